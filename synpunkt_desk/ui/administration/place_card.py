"""One place of the organisation: what is known of it, what can be done, and what has been."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import is_in_use
from synpunkt_desk.services.cases.history import LogEvent, log_of, undo
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import PLACE_DEEDS, Reorder
from synpunkt_desk.texts import reorganising as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.place_form import PlaceForm
from synpunkt_desk.ui.administration.place_words import about, history_rows
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong, Words
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled

_ALONE: Final = (UnitKind.BOARD, UnitKind.EXTERNAL)
"""What lies under nothing, and so is never moved."""


class PlaceCard(Card):
    """Shows a place; its changes are made in a form below. Signals: saved(ObjectId)."""

    saved = Signal(str)

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.PLACE)
        self._operations = operations
        self._organisation: Organisation | None = None
        self._place = ""
        self._is_today = True
        self._may_change = False
        self.name, self.about = Strong(t.CHOOSE), Words()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.note = Muted()
        self.deeds = {key: SecondaryButton(label) for key, label in t.DEEDS.items()}
        self.deeds["up"].setAccessibleName(t.UP)
        self.deeds["down"].setAccessibleName(t.DOWN)
        self.form = PlaceForm(operations)
        self._heading = SectionLabel(t.HISTORY)
        self.events = RowTable(t.HISTORY_COLUMNS, {1: 100, 2: 140}, name=t.HISTORY)
        self.events.setMinimumHeight(scaled(130))
        self.no_events = Muted(t.NO_HISTORY)
        self.undo = SecondaryButton(t.UNDO)
        self.error = ErrorLine()
        self._lay_out()
        self._connect()
        self._show_events([])
        self._offer()

    def show_place(self, organisation: Organisation, place: ObjectId, *, is_today: bool) -> None:
        """Show a place as it stands on the day of the organisation."""
        is_other = place != self._place
        self._organisation, self._place, self._is_today = organisation, place, is_today
        if is_other or not is_today:
            self.form.close_form()
            self.error.show_error("")
        self.name.setText(organisation.name(place) or t.CHOOSE)
        self.about.setText(about(organisation, place) if place else "")
        self.about.setVisible(bool(place))
        self._offer()
        self._show_events([])
        if place:
            self._operations.read(
                lambda office: log_of(office, place), self._show_events, key="history of a place"
            )

    def set_may_change(self, *, may: bool) -> None:
        """Whether who works here may change the organisation."""
        self._may_change = may
        self._offer()

    def _lay_out(self) -> None:
        buttons = FlowLayout(spacing=6)
        for button in self.deeds.values():
            buttons.addWidget(button)
        for part in (self.name, self.about, self.note):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        for part in (self.form, self._heading, self.events, self.no_events, self.error):
            self.body.addWidget(part)
        self.body.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def _connect(self) -> None:
        for key, button in self.deeds.items():
            if key in ("up", "down"):
                button.clicked.connect(partial(self._reorder, up=key == "up"))
            else:
                button.clicked.connect(partial(self._begin, key))
        self.form.saved.connect(self.saved)
        self.undo.clicked.connect(self._undo)
        self.events.selectionModel().currentRowChanged.connect(self._offer_undo)

    def _begin(self, deed: str) -> None:
        if self._organisation is not None:
            self.form.begin(deed, self._organisation, "" if deed == "add" else self._place)

    def _reorder(self, *, up: bool) -> None:
        change = Reorder(place=self._place, up=up)
        self.error.show_error("")
        self._operations.write(
            lambda office: reorganising.keep(office, change), self._on_done, failed=self._on_refused
        )

    def _offer(self) -> None:
        """Only what can be done with the place is on, and only for who may."""
        may = self._may_change and self._is_today
        organisation, unit = self._organisation, None
        if organisation is not None:
            unit = organisation.units.get(self._place)
        in_use = bool(organisation and unit and is_in_use(unit, organisation.on))
        has_ended = bool(unit and unit.valid_to)
        for button in self.deeds.values():
            button.setEnabled(may and in_use)
        self.deeds["add"].setEnabled(may)
        self.deeds["reopen"].setEnabled(may and has_ended)
        self.deeds["move"].setEnabled(may and in_use and bool(unit) and unit.kind not in _ALONE)
        for key in ("correct", "describe"):
            self.deeds[key].setEnabled(may and bool(unit))
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))
        self._offer_undo()

    def _note(self) -> str:
        if not self._is_today and self._organisation is not None:
            return t.other_day(self._organisation.on)
        return "" if self._may_change else t.ONLY_SUPER_USERS

    def _show_events(self, events: list[LogEvent]) -> None:
        rows = history_rows(self._organisation, events) if self._organisation else []
        self.events.show_table(rows)
        self._heading.setVisible(bool(self._place))
        self.events.setVisible(bool(rows))
        self.no_events.setVisible(bool(self._place) and not rows)
        self.undo.setVisible(bool(rows))
        self._offer_undo()

    def _event(self) -> LogEvent | None:
        found = self.events.current()
        return found if isinstance(found, LogEvent) else None

    def _offer_undo(self) -> None:
        event = self._event()
        may = self._may_change and self._is_today
        self.undo.setEnabled(
            may and event is not None and event.can_undo and event.verb in PLACE_DEEDS
        )

    def _undo(self) -> None:
        event = self._event()
        if event is not None:
            self.error.show_error("")
            work = partial(_take_back, group=event.group_id)
            self._operations.write(work, self._on_undone, failed=self._on_refused)

    def _on_undone(self, _changes: Changes) -> None:
        announce(self, t.UNDONE)

    def _on_done(self, _changes: Changes) -> None:
        announce(self, t.SAVED)

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))
        announce(self, str(sentence(error)))


def _take_back(office: Office, *, group: ObjectId) -> Changes:
    return undo(office, group)
