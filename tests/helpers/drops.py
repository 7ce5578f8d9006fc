"""A hand that drags files over a window and lets them go."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY = Qt.DropAction.CopyAction
_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop_files(target: QWidget, *files: Path) -> bool:
    """Drag files over a widget and let them go where they are taken; tells whether they were."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = QPointF(target.rect().center())
    entered = QDragEnterEvent(place, _COPY, data, _LEFT, _NO_KEY)
    entered.ignore()
    QApplication.sendEvent(target, entered)
    if entered.isAccepted():
        QApplication.sendEvent(target, QDropEvent(place, _COPY, data, _LEFT, _NO_KEY))
    return entered.isAccepted()
