"""Days as files and fields write them."""

from datetime import date, time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.dates import LocalMoment, parse_day, parse_moment
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.texts.dates import DAY_WORDS

TODAY = date(2026, 5, 6)  # a Wednesday
CALENDAR = Calendar({date(2026, 5, 14): "Kristi himmelsfärdsdag"})

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
seconds = st.integers(0, 59)


@given(day=days, at=minutes, between=st.sampled_from("T "))
def test_a_written_moment_reads_back(day: date, at: time, between: str) -> None:
    assert parse_moment(f"{day}{between}{at:%H:%M}") == LocalMoment(day, at)
    assert parse_moment(f"{day}") == LocalMoment(day)


@given(day=days, at=minutes, second=seconds, between=st.sampled_from("T "))
def test_a_moment_may_have_seconds(day: date, at: time, second: int, between: str) -> None:
    exact = at.replace(second=second)
    assert parse_moment(f"{day}{between}{exact:%H:%M:%S}") == LocalMoment(day, exact)


@pytest.mark.parametrize(
    "text",
    [
        "", "2026-02-29", "2026-13-01", "1899-12-31", "2201-01-01", "2026-1-1", "20260101",
        "2026-01-01T", "2026-01-01T24:00", "2026-01-01T23:60", "2026-01-01  23:59",
        "2026-01-01T23:59:60", "2026-01-01T23:59:5", "2026-01-01Z", " 2026-01-01", "2026-01-01\n",
        "26-01-01", "01/02/2026", "\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0661",
    ],
)  # fmt: skip
def test_nothing_else_is_a_moment(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("text", "day", "ahead"),
    [
        ("v19", date(2026, 5, 4), date(2027, 5, 10)),
        ("v 20", date(2025, 5, 12), date(2026, 5, 11)),
        ("fre v19", date(2025, 5, 9), date(2026, 5, 8)),
        ("vecka 19 ons", date(2026, 5, 6), date(2027, 5, 12)),
        ("2024 v1", date(2024, 1, 1), date(2024, 1, 1)),
        ("2024-v52", date(2024, 12, 23), date(2024, 12, 23)),
        ("6/5", date(2026, 5, 6), date(2027, 5, 6)),
        ("7 maj", date(2025, 5, 7), date(2026, 5, 7)),
        ("24 nov", date(2025, 11, 24), date(2026, 11, 24)),
        ("24 november 2023", date(2023, 11, 24), date(2023, 11, 24)),
        ("24/11/2023", date(2023, 11, 24), date(2023, 11, 24)),
        ("v54", None, None),
        ("31/2", None, None),
        ("24 nonember", None, None),
        ("mån fre v19", None, None),
        ("mån v19 fre", None, None),
    ],
)
def test_a_week_or_a_day_of_a_month_is_the_nearest_that_is_meant(
    text: str, day: date | None, ahead: date | None
) -> None:
    asked = partial(parse_day, text, today=TODAY, calendar=CALENDAR, words=DAY_WORDS)

    assert asked() == day
    assert asked(ahead=True) == ahead


@given(day=days)
def test_the_week_of_a_day_is_read_back(day: date) -> None:
    year, week, weekday = day.isocalendar()
    names = ("mån", "tis", "ons", "tor", "fre", "lör", "sön")
    typed = f"{names[weekday - 1]} {year} v{week}"

    read = parse_day(typed, today=TODAY, calendar=CALENDAR, words=DAY_WORDS)

    assert read == (day if 1900 <= year <= 2200 else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("idag", date(2026, 5, 6)),
        ("I går", date(2026, 5, 5)),
        ("mån", date(2026, 5, 4)),
        ("onsdag", date(2026, 5, 6)),
        ("tor", date(2026, 4, 30)),
        ("+5ad", date(2026, 5, 13)),
        ("+6 ad", date(2026, 5, 15)),
        ("-1ad", date(2026, 5, 5)),
        ("+14d", date(2026, 5, 20)),
        ("-7", date(2026, 4, 29)),
        ("+2 veckor", date(2026, 5, 20)),
        ("2026-05-01", date(2026, 5, 1)),
        ("20260501", date(2026, 5, 1)),
    ],
)
def test_quick_words_for_days_gone_by(text: str, day: date) -> None:
    assert parse_day(text, today=TODAY, calendar=CALENDAR, words=DAY_WORDS) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("tor", date(2026, 5, 7)), ("ons", date(2026, 5, 13)), ("tis", date(2026, 5, 12))],
)
def test_weekdays_to_come(text: str, day: date) -> None:
    found = parse_day(text, today=TODAY, calendar=CALENDAR, words=DAY_WORDS, ahead=True)
    assert found == day


@pytest.mark.parametrize("text", ["", "snart", "+5xx", "+5000d", "2026-02-29", "2026-05-01T10:00"])
def test_other_words_are_no_day(text: str) -> None:
    assert parse_day(text, today=TODAY, calendar=CALENDAR, words=DAY_WORDS) is None


@given(st.text(max_size=12))
def test_no_text_is_too_strange(text: str) -> None:
    parse_day(text, today=TODAY, calendar=CALENDAR, words=DAY_WORDS)
    parse_moment(text)
