"""A set as a folder: written with a list of checksums, and looked through before it is read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.exchange.papers import FOLDERS, Paper, own_papers, read_papers
from synpunkt_desk.services.exchange.trees import base_files
from synpunkt_desk.services.municipality.load import FILE_NAMES, load_set
from synpunkt_desk.services.municipality.model import MunicipalitySet
from synpunkt_desk.services.municipality.yaml_file import MAX_BYTES
from synpunkt_desk.services.office.office import Office

CHECKSUMS: Final = "KONTROLLSUMMOR.txt"
MOST_FILES: Final = 300


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A folder that has been read; `is_sealed` where every file is as it was written."""

    base: MunicipalitySet
    papers: Sequence[Paper]
    is_sealed: bool


def write_set(office: Office, folder: Path) -> list[str]:
    """Write the settings into a folder that is new or empty; the names of its files.

    Raises `set_folder_used`, `set_unwritable`.
    """
    files = {**base_files(office.organisation), **own_papers(office)}
    lines = (f"{_digest(text.encode())}  {name}\n" for name, text in sorted(files.items()))
    try:
        if folder.exists() and any(folder.iterdir()):
            raise KnownError("set_folder_used", file=folder.name)
        for name, text in (*files.items(), (CHECKSUMS, "".join(lines))):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise KnownError("set_unwritable", file=folder.name) from error
    return sorted(files)


def read_set(folder: Path) -> ReadSet:
    """Read a folder that somebody else may have made.

    Raises `set_strange_file` for links and what is no file, `set_too_many`, `set_changed` where a
    checksum does not match, `MunicipalityError` with every mistake, and as `parse_layout`.
    """
    try:
        _look_through(folder)
        is_sealed = _check_sums(folder)
        return ReadSet(load_set(folder), read_papers(folder), is_sealed)
    except OSError as error:
        raise KnownError("set_unreadable", file=folder.name) from error


def _look_through(folder: Path) -> None:
    """Nothing is followed out of the folder, and nothing is read for ever."""
    seen = 0
    for place in (folder, *(folder / name for name in FOLDERS)):
        if place.is_symlink() and place != folder:
            raise KnownError("set_strange_file", file=place.name)
        for path in place.iterdir() if place.is_dir() else ():
            seen += 1
            if seen > MOST_FILES:
                raise KnownError("set_too_many", limit=MOST_FILES)
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise KnownError("set_strange_file", file=path.name)


def _check_sums(folder: Path) -> bool:
    """Whether there is a list; then every file in it, and no other, is what it says."""
    listed = folder / CHECKSUMS
    if not listed.is_file():
        return False
    lines = listed.read_bytes()[:MAX_BYTES].decode("utf-8", "replace").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    for name in _files_of(folder):
        if sums.pop(name, "") != _digest_of(folder / name):
            raise KnownError("set_changed", file=Path(name).name)
    if sums:
        raise KnownError("set_changed", file=Path(next(iter(sums))).name)
    return True


def _files_of(folder: Path) -> list[str]:
    """The files that are read, by the way to them."""
    papers = (path for name in FOLDERS for path in sorted((folder / name).glob("*.y*ml")))
    base = [name for name in FILE_NAMES if (folder / name).is_file()]
    return [*base, *(f"{path.parent.name}/{path.name}" for path in papers)]


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return _digest(file.read(MAX_BYTES + 1))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
