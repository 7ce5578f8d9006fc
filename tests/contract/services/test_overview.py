"""The overview counts what the reports count, and every number leads to its cases."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.stopping import Stop, stoppable
from synpunkt_desk.reports.breakdown import By
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.overview import Overview, with_rows
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.tables import Cell, Table
from synpunkt_desk.services.answers import praise
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.lists.overview import (
    Span,
    overview,
    overview_document,
    period_of_span,
    table_csv,
)
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.services.reporting.reporting import year_before
from synpunkt_desk.texts import overview as t
from tests.helpers.offices import (
    TODAY,
    acknowledge,
    add_case,
    add_tallies,
    close_case,
    distribute,
    make_office,
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with cases of a year in every state."""
    made = make_demo(tmp_path_factory.mktemp("office"), count=200)
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def a_year(office: Office) -> Period:
    return Period(office.today() - timedelta(365), office.today())


def report(office: Office, layout: str, department: str = "") -> Report:
    period = a_year(office)
    request = Request(
        period=period,
        today=office.today(),
        department=department,
        compared_with=year_before(period),
    )
    return reporting.make_report(office, layout, request)


def column(table: Table | None, at: int) -> list[tuple[str, Cell]]:
    """A column with the names of its rows; rows of nothing do not count."""
    assert table
    found = [(row.label, row.values[at]) for row in table.rows if row.values[at]]
    return [*found, ("", table.total[at])] if table.total else found


def test_what_came_in_is_what_the_report_says(demo: Office) -> None:
    found, made = overview(demo, a_year(demo), by=By.CHANNEL), report(demo, "channels")
    by_type = with_rows(found, By.CASE_TYPE)

    assert column(found.breakdown.received, 0) == column(made.table("by_channel"), 1)
    assert column(by_type.breakdown.received, 0) == column(made.table("by_type"), 0)


def test_what_was_closed_and_is_open_is_what_the_report_says(demo: Office) -> None:
    for department in ["", *demo.organisation.units_of(UnitKind.DEPARTMENT)]:
        found = overview(demo, a_year(demo), department=department)
        table = report(demo, "boras", department).table("closed")
        assert table
        _, received, closed, still_open = table.rows[0].values
        assert [row.values[0] for row in found.figures.rows[:3]] == [received, closed, still_open]
        assert found.by_age.total
        assert found.by_age.total[0] == still_open


def test_the_times_are_those_of_the_report(demo: Office) -> None:
    found, made = overview(demo, a_year(demo)), report(demo, "channels").table("times")
    assert made
    for key, by_dimension in (
        ("response", [with_rows(found, by).breakdown.response for by in By]),
        ("handling", [with_rows(found, by).breakdown.handling for by in By]),
    ):
        stated = made.row(key)
        assert stated
        assert {(table.total or ())[:2] for table in by_dimension} == {stated[:2]}


@pytest.mark.parametrize("by", By)
def test_every_number_opens_as_many_cases(demo: Office, by: By) -> None:
    found = overview(demo, a_year(demo), by=by)
    chosen = found.breakdown
    for table, counts in (
        (chosen.received, (0, 1, 2)),
        (chosen.response, (0, 3, 4, 5)),
        (chosen.handling, (0, 3, 4, 5)),
        (found.by_age, (0, 1)),
    ):
        for at in counts:
            for row, values in enumerate([row.values for row in table.rows]):
                assert len(set(table.open_cell(row, at))) == values[at]
            assert table.total
            assert len(set(table.open_cell(None, at))) == table.total[at]


def test_praise_that_was_passed_on_is_counted_and_opens(office: Office) -> None:
    told, _ = (add_case(office, case_type="beröm", sender="") for _ in range(2))
    add_case(office)
    praise.pass_on(office, [told], to="Personalen", day=TODAY)

    figures = overview(office, a_year(office)).figures

    at = figures.keys.index(t.PASSED_ON)
    assert figures.rows[at].values == (1, "av 2 beröm som kom in")
    assert figures.open_cell(at, 0) == (told,)


def test_departments_and_criteria_are_counts_without_cases(demo: Office) -> None:
    found = overview(demo, a_year(demo))
    table = found.criteria
    assert table
    assert table.total
    assert table.total[-1] == len(report(demo, "channels").selection.own)
    assert not table.open_cell(None, len(table.columns) - 1)
    department = demo.organisation.units_of(UnitKind.DEPARTMENT)[0]
    assert overview(demo, a_year(demo), department=department).criteria is None


def received(found: Overview) -> dict[str, tuple[object, ...]]:
    return {row.label: row.values for row in found.breakdown.received.rows}


