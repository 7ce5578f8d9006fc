"""What clients read: whole groups, a chain, and nothing that is not theirs."""

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import FIRST_CHAIN, Page, Right
from tests.helpers.shared_offices import BOARD, OTHER, Participant, SharedOffice, new_id


def page(who: Participant, after_no: int = 0, max_rows: int = 1000, max_bytes: int = 10**7) -> Page:
    return who.server.pull(BOARD, after_no=after_no, max_rows=max_rows, max_bytes=max_bytes)


def test_an_entry_comes_back_as_it_was_sent(bo: Participant) -> None:
    sent = bo.entry(patch={"title": 'Ågatan ☃\n"citat" \\ 1.50 🙂'})
    bo.send(sent)
    [placed] = page(bo).entries
    assert placed.body == sent.body
    assert (placed.entry_id, placed.group_id) == (sent.entry_id, sent.group_id)
    assert (placed.object_type, placed.object_id, placed.verb) == (
        sent.object_type, sent.object_id, sent.verb,
    )  # fmt: skip
    assert (placed.device, placed.device_no, placed.author) == (bo.device, 1, "bo")
    assert (placed.client_at, placed.schema, placed.given) == (sent.client_at, 1, "{}")


def test_a_page_ends_with_a_group(bo: Participant) -> None:
    group = new_id(), 3
    bo.send(bo.entry(), *(bo.entry(group=group) for _ in range(3)), bo.entry())
    sizes, after_no = [], 0
    while entries := page(bo, after_no, max_rows=2).entries:
        sizes.append(len(entries))
        after_no = entries[-1].no
    assert sizes == [1, 3, 1]


def test_a_page_holds_no_more_bytes_than_asked_but_something(bo: Participant) -> None:
    bo.send(*(bo.entry(patch={"title": "x" * 1000}) for _ in range(5)))
    assert len(page(bo, max_bytes=2500).entries) == 2
    assert len(page(bo, max_bytes=1).entries) == 1


def test_the_head_is_told_also_where_nothing_is_new(bo: Participant) -> None:
    assert page(bo) == Page(0, ())
    bo.send(bo.entry(), bo.entry())
    assert page(bo, after_no=2) == Page(2, ())
    assert page(bo, max_rows=1).head_no == 2


def test_nobody_reads_what_is_not_theirs(bo: Participant, cilla: Participant) -> None:
    bo.send(bo.entry())
    with pytest.raises(KnownError, match="refused_no_right"):
        page(cilla)


def test_members_read_the_common_stream_and_strangers_nothing(office: SharedOffice) -> None:
    names = [stream.name for stream in Participant(office, "bo").hello().streams]
    assert names == ["common", BOARD]
    assert Participant(office, "stranger").hello().streams == ()


def test_the_greeting_tells_how_far_each_stream_has_come(bo: Participant) -> None:
    bo.send(bo.entry(), bo.entry())
    first, second = page(bo).entries
    chains = [
        {stream.name: stream for stream in bo.hello({BOARD: no}).streams}[BOARD].chain_at_cursor
        for no in (0, 1, 2, 3)
    ]
    assert chains == [FIRST_CHAIN, first.chain, second.chain, None]
    assert bo.hello().device_last_no == 2


def test_a_right_that_is_given_or_taken_shows_at_once(office: SharedOffice) -> None:
    bo = Participant(office, "bo")
    office.grant("bo", OTHER, Right.READ)
    office.revoke("bo", BOARD)
    assert [(s.name, s.right) for s in bo.hello().streams] == [
        ("common", Right.READ), (OTHER, Right.READ),
    ]  # fmt: skip
    with pytest.raises(KnownError, match="refused_no_right"):
        page(bo)


def test_verify_counts_and_gives_the_chain(bo: Participant) -> None:
    bo.send(*(bo.entry() for _ in range(5)))
    entries = page(bo).entries
    found = bo.server.verify(BOARD, first=2, last=4)
    assert (found.count, found.chain) == (3, entries[3].chain)
