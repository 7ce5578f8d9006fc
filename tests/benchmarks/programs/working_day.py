"""Works in a window as fast as nobody could, and says how long it ever stood still.

Prints JSON: the pauses between two beats of a timer and the work of the window's thread in them,
both in seconds by what went on, and the memory.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from synpunkt_desk import app
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.reporting.reporting import make_report, period_of
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.benchmarks.programs.ending import end_on_errors

KEY = bytes(range(32))
TODAY = date(2026, 11, 20)
WORDS = ("snöröjning", "synpunkt om", "belysning", "2026-0119", "plogat gångväg", "bemötande")
QUEUES = [queue for queue in Queue if queue not in (Queue.DRAFTS, Queue.ALL_OPEN)]
Steps = Iterator[tuple[str, int]]


class Heart(QObject):
    """Beats every millisecond, and keeps how late each beat came, and how long its thread worked.

    The work is the same on a machine that others use, where every beat comes late.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pauses: dict[str, list[float]] = {}
        self.work: dict[str, list[float]] = {}
        self.doing = "start"
        self._last, self._worked = perf_counter(), thread_time()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.pauses.setdefault(self.doing, []).append(now - self._last)
        self.work.setdefault(self.doing, []).append(worked - self._worked)
        self._last, self._worked = now, worked


class Day:
    """What is done, step by step, with the milliseconds until the next one."""

    def __init__(self, window: MainWindow, heart: Heart, done: Callable[[], None]) -> None:
        self._window = window
        self._heart = heart
        self._done = done
        self._is_counted = False
        self._steps = self._all()

    def go_on(self) -> None:
        """Do the next step."""
        self._heart.doing, pause = next(self._steps, ("", 0))
        QTimer.singleShot(pause, self.go_on if self._heart.doing else self._done)

    def _all(self) -> Steps:
        yield "opening the window", 1500
        yield "nothing", 2000
        for work in (self._queues, self._cases, self._typing, self._scrolling, self._saving):
            yield from work()
        yield from self._reporting()

    def _queues(self) -> Steps:
        for queue in QUEUES * 2:
            self._window.show_place(queue.value)
            yield "switching queues", 150

    def _cases(self) -> Steps:
        self._window.show_place(Queue.OVERDUE.value)
        yield "opening the first case", 1500
        for _ in range(30):
            self._window.inbox.step(1)
            yield "opening cases", 120

    def _typing(self, doing: str = "typing a search") -> Steps:
        for word in WORDS:
            for letter in word:
                press(self._window.bar.search, letter)
                yield doing, 70
            self._window.bar.search.clear()

    def _scrolling(self) -> Steps:
        self._window.show_place(Queue.ALL.value)
        yield "scrolling", 300
        bar = self._window.inbox.view.list.verticalScrollBar()
        for _ in range(15):
            bar.setValue(bar.maximum())
            yield "scrolling", 100

    def _saving(self) -> Steps:
        operations = self._window.operations
        for number in range(20):
            operations.write(lambda office, n=number: register(office, new_case(office, n)))
            yield "saving", 100

    def _reporting(self) -> Steps:
        period = period_of(date(TODAY.year - 1, 1, 1), date(TODAY.year - 1, 12, 31))
        request = Request(period=period, today=TODAY)

        def end(_report: object) -> None:
            self._is_counted = True

        self._window.operations.compute(lambda office: make_report(office, "boras", request), end)
        while not self._is_counted:
            yield from self._typing("typing while a report is counted")


def press(field: QObject, letter: str) -> None:
    """Type a letter; Qt's own helper knows no å, ä and ö."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def new_case(office: Office, number: int) -> NewCase:
    """A case to be saved."""
    organisation = office.organisation
    department = organisation.units_of("department")[0]
    case = Case(
        title=f"Synpunkt om snöröjning nummer {number}",
        text="Det är inte plogat på gångvägen.",
        channel=organisation.categories_of("channel")[0],
        case_type=organisation.categories_of("case_type")[0],
        board=organisation.receiver(department)["board"],
        department=department,
        received_on=TODAY,
        submitter="known",
        reply_wish="email",
    )
    return NewCase(case=case, submitter=SubmitterDetails(name="Eva Exempel"))


def memory() -> dict[str, float]:
    """Megabytes that the process holds now, and the most that it has held."""
    lines = Path("/proc/self/status").read_text().splitlines()
    found = {line.split(":")[0]: line.split()[1] for line in lines if line.startswith("Vm")}
    return {"now": int(found["VmRSS"]) / 1024, "most": int(found["VmHWM"]) / 1024}


def main() -> None:
    """Work in the register in the folder that is named, and print what came of it."""
    office = open_office(Path(sys.argv[1]), KEY)  # first: its errors end the program at once
    application = app.make_application()
    end_on_errors()
    office.today = lambda: TODAY
    window = make_window(office)
    heart = Heart()
    day = Day(window, heart, application.quit)
    window.show()
    day.go_on()
    application.exec()
    held = memory()
    window.close()
    office.close()
    print(json.dumps({"pauses": heart.pauses, "work": heart.work, "memory": held}))


if __name__ == "__main__":
    main()
