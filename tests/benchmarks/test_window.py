"""The window: how soon it can be used, that it never stands still, and what it takes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pytest

from tests.benchmarks.registers import SIZES, FilledRegister, filled_register
from tests.benchmarks.table import BenchTable, Row, ratio, spread

pytestmark = pytest.mark.benchmark
ROOT = Path(__file__).parents[2]
STARTS = 7
FRAME = 0.016
MEGABYTES = 400


def run_program(name: str, *arguments: str) -> str:
    """Run one of the programs to its end."""
    command = [sys.executable, "-m", f"tests.benchmarks.programs.{name}", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def seconds_of(name: str, *arguments: str) -> float:
    began = perf_counter()
    run_program(name, *arguments)
    return perf_counter() - began


def test_start_to_usable_inbox(
    small_register: FilledRegister, table: BenchTable, tmp_path: Path
) -> None:
    folder = small_register.copy(tmp_path / "data")  # the register itself may be open elsewhere
    ours: list[float] = []
    reference: list[float] = []
    for _ in range(STARTS):
        ours.append(seconds_of("open_inbox", str(folder)))
        reference.append(seconds_of("open_bare"))
    times = ratio(ours, reference)
    table.add(
        Row(
            what=f"start to usable inbox, {small_register.count} cases",
            ours=spread(ours),
            reference=f"bare window {spread(reference)}",
            ratio=f"{times:.2f}",
            limit="<= 1.5 x",
            reached=times <= 1.5,
        )
    )


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a day in the largest register came to; cases are saved in a copy."""
    folder = filled_register(max(SIZES)).copy(tmp_path_factory.mktemp("day") / "data")
    return json.loads(run_program("working_day", str(folder)))


def test_the_window_never_stands_still(day: dict[str, Any], table: BenchTable) -> None:
    rest = day["pauses"].pop("nothing")
    rows = [
        row_of(doing, pauses, rest, day["work"][doing]) for doing, pauses in day["pauses"].items()
    ]
    table.rows += rows
    missed = [row.what for row in rows if not row.reached]
    assert not missed, missed


def row_of(doing: str, pauses: list[float], rest: list[float], work: list[float]) -> Row:
    is_start = doing in ("start", "opening the window")
    return Row(
        what=f"longest pause of the window: {doing}",
        ours=f"{longest(pauses)}, own work {max(work) * 1000:.1f} ms",
        reference=f"doing nothing {longest(rest)}",
        ratio=f"{max(pauses) / max(rest):.1f}",
        limit="" if is_start else "<= 16 ms, or as when doing nothing",
        reached=is_start or max(pauses) <= max(FRAME, *rest),
    )


def longest(pauses: list[float]) -> str:
    """The longest pause, the one that 999 of 1000 stay below, and the usual one."""
    usual, rare = median(pauses), sorted(pauses)[int(len(pauses) * 0.999)]
    return f"{max(pauses) * 1000:.1f} (p99.9 {rare * 1000:.1f}, p50 {usual * 1000:.1f}) ms"


def test_memory(day: dict[str, Any], table: BenchTable) -> None:
    held = day["memory"]
    table.add(
        Row(
            what=f"memory after a day, {max(SIZES)} cases",
            ours=f"{held['now']:.0f} MB (most {held['most']:.0f} MB)",
            limit=f"<= {MEGABYTES} MB",
            reached=held["now"] <= MEGABYTES,
        )
    )
