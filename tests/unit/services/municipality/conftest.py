"""A copy of a shipped municipality that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.municipality.problems import MunicipalityError, Problem

MUNICIPALITIES = Path(__file__).parents[4] / "synpunkt_desk" / "resources" / "municipalities"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Borås as a folder of its own."""
    return Path(shutil.copytree(MUNICIPALITIES / "boras", tmp_path / "kommun"))


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Replaces a text where it first stands outside the comments of a file."""

    def change_file(name: str, old: str, new: str) -> None:
        path = folder / name
        lines = path.read_text(encoding="utf-8").split("\n")
        place = next(n for n, line in enumerate(lines) if old in line and line[:1] != "#")
        lines[place] = lines[place].replace(old, new, 1)
        path.write_text("\n".join(lines), encoding="utf-8")

    return change_file


@pytest.fixture
def problems(folder: Path) -> Callable[[], list[Problem]]:
    """What loading the folder complains about."""

    def load_and_complain() -> list[Problem]:
        with pytest.raises(MunicipalityError) as caught:
            load_set(folder)
        return list(caught.value.problems)

    return load_and_complain
