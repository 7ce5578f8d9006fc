"""Very many objects, made without anybody looking for circles among them."""

import gc

import pytest

from synpunkt_desk.services.office.garbage import may_search, no_garbage

MANY = 200_000


def test_what_was_made_is_not_looked_through_afterwards() -> None:
    with no_garbage():
        assert not gc.isenabled()
        made = [[number] for number in range(MANY)]
        assert gc.get_count()[0] > MANY // 2
    assert gc.isenabled()
    assert gc.get_count()[0] < MANY // 2
    assert len(made) == MANY


def test_it_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="oops"), no_garbage():
        raise ValueError("oops")
    assert gc.isenabled()


def test_others_are_told_to_wait_meanwhile() -> None:
    assert may_search()
    with no_garbage():
        assert not may_search()
    assert may_search()
