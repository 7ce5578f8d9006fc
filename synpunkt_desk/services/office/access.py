"""Who may sign in to the shared server, what each may do there, and from which computers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Member, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import login_here
from synpunkt_desk.services.office.rights import SUPER_USER, may_set_up
from synpunkt_desk.store import outgoing
from synpunkt_desk.store.streams import cursors
from synpunkt_desk.sync.port import Device, Right
from synpunkt_desk.sync.port import Member as GivenRight

_AT_ONCE: Final = timedelta(seconds=1)
"""A right that another takes the place of ends this long before it at most."""
Rights = Mapping[str, Right]
"""What somebody may do in each stream, by its name."""


class LooksAfter(Protocol):
    """What a caretaker of the office may do about access (see `Caretaker`)."""

    def members(self) -> list[GivenRight]: ...

    def logins(self) -> list[str]: ...

    def grant(self, role: str, stream: str, right: Right) -> None: ...

    def revoke(self, role: str, stream: str) -> None: ...

    def devices(self) -> list[Device]: ...

    def block_device(self, device: ObjectId) -> None: ...

    def unblock_device(self, device: ObjectId) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a login, tied to a member or not yet; `devices` the last seen first."""

    login: str
    name: str
    member_id: ObjectId
    rights: Rights
    devices: tuple[Device, ...]
    can_sign_in: bool

    @property
    def is_super_user(self) -> bool:
        """Whether this is one who keeps the office."""
        return self.rights.get(COMMON) == Right.ADMIN


@dataclass(frozen=True, slots=True)
class Happening:
    """A right that was given, or that ended where `right` is None; `by` is "" if nobody knows."""

    at: datetime
    by: str
    who: str
    stream: str
    right: Right | None


@dataclass(frozen=True, slots=True)
class Access:
    """How it stands: the streams in the office's order, the people, and what has happened.

    `waiting` are the unsent entries of this computer in each stream.
    """

    me: str
    streams: tuple[str, ...]
    people: tuple[Person, ...]
    history: tuple[Happening, ...]
    waiting: Mapping[str, int] = field(default_factory=dict[str, int])


def read_access(office: Office, keeper: LooksAfter) -> Access:
    """Ask the server. Raises `refused_no_right` for whoever does not keep the office."""
    given, devices = keeper.members(), keeper.devices()
    logins, organisation = keeper.logins(), office.organisation
    known = {*logins, *(one.role for one in given if not one.valid_to), *(d.role for d in devices)}
    people = [_person(login, organisation, given, devices, logins) for login in known]
    with office.replica.reading() as connection:
        waiting = outgoing.waiting_in_streams(connection)
    return Access(
        me=login_here(office),
        streams=(COMMON, UNPLACED, *organisation.units_of(UnitKind.BOARD)),
        people=tuple(sorted(people, key=lambda one: (one.name.casefold(), one.login))),
        history=tuple(_history(given, organisation)),
        waiting=waiting,
    )


def own_rights(office: Office) -> Rights:
    """What whoever works here may do, as this computer was told at its last contact."""
    with office.replica.reading() as connection:
        return {name: Right(cursor.right) for name, cursor in cursors(connection).items()}


def places_followed(office: Office) -> dict[str, str]:
    """The names of the boards whose cases this computer has, by their streams."""
    return {name: office.organisation.name(name) for name in own_rights(office)}


def change_rights(keeper: LooksAfter, login: str, wanted: Mapping[str, Right | None]) -> None:
    """Give and end rights. Raises `refused_last_admin` before anything of it is done."""
    for stream in sorted(wanted, key=lambda name: name != COMMON):
        right = wanted[stream]
        if right:
            keeper.grant(login, stream, right)
        else:
            keeper.revoke(login, stream)


def set_blocked(keeper: LooksAfter, devices: Iterable[ObjectId], *, is_blocked: bool) -> None:
    """Take nothing from computers any more, or let them take part again."""
    for device in devices:
        (keeper.block_device if is_blocked else keeper.unblock_device)(device)


def tie(office: Office, login: str, member_id: ObjectId) -> Changes:
    """Say whose a login is, "" for nobody's; a login is one member's at most."""
    with office.unit() as unit:
        for known, member in office.organisation.members.items():
            if member.login == login and known != member_id:
                unit.write("edit", "member", known, {"login": ""})
        if member_id:
            unit.write("edit", "member", member_id, {"login": login})
    return unit.changes


def follow_roles(office: Office, people: Sequence[Person]) -> Changes:
    """Let the role of a super user be where the right is."""
    if not may_set_up(office):
        return Changes()
    with office.unit() as unit:
        for one in people:
            member = office.organisation.members.get(one.member_id)
            if member and (SUPER_USER in member.roles) != one.is_super_user:
                roles = _roles(member, is_super_user=one.is_super_user)
                unit.write("edit", "member", one.member_id, encode({"roles": roles}))
    return unit.changes


def _roles(member: Member, *, is_super_user: bool) -> list[str]:
    others = [role for role in member.roles if role != SUPER_USER]
    return sorted([*others, SUPER_USER] if is_super_user else others)


def _person(
    login: str,
    organisation: Organisation,
    given: Iterable[GivenRight],
    devices: Iterable[Device],
    logins: Sequence[str],
) -> Person:
    return Person(
        login=login,
        name=organisation.person(login),
        member_id=organisation.member_of(login),
        rights={g.stream: g.right for g in given if g.role == login and not g.valid_to},
        devices=tuple(device for device in devices if device.role == login),
        can_sign_in=login in logins,
    )


def _history(given: Sequence[GivenRight], organisation: Organisation) -> list[Happening]:
    """The latest first."""
    person = organisation.person
    found: list[Happening] = []
    for one in given:
        who, by = person(one.role), person(one.granted_by)
        found.append(Happening(one.valid_from, by, who, one.stream, one.right))
        if one.valid_to and not _is_replaced(one, given):
            found.append(Happening(one.valid_to, person(one.ended_by), who, one.stream, None))
    return sorted(found, key=lambda happening: happening.at, reverse=True)


def _is_replaced(ended: GivenRight, given: Sequence[GivenRight]) -> bool:
    return ended.valid_to is not None and any(
        (one.role, one.stream) == (ended.role, ended.stream)
        and timedelta() <= one.valid_from - ended.valid_to <= _AT_ONCE
        for one in given
    )
