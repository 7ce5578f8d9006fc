"""The municipality's own words and patterns, changed in the window."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member, set_roles
from synpunkt_desk.ui.administration.own_words_card import OwnWordsCard
from synpunkt_desk.ui.operations import Operations
from tests.helpers.person import Person


@pytest.fixture
def card(operations: Operations, office: Office, qtbot: QtBot) -> OwnWordsCard:
    made = OwnWordsCard(operations)
    qtbot.addWidget(made)
    operations.changed.connect(lambda *_: made.show_organisation(office.organisation))
    made.show_organisation(office.organisation)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    operations.wait()
    return made


def write(card: OwnWordsCard, person: Person, name: str, text: str) -> None:
    card.lines[name].setFocus()
    person.press("Ctrl+A").type(text)


def test_an_example_follows_what_is_written_and_it_is_saved(
    card: OwnWordsCard, office: Office, person: Person, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not card.not_allowed.isVisible() and not card.save.isEnabled())
    write(card, person, "number_pattern", "{prefix} {year}/{number:03}")
    qtbot.waitUntil(card.save.isEnabled)
    assert "KS 2026/001" in card.number_example.text()
    person.press("Return")
    wanted = "{prefix} {year}/{number:03}"
    qtbot.waitUntil(lambda: office.organisation.municipality.number_pattern == wanted)
    qtbot.waitUntil(lambda: not card.save.isEnabled())


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("number_pattern", "SYN {year}-{number}", "Två nämnder skulle få samma nummer"),
        ("number_pattern", "{prefix} {number}", "{year}"),
        ("title_pattern", "Synpunkt", "Ärendemeningen fungerar inte"),
        ("title_pattern", "{subject} {0}", "Ärendemeningen fungerar inte"),
        ("criterion_word", " ", "Namn saknas"),
    ],
)
def test_what_would_not_work_is_told_while_one_writes(
    card: OwnWordsCard, person: Person, name: str, text: str, told: str
) -> None:
    write(card, person, name, text)
    assert told in card.error.text()
    assert not card.save.isEnabled()


def test_others_read_it(card: OwnWordsCard, office: Office, qtbot: QtBot) -> None:
    set_roles(office, add_member(office, name="Bo Ek"), ["super_user"])
    card.show_organisation(office.organisation)
    qtbot.waitUntil(card.not_allowed.isVisible)
    assert all(line.isReadOnly() for line in card.lines.values())
