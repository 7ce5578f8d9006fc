"""The trial of an installation."""

import subprocess
import sys

import pytest

from synpunkt_desk import selftest
from synpunkt_desk.texts import selftest as t
from tests.e2e.conftest import Desk


def test_every_part_is_tried_and_works_and_nobody_is_called() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.e2e.programs.silent_selftest"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = [line for line in ran.stderr.splitlines() if "plugin" not in line]
    assert told == [*map(t.trying, selftest.PARTS), t.DONE]


def test_a_part_that_answers_wrongly_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "PARTS", {t.LETTERS: lambda _office: False})
    ran = desk.run(options=("--selftest",))
    assert ran.code == 1
    assert t.LETTERS in ran.err.splitlines()[-1]


def test_the_trial_goes_with_no_command(desk: Desk) -> None:
    assert desk.run("check", options=("--selftest",)).code == 2
