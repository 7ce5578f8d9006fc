"""Does the ten main tasks, and writes docs/main-tasks.md: `python -m tests.e2e.tasks`."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from synpunkt_desk.app import make_application
from tests.e2e.tasks.desk import done_by_keys
from tests.e2e.tasks.steps import Expect, Press, Task, Write
from tests.e2e.tasks.ten import TEN

PAGE: Final = Path(__file__).parents[3] / "docs" / "main-tasks.md"
ROUNDS: Final = 3
HEAD: Final = """# The ten main tasks, by keys alone

`python -m tests.e2e.tasks` writes this page; a test refuses one that needs more keys. Each task
begins in the list of cases to hand out, in the window of an example with nine cases. Text is
counted apart from keys. The time is what the program took, the median of three: for somebody who
pressed each key as soon as the window was ready for it. Most of it are pauses that the program
makes after the last letter, before it looks for something.

What a screen reader is told at each key is kept in `tests/e2e/tasks/readouts`, has been reviewed
line by line, and is compared by a test. After a change that was meant, `WRITE_READOUTS=1` with
`pytest tests/e2e/tasks/test_ten_tasks.py` writes it anew.

| Task | Keys | Letters | Seconds |
| --- | --- | --- | --- |
"""


def main() -> None:
    """Do each task a few times, each time in a window of its own."""
    make_application()
    lines = [f"{_row(task)}\n" for task in TEN]
    scripts = "\n".join(f"- {task.title}: {_script(task)}" for task in TEN)
    PAGE.write_text(f"{HEAD}{''.join(lines)}\nThe keys:\n\n{scripts}\n", encoding="utf-8")


def _row(task: Task) -> str:
    times = [_seconds(task) for _ in range(ROUNDS)]
    return f"| {task.title} | {task.keys} | {task.letters} | {median(times):.1f} |"


def _seconds(task: Task) -> float:
    with TemporaryDirectory() as folder:
        account = done_by_keys(task, Path(folder), hurries=False)
    assert account.problem == "", account.problem
    return account.seconds


def _script(task: Task) -> str:
    """The keys in a row; what is typed in quotation marks."""
    return " ".join(_word(step) for step in task.steps if not isinstance(step, Expect))


def _word(step: Press | Write) -> str:
    return f"`{step.keys}`" if isinstance(step, Press) else f"“{step.text}”"


if __name__ == "__main__":
    main()
