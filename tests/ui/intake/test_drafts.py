"""What has been typed is never lost."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.intake.desk import RegistrationDesk
from synpunkt_desk.ui.intake.draft_keeper import PAUSE
from synpunkt_desk.ui.operations import Operations
from tests.helpers.person import Person
from tests.ui.intake.conftest import OpenWindow
from tests.ui.intake.test_quick_registration import TEXT, write_case

TWO_SECONDS = 2000


def only_draft(office: Office) -> str:
    (draft,) = drafts.all_drafts(office)
    return draft.draft_id


def test_typing_is_kept_within_two_seconds(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    assert PAUSE < TWO_SECONDS
    open_window()

    person.type(TEXT)

    qtbot.waitUntil(lambda: bool(drafts.all_drafts(office)))
    assert drafts.all_drafts(office)[0].content["text"] == TEXT


def test_a_window_left_by_escape_comes_back_whole(
    office: Office, open_window: OpenWindow, operations: Operations, person: Person
) -> None:
    window = open_window()
    write_case(person).press("Right", "Right")
    written = window.view.form.values()

    person.press("Escape")
    operations.wait()

    assert open_window(only_draft(office)).view.form.values() == written


def test_a_registered_draft_is_gone(
    office: Office, open_window: OpenWindow, operations: Operations, person: Person, qtbot: QtBot
) -> None:
    open_window()
    write_case(person).press("Escape")
    operations.wait()

    window = open_window(only_draft(office))
    person.press("Ctrl+Return")
    qtbot.waitUntil(window.view.shows_receipt)

    assert drafts.all_drafts(office) == []


def test_a_case_that_is_being_registered_is_no_draft_again(
    office: Office, open_window: OpenWindow, operations: Operations, person: Person
) -> None:
    window = open_window()
    write_case(person)
    with office.replica.writing():  # the registration has to wait
        person.press("Ctrl+Return")
        window.close()
    operations.wait()

    assert drafts.all_drafts(office) == []


def test_an_empty_form_leaves_nothing_behind(
    office: Office, open_window: OpenWindow, operations: Operations, person: Person
) -> None:
    open_window()

    person.type("x").press("Backspace", "Escape")
    operations.wait()

    assert drafts.all_drafts(office) == []


def test_a_pasted_file_is_attached_and_one_that_is_gone_is_named(
    office: Office,
    open_window: OpenWindow,
    operations: Operations,
    person: Person,
    tmp_path: Path,
) -> None:
    scan = tmp_path / "blankett.pdf"
    scan.write_bytes(b"%PDF")
    window = open_window()
    pasted = QMimeData()
    pasted.setUrls([QUrl.fromLocalFile(str(scan))])

    window.view.form.matter.edit.insertFromMimeData(pasted)
    assert window.view.form.values().files == (str(scan),)
    assert window.view.form.values().text == ""

    person.press("Escape")
    operations.wait()
    scan.unlink()
    restored = open_window(only_draft(office))
    assert "blankett.pdf" in restored.view.form.more.attachments.error()


def test_closing_the_main_window_keeps_the_draft(
    office: Office, operations: Operations, person: Person, qtbot: QtBot
) -> None:
    main, desk = QWidget(), RegistrationDesk(operations)
    qtbot.addWidget(main)
    main.show()
    desk.open_new(main)
    window = desk.window()
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    person.type(TEXT)

    main.close()
    operations.wait()

    assert drafts.all_drafts(office)[0].content["text"] == TEXT


def test_the_desk_opens_one_window_at_a_time(
    operations: Operations, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk, host = RegistrationDesk(operations), open_window()
    desk.open_new(host)
    first = desk.window()
    assert first is not None

    desk.open_new(host)
    assert desk.window() is first

    with qtbot.waitSignal(first.closed):
        first.close()
    assert desk.window() is None
