"""Where one goes to a part of the administration: a list in groups, and a field that finds."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.word_beginnings import rank
from synpunkt_desk.texts import administration
from synpunkt_desk.texts import administration_parts as t
from synpunkt_desk.texts.common import spoken
from synpunkt_desk.ui.administration.parts import GROUPS, PARTS
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.side_nav import NavItem, NavSection, SideNav
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import space

KEYS: Final = tuple(key for keys in GROUPS.values() for key in keys)


class PartsNav(QWidget):
    """The groups; the field leaves those that answer what is typed.

    Signals: part_chosen(key).
    """

    part_chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, desk="edge")
        self.search = SearchField("")
        self.search.setAccessibleName(t.FIND.replace("&", ""))
        self.none = Muted(t.NOT_FOUND)
        self.none.hide()
        self.list = SideNav([_section(*group) for group in GROUPS.items()], name=t.NAME)
        head = QVBoxLayout()
        head.setContentsMargins(space(10), space(10), space(10), 0)
        head.addWidget(LabelledField(t.FIND, self.search))
        head.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.list.destination_chosen.connect(self.part_chosen)
        self.search.search_changed.connect(self._narrow)
        self.search.search_submitted.connect(self._on_submitted)
        self.search.list_entered.connect(self.list.setFocus)
        self.search.search_left.connect(self.list.setFocus)

    def found(self) -> list[str]:
        """The parts that are shown, in the order of the list."""
        return [key for key in KEYS if self.list.offers(key)]

    def _narrow(self, typed: str) -> None:
        hits = {key: note for key in KEYS if (note := _note(key, typed)) is not None}
        self.list.show_only(hits)
        self.none.setVisible(not hits)
        if not hits:
            announce(self.search, t.NOT_FOUND)

    def _on_submitted(self, typed: str) -> None:
        found = self.found()
        if typed.strip() and found:
            first = min(found, key=lambda key: rank(typed, _every_word(key)) or (True, 9, 9))
            self.list.select(first)
            self.part_chosen.emit(first)
            self.list.setFocus()


def _section(label: str, keys: tuple[str, ...]) -> NavSection:
    return NavSection(
        label, [NavItem(key, administration.TABS[key], PARTS[key].icon_name) for key in keys]
    )


def _every_word(key: str) -> str:
    group = next(label for label, keys in GROUPS.items() if key in keys)
    return " ".join((administration.TABS[key], *t.WORDS[key], group))


def _note(key: str, typed: str) -> str | None:
    """Why a part answers what was typed: "" where its name tells, None where it does not answer."""
    if rank(typed, _every_word(key)) is None:
        return None
    if rank(typed, administration.TABS[key]) is not None:
        return ""
    telling = [words for words in t.WORDS[key] if rank(typed, words) is not None]
    return t.found_by(spoken(*telling)) if telling else ""
