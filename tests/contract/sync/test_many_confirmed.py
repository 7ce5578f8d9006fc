"""Very many own entries that get their places at once: the search is told at the end."""

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import incoming, journal, replica, text_queue
from synpunkt_desk.sync import round as rounds
from synpunkt_desk.sync.round import Progress, run_round
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, SOCIAL, Desk, MakeDesk

CASES = 30


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few cases are very many."""
    monkeypatch.setattr(incoming, "MANY", 5)
    monkeypatch.setattr(rounds, "PAGE", 11)


@pytest.fixture
def empty_office(memory_office: MemoryOffice) -> MemoryOffice:
    """All of this happens at the computer."""
    return memory_office


@pytest.fixture
def anna(make_desk: MakeDesk) -> Desk:
    """Has registered many cases without the server."""
    made = make_desk("anna", SOCIAL)
    for n in range(CASES):
        made.register(f"Lampa {n}")
    return made


def waits_for_the_search(desk: Desk) -> bool:
    with desk.file.reading() as connection:
        return not text_queue.is_empty(connection)


def found(desk: Desk, typed: str) -> int:
    query = "SELECT count(*) FROM case_fts WHERE case_fts MATCH ?"
    with desk.file.reading() as connection:
        return connection.exec_driver_sql(query, (typed,)).scalar_one()


def test_they_are_found_by_their_numbers(anna: Desk) -> None:
    anna.sync()
    assert not waits_for_the_search(anna)
    assert found(anna, "number:sn") == CASES
    assert anna.problems() == ()


class _Closing:
    """A window that is closed when all has come."""

    def __call__(self, progress: Progress) -> None:
        if progress.received >= CASES:
            raise KnownError("interrupted")


def test_closed_before_that_they_are_found_after_the_next_round(anna: Desk) -> None:
    with pytest.raises(KnownError):
        run_round(anna.file, anna.server, anna.role, tell=_Closing())
    assert waits_for_the_search(anna)
    anna.file.close()
    anna.file = replica.open_existing(anna.file.folder, KEY)
    case = anna.register("Trappa")
    anna.edit(case, title="Trappan")
    anna.sync()
    assert found(anna, "number:sn") == CASES + 1
    assert anna.problems() == ()


def test_what_a_place_does_not_change_is_not_written_again(anna: Desk, make_desk: MakeDesk) -> None:
    bo = make_desk("bo", SOCIAL)
    anna.sync()
    bo.sync()
    [first, second, *_] = ids = case_ids(anna)
    for case_id in ids:
        anna.edit(case_id, text="Den är släckt")
    bo.edit(first, title="Bos titel")
    bo.edit(second, text="Bos text")
    bo.sync()
    with anna.file.writing() as connection:
        connection.exec_driver_sql("UPDATE case_row SET title = 'som den var'")
    anna.sync()
    kept = {case_id for case_id in ids if title_in_list(anna, case_id) == "som den var"}
    assert kept == set(ids) - {first, second}
    assert (anna.case(first)["title"], anna.case(second)["text"]) == ("Bos titel", "Den är släckt")
    with anna.file.writing() as connection:
        incoming.refold(connection, ids)


def case_ids(desk: Desk) -> list[str]:
    with desk.file.reading() as connection:
        query = "SELECT object_id FROM case_row ORDER BY row_no"
        return list(connection.exec_driver_sql(query).scalars())


def title_in_list(desk: Desk, case_id: str) -> str:
    with desk.file.reading() as connection:
        query = "SELECT title FROM case_row WHERE object_id = ?"
        return connection.exec_driver_sql(query, (case_id,)).scalar_one()


def test_what_counts_is_order_and_what_was_given(anna: Desk) -> None:
    case_id = case_ids(anna)[0]
    with anna.file.reading() as connection:
        before = journal.what_counts(connection, [case_id])
    anna.sync()
    with anna.file.reading() as connection:
        assert journal.what_counts(connection, [case_id]) != before
