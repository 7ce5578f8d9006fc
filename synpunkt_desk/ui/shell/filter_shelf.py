"""The saved filters of the one who works here: in the navigation, by keys, and in their window."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.lists.saved_filters import MOST_KEYS, SavedFilterItem, filters_of
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import filters as t
from synpunkt_desk.ui.inbox.filter_shown import FilterAsked, FilterShown
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.navigation import filter_key, filter_keys, filter_section
from synpunkt_desk.ui.shell.parts import OpenFilter
from synpunkt_desk.ui.widgets.side_nav import SideNav

_ABOUT: Final = ("saved_filter", "member")


@dataclass(frozen=True, slots=True)
class _Read:
    items: Sequence[SavedFilterItem]
    department: ObjectId


class FilterShelf(QObject):
    """Signals: filter_wanted(FilterShown) by its keys or from its window; filters_read() when the
    places in the navigation are there.
    """

    filter_wanted = Signal(object)
    filters_read = Signal()

    def __init__(
        self, operations: Operations, nav: SideNav, window: QWidget, open_filter: OpenFilter | None
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._nav = nav
        self._window = window
        self._open = open_filter
        self._member: ObjectId = ""
        self._department: ObjectId = ""
        self._items: dict[str, SavedFilterItem] = {}
        operations.changed.connect(self._on_changed)
        for digit in range(1, MOST_KEYS + 1):
            shortcut = QShortcut(QKeySequence(filter_keys(digit)), window)
            shortcut.activated.connect(partial(self._on_digit_pressed, digit))

    def set_member(self, member: ObjectId) -> None:
        """Whose filters they are."""
        self._member = member
        self._read()

    def shown_at(self, key: str) -> FilterShown | None:
        """The filter at a place of the navigation."""
        item = self._items.get(key)
        return self._shown(item) if item else None

    def all_shown(self) -> list[tuple[FilterShown, str]]:
        """Every saved filter, with its keys."""
        return [(self._shown(item), filter_keys(item.digit)) for item in self._items.values()]

    def read_counts(self) -> None:
        """Count the cases of every filter, after everything else; the newest asking counts."""
        items = list(self._items.values())
        if not items:
            return
        question = Question(Queue.ALL_OPEN, self._operations.office.today(), self._member)
        narrowings = [item.case_filter for item in items]

        def show(counts: list[int | None]) -> None:
            for item, count in zip(items, counts, strict=True):
                self._nav.set_count(filter_key(item.filter_id), count or 0)

        self._operations.read(
            lambda office: queues.filter_counts(office, question, narrowings),
            show,
            key="counts of filters",
        )

    def open_window(self, shown: FilterShown | None) -> None:
        """Change the filter shown, or put a new one together."""
        saved = self._items.get(filter_key(shown.filter_id)) if shown else None
        asked = FilterAsked(self._member, self._department, shown, saved)
        if self._open:
            self._open(self._window, asked, self.filter_wanted.emit)

    def _read(self) -> None:
        member = self._member
        self._operations.read(
            lambda office: _read(office, member), self._on_read, key="saved filters"
        )

    def _on_read(self, found: _Read) -> None:
        self._department = found.department
        self._items = {filter_key(item.filter_id): item for item in found.items}
        self._nav.show_section(filter_section(found.items), under=Queue.CLOSED)
        self.filters_read.emit()
        self.read_counts()

    def _on_digit_pressed(self, digit: int) -> None:
        item = next((item for item in self._items.values() if item.digit == digit), None)
        if item:
            self.filter_wanted.emit(self._shown(item))

    def _shown(self, item: SavedFilterItem) -> FilterShown:
        words = t.described(item.case_filter, self._operations.office.organisation)
        return FilterShown(item.case_filter, item.name, words, item.filter_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_ABOUT):
            self._read()


def _read(office: Office, member: ObjectId) -> _Read:
    person = office.organisation.members.get(member)
    return _Read(filters_of(office, member), person.department if person else "")
