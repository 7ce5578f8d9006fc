"""What goes on beside the work in the window: scanner, due days, server, learning."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from synpunkt_desk.insight.figures import Measured
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.watched_folder import watched_folder
from synpunkt_desk.services.suggesting.suggestions import Learned
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.spelling import Spelling, WordList
from synpunkt_desk.wiring.dialogs import SCANNING

if TYPE_CHECKING:
    from synpunkt_desk.sync.port import Line
    from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
    from synpunkt_desk.ui.sharing.keeper import Keeper, Keeps


def watch_folder(window: MainWindow) -> None:
    """Take in what the office's scanner saves, from the start, where a folder is watched."""

    def begin(begin_scanning: Callable[[QWidget], None] | None) -> None:
        page = window.page_of(SCANNING) if begin_scanning else None
        if begin_scanning and page:
            begin_scanning(page)

    window.operations.compute(_scanning_to_begin, begin)


def _scanning_to_begin(office: Office) -> Callable[[QWidget], None] | None:
    """Imported away from the window's thread, and only where a folder is watched."""
    if watched_folder(office) is None:
        return None
    from synpunkt_desk.ui.scanning.scan_screen import begin

    return begin


def recount_due_days(window: MainWindow) -> None:
    """Go on where a change of rules or calendar had not reached every open case."""

    def begin(is_behind: bool) -> None:
        if is_behind:
            from synpunkt_desk.ui.due_recount import due_recount

            due_recount(window.operations).look()

    window.operations.compute(_due_days_are_behind, begin)


def _due_days_are_behind(office: Office) -> bool:
    from synpunkt_desk.services.due_days.recounting import is_behind

    return is_behind(office)


class PostgresLines:
    """The ways to a server, opened by whoever keeps up with it; see `Lines`."""

    def line(self, address: str, password: str) -> "Line":
        """For the rounds."""
        from synpunkt_desk.sync.postgres import PostgresServer

        return PostgresServer(address, password=password)

    def caretaker(self, address: str, password: str) -> "Keeps":
        """For bringing an office to the server, and for looking after access."""
        from synpunkt_desk.sync.caretaker import PostgresCaretaker

        return PostgresCaretaker(address, password=password)


def keeper_of(window: MainWindow) -> "Keeper":
    """Who keeps up with the server for this window; made when somebody first asks."""
    from synpunkt_desk.texts.access import lost
    from synpunkt_desk.ui.sharing.keeper import Keeper, Standing
    from synpunkt_desk.ui.sharing.state_banner import StateBanner
    from synpunkt_desk.ui.sharing.words import in_bar

    known = window.operations.findChild(Keeper)
    if known:
        return known
    keeper = Keeper(window.operations, PostgresLines())

    def show(standing: Standing) -> None:
        window.bar.show_sharing(in_bar(standing))

    def tell_lost(boards: Sequence[str]) -> None:
        window.notices.toast.show_text(lost(boards))

    keeper.told.connect(show)
    keeper.lost.connect(tell_lost)
    banner = StateBanner(keeper)
    window.view.add_banner(banner)
    banner.sign_in_asked.connect(lambda: _show_sharing(window))
    banner.page_asked.connect(lambda: _show_sharing(window))
    return keeper


def _show_sharing(window: MainWindow) -> None:
    """Go to where one signs in to the server."""
    from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel

    page = _administration(window, "sharing")
    if page:
        page.part(SharingPanel).form.password.setFocus()


def keep_backups(window: MainWindow) -> None:
    """Make a backup each day, and tell over the window when that fails."""
    from synpunkt_desk.ui.administration.backup_clock import BackupClock
    from synpunkt_desk.ui.widgets.banner import Banner

    banner = Banner()
    window.view.add_banner(banner)
    banner.action_taken.connect(lambda: _administration(window, "care"))
    BackupClock(window.operations, banner).begin()


def _administration(window: MainWindow, tab: str) -> "AdministrationScreen | None":
    """A part of the administration, gone to."""
    from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen

    window.show_place("administration")
    page = window.page_of("administration")
    if not isinstance(page, AdministrationScreen):
        return None
    page.show_part(tab)
    return page


def check_spelling(window: MainWindow, settings: QSettings) -> None:
    """Look at the words that are written in fields of prose, from when somebody first writes."""
    office = window.operations.office

    def open_list() -> WordList:
        from synpunkt_desk.services.spelling.speller import names_in, speller

        found = speller()
        found.learn(names_in(office.organisation))
        return found

    made = Spelling(cache(open_list), settings, window.operations.failed.emit, window)
    window.operations.closing.connect(made.close)


def learn(office: Office) -> Learned:
    """Imported away from the window's thread, by whoever asks for proposals first."""
    from synpunkt_desk.services.suggesting.learning import learn

    return learn(office)


def measure_suggestions(office: Office) -> Measured:
    from synpunkt_desk.services.suggesting.learning import measure_own

    return measure_own(office)
