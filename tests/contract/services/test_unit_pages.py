"""The page for a workplace meeting tells what came in, and nothing of who gave it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.objects import BaseNumber, OutsideFigure
from synpunkt_desk.reports.facts import Period, Request
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services import case_work, measures
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.outside_figures import keep_outside_figure, set_base_number
from synpunkt_desk.services.reporting import make_report
from tests.helpers.offices import TODAY, add_case, add_tallies, distribute, make_office


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
