"""A page that is not what was taken in is noticed, whatever of it was changed on the way."""

from dataclasses import replace
from typing import Any

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.streams import Cursor
from synpunkt_desk.sync.pages import checked
from synpunkt_desk.sync.port import FIRST_CHAIN, Placed, Right
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_offices import BOARD, OTHER, Participant

START = Cursor(BOARD, 0, FIRST_CHAIN, "write")
PLACES = [0, 1, 2]


@pytest.fixture
def page() -> list[Placed]:
    office = MemoryOffice()
    office.grant("bo", BOARD, Right.WRITE)
    bo = Participant(office, "bo")
    for _ in PLACES:
        bo.register()
    return office.streams[BOARD]


def require_broken(cursor: Cursor, page: list[Placed]) -> None:
    with pytest.raises(KnownError, match="journal_broken"):
        checked(cursor, page)


def test_one_that_is_whole_leads_on(page: list[Placed]) -> None:
    assert checked(START, page) == replace(START, no=3, chain=page[-1].chain)
    assert checked(checked(START, page[:1]), page[1:]) == checked(START, page)
    assert checked(START, []) == START


@pytest.mark.parametrize("at", PLACES)
@pytest.mark.parametrize(
    "changed",
    [
        {"no": 9}, {"seq": 9}, {"entry_id": "a" * 32}, {"group_id": "a" * 32}, {"device": "a" * 32},
        {"device_no": 9}, {"author": "cilla"}, {"object_type": "note"}, {"object_id": "a" * 32},
        {"verb": "edit"}, {"schema": 9}, {"client_at": "2026-03-01T08:00:01Z"}, {"given": "{}"},
        {"body": "{}"}, {"body": "{}", "salt": None}, {"salt": b"other"}, {"digest": bytes(32)},
        {"chain": bytes(32)},
    ],
    ids=lambda changed: next(iter(changed)),
)  # fmt: skip
def test_what_was_changed_is_noticed(page: list[Placed], at: int, changed: dict[str, Any]) -> None:
    page[at] = replace(page[at], **changed)
    require_broken(START, page)


@pytest.mark.parametrize("at", PLACES)
def test_a_body_may_be_gone_but_not_its_entry(page: list[Placed], at: int) -> None:
    erased = [*page]
    erased[at] = replace(page[at], body=None, salt=None)
    assert checked(START, erased) == checked(START, page)
    if at < max(PLACES):
        require_broken(START, [*page[:at], *page[at + 1 :]])


def test_neither_comes_one_twice_nor_from_another_stream(page: list[Placed]) -> None:
    require_broken(START, [page[0], *page])
    require_broken(START, [page[1], page[0], page[2]])
    require_broken(replace(START, stream=OTHER), page)
    require_broken(checked(START, page[:1]), page)
