"""The municipality's own Word template, remembered on this PC."""

from base64 import b64decode, b64encode
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.docx import checked_template, render_docx
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import word_template as t

_TEMPLATE: Final = "word_template"
_NAME: Final = "word_template_name"


def word_template(office: Office) -> bytes:
    """The template that was chosen last; without one the program's own is used."""
    return b64decode(office.replica.meta(_TEMPLATE))


def template_name(office: Office) -> str:
    """What the file of the template was called, "" for the program's own."""
    return office.replica.meta(_NAME)


def keep_word_template(office: Office, file: Path | None) -> bytes:
    """Use the template in a file from now on, or the program's own.

    Raises `docx_template_unreadable`, `docx_template_unsafe`.
    """
    template = checked_template(_read(file)) if file else b""
    office.replica.set_meta(_TEMPLATE, b64encode(template).decode())
    office.replica.set_meta(_NAME, file.name if file else "")
    return template


def sample(office: Office) -> bytes:
    """A Word file in the template with one of each thing that a report is made of."""
    today = office.today()
    document = d.Document(
        title=t.SAMPLE_TITLE,
        head=d.Head("", document_type=t.SAMPLE_TYPE, day=today),
        blocks=(
            d.Heading(t.SAMPLE_HEADING),
            d.Paragraph(t.SAMPLE_TEXT),
            d.BulletList(t.SAMPLE_POINTS),
            d.NumberedList(t.SAMPLE_POINTS),
            _table(),
            d.SignatureBlock((d.Signer("", t.SAMPLE_SIGNER),)),
        ),
        made_at=datetime.combine(today, time(), UTC),
    )
    return render_docx(with_letterhead(document, letterhead(office)), word_template(office))


def _table() -> d.Table:
    numbers = tuple(enumerate(t.SAMPLE_POINTS, 1))
    return d.Table(
        columns=tuple(map(d.Column, t.SAMPLE_COLUMNS)),
        rows=tuple(d.Row(label, (number,)) for number, label in numbers),
        total=d.Row(t.SAMPLE_SUM, (sum(number for number, _ in numbers),)),
    )


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KnownError("docx_template_unreadable") from error
