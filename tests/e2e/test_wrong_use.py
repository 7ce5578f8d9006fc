"""What is asked for wrongly is answered in words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from synpunkt_desk import cli
from synpunkt_desk.services.office import maintenance
from tests.e2e.conftest import Desk, refused


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
