"""What each action of the window does, and why it cannot be done now."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import shell
from synpunkt_desk.ui.actions.bound import Handlers
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.inbox.inbox import Inbox
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.case_place import CasePlace
from synpunkt_desk.ui.shell.doable import Reasons
from synpunkt_desk.ui.shell.doors import Doors
from synpunkt_desk.ui.shell.notices import Notices
from synpunkt_desk.ui.shell.panes import Panes
from synpunkt_desk.ui.shell.parts import Parts
from synpunkt_desk.ui.shell.top_bar import TopBar

_OF_A_ROW = (
    ActionId.NEXT_CASE,
    ActionId.PREVIOUS_CASE,
    ActionId.OPEN_CASE,
    ActionId.OPEN_IN_WINDOW,
    ActionId.COPY_NUMBER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What the actions of a window act on."""

    operations: Operations
    parts: Parts
    bar: TopBar
    inbox: Inbox
    case: CasePlace
    notices: Notices
    panes: Panes
    doors: Doors
    refresh: Callable[[], None]
    quit: Callable[[], None]


def handlers_of(reach: Reach) -> Handlers:
    """Everything that this window can do, by its action."""
    parts, inbox = reach.parts, reach.inbox
    own: dict[ActionId, Callable[[], None]] = {
        ActionId.FIND: partial(_find, reach.bar),
        ActionId.LEAVE_SEARCH: inbox.leave_search,
        ActionId.NEXT_CASE: partial(inbox.step, 1),
        ActionId.PREVIOUS_CASE: partial(inbox.step, -1),
        ActionId.OPEN_CASE: partial(inbox.once_there, inbox.open_current),
        ActionId.OPEN_IN_WINDOW: partial(inbox.once_there, reach.case.open_apart),
        ActionId.COPY_NUMBER: partial(_copy_number, inbox, reach.notices),
        ActionId.UNDO: reach.notices.undo_latest,
        ActionId.REFRESH: partial(_refresh_all, reach),
        ActionId.OPEN_MENU: partial(_open_menu, reach.bar),
        ActionId.NEXT_PANE: partial(reach.panes.move, 1),
        ActionId.PREVIOUS_PANE: partial(reach.panes.move, -1),
        ActionId.QUIT: reach.quit,
    }
    made = {
        ActionId.SYNC_NOW: parts.sync_now,
        ActionId.FILTER: parts.open_filter and inbox.ask_for_filter,
        **{a: partial(reach.case.act, a) for a in parts.case_actions},
    }
    given = {action_id: do for action_id, do in made.items() if do}
    return {**own, **reach.doors.handlers(), **given}


def reasons_of(reach: Reach) -> Reasons:
    """Why what has a handler cannot be done now, "" when it can."""
    inbox = reach.inbox
    return {
        **dict.fromkeys(_OF_A_ROW, partial(_why_no_row, inbox)),
        **{a: partial(reach.case.why_not, a) for a in reach.parts.case_actions},
        ActionId.UNDO: reach.notices.why_no_undo,
        ActionId.LEAVE_SEARCH: lambda: "" if inbox.is_searching else t.NO_SEARCH,
        ActionId.SYNC_NOW: partial(_why_no_sync, reach.operations),
    }


def _find(bar: TopBar) -> None:
    bar.search.setFocus()
    bar.search.selectAll()


def _copy_number(inbox: Inbox, notices: Notices) -> None:
    numbers = [row.number for row in inbox.selected() if row.number]
    if numbers:
        QApplication.clipboard().setText("\n".join(numbers))
        notices.toast.show_text(shell.NUMBER_COPIED)


def _open_menu(bar: TopBar) -> None:
    bar.menu.setFocus()
    bar.menu.showMenu()


def _refresh_all(reach: Reach) -> None:
    reach.refresh()
    if reach.parts.sync_now and not _why_no_sync(reach.operations):
        reach.parts.sync_now()


def _why_no_row(inbox: Inbox) -> str:
    if not inbox.isVisible():
        return t.CASES_HIDDEN
    return "" if inbox.selected() else t.NO_CASE


def _why_no_sync(operations: Operations) -> str:
    return "" if operations.office.replica.is_shared else t.NO_SERVER
