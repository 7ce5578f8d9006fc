"""How long the registration at hand has taken; it can be hidden."""

from time import monotonic
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import font, scaled

CLOCK_KEY: Final = "F7"


class StopClock(QToolButton):
    """Runs from the first sign of a case until it stands. Tab passes it by; a key hides it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began: float | None = None
        self._is_hidden = False
        mark(self, desk="clock")
        self.setFont(font(0.9, bold=True))
        self.setIconSize(QSize(scaled(14), scaled(14)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda: self.hide_time(is_hidden=not self._is_hidden))
        QShortcut(QKeySequence(CLOCK_KEY), self, self.click)
        self._ticks = QTimer(self, interval=1000)
        self._ticks.timeout.connect(self._show)
        self._show()

    def begin(self) -> None:
        """Start, unless it runs."""
        if self._began is None:
            self._began = monotonic()
            self._ticks.start()
        self._show()

    def seconds(self) -> int | None:
        """Since it began, None when it did not."""
        return None if self._began is None else round(monotonic() - self._began)

    def stop(self) -> None:
        """Be ready for the next."""
        self._began = None
        self._ticks.stop()
        self._show()

    def is_time_hidden(self) -> bool:
        """Whether the user wants to see no time."""
        return self._is_hidden

    def hide_time(self, *, is_hidden: bool) -> None:
        """Show the time or only that there is a clock."""
        self._is_hidden = is_hidden
        self._show()

    def _show(self) -> None:
        time = t.elapsed(self.seconds() or 0)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if self._is_hidden else style.ToolButtonTextOnly
        )
        self.setIcon(icon("clock"))
        self.setText("" if self._is_hidden else time)
        self.setAccessibleName(t.SHOW_CLOCK if self._is_hidden else t.clock_name(time))
        self.setToolTip(t.clock_hint(CLOCK_KEY, is_hidden=self._is_hidden))
