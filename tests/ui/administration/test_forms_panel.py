"""Printing the municipality's own forms, with the keyboard only."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.objects import Template
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import form_words
from synpunkt_desk.store import reading
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.administration.forms_panel import FormsPanel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.person import Person


@pytest.fixture
def panel(operations: Operations, qtbot: QtBot) -> FormsPanel:
    made = FormsPanel(operations)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_organisation(operations.office.organisation)
    qtbot.waitUntil(lambda: shown(made) != "")
    return made


def shown(panel: FormsPanel) -> str:
    """The words of the first page shown."""
    view = panel.view.preview.view
    return view.page_text(1) if view.page_count() else ""


def printed(office: Office) -> list[str]:
    """The names of the forms that are kept."""
    with office.replica.reading() as connection:
        templates = reading.typed_objects(connection, Template, "template").values()
    return [template.name for template in templates]


def test_the_pages_follow_what_is_chosen(
    panel: FormsPanel, person: Person, office: Office, qtbot: QtBot
) -> None:
    assert "Lämna en synpunkt" in shown(panel)

    panel.view.language.focus_chosen()
    person.press("Right", "Tab", "Right", "Tab").type("Stadsbibl").press("Return")
    qtbot.waitUntil(lambda: "Stadsbiblioteket" in shown(panel))

    assert "Tell us what you think" in shown(panel)
    assert panel.wish()["paper"] == "A5"
    assert printed(office) == []


def test_what_is_saved_is_kept(
    panel: FormsPanel,
    office: Office,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "blankett.pdf"
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: file)

    panel.view.save_pdf.click()
    qtbot.waitUntil(file.exists)

    assert file.read_bytes().startswith(b"%PDF")
    assert printed(office) == ["Blankett, A4, svenska"]


def test_a_campaign_with_too_long_a_name_is_told(panel: FormsPanel, qtbot: QtBot) -> None:
    panel.view.campaign.setText("å" * 20)
    panel.view.campaign.textEdited.emit("å" * 20)

    qtbot.waitUntil(lambda: "Kampanjens namn är för långt" in panel.view.problem.text())

    assert not panel.view.save_pdf.isEnabled()


def test_own_words_are_read_in(
    panel: FormsPanel, office: Office, tmp_path: Path, operations: Operations, qtbot: QtBot
) -> None:
    file = tmp_path / "ord.yaml"
    words = form_words.words_file(office, "sv").decode()
    file.write_text(words.replace("Lämna en synpunkt", "Tyck till", 1), "utf-8")

    with qtbot.waitSignal(operations.changed):
        panel.read_words(file)
    panel.show_organisation(office.organisation)

    qtbot.waitUntil(lambda: "Tyck till" in shown(panel))
