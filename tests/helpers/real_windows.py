"""The real window of an office with its cases, and what it says of what lies elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from pytestqt.qtbot import QtBot

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import add_case

GONE: Final = "c" * 32
NUMBER, TITLE = "SN SYN 2026-0042", "Synpunkt om lampan på skolvägen"


@contextmanager
def opened_window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """Active, with the case that stands first in it."""
    made = make_window(office)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.findChildren(CaseEditor)))
    qtbot.waitUntil(made.findChildren(CaseEditor)[0].view.head.isVisible)
    yield made
    made.close()


def write_at_once(office: Office) -> ObjectId:
    """A case whose title two have changed without having seen each other."""
    made = add_case(office, "Trappan")
    for title in ("Trappan vid torget", "Trappan vid bron"):
        with office.unit() as unit:
            unit.write("edit", "case", made, {"title": title}, seen={})
    return made


def hand_over(office: Office) -> tuple[str, str]:
    """The receipt of a case that is not here any more: the name of its board, and the day."""
    board = office.organisation.units_of("board")[0]
    with office.unit() as unit:
        told = {"case": GONE, "number": NUMBER, "title": TITLE, "board": board}
        unit.create("transfer", told, verb="move")
        handed_over = datetime.fromisoformat(unit.now()).astimezone(LOCAL_TIME).date()
        return office.organisation.name(board), handed_over.isoformat()
