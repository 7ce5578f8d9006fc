"""The button that saves a report in one of its formats."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.reporting.report_formats import FORMATS, FRAGMENT, UNITS, Format
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import MenuButton

_LEVELS: Final = range(1, 5)
_USUAL: Final = 2


class SaveAs(MenuButton):
    """A menu of formats; a fragment for a web page is asked at which level its headings begin.

    Signals: save_wanted(format, heading level).
    """

    save_wanted = Signal(str, int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.SAVE_AS, icon_name="file-down", parent=parent)
        self._public: list[QAction] = []
        self._by_unit: list[QAction] = []
        for key, one in FORMATS.items():
            if key == FRAGMENT:
                self._add_levels(one)
            else:
                self._add(key, one)

    def show_units(self, *, has_papers: bool) -> None:
        """Offer a file for each workplace where the report has pages for them."""
        for action in self._by_unit:
            action.setEnabled(has_papers)

    def show_public(self, is_public: bool) -> None:
        """Offer what is for publishing alone where small numbers are protected."""
        for action in self._public:
            action.setEnabled(is_public)

    def _add(self, key: str, one: Format) -> None:
        action = self.add_action(t.only_public(one.name) if one.only_public else one.name)
        if one.only_public:
            self._public.append(action)
        if key == UNITS:
            self._by_unit.append(action)
        action.triggered.connect(lambda: self.save_wanted.emit(key, _USUAL))

    def _add_levels(self, one: Format) -> None:
        levels = self.add_menu(one.name)
        for level in _LEVELS:
            action = levels.addAction(t.heading_level(level))
            action.triggered.connect(
                lambda _checked=False, level=level: self.save_wanted.emit(FRAGMENT, level)
            )
