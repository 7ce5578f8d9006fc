"""Who may change what everybody in the municipality uses."""

from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.sync.greeting import KEEPER

SUPER_USER: Final = "super_user"


def may_set_up(office: Office) -> bool:
    """Whether the one who works here is a super user; anybody may where there is none.

    Where a server is shared it knows who that is.
    """
    if office.replica.is_shared:
        return bool(office.replica.meta(KEEPER))
    members = {i: one for i, one in office.organisation.members.items() if not one.removed}
    able = {i for i, one in members.items() if SUPER_USER in one.roles}
    return not able or current_member(office) in able


def require_super_user(office: Office) -> None:
    """Raise `super_user_needed`."""
    if not may_set_up(office):
        raise KnownError("super_user_needed")
