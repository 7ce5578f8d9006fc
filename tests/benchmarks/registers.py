"""Registers of invented cases, kept under build/bench until what makes them changes."""

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from synpunkt_desk.services.example_data import DEMO_MEMBER, example_cases, fill
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.setup import FirstMember, create_office
from tests.helpers.offices import KEY, TODAY

SIZES: Final = tuple(int(n) for n in os.environ.get("BENCH_CASES", "100000 1000000").split())
YEARS: Final = 5
_ROOT: Final = Path(__file__).parents[2]
_MAKERS: Final = (
    *(f"store/{name}.py" for name in ("tables", "list_indexes", "rows", "search_index")),
    "store/migrations",
    "services/example_data",
    "texts/example_words.py",
    "resources/example",
)


@dataclass(frozen=True)
class FilledRegister:
    """A register of so many cases; `seconds` is what filling it took, 0 if that was earlier."""

    count: int
    folder: Path
    seconds: float

    def open(self) -> Office:
        """The office of it, on the day up to which it was filled."""
        return open_at(self.folder)

    def copy(self, folder: Path) -> Path:
        """A copy that may be written to."""
        return Path(shutil.copytree(self.folder, folder))


def filled_register(count: int) -> FilledRegister:
    """The register of a size, made if it is not there."""
    version = _version()
    place = _ROOT / "build" / "bench" / version
    folder = place / str(count)
    if (folder / "whole").exists():
        return FilledRegister(count, folder, 0)
    for older in place.parent.glob("*"):
        if older.name != version:
            shutil.rmtree(older)
    shutil.rmtree(folder, ignore_errors=True)
    seconds = _make(folder, count)
    (folder / "whole").touch()
    return FilledRegister(count, folder, seconds)


def open_at(folder: Path) -> Office:
    """The office of a folder, on the day up to which it was filled."""
    office = open_office(folder, KEY)
    office.today = lambda: TODAY
    return office


def bare_connection(folder: Path) -> sqlcipher.Connection:
    """A connection of the driver alone to the same kind of file, set up as the program does."""
    connection = sqlcipher.connect(str(folder / "desk.db"))
    connection.isolation_level = None
    connection.execute(f"PRAGMA key=\"x'{KEY.hex()}'\"")
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cache_size=-32000"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _make(folder: Path, count: int) -> float:
    boras = load_set("boras")
    office = create_office(folder, KEY, boras, member=FirstMember(DEMO_MEMBER))
    cases = example_cases(boras, count=count, seed=1, today=TODAY, history=YEARS * 365)
    began = perf_counter()
    fill(office, cases)
    seconds = perf_counter() - began
    office.close()
    return seconds


def _version() -> str:
    package = _ROOT / "synpunkt_desk"
    files = [file for maker in _MAKERS for file in _files(package / maker)]
    content = b"".join(file.read_bytes() for file in sorted(files))
    return hashlib.sha256(content).hexdigest()[:12]


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [p for p in path.rglob("*") if p.suffix in {".py", ".csv"}]
