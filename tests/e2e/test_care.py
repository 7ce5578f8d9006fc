"""Making a database and looking after it, also where the world is against it."""

import os
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from sqlalchemy import event

from synpunkt_desk import cli
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.importing.importing import import_csv
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.store import place, replica
from synpunkt_desk.texts import cli as t
from tests.e2e.conftest import Desk
from tests.helpers.keyrings import MemoryKeyring

ROW = "inkommen;kanal;typ;förvaltning;beskrivning\n2024-01-02;webb;Ris;Tekniska;Det är halt.\n"


def refused(desk: Desk, *words: object, options: tuple[str, ...] = ()) -> str:
    """The one sentence with which a command is refused."""
    ran = desk.run(*words, options=options)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1, ran.err
    return ran.err.strip()


def phrase_of(desk: Desk) -> str:
    """Make the database; the recovery phrase is shown then."""
    made = desk.run("init", "--municipality", "boras", options=("--json",))
    return made.data["recovery_phrase"]


def test_init_writes_a_key_file_for_the_owner_alone(made: Desk) -> None:
    assert len(made.key_file.read_text("ascii").strip()) == 64
    assert made.key_file.stat().st_mode & 0o777 == 0o600


def test_init_uses_the_key_file_that_is_there(desk: Desk) -> None:
    desk.key_file.write_text("ab" * 32, "ascii")
    desk.key_file.chmod(0o600)
    desk.init()
    assert desk.key_file.read_text("ascii") == "ab" * 32
    assert desk.run("check").code == 0


def test_init_never_makes_a_second_database_or_key(made: Desk) -> None:
    key = made.key_file.read_text("ascii")
    assert "finns redan en databas" in refused(made, "init", "--municipality", "ale")
    assert made.key_file.read_text("ascii") == key


def test_a_folder_of_ones_own_is_a_municipality_or_tells_every_mistake(desk: Desk) -> None:
    folder = desk.folder / "min-kommun"
    folder.mkdir()
    (folder / "municipality.yaml").write_text("nyckel: X\nnman: Y\n", "utf-8")
    ran = desk.run("init", "--municipality", folder)
    assert ran.code == 1
    assert len(ran.err.splitlines()) > 5
    assert "municipality.yaml, rad 2: Okänt ord ”nman”." in ran.err
    assert not desk.data.exists()
    assert not desk.key_file.exists()


def test_others_who_can_read_the_key_file_are_warned_of(made: Desk) -> None:
    made.key_file.chmod(0o644)
    ran = made.run("check")
    assert ran.code == 0
    assert ran.err.startswith("Varning: andra än du kan läsa nyckelfilen")


@pytest.mark.parametrize(
    ("key", "said"),
    [("cd" * 32, "Nyckeln passar inte."), ("cd", "går inte att använda"), ("å" * 64, "går inte")],
)
def test_another_key_does_not_open_it(made: Desk, key: str, said: str) -> None:
    made.key_file.write_text(key, "utf-8")
    assert said in refused(made, "check")


def test_without_its_key_file_it_stays_closed(made: Desk) -> None:
    made.key_file.unlink()
    assert "finns inte" in refused(made, "check")


def test_nothing_is_looked_for_where_there_is_no_database(desk: Desk) -> None:
    assert "finns ingen databas" in refused(desk, "check")


class TestKeyring:
    """Without a key file the key is in the platform's keyring."""

    def run(self, desk: Desk, *words: str) -> int:
        return cli.main(["--data", str(desk.data), *words])

    def test_holds_the_key(self, desk: Desk, memory_keyring: MemoryKeyring) -> None:
        assert self.run(desk, "init", "--municipality", "ale") == 0
        assert len(memory_keyring.secrets) == 1
        assert self.run(desk, "check") == 0

    def test_keeps_the_key_of_a_database_that_was_moved_away(
        self, desk: Desk, memory_keyring: MemoryKeyring
    ) -> None:
        self.run(desk, "init", "--municipality", "ale")
        before = dict(memory_keyring.secrets)
        desk.data.rename(desk.folder / "moved")
        assert self.run(desk, "init", "--municipality", "ale") == 0
        assert memory_keyring.secrets == before

    def test_is_asked_for_where_there_is_none(self, desk: Desk) -> None:
        keyring.set_keyring(NoKeyring())
        assert self.run(desk, "init", "--municipality", "ale") == 1
        assert "--key-file" in desk.capsys.readouterr().err
        assert not desk.data.exists()

    def test_says_that_it_does_not_know_the_key(self, made: Desk) -> None:
        assert self.run(made, "check") == 1
        assert "finns inte i nyckelringen" in made.capsys.readouterr().err


