"""Presses keys in a window on a screen, and says how long each took until its picture stood there.

Takes the folder of a register, and prints JSON: by what was done, the seconds from the key to the
end of the paint that shows what it did, and the work of the window's thread meanwhile.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from synpunkt_desk import app
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.benchmarks.programs.ending import end_on_errors
from tests.benchmarks.programs.working_day import KEY, TODAY, press

TIMES: Final = 60
WARMING: Final = 5
REST: Final = 160
"""Milliseconds between two keys, so that each begins at rest."""
WORDS: Final = ("snöröjning", "belysning", "plogat", "bemötande", "gångväg", "färdtjänst")
SENTENCE: Final = "Det är inte plogat på gångvägen till skolan, och barnen går på vägen."


@dataclass(frozen=True)
class Stroke:
    """A key, and what is true when its picture can be drawn."""

    doing: str
    strike: Callable[[], None]
    is_there: Callable[[], bool]


class Watch(QObject):
    """Strikes one key after another, and takes the time until the window has been painted."""

    def __init__(self, window: MainWindow, strokes: Iterator[Stroke | None]) -> None:
        super().__init__(window)
        self.seconds: dict[str, list[float]] = {}
        self.work: dict[str, list[float]] = {}
        self._strokes = strokes
        self._stroke: Stroke | None = None
        self._began = self._worked = 0.0
        handle = window.windowHandle()
        assert handle is not None
        for painted in (window, handle):
            painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """A window is painted by this event, and what is posted now comes right after it."""
        if event.type() == QEvent.Type.UpdateRequest and self._stroke and self._stroke.is_there():
            QApplication.postEvent(
                self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value
            )
        return super().eventFilter(watched, event)

    def customEvent(self, event: QEvent, /) -> None:
        """The picture stands there."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            self.seconds.setdefault(stroke.doing, []).append(perf_counter() - self._began)
            self.work.setdefault(stroke.doing, []).append(thread_time() - self._worked)
            QTimer.singleShot(REST, self.go_on)

    def go_on(self) -> None:
        """Strike the next key."""
        try:
            stroke = next(self._strokes)
        except StopIteration:
            QApplication.quit()
            return
        if stroke is None:
            QTimer.singleShot(REST, self.go_on)
            return
        self._began, self._worked = perf_counter(), thread_time()
        self._stroke = stroke
        stroke.strike()


class Strokes:
    """What is pressed, in the order of a morning."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown = 0
        self._found = 0
        window.inbox.model.rows_shown.connect(self._on_rows_shown)

    def all(self) -> Iterator[Stroke | None]:
        """Every stroke; None is a moment of rest."""
        yield from [None] * 10
        self._window.show_place(Queue.ALL.value)
        yield from [None] * 10
        editor = self._window.findChildren(CaseEditor)[0]
        editor.case_shown.connect(self._on_case_shown)
        yield from self._list()
        yield from self._tabs(editor)
        yield from self._writing(editor)
        yield from self._searching()

    def _list(self) -> Iterator[Stroke | None]:
        rows = self._window.inbox.view.list
        rows.setFocus()
        for _ in range(TIMES + WARMING):
            at = rows.currentIndex().row()
            yield Stroke(
                "arrow in the list",
                lambda: strike(Qt.Key.Key_Down),
                lambda at=at: rows.currentIndex().row() != at,
            )
        for _ in range(TIMES + WARMING):
            yield None
            shown = self._shown
            yield Stroke(
                "arrow to the case it opens",
                lambda: strike(Qt.Key.Key_Down),
                lambda shown=shown: self._shown > shown,
            )

    def _tabs(self, editor: CaseEditor) -> Iterator[Stroke | None]:
        tabs = editor.view.tabs
        tabs.setFocus()
        for turn in range(TIMES + WARMING):
            yield None
            before = tabs.current_key()
            key = Qt.Key.Key_Right if turn % 2 == 0 else Qt.Key.Key_Left
            yield Stroke(
                "next tab",
                lambda key=key: strike(key),
                lambda before=before: tabs.current_key() != before,
            )
        tabs.select("matter")

    def _writing(self, editor: CaseEditor) -> Iterator[Stroke | None]:
        field = editor.view.matter.form.text
        field.setFocus()
        yield from [None] * 3
        for letter in (SENTENCE * 2)[: TIMES + WARMING]:
            length = len(field.toPlainText())
            yield Stroke(
                "letter in the text",
                lambda letter=letter: press(focus(), letter),
                lambda length=length: len(field.toPlainText()) > length,
            )

    def _searching(self) -> Iterator[Stroke | None]:
        field = self._window.bar.search
        for word in WORDS:
            field.setFocus()
            field.clear()
            yield from [None] * 3
            for letter in word:
                found = self._found
                yield Stroke(
                    "letter in the search, to its rows",
                    lambda letter=letter: press(focus(), letter),
                    lambda found=found: self._found > found,
                )

    def _on_case_shown(self, _sheet: object) -> None:
        self._shown += 1

    def _on_rows_shown(self) -> None:
        self._found += 1


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def strike(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def main() -> None:
    """Work in the register in the folder that is named, and print what came of it."""
    office = open_office(Path(sys.argv[1]), KEY)
    application = app.make_application()
    end_on_errors()
    office.today = lambda: TODAY
    with closing(office):
        window = make_window(office)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        watch = Watch(window, Strokes(window).all())
        watch.go_on()
        application.exec()
        window.close()
    print(json.dumps({"seconds": watch.seconds, "work": watch.work}))


if __name__ == "__main__":
    main()
