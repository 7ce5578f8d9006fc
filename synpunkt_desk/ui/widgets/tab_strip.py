"""Tabs over a page, underlined where one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from synpunkt_desk.ui.widgets.focus import paint_focus


@dataclass(frozen=True, slots=True)
class Tab:
    """`key` is what `tab_chosen` says."""

    key: str
    label: str


class TabStrip(QTabBar):
    """Equal tabs over the whole width; arrows move.

    Signals: tab_chosen(key) when another one is shown.
    """

    tab_chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = [tab.key for tab in tabs]
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for tab in tabs:
            self.addTab(tab.label)
        self.currentChanged.connect(self._on_current_changed)

    def has(self, key: str) -> bool:
        """Whether there is such a tab."""
        return key in self._keys

    def select(self, key: str) -> None:
        """Show a tab; tells like a click when it is another one."""
        self.setCurrentIndex(self._keys.index(key))

    def current_key(self) -> str:
        """The tab shown."""
        return self._keys[self.currentIndex()]

    def set_label(self, key: str, label: str) -> None:
        """Other words on a tab, for example with a count."""
        self.setTabText(self._keys.index(key), label)

    def paintEvent(self, arg__1: QPaintEvent, /) -> None:
        super().paintEvent(arg__1)
        if self.hasFocus():
            paint_focus(QPainter(self), self.tabRect(self.currentIndex()), inset=2)

    def _on_current_changed(self, index: int) -> None:
        self.tab_chosen.emit(self._keys[index])
