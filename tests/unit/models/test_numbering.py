"""Official and provisional numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.models.numbering import (
    check_pattern,
    device_tag,
    format_number,
    provisional_number,
)
from synpunkt_desk.texts.numbering import PATTERN_ERRORS

PATTERN = "{prefix} SYN {year}-{number:04}"


@pytest.mark.parametrize(
    ("pattern", "prefix", "expected"),
    [
        (PATTERN, "TN", "TN SYN 2026-0119"),
        (PATTERN, "", "SYN 2026-0119"),
        ("{prefix}.{year}.{number}", "KS", "KS.2026.119"),
        ("{prefix} {number}/{short_year}", "VON", "VON 119/26"),
        ("{{{prefix}}} {year}:{number:06}", "KS", "{KS} 2026:000119"),
    ],
)
def test_patterns_seen_in_the_wild(pattern: str, prefix: str, expected: str) -> None:
    assert format_number(pattern, prefix=prefix, year=2026, number=119) == expected


@pytest.mark.parametrize(
    ("pattern", "error_id"),
    [
        ("{prefix} {year}", "number_pattern_without_number"),
        ("{prefix} {number}", "number_pattern_without_year"),
        ("{board} {year}-{number}", "number_pattern_unknown_field"),
        ("{year.real}-{number}", "number_pattern_unknown_field"),
        ("{}-{year}-{number}", "number_pattern_unknown_field"),
        ("{year}-{number:x}", "number_pattern_bad_width"),
        ("{year:04}-{number}", "number_pattern_bad_width"),
        ("{year}-{number:0{year}}", "number_pattern_bad_width"),
        ("{year}-{number!r}", "number_pattern_broken"),
        ("{year}-{number", "number_pattern_broken"),
        ("", "number_pattern_without_number"),
    ],
)
def test_a_bad_pattern_is_refused_in_words(pattern: str, error_id: str) -> None:
    with pytest.raises(KnownError) as refused:
        check_pattern(pattern)
    assert refused.value.error_id == error_id
    assert PATTERN_ERRORS[error_id].format(**refused.value.params)


@given(st.text(st.sampled_from("{}!:.[]0 4prefixnumberyear"), max_size=30))
def test_a_pattern_that_passes_the_check_can_be_used(pattern: str) -> None:
    try:
        check_pattern(pattern)
    except KnownError:
        return
    assert "119" in format_number(pattern, prefix="TN", year=2026, number=119)


@given(
    first=st.tuples(st.integers(2000, 2099), st.integers(1, 99_999)),
    second=st.tuples(st.integers(2000, 2099), st.integers(1, 99_999)),
)
def test_different_numbers_look_different(first: tuple[int, int], second: tuple[int, int]) -> None:
    one, other = (
        format_number(PATTERN, prefix="TN", year=year, number=number)
        for year, number in (first, second)
    )
    assert (one == other) == (first == second)


def test_a_provisional_number() -> None:
    assert provisional_number("K7", 42) == "K7-0042"
    assert provisional_number("K7", 12_345) == "K7-12345"


def test_device_tags_are_short_clear_and_spread() -> None:
    maker = IdMaker()
    tags = {device_tag(maker.new()) for _ in range(2000)}
    assert len(tags) > 150
    assert all(len(tag) == 2 and tag[0].isalpha() and tag[1].isdigit() for tag in tags)
    assert not set("".join(tags)) & set("IOQ01")


def test_a_device_keeps_its_tag() -> None:
    device = IdMaker().new()
    assert device_tag(device) == device_tag(device)
