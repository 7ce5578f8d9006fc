"""Opening a database and saying who works there; kept apart from making one, to start quickly."""

from pathlib import Path

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office, local_today, organisation_in
from synpunkt_desk.store import replica
from synpunkt_desk.store.meta import ROLE
from synpunkt_desk.store.rebuild import Progress, no_progress
from synpunkt_desk.store.replica import FILE_NAME


def is_made(folder: Path) -> bool:
    """Whether there is a database in the folder."""
    return (folder / FILE_NAME).exists()


def require_new(folder: Path) -> None:
    """Raise `already_made` before a key is made for a database that has one."""
    if is_made(folder):
        raise KnownError("already_made", folder=str(folder))


def require_made(folder: Path) -> None:
    """Raise `no_database` before anybody looks for its key."""
    if not is_made(folder):
        raise KnownError("no_database", folder=str(folder))


def open_office(
    folder: Path, key: bytes, *, author: str = "", progress: Progress = no_progress
) -> Office:
    """Open the database in a folder, as the person who last worked in it.

    Where a newer program makes all rows again, `progress` is told how far it has come.
    """
    office = Office(replica.open_existing(folder, key, progress=progress), author)
    if not author:
        office.author = _name_here(office, current_member(office))
    return office


def organisation_of(folder: Path, key: bytes) -> Organisation:
    """The organisation of a database that somebody may have open.

    Rows that another version of the program made are made again, as when it is opened.
    """
    with replica.looking_in(folder, key) as connection:
        if connection is not None:
            return organisation_in(connection, local_today())
    office = open_office(folder, key)
    try:
        return office.organisation
    finally:
        office.close()


def current_member(office: Office) -> ObjectId:
    """The member who works on this PC, "" before anybody has said so."""
    return office.replica.meta("member")


def choose_member(office: Office, member_id: ObjectId) -> None:
    """Work as this member from now on."""
    office.replica.set_meta("member", member_id)
    office.author = _name_here(office, member_id)


def login_here(office: Office) -> str:
    """By what name this computer has signed in to the shared server, "" where there is none."""
    return office.replica.meta(ROLE) if office.replica.is_shared else ""


def _name_here(office: Office, member_id: ObjectId) -> str:
    organisation = office.organisation
    return organisation.name(member_id) or login_here(office) or organisation.municipality.name
