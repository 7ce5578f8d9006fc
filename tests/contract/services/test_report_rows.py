"""A report reads each case that it can be about once, whatever its periods."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.example_data import example_cases, fill
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.report_cases import read_cases
from tests.helpers.offices import TODAY, add_case, make_office

COLUMNS = ", ".join(("object_id", "number", *CaseFacts._fields[1:]))
DAYS = st.dates(TODAY - timedelta(days=600), TODAY)
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days)))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with cases of eighteen months."""
    made = make_office(tmp_path_factory.mktemp("reports"))
    fill(made, example_cases(load_set("boras"), count=400, seed=3, today=TODAY))
    yield made
    made.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(period=PERIODS, also=st.lists(PERIODS, max_size=2))
def test_every_case_of_the_periods_is_read_once(
    office: Office, period: tuple[date, date], also: list[tuple[date, date]]
) -> None:
    with office.replica.reading() as connection:
        periods = [Period(*days) for days in also]
        found = list(read_cases(connection, Period(*period), periods).in_order_of_arrival())
        every = connection.exec_driver_sql(
            f"SELECT {COLUMNS} FROM case_row WHERE is_counted ORDER BY received_on, number"
        ).fetchall()
    first = period[0].isoformat()
    wanted = [
        (case.object_id, *case[2:])
        for case in every
        if any(a.isoformat() <= case.received_on <= b.isoformat() for a, b in [period, *also])
        or (case.received_on < first and (not case.closed_on or case.closed_on >= first))
    ]
    letter = CaseFacts._fields.index("letter")
    assert [(*c[:letter], c[letter] or c[0], *c[letter + 1 :]) for c in found] == wanted


def test_a_changed_case_is_read_as_it_is_now(office: Office) -> None:
    case_id = add_case(office, days_ago=3, sender="")
    day = TODAY - timedelta(days=900)

    case_work.edit(office, case_id, {"received_on": day, "system": "Treserva"}, seen={})
    assert [row[1:] for row in facts_of(office, day)] == [(day.isoformat(), "Treserva")]

    case_work.void(office, [case_id], reason="Dubblett")
    assert facts_of(office, day) == []


def facts_of(office: Office, day: date) -> list[tuple[str, ...]]:
    """Id, day and system of the cases of a day."""
    with office.replica.reading() as connection:
        cases = read_cases(connection, Period(day, day))
        return list(cases.cells(("case_id", "received_on", "system")))
