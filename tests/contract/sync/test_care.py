"""What the keeper of the office does: rights, devices, erasure, recovery."""

from dataclasses import replace

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.chain import is_whole, next_chain
from synpunkt_desk.sync.port import FIRST_CHAIN, Caretaker, Placed, Recovered, Right
from tests.helpers.shared_offices import (
    BOARD,
    NUMBER,
    OTHER,
    Participant,
    SharedOffice,
    codes,
    new_id,
)


@pytest.fixture
def keeper(office: SharedOffice) -> Caretaker:
    """Anna as the keeper of the office."""
    return office.caretaker("anna")


def everything(who: Participant, stream: str = BOARD) -> tuple[Placed, ...]:
    return who.server.pull(stream, after_no=0, max_rows=1000, max_bytes=10**7).entries


def test_the_chain_is_the_one_that_the_client_counts(office: SharedOffice, bo: Participant) -> None:
    case = bo.register()
    office.caretaker("anna").erase([case], ground="gallring")
    bo.register()
    chain = FIRST_CHAIN
    for entry in everything(bo):
        chain = next_chain(chain, BOARD, entry)
        assert chain == entry.chain
        assert is_whole(entry)


class TestRights:
    """Given and ended by the keeper, with their history."""

    def test_are_given_and_ended(self, keeper: Caretaker, cilla: Participant) -> None:
        keeper.grant("cilla", BOARD, Right.READ)
        assert everything(cilla) == ()
        keeper.grant("cilla", BOARD, Right.WRITE)
        assert codes(cilla.send(cilla.entry())) == [""]
        keeper.revoke("cilla", BOARD)
        assert codes(cilla.send(cilla.entry())) == ["no_right"]

    def test_keep_their_history(self, keeper: Caretaker) -> None:
        keeper.grant("cilla", BOARD, Right.READ)
        keeper.revoke("cilla", BOARD)
        *_, last = keeper.members()
        assert (last.role, last.stream, last.right, last.granted_by) == (
            "cilla", BOARD, Right.READ, "anna",
        )  # fmt: skip
        assert last.valid_to is not None
        assert last.ended_by == "anna"

    def test_are_given_to_people_only(self, keeper: Caretaker) -> None:
        with pytest.raises(KnownError, match="refused_no_person"):
            keeper.grant("nobody.here", BOARD, Right.READ)

    def test_leave_a_keeper_behind(self, keeper: Caretaker) -> None:
        with pytest.raises(KnownError, match="refused_last_admin"):
            keeper.revoke("anna", "common")
        with pytest.raises(KnownError, match="refused_last_admin"):
            keeper.grant("anna", "common", Right.READ)
        keeper.grant("bo", "common", Right.ADMIN)
        keeper.revoke("anna", "common")

    def test_are_not_for_others_to_give(self, office: SharedOffice) -> None:
        bo = office.caretaker("bo")
        for attempt in (
            bo.logins,
            lambda: bo.unblock_device(new_id()),
            lambda: bo.grant("bo", OTHER, Right.READ),
            lambda: bo.grant("bo", BOARD, Right.ADMIN),
            lambda: bo.revoke("anna", BOARD),
            bo.members,
            bo.devices,
            bo.open_recovery,
            bo.close_recovery,
            lambda: bo.close_stream(BOARD),
            lambda: bo.block_device(new_id()),
        ):
            with pytest.raises(KnownError, match="refused_no_right"):
                attempt()


def test_nobody_writes_in_a_closed_stream(keeper: Caretaker, bo: Participant) -> None:
    keeper.close_stream(BOARD)
    assert codes(bo.send(bo.entry())) == ["no_stream"]
    assert [stream.is_closed for stream in bo.hello().streams] == [False, True]


def test_a_blocked_device_is_told_so_and_sends_nothing(keeper: Caretaker, bo: Participant) -> None:
    keeper.block_device(bo.device)
    greeting = bo.hello()
    assert (greeting.device_state, greeting.streams) == ("blocked", ())
    with pytest.raises(KnownError, match="refused_device_blocked"):
        bo.send(bo.entry())


def test_a_device_whose_block_is_lifted_takes_part_again(
    keeper: Caretaker, bo: Participant
) -> None:
    keeper.block_device(bo.device)
    keeper.unblock_device(bo.device)
    assert bo.hello().device_state == "active"
    assert codes(bo.send(bo.entry())) == [""]


def test_everybody_who_can_sign_in_is_known(keeper: Caretaker) -> None:
    assert {"anna", "bo", "cilla", "stranger"} <= set(keeper.logins())
    assert "postgres" not in keeper.logins()


