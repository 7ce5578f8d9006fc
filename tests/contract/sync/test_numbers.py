"""The server writes official numbers as the program does, to the last blank."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.numbering import check_pattern, format_number
from tests.helpers.shared_offices import PostgresOffice

parts = st.sampled_from(
    ["{prefix}", "{year}", "{short_year}", "{number}", "{number:04}", "{number:09}", "{year:}",
     "{{", "}}", "{", "}", "{number:4}", "{number!r}", "{other}", "{}", " ", "\u00a0", "\u3000",
     "\x1f", "SYN", "-", "å", "{year:02}", "{number:0{year}}"]
)  # fmt: skip
patterns = st.lists(parts, max_size=7).map("".join)
rules = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@rules
@given(
    pattern=patterns,
    prefix=st.sampled_from(["TN", "", " TN ", "T{year}N", "%", "Å_"]),
    year=st.integers(1, 9999),
    number=st.integers(1, 10**10),
)
@example(pattern="{prefix} SYN {year}-{number:04}", prefix="TN", year=2026, number=119)
@example(pattern="{{{year}}}{number}", prefix="", year=2009, number=10_000)
def test_numbers_are_the_same_on_both_sides(
    postgres_office: PostgresOffice, pattern: str, prefix: str, year: int, number: int
) -> None:
    [(is_pattern,)] = postgres_office.run("SELECT sync.is_pattern(%s)", pattern)
    assert is_pattern == is_fine(pattern)
    if is_pattern:
        text = format_number(pattern, prefix=prefix, year=year, number=number)
        [(made,)] = postgres_office.run(
            "SELECT sync.number_text(%s, %s, %s::int, %s)", pattern, prefix, year, str(number)
        )
        assert made == text


@pytest.mark.parametrize("pattern", ["{prefix} SYN {year}-{number:04}", "{number}/{short_year}"])
@pytest.mark.parametrize("number", [7, 119, 12_345])
def test_the_number_within_a_text_is_found(
    postgres_office: PostgresOffice, pattern: str, number: int
) -> None:
    text = format_number(pattern, prefix="T%", year=2026, number=number)
    wish = {"series": "t", "year": 2026, "prefix": "T%", "pattern": pattern}
    query = (
        "SELECT sync.number_in(%s, jsonb_build_object('prefix', %s::text, 'year', %s::int,"
        " 'pattern', %s::text))"
    )
    values = wish["prefix"], wish["year"], wish["pattern"]
    assert postgres_office.run(query, text, *values) == [(number,)]


def is_fine(pattern: str) -> bool:
    try:
        check_pattern(pattern)
    except KnownError:
        return False
    return True
