"""The window with its real screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from synpunkt_desk.app import make_window
from synpunkt_desk.services.drafts import all_drafts
from synpunkt_desk.services.office import Office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.shell.main_window import MainWindow
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
    assert real_window.findChildren(ReportScreen) == []

    real_window.show_place("reports")

    qtbot.waitUntil(lambda: bool(real_window.findChildren(ReportScreen)))
