"""Starts the application and opens its first window."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.services.office.first_copy import lacks_organisation
from synpunkt_desk.services.office.it_settings import ItSettings
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import demo
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.look.remembered import remembered
from synpunkt_desk.ui.shell.frame import show_on_screen
from synpunkt_desk.ui.shell.garbage_collector import GarbageCollector
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.opening import Opening
from synpunkt_desk.ui.widgets.icons import APP_ICON
from synpunkt_desk.ui.widgets.theme import apply_theme, scaled
from synpunkt_desk.wiring.background import PostgresLines
from synpunkt_desk.wiring.window import make_window

SWITCH_INTERVAL: Final = 0.0015
"""Seconds until a working thread lets the window have its turn."""
_log: Final = logging.getLogger(__name__)


def run(
    open_office: Callable[[Callable[[int, int], None]], Office], *, title_hint: str = ""
) -> int:
    """Show the window until it is closed; `open_office` tells how far it has come.

    Errors of `open_office` are the caller's, who still has a terminal to tell them in.
    """
    app = make_application()
    opening = Opening()
    office = open_office(opening.show_progress)
    if lacks_organisation(office):
        opening.close()
        return _show_first_start(
            app,
            office.replica.folder,
            key_file=None,
            it_settings=office.it_settings,
            joining=office,
        )
    window = make_window(office, title_hint=title_hint)
    show_on_screen(window)
    opening.close()
    try:
        return app.exec()
    finally:
        office.close()


def run_first_start(folder: Path, *, key_file: Path | None, it_settings: ItSettings) -> int:
    """Ask what a new office needs, and then show its window until it is closed."""
    return _show_first_start(make_application(), folder, key_file=key_file, it_settings=it_settings)


def _show_first_start(
    app: QApplication,
    folder: Path,
    *,
    key_file: Path | None,
    it_settings: ItSettings,
    joining: Office | None = None,
) -> int:
    """`joining` is an office at whose server somebody began before, and was cut off."""
    from synpunkt_desk.ui.administration.first_start import FirstStart

    opened: list[MainWindow] = []
    with TemporaryDirectory(prefix="synpunkt-desk-", ignore_cleanup_errors=True) as example:
        page = FirstStart(
            folder,
            key_file=key_file,
            example_folder=Path(example),
            open_line=PostgresLines().line,
            it_settings=it_settings,
        )
        page.office_made.connect(partial(_open_after, page, opened))
        page.example_made.connect(partial(_open_after, page, opened, title_hint=demo.TITLE))
        page.office_joined.connect(partial(_open_joined, page, opened))
        page.setWindowTitle(t.PRODUCT)
        page.resize(scaled(1180), scaled(760))
        show_on_screen(page)
        if joining:
            page.go_on_joining(joining)
        try:
            return app.exec()
        finally:
            for window in opened:
                window.operations.office.close()


def _open_after(
    page: QWidget, opened: list[MainWindow], office: Office, *, title_hint: str = ""
) -> None:
    """Show the window of a new office in the place of the page that made it."""
    window = make_window(office, title_hint=title_hint)
    opened.append(window)
    show_on_screen(window)
    page.close()


def _open_joined(
    page: QWidget, opened: list[MainWindow], office: Office, password: str, keeps: bool
) -> None:
    """Show the window of an office that is on a server, which fetches the rest."""
    window = make_window(office, password=password, keeps_password=keeps)
    opened.append(window)
    show_on_screen(window)
    page.close()


def make_application() -> QApplication:
    """The application in Swedish and in its dress."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    sys.excepthook = _on_unexpected
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    app = QApplication(sys.argv[:1])
    app.setApplicationName(t.PRODUCT)
    app.setDesktopFileName("synpunkt-desk")
    app.setWindowIcon(QIcon(str(APP_ICON)))
    speak_swedish(app)
    look = remembered()
    apply_theme(app, look.scheme, text_percent=look.text_percent, density=look.density)
    GarbageCollector(app)
    return app


def speak_swedish(app: QApplication) -> None:
    """Let Qt's own dialogs, menus and keys have Swedish words."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_sv", folder):
        app.installTranslator(translator)


def _on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """One of the three places that catch everything; texts of cases are never logged."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.error("unexpected in the window", exc_info=(kind, error, trace))
    if QApplication.activeModalWidget() is None:  # one calm sentence, not one per paint event
        QMessageBox.warning(None, t.PRODUCT, str(sentence(BugError())))
