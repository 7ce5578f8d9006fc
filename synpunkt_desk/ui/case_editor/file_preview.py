"""Shows a scanned form, a picture or a PDF beside the words."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QToolButton, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services import records
from synpunkt_desk.services.office import Office
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from synpunkt_desk.ui.widgets.theme import scaled

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"})
_PDF: Final = ".pdf"
_LARGEST: Final = 6000
"""Pixels a side; larger scans are made smaller when read, they would not fit a screen anyway."""
_STEP: Final = 1.25
_ZOOMS: Final = (1.0, 8.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file ready to be shown: a PDF or a picture, or neither."""

    record_id: ObjectId
    name: str
    pdf: bytes = b""
    picture: QImage | None = None


def can_be_shown(record: Record) -> bool:
    """Whether there is something to look at."""
    return bool(record.blob) and _suffix(record) in _PICTURES | {_PDF}


def read_shown(office: Office, record_id: ObjectId) -> Shown:
    """Read a file and, for a picture, decode it; away from the window's thread."""
    record, content = records.read_file(office, record_id)
    if _suffix(record) == _PDF:
        return Shown(record_id, record.file_name, pdf=content)
    if _suffix(record) in _PICTURES:
        return Shown(record_id, record.file_name, picture=_decoded(content))
    return Shown(record_id, record.file_name)


class FilePreview(Card):
    """A card with a file in it; plus, minus and 0 change its size, R turns a picture."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.PREVIEW, parent=parent)
        self._zoom = 1.0
        self._pdf = PdfView(name=t.PREVIEW)
        self._picture = _PictureView()
        self._neither = Muted(t.CANNOT_SHOW)
        self._stack = QStackedWidget()
        for part in (self._pdf, self._picture, self._neither):
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
        row.setSpacing(scaled(4))
        larger, smaller = _tool("zoom-in", t.ZOOM_IN), _tool("zoom-out", t.ZOOM_OUT)
        larger.clicked.connect(lambda: self._scale(_STEP))
        smaller.clicked.connect(lambda: self._scale(1 / _STEP))
        for button in (larger, smaller, self._turn):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _scale(self, factor: float) -> None:
        """By a factor, or with 0 back to the width there is."""
        self._zoom = min(max(self._zoom * factor, _ZOOMS[0]), _ZOOMS[1])
        self._picture.set_zoom(self._zoom)
        self._pdf.set_zoom_factor(0 if self._zoom == 1.0 else self._zoom)


class _PictureView(QScrollArea):
    """A picture at the width there is, times the zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = QPixmap()
        self._zoom = 1.0
        self._label = QLabel()
        self._label.setAccessibleName(t.PREVIEW)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setAccessibleName(t.PREVIEW)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def show_picture(self, picture: QImage) -> None:
        """Show a picture."""
        self._whole = QPixmap.fromImage(picture)
        self._zoom = 1.0
        self._fit()

    def set_zoom(self, zoom: float) -> None:
        """Show it so many times wider than the room."""
        self._zoom = zoom
        self._fit()

    def turn(self) -> None:
        """Turn it a quarter to the right."""
        self._whole = self._whole.transformed(QTransform().rotate(90))
        self._fit()

    def resizeEvent(self, arg__1: QResizeEvent, /) -> None:
        super().resizeEvent(arg__1)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            return
        width = max(1, round((self.viewport().width() - 2) * self._zoom))
        smooth = Qt.TransformationMode.SmoothTransformation
        self._label.setPixmap(self._whole.scaledToWidth(width, smooth))


def _tool(icon_name: str, name: str) -> QToolButton:
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _suffix(record: Record) -> str:
    return PurePath(record.file_name).suffix.lower()


def _decoded(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _LARGEST:
        reader.setScaledSize(size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
