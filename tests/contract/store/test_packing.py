"""Days that a report has read case by case are packed beside it, when they are many."""

from datetime import date, timedelta

from synpunkt_desk.store.case_facts import PACKED
from synpunkt_desk.store.fact_days import unpacked_days
from synpunkt_desk.store.packing import MANY
from synpunkt_desk.store.replica import Replica

FIRST = date(2025, 1, 1)
DAYS = 20
LAST = FIRST + timedelta(days=DAYS - 1)
INSERT = (
    "INSERT INTO case_fact VALUES"
    " (?, 'S', ?, 0, lower(hex(randomblob(16))), '', zeroblob(?), zeroblob(16))"
)


def fill(desk: Replica, count: int) -> None:
    """So many cases, spread over the days."""
    rows = [(FIRST.toordinal() + n % DAYS, n, 4 * len(PACKED)) for n in range(count)]
    with desk.writing() as connection:
        connection.exec_driver_sql(INSERT, rows)


def unpacked(desk: Replica) -> dict[int, int]:
    with desk.reading() as connection:
        return unpacked_days(connection, FIRST.toordinal(), LAST.toordinal())


def test_many_cases_are_packed(desk: Replica) -> None:
    fill(desk, MANY)

    desk.packing.want(FIRST, LAST)

    while unpacked(desk):  # the time limit of the test ends it
        pass


def test_few_cases_stay_as_they_are(desk: Replica) -> None:
    fill(desk, MANY - 1)

    desk.packing.want(FIRST, LAST)
    desk.packing.close()

    assert sum(unpacked(desk).values()) == MANY - 1


def test_nothing_is_packed_any_more_once_it_is_closed(desk: Replica) -> None:
    desk.packing.close()
    fill(desk, MANY)

    desk.packing.want(FIRST, LAST)

    assert sum(unpacked(desk).values()) == MANY
