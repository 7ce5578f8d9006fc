"""What the IT unit has decided is read from a file, and what is wrong with it told in words."""

from pathlib import Path

import pytest

from synpunkt_desk.services.office.it_settings import ItSettings, read_settings
from synpunkt_desk.texts.it_settings import problem_sentences


def settings(tmp_path: Path, text: str, *, first: str = "format = 1\n") -> ItSettings:
    file = tmp_path / "installningar.toml"
    file.write_text(first + text, "utf-8")
    return read_settings(file)


def said(tmp_path: Path, text: str, *, first: str = "format = 1\n") -> list[str]:
    return problem_sentences(settings(tmp_path, text, first=first).problems)


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "finns inte") == ItSettings()


def test_everything_that_can_be_decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLATS", str(tmp_path))
    found = settings(
        tmp_path,
        """
        [data]
        mapp = "$PLATS/desk"
        nyckelfil = "~/nyckel"
        [server]
        anslutningsfil = "/srv/kommunen.anslutning"
        far_vara_ensam = false
        far_spara_losenord = false
        [kopior]
        varje_dag = false
        mapp = "/srv/kopior"
        dagar = 14
        veckor = 0
        """,
    )
    assert found.problems == ()
    assert len(found.decided) == 9
    assert (found.data, found.key_file) == (tmp_path / "desk", Path.home() / "nyckel")
    assert found.connection_file == Path("/srv/kommunen.anslutning")
    assert (found.may_be_alone, found.may_keep_password, found.backs_up) == (False, False, False)
    assert (found.backup_folder, found.backup_days, found.backup_weeks) == (
        Path("/srv/kopior"), 14, 0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[kopior]\nmap = '/srv'", "Inställningen kopior.map finns inte. Menade du kopior.mapp?"),
        ("[annat]\nord = 1", "Inställningen annat.ord finns inte."),
        ("[kopior]\nmapp = 'kopior'", "kopior.mapp ska vara en hel sökväg inom citattecken."),
        ("[kopior]\nmapp = 7", "kopior.mapp ska vara en hel sökväg inom citattecken."),
        ("[kopior]\ndagar = 0", "kopior.dagar ska vara ett heltal från 1 till 366."),
        ("[kopior]\ndagar = true", "kopior.dagar ska vara ett heltal från 1 till 366."),
        ("[kopior]\nveckor = 'tre'", "kopior.veckor ska vara ett heltal från 0 till 104."),
        (
            "[server]\nfar_vara_ensam = 'nej'",
            "server.far_vara_ensam ska vara true eller false, utan citattecken.",
        ),
        ("[kopior\n", "Filen är inte skriven som TOML. Se rad 2."),
    ],
)
def test_a_mistake_is_told_in_words(tmp_path: Path, text: str, words: str) -> None:
    assert said(tmp_path, text) == [words]


def test_what_is_right_beside_a_mistake_holds(tmp_path: Path) -> None:
    found = settings(tmp_path, "[kopior]\ndagar = 3\nveckor = -1\n")
    assert (found.backup_days, found.backup_weeks) == (3, None)
    assert found.decided == ("kopior.dagar",)


@pytest.mark.parametrize("first", ["", "format = 2\n", "format = 'ett'\n"])
def test_another_format_decides_nothing(tmp_path: Path, first: str) -> None:
    words = "Filen ska börja med raden format = 1."
    assert said(tmp_path, "[kopior]\ndagar = 3\n", first=first) == [words]
    assert settings(tmp_path, "[kopior]\ndagar = 3\n", first=first).decided == ()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"# " + b"x" * 70_000 + b"\xc3"])
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "installningar.toml"
    file.write_bytes(content)
    assert [p.problem for p in read_settings(file).problems] == ["unreadable"]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    assert [p.problem for p in read_settings(tmp_path).problems] == ["unreadable"]
