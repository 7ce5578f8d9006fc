"""The municipality's name and logo at the top of what it sends, remembered on this PC."""

from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from synpunkt_desk.documents.logo import reduced_logo
from synpunkt_desk.documents.model import Document
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office

_NAME: Final = "letterhead_name"
_LOGO: Final = "letterhead_logo"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends; without a logo the name stands alone."""

    name: str
    logo: bytes = b""


def letterhead(office: Office) -> Letterhead:
    """What was chosen last, or the name in the register."""
    name = office.replica.meta(_NAME) or office.organisation.municipality.name
    return Letterhead(name, b64decode(office.replica.meta(_LOGO)))


def keep_name(office: Office, name: str) -> Letterhead:
    """Use another name from now on; an empty one is that in the register."""
    office.replica.set_meta(_NAME, name.strip())
    return letterhead(office)


def keep_logo(office: Office, picture: Path | None) -> Letterhead:
    """Use the logo in a file from now on, or none. Raises `logo_unreadable`."""
    logo = _read_logo(picture) if picture else b""
    office.replica.set_meta(_LOGO, b64encode(logo).decode())
    return letterhead(office)


def with_letterhead(document: Document, sender: Letterhead) -> Document:
    """The document with name and logo of the sender."""
    return replace(
        document, head=replace(document.head, municipality=sender.name, logo=sender.logo)
    )


def _read_logo(picture: Path) -> bytes:
    try:
        return reduced_logo(picture.read_bytes())
    except OSError as error:
        raise KnownError("logo_unreadable") from error
