"""The band that says all the time that this is practice, with the course below it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.practice.course import COURSE, done_by
from synpunkt_desk.texts import practice as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.practice.course_panel import CoursePanel
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.icon_mark import TONE_ICONS, IconMark
from synpunkt_desk.ui.widgets.icons import IconRole
from synpunkt_desk.ui.widgets.labels import Words
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_HIGHEST: Final = 168
_OF_THE_WINDOW: Final = 0.3


class PracticeBand(QFrame):
    """Signals: left() when somebody has practised enough; chapter_asked(key)."""

    left = Signal()
    chapter_asked = Signal(str)

    def __init__(
        self, operations: Operations, progress_file: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        mark(self, desk="banner", tone=Tone.AMBER.value)
        self.setAccessibleName(t.NAME)
        self._said = Words(t.BAND)
        self._said.setWordWrap(True)
        mark(self._said, tone=Tone.AMBER.value)
        self.course = CoursePanel(progress_file)
        self.fold = SecondaryButton(t.HIDE_COURSE)
        self.leave = SecondaryButton(t.LEAVE)
        self._lay_out()
        self.fold.clicked.connect(self._on_fold)
        self.leave.clicked.connect(self.left)
        self.course.chapter_asked.connect(self.chapter_asked)
        self.course.changed.connect(self._tell)
        operations.changed.connect(self._on_changed)
        self._tell()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The course is never in the way of the work: it scrolls where the window is low."""
        super().resizeEvent(event)
        room = round(self.window().height() * _OF_THE_WINDOW)
        self.course.setFixedHeight(min(scaled(_HIGHEST), room))

    def show_course(self) -> None:
        """Show the task at hand, with the focus in it."""
        self.course.show()
        self.fold.set_label(t.HIDE_COURSE)
        self.course.tasks.setFocus()

    def _on_fold(self) -> None:
        if self.course.isHidden():
            self.show_course()
        else:
            self.course.hide()
            self.fold.set_label(t.SHOW_COURSE)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.group_id:
            self._operations.read(lambda office: done_by(office, changes), self.course.note_done)

    def _tell(self) -> None:
        far = t.how_far(len(self.course.done), len(COURSE))
        self._said.setText(f"{t.BAND} {far}.")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(space(14), space(6), space(10), space(6))
        row.setSpacing(space(10))
        row.addWidget(IconMark(TONE_ICONS[Tone.AMBER], IconRole.AMBER))
        row.addWidget(self._said, 1)
        row.addWidget(self.fold)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.course)
