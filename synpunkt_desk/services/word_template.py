"""The municipality's own Word template, remembered on this PC."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Final

from synpunkt_desk.documents.docx import checked_template
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import Office

_TEMPLATE: Final = "word_template"


def word_template(office: Office) -> bytes:
    """The template that was chosen last; without one the program's own is used."""
    return b64decode(office.replica.meta(_TEMPLATE))


def keep_word_template(office: Office, file: Path | None) -> bytes:
    """Use the template in a file from now on, or the program's own.

    Raises `docx_template_unreadable`, `docx_template_unsafe`.
    """
    template = checked_template(_read(file)) if file else b""
    office.replica.set_meta(_TEMPLATE, b64encode(template).decode())
    return template


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KnownError("docx_template_unreadable") from error
