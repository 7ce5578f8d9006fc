"""Who types while the power goes finds the words again."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.app import make_window
from synpunkt_desk.services import drafts
from synpunkt_desk.services.maintenance import check
from synpunkt_desk.services.opening import open_office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from tests.helpers.offices import KEY, make_office

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).parent / "programs" / "type_a_case.py"
LOSS = 2.0
"""Seconds of typing that may be lost."""
TYPED_FOR = (2.2, 3.1, 4.7)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_office(tmp_path).close()
    return tmp_path / "data"


@pytest.fixture
def typist(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, with somebody who types."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(PROGRAM), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings,
    ) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("seconds", TYPED_FOR)
def test_what_was_typed_is_there_after_a_kill(
    seconds: float,
    folder: Path,
    typist: subprocess.Popen[str],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    typed = read_until_killed(typist, seconds)

    office = open_office(folder, KEY)
    (draft,) = drafts.all_drafts(office)
    kept = draft.content["text"]
    assert isinstance(kept, str)
    before = [text for at, text in typed if at <= typed[-1][0] - LOSS]
    assert len(kept) >= len(before[-1])
    assert typed[-1][1].startswith(kept.rstrip())
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


def read_until_killed(process: subprocess.Popen[str], seconds: float) -> list[tuple[float, str]]:
    """What stood in the field and when, up to the kill."""
    assert process.stdout
    typed: list[tuple[float, str]] = []
    for line in process.stdout:
        typed.append((time.monotonic(), line.rstrip("\n")))
        if typed[-1][0] - typed[0][0] >= seconds:
            break
    process.kill()  # the signal that no program can hear
    process.wait()
    return typed
