"""The page for a workplace meeting tells what came in, and nothing of who gave it."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import BaseNumber, OutsideFigure
from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.spreadsheet import report_spreadsheet
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.outside_figures import keep_outside_figure, set_base_number
from synpunkt_desk.services.reporting.report_formats import FORMATS, finished
from synpunkt_desk.services.reporting.reporting import make_report
from tests.helpers.offices import TODAY, add_case, add_tallies, distribute, make_office
from tests.helpers.pdfs import read_texts


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def report(office: Office, layout: str = "apt") -> Report:
    period = Period(date(2026, 7, 1), date(2026, 12, 31))
    return make_report(office, layout, Request(period=period, today=TODAY))


def texts(made: Report) -> str:
    return "\n".join(section.text for section in made.sections)


def test_every_workplace_has_a_page_in_three_parts(office: Office) -> None:
    distribute(office, add_case(office))
    add_tallies(office)

    made = report(office)

    pages = [section for section in made.sections if section.is_on_new_page]
    assert [page.heading for page in pages] == ["Gata och park", "Bibliotek"]
    parts = [(section.heading, section.level) for section in made.sections[1:4]]
    assert parts == [("Gata och park", 2), ("Vad som gjordes", 3), ("Att prata om", 3)]
    assert "1 synpunkt kom in: 1 klagomål" in pages[0].text
    assert "3 muntliga noterades utan ärende." in pages[0].text
    assert "- Det är inte plogat på gångvägen." in pages[0].text
    assert "Inga synpunkter kom in." in pages[1].text


def test_a_page_never_tells_who_gave_it(office: Office) -> None:
    text = "Jag heter Eva Exempel och nås på 070-123 45 67 eller eva@exempel.se. Ingen plogar."
    case = add_case(office, text=text)
    distribute(office, case)
    measures.add_measure(
        office, cases=[case], values={"text": "Ringde Eva Exempel och plogade", "decided_on": TODAY}
    )

    told = texts(report(office))

    assert "Ingen plogar." in told
    assert "och plogade" in told
    for personal in ("Eva", "070", "eva@"):
        assert personal not in told


@pytest.mark.parametrize(
    "marks",
    [
        {"secrecy_provision": "OSL 26:1", "secrecy_date": TODAY},
        {"secrecy_provision": "OSL 26:1", "hide_matter": True},
    ],
)
def test_what_is_secret_is_only_counted(office: Office, marks: dict[str, object]) -> None:
    case = add_case(office, text="Hemligt om plogning")
    distribute(office, case)
    measures.add_measure(
        office, cases=[case], values={"text": "Hemlig åtgärd", "decided_on": TODAY}
    )
    case_work.mark_secrecy(office, case, marks)

    told = texts(report(office))

    assert "1 synpunkt kom in" in told
    assert "emlig" not in told


def test_of_a_protected_giver_nothing_is_retold(office: Office) -> None:
    case = add_case(office, text="Något om plogning")
    distribute(office, case)
    with office.unit() as unit:
        giver = unit.case(case).submitter_id
        unit.write("edit", "submitter", giver, {"protected": True})

    assert "plogning" not in texts(report(office))


def test_figures_of_other_systems_stand_apart(office: Office) -> None:
    department = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    distribute(office, add_case(office))
    figure = OutsideFigure(
        system="Treserva",
        source="Statistik",
        place=department,
        first_on=date(2026, 7, 1),
        last_on=date(2026, 12, 31),
        number=14,
    )
    keep_outside_figure(office, figure)
    for year, number in ((2025, 4000), (2026, 5000)):
        base = BaseNumber(unit=department, year=year, what="users", number=number)
        set_base_number(office, base)

    made = report(office, "ostersund")

    outside, rates = made.table("outside"), made.table("per_thousand")
    assert outside is not None
    assert rates is not None
    assert [(row.label, row.values) for row in outside.rows] == [
        (
            "Tekniska förvaltningen",
            ("Treserva", "Statistik", "juli–december 2026", "Alla", office.author, 14),
        )
    ]
    assert [row.values for row in rates.rows] == [(1, "Brukare 2026", 5000, "0,2")]
    assert len(made.selection.own) == 1
    assert "14 synpunkter i Treserva" in texts(made)
    assert not [check for check in made.checks if check.id == "outside"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2026, 1, 1), (2026, 8, 31), "Den står inte i tabellen"),
        ((2026, 7, 1), (2026, 8, 31), "Den står i tabellen"),
    ],
)
def test_a_figure_for_other_days_is_remarked_on(
    office: Office, first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    add_case(office)
    department = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    days = date(*first), date(*last)
    figure = OutsideFigure(
        system="Treserva", source="S", place=department, first_on=days[0], last_on=days[1], number=4
    )
    keep_outside_figure(office, figure)

    (check,) = [check for check in report(office, "ale").checks if check.id == "outside"]
    assert check.severity is Severity.REVIEW
    assert check.message == (
        f"Uppgiften från Treserva för Tekniska förvaltningen avser {days[0]}–{days[1]}"
    )
    assert check.detail.startswith(words)


def test_each_unit_has_a_file_of_its_own(office: Office) -> None:
    distribute(office, add_case(office))
    add_tallies(office)
    made = report(office, "skola_enheter")
    sent = finished(made, report_document(made))

    with ZipFile(BytesIO(FORMATS["units"].write(sent))) as package:
        assert package.namelist() == ["Gata och park.pdf", "Bibliotek.pdf"]
        said = " ".join(read_texts(package.read("Gata och park.pdf")))
    assert "Gata och park: Synpunkter per enhet juli–december 2026" in said
    assert "Ingen tillsyn eller uppföljning är inskriven." in said
    assert "Bibliotek" not in said


def test_there_are_no_files_where_the_layout_has_no_pages(office: Office) -> None:
    made = report(office, "boras")
    with pytest.raises(KnownError, match="no_unit_papers"):
        FORMATS["units"].write(finished(made, report_document(made)))


def test_tallied_feedback_stands_in_the_yearly_form(office: Office) -> None:
    assert "Räknade synpunkter" not in [s.heading for s in report(office, "ale").sections]
    add_tallies(office)
    assert "Räknade synpunkter" in [s.heading for s in report(office, "ale").sections]


def test_what_was_checked_is_not_published_with_the_tables(office: Office) -> None:
    add_case(office)
    for is_public in (True, False):
        period = Period(date(2026, 7, 1), date(2026, 12, 31))
        request = Request(period=period, today=TODAY, is_public=is_public)
        parts = report_spreadsheet(make_report(office, "ale", request)).parts
        assert ("Kontroller" in [part.heading for part in parts]) is not is_public
