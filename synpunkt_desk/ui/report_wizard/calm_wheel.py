"""Keeps the wheel from changing a choice that one only scrolls past."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


def calm_wheel(field: QWidget) -> None:
    """Let the page scroll unless the field has the focus."""
    field.installEventFilter(_CalmWheel(field))


class _CalmWheel(QObject):
    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and not self._field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
