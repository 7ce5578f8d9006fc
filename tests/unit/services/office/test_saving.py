"""A file that somebody asked for is written wholly, or they are told why not."""

import os
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.texts.output import file_name

FULL = Path("/dev/full")


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def refused(path: Path) -> str:
    with pytest.raises(KnownError) as caught:
        write_file(path, b"nytt")
    return caught.value.error_id


def test_an_earlier_file_is_replaced(tmp_path: Path) -> None:
    for content in (b"gammalt", b"nytt"):
        write_file(tmp_path / "rapport.pdf", content)
    assert (tmp_path / "rapport.pdf").read_bytes() == b"nytt"
    assert names_in(tmp_path) == ["rapport.pdf"]


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    assert refused(tmp_path) == "output_is_folder"
    assert refused(Path("/")) == "output_is_folder"
    assert refused(tmp_path / "finns inte" / "rapport.pdf") == "output_unwritable"
    assert refused(tmp_path / "fil" / "rapport.pdf") == "output_unwritable"
    assert refused(tmp_path / ("å" * 300)) == "output_unwritable"


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_disk_leaves_the_earlier_file(tmp_path: Path) -> None:
    file = tmp_path / "rapport.pdf"
    file.write_bytes(b"gammalt")
    (tmp_path / f".rapport.pdf.{os.getpid()}.part").symlink_to(FULL)
    assert refused(file) == "disk_full"
    assert file.read_bytes() == b"gammalt"
    assert names_in(tmp_path) == ["rapport.pdf"]


@pytest.mark.parametrize("title", ["Å" * 300, "a/../b\\c:*?", "\x00\n", "=cmd()", "", "Ord " * 75])
def test_any_title_gives_a_name_that_can_be_written(tmp_path: Path, title: str) -> None:
    name = file_name(title, "pdf")
    write_file(tmp_path / name, b"%PDF")
    assert names_in(tmp_path) == [name]
    assert len(name.encode()) < 220
    assert not name.startswith(".")
