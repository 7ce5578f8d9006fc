"""Mail that a person drops or pastes into the form."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import find_by_number, view
from synpunkt_desk.services.importing.import_mails import import_mail
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.intake.desk import RegistrationDesk
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.operations import Operations
from tests.helpers.drops import drop_files
from tests.helpers.mails import attach, make_mail, make_msg
from tests.helpers.person import Person
from tests.ui.intake.conftest import OpenWindow

MAIL = attach(make_mail(), "karta.pdf").as_bytes()
ARRIVED = date(2026, 11, 22)
PASTED = """Från: Eva Ek <eva@ek.se>
Skickat: den 19 november 2026 14:21
Ämne: SV: Hål i vägen

Det är ett hål."""


@pytest.fixture(autouse=True)
def _later(office: Office) -> None:
    office.today = lambda: date(2026, 11, 24)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "mejl.eml"
    file.write_bytes(MAIL)
    return file


def dropped(window: QuickRegistration, letter: Path, qtbot: QtBot) -> None:
    assert drop_files(window.view.form, letter)
    qtbot.waitUntil(lambda: bool(window.view.form.values().mail))


def test_a_dropped_mail_fills_in_the_form(
    office: Office, open_window: OpenWindow, letter: Path, qtbot: QtBot
) -> None:
    window = open_window()
    dropped(window, letter, qtbot)
    values = window.view.form.values()
    assert office.organisation.name(values.channel) == "e-post"
    assert values.title == "Halt på gångvägen"
    assert values.text == "Hej!\n\nDet är halt på gångvägen."
    assert (values.submitter, values.name, values.email) == ("known", "Åsa Öberg", "asa@example.se")
    assert values.received_on == window.view.form.arrival.proposed() == ARRIVED
    assert window.view.form.arrival.reason.isHidden()


def test_the_mail_is_registered_with_its_files(
    office: Office, open_window: OpenWindow, letter: Path, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    dropped(window, letter, qtbot)
    window.view.form.case_type.set_value(
        office.organisation.find_category("case_type", "klagomål") or ""
    )
    window.view.form.receiver.set_value("unknown")
    person.press("Ctrl+Return")
    qtbot.waitUntil(window.view.shows_receipt)
    found = find_by_number(office, window.view.receipt.number.text())
    assert found
    seen = view(office, found)
    assert (seen.case.received_on, seen.case.received_reason) == (ARRIVED, "electronic")
    assert [record.file_name for _, record in seen.records] == ["mejl.eml", "karta.pdf"]
    assert not import_mail(office, letter).is_new


def test_a_mail_dropped_on_words_goes_along_as_a_file(
    open_window: OpenWindow, letter: Path, person: Person
) -> None:
    window = open_window()
    person.type("Hon ringde om sitt mejl")
    assert drop_files(window.view.form, letter)
    values = window.view.form.values()
    assert (values.text, values.mail) == ("Hon ringde om sitt mejl", "")
    assert values.files == (str(letter),)


def test_a_mail_that_cannot_be_read_goes_along_as_a_file(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "trasigt.msg"
    broken.write_bytes(make_msg()[:600])
    window = open_window()
    drop_files(window.view.form, broken)
    qtbot.waitUntil(lambda: "går inte att läsa" in window.view.problem.text())
    assert window.view.form.values().files == (str(broken),)


def test_a_mail_may_be_taken_away_again(
    open_window: OpenWindow, letter: Path, qtbot: QtBot
) -> None:
    window = open_window()
    dropped(window, letter, qtbot)
    rows = window.view.form.more.files.findChildren(QPushButton)
    next(row for row in rows if "Ta bort mejlet" in row.text()).click()
    assert window.view.form.values().mail == ""
    assert window.view.form.values().text != ""


def test_pasted_words_of_a_mail_fill_in_the_form(
    open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    QGuiApplication.clipboard().setText(PASTED)
    person.press("Ctrl+V")
    offer = window.view.form.matter.offer
    qtbot.waitUntil(offer.isVisible)
    assert window.view.form.values().name == ""
    offer.findChildren(QPushButton)[0].click()
    values = window.view.form.values()
    assert (values.name, values.email, values.title) == ("Eva Ek", "eva@ek.se", "Hål i vägen")
    assert values.text == "Det är ett hål."
    assert values.received_on == date(2026, 11, 19)
    assert offer.isHidden()
    person.press("Ctrl+Z")
    assert window.view.form.values().text == PASTED


def test_several_mails_wait_as_drafts(
    office: Office, operations: Operations, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [tmp_path / f"{no}.eml" for no in range(3)]
    for no, file in enumerate(files):
        file.write_bytes(make_mail(f"Nummer {no}", message_id=f"<{no}@x>").as_bytes())
    import_mail(office, Pasted("1.eml", files[1].read_bytes()))
    desk, host = RegistrationDesk(operations), open_window()
    with qtbot.waitSignals([desk.mails_wait, operations.failed]):
        desk.open_mails(host, [str(file) for file in files])
    texts = {str(draft.content["text"]) for draft in drafts.all_drafts(office)}
    assert texts == {"Nummer 0", "Nummer 2"}
    shown = desk.window(next(d.draft_id for d in drafts.all_drafts(office)
                             if d.content["text"] == "Nummer 0"))  # fmt: skip
    assert shown is not None
    qtbot.waitUntil(lambda: shown.view.form.values().text == "Nummer 0")
    shown.close()
    operations.wait()


def test_what_is_odd_about_a_mail_is_said_at_the_top(
    office: Office, open_window: OpenWindow, letter: Path, qtbot: QtBot
) -> None:
    office.today = lambda: date(2026, 11, 20)
    window = open_window()
    dropped(window, letter, qtbot)
    assert window.view.problem.text().startswith("Mejlets datum har inte varit än")
    assert window.view.form.values().received_on == date(2026, 11, 20)
