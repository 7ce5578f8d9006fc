"""How long a key takes until its picture stands on the screen, in the running window."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.benchmarks.registers import FilledRegister
from tests.benchmarks.table import BenchTable, Row, p95, spread
from tests.benchmarks.test_window import ROOT

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(0)]
SCREEN: Final = ("xvfb-run", "-a", "-s", "-screen 0 1920x1200x24")
WARMING: Final = 5
SMALL: Final = 100_000
LIMITS: Final = {True: 0.016, False: 0.050}
"""Seconds at 95 of 100 keys, in a register of at most `SMALL` cases and in a larger one."""


def test_key_press_to_picture(register: FilledRegister, table: BenchTable, tmp_path: Path) -> None:
    if not shutil.which(SCREEN[0]):
        pytest.skip("needs xvfb-run")
    taken = pressed_in(register.copy(tmp_path / "data"))
    limit = LIMITS[register.count <= SMALL]
    rows = [
        Row(
            what=f"key to picture: {doing}, {register.count} cases",
            ours=spread(seconds[WARMING:]),
            reference=f"work of the thread {spread(taken['work'][doing][WARMING:])}",
            limit=f"p95 <= {limit * 1000:.0f} ms",
            reached=p95(seconds[WARMING:]) <= limit,
        )
        for doing, seconds in taken["seconds"].items()
    ]
    table.rows += rows
    assert rows


def pressed_in(folder: Path) -> dict[str, Any]:
    """What pressing keys in a register came to, on a screen of its own."""
    program = (sys.executable, "-m", "tests.benchmarks.programs.key_to_picture", str(folder))
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        (*SCREEN, *program), cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
