"""What a Windows PC without network is given."""

import importlib.util
from pathlib import Path
from types import ModuleType

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


def test_pins_of_other_systems_are_left_out_and_hashes_kept() -> None:
    pins = fetch_wheels().pins_for_windows((ROOT / "requirements.txt").read_text("utf-8"))
    names = {pin.partition("==")[0] for pin in pins}
    assert {"pywin32-ctypes", "tzdata", "pyside6-essentials", "sqlcipher3"} <= names
    assert not {"secretstorage", "jeepney", "cffi"} & names
    assert len(names) == len(pins)
    assert all("--hash=sha256:" in pin for pin in pins)
    assert all(";" not in pin for pin in pins)
