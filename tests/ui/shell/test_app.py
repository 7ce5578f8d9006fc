"""The window with its real screens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.drafts import all_drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.waiting_papers import waiting
from synpunkt_desk.services.papers.watched_folder import watch
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.intake.typing_ahead import TypingAhead
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.helpers.drops import drop_files
from tests.helpers.mails import make_mail
from tests.helpers.windows import type_text


@pytest.fixture
def real_window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window(office)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def test_what_is_typed_in_a_new_case_outlives_the_window(
    office: Office, real_window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(real_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = real_window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(form.isActiveWindow)
    field = form.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    type_text(field, "Lampan är trasig")

    real_window.close()

    assert [draft.content.get("text") for draft in all_drafts(office)] == ["Lampan är trasig"]


def test_reports_are_made_when_somebody_goes_there(real_window: MainWindow, qtbot: QtBot) -> None:
    assert real_window.findChildren(ReportPlace) == []

    real_window.show_place("reports")

    qtbot.waitUntil(lambda: bool(real_window.findChildren(ReportPlace)))


def test_a_new_case_opens_over_a_dialog_and_outlives_it(
    office: Office, real_window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QDialog(real_window)
    QLineEdit(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.actions()))

    qtbot.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = real_window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(form.isActiveWindow)
    type_text(form.view.form.matter.edit, "Lampan är trasig")
    dialog.reject()
    qtbot.waitUntil(lambda: form.isVisible() and form.parentWidget() is real_window)

    assert form.view.form.values().text == "Lampan är trasig"


def test_a_new_case_opens_from_any_page_and_from_other_windows(
    real_window: MainWindow, qtbot: QtBot
) -> None:
    real_window.show_place("reports")
    qtbot.waitUntil(lambda: bool(real_window.findChildren(ReportPlace)))
    other = QWidget(real_window, Qt.WindowType.Window)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    qtbot.waitUntil(lambda: bool(other.actions()))

    qtbot.keyClick(other, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = real_window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(form.isActiveWindow)
    form.close()
    real_window.activateWindow()
    qtbot.waitUntil(lambda: not real_window.findChildren(QuickRegistration))

    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(real_window.findChildren(ReportPlace)[0], Qt.Key.Key_N, both)
    qtbot.waitUntil(lambda: bool(real_window.findChildren(QuickRegistration)))


def test_letters_before_the_window_has_come_up_are_not_commands_to_the_list(
    real_window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(real_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_text(real_window.inbox.view.list, "ena")  # each of them is a command there
    form = real_window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(form.isActiveWindow)
    type_text(form.view.form.matter.edit, " till")

    assert form.view.form.values().text == "ena till"
    qtbot.waitUntil(lambda: not form.findChildren(TypingAhead))


def test_a_mail_dropped_on_the_list_opens_filled_in(
    office: Office, real_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    letter, other = tmp_path / "mejl.eml", tmp_path / "bild.png"
    letter.write_bytes(make_mail().as_bytes())
    assert not drop_files(real_window, other)
    assert drop_files(real_window, letter)
    qtbot.waitUntil(lambda: bool(real_window.findChildren(QuickRegistration)))
    form = real_window.findChildren(QuickRegistration)[0].view.form
    qtbot.waitUntil(lambda: form.values().title == "Halt på gångvägen")
    assert [draft.content["mail"] for draft in all_drafts(office)] == [str(letter)]


def test_a_watched_folder_is_emptied_before_anybody_goes_there(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "skanner"
    folder.mkdir()
    Image.new("L", (400, 600), 240).save(folder / "brev.png")
    watch(office, folder)
    window = make_window(office)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: len(waiting(office)) == 1)
    qtbot.waitUntil(lambda: not (folder / "brev.png").exists())
    window.close()
