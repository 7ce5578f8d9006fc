"""The command palette: one field that finds what can be done, and what there is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from synpunkt_desk.services.lists.anything import Found, find_anything
from synpunkt_desk.texts import common
from synpunkt_desk.texts import palette as t
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.palette_entries import Entry, Ways, found_entries, matching
from synpunkt_desk.ui.shell.palette_rows import EntryView
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space

MOST_RECENT: Final = 8
_RECENT: Final = "palette/recent"
_WIDTH: Final = 620
_MOST_ROWS: Final = 9
_PAGE: Final = 8
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_CHOOSES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN: Final = (*_MOVES, *_CHOOSES, Qt.Key.Key_Escape, Qt.Key.Key_Tab)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where entries come from: the actions and filters of the moment, and ways for the rest."""

    entries: Callable[[], Sequence[Entry]]
    ways: Ways


class Palette(QFrame):
    """Floats over the upper part of the window; leaving it closes it.

    What was chosen lately comes first; actions are remembered on this computer, what was found
    only until the program ends.
    """

    def __init__(
        self, operations: Operations, sources: Sources, settings: QSettings, host: QWidget
    ) -> None:
        super().__init__(host)
        self._operations = operations
        self._sources = sources
        self._settings = settings
        self._host = host
        self._entries: Sequence[Entry] = ()
        self._known: dict[str, Entry] = {}
        self._recent = _kept(settings.value(_RECENT))
        self._before: QWidget | None = None
        mark(self, desk="card")
        self.setAccessibleName(t.NAME)
        self.field = _Field()
        self.view = EntryView()
        self.foot = Muted(t.HOW)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.pressed.connect(self._on_pressed)
        self.field.left.connect(self.hide)
        self.view.clicked.connect(self._choose)
        host.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show what can be done now, the latest first, and wait for letters."""
        if self.isVisible():
            self.field.selectAll()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._on_typed("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """Somebody else works here."""
        self._known.clear()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_typed(self, typed: str) -> None:
        self._entries = self._sources.entries()  # what can be done may have become other
        if not typed.strip():
            self._operations.read(_nothing, lambda _none: None, key=_RECENT)  # ends the one before
            self._show(self._recent_first())
            return
        here = matching(self._entries, typed)
        self._show(here, is_complete=False)

        def add(found: Found) -> None:
            organisation = self._operations.office.organisation
            there = found_entries(found, organisation, self._sources.ways)
            if self.isVisible() and self.field.text() == typed:
                self._show([*here, *there], keeps_place=True)

        self._operations.read(lambda office: find_anything(office, typed), add, key=_RECENT)

    def _show(
        self, entries: Sequence[Entry], *, is_complete: bool = True, keeps_place: bool = False
    ) -> None:
        at = self.view.currentIndex().row() if keeps_place else 0
        self.view.rows.show_entries(entries)
        self.view.stand_on(at)
        self._place()
        if not is_complete:
            self.foot.setText(t.SEARCHING)
            return
        keys = common.key_name(key_map().key_of(ActionId.FIND))
        said = t.hits(len(entries)) if entries else t.nothing(keys)
        self.foot.setText(f"{said} · {t.HOW}" if entries else said)
        first = self.view.current()
        announce(self.field, common.spoken(said, first.spoken if first else ""))

    def _recent_first(self) -> list[Entry]:
        """Without letters only what can be done now is offered."""
        offered = {entry.key: entry for entry in self._entries} | self._known
        recent = [offered[key] for key in self._recent if key in offered][:MOST_RECENT]
        rest = [e for e in self._entries if not e.reason and e not in recent]
        return [*(e for e in recent if not e.reason), *rest]

    def _on_pressed(self, key: int) -> None:
        if key in _MOVES:
            self.view.stand_on(self.view.currentIndex().row() + _MOVES[Qt.Key(key)])
            entry = self.view.current()
            announce(self.field, entry.spoken if entry else "")
        elif key in _CHOOSES:
            self._choose()
        else:
            self._close()

    def _choose(self) -> None:
        entry = self.view.current()
        if entry is None:
            return
        if entry.reason:
            self.foot.setText(entry.reason)
            announce(self.field, entry.reason)
            return
        self._remember(entry)
        self._close()
        QTimer.singleShot(0, self, entry.do)

    def _remember(self, entry: Entry) -> None:
        """Of what was found nothing is written to the computer."""
        lasting = {one.key for one in self._entries}
        if entry.key not in lasting:
            self._known[entry.key] = entry
        recent = [entry.key, *(key for key in self._recent if key != entry.key)]
        self._recent = recent[: 2 * MOST_RECENT]
        kept = [key for key in self._recent if key in lasting]
        self._settings.setValue(_RECENT, kept[:MOST_RECENT])

    def _close(self) -> None:
        before = self._before
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        margin = space(10)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(space(6))
        for part in (self.field, self.view, self.foot):
            column.addWidget(part)

    def _place(self) -> None:
        """As high as its lines, as far as there is room."""
        room = self._host.rect()
        width = min(scaled(_WIDTH), room.width() - 2 * scaled(16))
        rows = max(1, min(_MOST_ROWS, self.view.rows.rowCount()))
        self.view.setFixedHeight(min(self.view.height_of(rows), room.height() // 2))
        self.resize(width, self._column.totalSizeHint().height())
        self.move((room.width() - width) // 2, scaled(64))


class _Field(QLineEdit):
    """Keeps the keys of the palette for itself, before any button of the page behind hears them.

    Signals: pressed(key) for those; left() when the focus goes elsewhere.
    """

    pressed = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(t.FIELD)
        self.setAccessibleName(t.NAME)
        self.setAccessibleDescription(t.FIELD)

    def event(self, event: QEvent, /) -> bool:
        is_own = isinstance(event, QKeyEvent) and _is_plain(event) and event.key() in _OWN
        if is_own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_own and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.pressed.emit(event.key())
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _kept(value: object) -> list[str]:
    """A list of one comes back as a text."""
    keys = cast("list[object]", value) if isinstance(value, list) else [value or ""]
    return [str(key) for key in keys]


def _nothing(_office: object) -> None: ...
