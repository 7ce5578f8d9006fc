"""What a screen reader is told: of the part that has the focus, of what it stands in, of events."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtGui import QAccessibleInterface as Part
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from synpunkt_desk.ui.widgets import styling

_SURROUNDINGS: Final = (
    QAccessible.Role.Dialog,
    QAccessible.Role.Window,
    QAccessible.Role.Grouping,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.PopupMenu,
    QAccessible.Role.ToolBar,
)
_STATES: Final = (
    "checked",
    "disabled",
    "expanded",
    "collapsed",
    "selected",
    "readOnly",
    "multiLine",
    "hasPopup",
    "passwordEdit",
    "busy",
)


@contextmanager
def heard() -> Iterator[list[str]]:
    """What is announced without moving the focus."""
    said: list[str] = []
    really_tell = QAccessible.updateAccessibility

    class Listener:
        """Stands where the program tells a screen reader of events."""

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:
            if isinstance(event, QAccessibleAnnouncementEvent):
                said.append(event.message())
            really_tell(event)

    QAccessible.setActive(True)  # as when a screen reader runs
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(styling, "QAccessible", Listener)
        yield said


def surroundings(part: Part) -> list[str]:
    """What a part stands in, the outermost first: windows, groups and lists that have a name."""
    found: list[str] = []
    above = part.parent()
    while above and above.isValid():
        if _is_told(above) and (name := _name(above)):
            found.append(" ".join([f"{_role(above)} “{name}”", *_described(above)]))
        above = above.parent()
    return found[::-1]


def in_focus() -> Part | None:
    """The part with the focus; in a list that is the row."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    part = QAccessible.queryAccessibleInterface(widget) if widget else None
    if part and isinstance(widget, QMenu):
        return _chosen_in(widget, part)
    child = part.focusChild() if part else None
    return child if child and child.isValid() else part


def _chosen_in(menu: QMenu, part: Part) -> Part:
    """The entry of a menu one stands on, or else the menu."""
    chosen = menu.activeAction()
    return part.child(menu.actions().index(chosen)) if chosen else part


def told(part: Part) -> str:
    """Role, name, value, description and states of a part, in a line."""
    name = _name(part)
    value = _text(part, QAccessible.Text.Value)
    words = [_role(part), f"“{name}”" if name else "WITHOUT NAME"]
    if value and value != name:
        words.append(f"= “{value}”")
    words += _described(part)
    state = part.state()
    words += [f"[{_plain(one)}]" for one in _STATES if getattr(state, one)]
    return " ".join(words)


def _is_told(part: Part) -> bool:
    """Whether it is said when somebody comes into it."""
    made = part.object()
    is_window = isinstance(made, QWidget) and made.isWindow()
    return is_window or part.role() in _SURROUNDINGS


def _name(part: Part) -> str:
    """What it is called: by itself, or where it folds out by the label that is tied to it."""
    labels = [one for one, how in part.relations() if how == QAccessible.RelationFlag.Label]
    named = _text(part, QAccessible.Text.Name)
    is_folded = part.role() == QAccessible.Role.ComboBox
    return ", ".join(_text(one, QAccessible.Text.Name) for one in labels if is_folded) or (
        "" if is_folded else named
    )


def _described(part: Part) -> list[str]:
    texts = {
        kind: _text(part, kind) for kind in (QAccessible.Text.Description, QAccessible.Text.Help)
    }
    keys = _text(part, QAccessible.Text.Accelerator)
    return [f"({text})" for text in dict.fromkeys(texts.values()) if text] + (
        [f"<{keys}>"] if keys else []
    )


def _text(part: Part, kind: QAccessible.Text) -> str:
    return " ⏎ ".join(part.text(kind).replace("\x00", "").strip().splitlines())


def _role(part: Part) -> str:
    return _plain(part.role().name)


def _plain(name: str) -> str:
    """`EditableText` as “editable text”."""
    return "".join(f" {one.lower()}" if one.isupper() else one for one in name).strip()