def test_a_backup_opens_elsewhere_with_its_phrase(desk: Desk, tmp_path: Path) -> None:
    phrase = phrase_of(desk)
    desk.take_in(ROW)
    backup = tmp_path / "kopia.zip"
    assert desk.run("backup", backup).code == 0
    other = Desk(tmp_path / "other", desk.capsys)
    other.folder.mkdir()
    assert other.run("restore", backup, "--phrase", phrase.lower()).code == 0
    assert other.run("check").code == 0
    assert other.take_in(ROW).data["files"][0]["already"] == 1


def test_a_backup_needs_its_own_key_or_phrase(made: Desk, tmp_path: Path) -> None:
    backup = tmp_path / "kopia.zip"
    made.run("backup", backup)
    other = Desk(tmp_path / "other", made.capsys)
    other.folder.mkdir()
    other.key_file.write_text("ef" * 32, "ascii")
    other.key_file.chmod(0o600)
    assert "Nyckeln passar inte." in refused(other, "restore", backup)
    assert "frasen stämmer inte" in refused(other, "restore", backup, "--phrase", "AAAA BBBB")
    assert not (other.data / replica.FILE_NAME).exists()
    assert "säkerhetskopia" in refused(other, "restore", other.key_file)


def test_a_phrase_is_not_kept_over_another_key(desk: Desk, tmp_path: Path) -> None:
    phrase = phrase_of(desk)
    backup = tmp_path / "kopia.zip"
    desk.run("backup", backup)
    other = Desk(tmp_path / "other", desk.capsys)
    other.folder.mkdir()
    other.key_file.write_text("ef" * 32, "ascii")
    assert "har en annan nyckel" in refused(other, "restore", backup, "--phrase", phrase)
    assert not other.data.exists()


def test_nothing_is_ever_written_over(made: Desk, tmp_path: Path) -> None:
    backup = tmp_path / "kopia.zip"
    made.run("backup", backup)
    before = backup.read_bytes()
    assert "finns redan" in refused(made, "backup", backup)
    assert "finns redan en databas" in refused(made, "restore", backup)
    assert backup.read_bytes() == before


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


def test_a_report_is_written_wholly_or_not_at_all(made: Desk) -> None:
    period = ("--from", "2024-01-01", "--to", "2024-12-31")
    assert "är en mapp" in refused(made, "report", "boras", *period, "-o", made.folder)
    missing = made.folder / "saknas" / "rapport.json"
    assert "går inte att skriva" in refused(made, "report", "boras", *period, "-o", missing)
    assert [path.name for path in made.folder.glob(".*")] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report", "nix"), "Rapporten ”nix” finns inte. Välj bland: boras, ale"),
        (("report", "boras", "--format", "odt"), "Formatet odt finns inte. Välj bland: pdf"),
        (("report", "boras", "--department", "Nix"), "Förvaltningen ”Nix” finns inte."),
    ],
)
def test_a_report_that_cannot_be_is_refused_in_words(
    made: Desk, words: tuple[str, ...], said: str
) -> None:
    period = ("--from", "2024-01-01", "--to", "2024-12-31", "-o", made.folder / "rapport")
    assert refused(made, *words, *period).startswith(said)


