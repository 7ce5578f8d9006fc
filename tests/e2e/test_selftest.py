"""The trial of an installation."""

import pytest

from synpunkt_desk import selftest
from synpunkt_desk.texts import selftest as t
from tests.e2e.conftest import Desk


def test_every_part_is_tried_and_works(desk: Desk) -> None:
    ran = desk.run(options=("--selftest",))
    assert ran.code == 0
    assert ran.err.splitlines() == [*map(t.trying, selftest.PARTS), t.DONE]
    assert not desk.data.exists()


def test_a_part_that_answers_wrongly_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "PARTS", {t.LETTERS: lambda _office: False})
    ran = desk.run(options=("--selftest",))
    assert ran.code == 1
    assert t.LETTERS in ran.err.splitlines()[-1]


def test_the_trial_goes_with_no_command(desk: Desk) -> None:
    assert desk.run("check", options=("--selftest",)).code == 2
