"""The layout of the window: bar, navigation, list, case, and the line at the foot."""

from typing import Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.status_line import StatusLine
from synpunkt_desk.ui.widgets.theme import scaled

_NAVIGATION: Final = 245
_LIST: Final = 380
_PANEL: Final = 350
_SHARES: Final = {_NAVIGATION: 0.3, _LIST: 0.27, _PANEL: 0.26}
"""How much of the room beside it a column takes at most, so that the case is not squeezed."""


class WindowView(QWidget):
    """Puts the parts in their places; splitters remember where they were."""

    def __init__(self, bar: QWidget, nav: SideNav, case_list: QWidget) -> None:
        super().__init__()
        self.foot = StatusLine()
        self._panel: QWidget | None = None
        self._is_shared = False
        self._pages = QStackedWidget()
        self._middle = QStackedWidget()
        self._middle.addWidget(
            EmptyState(t.NO_CASE_TITLE, t.NO_CASE_TEXT, icon_name="message-square")
        )
        self._cases = _splitter(case_list, self._middle)
        self._pages.addWidget(self._cases)
        self._whole = _splitter(nav, self._pages)
        for splitter in (self._whole, self._cases):
            _stretch_second(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._whole, 1)
        column.addWidget(self.foot)

    def add_case_pane(self, editor: QWidget, panel: QWidget) -> None:
        """Put the case and what is beside it in their places."""
        self._panel = panel
        self._middle.addWidget(editor)
        self._cases.addWidget(panel)
        _stretch_second(self._cases)

    def show_case_pane(self, is_shown: bool) -> None:
        """Show the case, or the words that none is chosen."""
        self._middle.setCurrentIndex(self._middle.count() - 1 if is_shown else 0)
        if self._panel:
            self._panel.setVisible(is_shown)

    def show_cases(self) -> None:
        """Show the list and the case."""
        self._pages.setCurrentWidget(self._cases)

    def show_page(self, page: QWidget) -> None:
        """Show a page of its own beside the navigation."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def pages(self) -> QStackedWidget:
        """What stands beside the navigation."""
        return self._pages

    def save(self, settings: QSettings) -> None:
        """Remember where the splitters are."""
        for key, splitter in (("navigation", self._whole), ("cases", self._cases)):
            settings.setValue(_key(key, splitter), splitter.saveState())

    def place_columns(self, settings: QSettings) -> None:
        """Put the splitters where they were, or share the room among the columns."""
        remembered = settings.value(_key("navigation", self._whole))
        _place(self._whole, remembered, self._widths_of_whole())
        remembered = settings.value(_key("cases", self._cases))
        _place(self._cases, remembered, self._widths_of_cases())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """A smaller window takes room from every column, and a larger one gives it back."""
        super().resizeEvent(event)
        is_smaller = event.size().width() < event.oldSize().width()
        if is_smaller and self._middle.width() < self._widths_of_cases()[1]:
            self._is_shared = True
        if self._is_shared:
            self._whole.setSizes(self._widths_of_whole())
            self._cases.setSizes(self._widths_of_cases())

    def _widths_of_whole(self) -> list[int]:
        return [_fitted(_NAVIGATION, self.width()), self.width()]

    def _widths_of_cases(self) -> list[int]:
        beside = self._pages.width()
        left, right = _fitted(_LIST, beside), _fitted(_PANEL, beside)
        return [left, beside - left - right, right]


def _place(splitter: QSplitter, remembered: object, widths: list[int]) -> None:
    if not (isinstance(remembered, QByteArray) and splitter.restoreState(remembered)):
        splitter.setSizes(widths)


def _key(name: str, splitter: QSplitter) -> str:
    """Places hold for so many columns at that size of text."""
    return f"{name}/{splitter.count()}/{scaled(100)}"


def _fitted(width: int, room: int) -> int:
    return min(scaled(width), round(room * _SHARES[width]))


def _stretch_second(splitter: QSplitter) -> None:
    for at in range(splitter.count()):
        splitter.setStretchFactor(at, 1 if at == 1 else 0)


def _splitter(*parts: QWidget) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
