"""The commands by which a computer takes part in a shared office."""

from collections.abc import Callable, Mapping
from contextlib import closing
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
from synpunkt_desk.sync.caretaker import PostgresCaretaker
from synpunkt_desk.sync.line import has_password
from synpunkt_desk.sync.postgres import PostgresServer
from synpunkt_desk.sync.round import Progress
from synpunkt_desk.texts import sync as t


def _connect(arguments: Arguments) -> Outcome:
    """Join with an empty folder, or bring the office that is in it."""
    address = arguments.address
    if has_password(address):
        raise KnownError("server_password_shown")
    password = password_asked(arguments)
    with closing(PostgresServer(address, password=password)) as server:
        if is_made(arguments.data):
            with open_folder(arguments) as office:
                _bring(office, server, address, password)
                return _kept_up(office, server, address, password)
        found = key_for_new(arguments.data, arguments.key_file)
        warn_of_loose(found, arguments)
        with closing(sharing.join_office(arguments.data, found.key, server, address)) as office:
            return _kept_up(office, server, address, password)


def _bring(office: Office, server: PostgresServer, address: str, password: str) -> None:
    if office.replica.is_shared:
        raise KnownError("shared_already")
    with closing(PostgresCaretaker(address, password=password)) as caretaker:
        sharing.bring_office(office, server, caretaker, address, tell=_show)


def _sync(arguments: Arguments) -> Outcome:
    with open_folder(arguments) as office:
        address = sharing.state_of(office).address
        if not address:
            raise KnownError("not_shared")
        password = password_asked(arguments) or sharing.password_of(office.replica, address)
        with closing(PostgresServer(address, password=password)) as server:
            return _kept_up(office, server, address, password)


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