class TestErasure:
    """What was decided to go is gone, and the order stays whole."""

    def test_takes_the_content_and_leaves_the_heads(
        self, keeper: Caretaker, bo: Participant
    ) -> None:
        case, kept = bo.register(), bo.register()
        keeper.erase([case], ground="gallring 2026")
        first, second, erasure = everything(bo)
        assert (first.body, first.salt) == (None, None)
        assert second.object_id == kept
        assert second.body
        assert (erasure.verb, erasure.object_id) == ("erase", case)
        assert erasure.body == '{"asks":{},"patch":{},"seen":{}}'

    def test_takes_what_was_left_behind_by_moving(
        self, office: SharedOffice, keeper: Caretaker, bo: Participant
    ) -> None:
        case = bo.register()
        move = {"to": OTHER, "objects": [case]}
        bo.send(bo.entry(object_id=case, verb="move", asks={"move": move}))
        keeper.erase([case], ground="gallring")
        assert {entry.body for entry in everything(bo)} == {None}
        cilla = Participant(office, "cilla")
        assert [entry.verb for entry in everything(cilla, OTHER) if entry.body] == ["erase"]

    def test_refuses_what_comes_afterwards(self, keeper: Caretaker, bo: Participant) -> None:
        case = bo.register()
        keeper.erase([case], ground="gallring")
        assert codes(bo.send(bo.entry(object_id=case, verb="edit"))) == ["erased"]
        assert codes(bo.send(bo.entry(patch={"case": case, "text": "Sent"}))) == ["erased"]
        late = [bo.entry(patch={"case": case, "text": "Sent"}) for _ in range(30)]
        assert set(codes(bo.send(*late))) == {"erased"}

    def test_waits_for_every_device(self, keeper: Caretaker, bo: Participant) -> None:
        case = bo.register()
        keeper.erase([case], ground="gallring")
        [erasure] = bo.hello().erasures
        assert erasure.object_ids == (case,)
        assert {d.device: d.waiting_erasures for d in keeper.devices()} == {bo.device: 1}
        bo.server.confirm_erasures(bo.device, [erasure.erasure_id])
        assert bo.hello().erasures == ()
        assert [d.waiting_erasures for d in keeper.devices()] == [0]

    def test_does_not_concern_devices_that_come_later(
        self, office: SharedOffice, keeper: Caretaker, bo: Participant
    ) -> None:
        keeper.erase([bo.register()], ground="gallring")
        assert Participant(office, "bo").hello().erasures == ()

    def test_is_for_the_keeper(self, office: SharedOffice, bo: Participant) -> None:
        case = bo.register()
        with pytest.raises(KnownError, match="refused_no_right"):
            office.caretaker("bo").erase([case], ground="gallring")
        assert everything(bo)[0].body


class TestRecovery:
    """After the server was restored, what clients still have comes back."""

    def test_the_epoch_is_new_and_nothing_new_is_taken(
        self, keeper: Caretaker, bo: Participant
    ) -> None:
        before = bo.hello().epoch
        assert keeper.open_recovery() == bo.hello().epoch != before
        assert bo.hello().is_recovering
        entry = bo.entry()
        with pytest.raises(KnownError, match="refused_recovering"):
            bo.send(entry)
        keeper.close_recovery()
        assert codes(bo.send(entry)) == [""]

    def test_entries_come_back_as_they_were_and_once(
        self, keeper: Caretaker, bo: Participant
    ) -> None:
        lost = bo.entry(asks={"number": dict(NUMBER)})
        given = {"number": "TN SYN 2026-0105"}
        offered = Recovered(lost, device=bo.device, author="bo", given=given)
        keeper.open_recovery()
        assert keeper.append_recovered([offered]) == keeper.append_recovered([offered])
        keeper.close_recovery()
        [placed] = everything(bo)
        assert (placed.author, placed.device, placed.device_no) == ("bo", bo.device, 1)
        assert placed.given == '{"number":"TN SYN 2026-0105"}'
        assert bo.hello().device_last_no == 1
        [next_one] = bo.send(bo.entry(asks={"number": dict(NUMBER)}))
        assert next_one.given == {"number": "TN SYN 2026-0106"}

    def test_a_group_comes_back_as_one(self, keeper: Caretaker, bo: Participant) -> None:
        group = new_id(), 3
        lost = [bo.entry(group=group) for _ in range(3)]
        offered = [Recovered(each, device=bo.device, author="bo", given={}) for each in lost]
        keeper.append_recovered(offered[:1])
        assert [receipt.no for receipt in keeper.append_recovered(offered)] == [1, 2, 3]
        page = bo.server.pull(BOARD, after_no=1, max_rows=1, max_bytes=1)
        assert [entry.entry_id for entry in page.entries] == [e.entry_id for e in lost[1:]]

    def test_people_bring_their_own_back_while_it_is_open(
        self, office: SharedOffice, keeper: Caretaker, bo: Participant
    ) -> None:
        own = Recovered(bo.entry(), device=bo.device, author="bo", given={})
        assert codes(office.caretaker("bo").append_recovered([own])) == ["no_right"]
        keeper.open_recovery()
        forged = replace(own, author="anna")
        assert codes(office.caretaker("bo").append_recovered([forged, own])) == ["no_right", ""]
