"""The list of cases, searched and filtered, and the windows over it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.lists.saved_filters import FilterValues, filters_of, save_filter
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.look.look_window import LookWindow
from synpunkt_desk.ui.shell.case_window import CaseWindow
from synpunkt_desk.ui.shell.key_overview import KeyOverview
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import filter_key
from synpunkt_desk.wiring import beside
from tests.screenshots.walking import Walk, main_window, settle

FILTERS: Final = {
    "Saknar enhet": ("lacks", "unit"),
    "Kom in i veckan": ("received_within", "5"),
    "Snö och halka": ("words", "snö"),
}


def search(window: MainWindow) -> QWidget:
    """Part of a word has been typed."""
    window.bar.search.setText("snö")
    window.bar.search.search_changed.emit("snö")
    return window


def empty_queue(window: MainWindow) -> QWidget:
    """Nothing to do."""
    window.show_place("parked")
    return window


def filter_shown(window: MainWindow) -> QWidget:
    """A saved filter in the navigation, and its cases."""
    office = window.operations.office
    me = current_member(office)
    for digit, (name, condition) in enumerate(FILTERS.items(), 1):
        values = FilterValues(name=name, case_filter=CaseFilter((condition,)), digit=digit)
        window.operations.write(lambda o, values=values: save_filter(o, values, owner=me))
    settle()
    shown = window.filters.shown_at(filter_key(filters_of(office, me)[0].filter_id))
    if shown:
        window.show_filter(shown)
    return window


def over_the_list(kind: type[QDialog]) -> Walk:
    """A window that is opened from the list, with one case that was sent back."""

    def walk(window: MainWindow) -> QWidget:
        case_work.send_back(
            window.operations.office, [window.inbox.model.row(0).row_id], reason="Inte vårt"
        )
        filter_shown(window)
        settle()
        view = window.inbox.view
        {
            FilterWindow: view.change_filter.click,
            OpenListWindow: view.print_list.trigger,
            SendBacksWindow: view.send_backs.trigger,
        }[kind]()
        settle()
        return window.findChildren(kind)[0]

    return walk


def look_window(window: MainWindow) -> QWidget:
    """Colours, size of text and density are chosen."""
    window.bar.look_wanted.emit()
    settle()
    return window.findChildren(LookWindow)[0]


def palette(window: MainWindow) -> QWidget:
    """What can be done, as somebody has begun to type; some of it not now."""
    main_window(window)
    settle()
    beside.palette(window).open()
    beside.palette(window).field.setText("sk")
    return window


def palette_opened(window: MainWindow) -> QWidget:
    """The palette before anything is typed."""
    main_window(window)
    settle()
    beside.palette(window).open()
    return window


def keys(window: MainWindow) -> QWidget:
    """The overview of keys."""
    made = KeyOverview(window.operations, window.doable.shown(), parent=window)
    made.show()
    return made


def own_window(window: MainWindow) -> QWidget:
    """A case in a window of its own."""
    main_window(window)
    settle()
    window.case_windows.open(window.inbox.selected_ids())
    settle()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, CaseWindow))


def case_is_apart(window: MainWindow) -> QWidget:
    """What the main window says of a case that stands in a window of its own."""
    own_window(window)
    return window


SCREENS: Final[Mapping[str, Walk]] = {
    "main-window": main_window,
    "filter-shown": filter_shown,
    "filter-window": over_the_list(FilterWindow),
    "open-list": over_the_list(OpenListWindow),
    "send-backs": over_the_list(SendBacksWindow),
    "search": search,
    "empty-queue": empty_queue,
    "look": look_window,
    "palette": palette,
    "palette-opened": palette_opened,
    "keys": keys,
    "own-window": own_window,
    "case-is-apart": case_is_apart,
}
