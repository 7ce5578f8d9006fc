"""Cases handed to another board: the receiver has the history, the giver a receipt."""

import json

import pytest

from synpunkt_desk.sync.port import Placed, Right
from tests.helpers.shared_offices import BOARD, OTHER, Participant, SharedOffice, codes


def everything(who: Participant, stream: str) -> tuple[Placed, ...]:
    return who.server.pull(stream, after_no=0, max_rows=1000, max_bytes=10**7).entries


def hand_over(
    who: Participant, case: str, *, source: str = BOARD, target: str = OTHER
) -> list[str]:
    move = {"to": target, "objects": [case]}
    return codes(
        who.send(
            who.entry(
                stream=source, object_id=case, verb="hand_over",
                asks={"move": move}, patch={"board": target}, seen={"board": "0" * 32},
            )
        )
    )  # fmt: skip


@pytest.fixture
def case(bo: Participant) -> str:
    """Registered and edited at the board, between other cases."""
    bo.register()
    case = bo.register()
    bo.send(bo.entry(object_id=case, verb="edit", patch={"title": "Lampan är trasig"}))
    return case


def test_the_history_goes_with_it_in_its_order(
    bo: Participant, cilla: Participant, case: str
) -> None:
    before = [entry for entry in everything(bo, BOARD) if entry.object_id == case]
    assert hand_over(bo, case) == [""]
    there = everything(cilla, OTHER)
    assert [entry.verb for entry in there] == ["register", "edit", "hand_over"]
    for old, new in zip(before, there, strict=False):
        assert (old.entry_id, old.device, old.device_no, old.author, old.client_at) == (
            new.entry_id, new.device, new.device_no, new.author, new.client_at,
        )  # fmt: skip
        assert (old.body, old.given, old.digest) == (new.body, new.given, new.digest)
    assert [entry.no for entry in there] == [1, 2, 3]
    assert there[0].given == '{"number":"TN SYN 2026-0002"}'


def test_the_giver_keeps_heads_and_the_receipt_only(bo: Participant, case: str) -> None:
    hand_over(bo, case)
    bodies = [
        entry.body and json.loads(entry.body)["patch"]
        for entry in everything(bo, BOARD)
        if entry.object_id == case
    ]
    assert bodies == [None, None, {"board": OTHER}]


def test_the_receiver_goes_on_and_the_giver_is_refused(
    bo: Participant, cilla: Participant, case: str
) -> None:
    hand_over(bo, case)
    assert codes(cilla.send(cilla.entry(stream=OTHER, object_id=case, verb="edit"))) == [""]
    assert codes(bo.send(bo.entry(object_id=case, verb="edit"))) == ["moved"]


def test_a_history_is_one_page(bo: Participant, cilla: Participant, case: str) -> None:
    hand_over(bo, case)
    assert len(cilla.server.pull(OTHER, after_no=0, max_rows=1, max_bytes=1).entries) == 3


def test_it_can_come_back(office: SharedOffice, bo: Participant, case: str) -> None:
    hand_over(bo, case)
    office.grant("cilla", BOARD, Right.WRITE)
    cilla = Participant(office, "cilla")
    assert hand_over(cilla, case, source=OTHER, target=BOARD) == [""]
    living = [e.verb for e in everything(bo, BOARD) if e.object_id == case and e.body]
    assert living == ["register", "edit", "hand_over", "hand_over"]
    assert codes(bo.send(bo.entry(object_id=case, verb="edit"))) == [""]


def test_nobody_moves_from_where_they_cannot_write(
    bo: Participant, cilla: Participant, case: str
) -> None:
    assert hand_over(cilla, case, source=BOARD) == ["no_right"]
    assert hand_over(cilla, case, source=OTHER, target=BOARD) == ["moved"]
    assert len(everything(bo, BOARD)) == 3


@pytest.mark.parametrize("target", [BOARD, "f" * 32, "nowhere"])
def test_it_goes_to_another_stream_that_there_is(bo: Participant, case: str, target: str) -> None:
    assert hand_over(bo, case, target=target) == ["no_stream"]
