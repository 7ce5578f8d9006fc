"""An office on several computers: coming to share a server, and keeping up with it."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import IdMaker, ObjectId
from synpunkt_desk.models.numbering import device_tag
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.streams import UNPLACED
from synpunkt_desk.services.office.first_copy import NOTHING_YET, is_first_copy, note_all_fetched
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.signing_in import be_who_signed_in, tie_member_here
from synpunkt_desk.store import journal, outgoing, replica
from synpunkt_desk.store import key as keys
from synpunkt_desk.store.meta import KEEPER
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import cursors
from synpunkt_desk.sync.connection_file import with_certificate
from synpunkt_desk.sync.greeting import greet
from synpunkt_desk.sync.joining import TakesOver, ask_to_join, bring, open_streams
from synpunkt_desk.sync.port import Server
from synpunkt_desk.sync.round import Progress, Tell, run_round, tell_nobody

_ADDRESS: Final = "server"
_CERTIFICATE: Final = "server_certificate"
_LAST_CONTACT: Final = "last_contact"
_RENAMED: Final = "renamed_at"
OpenCaretaker = Callable[[], TakesOver]


@dataclass(frozen=True, slots=True)
class SharingState:
    """Where this computer stands towards the server.

    `last_contact` is when a round last went through, UTC, "" for never. `renamed_at` is when the
    file was found to be a copy, until somebody has read it.
    """

    address: str
    waiting: int
    refused: int
    last_contact: str
    renamed_at: str = ""


def join_office(
    folder: Path, key: bytes, server: Server, address: str, *, certificate: str = ""
) -> Office:
    """Make a file for a computer that joins an office; the first round fills it.

    Raises what `sync.joining.ask_to_join` raises, before there is a file.
    """
    device = IdMaker().new()
    ask_to_join(server, device)
    settings = {
        _ADDRESS: address,
        _CERTIFICATE: certificate,
        **NOTHING_YET,
    }
    made = replica.create_shared(
        folder, key, device=device, device_tag=device_tag(device), settings=settings
    )
    return Office(made, "")


def line_address(office: Office) -> str:
    """The address that opens a line, with the certificate that the server is known by."""
    file = office.replica
    return with_certificate(file.meta(_ADDRESS), file.meta(_CERTIFICATE), file.folder)


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
                _bring(office, server, caretaker, tell)
            open_streams(file, caretaker, lacking)

    before = _copied(office)

    def told(progress: Progress) -> None:
        office.forget(progress.changes)
        if progress.is_renamed:
            file.set_meta(_RENAMED, file.now())
        tell(_counted_from(before, progress))

    progress = run_round(file, server, office.author, tell=told)
    if is_first_copy(office):
        note_all_fetched(office)
    tell(Progress(changes=be_who_signed_in(office)))
    file.set_meta(_LAST_CONTACT, file.now())
    return progress


def _copied(office: Office) -> int:
    """How many entries earlier rounds have brought of a first copy that is not whole yet."""
    if not is_first_copy(office):
        return 0
    with office.replica.reading() as connection:
        return sum(cursor.no for cursor in cursors(connection).values())


def _counted_from(before: int, progress: Progress) -> Progress:
    """A first copy that was cut off goes on where it was, also in what is told of it."""
    if not before:
        return progress
    return replace(
        progress, received=before + progress.received, expected=before + progress.expected
    )


def _boards_without_stream(office: Office) -> list[ObjectId]:
    with office.replica.reading() as connection:
        followed = cursors(connection)
    boards = office.organisation.units_of(UnitKind.BOARD)
    return [board for board in (UNPLACED, *boards) if board not in followed]


def remember_server(office: Office, address: str, certificate: str) -> None:
    """Where an office that is alone is to be brought."""
    office.replica.set_meta(_ADDRESS, address)
    office.replica.set_meta(_CERTIFICATE, certificate)


def bring_office(
    office: Office, server: Server, caretaker: TakesOver, address: str, *, tell: Tell = tell_nobody
) -> None:
    """Bring an office that was alone to an empty server; see `sync.joining.bring`.

    Raises KnownError `practice_stays` for one that is invented.
    """
    if office.is_practice:
        raise KnownError("practice_stays")
    office.replica.set_meta(_ADDRESS, address)
    if not office.replica.is_shared:
        tie_member_here(office, greet(office.replica, server).role)
    _bring(office, server, caretaker, tell)


def _bring(office: Office, server: Server, caretaker: TakesOver, tell: Tell) -> None:
    with office.replica.reading() as connection:
        total = journal.last_seq(connection)
    bring(office.replica, server, caretaker, lambda done: tell(Progress(sent=done, to_send=total)))


def state_of(office: Office) -> SharingState:
    """Where this computer stands; the address is "" for an office that is alone."""
    file = office.replica
    with file.reading() as connection:
        waiting = outgoing.count_waiting(connection)
        refused = outgoing.count_refused(connection)
    return SharingState(
        file.meta(_ADDRESS) if file.is_shared else "",
        waiting,
        refused,
        file.meta(_LAST_CONTACT),
        file.meta(_RENAMED),
    )


def note_renamed_read(office: Office) -> None:
    """Somebody knows now that the file was a copy."""
    office.replica.set_meta(_RENAMED, "")


def keep_password(file: Replica, address: str, password: str) -> None:
    """Keep the password in the platform's keyring; where there is none it is asked for again."""
    with suppress(KnownError):
        keys.write_password(file.folder, address, password)


def password_of(file: Replica, address: str) -> str:
    """The password in the platform's keyring, "" where there is none."""
    return keys.read_password(file.folder, address)
