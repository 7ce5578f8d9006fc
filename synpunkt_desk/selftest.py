"""The trial of an installation: what is most easily lost when the program is packed."""

import os
from collections.abc import Callable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from psycopg import pq
from PySide6.QtWidgets import QApplication

from synpunkt_desk.app import make_application
from synpunkt_desk.command_line.terminal import tell
from synpunkt_desk.documents.model import Document, Head, Paragraph
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout_file import SHIPPED
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.services.papers import forms, scanning
from synpunkt_desk.services.papers.waiting_papers import waiting
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.store.rebuild import no_progress
from synpunkt_desk.texts import selftest as t
from synpunkt_desk.wiring.window import make_window

_CASES: Final = 20


def run_selftest() -> int:
    """Try each part in a folder of its own and tell of it; 0 when all of them work.

    Raises KnownError `selftest_failed` with the part that gave a wrong answer.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="synpunkt-desk-", ignore_cleanup_errors=True) as folder:
        office = make_demo(Path(folder), count=_CASES)
        try:
            for part, works in PARTS.items():
                tell(t.trying(part))
                if not works(office):
                    raise KnownError("selftest_failed", part=part)
        finally:
            office.close()
    tell(t.DONE)
    return 0


def _store(office: Office) -> bool:
    """The encrypted file, and search in it."""
    return not maintenance.check(office, no_progress).problems


def _pages(office: Office) -> bool:
    """Every layout that comes with the program, in Word and Excel too."""
    today = office.today()
    period = reporting.period_of(today.replace(month=1, day=1), today)
    reports = [
        reporting.make_report(office, layout, Request(period=period, today=today))
        for layout in SHIPPED
    ]
    return all(reporting.report_bytes(r, kind) for r in reports for kind in ("pdf", "docx", "xlsx"))


def _form(office: Office) -> bool:
    """A printed form, known again by its square code and its corner marks."""
    form = forms.make_form(office, language="sv", paper="A4")
    scanning.take_in(office, Pasted("blankett.pdf", form.pdf))
    return [paper.form.form_id for paper in waiting(office)] == [form.form_id]


def _letters(office: Office) -> bool:
    """Printed text, read from the picture of a page."""
    document = Document(
        title=t.READ_ALOUD,
        head=Head(municipality=office.organisation.municipality.name, day=office.today()),
        blocks=(Paragraph(t.READ_ALOUD),),
        made_at=local_now(),
    )
    scanning.take_in(office, Pasted("brev.pdf", render_pdf(document)))
    return any(t.READ_ALOUD in scanning.read_text(office, paper) for paper in waiting(office))


def _line(_office: Office) -> bool:
    """The driver of PostgreSQL with the library that it carries."""
    return pq.version() > 0


def _keyring(_office: Office) -> bool:
    """Those who keep the key are found by what the packages say of themselves."""
    return bool(entry_points(group="keyring.backends"))


def _window(office: Office) -> bool:
    """The window with its dress, its letters, and Qt's own words in Swedish."""
    app = QApplication.instance() or make_application()
    window = make_window(office)
    window.show()
    app.processEvents()
    shown = window.isVisible() and QApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
    window.close()
    return shown


PARTS: Final[Mapping[str, Callable[[Office], bool]]] = {
    t.STORE: _store,
    t.PAGES: _pages,
    t.FORM: _form,
    t.LETTERS: _letters,
    t.LINE: _line,
    t.KEYRING: _keyring,
    t.WINDOW: _window,
}
