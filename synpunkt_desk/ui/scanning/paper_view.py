"""The paper itself: one page at a time, as large and turned as one likes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton

from synpunkt_desk.texts import scanning as t
from synpunkt_desk.ui.widgets.buttons import name_tool
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.picture_view import PictureView
from synpunkt_desk.ui.widgets.theme import space

_STEP: Final = 1.3
_ZOOMS: Final = (1.0, 8.0)


class PaperView(Card):
    """The keys work wherever in the window the focus is, since the hands stay on the form.

    Only the page shown is held, however many there are. Signals: page_asked(its number).
    """

    page_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[int] = ()
        self._at = 0
        self._zoom = 1.0
        self._picture = PictureView(t.PAPER)
        self._words = Muted(t.PAGE_COMES)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._picture)
        self._stack.addWidget(self._words)
        self._where = Muted(wraps=False)
        self._tools = {
            "previous": self._tool("chevron-left", t.PREVIOUS_PAGE, "Ctrl+PgUp"),
            "next": self._tool("chevron-right", t.NEXT_PAGE, "Ctrl+PgDown"),
            "larger": self._tool("zoom-in", t.LARGER, "Ctrl++"),
            "smaller": self._tool("zoom-out", t.SMALLER, "Ctrl+-"),
            "turn": self._tool("refresh-cw", t.TURN, "Ctrl+R"),
        }
        self._connect()
        row = QHBoxLayout()
        row.setSpacing(space(4))
        for button in self._tools.values():
            row.addWidget(button)
        row.addWidget(self._where)
        row.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(row)

    def show_paper(self, pages: Sequence[int]) -> None:
        """Go to another paper's first page; the picture of it is asked for."""
        self._pages = pages
        self._zoom = 1.0
        self._go(0)

    def show_page(self, number: int, picture: QImage | None) -> None:
        """The picture of a page that was asked for; None when it cannot be shown."""
        if number == self.number():
            self._words.setText("" if picture else t.CANNOT_SHOW)
            self._stack.setCurrentWidget(self._picture if picture else self._words)
            if picture:
                self._picture.show_picture(picture)
                self._picture.set_zoom(self._zoom)

    def number(self) -> int:
        """The number of the page shown, in its file."""
        return self._pages[self._at] if self._pages else 0

    def _go(self, at: int) -> None:
        self._at = at
        self._words.setText(t.PAGE_COMES)  # never another's paper beside this one's form
        self._stack.setCurrentWidget(self._words)
        self._where.setText(t.page_of(at + 1, len(self._pages)) if len(self._pages) > 1 else "")
        self._tools["previous"].setEnabled(at > 0)
        self._tools["next"].setEnabled(at + 1 < len(self._pages))
        self.page_asked.emit(self.number())

    def _step(self, pages: int) -> None:
        if 0 <= self._at + pages < len(self._pages):
            self._go(self._at + pages)

    def _scale(self, factor: float) -> None:
        self._zoom = min(max(self._zoom * factor, _ZOOMS[0]), _ZOOMS[1])
        self._picture.set_zoom(self._zoom)

    def _connect(self) -> None:
        self._tools["previous"].clicked.connect(lambda: self._step(-1))
        self._tools["next"].clicked.connect(lambda: self._step(1))
        self._tools["larger"].clicked.connect(lambda: self._scale(_STEP))
        self._tools["smaller"].clicked.connect(lambda: self._scale(1 / _STEP))
        self._tools["turn"].clicked.connect(self._picture.turn)

    def _tool(self, icon_name: str, name: str, keys: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(icon_name))
        name_tool(made, name, keys)
        QShortcut(QKeySequence(keys), self, made.click)
        return made
