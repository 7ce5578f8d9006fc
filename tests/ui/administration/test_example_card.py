"""Example data is taken away from the window, when somebody has read what goes."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.practice.examples import count_examples
from synpunkt_desk.ui.administration.example_card import ExampleCard
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import add_case

CASES = 6


def test_what_goes_is_told_before_it_goes(qtbot: QtBot, tmp_path: Path) -> None:
    office = make_demo(tmp_path / "office", count=CASES)
    add_case(office)
    operations = Operations(office)
    card = ExampleCard(operations)
    qtbot.addWidget(card)
    card.refresh()
    qtbot.waitUntil(lambda: not card.isHidden())
    assert card.what.text().startswith(f"{CASES} ärenden")
    assert not card.own_too.isHidden()

    card.remove.click()
    assert "Ditt eget ärende behålls" in card.state.text()
    assert count_examples(office).is_any
    card.own_too.click()
    assert card.state.isHidden()
    card.own_too.click()
    card.remove.click()
    card.state.action_taken.emit()
    qtbot.waitUntil(lambda: card.state.text() == "Exempeldata är borttagna.")
    qtbot.waitUntil(card.remove.isHidden)
    assert not count_examples(office).is_any
    operations.close()
    office.close()


def test_an_office_without_examples_says_nothing(operations: Operations, qtbot: QtBot) -> None:
    card = ExampleCard(operations)
    qtbot.addWidget(card)
    card.refresh()
    read: list[bool] = []
    operations.read(lambda _office: True, read.append)
    qtbot.waitUntil(lambda: bool(read))
    assert card.isHidden()
