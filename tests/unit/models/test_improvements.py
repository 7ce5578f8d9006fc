"""How far a measure has come, and which days can be compared."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.improvements import (
    LONGEST_PERIOD,
    SHORTEST_PERIOD,
    SMALL_BASE,
    Comparison,
    MeasureStatus,
    comparable_periods,
    status_of,
)
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.texts.improvements import comparison

DAY = date(2026, 11, 20)
DAYS = st.none() | st.dates(date(2020, 1, 1), DAY)
COUNTS = st.integers(0, 300)


@given(DAYS, DAYS, DAYS, DAYS, st.sampled_from(["", " ", "Färre halkar"]))
def test_a_later_moment_never_brings_a_measure_back(
    proposed: date | None,
    decided: date | None,
    started: date | None,
    done: date | None,
    effect: str,
) -> None:
    order = list(MeasureStatus)
    steps = [
        Measure(proposed_on=proposed),
        Measure(proposed_on=proposed, decided_on=decided),
        Measure(proposed_on=proposed, decided_on=decided, started_on=started),
        Measure(proposed_on=proposed, decided_on=decided, started_on=started, done_on=done),
        Measure(
            proposed_on=proposed,
            decided_on=decided,
            started_on=started,
            done_on=done,
            effect=effect,
        ),
    ]

    reached = [order.index(status_of(measure)) for measure in steps]

    assert reached == sorted(reached)


def test_what_was_brought_in_without_days_counts_as_decided() -> None:
    assert status_of(Measure(text="Plogar")) is MeasureStatus.DECIDED


@given(st.integers(0, 3000))
def test_as_many_days_before_as_after_and_none_that_has_not_been(days_ago: int) -> None:
    done = DAY - timedelta(days=days_ago)
    periods = comparable_periods(done, DAY)

    assert (periods is None) == (days_ago < SHORTEST_PERIOD)
    if periods:
        before, after = periods
        assert before[1] < done < after[0]
        assert before[1] - before[0] == after[1] - after[0]
        assert after[1] <= DAY
        assert (after[1] - after[0]).days < LONGEST_PERIOD


@given(COUNTS, COUNTS)
def test_of_fewer_than_ten_no_share_is_told(before: int, after: int) -> None:
    told = comparison(Comparison(done_on=DAY, days=90, before=before, after=after))

    assert ("procent" in told or "lika många" in told) == (before >= SMALL_BASE)
    assert ("för få" in told) == (before < SMALL_BASE)


def test_a_comparison_in_plain_words() -> None:
    told = comparison(Comparison(done_on=DAY, days=90, before=20, after=13))

    assert told == (
        "20 på 90 dagar före 2026-11-20, 13 på 90 dagar efter. 35 procent färre. "
        "Att antalet har ändrats behöver inte bero på åtgärden."
    )
    many = comparison(Comparison(done_on=DAY, days=90, before=20, after=30))
    assert "50 procent fler" in many
    same = comparison(Comparison(done_on=DAY, days=90, before=20, after=20))
    assert same.endswith("Ungefär lika många.")
    from_few = comparison(Comparison(done_on=DAY, days=90, before=5, after=40))
    assert "Det är fler än före" in from_few
