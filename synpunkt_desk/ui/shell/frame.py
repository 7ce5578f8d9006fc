"""The outer window, whatever is in it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QMargins, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from synpunkt_desk.ui.dropped_files import local_files, only_mails
from synpunkt_desk.ui.widgets.focus import next_stop
from synpunkt_desk.ui.widgets.theme import scaled

_TITLE: Final = QMargins(0, 40, 0, 0)
"""What the platform adds to a window."""


@dataclass(frozen=True, slots=True)
class Place:
    """By which name the place of a window is kept, and how large it wants to be at first."""

    name: str
    width: int
    height: int


MAIN: Final = Place("window", 1456, 826)


def _window_key(name: str) -> str:
    """A window has a place of its own for each set of screens."""
    rooms = [screen.geometry() for screen in QGuiApplication.screens()]
    named = sorted(f"{r.width()}x{r.height()}x{r.x()}x{r.y()}" for r in rooms)
    return f"{name}-{'+'.join(named)}"


def show_on_screen(window: QWidget) -> None:
    """Show the window as large as it wants to be; one that its screen has no room for fills it."""
    room, wanted = window.screen().availableSize(), window.size().grownBy(_TITLE)
    if wanted.boundedTo(room) == wanted:
        window.show()
    else:
        window.resize(wanted.boundedTo(room))  # where nobody is there to fill it
        window.showMaximized()


class Frame(QMainWindow):
    """Remembers where it was, lets Tab follow the eye, and takes mails that are dropped on it.

    Signals: mails_dropped(files).
    """

    mails_dropped = Signal(list)

    def __init__(self, settings: QSettings, *, takes_mails: bool, place: Place = MAIN) -> None:
        super().__init__()
        self._settings = settings
        self._place = place
        self.setAcceptDrops(takes_mails)
        self.resize(scaled(place.width), scaled(place.height))
        geometry = settings.value(_window_key(place.name), settings.value(place.name))
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if only_mails(local_files(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.mails_dropped.emit(local_files(event.mimeData()))
        event.acceptProposedAction()

    def focusNextPrevChild(self, next: bool, /) -> bool:
        stop = next_stop(self, forward=next)
        if stop is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        for key in (self._place.name, _window_key(self._place.name)):
            self._settings.setValue(key, self.saveGeometry())
        super().closeEvent(event)

    def close_others(self) -> None:
        """Windows over this one keep what is typed in them when they close."""
        for part in self.findChildren(QWidget):
            if part.isWindow() and part.isVisible():
                part.close()
