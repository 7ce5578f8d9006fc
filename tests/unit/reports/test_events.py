"""A storm that everybody wrote about, with it and without."""

from dataclasses import replace

import pytest

from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.layout import Covers, Layout, SectionLayout
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import samples
from tests.unit.reports.test_figures_rules import register

STORM = "5" * 32
OLD = samples.unit_id(UnitKind.DEPARTMENT, "Förvaltningen")
LAYOUT = Layout(
    key="both",
    name="Båda",
    about="",
    covers=Covers.YEAR,
    document_type="",
    title="Båda",
    sections=(
        SectionLayout(id="events", heading="Händelser", table="events", draft="received"),
        SectionLayout(id="departments", heading="Nämnder", table="board_by_type"),
    ),
    checks=("sums",),
)


def case(number: int, theme: str = "", day: str = "2024-05-01") -> CaseFacts:
    return CaseFacts(case_id=f"{number:032x}", received_on=day, department=OLD, theme=theme)


CASES = [
    *(case(number) for number in range(4)),
    *(case(number, STORM) for number in range(10, 13)),
    case(20, "7" * 32),
    case(30, STORM, "2023-05-01"),
]


def made(**wishes: object) -> Report:
    """A report on 2024, where the storm is marked and another theme is not."""
    request = samples.request("2024-01-01", "2024-12-31", **wishes)
    known = replace(register(CASES), events={STORM: "stormen Babet", "6" * 32: "översvämningen"})
    return build_report(LAYOUT, request=request, register=known, cases=CASES)


@pytest.mark.parametrize("without", [False, True])
def test_both_numbers_can_be_shown(without: bool) -> None:
    table = made(without_events=without).table("events")

    assert table is not None
    assert [(row.label, row.values) for row in table.rows] == [
        ("Övriga synpunkter", (5,)),
        ("stormen Babet", (3,)),
    ]
    assert table.total == (8,)
    assert len(table.open_cell(1, 0)) == 3


def test_without_the_event_no_table_counts_it_and_a_line_tells_of_it() -> None:
    report = made(without_events=True)
    table = report.table("board_by_type")

    assert table is not None
    assert table.total is not None
    assert table.total[-1] == 5
    assert "Därutöver 3 synpunkter om stormen Babet." in report.definitions
    assert [check.severity for check in report.checks] == ["ok"]


def test_with_the_event_nothing_is_left_out() -> None:
    report = made()

    assert len(report.case_ids) == 8
    assert not any("Babet" in text for text in report.definitions)


def test_the_published_version_tells_no_small_event() -> None:
    few = [one for one in CASES if one.case_id != f"{12:032x}"]
    request = samples.request("2024-01-01", "2024-12-31", without_events=True, is_public=True)
    known = replace(register(few), events={STORM: "stormen Babet"})
    report = build_report(LAYOUT, request=request, register=known, cases=few)
    table = report.table("events")

    assert table is not None
    assert table.rows[1].values == ("dolt",)
    assert not any("Babet" in text for text in report.definitions)
