"""The commands by which a computer takes part in a shared office."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import Outcome, open_folder, warn_of_loose
from synpunkt_desk.command_line.passwords import password_asked
from synpunkt_desk.command_line.terminal import show_progress
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.keys import key_for_new
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import is_made
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.caretaker import PostgresCaretaker
from synpunkt_desk.sync.connection_file import SUFFIX, with_certificate
from synpunkt_desk.sync.line import has_password
from synpunkt_desk.sync.postgres import PostgresServer
from synpunkt_desk.sync.round import Progress
from synpunkt_desk.texts import sync as t


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a server is, as whom one signs in there, and the certificate that it is known by."""

    address: str
    certificate: str


def _connect(arguments: Arguments) -> Outcome:
    """Join with an empty folder, or bring the office that is in it."""
    place = _place(arguments)
    password = password_asked(arguments)
    if is_made(arguments.data):
        with open_folder(arguments) as office:
            return _bring(office, place, password)
    try:
        arguments.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("file_read_only") from error
    way = with_certificate(place.address, place.certificate, arguments.data)
    with closing(PostgresServer(way, password=password)) as server:
        found = key_for_new(arguments.data, arguments.key_file)
        warn_of_loose(found, arguments)
        office = sharing.join_office(
            arguments.data, found.key, server, place.address, certificate=place.certificate
        )
        with closing(office):
            return _kept_up(office, server, way, password)


def _place(arguments: Arguments) -> _Place:
    """Where the connection file or the address leads."""
    if Path(arguments.address).suffix.lower() == SUFFIX:
        if not arguments.person:
            raise KnownError("connection_file_person")
        file = connection_file.read(Path(arguments.address))
        return _Place(file.address(arguments.person), file.certificate)
    if has_password(arguments.address):
        raise KnownError("server_password_shown")
    return _Place(arguments.address, "")


def _bring(office: Office, place: _Place, password: str) -> Outcome:
    if office.replica.is_shared:
        raise KnownError("shared_already")
    sharing.remember_server(office, place.address, place.certificate)
    way = sharing.line_address(office)
    with (
        closing(PostgresServer(way, password=password)) as server,
        closing(PostgresCaretaker(way, password=password)) as caretaker,
    ):
        sharing.bring_office(office, server, caretaker, place.address, tell=_show)
        return _kept_up(office, server, way, password)


def _sync(arguments: Arguments) -> Outcome:
    with open_folder(arguments) as office:
        address = sharing.state_of(office).address
        if not address:
            raise KnownError("not_shared")
        password = password_asked(arguments) or sharing.password_of(office.replica, address)
        way = sharing.line_address(office)
        with closing(PostgresServer(way, password=password)) as server:
            return _kept_up(office, server, way, password)


def _kept_up(office: Office, server: PostgresServer, address: str, password: str) -> Outcome:
    done = sharing.keep_up(
        office,
        server,
        open_caretaker=lambda: PostgresCaretaker(address, password=password),
        tell=_show,
    )
    waiting = sharing.state_of(office).waiting
    said = t.done_sentence(done.sent, done.received, done.refused)
    left = f" {t.waiting_sentence(waiting)}" if waiting else ""
    data = {
        "sent": done.sent,
        "received": done.received,
        "refused": done.refused,
        "waiting": waiting,
    }
    return Outcome(said + left, data)


def _show(progress: Progress) -> None:
    if progress.expected:
        show_progress(min(progress.received, progress.expected), progress.expected)


COMMANDS: Final[Mapping[str, Callable[[Arguments], Outcome]]] = {
    "connect": _connect,
    "sync": _sync,
}
