"""What a part is to a screen reader, where Qt by itself would call it nothing."""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE: Final = "desk_role"


def play_role(part: QWidget, role: QAccessible.Role) -> None:
    """Let a part with an accessible name be told as a group, a window or a document.

    Whoever comes into a group is told its name before that of the field. Call it before anything
    is said of the part: what Qt has told of it once stays.
    """
    _listen()
    part.setProperty(_ROLE, role.name)


@cache
def _listen() -> None:
    """Qt asks for each part that a screen reader looks at; without one it never asks."""
    QAccessible.installFactory(_told)


def _told(_class_name: str, part: QObject | None) -> QAccessibleInterface | None:
    role = part.property(_ROLE) if isinstance(part, QWidget) else None
    if not (role and isinstance(part, QWidget)):
        return None
    return QAccessibleWidget(part, QAccessible.Role[str(role)])
