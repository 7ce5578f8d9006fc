"""Somebody reads in the files of a web form, with the keyboard only."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.services.importing import sources
from synpunkt_desk.services.importing.importing import import_rows
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.importing.file_work import OpenedFile, take_in
from synpunkt_desk.ui.importing.import_screen import ImportScreen
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.row_table import RowTable
from tests.helpers.offices import TODAY
from tests.helpers.person import Person

ANSWERS = [
    {
        "ref": "a1",
        "inskickat": "2026-11-19 08:15",
        "vad": "synpunkt",
        "meddelande": "Det är halt.",
        "ip": "127.0.0.1",
    },
    {"ref": "a2", "inskickat": "2026-11-20 09:00", "vad": "beröm", "meddelande": "Bra plogat."},
    {"ref": "a3", "inskickat": "i går", "vad": "fråga", "meddelande": "När plogas det?"},
]
Choose = Callable[[Path], None]


@pytest.fixture
def screen(operations: Operations, qapp: QApplication, qtbot: QtBot) -> ImportScreen:
    made = ImportScreen(operations)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "svar.json"
    file.write_text(json.dumps(ANSWERS), "utf-8")
    return file


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Lets the dialog of the system give a file."""

    def _choose(file: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    return _choose


def cells(table: RowTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def titles(office: Office) -> list[str]:
    return [item.title for item in queues.page(office, Question(Queue.ALL, office.today()))]


def wait_for_rows(qtbot: QtBot, screen: ImportScreen) -> None:
    qtbot.waitUntil(lambda: screen.rows.table.isVisible() and not screen.rows.progress.isVisible())


def test_a_web_form_is_mapped_tried_and_taken_in_by_key(
    screen: ImportScreen,
    person: Person,
    office: Office,
    qtbot: QtBot,
    answers: Path,
    choose: Choose,
) -> None:
    choose(answers)
    person.press("Alt+O")
    qtbot.waitUntil(screen.columns.isVisible)
    assert cells(screen.columns.table) == [
        ["inskickat", "2026-11-19 08:15", "Inkommen"],
        ["meddelande", "Det är halt.", "Beskrivning"],
        ["ref", "a1", "tas inte med"],
        ["vad", "synpunkt", "tas inte med"],
        ["ip", "127.0.0.1", "tas inte med"],
    ]

    person.press("Ctrl+Return")
    assert "Källan saknar namn" in screen.columns.name_field.error()
    person.type("Webbformuläret")
    screen.columns.table.setFocus()
    person.press("Down", "Down", "Return", "Down", "Down", "Down", "Down")
    assert cells(screen.columns.table)[2][2] == "Källans id"
    screen.columns.table.setFocus()
    person.press("Down", "Return", "Down", "Down", "Down", "Down", "Down")
    assert [row[2] for row in cells(screen.columns.table)[:4]] == [
        "Inkommen", "Beskrivning", "Källans id", "Typ",
    ]  # fmt: skip
    assert [box.accessibleName() for box in screen.columns.words.boxes] == [
        "synpunkt (1)",
        "beröm (1)",
        "fråga (1)",
    ]
    assert [box.currentText() for box in screen.columns.words.boxes] == [
        "okänt ord", "som det står: Beröm", "som det står: Fråga",
    ]  # fmt: skip
    screen.columns.words.boxes[0].setFocus()
    while screen.columns.words.boxes[0].currentText() != "Klagomål":
        person.press("Down")

    person.press("Ctrl+Return")
    wait_for_rows(qtbot, screen)
    assert titles(office) == []
    assert [row[:2] for row in cells(screen.rows.table)] == [
        ["1", "Registreras"],
        ["2", "Registreras"],
        ["3", "Tas inte in"],
    ]
    assert "inkommen saknar giltigt datum" in cells(screen.rows.table)[2][3]
    assert "2 ärenden skulle registreras" in screen.rows.result.text()
    assert "”ip”" in screen.rows.note.text()

    person.press("Return")
    qtbot.waitUntil(lambda: "2 ärenden registrerade" in screen.rows.result.text())
    assert len(titles(office)) == 2
    (mapping,) = sources.sources(office)
    assert mapping.meaning("case_type", "synpunkt") == "Klagomål"

    person.press("Return")
    qtbot.waitUntil(lambda: screen.start.isVisible() and bool(cells(screen.start.table)))
    assert cells(screen.start.table)[0][:2] == ["Webbformuläret", "2026-11-20, i dag"]

    person.press("Alt+O")
    qtbot.waitUntil(screen.columns.isVisible)
    assert screen.columns.name.text() == "Webbformuläret"
    person.press("Ctrl+Return")
    wait_for_rows(qtbot, screen)
    assert "0 ärenden skulle registreras, 2 finns redan" in screen.rows.result.text()
    assert not screen.rows.go.isEnabled()


def test_our_own_format_needs_no_mapping_but_can_have_one(
    screen: ImportScreen,
    person: Person,
    office: Office,
    qtbot: QtBot,
    tmp_path: Path,
    choose: Choose,
) -> None:
    file = tmp_path / "egna.csv"
    file.write_text("inkommen;beskrivning;ip\n2026-11-19;Halt.;1\n2026-11-20;Bra.;2\n", "utf-8")
    choose(file)
    person.press("Alt+O")
    wait_for_rows(qtbot, screen)
    assert "kolumnen ”ip” är okänd" in screen.rows.note.text().lower()

    screen.rows.columns.click()
    qtbot.waitUntil(screen.columns.isVisible)
    person.press("Esc").press("Alt+O")
    wait_for_rows(qtbot, screen)
    person.press("Return")
    qtbot.waitUntil(lambda: "2 ärenden registrerade" in screen.rows.result.text())
    assert len(titles(office)) == 2
    assert sources.sources(office) == []


def test_rows_of_one_kind_are_shown_alone(
    screen: ImportScreen, person: Person, qtbot: QtBot, answers: Path
) -> None:
    screen.open_file(answers)
    qtbot.waitUntil(screen.columns.isVisible)
    person.type("Webbformuläret").press("Ctrl+Return")
    wait_for_rows(qtbot, screen)
    screen.rows.group.focus_chosen()
    person.press("Right", "Right")
    assert [row[0] for row in cells(screen.rows.table)] == ["3"]


def test_what_is_stopped_says_how_far_it_came(
    screen: ImportScreen, person: Person, office: Office, qtbot: QtBot, answers: Path
) -> None:
    screen.open_file(answers)
    qtbot.waitUntil(screen.columns.isVisible)
    person.type("Webbformuläret").press("Ctrl+Return")
    screen.rows.stop_asked.emit()
    wait_for_rows(qtbot, screen)
    outcome = take_in(
        office,
        OpenedFile(answers, read_records(answers), screen.columns.mapping()),
        dry_run=False,
        progress=lambda _done, _total: None,
        is_stopped=lambda: True,
    )
    screen.rows.show_outcome("svar.json", outcome)
    assert screen.rows.result.text().startswith("Stoppad. 0 ärenden registrerade")
    assert titles(office) == []


def test_a_dropped_file_that_is_none_says_why(
    screen: ImportScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "trasig.json"
    file.write_text("[{")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.dropEvent(drop)
    qtbot.waitUntil(lambda: "inte giltig JSON" in screen.start.problem.text())


def test_a_field_is_filled_by_one_column_at_a_time(
    screen: ImportScreen, qtbot: QtBot, answers: Path
) -> None:
    screen.open_file(answers)
    qtbot.waitUntil(screen.columns.isVisible)
    page = screen.columns
    page.table.selectRow(3)
    page.becomes.setCurrentText("Inkommen")
    page.becomes.activated.emit(page.becomes.currentIndex())
    assert page.mapping().columns == {"vad": "received", "meddelande": "text"}


def test_a_source_that_is_quiet_is_told_and_taken_away(
    screen: ImportScreen, operations: Operations, person: Person, qtbot: QtBot
) -> None:
    office = operations.office
    days = [TODAY - timedelta(days=back) for back in (9, 10, 11, 12, 13)]
    mapping = SourceMapping("Appen", {"day": "received", "text": "text"})
    came = [{"day": day.isoformat(), "text": f"Synpunkt {day}"} for day in days]
    import_rows(office, judge_records(read_records(json.dumps(came).encode()), mapping))
    operations.write(lambda office: sources.keep_source(office, mapping))
    qtbot.waitUntil(lambda: bool(cells(screen.start.table)))
    assert screen.start.quiet.text().startswith("Appen har varit tyst i 9 dagar; ")
    assert cells(screen.start.table)[0][5] == "Tyst"

    screen.start.table.setFocus()
    person.press("Delete")
    qtbot.waitUntil(lambda: cells(screen.start.table)[0][5] == "borttagen")
    assert sources.sources(office) == []
    screen.toast.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: cells(screen.start.table)[0][5] == "Tyst")


def test_a_list_of_all_rows_is_kept_and_an_import_is_taken_back(
    screen: ImportScreen,
    person: Person,
    office: Office,
    qtbot: QtBot,
    answers: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen.open_file(answers)
    qtbot.waitUntil(screen.columns.isVisible)
    person.type("Webbformuläret").press("Ctrl+Return")
    wait_for_rows(qtbot, screen)
    kept = tmp_path / "lista.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    screen.rows.save.click()
    qtbot.waitUntil(lambda: "Listan är sparad" in screen.rows.result.text())
    lines = kept.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Rad;Vad som händer;Ärende;Att veta"
    assert sorted(line.split(";")[1] for line in lines[1:]) == [
        "Registreras", "Registreras", "Tas inte in",
    ]  # fmt: skip

    screen.rows.go.click()
    qtbot.waitUntil(lambda: "2 ärenden registrerade" in screen.rows.result.text())
    screen.rows.back.click()
    runs = screen.start.runs
    qtbot.waitUntil(runs.isVisible)
    qtbot.waitUntil(lambda: bool(cells(runs.table)))
    assert cells(runs.table) == [["svar.json", "2026-11-20", "2"]]
    runs.take_back.click()
    assert "2 ärenden från svar.json makuleras" in runs.state.text()
    assert len(titles(office)) == 2
    runs.state.action_taken.emit()
    qtbot.waitUntil(lambda: "2 ärenden från svar.json är tillbakatagna" in runs.state.text())
    qtbot.waitUntil(lambda: not cells(runs.table))
