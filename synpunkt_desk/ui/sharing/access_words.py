"""What is said of access: people, computers, changes and what they mean."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office.access import Access, Happening, Person
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.sync.port import Device, Right
from synpunkt_desk.texts import access as t

_SHORT: Final = 4
_BLOCKED: Final = "blocked"
_WRITES: Final = (Right.WRITE, Right.ADMIN)


def effects(
    access: Access,
    person: Person,
    wanted: Mapping[str, Right | None],
    organisation: Organisation,
) -> list[str]:
    """What the change of somebody's rights means, a sentence each."""
    now = person.rights
    said = [
        t.effect(person.name, name, organisation.name(name), now.get(name, ""), right or "")
        for name, right in wanted.items()
    ]
    lost = [n for n, right in wanted.items() if now.get(n) in _WRITES and right not in _WRITES]
    if lost:
        said += _unsent(access, person, lost)
    if wanted and not any({**now, **wanted}.values()):
        said.append(t.nothing_left(person.name))
    if person.login == access.me and person.is_super_user and COMMON in wanted:
        said.append(t.NOT_BACK)
    return said


def person_line(access: Access, person: Person) -> str:
    """Somebody in the list."""
    boards = {name: right for name, right in person.rights.items() if name != COMMON}
    reads = sum(right == Right.READ for right in boards.values())
    notes = (
        t.ME if person.login == access.me else "",
        "" if person.member_id else t.NO_MEMBER,
        t.SUPER_USER if person.is_super_user else "",
        t.rights_in_short(len(boards) - reads, reads),
        "" if person.can_sign_in else t.NO_LOGIN_ANY_MORE,
    )
    return t.person_line(person.name, person.login, *notes)


def device_line(device: Device) -> str:
    """A computer in the list."""
    return t.device_line(
        device.device[-_SHORT:],
        _moment(device.seen_at.isoformat()),
        is_blocked=is_blocked(device),
        waiting=device.waiting_erasures,
    )


def is_blocked(device: Device) -> bool:
    """Whether the server takes nothing from a computer."""
    return device.state == _BLOCKED


def happening_line(one: Happening, organisation: Organisation) -> str:
    """A change in the list of them."""
    where = t.place(organisation.name(one.stream), one.stream)
    return t.happening(_moment(one.at.isoformat()), one.by, one.who, where, one.right or "")


def _unsent(access: Access, person: Person, lost: list[str]) -> list[str]:
    if person.login == access.me:
        count = sum(access.waiting.get(name, 0) for name in lost)
        return [t.unsent_here(count)] if count else []
    if not person.devices:
        return [t.NO_DEVICES]
    return [t.unsent_there(_moment(person.devices[0].seen_at.isoformat()))]


def _moment(text: str) -> str:
    return f"{local_moment(text):%Y-%m-%d %H:%M}"
