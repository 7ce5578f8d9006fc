"""The task at hand: what to do, and whether the program has seen that it was done."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.practice.course import COURSE, Lesson, Task
from synpunkt_desk.services.practice.progress import done_before, keep_done
from synpunkt_desk.texts import practice as t
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Words
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.tokens import Tone

_MARGIN: Final = 10


class CoursePanel(ScrollPage):
    """Signals: chapter_asked(key); changed() when a task is done or another is shown."""

    chapter_asked = Signal(str)
    changed = Signal()

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(look="panel", margin=_MARGIN, parent=parent)
        self._file = file
        self.done = done_before(file)
        self.tasks = DropDown()
        self.tasks.setAccessibleName(t.COURSE)
        self.state = Pill(t.DONE, Tone.GREEN, icon_name="circle-check")
        self._note = Muted()
        self._steps = Words()
        self._steps.setWordWrap(True)
        self.previous = SecondaryButton(t.PREVIOUS)
        self.next = PrimaryButton(t.NEXT)
        self.read_more = SecondaryButton(t.READ_MORE, icon_name="book-open")
        self._lay_out()
        self.tasks.currentIndexChanged.connect(self._show)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.read_more.clicked.connect(lambda: self.chapter_asked.emit(self.lesson.chapter))
        self._fill()
        self.go_on()

    @property
    def lesson(self) -> Lesson:
        """The one that is shown."""
        return COURSE[max(0, self.tasks.currentIndex())]

    def go_on(self) -> None:
        """Show the first task that is not done."""
        left = [at for at, lesson in enumerate(COURSE) if lesson.task not in self.done]
        self.tasks.setCurrentIndex(left[0] if left else 0)
        self._show()

    def note_done(self, tasks: Iterable[Task]) -> None:
        """Tick off what was done, wherever in the course it stands."""
        news = [lesson.task for lesson in COURSE if lesson.task in set(tasks) - self.done]
        if not news:
            return
        self.done |= set(news)
        keep_done(self._file, self.done)
        self._fill()
        self._show()
        said = [t.task_done(t.TASKS[task].title) for task in news]
        announce(self, " ".join([*said, *([t.ALL_DONE] if self._is_whole() else [])]))

    def _is_whole(self) -> bool:
        return len(self.done) == len(COURSE)

    def _step(self, by: int) -> None:
        self.tasks.setCurrentIndex(self.tasks.currentIndex() + by)

    def _fill(self) -> None:
        current = self.tasks.currentIndex()
        with QSignalBlocker(self.tasks):
            self.tasks.clear()
            for at, lesson in enumerate(COURSE, 1):
                title = t.TASKS[lesson.task].title
                self.tasks.addItem(t.row(at, title, is_done=lesson.task in self.done))
            self.tasks.setCurrentIndex(current)

    def _show(self) -> None:
        lesson, at = self.lesson, self.tasks.currentIndex()
        is_done = lesson.task in self.done
        self._steps.setText(t.steps(t.TASKS[lesson.task].steps))
        self.state.setVisible(is_done)
        note = t.ALL_DONE if self._is_whole() else "" if is_done else t.NOT_DONE
        self._note.setText(" ".join(part for part in (t.taken(lesson.minutes), note) if part))
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(COURSE) - 1)
        self.changed.emit()

    def _lay_out(self) -> None:
        head = QWidget()
        row = FlowLayout(head)
        for part in (self.tasks, self.previous, self.next, self.read_more, self.state):
            row.addWidget(part)
        for part in (head, self._steps, self._note):
            self.body.addWidget(part)
        self.body.addStretch()
