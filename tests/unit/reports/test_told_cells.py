"""Every number of a drafted sentence leads to the cases that it counts."""

from collections.abc import Iterator

import pytest

from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from tests.unit.reports import samples
from tests.unit.reports.municipalities import boras_report, ostersund_report

COMPARED = {"compared_with": samples.period("2023-01-01", "2023-06-30")}


def section(report: Report, section_id: str) -> Section:
    return next(one for one in report.sections if one.id == section_id)


def opened(part: Section, text: str) -> Iterator[tuple[str, str, int]]:
    """Each number of the text, where it comes from, and how many cases it opens."""
    for one in part.numbers_in(text):
        where = f"{one.cell.label}, {one.cell.heading}"
        yield text[one.begin : one.end], where, len(one.cell.cases)


def test_each_number_of_a_sentence_has_its_own_cell() -> None:
    received = section(boras_report(), "received")
    assert received.text.startswith("Stadskansliet fick 4 synpunkter under januari–juni 2024.")
    assert next(opened(received, received.text)) == ("4", "Totalt, Totalt", 4)
    kinds = [where for _, where, _ in opened(received, received.text)][1:]
    assert len(set(kinds)) == len(kinds) > 0
    assert all(where.startswith("Totalt, ") for where in kinds)


@pytest.mark.parametrize("report", [boras_report(), boras_report(**COMPARED), ostersund_report()])
def test_a_number_opens_as_many_cases_as_it_says(report: Report) -> None:
    told = [one for part in report.sections for one in opened(part, part.text)]
    assert told
    assert [(said, where) for said, where, cases in told if int(said) != cases] == []


def test_the_number_of_the_earlier_period_is_the_earlier_cell() -> None:
    summary = section(boras_report(**COMPARED), "received")
    assert not any("Förändring" in where for _, where, _ in opened(summary, summary.text))


def test_an_own_sentence_keeps_the_numbers_it_left() -> None:
    drafted = section(boras_report(), "received").drafted
    own = drafted.replace("Stadskansliet fick", "Vi tog emot").replace("4 synpunkter", "fyra, 4,")
    changed = section(
        boras_report(texts={"received": own}, drafted={"received": drafted}), "received"
    )
    assert ("4", "Totalt, Totalt", 4) in opened(changed, changed.text)


def test_the_published_version_opens_nothing() -> None:
    report = boras_report(is_public=True)
    assert [one for part in report.sections for one in opened(part, part.text)] == []
