"""How the routine was followed and how long things took, in working days."""

from dataclasses import replace
from datetime import date

from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import municipalities, samples
from tests.unit.reports.test_checks import GOOD

FRIDAY = "2024-05-03"
THURSDAY_OFF = date(2024, 5, 9)


def report(layout: str, *, calendar: Calendar | None) -> Report:
    """Four cases of a Friday in May: closed at once, after a week, before they came, and never."""
    cases = [
        GOOD._replace(case_id=day, received_on=FRIDAY, answered_on=answered_on, closed_on=day)
        for day, answered_on in (
            (FRIDAY, FRIDAY),
            ("2024-05-10", "2024-05-06"),
            ("2024-05-01", ""),
            ("", ""),
        )
    ]
    return build_report(
        shipped_layout(layout),
        request=samples.request("2024-01-01", "2024-06-30"),
        register=replace(municipalities.boras(), calendar=calendar),
        cases=[*cases, GOOD._replace(case_id="anonymous", submitter="anonymous", criterion="")],
    )


def test_times_are_counted_in_working_days() -> None:
    table = report("channels", calendar=Calendar({THURSDAY_OFF: "helgdag"})).table("times")

    assert table is not None
    assert [(row.label, row.values) for row in table.rows] == [
        ("Återkopplingstid", (3, 0, 1)),
        ("Handläggningstid", (4, 0, 4)),
    ]


def test_without_a_calendar_there_are_no_times() -> None:
    made = report("channels", calendar=None)

    assert made.table("times") is None
    assert "times" not in {section.id for section in made.sections}


def test_the_routine_is_told_from_the_cases() -> None:
    made = report("boras", calendar=None)

    routine = next(section for section in made.sections if section.id == "routine")
    assert routine.text == (
        "4 av 5 synpunkter är kategoriserade. Bland dem som väntar på svar har 2 av 4 fått "
        "bekräftelse eller svar och 2 av 4 fått svar."
    )
    left = {check.id: check.cases for check in made.checks}
    assert left["followed:categorised"] == ("anonymous",)
