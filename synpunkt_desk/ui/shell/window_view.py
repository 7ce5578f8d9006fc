"""The layout of the window: bar, navigation, list, case, and the line at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.status_line import StatusLine
from synpunkt_desk.ui.widgets.theme import scaled

_WIDTHS = (380, 800, 350)


class WindowView(QWidget):
    """Puts the parts in their places; splitters remember where they were."""

    def __init__(self, bar: QWidget, nav: SideNav, case_list: QWidget) -> None:
        super().__init__()
        self.foot = StatusLine()
        self._panel: QWidget | None = None
        self._pages = QStackedWidget()
        self._middle = QStackedWidget()
        self._middle.addWidget(
            EmptyState(t.NO_CASE_TITLE, t.NO_CASE_TEXT, icon_name="message-square")
        )
        self._cases = _splitter(case_list, self._middle)
        self._pages.addWidget(self._cases)
        self._whole = _splitter(nav, self._pages)
        self._whole.setStretchFactor(0, 0)
        self._whole.setStretchFactor(1, 1)
        self._spread(self._cases, _WIDTHS[:2])
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
        self._spread(self._cases, _WIDTHS)

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
        settings.setValue("navigation", self._whole.saveState())
        settings.setValue(self._cases_key(), self._cases.saveState())

    def restore(self, settings: QSettings) -> None:
        """Put the splitters where they were."""
        for key, splitter in (("navigation", self._whole), (self._cases_key(), self._cases)):
            state = settings.value(key)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def _cases_key(self) -> str:
        return f"cases{self._cases.count()}"

    def _spread(self, splitter: QSplitter, widths: Sequence[int]) -> None:
        splitter.setSizes([scaled(width) for width in widths])
        for at in range(splitter.count()):
            splitter.setStretchFactor(at, 1 if at == 1 else 0)
            splitter.setCollapsible(at, False)


def _splitter(*parts: QWidget) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
