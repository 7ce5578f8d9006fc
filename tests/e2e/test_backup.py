"""A backup, and what it opens as, elsewhere or in place."""

from pathlib import Path

import pytest

from synpunkt_desk import cli
from synpunkt_desk.store import place, replica
from tests.e2e.conftest import ROW, Desk, refused


def phrase_of(desk: Desk) -> str:
    """Make the database; the recovery phrase is shown then."""
    made = desk.run("init", "--municipality", "boras", options=("--json",))
    return made.data["recovery_phrase"]


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
