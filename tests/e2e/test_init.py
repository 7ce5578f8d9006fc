"""Making a database, and where its key is kept."""

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from synpunkt_desk import cli
from tests.e2e.conftest import Desk, refused
from tests.helpers.keyrings import MemoryKeyring


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
