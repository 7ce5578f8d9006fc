"""A chip: a few words on a rounded ground in a tone."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from synpunkt_desk.ui.widgets.icons import IconRole, paint_icon
from synpunkt_desk.ui.widgets.theme import colours, font, scaled
from synpunkt_desk.ui.widgets.tokens import Tone, ToneColours

_RATIO: Final = 0.86
_PAD: Final = 11
_ICON: Final = 12


def pill_size(text: str, *, icon_name: str = "") -> QSize:
    """The room a chip needs."""
    metrics = QFontMetrics(font(_RATIO, bold=True))
    width = metrics.horizontalAdvance(text) + 2 * scaled(_PAD)
    if icon_name:
        width += scaled(_ICON + 4)
    return QSize(width, metrics.height() + scaled(3))


def paint_pill(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    tone: Tone,
    icon_name: str = "",
    pair: ToneColours | None = None,
) -> None:
    """Draw a chip into its rectangle; `pair` overrules the colours of the tone."""
    ink_on_ground = pair or colours().tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink_on_ground.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    words = rect.adjusted(scaled(_PAD) // 2, 0, -scaled(_PAD) // 2, 0)
    if icon_name:
        side = scaled(_ICON)
        spot = QRect(rect.left() + scaled(8), rect.center().y() - side // 2 + 1, side, side)
        paint_icon(painter, spot, icon_name, IconRole(tone.value))
        words.setLeft(spot.right() + scaled(2))
    painter.setFont(font(_RATIO, bold=True))
    painter.setPen(QColor(ink_on_ground.ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class Pill(QLabel):
    """A chip as a widget; screen readers read its words."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.GREY,
        *,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._icon_name = icon_name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def show_state(self, text: str, tone: Tone, *, icon_name: str = "") -> None:
        """Other words in another tone."""
        self._tone = tone
        self._icon_name = icon_name
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text(), icon_name=self._icon_name)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        height = min(self.sizeHint().height(), self.height())
        rect = QRect(0, (self.height() - height) // 2, self.width(), height)
        painter = QPainter(self)
        paint_pill(painter, rect, self.text(), tone=self._tone, icon_name=self._icon_name)
