"""Reading what has been changed in the settings, and taking it back."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models import objects
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.municipality import vocabulary
from synpunkt_desk.services.municipality.vocabulary import Wording
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.texts import settings_history as t
from synpunkt_desk.ui.administration.changes_panel import ChangesPanel
from synpunkt_desk.ui.operations import Operations


@pytest.fixture
def word(office: Office) -> str:
    return office.organisation.find_category(CategoryKind.CRITERION, "Bemötande") or ""


@pytest.fixture
def panel(operations: Operations, office: Office, word: str, qtbot: QtBot) -> ChangesPanel:
    vocabulary.correct_word(office, word, Wording(name="Gott bemötande"))
    add_member(office, name="Bo Ek")
    made = ChangesPanel(operations)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    operations.changed.connect(lambda *_: made.refresh())
    made.show()
    qtbot.waitUntil(lambda: len(rows(made)) > 1)
    return made


def rows(panel: ChangesPanel) -> list[tuple[str, ...]]:
    model = panel.table.model()
    columns = range(1, model.columnCount())
    return [
        tuple(str(model.index(row, column).data()) for column in columns)
        for row in range(model.rowCount())
    ]


def choose(panel: ChangesPanel, kind: str) -> None:
    panel.kind.set_value(kind)
    panel.kind.value_changed.emit(kind)


def test_a_change_tells_who_and_from_what_to_what(panel: ChangesPanel, qtbot: QtBot) -> None:
    choose(panel, "category")
    about = t.about("category", "Gott bemötande", 0)
    told = t.change("name", "Bemötande", "Gott bemötande")
    qtbot.waitUntil(lambda: rows(panel) == [("Anna Andersson", about, told)])
    assert panel.details.text() == told


def test_what_stands_for_the_program_is_told_in_words(panel: ChangesPanel, qtbot: QtBot) -> None:
    choose(panel, "member")
    qtbot.waitUntil(lambda: len(rows(panel)) == len(("oneself", "Bo Ek")))
    panel.table.setCurrentIndex(panel.table.model().index(1, 0))
    assert t.change("roles", t.EMPTY, "Registrator") in panel.details.text()


def test_a_change_is_taken_back_and_that_is_a_change_too(
    panel: ChangesPanel, office: Office, word: str, qtbot: QtBot
) -> None:
    choose(panel, "category")
    qtbot.waitUntil(lambda: len(rows(panel)) == 1)
    panel.take_back.click()
    qtbot.waitUntil(lambda: office.organisation.name(word) == "Bemötande")
    qtbot.waitUntil(lambda: len(rows(panel)) == len(("changed", "taken back")))


def test_what_somebody_has_changed_again_cannot_be_taken_back(
    panel: ChangesPanel, office: Office, word: str, qtbot: QtBot
) -> None:
    vocabulary.correct_word(office, word, Wording(name="Bemötandet"))
    choose(panel, "category")
    qtbot.waitUntil(lambda: len(rows(panel)) == len(("first", "second")))
    panel.table.setCurrentIndex(panel.table.model().index(1, 0))
    assert not panel.take_back.isEnabled()
    assert t.OVERTAKEN in panel.details.text()


def test_every_field_that_can_be_changed_has_a_word() -> None:
    kinds = (
        objects.Municipality,
        objects.OrganisationUnit,
        objects.Category,
        objects.DeadlineRule,
        objects.Template,
        objects.Member,
        objects.Absence,
        objects.BaseNumber,
    )
    fields = {name for kind in kinds for name in kind.__dataclass_fields__}
    assert sorted(fields - set(t.FIELDS)) == []
