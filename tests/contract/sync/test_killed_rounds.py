"""The program is killed in the midst of rounds, hundreds of times: nothing saved is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.store import rebuild, replica
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import run_round
from tests.helpers.shared_desks import KEY, SOCIAL
from tests.helpers.shared_offices import PostgresOffice

ROOT = Path(__file__).parents[3]
PROGRAM = ROOT / "tests/e2e/programs/sync_until_killed.py"
IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
KILLS = 300 if IS_SOAK else 4
MOST_LINES = 15
"""About as many as two rounds have."""


@dataclass
class Bo:
    """A person whose program is killed again and again, and what it said was saved."""

    office: PostgresOffice
    folder: Path
    program: subprocess.Popen[str]
    saved: set[str] = field(default_factory=set[str])

    def live(self, lines: int, *words: str) -> None:
        """One life of the program, which ends some lines after its beginning."""
        assert self.program.stdin
        assert self.program.stdout
        print(self.folder, self.office.address("bo"), *words, file=self.program.stdin, flush=True)
        process = 0
        for count, line in enumerate(self.program.stdout):
            word, *rest = line.split()
            if word == "gone":
                return
            if word == "here":
                process = int(rest[0])
            if word == "saved":
                self.saved.update(rest)
            if count == lines:
                os.kill(process, signal.SIGKILL)
        raise AssertionError("the program ended by itself")

    def require_sound(self) -> None:
        """The file is whole, and what was saved is in it."""
        file = replica.open_existing(self.folder, KEY)
        with file.writing() as connection:
            assert rebuild.check(connection).problems == ()
            pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
            assert list(pages) == ["ok"]
            there = set(connection.exec_driver_sql("SELECT entry_id FROM journal").scalars())
        file.close()
        assert self.saved <= there, "what was saved is lost"


@pytest.fixture
def bo(postgres_office: PostgresOffice, tmp_path: Path) -> Iterator[Bo]:
    """At a computer that shares an office."""
    postgres_office.grant("bo", SOCIAL, Right.WRITE)
    folder = tmp_path / "bo"
    file = replica.create(folder, KEY, device=IdMaker().new(), device_tag="K7")
    file.share()
    run_round(file, postgres_office.server("bo"), "bo")
    file.close()
    with subprocess.Popen(
        [sys.executable, str(PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        yield Bo(postgres_office, folder, program)
        program.kill()


@pytest.mark.timeout(0)
def test_what_was_saved_survives_every_kill_and_arrives_once(bo: Bo) -> None:
    random = Random(KILLS)
    for _ in range(KILLS):
        bo.live(random.randint(1, MOST_LINES))
        bo.require_sound()
    require_arrived(bo)


def test_a_cursor_that_is_kept_before_its_data_is_found_out(bo: Bo) -> None:
    bo.live(MOST_LINES, "broken")
    with pytest.raises(AssertionError, match="not everything arrived"):
        require_arrived(bo)


def require_arrived(bo: Bo) -> None:
    """After one more round the server has all of it, each once, and nothing waits."""
    file = replica.open_existing(bo.folder, KEY)
    run_round(file, bo.office.server("bo"), "bo")
    with file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT entry_id, no, place FROM journal")
        here = {row.entry_id: (row.no, row.place) for row in rows}
    file.close()
    journal = [entry for _, entry in bo.office.everything()]
    there = {entry.entry_id: (entry.no, entry.seq) for entry in journal}
    assert here == there, "not everything arrived"
    assert bo.saved <= there.keys()
    assert len(there) == len(journal)
    assert sorted(no for no, _ in there.values()) == [*range(1, len(there) + 1)]
