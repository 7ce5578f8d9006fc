"""The daily register list of a real office."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY, make_office

DAYS = (
    (3, "Synpunkt om färdtjänst som inte kom", "Eva Exempel"),
    (1, "Synpunkt om fler sopkärl", "Bo Ek"),
    (1, "Synpunkt om felaktig information", "Li Holm"),
    (0, "Synpunkt om öppettider", "Siv Ask"),
    (0, "Synpunkt om bemötande", ""),
    (0, "Synpunkt om belysning på gångväg", "Eva Exempel"),
)


def enter(office: Office, day: date, title: str, *, sender: str) -> str:
    """Register a case on a day; without a sender it is anonymous."""
    organisation = office.organisation
    place = organisation.find_unit("department", "Tekniska förvaltningen") or ""
    case = Case(
        title=title,
        text=title,
        case_type=organisation.find_category("case_type", "klagomål") or "",
        channel=organisation.find_category("channel", "telefon") or "",
        board=organisation.receiver(place)["board"],
        department=place,
        received_on=day,
        registered_at=datetime.combine(day, time(12), UTC),
        submitter="known" if sender else "anonymous",
    )
    return register(office, NewCase(case=case, submitter=SubmitterDetails(name=sender))).case_id


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An ordinary Friday."""
    made = make_office(tmp_path)
    for days_ago, title, sender in DAYS:
        enter(made, TODAY - timedelta(days=days_ago), title, sender=sender)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot: QtBot, operations: Operations) -> DailyListScreen:
    """The screen as one comes to it."""
    made = DailyListScreen(operations)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.view.count.text()))
    return made
