"""The ten main tasks are done with keys alone, and a screen reader is told what has been reviewed.

`WRITE_READOUTS=1` writes the read-outs anew; review what git then shows.
"""

import os
import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.tasks.__main__ import PAGE
from tests.e2e.tasks.desk import done_by_keys
from tests.e2e.tasks.steps import Task
from tests.e2e.tasks.ten import TEN

READOUTS: Final = Path(__file__).parent / "readouts"


@pytest.mark.parametrize("task", TEN, ids=lambda task: task.key)
def test_a_task_is_done_by_keys_and_told(task: Task, qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    readout = READOUTS / f"{task.key}.txt"

    account = done_by_keys(task, tmp_path)

    assert account.problem == ""
    if os.environ.get("WRITE_READOUTS"):
        readout.write_text("\n".join(account.lines) + "\n", encoding="utf-8")
    assert "\n".join(account.lines) + "\n" == readout.read_text(encoding="utf-8")


@pytest.mark.parametrize("task", TEN, ids=lambda task: task.key)
def test_no_task_takes_more_keys_than_it_did(task: Task) -> None:
    page = PAGE.read_text(encoding="utf-8")
    row = re.search(rf"^\| {re.escape(task.title)} \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    assert row, "write the page anew: python -m tests.e2e.tasks"
    assert (task.keys, task.letters) == (int(row[1]), int(row[2]))
    assert task.keys <= task.most_keys
