"""Rounds with a server that fails, forgets, or is not the one it was."""

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import reading
from tests.helpers.breaking_server import BreakingServer
from tests.helpers.memory_server import MemoryOffice, MemoryServer
from tests.helpers.shared_desks import SOCIAL, TECHNICAL, MakeDesk, is_cut_off


@pytest.fixture
def empty_office(memory_office: MemoryOffice) -> MemoryOffice:
    """What is done to it here can only be done in memory."""
    return memory_office


def test_a_restored_server_is_noticed_and_nothing_is_sent(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    anna.register("Första")
    anna.sync()
    memory_office.streams[SOCIAL].clear()
    anna.register("Andra")

    with pytest.raises(KnownError, match="server_restored"):
        anna.sync()

    assert anna.waiting() == 1
    assert not memory_office.streams[SOCIAL]


def test_a_hole_in_the_journal_stops_before_anything_is_kept(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    for title in ("Första", "Andra", "Tredje"):
        anna.register(title)
    anna.sync()
    del memory_office.streams[SOCIAL][1]

    with pytest.raises(KnownError, match="journal_broken"):
        bo.sync()

    with bo.file.reading() as connection:
        assert reading.objects_of_type(connection, "transfer") == []


@pytest.mark.parametrize("is_late", [False, True], ids=["before", "after"])
def test_a_round_cut_off_at_any_call_loses_and_doubles_nothing(
    make_desk: MakeDesk, memory_office: MemoryOffice, *, is_late: bool
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL, TECHNICAL)
    ids: list[str] = []
    was_cut_off = [True]
    while was_cut_off[-1]:
        at = len(ids)
        ids.append(anna.register(f"Ärende {at}"))
        anna.edit(ids[-1], board=TECHNICAL)  # so that a transfer follows
        anna.server = BreakingServer(memory_office, "anna", at=at, is_late=is_late)
        was_cut_off.append(is_cut_off(anna))
        anna.server = MemoryServer(memory_office, "anna")
        anna.sync()
    bo.sync()

    assert len(ids) > 5
    assert anna.waiting() == 0
    assert [bo.case(i)["title"] for i in ids] == [f"Ärende {n}" for n in range(len(ids))]
    numbers = sorted(str(bo.case(i)["number"]) for i in ids)
    assert numbers == [f"SN 2026-{n:04}" for n in range(1, len(ids) + 1)]


def test_what_was_taken_before_a_right_was_lost_waits_no_more(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    anna = make_desk("anna", SOCIAL, TECHNICAL)
    case_id = anna.register("Sänt, men svaret kom inte fram")
    anna.server = BreakingServer(memory_office, "anna", at=1, is_late=True)
    assert is_cut_off(anna)
    anna.server = MemoryServer(memory_office, "anna")

    memory_office.revoke("anna", SOCIAL)
    anna.sync()

    assert memory_office.lies_in[case_id] == SOCIAL
    assert (anna.waiting(), anna.refused(), anna.case(case_id)) == (0, [], {})
