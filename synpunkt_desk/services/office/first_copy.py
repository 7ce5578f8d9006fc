"""How far a computer has come that joined an office: it is asked as the program starts."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.signing_in import be_who_signed_in

_LEFT: Final = "first_copy"
"""What of the first copy is still to come, "" when everything has been here once."""
_ORGANISATION: Final = "organisation"
_CASES: Final = "cases"
NOTHING_YET: Final[Mapping[str, str]] = {_LEFT: _ORGANISATION}
"""What is kept in a file that has just been made for joining."""


def lacks_organisation(office: Office) -> bool:
    """Whether this computer joined an office that it knows nothing of yet."""
    return office.replica.meta(_LEFT) == _ORGANISATION


def note_organisation_fetched(office: Office) -> None:
    """Now somebody can work here, while the rest comes."""
    office.replica.set_meta(_LEFT, _CASES)
    be_who_signed_in(office)


def is_first_copy(office: Office) -> bool:
    """Whether cases of the office are still on their way here for the first time."""
    return bool(office.replica.meta(_LEFT))


def note_all_fetched(office: Office) -> None:
    """Everything has been here once."""
    office.replica.set_meta(_LEFT, "")
