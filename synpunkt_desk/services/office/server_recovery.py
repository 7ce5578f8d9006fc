"""After the server was put back from a backup: what whoever keeps the office does about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.sync.port import Device

RESTORED: Final = "server_restored"
"""Nothing is sent or fetched until a recovery is open."""
RECOVERING: Final = "server_recovering"
"""Every computer brings back what the server lacks, until it is closed."""
_BLOCKED: Final = "blocked"


class Recovers(Protocol):
    """What a caretaker of the office may do about a server that was put back (`Caretaker`)."""

    def devices(self) -> list[Device]: ...

    def open_recovery(self) -> object: ...

    def close_recovery(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Computer:
    """Whose computer it is, and when the server last heard of it."""

    who: str
    seen_at: datetime


def computers(keeper: Recovers, organisation: Organisation) -> list[Computer]:
    """Every computer that takes part, the one longest away first."""
    found = [one for one in keeper.devices() if one.state != _BLOCKED]
    told = [Computer(organisation.person(one.role), one.seen_at) for one in found]
    return sorted(told, key=lambda one: one.seen_at)
