"""A list of user actions: what each was about, what was done, when; Enter opens the case."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.services.office.unsent import Action
from synpunkt_desk.texts import unsent as t
from synpunkt_desk.ui.widgets.theme import scaled


class UnsentList(QListWidget):
    """Shows the same again without a stir; the chosen line stays chosen.

    Signals: case_asked(case_id).
    """

    case_asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._actions: Sequence[Action] = ()
        self._lines: Sequence[str] = ()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(scaled(100))
        self.setMaximumHeight(scaled(230))
        self.itemActivated.connect(self.open_case)

    def show_actions(self, actions: Sequence[Action], lines: Sequence[str]) -> None:
        """Show these, each with its line."""
        if (actions, lines) == (self._actions, self._lines):
            return
        chosen = self.chosen()
        groups = [action.group_id for action in actions]
        row = groups.index(chosen.group_id) if chosen and chosen.group_id in groups else 0
        self._actions, self._lines = actions, lines
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                self.addItem(QListWidgetItem(line))
            self.setCurrentRow(row if groups else -1)

    def chosen(self) -> Action | None:
        """The action of the chosen line."""
        row = self.currentRow()
        return self._actions[row] if 0 <= row < len(self._actions) else None

    def case_id(self) -> ObjectId:
        """The case of the chosen line that can be opened, "" for none."""
        chosen = self.chosen()
        return chosen.case_id if chosen else ""

    def open_case(self) -> None:
        """Ask for the case of the chosen line, if it is here."""
        if self.case_id():
            self.case_asked.emit(self.case_id())


def name_of(action: Action) -> str:
    """What an action was about."""
    case_types = [p.object_type for p in action.parts if p.object_type == "case"]
    return t.object_name((case_types or [action.parts[0].object_type])[0], action.name)


def moment(action: Action) -> str:
    """When it was done, by clocks in Sweden."""
    return f"{local_moment(action.at):%Y-%m-%d %H:%M}"


def parts_of(action: Action) -> t.Done:
    """What was done, for the words about it."""
    return [(part.object_type, part.verb, part.patch) for part in action.parts]
