"""The municipality's words, changed in the window."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.objects import Category, CategoryKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member, set_roles
from synpunkt_desk.texts import vocabulary as t
from synpunkt_desk.ui.administration.categories_panel import CategoriesPanel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.person import Person


@pytest.fixture
def panel(operations: Operations, office: Office, qtbot: QtBot) -> CategoriesPanel:
    made = CategoriesPanel(operations)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    operations.changed.connect(lambda *_: made.show_organisation(office.organisation))
    made.show_organisation(office.organisation)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.word.save.isEnabled)
    return made


def choose_list(panel: CategoriesPanel, label: str) -> None:
    panel.words.list.setCurrentIndex(panel.words.list.findText(label))
    panel.words.list.activated.emit(panel.words.list.currentIndex())


def stand_on(panel: CategoriesPanel, word: str) -> None:
    panel.words.table.setCurrentIndex(panel.words.table.model().index(panel.shown().index(word), 0))


def category(office: Office, kind: str, name: str) -> Category:
    known = office.organisation.categories.values()
    return next(one for one in known if one.kind == kind and one.name == name)


def test_a_departments_own_word_is_added_with_its_synonyms(
    panel: CategoriesPanel, office: Office, person: Person, qtbot: QtBot
) -> None:
    choose_list(panel, "Tekniska förvaltningen: egna kategorier")
    panel.words.new.click()
    person.type("Sopor och skräp").press("Tab").type("avfall, soptunnor ,").press("Return")

    qtbot.waitUntil(lambda: "Sopor och skräp" in panel.shown())
    made = category(office, CategoryKind.LOCAL_CATEGORY, "Sopor och skräp")
    assert made.synonyms == ("avfall", "soptunnor")
    assert office.organisation.name(made.department) == "Tekniska förvaltningen"
    qtbot.waitUntil(lambda: panel.word.name.text() == "")


def test_what_somebody_writes_stays_while_others_change_words(
    panel: CategoriesPanel, office: Office, person: Person, qtbot: QtBot
) -> None:
    stand_on(panel, "Information")
    panel.word.name.setFocus()
    person.press("End").type(" och svar")
    panel.show_organisation(office.organisation)
    assert panel.word.name.text() == "Information och svar"
    person.press("Return")
    qtbot.waitUntil(lambda: "Information och svar" in panel.shown())


def test_a_channel_is_renamed_wherever_it_stands(
    panel: CategoriesPanel, office: Office, person: Person, qtbot: QtBot
) -> None:
    choose_list(panel, "Kanaler")
    stand_on(panel, "växel")
    qtbot.waitUntil(lambda: "Inget ärende" in panel.word.uses.text())
    panel.word.name.setFocus()
    person.press("Ctrl+A").type("kontaktcenter").press("Return")
    qtbot.waitUntil(lambda: "kontaktcenter" in panel.shown())
    assert category(office, CategoryKind.CHANNEL, "kontaktcenter").code == "conversation"


def test_a_new_channel_needs_a_way_in(panel: CategoriesPanel, person: Person, qtbot: QtBot) -> None:
    choose_list(panel, "Kanaler")
    panel.words.new.click()
    person.type("brevduva").press("Return")
    qtbot.waitUntil(lambda: "Välj vad ordet betyder" in panel.word.error.text())


def test_a_criterion_is_taken_out_of_use_and_counted_elsewhere(
    panel: CategoriesPanel, office: Office, qtbot: QtBot
) -> None:
    stand_on(panel, "Bemötande")
    successor = panel.retiring.successor
    successor.set_value(successor.itemData(successor.findText("Information")))
    panel.retiring.retire.click()
    state = t.state(is_used=False, successor="Information")
    model = panel.words.table.model()
    qtbot.waitUntil(lambda: model.index(model.rowCount() - 1, 2).data() == state)
    assert panel.shown()[-1] == "Bemötande"
    assert category(office, CategoryKind.CRITERION, "Bemötande").valid_to
    panel.retiring.again.click()
    qtbot.waitUntil(lambda: not category(office, CategoryKind.CRITERION, "Bemötande").valid_to)


def test_words_are_put_in_another_order(panel: CategoriesPanel, qtbot: QtBot) -> None:
    first, second = panel.shown()[:2]
    stand_on(panel, second)
    panel.words.up.click()
    qtbot.waitUntil(lambda: panel.shown()[:2] == [second, first])


def test_what_the_municipality_shares_is_locked_for_others(
    panel: CategoriesPanel, office: Office, qtbot: QtBot
) -> None:
    set_roles(office, add_member(office, name="Bo Ek"), ["super_user"])
    panel.show_organisation(office.organisation)
    qtbot.waitUntil(lambda: not panel.word.save.isEnabled())
    assert panel.words.locked.isVisible()
    assert not panel.words.new.isEnabled()
    assert not panel.retiring.retire.isEnabled()
    choose_list(panel, "Kanaler")
    qtbot.waitUntil(lambda: "webb" in panel.shown())
