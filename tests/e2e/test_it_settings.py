"""What the IT unit decides in a file holds on the command line and in the window."""

from pathlib import Path

import pytest

from synpunkt_desk import cli
from synpunkt_desk.services.office.opening import is_made
from tests.e2e.conftest import Desk


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "installningar.toml"


def test_where_data_and_key_lie_is_decided(settings: Path, tmp_path: Path) -> None:
    settings.write_text(
        f'format = 1\n[data]\nmapp = "{tmp_path}/desk"\nnyckelfil = "{tmp_path}/nyckel"\n', "utf-8"
    )
    assert cli.main(["init", "--municipality", "ale"], settings_file=settings) == 0
    assert is_made(tmp_path / "desk")
    assert (tmp_path / "nyckel").exists()


def test_a_mistake_is_a_warning_and_work_goes_on(
    made: Desk, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text("format = 1\n[kopior]\ndagar = 'många'\n", "utf-8")
    place = ["--data", str(made.data), "--key-file", str(made.key_file)]
    assert cli.main([*place, "check"], settings_file=settings) == 0
    assert "kopior.dagar ska vara ett heltal" in capsys.readouterr().err


def test_a_file_is_examined_before_it_is_sent_out(desk: Desk, settings: Path) -> None:
    settings.write_text("format = 1\n[kopior]\ndagar = 14\n", "utf-8")
    ran = desk.run("settings", settings)
    assert (ran.code, ran.out) == (0, f"{settings} bestämmer kopior.dagar.\n")

    settings.write_text("format = 1\n[kopior]\ndag = 14\n", "utf-8")
    ran = desk.run("settings", settings)
    assert ran.code == 1
    assert "Menade du kopior.dagar?" in ran.err

    assert "finns inte" in desk.run("settings", settings.with_name("annan")).err
    assert desk.run("settings").out == "Ingenting är bestämt för den här datorn.\n"
