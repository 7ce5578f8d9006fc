"""A paper form filled in by hand, as the scanner gives it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from synpunkt_desk.ui.widgets.theme import FAMILY

_SIZE: Final = (840, 1188)
_MARGIN: Final = 70
_LINE: Final = 64
_CHOICES: Final = ("Beröm", "Klagomål", "Fråga", "Förslag")
_PAPER, _PRINT, _INK, _RULE = "#fdfdf4", "#1b1f24", "#24408e", "#9aa0a6"


def draw_scan(file: Path, *, chosen: str, written: tuple[str, ...]) -> Path:
    """Draw the form with a cross at one choice and words on its lines."""
    page = QImage(*_SIZE, QImage.Format.Format_RGB32)
    page.fill(QColor(_PAPER))
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _heading(painter)
    for place, label in enumerate(_CHOICES):
        _choice(painter, place, label, is_chosen=label == chosen)
    for line in range(11):
        _line(painter, line, written[line] if line < len(written) else "")
    painter.end()
    page.save(str(file))
    return file


def _heading(painter: QPainter) -> None:
    painter.setPen(QColor(_PRINT))
    painter.setFont(_font(44, bold=True))
    painter.drawText(_MARGIN, 120, "Lämna en synpunkt")


def _choice(painter: QPainter, place: int, label: str, *, is_chosen: bool) -> None:
    left, top = _MARGIN + place % 2 * 340, 170 + place // 2 * 60
    box = QRect(left, top, 28, 28)
    painter.setPen(QPen(QColor(_PRINT), 2))
    painter.drawRect(box)
    painter.setFont(_font(30))
    painter.drawText(left + 46, top + 26, label)
    if is_chosen:
        painter.setPen(QPen(QColor(_INK), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())


def _line(painter: QPainter, line: int, words: str) -> None:
    base = 390 + line * _LINE
    painter.setPen(QPen(QColor(_RULE), 2))
    painter.drawLine(_MARGIN, base + 14, _SIZE[0] - _MARGIN, base + 14)
    painter.setPen(QColor(_INK))
    font = _font(36)
    font.setItalic(True)
    painter.setFont(font)
    painter.drawText(_MARGIN + 8, base, words)


def _font(pixels: int, *, bold: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
