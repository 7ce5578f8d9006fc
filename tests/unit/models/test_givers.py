"""The same giver is known again by telephone or e-mail, else by name and address."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.givers import Key, giver_keys, giver_numbers

KEYS = st.lists(st.lists(st.sampled_from([("phone", n) for n in "abcdefg"]), min_size=1))


def keys(name: str = "", phone: str = "", email: str = "", address: str = "") -> Sequence[Key]:
    return giver_keys(name=name, phone=phone, email=email, address=address)


def is_same(one: Sequence[Key], other: Sequence[Key]) -> bool:
    first, second = giver_numbers([one, other])
    return first == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (keys("Eva Ek", "070-123 45 67"), keys("E. Ek", "+46 70 123 45 67")),
        (keys("Eva Ek", email="Eva@Exempel.se"), keys(email=" eva@exempel.se")),
        (keys("Eva Ek", address="Lillgatan 1"), keys("EVA  EK", address="lillgatan 1")),
        (keys("Eva Ek"), keys("eva ek")),
    ],
)
def test_the_same_giver_is_known_again(one: Sequence[Key], other: Sequence[Key]) -> None:
    assert is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (keys("Eva Ek", "070-123 45 67"), keys("Eva Ek", "070-123 45 68")),
        (keys("Eva Ek", address="Lillgatan 1"), keys("Eva Ek", address="Lillgatan 2")),
        (keys("Eva Ek", "070-123 45 67"), keys("Eva Ek")),
    ],
)
def test_others_stand_apart(one: Sequence[Key], other: Sequence[Key]) -> None:
    assert not is_same(one, other)


def test_of_whom_nothing_is_known_there_is_no_key() -> None:
    assert not keys(address="Lillgatan 1")
    assert not keys("–")


def test_two_are_one_by_way_of_a_third() -> None:
    by_phone, by_mail = keys(phone="070-123 45 67"), keys(email="eva@exempel.se")
    both = keys(phone="070-123 45 67", email="eva@exempel.se")
    assert giver_numbers([by_phone, by_mail]) == [0, 1]
    assert giver_numbers([by_phone, by_mail, both]) == [0, 0, 0]


@given(KEYS)
def test_whoever_shares_a_key_has_one_number_and_no_others_do(givers: list[list[Key]]) -> None:
    groups: list[set[Key]] = []
    for own in givers:
        met = [group for group in groups if group & set(own)]
        groups = [group for group in groups if group not in met] + [set(own).union(*met)]
    numbers = giver_numbers(givers)
    wanted = [next(at for at, group in enumerate(groups) if own[0] in group) for own in givers]
    assert len(set(zip(numbers, wanted, strict=True))) == len(set(numbers)) == len(set(wanted))
