"""The Swedish calendar."""

from datetime import date

import pytest

from synpunkt_desk.models.working_days import is_working_day, working_days_between
from synpunkt_desk.services.calendar import swedish_calendar


@pytest.mark.parametrize(
    ("year", "count"), [(2024, 251), (2025, 249), (2026, 251), (2027, 253), (2028, 251)]
)
def test_working_days_of_a_year(year: int, count: int) -> None:
    calendar = swedish_calendar([year])
    assert working_days_between(date(year - 1, 12, 31), date(year, 12, 31), calendar) == count


def test_own_days_and_bridge_days_are_days_off() -> None:
    planning, bridge = date(2026, 8, 17), date(2026, 5, 15)
    calendar = swedish_calendar(
        [2026], {planning: "Planeringsdag"}, bridge_days={bridge: "Klämdag"}
    )
    assert not is_working_day(planning, calendar)
    assert not is_working_day(bridge, calendar)


def test_holidays_have_swedish_names() -> None:
    assert swedish_calendar([2026]).holidays[date(2026, 6, 19)] == "Midsommarafton"
