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
_ROOM_FOR_PANEL: Final = 720
"""With less room beside the navigation, what is beside the case stands under it."""
_LEAST_LIST: Final = 180
_CASE: Final = 305
_CASE_SHARE: Final = 0.62
"""How much of the height the case has over what stands under it."""


class WindowView(QWidget):
    """Puts the parts in their places; splitters remember where they were."""

    def __init__(self, bar: QWidget, nav: SideNav, case_list: QWidget) -> None:
        super().__init__()
        self.foot = StatusLine()
        self._saved = self._due = ""
        self._nav = nav
        self.banners: list[QWidget] = []
        self._panel: QWidget | None = None
        self._is_shared = False
        self._is_stacked = False
        self._pages = QStackedWidget()
        self._middle = QStackedWidget()
        self._no_case = EmptyState(t.NO_CASE_TITLE, t.NO_CASE_TEXT, icon_name="message-square")
        self._middle.addWidget(self._no_case)
        self._right = _splitter(self._middle, way=Qt.Orientation.Vertical)
        self._cases = _splitter(case_list, self._right)
        self._pages.addWidget(self._cases)
        self._whole = _splitter(nav, self._pages)
        for splitter in (self._whole, self._cases):
            _stretch_second(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._column = column
        column.addWidget(bar)
        column.addWidget(self._whole, 1)
        column.addWidget(self.foot)

    def add_case_pane(self, editor: QWidget, panel: QWidget) -> None:
        """Put the case and what is beside it in their places."""
        self._panel = panel
        self._middle.addWidget(editor)
        self._put_panel()

    def add_banner(self, banner: QWidget) -> None:
        """Put a line under the bar, which is there only while there is something to tell."""
        self._column.insertWidget(1, banner)
        self.banners.append(banner)

    def show_case_pane(self, is_shown: bool) -> None:
        """Show the case, or the words that none is chosen."""
        self._middle.setCurrentIndex(self._middle.count() - 1 if is_shown else 0)
        if self._panel:
            self._panel.setVisible(is_shown)

    def say_instead(self, title: str, text: str) -> None:
        """What stands where the case would be, while none is shown."""
        self._no_case.show_words(title, text)

    def show_cases(self) -> None:
        """Show the list and the case."""
        self._pages.setCurrentWidget(self._cases)
        self._show_foot()

    def shows_cases(self) -> bool:
        """Whether the list and the case are shown."""
        return self._pages.currentWidget() is self._cases

    def show_page(self, page: QWidget) -> None:
        """Show a page of its own beside the navigation."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._show_foot()

    def show_status(self, saved: str, due: str) -> None:
        """When it was saved, and the due day of the case, which is told only beside the case."""
        self._saved, self._due = saved, due
        self._show_foot()

    def pages(self) -> QStackedWidget:
        """What stands beside the navigation."""
        return self._pages

    def save(self, settings: QSettings) -> None:
        """Remember where the splitters are."""
        for key, splitter in (("navigation", self._whole), ("cases", self._cases)):
            settings.setValue(_key(key, splitter), splitter.saveState())

    def place_columns(self, settings: QSettings) -> None:
        """Put the splitters where they were, or share the room among the columns."""
        self._stack()
        remembered = settings.value(_key("navigation", self._whole))
        _place(self._whole, remembered, self._widths_of_whole())
        remembered = settings.value(_key("cases", self._cases))
        _place(self._cases, remembered, self._widths_of_cases())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """A smaller window takes room from every column, and a larger one gives it back."""
        super().resizeEvent(event)
        if self._stack():
            self._is_shared = True
        is_smaller = event.size().width() < event.oldSize().width()
        if is_smaller and self._right.width() < self._widths_of_cases()[1]:
            self._is_shared = True
        if self._is_shared:
            self._whole.setSizes(self._widths_of_whole())
            self._cases.setSizes(self._widths_of_cases())

    def _show_foot(self) -> None:
        is_beside_case = self.shows_cases()
        self.foot.show_parts(self._saved, self._due if is_beside_case else "")

    def _stack(self) -> bool:
        """Put the panel under the case, or beside it again; say whether that changed anything."""
        beside = self.width() - _fitted(_NAVIGATION, self.width())
        is_stacked = beside < scaled(_ROOM_FOR_PANEL)
        has_changed = is_stacked is not self._is_stacked
        self._is_stacked = is_stacked
        if has_changed:
            self._put_panel()
        return has_changed

    def _put_panel(self) -> None:
        if self._panel:
            is_hidden = self._panel.isHidden()
            (self._right if self._is_stacked else self._cases).addWidget(self._panel)
            over = round(self.height() * _CASE_SHARE)
            self._right.setSizes([over, self.height() - over])
            self._panel.setHidden(is_hidden)
            _stretch_second(self._cases)

    def _widths_of_whole(self) -> list[int]:
        least = self._nav.minimumSizeHint().width()
        nav = least if self._is_stacked else _fitted(_NAVIGATION, self.width())
        return [nav, self.width() - nav]

    def _widths_of_cases(self) -> list[int]:
        beside = self._pages.width()
        if self._is_stacked:
            left = max(scaled(_LEAST_LIST), min(scaled(_LIST), beside - scaled(_CASE)))
            return [left, beside - left]
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


def _splitter(*parts: QWidget, way: Qt.Orientation = Qt.Orientation.Horizontal) -> QSplitter:
    made = QSplitter(way)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
