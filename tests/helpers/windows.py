"""Stand-ins for the screens that the window is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.parts import CasePane, Parts, Screen, Section
from synpunkt_desk.wiring import beside


def _main(window: QWidget) -> MainWindow:
    assert isinstance(window, MainWindow)
    return window


def type_text(field: QWidget, text: str) -> None:
    """Type as on a Swedish keyboard; Qt's own helper knows no å, ä and ö."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


@dataclass
class Desk:
    """Small screens in the places of the real ones; they note what the window asks of them."""

    editor: QLineEdit = field(default_factory=QLineEdit)
    shown: list[ObjectId] = field(default_factory=list)
    acts: list[tuple[ActionId, Sequence[ObjectId]]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    chosen: list[Sequence[ObjectId]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    hindrances: dict[ActionId, str] = field(default_factory=dict)
    listeners: list[Callable[[], None]] = field(default_factory=list)

    def pane(self) -> CasePane:
        """A field to write in, and a label beside it."""
        return CasePane(
            editor=self.editor,
            panel=QLabel("Mottagare"),
            show_case=self.shown.append,
            act=lambda action, cases: self.acts.append((action, cases)),
            why_not=lambda action, _cases: self.hindrances.get(action, ""),
            show_many=self.chosen.append,
            choose_number=lambda number, _cases: self.numbers.append(number),
            on_decided=self.listeners.append,
            on_key=lambda _takes_key: None,
        )

    def parts(self) -> Parts:
        """Everything the window can be given."""
        return Parts(
            error_sentence=lambda error: str(sentence(error)),
            case_pane=self.pane,
            case_actions=frozenset({ActionId.DISTRIBUTE, ActionId.PARK}),
            open_palette=lambda window: beside.open_palette(_main(window)),
            show_keys=lambda window: beside.show_keys(_main(window)),
            show_history=lambda window: beside.show_history(_main(window)),
            new_case=lambda _window: self.opened.append("new"),
            open_draft=lambda _window, draft_id: self.opened.append(draft_id),
            screens=[
                Screen(
                    key="reports",
                    label="Rapporter",
                    icon_name="file-text",
                    section=Section.FOLLOW_UP,
                    make=lambda: QLineEdit("rapporter"),
                )
            ],
        )
