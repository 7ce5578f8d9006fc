"""What comes in by telephone and mail."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.decided import LIKE_SNOW, decide_about_snow_and_books
from tests.helpers.drops import drop_files
from tests.helpers.mails import attach as attach_file
from tests.helpers.mails import make_mail
from tests.screenshots.walking import Walk, settle

PASTED_MAIL: Final = """Från: Eva Ek <eva@ek.se>
Skickat: den 19 november 2026 14:21
Ämne: Hål i vägen

Det är ett djupt hål i vägen vid skolan."""


def registration_proposals(window: MainWindow) -> QWidget:
    """Words like those of many cases have been typed, and nothing has been chosen."""
    decide_about_snow_and_books(window.operations.office)
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    registration.view.form.matter.edit.setPlainText(LIKE_SNOW)
    settle()
    return registration


def quick_registration(window: MainWindow) -> QWidget:
    """A telephone call has been written down."""
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    fill_in_a_call(registration, window.operations.office.organisation)
    return registration


def mail_filled_in(window: MainWindow) -> QWidget:
    """A mail with a map in it has been dropped on the window."""
    letter = window.operations.office.replica.folder / "mejl.eml"
    letter.write_bytes(attach_file(make_mail(), "karta.pdf").as_bytes())
    drop_files(window, letter)
    settle()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    return registration


def mail_pasted(window: MainWindow) -> QWidget:
    """Words of a mail have been pasted."""
    window.bar.new_case.click()
    settle()
    registration = window.findChild(QuickRegistration)
    assert registration is not None
    registration.resize(window.size())
    registration.view.form.matter.edit.insertPlainText(PASTED_MAIL)
    return registration


def receipt(window: MainWindow) -> QWidget:
    """The number of a case that stands."""
    registration = quick_registration(window)
    assert isinstance(registration, QuickRegistration)
    registration.view.foot.register.click()
    return registration


def fill_in_a_call(registration: QuickRegistration, organisation: Organisation) -> None:
    """What somebody said on the telephone."""
    registration.view.form.fill(
        FormValues(
            channel=organisation.find_category("channel", "telefon") or "",
            text="Ringer om att det är halt på gångvägen upp till Ekarängsskolan. Barnbarnet "
            "halkade i morse. Undrar när det ska sandas.",
            case_type=organisation.find_category("case_type", "klagomål") or "",
            receiver=organisation.find_unit("area", "Gata och park") or "",
            submitter="known",
            name="Eva Exempel",
            reply_wish="phone",
            phone="033-00 00 00",
            reply_note="helst efter 15",
        )
    )


SCREENS: Final[Mapping[str, Walk]] = {
    "registration-proposals": registration_proposals,
    "quick-registration": quick_registration,
    "mail-filled-in": mail_filled_in,
    "mail-pasted": mail_pasted,
    "receipt": receipt,
}
