"""What goes to support is shown first, and is about nobody."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office import own_backups
from synpunkt_desk.services.office.it_settings import ItSettings, SettingProblem
from synpunkt_desk.services.office.log_file import begin_log
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.support_bundle import bundle_parts
from synpunkt_desk.texts import health as t
from synpunkt_desk.ui.administration.about_window import AboutWindow
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.support_window import SupportWindow
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.accessibility import problems_of
from tests.helpers.offices import MEMBER, add_case, make_office

NAME, NUMBER, TEXT, EMAIL = (
    "Signe Hemlig", "19121212-1212", "Grannen skriker om natten", "signe.hemlig@example.se",
)  # fmt: skip
PRIVATE = (*NAME.split(), NUMBER, *TEXT.split(), EMAIL, *MEMBER.split(), "example.se")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office in a folder of somebody's name, with a server that knows a login."""
    made = make_office(tmp_path / NAME)
    case_id = add_case(made, "Synpunkt om störande granne", text=f"{TEXT} {NUMBER}", sender=NAME)
    case_work.edit(made, case_id, {}, {}, submitter={"email": EMAIL}, submitter_seen={})
    made.replica.set_meta("server", "postgresql://signe.hemlig@db.example.se/x")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(tmp_path / NAME / "log"))
        begin_log()
        yield
    begin_log()


@pytest.fixture
def page(operations: Operations, qtbot: QtBot) -> CarePanel:
    made = CarePanel(operations, Keeper(operations, PostgresLines()))
    qtbot.addWidget(made)
    made.resize(1100, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.check.isVisible)
    return made


def test_it_tells_the_state_and_nothing_private(office: Office, tmp_path: Path) -> None:
    own_backups.back_up_today(office)
    own_backups.choose_folder(office, tmp_path / NAME / "fil" / "kopior")
    (tmp_path / NAME / "fil").write_bytes(b"")
    with pytest.raises(KnownError):
        own_backups.back_up_today(office)
    wrong = SettingProblem("unknown", f"kopior.{NAME}")
    settings = ItSettings(file=tmp_path / NAME, backup_folder=tmp_path / NAME, problems=(wrong,))

    parts = bundle_parts(replace(office, it_settings=settings))

    told = "\n".join([*parts, *parts.values()])
    assert [word for word in (*PRIVATE, str(tmp_path)) if word in told] == []
    for fact in ('"program"', '"failure": "file_unreachable"', '"case_row": 1', "backup failed"):
        assert fact in told


def test_all_of_it_is_shown_before_it_is_saved(
    page: CarePanel, tmp_path: Path, qtbot: QtBot
) -> None:
    page.review_bundle.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(SupportWindow)))
    window = page.findChildren(SupportWindow)[0]
    qtbot.waitUntil(window.isActiveWindow)
    assert problems_of(window) == []

    window.save_to(tmp_path / "fil.zip")

    qtbot.waitUntil(lambda: window.told.text() == t.bundle_saved(str(tmp_path / "fil.zip")))
    with ZipFile(tmp_path / "fil.zip") as bundle:
        assert {"tillstånd.txt", "antal.txt", "logg 1.txt"} <= set(bundle.namelist())
        assert all(bundle.read(name).decode() in window.text.toPlainText() for name in
                   bundle.namelist())  # fmt: skip
    window.close()


def test_the_licences_are_in_the_program(page: CarePanel, qtbot: QtBot) -> None:
    page.rows["version"].action.click()
    window = page.findChildren(AboutWindow)[0]
    qtbot.waitUntil(window.isActiveWindow)
    assert problems_of(window) == []
    assert window.text.toPlainText().startswith("EUROPEAN UNION PUBLIC LICENCE")

    window.which.setCurrentText("LGPL-3.0-only")

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in window.text.toPlainText()
    assert window.packages.model().rowCount() > 40
    window.close()
