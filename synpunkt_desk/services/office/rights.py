"""Who may change what everybody in the municipality uses."""

from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Member
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.store.meta import KEEPER
from synpunkt_desk.store.replica import OpenUnit

SUPER_USER: Final = "super_user"


def may_set_up(office: Office) -> bool:
    """Whether the one who works here is a super user; anybody may where there is none.

    Where a server is shared it knows who that is.
    """
    if office.replica.is_shared:
        return bool(office.replica.meta(KEEPER))
    able = {i for i, member in office.organisation.members.items() if _is_able(member)}
    return not able or current_member(office) in able


def keep_a_super_user(office: Office, unit: OpenUnit, member_id: ObjectId) -> None:
    """Raise `last_super_user` where a unit takes the last one away."""
    able = {i for i, m in office.organisation.members.items() if _is_able(m)}
    now = unit.get(Member, "member", member_id)
    if able == {member_id} and not _is_able(now):
        raise KnownError("last_super_user")


def _is_able(member: Member) -> bool:
    return SUPER_USER in member.roles and not member.removed


def require_super_user(office: Office) -> None:
    """Raise `super_user_needed`."""
    if not may_set_up(office):
        raise KnownError("super_user_needed")
