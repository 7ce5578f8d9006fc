"""Eight hours of work leave no trace in memory, handles, widgets or times; `make soak` takes them.

They are done as fast as the window can, which takes a quarter of an hour or more.
"""

import json
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[2]
WARMING: Final = 5
"""Rounds in which screens are made that stay, and memory is taken that is used again."""
MOST: Final = {"memory": 0.10, "files": 0.02, "threads": 0.02, "widgets": 0.02, "objects": 0.02}
"""How large a share of itself each may grow by from the first round that counts to the last."""
SLOWER: Final = 0.5
TASKS: Final = ("phone", "open", "triage", "answer", "search")


@pytest.mark.timeout(0)
@pytest.mark.skipif(os.environ.get("HYPOTHESIS_PROFILE") != "soak", reason="takes long")
def test_eight_hours_of_work_leave_no_trace() -> None:
    program = (sys.executable, "-m", "tests.e2e.programs.eight_hours")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        program, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert trends(json.loads(done.stdout)) == []


def trends(samples: list[dict[str, Any]]) -> list[str]:
    """What grew, from the end of the warming to the last round."""
    counted = samples[WARMING:]
    held = {name: [sample[name] for sample in counted] for name in MOST}
    times = {one: [sample["seconds"][one] for sample in counted] for one in TASKS}
    limits = {**MOST, **dict.fromkeys(times, SLOWER)}
    grown = {name: growth(values) for name, values in {**held, **times}.items()}
    return [f"{name}: {share:+.1%}" for name, share in grown.items() if share > limits[name]]


def growth(values: list[float]) -> float:
    """By which share of itself something grew: the median slope, which no single round decides."""
    slopes = [(b - a) / (j - i) for (i, a), (j, b) in combinations(enumerate(values), 2)]
    return median(slopes) * (len(values) - 1) / median(values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([100, 100, 100, 100], 0), ([100, 900, 100, 100, 100], 0), ([100, 110, 120, 130, 140], 1 / 3)],
)
def test_a_trend_is_told_from_a_single_round(values: list[float], expected: float) -> None:
    assert growth(values) == pytest.approx(expected)
