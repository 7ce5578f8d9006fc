"""Looking after the office, with the keyboard only."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.answers.receipts import contact_way
from synpunkt_desk.services.lists.registration_times import note_time
from synpunkt_desk.services.office.keys import FoundKey
from synpunkt_desk.services.office.maintenance import restore
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import is_made
from synpunkt_desk.store.key import write_key_file
from synpunkt_desk.texts import administration as t
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.members_panel import MembersPanel
from synpunkt_desk.ui.administration.municipality_panel import MunicipalityPanel
from synpunkt_desk.ui.administration.organisation_panel import OrganisationPanel
from synpunkt_desk.ui.administration.reception_panel import ReceptionPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.offices import KEY, MEMBER, add_working_day
from tests.helpers.person import Person


@pytest.fixture
def screen(operations: Operations, qtbot: QtBot) -> AdministrationScreen:
    made = AdministrationScreen(operations, Keeper(operations, PostgresLines()))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.part(MunicipalityPanel).facts()))
    return made


def go_to(screen: AdministrationScreen, tab: str, field: QWidget) -> None:
    screen.show_part(tab)
    field.setFocus()


def member_lines(screen: AdministrationScreen) -> list[str]:
    shown = screen.part(MembersPanel).list
    return [shown.item(row).text() for row in range(shown.count())]


def test_the_municipality_is_shown_as_it_stands(screen: AdministrationScreen) -> None:
    facts = screen.part(MunicipalityPanel).facts()

    assert facts[t.SIZE] == "6 nämnder, 6 förvaltningar, 21 verksamhetsområden, 19 enheter"
    assert re.fullmatch(r"till exempel [A-ZÅÄÖ]+ SYN \d{4}-0001", facts[t.NUMBER_PATTERN])
    assert facts[t.TITLE_PATTERN] == "Synpunkt om …"
    assert facts[t.CLOSED_DAYS] == t.NONE


def test_a_person_is_added_and_removed(
    screen: AdministrationScreen, person: Person, qtbot: QtBot
) -> None:
    go_to(screen, "members", screen.part(MembersPanel).name)
    person.type("Örjan Ek").press("Tab").type("handläggare").press("Return")
    qtbot.waitUntil(lambda: "Örjan Ek, handläggare" in member_lines(screen))

    screen.part(MembersPanel).list.setFocus()
    person.press("End", "Tab", "Space")

    qtbot.waitUntil(lambda: member_lines(screen) == [f"{MEMBER}, Registrator, {t.ME}"])


def test_nobody_removes_themselves(
    screen: AdministrationScreen, person: Person, qtbot: QtBot
) -> None:
    go_to(screen, "members", screen.part(MembersPanel).list)
    qtbot.waitUntil(lambda: bool(member_lines(screen)))

    person.press("Home")

    assert not screen.part(MembersPanel).remove.isEnabled()


def test_a_name_is_demanded(screen: AdministrationScreen, person: Person, qtbot: QtBot) -> None:
    go_to(screen, "members", screen.part(MembersPanel).name)

    person.press("Return")

    qtbot.waitUntil(lambda: "Namn saknas" in screen.part(MembersPanel).field.error())


def test_a_unit_is_added_under_an_area(
    screen: AdministrationScreen, office: Office, person: Person, qtbot: QtBot
) -> None:
    area = office.organisation.find_unit("area", "Gata och park") or ""
    go_to(screen, "organisation", screen.part(OrganisationPanel).tree)
    qtbot.waitUntil(lambda: screen.part(OrganisationPanel).tree.topLevelItemCount() > 0)
    screen.part(OrganisationPanel).choose(area)

    person.press("Tab").type("Parkenheten").press("Return")

    qtbot.waitUntil(lambda: bool(office.organisation.find_unit("unit", "Parkenheten", area)))
    qtbot.waitUntil(lambda: not screen.part(OrganisationPanel).name.text())
    assert screen.part(OrganisationPanel).chosen() == area


def test_a_backup_is_written_and_opens_with_the_phrase(
    screen: AdministrationScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    care, file = screen.part(CarePanel), tmp_path / "kopia.synpunkt"
    screen.show_part("care")

    care.back_up_to(file)

    qtbot.waitUntil(lambda: t.backed_up(str(file)) == care.result.text())
    key_file = tmp_path / "key"
    write_key_file(key_file, KEY)
    restore(file, tmp_path / "again", key_file=key_file, phrase=FoundKey(KEY).phrase)
    assert is_made(tmp_path / "again")


def test_a_backup_is_never_written_over_another_file(
    screen: AdministrationScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.show_part("care")
    file = tmp_path / "kopia.synpunkt"
    file.write_bytes(b"")

    screen.part(CarePanel).back_up_to(file)

    qtbot.waitUntil(lambda: "skrivs aldrig över" in screen.part(CarePanel).result.text())


def test_a_check_tells_that_all_is_whole(
    screen: AdministrationScreen, office: Office, person: Person, qtbot: QtBot
) -> None:
    add_working_day(office)
    screen.show_part("care")
    qtbot.waitUntil(screen.part(CarePanel).check.isVisible)
    screen.part(CarePanel).check.setFocus()

    person.press("Space")

    qtbot.waitUntil(lambda: "Allt stämmer" in screen.part(CarePanel).result.text())


def test_work_can_be_stopped(
    screen: AdministrationScreen, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.show_part("care")
    qtbot.waitUntil(screen.part(CarePanel).check.isVisible)
    file = tmp_path / "kopia.synpunkt"
    with office.replica.writing():  # the check has to wait, so that there is time to stop it
        screen.part(CarePanel).check.click()
        screen.part(CarePanel).stop.click()

    qtbot.waitUntil(lambda: screen.part(CarePanel).result.text() == t.STOPPED)
    assert not file.exists()


def test_the_phrase_is_shown_and_hidden(screen: AdministrationScreen, person: Person) -> None:
    care = screen.part(CarePanel)
    go_to(screen, "care", care.save_copy)

    person.press("Tab", "Space")
    assert care.phrase() == FoundKey(KEY).phrase
    person.press("Space")
    assert care.phrase() == ""


def test_the_contact_way_on_receipts_is_kept_when_the_field_is_left(
    screen: AdministrationScreen, office: Office, operations: Operations, person: Person
) -> None:
    go_to(screen, "reception", screen.part(ReceptionPanel).contact)
    person.type("Ring 033-35 70 00.").press("Tab")
    operations.wait()
    assert contact_way(office) == "Ring 033-35 70 00."


def test_how_long_registering_takes_is_told_by_channel_alone(
    screen: AdministrationScreen, office: Office, qtbot: QtBot
) -> None:
    screen.show_part("reception")
    times = screen.part(ReceptionPanel).times
    qtbot.waitUntil(lambda: times.text() == t.NO_REGISTRATION_TIMES)
    for _ in range(5):
        note_time(office, office.organisation.find_category("channel", "telefon") or "", 40)
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: "telefon: hälften inom 45 sekunder" in times.text())
