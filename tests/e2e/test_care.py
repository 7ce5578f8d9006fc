"""Keeping the rows right, also where the world is against it."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from synpunkt_desk import cli
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.importing.importing import import_csv
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.store import place
from synpunkt_desk.texts import cli as t
from tests.e2e.conftest import ROW, Desk, refused


def test_rows_are_made_again_from_the_journal(made: Desk) -> None:
    made.take_in(ROW)
    assert made.run("rebuild").out.strip() == t.REBUILT
    assert made.run("check").code == 0


def test_a_difference_from_the_journal_is_told(made: Desk) -> None:
    made.take_in(ROW)
    office = open_office(made.data, bytes.fromhex(made.key_file.read_text("ascii")))
    with office.replica.writing() as connection:
        connection.exec_driver_sql("UPDATE case_row SET title = 'Något annat'")
    office.close()
    ran = made.run("check", options=("--json",))
    assert (ran.code, ran.data["whole"]) == (1, False)
    assert t.CHECK_FOUND in ran.err
    made.run("rebuild")
    assert made.run("check").code == 0


HOLD = """
import sys
from pathlib import Path
from synpunkt_desk.store.place import OneProcess
held = OneProcess(Path(sys.argv[1]))
held.take()
print("taken", flush=True)
sys.stdin.read()
"""


def test_while_another_process_has_it_open_it_is_refused(made: Desk) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(made.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(cli.__file__).parents[1],
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"taken\n"
        assert "redan igång" in refused(made, "check")
        holder.communicate()
    assert made.run("check").code == 0


def test_a_network_drive_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "is_network_path", lambda _path: True)
    assert "nätverksdisk" in refused(desk, "init", "--municipality", "boras")
    assert not desk.data.exists()


def test_a_mirrored_folder_is_refused(desk: Desk) -> None:
    mirrored = Desk(desk.folder / "OneDrive - Kommunen", desk.capsys)
    mirrored.folder.mkdir()
    assert "molntjänst" in refused(mirrored, "init", "--municipality", "boras")


def test_a_file_where_the_folder_should_be_is_refused(desk: Desk) -> None:
    desk.data.write_text("ingen mapp", "utf-8")
    assert refused(desk, "init", "--municipality", "boras")


def test_a_full_disk_leaves_what_was_there(made: Desk) -> None:
    """A limit on the file stands in for the disk."""
    made.take_in(ROW)
    office = open_office(made.data, bytes.fromhex(made.key_file.read_text("ascii")))
    engine = office.replica._write
    engine.dispose()
    event.listen(engine, "connect", lambda dbapi, _record: dbapi.execute("PRAGMA max_page_count=1"))
    many = "".join(f"2024-01-02;webb;Ris;Tekniska;{n} {'text ' * 200}\n" for n in range(500))
    with pytest.raises(KnownError, match="disk_full"):
        import_csv(office, (ROW + many).encode())
    office.close()
    assert made.run("check").code == 0
    assert made.take_in(ROW).data["files"][0]["already"] == 1
