"""The arrival day by the way that something came."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.arrival import ArrivalWay, propose_arrival
from synpunkt_desk.models.working_days import Calendar, is_working_day
from synpunkt_desk.texts.arrival import WAYS, arrival_sentence

CALENDAR = Calendar({date(2026, 5, 14): "Kristi himmelsfärdsdag"})
WAYS_OF_THE_DAY_BEFORE = (ArrivalWay.POST, ArrivalWay.LETTER_BOX_FIRST)


@pytest.mark.parametrize("way", WAYS_OF_THE_DAY_BEFORE)
@pytest.mark.parametrize(
    ("reached", "arrival"),
    [
        (date(2026, 5, 13), date(2026, 5, 12)),
        (date(2026, 5, 15), date(2026, 5, 13)),
        (date(2026, 5, 18), date(2026, 5, 15)),
    ],
)
def test_paper_came_the_working_day_before(way: ArrivalWay, reached: date, arrival: date) -> None:
    assert propose_arrival(way, reached, CALENDAR).day == arrival


@given(
    way=st.sampled_from([way for way in ArrivalWay if way not in WAYS_OF_THE_DAY_BEFORE]),
    day=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
)
def test_everything_else_came_the_same_day(way: ArrivalWay, day: date) -> None:
    assert propose_arrival(way, day, CALENDAR).day == day


@given(
    way=st.sampled_from(WAYS_OF_THE_DAY_BEFORE), day=st.dates(date(2020, 1, 1), date(2030, 12, 31))
)
def test_presumed_days_are_earlier_working_days(way: ArrivalWay, day: date) -> None:
    arrival = propose_arrival(way, day, CALENDAR).day
    assert arrival < day
    assert is_working_day(arrival, CALENDAR)


@pytest.mark.parametrize("way", ArrivalWay)
def test_every_way_has_a_name_and_a_reason(way: ArrivalWay) -> None:
    sentence = arrival_sentence(propose_arrival(way, date(2026, 5, 18), CALENDAR))
    assert sentence.startswith("Inkom 2026-05-1")
    assert "§" in sentence
    assert WAYS[way]
