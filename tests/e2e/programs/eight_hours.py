"""Eight hours of work with keys alone: `python -m tests.e2e.programs.eight_hours [ROUNDS]`.

A round is what somebody does in twenty minutes. Prints JSON: what the program held after each, and
the seconds that each kind of task took in it.
"""

import gc
import json
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from synpunkt_desk.app import make_application
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.benchmarks.programs.ending import end_on_errors
from tests.e2e.tasks.desk import example_files, opened
from tests.e2e.tasks.keyboard import Keyboard
from tests.e2e.tasks.steps import Step, Task, expect, press, task, write
from tests.e2e.tasks.ten import ANSWER, MAIL, MEASURE, PHONE, TRIAGE
from tests.helpers.mails import make_mail

ROUNDS: Final = 25
TO_LIST: Final = press("Ctrl+Shift+A")


def again(one: Task, *after: Sequence[Step]) -> Task:
    """A task that begins in the list wherever the one before ended, and leaves what it opened."""
    return task(one.key, one.title, TO_LIST, one.steps, *map(tuple, after), most_keys=99)


OPENING: Final = task(
    "open",
    "Go through cases, into one of them and through its tabs",
    TO_LIST,
    press("J", "J", "J", "K", "J", "J", "K", "K"),
    press("Return", "Right", "Right", "Right", "Right", "Right"),
    press("Ctrl+Shift+I", "Ctrl+Shift+V"),
    most_keys=99,
)
SEARCH: Final = task(
    "search",
    "Search for a word, and come back",
    press("Ctrl+F"),
    write("gångvägen"),
    expect("träffar på"),
    press("Return", "J", "J", "Ctrl+F", "Esc", "Esc"),
    most_keys=99,
)
REPORT: Final = task(
    "report",
    "Make a report and save it as PDF",
    press("Ctrl+Shift+R", "Alt+N", *["Alt+Right"] * 4, "Tab", "Tab", "Space", "Down", "Return"),
    write("{report}"),
    press("Return"),
    expect("Sparad"),
    press(*["Tab"] * 10, "Space"),
    expect("Ny rapport"),
    most_keys=99,
)
CLOSED: Final = press("Return")
ROUND: Final = (
    *[again(PHONE, CLOSED), OPENING, OPENING] * 8,
    again(MAIL, CLOSED),
    again(MAIL, CLOSED),
    *[again(TRIAGE), again(ANSWER), SEARCH] * 4,
    *[again(TRIAGE)] * 2,
    *[OPENING] * 8,
    again(MEASURE),
    REPORT,
)
"""Ten registrations, four of which are answered and closed and six handed out; a report."""
SCHEMES: Final = (Scheme.DARK, Scheme.HIGH_CONTRAST, Scheme.LIGHT)


@dataclass(frozen=True)
class Sample:
    """What the program held after a round, and the median seconds of each kind of task."""

    memory: float
    files: int
    threads: int
    widgets: int
    objects: int
    seconds: dict[str, float] = field(default_factory=dict[str, float])


def work(window: MainWindow, folder: Path, rounds: int) -> list[Sample]:
    """Work, and look at the program after each round."""
    keyboard = Keyboard(window, example_files(folder), hurries=True, listens=False)
    samples: list[Sample] = []
    for number in range(rounds):
        taken: dict[str, list[float]] = {}
        for one in ROUND:
            (folder / "rapport.pdf").unlink(missing_ok=True)
            write_mail(folder / "mejl.eml")
            account = keyboard.account_of(one)
            assert account.problem == "", f"{one.key}: {account.problem}"
            taken.setdefault(one.key, []).append(account.seconds)
        change_looks(SCHEMES[number % len(SCHEMES)])
        samples.append(looked_at(window, taken))
        print(samples[-1], file=sys.stderr, flush=True)
    return samples


def write_mail(file: Path) -> None:
    """Another mail each time; one that has come in already is not taken in again."""
    file.write_bytes(make_mail(message_id=f"<{uuid4().hex}@example.se>").as_bytes())


def change_looks(scheme: Scheme) -> None:
    """As when somebody chooses others in the window for it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, scheme)


def looked_at(window: MainWindow, taken: dict[str, list[float]]) -> Sample:
    """What is held now, with what nobody holds any more thrown away first."""
    QApplication.processEvents()
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return Sample(
        memory=int(resident.split()[1]) / 1024,
        files=len(list(Path("/proc/self/fd").iterdir())),
        threads=threading.active_count(),
        widgets=len(QApplication.allWidgets()),
        objects=len(window.findChildren(QObject)),
        seconds={key: median(times) for key, times in taken.items()},
    )


def main() -> None:
    """Work as many rounds as are asked for."""
    make_application()
    end_on_errors()
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with TemporaryDirectory() as folder, opened(Path(folder)) as window:
        samples = work(window, Path(folder), rounds)
    print(json.dumps([asdict(sample) for sample in samples]))


if __name__ == "__main__":
    main()
