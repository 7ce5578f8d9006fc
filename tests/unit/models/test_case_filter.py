"""Filters are kept as texts, and come back the same."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.case_filter import (
    COUNTED_BOUNDS,
    Bound,
    CaseFilter,
    Column,
    Condition,
    Lack,
    filter_of,
    stored,
)

FRIDAY = date(2026, 11, 20)
VALUES = st.text(min_size=1, max_size=9).map(str.strip).filter(bool)
CONDITIONS: st.SearchStrategy[Condition] = st.one_of(
    st.tuples(st.sampled_from(Column), VALUES),
    st.tuples(st.just("lacks"), st.sampled_from(Lack).map(str)),
    st.tuples(st.just("words"), VALUES),
    st.tuples(
        st.sampled_from(sorted(set(Bound) - COUNTED_BOUNDS)),
        st.dates(date(2000, 1, 1)).map(date.isoformat),
    ),
    st.tuples(st.sampled_from(sorted(COUNTED_BOUNDS)), st.integers(0, 3660).map(str)),
)


@given(st.lists(CONDITIONS, unique=True, max_size=5))
def test_what_is_stored_comes_back(conditions: list[Condition]) -> None:
    assert stored(filter_of(stored(CaseFilter(tuple(conditions))))) == tuple(
        f"{name}={value}" for name, value in conditions
    )


@given(st.lists(st.text(max_size=30), max_size=5))
def test_any_texts_make_a_filter(texts: list[str]) -> None:
    found = filter_of(texts)
    found.first_and_last("received", FRIDAY)
    assert len(found.lacks()) <= len(texts)


def test_what_nobody_understands_is_left_out() -> None:
    texts = ["colour=red", "lacks=money", "due_to=soon", "received_within=-1", "unit=", "unit=u1"]
    assert filter_of(texts).conditions == (("unit", "u1"),)


def test_days_are_counted_from_the_day_of_asking() -> None:
    found = filter_of(["received_within=7", "received_from=2026-11-16", "due_within=3"])
    assert found.first_and_last("received", FRIDAY) == (date(2026, 11, 16), None)
    assert found.first_and_last("due", FRIDAY) == (None, date(2026, 11, 23))
