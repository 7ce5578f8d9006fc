"""Typed objects to fields and back."""

import dataclasses
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.objects import Category

MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
CASES = st.builds(
    Case,
    title=st.text(),
    received_on=st.none() | st.dates(),
    registered_at=st.none() | MOMENTS.map(lambda moment: moment.replace(microsecond=0)),
    imported=st.booleans(),
    sent_back_count=st.integers(),
)


@given(CASES)
def test_a_case_survives_the_way_to_fields_and_back(case: Case) -> None:
    assert decode(Case, encode(dataclasses.asdict(case))) == case


@given(st.dictionaries(st.sampled_from([f.name for f in dataclasses.fields(Case)]), st.integers()))
def test_values_of_the_wrong_kind_become_the_default(fields: dict[str, int]) -> None:
    case = decode(Case, fields)
    assert case.received_on is None
    assert case.title == ""


def test_words_of_a_category_come_back_as_a_tuple() -> None:
    assert decode(Category, {"synonyms": ["mejl", 7, "mail"]}).synonyms == ("mejl", "mail")


def test_days_and_moments_are_iso_text() -> None:
    encoded = encode({"day": date(2026, 11, 20), "at": datetime(2026, 11, 20, 8, tzinfo=UTC)})
    assert encoded == {"day": "2026-11-20", "at": "2026-11-20T08:00:00Z"}
