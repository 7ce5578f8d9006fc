"""A command line on a database of its own."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from synpunkt_desk import cli

ROW = "inkommen;kanal;typ;förvaltning;beskrivning\n2024-01-02;webb;Ris;Tekniska;Det är halt.\n"
ACCEPTANCE = Path(__file__).parents[1] / "data" / "acceptance"

Report = dict[str, Any]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Report:
        """What another program reads."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Desk:
    """Runs commands with a key file and a folder of the test's own."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def key_file(self) -> Path:
        return self.folder / "desk.key"

    def run(self, *words: object, options: tuple[str, ...] = ()) -> Ran:
        """Run one command."""
        place = ("--data", str(self.data), "--key-file", str(self.key_file))
        self.capsys.readouterr()
        code = cli.main([*place, *options, *map(str, words)])
        said = self.capsys.readouterr()
        assert "Traceback" not in said.err
        return Ran(code, said.out, said.err)

    def init(self, municipality: str = "boras") -> None:
        """Make the database."""
        made = self.run("init", "--municipality", municipality)
        assert made.code == 0, made.err

    def take_in(self, content: str | bytes, *words: str, name: str = "rader.csv") -> Ran:
        """Import a file with this content; the answer is the one for other programs."""
        file = self.folder / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return self.run("import", file, *words, options=("--json",))

    def report(self, layout: str, *words: str) -> Report:
        """Write a report as JSON and read it."""
        file = self.folder / f"{layout}.json"
        written = self.run("report", layout, *words, "-o", file)
        assert written.code == 0, written.err
        return json.loads(file.read_text("utf-8"))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A command line without a database."""
    return Desk(tmp_path, capsys)


@pytest.fixture(scope="session")
def _boras(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `init` leaves behind."""
    folder = tmp_path_factory.mktemp("boras")
    place = ("--data", str(folder / "data"), "--key-file", str(folder / "desk.key"))
    assert cli.main([*place, "init", "--municipality", "boras"]) == 0
    return folder


@pytest.fixture
def made(desk: Desk, _boras: Path) -> Desk:
    """A command line with the database of Borås."""
    shutil.copytree(_boras, desk.folder, dirs_exist_ok=True)
    return desk


Table = dict[str, list[int | str]]


def table(report: Report, table_id: str) -> Table:
    """The rows of a table by label, the total last."""
    found = next(t for t in report["tables"] if t["id"] == table_id)
    rows = {row["label"]: row["values"] for row in found["rows"]}
    return rows if found["total"] is None else {**rows, "=": found["total"]}


def refused(desk: Desk, *words: object, options: tuple[str, ...] = ()) -> str:
    """The one sentence with which a command is refused."""
    ran = desk.run(*words, options=options)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1, ran.err
    return ran.err.strip()
