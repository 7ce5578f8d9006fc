"""The list and the first case wait for nothing that draws, reads pictures, counts or calls."""

import subprocess
import sys

HEAVY = (
    "PIL", "alembic", "docx", "holidays", "numpy", "pikepdf", "psycopg", "pypdfium2", "reportlab",
    "segno", "tesserocr", "xlsxwriter", "yaml", "zxingcpp",
)  # fmt: skip
PROGRAM = (
    "import sys, synpunkt_desk.app, synpunkt_desk.ui.case_editor.editor;"
    f"print([name for name in {HEAVY} if name in sys.modules])"
)


def test_what_the_first_case_does_not_need_is_read_later() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
