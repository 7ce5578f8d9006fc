"""The window of an office with all its parts."""

import gc
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.suggestions import Suggester
from synpunkt_desk.texts import (
    administration,
    daily_list,
    import_page,
    improvements,
    overview,
    report_wizard,
    scanning,
    tally,
    themes,
)
from synpunkt_desk.ui.actions.action import Area
from synpunkt_desk.ui.actions.table import ACTIONS
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import REPORTS
from synpunkt_desk.ui.shell.parts import Parts, Screen, Section
from synpunkt_desk.wiring import beside
from synpunkt_desk.wiring import screens as made
from synpunkt_desk.wiring.background import (
    check_spelling,
    keep_backups,
    keeper_of,
    learn,
    measure_suggestions,
    recount_due_days,
    watch_folder,
)
from synpunkt_desk.wiring.dialogs import (
    SCANNING,
    note_oral,
    open_draft,
    open_filter,
    open_handed_over,
    open_list,
    open_look,
    open_send_backs,
    registration_desk,
)
from synpunkt_desk.wiring.help import offer_help, show_here, show_whole
from synpunkt_desk.wiring.practice import offer_practice, open_practice, practice_band

SETTINGS_FILE: Final = "window.ini"
PATIENCE: Final = 1_000
"""Milliseconds in which the first list has the computer to itself."""
CASE_ACTIONS: Final = frozenset(action.id for action in ACTIONS if action.area is Area.CASE)


def make_window(
    office: Office, *, title_hint: str = "", password: str = "", keeps_password: bool = True
) -> MainWindow:
    """The window of an office with all its parts; a password opens the server that it shares."""
    settings = QSettings(str(office.replica.folder / SETTINGS_FILE), QSettings.Format.IniFormat)
    screens = [
        Screen(
            key=key,
            label=label,
            icon_name=icon,
            section=section,
            make=lambda m=make: m(window),
            show_part=made.SHOW_PART.get(key),
        )
        for key, label, icon, section, make in places()
    ]
    parts = Parts(
        error_sentence=made.said,
        title_note=title_hint,
        case_pane=lambda: made.make_case_pane(window),
        prepare_case=lambda ready: made.prepare_case(window, ready),
        own_case_pane=lambda: made.make_own_case_pane(window),
        window_band=practice_band if office.is_practice else None,
        case_actions=CASE_ACTIONS,
        new_case=lambda over: registration_desk(window).open_new(over),
        note_oral=lambda: note_oral(window),
        open_mails=lambda over, files: registration_desk(window).open_mails(over, files),
        open_draft=lambda over, draft_id: open_draft(window, over, draft_id),
        open_list=lambda over: open_list(window, over),
        open_send_backs=lambda over: open_send_backs(window, over),
        open_handed_over=lambda over: open_handed_over(window, over),
        open_filter=lambda over, asked, show: open_filter(window, over, asked, show),
        open_look=open_look,
        practise=None if office.is_practice else lambda: open_practice(window),
        open_palette=lambda _over: beside.open_palette(window),
        show_keys=lambda _over: beside.show_keys(window),
        show_history=lambda _over: beside.show_history(window),
        show_help=lambda: show_here(window),
        show_handbook=lambda: show_whole(window),
        sync_now=lambda: keeper_of(window).poke(),
        screens=screens,
    )
    operations = Operations(office, suggester=Suggester(learn, measure_suggestions))
    window = MainWindow(operations, parts, settings)
    check_spelling(window, settings)
    help_menu = offer_help(window)
    offer_practice(window, help_menu)
    _begin_soon(window, is_kept=not title_hint)
    if office.replica.is_shared:
        keeper_of(window).begin(password, keeps=keeps_password)
    gc.freeze()  # what stands now stays to the end: nobody need look through it again
    return window


def _begin_soon(window: MainWindow, *, is_kept: bool) -> None:
    rest = QTimer(window, singleShot=True, interval=PATIENCE)
    rest.timeout.connect(partial(_begin_beside, window, is_kept=is_kept))
    window.operations.closing.connect(rest.stop)
    rest.start()


def _begin_beside(window: MainWindow, *, is_kept: bool) -> None:
    """Begin what goes on beside the work; an example is thrown away, so nobody backs it up."""
    watch_folder(window)
    recount_due_days(window)
    if is_kept:
        keep_backups(window)


def places() -> tuple[tuple[str, str, str, Section, Callable[[MainWindow], QWidget]], ...]:
    """Key, label, icon and maker of every screen beside the cases, in the order shown."""
    follow_up, system = Section.FOLLOW_UP, Section.SYSTEM
    return (
        (SCANNING, scanning.TITLE, "file-input", follow_up, made.make_scanning),
        ("overview", overview.TITLE, "chart-column", follow_up, made.make_overview),
        (REPORTS, report_wizard.NAME, "file-text", follow_up, made.make_reports),
        ("measures", improvements.TITLE, "lightbulb", follow_up, made.make_measures),
        ("themes", themes.TITLE, "tags", follow_up, made.make_themes),
        ("tallies", tally.OVERVIEW, "list-checks", follow_up, made.make_tallies),
        ("daily_list", daily_list.DOCUMENT_TYPE, "newspaper", follow_up, made.make_daily_list),
        ("import", import_page.TITLE, "file-input", system, made.make_import),
        ("administration", administration.TITLE, "settings", system, made.make_administration),
    )