def test_a_year_before_and_the_counted_stand_beside(office: Office) -> None:
    add_case(office)
    add_case(office, days_ago=366)
    add_tallies(office)

    found = overview(office, period_of_span(Span.MONTH, TODAY))

    assert received(found)["november 2026"] == (1, 1, 0, 15)
    assert found.breakdown.received.open_cell(0, 3) == ()
    assert received(with_rows(found, By.CHANNEL))["webb"] == (1, 1, 0)


def test_ages_are_counted_in_working_days(office: Office) -> None:
    for days in (0, 4, 5, 21, 60):  # Monday, the Friday before, and further back
        add_case(office, days_ago=days)

    found = overview(office, Period(TODAY - timedelta(90), TODAY)).by_age

    assert [row.values[0] for row in found.rows] == [1, 2, 1, 1]


def test_who_wants_no_answer_is_out_of_the_base(office: Office) -> None:
    acknowledge(office, add_case(office, days_ago=3))
    acknowledge(office, late := add_case(office, days_ago=8))
    add_case(office, days_ago=8, sender="")
    add_case(office)  # its day has not come yet

    found = overview(office, Period(TODAY - timedelta(30), TODAY)).breakdown.response

    assert found.total == (2, t.NOT_SHOWN, t.NOT_SHOWN, 2, 0, 2, t.NOT_SHOWN)
    assert late in found.open_cell(None, 5)


def test_nothing_is_ranked_or_averaged_on_a_small_base(office: Office) -> None:
    for _ in range(10):
        acknowledge(office, add_case(office, days_ago=1))

    found = overview(office, Period(TODAY - timedelta(30), TODAY)).breakdown.response

    assert found.total == (10, 1, 1, 10, 10, 0, "100 %")


def test_what_was_closed_without_delay_is_in_time(office: Office) -> None:
    with office.unit() as unit:  # the municipality itself states no day to answer by
        rule = {"about": "answer", "amount": 10, "unit": "working_days"}
        unit.create("deadline_rule", rule)
    case_id = add_case(office, days_ago=3)
    close_case(office, case_id)

    found = overview(office, Period(TODAY - timedelta(30), TODAY)).breakdown.handling

    assert found.total
    assert found.total[3:6] == (1, 1, 0)


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.MONTH, date(2026, 11, 1)),
        (Span.QUARTER, date(2026, 10, 1)),
        (Span.YEAR, date(2026, 1, 1)),
        (Span.TWELVE_MONTHS, date(2025, 12, 1)),
    ],
)
def test_spans_end_today(span: Span, first: date) -> None:
    assert period_of_span(span, TODAY) == Period(first, TODAY)


def test_what_was_sent_back_stands_by_department(office: Office) -> None:
    for title in ("Snö", "Halka"):
        distribute(office, case_id := add_case(office, title))
        case_work.send_back(office, [case_id], reason="Inte vår väg.")
    add_case(office)

    found = overview(office, period_of_span(Span.MONTH, TODAY)).sent_back
    department = office.organisation.units_of(UnitKind.DEPARTMENT)[-1]
    other = overview(office, period_of_span(Span.MONTH, TODAY), department=department)

    assert found
    assert found.rows[0].values == (2, 2, 0, 3, t.NOT_SHOWN)
    assert len(found.open_cell(None, 0)) == 2
    assert other.sent_back is None


def test_days_that_have_not_come_are_not_compared(office: Office) -> None:
    found = overview(office, Period(TODAY, TODAY + timedelta(30)))
    assert found.request.period == Period(TODAY, TODAY)
    ahead = TODAY + timedelta(7)
    assert overview(office, Period(ahead, ahead)).is_empty


def test_a_new_office_has_nothing_to_show(office: Office) -> None:
    assert overview(office, period_of_span(Span.YEAR, TODAY)).is_empty


def test_nobody_who_has_left_is_waited_for(office: Office) -> None:
    stop = Stop()
    stop.ask()
    with stoppable(stop), pytest.raises(KnownError, match="reading_stopped"):
        overview(office, period_of_span(Span.YEAR, TODAY))


def test_it_can_be_printed_and_taken_to_a_spreadsheet(demo: Office) -> None:
    found = overview(demo, a_year(demo), by=By.CHANNEL)

    assert render_pdf(overview_document(demo, found)).startswith(b"%PDF")
    lines = table_csv(found.breakdown.received).splitlines()
    assert lines[1].split(";") == ["Kanal", *t.RECEIVED_COLUMNS]
