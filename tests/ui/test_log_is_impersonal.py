"""A day's work leaves nothing in the log of those whom it was about."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.log_file import begin_log, log_files
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.own_backups import back_up_to
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.wiring.window import make_window
from tests.helpers.in_window import settled
from tests.helpers.offices import MEMBER, acknowledge, add_case, close_case, distribute, make_office

NAME, NUMBER, TEXT = "Signe Hemlig", "19121212-1212", "Grannen skriker om natten"
EMAIL, TITLE = "signe.hemlig@example.se", "Synpunkt om störande granne"
PRIVATE = (*NAME.split(), NUMBER, *TEXT.split(), EMAIL, TITLE, *MEMBER.split())

pytestmark = pytest.mark.expects_log


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path / NAME)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(tmp_path / NAME / "log"))
        begin_log()
        yield
    begin_log()


def broken(_office: Office) -> NoReturn:
    message = f"{NAME} {NUMBER}: {TEXT}"
    raise ZeroDivisionError(message)


def refused(_office: Office) -> NoReturn:
    raise KnownError("file_not_found", file=f"{NAME}.pdf")


def wrong_statement(office: Office) -> None:
    with office.replica.writing() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES(?, ?)", (NAME, TEXT))


def test_a_day_with_faults_names_nobody(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    window = make_window(office)
    qtbot.addWidget(window)
    window.show()
    case_id = add_case(office, TITLE, text=f"{TEXT}. {NUMBER}", sender=NAME)
    case_work.edit(office, case_id, {}, {}, submitter={"email": EMAIL}, submitter_seen={})
    distribute(office, case_id)
    acknowledge(office, case_id)
    close_case(office, case_id)
    back_up_to(office, tmp_path / f"{NAME}.synpunkt")
    errors = fail_in_all_ways(window.operations, qtbot)
    settled(window)
    window.close()

    told = "".join(file.read_text("utf-8") for file in log_files())
    assert len(errors) == 3
    assert {"ZeroDivisionError", "OperationalError", "file_not_found"} <= set(told.split())
    assert [word for word in PRIVATE if word in told] == []
    assert str(tmp_path) not in told


def fail_in_all_ways(operations: Operations, qtbot: QtBot) -> list[AppError]:
    errors: list[AppError] = []
    for work in (broken, refused, wrong_statement):
        operations.write(work, failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 3)
    return errors
