"""An office on several computers: coming to share a server, and keeping up with it."""

from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import IdMaker, ObjectId
from synpunkt_desk.models.numbering import device_tag
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.streams import UNPLACED
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.signing_in import be_who_signed_in, tie_member_here
from synpunkt_desk.store import key as keys
from synpunkt_desk.store import outgoing, replica
from synpunkt_desk.store.outgoing import Refused
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import cursors
from synpunkt_desk.sync.greeting import KEEPER, greet
from synpunkt_desk.sync.joining import TakesOver, bring, join, open_streams
from synpunkt_desk.sync.port import Server
from synpunkt_desk.sync.round import Progress, Tell, run_round, tell_nobody

_ADDRESS: Final = "server"
_LAST_CONTACT: Final = "last_contact"
OpenCaretaker = Callable[[], TakesOver]


@dataclass(frozen=True, slots=True)
class SharingState:
    """Where this computer stands towards the server.

    `last_contact` is when a round last went through, UTC, "" for never.
    """

    address: str
    waiting: int
    refused: int
    last_contact: str


def join_office(folder: Path, key: bytes, server: Server, address: str) -> Office:
    """Make a file for a computer that joins an office; the first round fills it."""
    device = IdMaker().new()
    made = replica.create(folder, key, device=device, device_tag=device_tag(device))
    with ExitStack() as if_it_fails:
        if_it_fails.callback(made.close)
        join(made, server)
        made.set_meta(_ADDRESS, address)
        if_it_fails.pop_all()
    return Office(made, "")


def keep_up(
    office: Office, server: Server, *, open_caretaker: OpenCaretaker, tell: Tell = tell_nobody
) -> Progress:
    """One round; an office that is still bringing its journal there goes on with that first.

    Raises KnownError `not_shared`, and what `run_round` and `bring` raise.
    """
    file = office.replica
    if not file.is_shared:
        raise KnownError("not_shared")
    lacking = _boards_without_stream(office) if file.meta(KEEPER) else []
    if file.is_bringing or lacking:
        with closing(open_caretaker()) as caretaker:
            if file.is_bringing:
                bring(file, server, caretaker, lambda done: tell(Progress(sent=done)))
            open_streams(file, caretaker, lacking)

    def told(progress: Progress) -> None:
        office.forget(progress.changes)
        tell(progress)

    progress = run_round(file, server, office.author, tell=told)
    tell(Progress(changes=be_who_signed_in(office)))
    file.set_meta(_LAST_CONTACT, file.now())
    return progress


def _boards_without_stream(office: Office) -> list[ObjectId]:
    with office.replica.reading() as connection:
        followed = cursors(connection)
    boards = office.organisation.units_of(UnitKind.BOARD)
    return [board for board in (UNPLACED, *boards) if board not in followed]


def bring_office(
    office: Office, server: Server, caretaker: TakesOver, address: str, *, tell: Tell = tell_nobody
) -> None:
    """Bring an office that was alone to an empty server; see `sync.joining.bring`."""
    office.replica.set_meta(_ADDRESS, address)
    if not office.replica.is_shared:
        tie_member_here(office, greet(office.replica, server).role)
    bring(office.replica, server, caretaker, lambda done: tell(Progress(sent=done)))


def state_of(office: Office) -> SharingState:
    """Where this computer stands; the address is "" for an office that is alone."""
    file = office.replica
    with file.reading() as connection:
        waiting = outgoing.count_waiting(connection)
        refused = outgoing.count_refused(connection)
    return SharingState(
        file.meta(_ADDRESS) if file.is_shared else "", waiting, refused, file.meta(_LAST_CONTACT)
    )


def refused(office: Office) -> list[Refused]:
    """What the server would not take, oldest first."""
    with office.replica.reading() as connection:
        return outgoing.refused(connection)


def throw_away(office: Office, group_ids: list[str]) -> None:
    """Forget user actions that were refused."""
    with office.replica.writing() as connection:
        outgoing.throw_away(connection, group_ids)


def keep_password(file: Replica, address: str, password: str) -> None:
    """Keep the password in the platform's keyring; where there is none it is asked for again."""
    with suppress(KnownError):
        keys.write_password(file.folder, address, password)


def password_of(file: Replica, address: str) -> str:
    """The password in the platform's keyring, "" where there is none."""
    return keys.read_password(file.folder, address)
