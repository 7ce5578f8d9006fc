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
from synpunkt_desk.store.fact_days import EPOCH, pack_days, unpacked_days
from tests.helpers.offices import TODAY, add_case, make_office

COLUMNS = ", ".join(("object_id", "number", *CaseFacts._fields[1:]))
DAYS = st.dates(TODAY - timedelta(days=600), TODAY)
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days)))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with cases of eighteen months, of which every other day is packed."""
    made = make_office(tmp_path_factory.mktemp("reports"))
    fill(made, example_cases(load_set("boras"), count=400, seed=3, today=TODAY))
    with made.replica.writing() as connection:
        pack_days(connection, sorted(unpacked_days(connection, 1, TODAY.toordinal()))[::2])
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


def test_a_changed_case_of_a_packed_day_is_read_as_it_is_now(office: Office) -> None:
    case_id = add_case(office, days_ago=3, sender="")
    day = TODAY - timedelta(days=900)

    pack(office, day, TODAY - timedelta(days=3))
    case_work.edit(office, case_id, {"received_on": day, "system": "Treserva"}, seen={})
    assert [row[1:] for row in facts_of(office, day)] == [(day.isoformat(), "Treserva")]
    later = facts_of(office, TODAY - timedelta(days=3))
    assert [row[1] for row in later if row[0] == case_id] == [day.isoformat()]

    pack(office, day)
    assert [row[1:] for row in facts_of(office, day)] == [(day.isoformat(), "Treserva")]

    case_work.void(office, [case_id], reason="Dubblett")
    assert facts_of(office, day) == []


def test_numbers_and_days_without_room_in_two_bytes_are_packed_wider(office: Office) -> None:
    """Slips of the finger, and the day that packed days are counted from."""
    for day in (date.fromordinal(EPOCH), date(1066, 10, 14), date(9999, 12, 31)):
        with office.replica.unit("Anna") as unit:
            case_id = unit.create("case", {"received_on": day.isoformat()})
        pack(office, day)
        with office.replica.reading() as connection:
            assert unpacked_days(connection, day.toordinal(), day.toordinal()) == {}
        assert (case_id, day.isoformat(), "") in facts_of(office, day)


def pack(office: Office, *days: date) -> None:
    """Pack these days, whether or not they were."""
    with office.replica.writing() as connection:
        pack_days(connection, [day.toordinal() for day in days])


def facts_of(office: Office, day: date) -> list[tuple[str, ...]]:
    """Id, day and system of the cases of a day."""
    with office.replica.reading() as connection:
        cases = read_cases(connection, Period(day, day))
        return list(cases.cells(("case_id", "received_on", "system")))
