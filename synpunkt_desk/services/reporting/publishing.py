"""How the municipality publishes its reports: which numbers are hidden, and who answers."""

from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.reports.facts import LEAST_SHOWN
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import may_set_up, require_super_user

MOST_HIDDEN: Final = 20
_LONGEST: Final = 254


@dataclass(frozen=True, slots=True)
class Publishing:
    """What holds now, and whether the one who works here may change it."""

    smallest_shown: int
    contact_email: str
    may_change: bool


def publishing(office: Office) -> Publishing:
    """Read it."""
    made = office.organisation.municipality
    return Publishing(made.smallest_shown, made.contact_email, may_set_up(office))


def set_publishing(office: Office, *, smallest_shown: int, contact_email: str) -> Changes:
    """Publish this way from now on.

    Raises `super_user_needed`, `smallest_shown_wrong`, `contact_email_wrong`.
    """
    require_super_user(office)
    email = contact_email.strip()
    if not LEAST_SHOWN <= smallest_shown <= MOST_HIDDEN:
        raise KnownError("smallest_shown_wrong", first=LEAST_SHOWN, last=MOST_HIDDEN)
    if email and not _is_email(email):
        raise KnownError("contact_email_wrong")
    place = fixed_id(office.organisation.municipality.key, "municipality")
    fields = {"smallest_shown": smallest_shown, "contact_email": email}
    with office.unit() as unit:
        unit.write("set_publishing", "municipality", place, fields)
    return unit.changes


def _is_email(text: str) -> bool:
    name, _, domain = text.partition("@")
    is_whole = bool(name) and "." in domain.strip(".") and "@" not in domain
    return is_whole and len(text) <= _LONGEST and not any(map(str.isspace, text))
