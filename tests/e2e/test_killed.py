"""Who types while the power goes finds the words again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.maintenance import check
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import KEY, make_office

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).parent / "programs" / "type_a_case.py"
LOSS = 20
"""Rounds of a tenth of a second that may be lost, counted by whoever types: on a busy machine
the typing stands still as long as the keeping does.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_office(tmp_path).close()
    return tmp_path / "data"


@pytest.fixture
def typist(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, with somebody who types."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings,
    ) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("rounds", [22, 31, 47])
def test_what_was_typed_is_there_after_a_kill(
    rounds: int,
    folder: Path,
    typist: subprocess.Popen[str],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    typed = read_until_killed(typist, rounds)

    office = open_office(folder, KEY)
    (draft,) = drafts.all_drafts(office)
    kept = draft.content["text"]
    assert isinstance(kept, str)
    assert len(kept) >= len(typed[-LOSS])
    assert typed[-1].startswith(kept.rstrip())
    assert check(office, lambda _done, _total: None).problems == ()

    window = make_window(office)
    qtbot.addWidget(window)
    window.show()
    window.inbox.draft_opened.emit(draft.draft_id)
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickRegistration)))
    form = window.findChildren(QuickRegistration)[0].view.form
    qtbot.waitUntil(lambda: form.values().text == kept)
    window.close()
    office.close()


def read_until_killed(process: subprocess.Popen[str], rounds: int) -> list[str]:
    """What stood in the field after each round; the kill may come some rounds later."""
    assert process.stdout
    typed = list(islice(process.stdout, rounds))
    process.kill()  # the signal that no program can hear
    typed += process.stdout
    return [line.rstrip("\n") for line in typed]
