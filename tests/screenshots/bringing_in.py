"""What comes in on paper and from other systems."""

import json
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.services.importing.import_runs import ImportRun
from synpunkt_desk.services.importing.importing import import_rows
from synpunkt_desk.services.importing.sources import keep_source
from synpunkt_desk.services.papers.scanning import take_in
from synpunkt_desk.services.papers.waiting_papers import waiting
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.importing.import_screen import ImportScreen
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.old_system import write_export
from tests.screenshots.walking import Walk, settle

ANSWERS: Final = (
    ("Synpunkt", "Det är inte plogat på gångvägen till Ekarängsskolan, och barnen går på vägen."),
    ("Ris", "Bussen kom inte i dag heller."),
    ("Beröm", "Tack för hjälpen i receptionen!"),
    ("Synpunkt", "Fler papperskorgar i parken."),
)
"""What somebody sent by a web form: which type, and the words."""


def scanning(window: MainWindow) -> QWidget:
    """The first of two forms, on which one tick is not clear."""
    office = window.operations.office
    organisation = office.organisation
    unit = organisation.find_unit("area", "Gata och park") or ""
    kind = organisation.find_category("case_type", "klagomål") or ""
    form = print_form(office, unit=unit)
    answers = {"case_type": kind, "reply_wish": "phone"}
    first = fill_in(form, answers, faint="reply_wish")
    if not waiting(office):
        take_in(office, Pasted("bunt 20 november.pdf", as_pdf([*first, *fill_in(form, answers)])))
    window.show_place("scanning")
    settle()
    return window


def scanning_nothing(window: MainWindow) -> QWidget:
    """No paper waits."""
    window.show_place("scanning")
    return window


def import_start(window: MainWindow) -> QWidget:
    """Two sources, of which one has gone quiet."""
    office = window.operations.office
    for name, silent in (("Webbformuläret", 0), ("Felanmälan i appen", 9)):
        mapping = SourceMapping(name, {"day": "received", "text": "text"})
        keep_source(office, mapping)
        days = [office.today() - timedelta(days=silent + back) for back in (0, 1, 1, 2, 3, 6, 8)]
        came = [{"day": day.isoformat(), "text": f"{at}"} for at, day in enumerate(days)]
        judged = judge_records(read_records(json.dumps(came).encode()), mapping)
        import_rows(office, judged, run=ImportRun(f"{silent:032}", f"{name}.json"))
    window.show_place("import")
    return window


def import_columns(window: MainWindow) -> QWidget:
    """The columns of a web form, and the words of its types."""
    window.show_place("import")
    answers = [
        {
            "id": f"{4711 + at}",
            "inskickat": "i går" if at == 2 else f"2026-11-{12 + at} 08:1{at}",
            "typ": kind,
            "beskrivning": words,
            "kontakt": {"namn": "Eva Exempel", "epost": "eva@exempel.se"},
            "webbläsare": "Firefox",
        }
        for at, (kind, words) in enumerate(ANSWERS)
    ]
    screen = window.findChildren(ImportScreen)[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "webbformular-v47.json"
        file.write_text(json.dumps(answers), "utf-8")
        screen.open_file(file)
        settle()
    screen.columns.name.setText("Webbformuläret")
    screen.columns.table.selectRow(2)
    return window


def import_taking_over(window: MainWindow) -> QWidget:
    """The columns of an earlier system, and what its words of a status mean."""
    window.show_place("import")
    screen = window.findChildren(ImportScreen)[0]
    with tempfile.TemporaryDirectory() as folder:
        screen.open_file(write_export(Path(folder) / "artvise-2010-2026.csv", 100).file)
        settle()
    screen.columns.name.setText("Artvise")
    screen.columns.table.selectRow(2)
    return window


def import_rows_tried(window: MainWindow) -> QWidget:
    """What would become of every row."""
    import_columns(window)
    window.findChildren(ImportScreen)[0].columns.go.click()
    return window


SCREENS: Final[Mapping[str, Walk]] = {
    "scanning": scanning,
    "scanning-nothing": scanning_nothing,
    "import-start": import_start,
    "import-columns": import_columns,
    "import-rows": import_rows_tried,
    "import-taking-over": import_taking_over,
}
