"""What opens over the window: the forms of registration, and small windows of their own."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office import drafts
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.inbox.filter_shown import FilterAsked, FilterShown
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import REPORTS
from synpunkt_desk.ui.widgets.theme import worn_theme

if TYPE_CHECKING:
    from synpunkt_desk.ui.intake.desk import RegistrationDesk
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

SCANNING: Final = "scanning"
"""The key of the screen for paper on its way in."""


def open_draft(window: MainWindow, over: QWidget, draft_id: ObjectId) -> None:
    """Go on with a draft where drafts of its kind are written."""

    def show(kind: str) -> None:
        if kind == drafts.REPORT:
            reports(window).open_draft(draft_id)
        elif kind == drafts.SCAN:
            window.show_place(SCANNING)
        elif kind == drafts.EDIT_CASE:
            window.open_case(draft_id)
        else:
            registration_desk(window).open_draft(over, draft_id)

    window.operations.read(lambda office: drafts.kind_of(office, draft_id), show)


def reports(window: MainWindow) -> "ReportPlace":
    """The place of reports, gone to."""
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

    window.show_place(REPORTS)
    page = window.page_of(REPORTS)
    if not isinstance(page, ReportPlace):
        message = "the navigation leads to another screen for reports"
        raise BugError(message)
    return page


def open_filter(
    window: MainWindow, over: QWidget, asked: FilterAsked, show: Callable[[FilterShown], None]
) -> None:
    from synpunkt_desk.ui.inbox.filter_window import FilterWindow

    known = (one for one in over.findChildren(FilterWindow) if one.asked.shown == asked.shown)
    shown = next(known, None)
    if shown is None:
        shown = FilterWindow(window.operations, asked, parent=over)
        shown.filter_chosen.connect(show)
    _stand_beside(shown)


def open_list(window: MainWindow, over: QWidget) -> None:
    from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow

    known = over.findChild(OpenListWindow)
    _stand_beside(known or OpenListWindow(window.operations, parent=over))


def open_send_backs(window: MainWindow, over: QWidget) -> None:
    from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow

    shown = over.findChild(SendBacksWindow)
    if shown is None:
        shown = SendBacksWindow(window.operations, parent=over)
        shown.cases_requested.connect(partial(window.show_only, back_text=t.BACK))
    _stand_beside(shown)


def open_handed_over(window: MainWindow, over: QWidget) -> None:
    from synpunkt_desk.ui.inbox.handed_over_window import HandedOverWindow

    known = over.findChild(HandedOverWindow)
    _stand_beside(known or HandedOverWindow(window.operations, parent=over))


def open_look(over: QWidget) -> None:
    """Nothing waits for it: one sees in the windows behind what one has chosen."""
    from synpunkt_desk.ui.look.look_window import LookWindow

    theme = worn_theme()
    shown = over.findChild(LookWindow) or (LookWindow(theme, parent=over) if theme else None)
    if shown:
        shown.show()
        shown.raise_()
        shown.activateWindow()


def _stand_beside(shown: QDialog) -> None:
    """Nothing waits for it: list and case can be worked in meanwhile."""
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.show()
    shown.raise_()
    shown.activateWindow()


def registration_desk(window: MainWindow) -> "RegistrationDesk":
    from synpunkt_desk.ui.intake.desk import RegistrationDesk

    desk = window.findChild(RegistrationDesk)
    if desk is None:
        desk = RegistrationDesk(window.operations, window)
        desk.open_asked.connect(window.open_case)
        desk.mails_wait.connect(partial(_tell_of_mails, window))
    return desk


def _tell_of_mails(window: MainWindow, count: int) -> None:
    window.notices.toast.show_text(t.mails_wait(count))


def note_oral(window: MainWindow) -> None:
    """Show the window for counting, which stands as it was left until it is closed."""
    from synpunkt_desk.ui.tally.tally_window import TallyWindow

    counting = window.findChild(TallyWindow) or TallyWindow(window.operations, parent=window)
    counting.show()
    counting.raise_()
    counting.activateWindow()
