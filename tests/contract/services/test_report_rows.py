"""A report reads each case that it can be about once, whatever its periods."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synpunkt_desk.services.example_data import example_cases, fill
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office import Office
from synpunkt_desk.store.report_rows import report_rows
from tests.helpers.offices import TODAY, make_office

COLUMNS = ("object_id", "received_on", "closed_on", "is_counted")
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
        found = report_rows(connection, COLUMNS, period=period, also=also)
        every = connection.exec_driver_sql(f"SELECT {', '.join(COLUMNS)} FROM case_row").fetchall()  # noqa: S608
    first = period[0].isoformat()
    wanted = {
        case_id
        for case_id, received, closed, is_counted in every
        if is_counted
        and (
            any(a.isoformat() <= received <= b.isoformat() for a, b in [period, *also])
            or (received < first and (not closed or closed >= first))
        )
    }
    assert sorted(row[0] for row in found) == sorted(wanted)
