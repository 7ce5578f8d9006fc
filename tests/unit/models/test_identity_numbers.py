"""Personal identity numbers in free text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.identity_numbers import (
    IdentityKind,
    Span,
    find_identity_numbers,
    mask_identity_numbers,
)

births = st.dates(date(1890, 1, 1), date(2026, 12, 31))
serials = st.integers(1, 999)
separators = st.sampled_from(["-", "+", ""])
neighbours = st.sampled_from(["", " ", "pnr ", "(", ".", "\n", "å"])


def identity_number(birth: date, serial: int, *, offset: int = 0) -> str:
    """Ten digits, the last of them summed up the way the tax agency describes it."""
    digits = f"{birth:%y%m}{birth.day + offset:02}{serial:03}"
    total = 0
    for digit, weight in zip(digits, "212121212", strict=True):
        total += sum(int(figure) for figure in str(int(digit) * int(weight)))
    return digits + str((10 - total % 10) % 10)


@given(births, serials, separators, neighbours, neighbours, st.booleans(), st.booleans())
def test_a_number_is_found_where_it_stands(
    birth: date,
    serial: int,
    separator: str,
    before: str,
    after: str,
    with_century: bool,
    coordination: bool,
) -> None:
    number = identity_number(birth, serial, offset=60 if coordination else 0)
    century = f"{birth.year // 100}" if with_century else ""
    written = f"{century}{number[:6]}{separator}{number[6:]}"
    kind = IdentityKind.COORDINATION if coordination else IdentityKind.PERSONAL
    found = find_identity_numbers(before + written + after)
    assert found == (Span(len(before), len(before) + len(written), kind),)


@given(births, serials, st.integers(1, 9))
def test_a_wrong_check_digit_is_no_number(birth: date, serial: int, wrong: int) -> None:
    number = identity_number(birth, serial)
    changed = number[:-1] + str((int(number[-1]) + wrong) % 10)
    assert find_identity_numbers(changed) == ()


@pytest.mark.parametrize(
    "text",
    [
        "811318-9876",  # month 13
        "810229-9873",  # no leap year
        "18110229-9873",
        "1811218-9876",
        "811218-98765",
        "811218-9876-1",
        "5-811218-9876",
        "+8112189876",
        "811218 9876",
        "811218-0003",
        "031-61 10 00",
        "0480-45 00 00",
        "070-174 06 05",
        "TN SYN 2026-0119",
        "KS-2018-00526-1",
        "VON 115/15",
        "556677-8899",  # an organisation
        "2026-05-01 10:30",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_identity_numbers(text) == ()


def test_a_space_divides_eight_digits_from_four() -> None:
    assert len(find_identity_numbers("född 19811218 9876")) == 1


def test_masking_hides_the_digits_and_nothing_else() -> None:
    text = "Min son (811218-9876) och jag, 198112789873, bor på Storgatan 14."
    assert mask_identity_numbers(text) == (
        "Min son (XXXXXX-XXXX) och jag, XXXXXXXXXXXX, bor på Storgatan 14."
    )


@given(st.text())
def test_masked_text_has_nothing_more_to_mask(text: str) -> None:
    masked = mask_identity_numbers(text)
    assert len(masked) == len(text)
    assert find_identity_numbers(masked) == ()
