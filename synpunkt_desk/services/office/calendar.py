"""The working-day calendar of a Swedish municipality."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from synpunkt_desk.models.working_days import Calendar, bridges_between
from synpunkt_desk.texts.deadlines import BRIDGE_DAY

_NONE: Final[Mapping[date, str]] = MappingProxyType({})


def swedish_calendar(
    years: Iterable[int], own_days: Mapping[date, str] = _NONE, *, closes_bridge_days: bool = False
) -> Calendar:
    """Public and de facto holidays of the years, and the municipality's own days off."""
    holidays = {day: name for year in years for day, name in _holidays_of(year).items()}
    bridges = dict.fromkeys(bridges_between(holidays), BRIDGE_DAY) if closes_bridge_days else {}
    return Calendar(holidays, own_days, bridges)


@cache
def _holidays_of(year: int) -> Mapping[date, str]:
    """Midsummer, Christmas and New Year's Eve are days off in fact, though not in law."""
    # The library of all countries takes a tenth of the time of starting; the first list reads it
    # away from the window.
    from holidays import country_holidays

    found = country_holidays(
        "SE",
        years=year,
        categories=("public", "de_facto"),
        language="sv",
        include_sundays=False,
    )
    return MappingProxyType(dict(found))
