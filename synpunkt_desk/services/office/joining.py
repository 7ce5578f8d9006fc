"""A computer that comes to share an office by the file from the administrator of its server."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import first_copy, sharing
from synpunkt_desk.services.office.keys import key_for_new
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import require_new
from synpunkt_desk.store.place import require_local
from synpunkt_desk.sync.connection_file import ConnectionFile, with_certificate
from synpunkt_desk.sync.joining import fetch_common
from synpunkt_desk.sync.port import Server
from synpunkt_desk.sync.round import Tell

OpenLine = Callable[[str, str], Server]
"""Opens the way to a server, from its address and a password."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """By what somebody signs in. `keeps_password` says that the keyring may keep it."""

    file: ConnectionFile
    person: str
    password: str = field(repr=False)
    keeps_password: bool

    @property
    def address(self) -> str:
        """Where to, and as whom."""
        return self.file.address(self.person)


def join(folder: Path, sign_in: SignIn, *, key_file: Path | None, open_line: OpenLine) -> Office:
    """Make the file of a computer that joins; see `fetch_organisation` for what comes first.

    Raises what the server, `sharing.join_office` and `key_for_new` raise; then nothing is made.
    """
    require_new(folder)
    require_local(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("file_read_only") from error
    address = with_certificate(sign_in.address, sign_in.file.certificate, folder)
    with closing(open_line(address, sign_in.password)) as server:
        found = key_for_new(folder, key_file)
        return sharing.join_office(
            folder, found.key, server, sign_in.address, certificate=sign_in.file.certificate
        )


def fetch_organisation(office: Office, password: str, *, open_line: OpenLine, tell: Tell) -> None:
    """Fetch what everybody reads, without which nobody can work; begun before, it goes on.

    Without a password that of the keyring is taken.
    """
    known = password or sharing.password_of(office.replica, sharing.state_of(office).address)
    with closing(open_line(sharing.line_address(office), known)) as server:
        fetch_common(office.replica, server, tell)
    first_copy.note_organisation_fetched(office)
