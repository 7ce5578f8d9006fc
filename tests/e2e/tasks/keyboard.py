"""Somebody with a keyboard alone, who does a task in the window and hears what is told of it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEventLoop, QKeyCombination, QObject, QThreadPool, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.e2e.tasks.spoken import in_focus, surroundings, told
from tests.e2e.tasks.steps import Expect, Press, Step, Task, Write
from tests.helpers.accessibility import columns_of, spoken
from tests.helpers.windows import type_text

PATIENCE: Final = 30.0
"""Seconds until something must have come."""
SOON: Final = 400
"""Milliseconds: what is due within is waited for before the next key."""
CALM: Final = 2
"""Looks at the window in which nothing was going on."""
ROWS: Final = 12


@dataclass
class Account:
    """What a task came to."""

    lines: list[str] = field(default_factory=list[str])
    seconds: float = 0
    problem: str = ""


class Keyboard(QObject):
    """Does one step after another, each when the window has done with the one before.

    The steps are taken by timers, so that they go on in a dialog that has a loop of its own.
    Signals: done(Account).
    """

    done = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        files: Mapping[str, str],
        heard: list[str] | None = None,
        *,
        hurries: bool = False,
        listens: bool = True,
    ) -> None:
        """`hurries` where nobody measures: pauses that the window makes are cut short."""
        super().__init__(window)
        self._listens = listens
        self._hurries = hurries
        self._window = window
        self._files = files
        self._heard = [] if heard is None else heard
        self._steps: list[Step] = []
        self._account = Account()
        self._around: list[str] = []
        self._calm = 0
        self._was = ""
        self._began = self._since = 0.0

    def account_of(self, task: Task) -> Account:
        """Do a task to its end."""
        accounts: list[Account] = []
        self.done.connect(accounts.append)
        self.do(task)
        wait_until(lambda: bool(accounts), seconds=10 * PATIENCE)
        self.done.disconnect(accounts.append)
        return accounts[0]

    def do(self, task: Task) -> None:
        """Begin; `done` tells when it is over."""
        self._steps = list(task.steps)
        self._account = Account()
        self._began = self._since = perf_counter()
        self._around, self._was = [], ""
        self._heard.clear()
        self._go_on()

    def _go_on(self) -> None:
        QTimer.singleShot(1, self._look)

    def _look(self) -> None:
        """Take the next step if the window is at rest."""
        give_back_focus(self._window)
        self._calm = self._calm + 1 if is_at_rest(self._window, hurries=self._hurries) else 0
        step = self._steps[0] if self._steps else None
        ready = self._calm >= CALM and (not isinstance(step, Expect) or step.words in words_seen())
        if not ready and perf_counter() - self._since > PATIENCE:
            self._end(f"waited for {step}; seen:\n{words_seen()}")
        elif not ready:
            self._go_on()
        else:
            self._take(step)

    def _take(self, step: Step | None) -> None:
        if self._listens:
            self._listen()
        self._calm, self._since = 0, perf_counter()
        if step is None:
            self._end("")
            return
        self._steps.pop(0)
        self._go_on()  # first, as a key may open a dialog that ends long after
        if isinstance(step, Press):
            self._account.lines.append(step.keys)
            press(step.keys)
        elif isinstance(step, Write):
            self._account.lines.append(f"“{step.text}”")
            for letter in step.text.format(**self._files):
                type_text(_focus(), letter)

    def _listen(self) -> None:
        """Note what is told now: what one has come into, what has the focus, what happened."""
        part = in_focus()
        around, now = (surroundings(part), told(part)) if part else ([], "NOTHING HAS THE FOCUS")
        if (around, now) != (self._around, self._was):
            self._note(*(f"in {one}" for one in around if one not in self._around), now)
        self._note(*(f"! {' ⏎ '.join(one.splitlines())}" for one in self._heard))
        self._heard.clear()
        self._around, self._was = around, now

    def _note(self, *lines: str) -> None:
        self._account.lines += [f"    {self._without_places(line)}" for line in lines]

    def _without_places(self, line: str) -> str:
        """The same words wherever files lie, and however many commands the palette has."""
        for name, path in self._files.items():
            line = line.replace(path, f"{{{name}}}")
        return re.sub(r"\b\d{2,} träffar", "… träffar", line)

    def _end(self, problem: str) -> None:
        self._account.seconds = perf_counter() - self._began
        self._account.problem = problem
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isModal() and dialog.isVisible():
                dialog.reject()
        self.done.emit(self._account)


def wait_until(holds: Callable[[], bool], *, seconds: float = PATIENCE) -> None:
    """Let the windows live until something holds."""
    end = perf_counter() + seconds
    while not holds():
        assert perf_counter() < end, "waited in vain"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def is_at_rest(window: MainWindow, *, hurries: bool = False) -> bool:
    """Whether nothing is being read, written or waited for; what waits can be told to hurry."""
    pools = window.operations.findChildren(QThreadPool)
    if any(pool.activeThreadCount() for pool in pools):
        return False
    waiting = [timer for timer in _timers() if timer.isActive() and timer.isSingleShot()]
    soon = [timer for timer in waiting if timer.remainingTime() <= SOON]
    if hurries:
        for timer in soon:
            timer.start(0)
    return not soon


def _timers() -> Iterator[QTimer]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            yield from top.findChildren(QTimer)


def give_back_focus(window: QWidget) -> None:
    """Do what a window manager does when a dialog has gone: lead back to the window below it."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top.isWindow()]
    if QApplication.activeWindow() is None and not QApplication.activePopupWidget():
        below = [top for top in tops if top is not window and isinstance(top, QWidget)]
        (below[-1] if below else window).activateWindow()


def press(keys: str) -> None:
    """Press keys where the focus is."""
    pressed = _combination(keys)
    QTest.keyClick(_focus(), pressed.key(), pressed.keyboardModifiers())


def words_seen() -> str:
    """What stands in the windows."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    parts = [part for top in tops for part in (top, *top.findChildren(QWidget))]
    return "\n".join(_words_of(part) for part in parts if part.isVisible())


def _words_of(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        return part.text()
    if isinstance(part, QTextEdit | QPlainTextEdit):
        return part.toPlainText()
    if isinstance(part, QAbstractItemView) and part.model():
        rows = range(min(part.model().rowCount(), ROWS))
        return "\n".join(spoken(part, row, at) for row in rows for at in range(columns_of(part)))
    return part.windowTitle() if part.isWindow() else ""


def _focus() -> QWidget:
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus


def _combination(keys: str) -> QKeyCombination:
    """The first keys of a sequence; PySide6 does not say that it can be indexed."""
    return QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]
