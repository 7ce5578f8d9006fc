"""Shows a scanned form, a picture or a PDF beside the words."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QToolButton, QWidget

from synpunkt_desk.intake.mail.plain_text import decoded, tidy
from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.file_names import type_by_ending
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.media_types import EML, MSG, media_type_of
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.cases import records
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts.mail import mail_as_text
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from synpunkt_desk.ui.widgets.picture_view import PictureView
from synpunkt_desk.ui.widgets.theme import space

_PICTURES: Final = {
    "image/png": b"png",
    "image/jpeg": b"jpeg",
    "image/gif": b"gif",
    "image/bmp": b"bmp",
    "image/webp": b"webp",
}
"""What Qt calls them; it is never left to guess, since it would also take what can run."""
_PDF: Final = "application/pdf"
_MAILS: Final = frozenset({EML, MSG})
_PLAIN: Final = "text/plain"
_MOST_TEXT: Final = 200_000
_LARGEST: Final = 6000
"""Pixels a side; larger scans are made smaller when read, they would not fit a screen anyway."""
_STEP: Final = 1.25
_ZOOMS: Final = (1.0, 8.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file ready to be shown: a PDF, a picture or words, or none of them."""

    record_id: ObjectId
    name: str
    pdf: bytes = b""
    picture: QImage | None = None
    text: str = ""


def can_be_shown(record: Record) -> bool:
    """Whether there is something to look at."""
    return is_scan(record) or _kind(record) in _MAILS | {_PLAIN}


def is_scan(record: Record) -> bool:
    """Whether it is a page or picture, to be seen beside the words of the case."""
    return bool(record.blob) and (_kind(record) in _PICTURES or _kind(record) == _PDF)


def read_shown(office: Office, record_id: ObjectId) -> Shown:
    """Read a file and, for a picture, decode it; away from the window's thread.

    What it is its bytes decide; a mail is shown as words and never drawn as a page.
    """
    record, content = records.read_file(office, record_id)
    name, kind = record.file_name, media_type_of(content, record.file_name)
    if kind == _PDF:
        return Shown(record_id, name, pdf=content)
    if kind in _PICTURES:
        return Shown(record_id, name, picture=_decoded(content, _PICTURES[kind]))
    if kind in _MAILS:
        return Shown(record_id, name, text=_mail_words(content, name))
    if kind == _PLAIN:
        return Shown(record_id, name, text=tidy(decoded(content[:_MOST_TEXT])))
    return Shown(record_id, name)


class FilePreview(Card):
    """A card with a file in it; plus, minus and 0 change its size, R turns a picture."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.PREVIEW, parent=parent)
        self._zoom = 1.0
        self._pdf = PdfView(name=t.PREVIEW)
        self._picture = PictureView(t.PREVIEW)
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setAccessibleName(t.PREVIEW)
        self._neither = Muted(t.CANNOT_SHOW)
        self._stack = QStackedWidget()
        for part in (self._pdf, self._picture, self._words, self._neither):
            self._stack.addWidget(part)
        self._turn = _tool("refresh-cw", t.ROTATE)
        self._turn.clicked.connect(self._picture.turn)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._tools())

    def show_file(self, shown: Shown) -> None:
        """Show another file from its beginning."""
        self._zoom = 1.0
        self.heading.show_words(shown.name or t.PREVIEW)
        self._turn.setVisible(shown.picture is not None)
        if shown.pdf:
            self._pdf.show_pdf(shown.pdf)
            self._pdf.set_zoom_factor(0)
            self._stack.setCurrentWidget(self._pdf)
        elif shown.picture is not None and not shown.picture.isNull():
            self._picture.show_picture(shown.picture)
            self._stack.setCurrentWidget(self._picture)
        elif shown.text:
            self._words.setPlainText(shown.text)
            self._stack.setCurrentWidget(self._words)
        else:
            self._stack.setCurrentWidget(self._neither)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        act = {
            Qt.Key.Key_Plus: lambda: self._scale(_STEP),
            Qt.Key.Key_Minus: lambda: self._scale(1 / _STEP),
            Qt.Key.Key_0: lambda: self._scale(0),
            Qt.Key.Key_R: self._picture.turn,
        }.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space(4))
        larger, smaller = _tool("zoom-in", t.ZOOM_IN), _tool("zoom-out", t.ZOOM_OUT)
        larger.clicked.connect(lambda: self._scale(_STEP))
        smaller.clicked.connect(lambda: self._scale(1 / _STEP))
        for button in (larger, smaller, self._turn):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _scale(self, factor: float) -> None:
        """By a factor, or with 0 back to the width there is."""
        if self._stack.currentWidget() is self._words:
            self._words.zoomIn((factor > 1) - (0 < factor < 1))
            return
        self._zoom = min(max(self._zoom * factor, _ZOOMS[0]), _ZOOMS[1])
        self._picture.set_zoom(self._zoom)
        self._pdf.set_zoom_factor(0 if self._zoom == 1.0 else self._zoom)


def _tool(icon_name: str, name: str) -> QToolButton:
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _kind(record: Record) -> str:
    """What it is; of older files only the name is known until they are read."""
    return record.media_type or type_by_ending(record.file_name)


def _mail_words(content: bytes, name: str) -> str:
    try:
        mail = read_mail(content, name)
    except KnownError:
        return ""
    return mail_as_text(
        sender=(mail.sender_name, mail.sender_address),
        sent_at=mail.sent_at,
        to=mail.to,
        subject=mail.subject,
        text=mail.text,
    )


def _decoded(content: bytes, form: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _LARGEST:
        reader.setScaledSize(size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
