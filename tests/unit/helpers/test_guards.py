"""The guards of conftest.py do guard."""

import re
import subprocess
import sys
from pathlib import Path

import keyring

from tests.helpers.keyrings import MemoryKeyring

ROOT = Path(__file__).parents[3]

NOISY = """
import contextlib, logging, socket, warnings
from PySide6.QtCore import qWarning

def test_logging(): logging.getLogger("x").warning("noise")
def test_warning(): warnings.warn("noise")
def test_qt(): qWarning("noise")
def test_network():
    with contextlib.suppress(OSError), socket.socket() as one:
        one.connect(("192.0.2.1", 80))
"""


def test_keyring_is_the_one_in_memory(memory_keyring: MemoryKeyring) -> None:
    keyring.set_password("service", "user", "secret")

    assert memory_keyring.secrets == {("service", "user"): "secret"}
    assert keyring.get_password("service", "user") == "secret"


def test_every_kind_of_noise_fails_a_test(tmp_path: Path) -> None:
    noisy = tmp_path / "test_noisy.py"
    noisy.write_text(NOISY, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "-p",
        "tests.conftest",
    ]

    run = subprocess.run([*command, noisy], cwd=ROOT, capture_output=True, text=True, check=False)

    failed = set(re.findall(r"^(?:FAILED|ERROR) .*::(\w+)", run.stdout, re.MULTILINE))
    assert failed == {"test_logging", "test_warning", "test_qt", "test_network"}, run.stdout
