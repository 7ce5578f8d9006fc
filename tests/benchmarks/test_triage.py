"""Two hundred new cases, categorised and handed out with the keyboard alone."""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case_list import Question, Queue
from synpunkt_desk.services.lists import queues
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.inbox.inbox import Inbox
from synpunkt_desk.wiring.window import make_window
from tests.benchmarks.table import BenchTable, Row, spread
from tests.helpers.offices import TODAY, add_case, make_office
from tests.helpers.person import Person

pytestmark = pytest.mark.benchmark
CASES = 200
EMPTIED = (Queue.TO_DISTRIBUTE, Queue.UNCATEGORISED)
MATTERS = (
    ("Synpunkt om snöröjning på Ekvägen", "Det är inte plogat på gångvägen till skolan."),
    ("Synpunkt om belysning vid Parkskolan", "Lamporna är släckta hela gångvägen."),
    ("Synpunkt om papperskorgar vid torget", "Det är fullt i papperskorgarna varje helg."),
)


def test_a_morning_of_triage(qtbot: QtBot, tmp_path: Path, table: BenchTable) -> None:
    office = make_office(tmp_path)
    for number in range(CASES):
        title, text = MATTERS[number % len(MATTERS)]
        add_case(office, f"{title} {number}", text=f"{text} {number}")
    window = make_window(office)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.findChildren(CaseEditor)))
    editor = window.findChildren(CaseEditor)[0]
    with qtbot.waitSignal(editor.case_shown, raising=False, timeout=2000):
        window.operations.wait()
    inbox = window.inbox
    inbox.view.list.setFocus()
    person = Person(qtbot)
    times: list[float] = []
    for _ in range(CASES):
        began = perf_counter()
        chosen = inbox.selected_ids()
        person.press("6", "A")
        qtbot.waitUntil(lambda: editor.view.panel.form is not None)
        person.press("Ctrl+Return")
        qtbot.waitUntil(lambda chosen=chosen: is_past(inbox, chosen))
        times.append(perf_counter() - began)
    window.operations.wait()
    left = [queues.count(office, Question(queue, TODAY)) for queue in EMPTIED]
    window.close()
    office.close()
    assert left == [0, 0]
    table.add(
        Row(
            what=f"triage of {CASES} cases by keys",
            ours=f"{person.pressed / CASES:.0f} keys a case, waiting {spread(times)}",
        )
    )


def is_past(inbox: Inbox, chosen: Sequence[str]) -> bool:
    """Whether the next case is there, ready for keys, or none is left."""
    if not inbox.model.rowCount():
        return True
    return inbox.view.list.hasFocus() and list(inbox.selected_ids()) not in ([], list(chosen))