def test_a_period_that_ends_before_it_begins_is_refused(made: Desk) -> None:
    period = ("--from", "2024-12-31", "--to", "2024-01-01", "-o", "rapport")
    assert "Perioden slutar innan den börjar." in refused(made, "report", "boras", *period)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nix",), "nix är okänt"),
        (("report", "boras"), "saknas"),
        (("report", "boras", "--from", "igår", "--to", "2024-01-01", "-o", "x"), "--from är inget"),
        (("import",), "FIL saknas"),
        (("init",), "--municipality saknas"),
        (("check", "--nix"), "--nix är okänt här"),
        (
            (
                *("report", "boras", "--from", "2024-01-01", "--to", "2024-01-31", "-o", "x"),
                *("--compare-from", "2023-01-01"),
            ),
            "behöver både",
        ),
    ],
)
def test_wrong_use_is_told_in_swedish(desk: Desk, words: tuple[str, ...], said: str) -> None:
    ran = desk.run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("words", [(), ("import",), ("report",), ("restore",)])
def test_help_is_swedish(desk: Desk, words: tuple[str, ...]) -> None:
    ran = desk.run(*words, "--help")
    assert ran.code == 0
    assert ran.out.startswith("Användning: synpunkt-desk")
    for english in ("usage:", "options:", "positional", "show this help"):
        assert english not in ran.out


@pytest.mark.expects_log
def test_a_mistake_of_ours_is_a_calm_sentence(
    made: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    private = "en persons namn"

    def fail(*_: object) -> None:
        raise ZeroDivisionError(private)

    monkeypatch.setattr(maintenance, "check", fail)
    monkeypatch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(tmp_path / "log"))
    assert refused(made, "check").startswith("Något gick fel i programmet.")
    logged = (tmp_path / "log" / "desk.log").read_text("utf-8")
    assert "ZeroDivisionError" in logged
    assert private not in logged


def test_the_module_is_the_command(desk: Desk) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "synpunkt_desk", "--data", str(desk.data), "check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=Path(cli.__file__).parents[1],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "finns ingen databas" in ran.stderr


class TestRestoringInPlace:
    """A backup takes the place of the database, which is moved aside and never lost."""

    @pytest.fixture
    def backup(self, made: Desk) -> Path:
        made.take_in(ROW)
        file = made.folder / "kopia.synpunkt"
        assert made.run("backup", file).code == 0
        made.take_in(ROW.replace("halt", "mörkt"))
        return file

    def test_what_only_the_newer_had_is_told_and_kept(self, made: Desk, backup: Path) -> None:
        ran = made.run("restore", backup, "--replace", options=("--json",))
        assert ran.code == 0
        aside = Path(str(ran.data["aside"]))
        assert ran.data["lost"] > 0
        assert (aside / "desk.db").exists()
        assert made.run("check").code == 0

        newer = Desk(made.folder, made.capsys)
        place = ("--data", str(aside), "--key-file", str(newer.key_file))
        assert cli.main([*place, "check"]) == 0

    def test_a_damaged_one_changes_nothing(self, made: Desk, backup: Path) -> None:
        content = bytearray(backup.read_bytes())
        content[len(content) // 2] ^= 1
        backup.write_bytes(content)
        before = (made.data / "desk.db").read_bytes()
        assert made.run("restore", backup, "--replace").code == 1
        assert (made.data / "desk.db").read_bytes() == before
        assert list(made.data.glob("ersatt*")) == []

    def test_one_under_another_key_changes_nothing(self, made: Desk, backup: Path) -> None:
        made.key_file.rename(made.folder / "annan")
        made.key_file.write_text("cd" * 32, "ascii")
        made.key_file.chmod(0o600)
        assert "Nyckeln passar inte" in refused(made, "restore", backup, "--replace")

    def test_not_while_the_window_has_it_open(self, made: Desk, backup: Path) -> None:
        lock = place.OneProcess(made.data)
        lock.take()
        try:
            assert "redan igång" in refused(made, "restore", backup, "--replace")
        finally:
            lock.release()

    def test_a_damaged_database_is_replaced(self, made: Desk, backup: Path) -> None:
        (made.data / "desk.db").write_bytes(b"nonsense" * 1000)
        assert made.run("restore", backup, "--replace").code == 0
        assert made.run("check").code == 0

    def test_the_phrase_goes_to_a_new_folder(self, made: Desk, backup: Path) -> None:
        ran = made.run("restore", backup, "--replace", "--phrase", "abc")
        assert ran.code == 2
        assert "går inte med" in ran.err
