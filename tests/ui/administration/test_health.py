"""The page that says how the program is, and does what it proposes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office import own_backups
from synpunkt_desk.services.office.health import Health, read_health
from synpunkt_desk.services.office.it_settings import ItSettings, SettingProblem
from synpunkt_desk.services.office.maintenance import LastCheck
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import is_made
from synpunkt_desk.services.office.own_backups import BackupFailure
from synpunkt_desk.services.office.sharing import SharingState
from synpunkt_desk.texts import administration as at
from synpunkt_desk.texts import health as t
from synpunkt_desk.ui.administration import health_words as words
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.widgets.tokens import Tone
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.accessibility import problems_of
from tests.helpers.offices import TODAY, add_case
from tests.helpers.person import Person


@pytest.fixture(autouse=True)
def _morning(office: Office) -> None:
    office.replica.now = lambda: f"{TODAY.isoformat()}T08:00:00Z"


@pytest.fixture
def page(operations: Operations, qtbot: QtBot) -> CarePanel:
    made = CarePanel(operations, Keeper(operations, PostgresLines()))
    qtbot.addWidget(made)
    made.resize(1100, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: told(made, "store") != "")
    return made


def told(page: CarePanel, part: str) -> str:
    row = page.rows[part]
    return f"{row.verdict.text()}: {row.detail.text()}" if row.isVisible() else ""


def test_a_new_office_is_told_what_to_do_first(page: CarePanel) -> None:
    assert told(page, "store").startswith(t.LOOK)
    assert t.NEVER_CHECKED in told(page, "store")
    assert told(page, "copy") == f"{t.LOOK}: {t.NO_COPY}"
    assert t.BESIDE in told(page, "place")
    assert told(page, "sharing") == f"{t.FACT}: {t.ALONE}"
    assert not page.rows["clock"].isVisible()
    assert not page.rows["settings"].isVisible()


def test_checking_and_copying_make_it_well(
    page: CarePanel, tmp_path: Path, person: Person, qtbot: QtBot
) -> None:
    page.check.setFocus()
    person.press("Space")
    qtbot.waitUntil(lambda: told(page, "store").startswith(f"{t.GOOD}: "))
    page.keep_copies_in(tmp_path / "annan disk")
    qtbot.waitUntil(lambda: told(page, "place").startswith(f"{t.GOOD}: {tmp_path}"))

    qtbot.waitUntil(page.back_up.isEnabled)
    page.back_up.setFocus()
    person.press("Space")

    qtbot.waitUntil(lambda: told(page, "copy").startswith(f"{t.GOOD}: Skrevs i dag"))
    assert len(list((tmp_path / "annan disk").iterdir())) == 1


def test_what_fails_is_told_and_stays_told(
    page: CarePanel, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "fil").write_bytes(b"")
    own_backups.choose_folder(office, tmp_path / "fil" / "kopior")
    page.back_up.click()
    qtbot.waitUntil(lambda: told(page, "copy").startswith(f"{t.ACT}: {t.COPY_FAILED}"))
    assert "går inte att nå" in page.result.text()


def test_a_copy_is_tried_and_compared(
    page: CarePanel, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    made = own_backups.back_up_to(office, tmp_path / "kopia.synpunkt")
    add_case(office)
    newer = own_backups.entries_now(office) - made.entries

    page.try_out(tmp_path / "kopia.synpunkt")

    qtbot.waitUntil(lambda: f"Databasen här har {newer} händelser till" in page.result.text())


def test_a_copy_is_restored_beside_and_never_over(
    page: CarePanel, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "kopia.synpunkt"
    own_backups.back_up_to(office, file)
    page.restore_to(file, tmp_path / "egen")
    qtbot.waitUntil(lambda: page.result.text() == t.restored_sentence(str(tmp_path / "egen")))
    assert is_made(tmp_path / "egen")

    page.restore_to(file, office.replica.folder)
    qtbot.waitUntil(lambda: "finns redan en databas" in page.result.text())


def test_work_is_stopped_by_key(
    page: CarePanel, office: Office, person: Person, qtbot: QtBot
) -> None:
    with office.replica.writing():  # the check has to wait, so that there is time to stop it
        page.check.click()
        assert not page.back_up.isEnabled()
        person.press("Esc")
    qtbot.waitUntil(lambda: page.result.text() == at.STOPPED)
    qtbot.waitUntil(page.back_up.isEnabled)


def test_what_the_it_unit_decided_is_not_offered(
    page: CarePanel, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    office.it_settings = ItSettings(
        file=tmp_path / "i.toml", backup_folder=tmp_path, decided=("kopior.mapp",)
    )
    page.refresh()
    qtbot.waitUntil(lambda: "Bestämt av IT-enheten" in told(page, "place"))
    assert not page.rows["place"].action.isVisible()
    assert "kopior.mapp" in told(page, "settings")


def test_it_is_read_aloud_and_walked_by_key(page: CarePanel) -> None:
    assert problems_of(page) == []
    said = [row.accessibleName() for row in page.rows.values() if row.isVisible()]
    assert said[0].startswith(f"{t.STORE}, {t.LOOK}, ")


@pytest.fixture
def health(office: Office) -> Health:
    return read_health(office)


def test_each_verdict(health: Health, tmp_path: Path) -> None:
    today, old = TODAY, f"{TODAY - timedelta(days=100)}T08:00:00Z"
    well = replace(health, free=1 << 40, checked=LastCheck(f"{today}T08:00:00Z", 0))
    assert words.of_store(well, today).tone is Tone.GREEN
    assert words.of_store(replace(well, checked=LastCheck(old, 0)), today).tone is Tone.AMBER
    assert words.of_store(replace(well, checked=LastCheck(old, 2)), today).tone is Tone.RED
    assert words.of_store(replace(well, free=5), today).tone is Tone.RED
    failure = BackupFailure(at=old, error_id="disk_full", params={})
    assert "Disken är full" in words.of_copy(replace(health, failure=failure)).detail
    shared = replace(health, sharing=SharingState("postgresql://", 3, 0, old))
    assert words.of_sharing(shared, "Synkad 14:02", Tone.GREEN).detail == (
        "Synkad 14:02. 3 ändringar väntar."
    )
    refused = replace(health, sharing=SharingState("postgresql://", 0, 1, old))
    assert words.of_sharing(refused, "Synkad 14:02", Tone.GREEN) == words.Told(
        Tone.RED, "Synkad 14:02. 0 ändringar väntar. 1 har servern inte tagit emot.", "Visa"
    )
    late = words.of_clock(replace(health, clock_ahead=-600))
    assert late is not None
    assert (late.tone, late.detail.split(".")[0]) == (
        Tone.AMBER, "Datorns klocka går 10 minuter efter serverns",
    )  # fmt: skip
    wrong = ItSettings(file=tmp_path, problems=(SettingProblem("not_toml", "3"),))
    told = words.of_settings(replace(health, it_settings=wrong))
    assert told is not None
    assert told.tone is Tone.RED
