"""What a command answers where nobody listens, somebody stops it, or a path is no good."""

import errno
import io
import sys
from pathlib import Path

import pytest

from synpunkt_desk import cli
from synpunkt_desk.services.office import maintenance
from tests.e2e.conftest import Desk


class FullDisk(io.StringIO):
    """Takes nothing more."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "no space")


def command(desk: Desk, *words: str) -> int:
    return cli.main(["--data", str(desk.data), "--key-file", str(desk.key_file), *words])


def test_whoever_stops_a_command_gets_a_sentence(
    made: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(maintenance, "check", stop)
    ran = made.run("check")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Kommandot avbröts.")


@pytest.mark.expects_log
def test_where_no_log_can_be_written_there_is_still_a_sentence(
    made: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    def nowhere(*_: object, **__: object) -> str:
        return str(tmp_path / "file/log")

    (tmp_path / "file").touch()
    monkeypatch.setattr(maintenance, "check", fail)
    monkeypatch.setattr("platformdirs.user_log_dir", nowhere)
    assert made.run("check").err.startswith("Något gick fel i programmet.")


def test_answers_for_programs_are_json_in_every_encoding(desk: Desk) -> None:
    assert desk.run("check", options=("--json",)).out.isascii()


def test_a_path_that_cannot_be_is_refused(desk: Desk) -> None:
    ran = desk.run("import", desk.folder / "x", options=("--data", "a" * 300))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Filen eller mappen går inte att nå.")


def test_an_answer_nobody_can_take_does_not_deny_what_was_done(
    made: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", FullDisk())
    assert command(made, "rebuild") == 1
    assert "Kommandot är utfört" in made.capsys.readouterr().err


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_closed_streams_stop_no_command(
    made: Desk, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    made.key_file.chmod(0o644)
    monkeypatch.setattr(sys, stream, None)
    assert command(made, "check") == 0


def test_restoring_warns_of_a_key_that_others_can_read(made: Desk, tmp_path: Path) -> None:
    made.run("backup", tmp_path / "kopia")
    made.key_file.chmod(0o644)
    ran = made.run("restore", tmp_path / "kopia", options=("--data", str(tmp_path / "ny")))
    assert ran.code == 0
    assert ran.err.startswith("Varning: andra än du kan läsa nyckelfilen")
