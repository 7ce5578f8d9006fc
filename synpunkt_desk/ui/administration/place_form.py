"""The form of one change of the organisation, what it would do, and doing it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import OpenCases, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import (
    Add,
    Change,
    Correct,
    Describe,
    End,
    Merge,
    Move,
    Rename,
    Reopen,
    Split,
)
from synpunkt_desk.services.organisation.planning import PARENT_KINDS
from synpunkt_desk.services.organisation.reorganising import Preview
from synpunkt_desk.texts import reorganising as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.place_words import told
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong, Words
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "rename": ("name", "day"),
    "correct": ("name",),
    "move": ("target", "day"),
    "merge": ("others", "into", "name", "day"),
    "split": ("names", "heir", "day"),
    "end": ("day", "target"),
    "reopen": (),
    "describe": ("names", "prefix", "pattern", "authority"),
    "add": ("name", "day"),
}
_NEW: Final = "new"
_BESIDE: Final[Mapping[str, str]] = {
    "name_missing": "name", "name_too_long": "name", "place_name_taken": "name",
    "place_is_called_so": "name", "cases_came_later": "day", "place_has_not_begun": "day",
    "last_board": "day", "place_lies_there": "target", "place_needs_parent": "target",
    "place_runs_in_circle": "target", "place_has_places": "target", "merge_needs_two": "others",
    "places_of_different_kinds": "others", "split_needs_two": "names", "prefix_taken": "prefix",
    "number_pattern_broken": "pattern", "number_pattern_without_number": "pattern",
    "number_pattern_without_year": "pattern", "number_pattern_unknown_field": "pattern",
    "number_pattern_bad_width": "pattern",
}  # fmt: skip
"""By which field an error is told."""


class PlaceForm(Card):
    """Hidden until something is to be done. Signals: saved(ObjectId); closed()."""

    saved = Signal(str)
    closed = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._organisation = operations.office.organisation
        self._deed, self._place = "", ""
        self._seen: Change | None = None
        self.title, self.text = Strong(), Muted()
        self.name, self.prefix, self.pattern = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = DayField(self._parse, problem_text=t.DAY_PROBLEM, name=t.SINCE)
        self.target, self.into, self.heir = TypeAheadBox(), TypeAheadBox(), TypeAheadBox()
        self.others = QListWidget()
        self.others.setFixedHeight(scaled(110))
        self.names = AutoGrowTextEdit(min_lines=2, max_lines=6, is_prose=False)
        self.authority = ChoiceGroup(
            [Choice(key, label) for key, label in t.AUTHORITIES.items()],
            name=t.AUTHORITY,
            columns=3,
        )
        self.open_cases = ChoiceGroup(
            [Choice(key, label) for key, label in t.OPEN_CHOICES.items()], name=t.OPEN_CASES
        )
        self.fields = self._labelled()
        self.error = ErrorLine()
        self.show_change = PrimaryButton(t.SHOW_CHANGE)
        self.cancel = SecondaryButton(t.CANCEL, keys="Esc")
        self.preview = Words()
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.preview.setAccessibleName(t.PREVIEW)
        self._heading = SectionLabel(t.PREVIEW)
        self.save = PrimaryButton(t.SAVE, keys="Ctrl+Return")
        self._soon = QTimer(self, singleShot=True, interval=0)
        """The focus is moved when there is a place that the page can scroll to."""
        self._lay_out()
        self._connect()
        self.hide()

    def begin(self, deed: str, organisation: Organisation, place: ObjectId) -> None:
        """Ask what is needed to do something with a place."""
        self._deed, self._place, self._organisation = deed, place, organisation
        self.title.setText(t.TITLES[deed])
        self.setAccessibleName(t.TITLES[deed])
        self.text.setText(t.TEXTS[deed])
        for key, field in self.fields.items():
            field.set_error("")
            field.setVisible(key in _FIELDS[deed])
        self.fields["authority"].setVisible(deed == "describe" and self._kind() == UnitKind.UNIT)
        for key in ("prefix", "pattern"):
            self.fields[key].setVisible(deed == "describe" and self._kind() == UnitKind.BOARD)
        self.error.show_error("")
        self._fill()
        self._forget_preview()
        self.show()
        self._soon.start()

    def close_form(self) -> None:
        """Nothing is to be done any more."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _labelled(self) -> dict[str, LabelledField]:
        labelled: dict[str, tuple[str, QWidget, str]] = {
            "others": (t.TOGETHER_WITH, self.others, ""),
            "into": (t.INTO, self.into, ""),
            "name": (t.NAME, self.name, ""),
            "names": (t.PARTS, self.names, t.PARTS_HINT),
            "heir": (t.HEIR, self.heir, ""),
            "target": (t.MOVE_TO, self.target, ""),
            "day": (t.SINCE, self.day, ""),
            "prefix": (t.PREFIX, self.prefix, ""),
            "pattern": (t.PATTERN, self.pattern, t.PATTERN_HINT),
            "authority": (t.AUTHORITY, self.authority, ""),
        }
        return {k: LabelledField(label, w, hint=h) for k, (label, w, h) in labelled.items()}

    def _lay_out(self) -> None:
        self.cases_field = LabelledField(t.OPEN_CASES, self.open_cases)
        buttons = FlowLayout(spacing=8)
        for button in (self.show_change, self.save, self.cancel):
            buttons.addWidget(button)
        parts = (self.title, self.text, *self.fields.values(), self.error)
        for part in (*parts, self._heading, self.preview, self.cases_field):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._focus_first)
        self.show_change.clicked.connect(self._on_show_change)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.close_form)
        self.day.problem_changed.connect(self.fields["day"].set_error)
        for line in (self.name, self.prefix, self.pattern):
            line.textEdited.connect(self._forget_preview)
            line.returnPressed.connect(self._on_show_change)
        for box in (self.target, self.into, self.heir):
            box.value_changed.connect(self._forget_preview)
        self.into.value_changed.connect(self._show_name)
        self.day.day_changed.connect(self._forget_preview)
        self.names.textChanged.connect(self._on_names_changed)
        self.others.itemChanged.connect(self._on_others_changed)
        self.authority.choice_changed.connect(self._forget_preview)
        self.open_cases.choice_changed.connect(self._on_show_change)

    def _focus_first(self) -> None:
        first = next((k for k in _FIELDS[self._deed] if not self.fields[k].isHidden()), "")
        (self.fields[first].field if first else self.show_change).setFocus()

    def _parse(self, typed: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._organisation.calendar(today)
        return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS, ahead=True)

    def _kind(self) -> str:
        unit = self._organisation.units.get(self._place)
        return unit.kind if unit else UnitKind.BOARD

    def _fill(self) -> None:
        unit, today = self._organisation.dated_units.get(self._place), self._organisation.on
        keeps_name = self._deed in ("rename", "correct")
        self.name.setText(self._organisation.name(self._place) if keeps_name else "")
        self.day.set_day(today)
        self.fields["day"].label.show_words(t.LAST if self._deed == "end" else t.SINCE)
        is_end = self._deed == "end"
        self.fields["target"].label.show_words(t.SUCCESSOR if is_end else t.MOVE_TO)
        self.fields["target"].set_hint(t.SUCCESSOR_HINT if is_end else "")
        self.target.setAccessibleName(t.SUCCESSOR if is_end else t.MOVE_TO)
        self.target.set_options(self._beside() if is_end else self._above())
        self.target.set_value("")
        self._fill_others()
        is_described = self._deed == "describe"
        self.fields["names"].label.show_words(t.SYNONYMS if is_described else t.PARTS)
        self.fields["names"].set_hint(t.SYNONYMS_HINT if is_described else t.PARTS_HINT)
        self.names.setAccessibleName(t.SYNONYMS if is_described else t.PARTS)
        self.names.setPlainText("\n".join(unit.synonyms) if unit and is_described else "")
        self.prefix.setText(unit.prefix if unit else "")
        self.pattern.setText(unit.number_pattern if unit else "")
        self.authority.set_value(unit.school_authority if unit else "")
        self.open_cases.set_value(OpenCases.FOLLOW)
        self._offer_heirs()

    def _fill_others(self) -> None:
        self.others.blockSignals(True)
        self.others.clear()
        for option in self._beside():
            line = QListWidgetItem(option.label)
            line.setData(Qt.ItemDataRole.UserRole, option.value)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Unchecked)
            self.others.addItem(line)
        self.others.blockSignals(False)
        self._offer_into()
        self.into.set_value(_NEW)

    def _beside(self) -> list[Option]:
        """Other places of the same level."""
        organisation = self._organisation
        found = (i for i in organisation.units_of(self._kind()) if i != self._place)
        return [Option(i, organisation.receiver_name(i)) for i in found]

    def _above(self) -> list[Option]:
        """Where it could lie instead."""
        organisation, kind = self._organisation, self._kind()
        if kind not in PARENT_KINDS:
            return []
        own = organisation.units[self._place].parent
        levels = [UnitKind.BOARD, *PARENT_KINDS]
        kinds = levels[: levels.index(UnitKind(kind))]
        found = [i for k in kinds for i in organisation.units_of(k) if i != own]
        return [Option(i, organisation.receiver_name(i)) for i in found]

    def _checked(self) -> list[ObjectId]:
        lines = (self.others.item(row) for row in range(self.others.count()))
        is_checked = Qt.CheckState.Checked
        return [
            line.data(Qt.ItemDataRole.UserRole) for line in lines if line.checkState() is is_checked
        ]

    def _offer_into(self) -> None:
        name = self._organisation.name
        known = [Option(i, name(i)) for i in (self._place, *self._checked()) if i]
        self.into.set_options([Option(_NEW, t.A_NEW_ONE), *known])
        if not self.into.value():
            self.into.set_value(_NEW)
        self._show_name()

    def _show_name(self) -> None:
        if self._deed == "merge":
            self.fields["name"].setVisible(self.into.value() == _NEW)

    def _offer_heirs(self) -> None:
        names = self._lines()
        known = [Option(str(at), name) for at, name in enumerate(names)]
        self.heir.set_options([Option(_NEW, t.OWN_ROW), *known])
        if not self.heir.value():
            self.heir.set_value(_NEW)

    def _lines(self) -> list[str]:
        return [line.strip() for line in self.names.toPlainText().splitlines() if line.strip()]

    def _on_names_changed(self) -> None:
        self._offer_heirs()
        self._forget_preview()

    def _on_others_changed(self) -> None:
        self._offer_into()
        self._forget_preview()

    def _forget_preview(self) -> None:
        self._seen = None
        for part in (self.preview, self._heading, self.cases_field, self.save):
            part.hide()
        self.show_change.show()

    def change(self) -> Change | None:
        """What the form says, None where a day is missing."""
        day = self.day.day()
        if self.fields["day"].error() or ("day" in _FIELDS[self._deed] and day is None):
            self.fields["day"].set_error(t.DAY_PROBLEM)
            return None
        return self._made(day or self._organisation.on)

    def _made(self, day: date) -> Change:
        place, name, cases = self._place, self.name.text(), self._cases()
        into = self.into.value()
        heir = self.heir.value()
        made: Mapping[str, Callable[[], Change]] = {
            "add": lambda: Add(kind=UnitKind.BOARD, name=name, since=day),
            "correct": lambda: Correct(place=place, name=name),
            "rename": lambda: Rename(place=place, name=name, since=day),
            "move": lambda: Move(
                place=place, parent=self.target.value(), since=day, open_cases=cases
            ),
            "merge": lambda: Merge(
                places=(place, *self._checked()),
                into="" if into == _NEW else into,
                name=name,
                since=day,
                open_cases=cases,
            ),
            "split": lambda: Split(
                place=place,
                names=tuple(self._lines()),
                since=day,
                heir=None if heir == _NEW else int(heir),
                open_cases=cases,
            ),
            "end": lambda: End(
                place=place, last=day, successor=self.target.value(), open_cases=cases
            ),
            "reopen": lambda: Reopen(place=place),
            "describe": lambda: Describe(
                place=place,
                synonyms=tuple(self._lines()),
                prefix=self.prefix.text(),
                number_pattern=self.pattern.text(),
                school_authority=self.authority.value(),
            ),
        }
        return made[self._deed]()

    def _cases(self) -> OpenCases:
        """What is left without anybody who takes over stays where it is."""
        no_heir = (self._deed == "end" and not self.target.value()) or (
            self._deed == "split" and self.heir.value() == _NEW
        )
        return OpenCases.STAY if no_heir else OpenCases(self.open_cases.value())

    def _on_show_change(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        self.error.show_error("")
        change = self.change()
        if change is not None:
            self._operations.read(
                lambda office: reorganising.preview(office, change),
                partial(self._show_preview, change),
                key="change of organisation",
                failed=self._on_refused,
            )

    def _show_preview(self, change: Change, seen: Preview) -> None:
        if self.isHidden() or change != self.change():
            return
        self._seen = change
        self.preview.setText(told(self._organisation, change, seen))
        may_follow = getattr(change, "open_cases", None) is not None and (
            seen.follow > 0 or self._cases() == self.open_cases.value()
        )
        self.cases_field.setVisible(bool(seen.open_cases) and may_follow)
        for part in (self._heading, self.preview, self.save):
            part.show()
        self.show_change.hide()
        announce(self.preview, self.preview.text())
        if not self.open_cases.isAncestorOf(self.focusWidget() or self):
            self.save.setFocus()

    def _on_save(self) -> None:
        change = self._seen
        if change is not None:
            self._seen = None
            self.save.setEnabled(False)
            self._operations.write(
                lambda office: reorganising.keep(office, change),
                self._on_saved,
                failed=self._on_refused,
            )

    def _on_saved(self, changes: Changes) -> None:
        self.save.setEnabled(True)
        self.hide()
        self.closed.emit()
        announce(self, t.SAVED)
        made = changes.ids.get("organisation_unit", frozenset())
        self.saved.emit(self._place or next(iter(made), ""))

    def _on_refused(self, error: AppError) -> None:
        self.save.setEnabled(True)
        self._forget_preview()
        known = error.error_id if isinstance(error, KnownError) else ""
        field = self.fields.get(_BESIDE.get(known, ""))
        if field is None or field.isHidden():
            self.error.show_error(str(sentence(error)))
            announce(self, str(sentence(error)))
        else:
            field.set_error(str(sentence(error)))
            field.field.setFocus()
