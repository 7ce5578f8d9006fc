"""The list and the first case wait for nothing that draws, reads pictures, counts or calls."""

import subprocess
import sys
from collections.abc import Sequence

HEAVY = (
    "PIL", "alembic", "docx", "holidays", "numpy", "pikepdf", "psycopg", "pypdfium2", "reportlab",
    "segno", "tesserocr", "xlsxwriter", "yaml", "zxingcpp",
)  # fmt: skip
LATER = (
    "PySide6.QtPdf", "PySide6.QtPrintSupport", "olefile", "synpunkt_desk.documents",
    "synpunkt_desk.intake", "synpunkt_desk.sync", "synpunkt_desk.ui.administration",
    "synpunkt_desk.ui.case_editor", "synpunkt_desk.ui.shell.key_overview",
    "synpunkt_desk.ui.shell.palette", "synpunkt_desk.services.registering",
)  # fmt: skip


def imported(program: str, names: Sequence[str]) -> list[str]:
    """Which of the modules a program has imported when it ends, alone in a process."""
    told = f"import sys; {program}; print(*(n for n in {names} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_what_the_first_case_does_not_need_is_read_later() -> None:
    assert imported("import synpunkt_desk.app, synpunkt_desk.ui.case_editor.editor", HEAVY) == []


def test_what_the_first_list_does_not_need_is_read_later() -> None:
    assert imported("import synpunkt_desk.app", [*HEAVY, *LATER]) == []


def test_what_knows_nothing_of_qt_is_read_before_it() -> None:
    begun = "from synpunkt_desk.cli import import_before_qt; import_before_qt()"

    assert imported(begun, ["PySide6", "holidays", "sqlalchemy"]) == ["holidays", "sqlalchemy"]
