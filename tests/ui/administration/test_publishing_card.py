"""How reports are published is chosen on the municipality's page."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.publishing import publishing
from synpunkt_desk.ui.administration.publishing_card import PublishingCard
from synpunkt_desk.ui.operations import Operations


@pytest.fixture
def card(qtbot: QtBot, office: Office) -> PublishingCard:
    made = PublishingCard(Operations(office))
    qtbot.addWidget(made)
    made.show()
    assert not made.save.isEnabled()
    made.refresh()
    qtbot.waitUntil(made.save.isEnabled)
    return made


def test_the_choice_is_saved(qtbot: QtBot, office: Office, card: PublishingCard) -> None:
    card.smallest.setValue(5)
    card.email.setText("synpunkter@exempel.se")
    card.save.click()

    qtbot.waitUntil(lambda: publishing(office).smallest_shown == 5)
    assert publishing(office).contact_email == "synpunkter@exempel.se"


def test_what_is_wrong_is_told_and_nothing_is_lost(
    qtbot: QtBot, office: Office, card: PublishingCard
) -> None:
    card.email.setText("exempel")
    card.save.click()

    qtbot.waitUntil(lambda: "inte hel" in card.error.text())
    assert publishing(office).contact_email == ""
    assert card.email.text() == "exempel"


def test_others_than_super_users_only_look(
    qtbot: QtBot, office: Office, card: PublishingCard
) -> None:
    with office.unit() as unit:
        unit.create("member", {"name": "Siv Sund", "roles": ["super_user"]})
    card.refresh()

    qtbot.waitUntil(card.not_allowed.isVisible)
    assert not card.save.isEnabled()
