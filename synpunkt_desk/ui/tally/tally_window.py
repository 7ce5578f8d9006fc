"""Counting oral feedback over anything else that is going on."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.tallies import Noted
from synpunkt_desk.texts import tally as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.intake.facts import receiver_options
from synpunkt_desk.ui.intake.form_values import UNKNOWN_RECEIVER
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.tally.count_page import CountPage
from synpunkt_desk.ui.tally.doings import Doings, TakenBack
from synpunkt_desk.ui.tally.sheet_page import SheetPage
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

COUNT: Final = "count"
SHEET: Final = "sheet"


class TallyWindow(QWidget):
    """Digits count at once for the receiver that was last noted for; a tab holds the week."""

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        play_role(self, QAccessible.Role.Window)
        self.setWindowTitle(t.TITLE)
        self.resize(scaled(820), scaled(560))
        self._operations = operations
        organisation = operations.office.organisation
        types = organisation.categories_of(CategoryKind.CASE_TYPE)
        self._names = {case_type: organisation.name(case_type) for case_type in types}
        options = [o for o in receiver_options(organisation) if o.value != UNKNOWN_RECEIVER]
        self._is_read = False
        self._pressed: list[ObjectId] = []
        self._latest: ObjectId = ""
        self._doings = Doings()
        self.receiver = TypeAheadBox(options, hint=t.RECEIVER_HINT)
        self._receiver = LabelledField(t.RECEIVER, self.receiver)
        self.tabs = TabStrip([Tab(COUNT, t.COUNT), Tab(SHEET, t.SHEET)], name=t.PARTS)
        self.count = CountPage(list(self._names.items()))
        self.sheet = SheetPage(operations, self._doings)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        operations.read(tallies.latest_receiver, self._on_latest_read)
        self.count.focus()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.sheet.keep()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.receiver.value_changed.connect(self._on_receiver_chosen)
        self.receiver.unmatched_left.connect(self._on_unmatched_left)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.count.type_chosen.connect(self._count)
        self.count.more_asked.connect(self._count_more)
        self.count.undo_asked.connect(self._take_back)
        self.sheet.went_back.connect(self._on_sheet_back)
        self._operations.changed.connect(self._on_changed)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._take_back)

    def _on_latest_read(self, receiver: ObjectId) -> None:
        self._is_read = True
        self.receiver.set_value(receiver)
        if self.receiver.value():
            self._show_receiver()
        elif not self._pressed:
            self.receiver.setFocus()
        for case_type in self._pressed:
            self._count(case_type)
        self._pressed.clear()

    def _on_receiver_chosen(self, _receiver: ObjectId) -> None:
        self._show_receiver()
        if self.receiver.value() and self.tabs.current_key() == COUNT:
            self.count.focus()
        elif self.receiver.value():
            self.sheet.grid.focus()

    def _on_unmatched_left(self, text: str) -> None:
        self._receiver.set_error(t.RECEIVER_UNKNOWN if text else "")

    def _show_receiver(self) -> None:
        self._receiver.set_error("")
        self.sheet.show_receiver(self.receiver.value())
        self._read_counts()

    def _on_sheet_back(self, receiver: ObjectId) -> None:
        self._receiver.set_error("")
        self.receiver.set_value(receiver)
        self._read_counts()

    def _on_tab_chosen(self, key: str) -> None:
        self.sheet.keep()
        self._pages.setCurrentWidget(self.sheet if key == SHEET else self.count)
        if not self.receiver.value():
            self.receiver.setFocus()
        elif key == SHEET:
            self.sheet.grid.focus()
        else:
            self.count.focus()

    def _count(self, case_type: ObjectId) -> None:
        """Count one, or when the receiver is known."""
        receiver = self.receiver.value()
        if not self._is_read:
            self._pressed.append(case_type)
        elif not receiver:
            self._receiver.set_error(t.RECEIVER_MISSING)
            self.receiver.setFocus()
        else:
            self._latest = case_type
            self._operations.write(
                lambda office: self._doings.note(office, receiver, case_type),
                partial(self._on_noted, case_type=case_type),
                failed=self._on_refused,
            )

    def _count_more(self) -> None:
        if self._latest:
            self._count(self._latest)

    def _on_noted(self, noted: Noted, *, case_type: ObjectId) -> None:
        self.count.say(t.of_today(self._names[case_type], noted.of_day), can_undo=True)

    def _take_back(self) -> None:
        self._operations.write(self._doings.take_back, self._on_taken_back, failed=self._on_refused)

    def _on_taken_back(self, back: TakenBack) -> None:
        words = t.TAKEN_BACK if back.changes.ids else t.NOTHING_YET
        self.count.say(words, can_undo=back.can_undo)

    def _on_refused(self, error: AppError) -> None:
        self._receiver.set_error(str(sentence(error)))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("tally"):
            self._read_counts()

    def _read_counts(self) -> None:
        receiver = self.receiver.value()
        self._operations.read(
            lambda office: tallies.counted_today(office, receiver) if receiver else {},
            self.count.show_counts,
            key="tally counts",
        )

    def _lay_out(self) -> None:
        self._pages.addWidget(self.count)
        self._pages.addWidget(self.sheet)
        column = QVBoxLayout(self)
        room = space(18)
        column.setContentsMargins(room, space(12), room, room)
        column.setSpacing(space(12))
        column.addWidget(self._receiver)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        column.addWidget(Muted(t.WHAT_FOR))
