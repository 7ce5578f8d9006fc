"""Days as people type them."""

from datetime import date

from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts.dates import DAY_WORDS


def read_day(office: Office, typed: str, is_ahead: bool = False) -> date | None:
    """The day that is meant, counted in the municipality's calendar; a weekday may lie ahead."""
    today = office.today()
    calendar = office.organisation.calendar(today)
    return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS, ahead=is_ahead)
