"""What a PC without network is given."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


def fetch_wheels() -> ModuleType:
    """The script, which belongs to no package."""
    spec = importlib.util.spec_from_file_location(
        "fetch_wheels", ROOT / "installer/fetch_wheels.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("system", "own", "others"),
    [
        ("windows", {"pywin32-ctypes", "tzdata"}, {"secretstorage", "jeepney", "cffi"}),
        ("linux", {"secretstorage", "jeepney", "cffi"}, {"pywin32-ctypes"}),
    ],
)
def test_pins_of_other_systems_are_left_out_and_hashes_kept(
    system: str, own: set[str], others: set[str]
) -> None:
    pins = fetch_wheels().pins_for(system, (ROOT / "requirements.txt").read_text("utf-8"))
    names = {pin.partition("==")[0] for pin in pins}
    assert {"pyside6-essentials", "sqlcipher3"} | own <= names
    assert not others & names
    assert len(names) == len(pins)
    assert all("--hash=sha256:" in pin for pin in pins)
    assert all(";" not in pin for pin in pins)
