"""The window: what leads from one part to another."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.texts import inbox as words
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.bound import bind_list, bind_numbers, bind_window
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.inbox.filter_shown import FilterShown
from synpunkt_desk.ui.inbox.inbox import Inbox
from synpunkt_desk.ui.inbox.presentation import ListRow
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.action_menu import fill_menu
from synpunkt_desk.ui.shell.case_place import CasePlace
from synpunkt_desk.ui.shell.case_windows import CaseWindows
from synpunkt_desk.ui.shell.dialog_keys import DialogKeys
from synpunkt_desk.ui.shell.doable import Doable
from synpunkt_desk.ui.shell.doors import Doors
from synpunkt_desk.ui.shell.facts import Facts, Waiting, Workplace
from synpunkt_desk.ui.shell.filter_shelf import FilterShelf
from synpunkt_desk.ui.shell.frame import Frame
from synpunkt_desk.ui.shell.handlers import Reach, handlers_of, reasons_of
from synpunkt_desk.ui.shell.kept_place import KeptPlace
from synpunkt_desk.ui.shell.navigation import (
    MEASURES,
    filter_key,
    make_navigation,
    show_waiting,
)
from synpunkt_desk.ui.shell.notices import Notices
from synpunkt_desk.ui.shell.panes import Panes
from synpunkt_desk.ui.shell.parts import Parts
from synpunkt_desk.ui.shell.places import Places
from synpunkt_desk.ui.shell.top_bar import TopBar
from synpunkt_desk.ui.shell.window_view import WindowView
from synpunkt_desk.ui.widgets.theme import follow_dress

DAY_CHECK: Final = 30_000
"""Milliseconds between looks at the calendar; a PC that slept is right soon after."""


class MainWindow(Frame):
    """Shows queues, list and case, and every screen that the parts bring along.

    Signals: member_changed() when somebody else works here.
    """

    member_changed = Signal()

    def __init__(self, operations: Operations, parts: Parts, settings: QSettings) -> None:
        super().__init__(settings, takes_mails=parts.open_mails is not None)
        self.operations = operations
        self._parts = parts
        self.settings = settings
        key_map().follow(settings)
        self._pages: dict[str, QWidget] = {}
        self._came_from = ""
        self._undone = ""
        self._member = ""
        self._today = operations.office.today()
        self.bar = TopBar(offers_new_case=parts.new_case is not None)
        self.nav = make_navigation(parts.screens)
        new_case = key_map().key_of(ActionId.NEW_CASE) if parts.new_case else ""
        self.inbox = Inbox(operations, new_case_keys=new_case)
        self.view = WindowView(self.bar, self.nav, self.inbox)
        self.setCentralWidget(self.view)
        self.notices = Notices(operations, self.view, parts.error_sentence)
        self.case_windows = CaseWindows(operations, parts, settings, self.notices, self)
        self._case = CasePlace(self.view, self.inbox, parts, settings, self.case_windows)
        self.facts = Facts(operations, self)
        self.filters = FilterShelf(operations, self.nav, self, parts.open_filter)
        self.doors = Doors(parts, self, self.refresh)
        places = Places(self.nav, parts.screens, self.show_place, self.page_of)
        self.doable = self._bound(places)
        self._days = QTimer(self, interval=DAY_CHECK)
        self._connect()
        self.setWindowTitle(t.window_title("", parts.title_note))
        self._kept = KeptPlace(settings, self.nav, self.inbox, places, self.filters)
        self._kept.go_back()
        self.facts.read_workplace()
        if self.view.shows_cases():
            self.inbox.focus_list()

    def show_case(self, case_id: ObjectId) -> None:
        """Show a case in the middle, "" for none."""
        if self._case.show(case_id):
            self.facts.show_case(case_id)

    def open_case(self, case_id: ObjectId) -> None:
        """Go into a case, whether it stands in the list or not."""
        self.view.show_cases()
        self.inbox.choose(case_id)
        self._on_case_opened(case_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.view.place_columns(self.settings)

    def measure(self) -> None:
        """Give everything its room anew when the size of text has become another."""
        self.bar.measure()
        if self.isVisible():
            self.view.place_columns(self.settings)

    def show_place(self, key: str) -> None:
        """Go to a queue or screen of the navigation."""
        self.nav.select(key)
        self._on_destination_chosen(key)

    def page_of(self, key: str) -> QWidget | None:
        """A screen of the navigation, made the first time it is needed; None for a queue."""
        screen = next((screen for screen in self._parts.screens if screen.key == key), None)
        if screen and key not in self._pages:
            self._pages[key] = screen.make()
        return self._pages.get(key)

    def show_only(self, case_ids: Sequence[ObjectId], words: str, *, back_text: str) -> None:
        """Show just these cases in the list, with a way back to the screen one comes from."""
        self._came_from = self.nav.current_key()
        self.bar.search.clear()
        self.view.show_cases()
        self.nav.select(Queue.ALL)
        self.inbox.show_only(case_ids, words, back_text=back_text)
        self.inbox.focus_list()

    def show_filter(self, shown: FilterShown) -> None:
        """Show the cases that a filter finds, saved or not."""
        self.bar.search.clear()
        self.view.show_cases()
        self.inbox.show_filter(shown)
        self.nav.select(self._place_of_list())
        self.inbox.focus_list()

    def _place_of_list(self) -> str:
        """Where in the navigation the list stands; a filter that is not saved is in all cases."""
        shown = self.inbox.filter_shown
        key = filter_key(shown.filter_id) if shown else ""
        if shown:
            return key if self.filters.shown_at(key) else Queue.ALL
        return self.inbox.queue

    def refresh(self) -> None:
        """Read list and counts again."""
        self.inbox.refresh()
        self.facts.read_counts()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_others()
        self._kept.keep()
        self._case.leave()
        self.view.save(self.settings)
        self.view.show_cases()  # a page keeps what is typed when it goes out of sight
        self.operations.close()
        super().closeEvent(event)

    def _bound(self, places: Places) -> Doable:
        """Let keys do what can be done, and menus and palette offer it."""
        reach = Reach(
            operations=self.operations,
            parts=self._parts,
            bar=self.bar,
            inbox=self.inbox,
            case=self._case,
            notices=self.notices,
            panes=Panes(self._parts_of_window),
            doors=self.doors,
            refresh=self.refresh,
            quit=self._quit,
        )
        do = handlers_of(reach)
        doable = Doable(do, reasons_of(reach), places)
        self.case_windows.follow(do)
        bind_window(self, {**doable.go_handlers(), **do})
        bind_list(self.inbox.view.list, do)
        bind_numbers(self.inbox.view.list, self._case.choose_number)
        if ActionId.NEW_CASE in do:
            DialogKeys(self, BY_ID[ActionId.NEW_CASE], self.doors.new_case)
        return doable

    def _connect(self) -> None:
        self.bar.search.search_changed.connect(self._on_search_changed)
        self.bar.search.search_submitted.connect(self.inbox.focus_list)
        self.bar.search.list_entered.connect(self.inbox.focus_list)
        self.bar.search.search_left.connect(self.inbox.focus_list)
        self.bar.member_chosen.connect(self.facts.choose_member)
        self.bar.look_wanted.connect(self.doors.open_look)
        self.bar.new_case.clicked.connect(self.doors.new_case)
        self.bar.menu.menu().aboutToShow.connect(self._fill_menu)
        self.nav.destination_chosen.connect(self._on_destination_chosen)
        self.inbox.case_chosen.connect(self.show_case)
        self.inbox.several_chosen.connect(self._case.show_many)
        self.inbox.case_opened.connect(self._on_case_opened)
        self.inbox.draft_opened.connect(self.doors.open_draft)
        self.inbox.draft_chosen.connect(self._on_draft_chosen)
        self.inbox.search_left.connect(self.bar.search.clear)
        self.inbox.way_back_taken.connect(self._on_way_back_taken)
        self.inbox.own_window_wanted.connect(self._case.open_apart)
        self.inbox.open_list_wanted.connect(self.doors.open_list)
        self.inbox.send_backs_wanted.connect(self.doors.open_send_backs)
        self.inbox.handed_over_wanted.connect(self.doors.open_handed_over)
        self.inbox.filter_wanted.connect(self.filters.open_window)
        self.filters.filter_wanted.connect(self.show_filter)
        self.filters.filters_read.connect(self._on_filters_read)
        self.inbox.new_case_wanted.connect(self.doors.new_case)
        self.operations.busy_changed.connect(self.bar.show_saving)
        self.facts.waiting_read.connect(self._on_waiting_read)
        self.facts.workplace_read.connect(self._on_workplace_read)
        self.facts.status_changed.connect(self._on_status_changed)
        self.notices.undone.connect(self._on_undone)
        self.inbox.not_listed.connect(self._on_not_listed)
        self.mails_dropped.connect(self.doors.open_mails)
        follow_dress(self.measure)
        self._days.timeout.connect(self.look_at_calendar)
        self._days.start()

    def _parts_of_window(self) -> list[QWidget]:
        """What F6 goes through, in reading order."""
        case, pages = self._case.widgets, self._pages.values()
        return [self.nav, self.inbox, *case, *pages, self.bar, *self.view.banners]

    def _on_destination_chosen(self, key: str) -> None:
        self.bar.search.clear()
        page = self.page_of(key)
        shown = self.filters.shown_at(key)
        if shown:
            self.view.show_cases()
            self.inbox.show_filter(shown)
        elif page is None:
            self.view.show_cases()
            self.inbox.show_queue(Queue(key))
        else:
            self.view.show_page(page)

    def _on_way_back_taken(self) -> None:
        self.show_place(self._came_from)

    def _on_search_changed(self, typed: str) -> None:
        self.view.show_cases()
        self.nav.select(self._place_of_list())
        self.inbox.search(typed)

    def _on_waiting_read(self, waiting: Waiting) -> None:
        show_waiting(self.nav, waiting)
        self.filters.read_counts()

    def _on_status_changed(self, parts: list[str]) -> None:
        self.view.show_status(*parts)

    def _on_case_opened(self, case_id: ObjectId) -> None:
        self.show_case(case_id)
        self._case.focus()

    def _on_draft_chosen(self, draft: ListRow | None) -> None:
        if draft is None:
            self._case.say_why_none()
        else:
            self.view.say_instead(draft.title, t.draft_text(draft.meta))

    def _on_workplace_read(self, found: Workplace) -> None:
        if self._member and found.member != self._member:
            self._case.show_anew()
            self.case_windows.show_anew()
            self.member_changed.emit()
        self._member = found.member
        self.inbox.set_member(found.member)
        self.filters.set_member(found.member)
        word = words.queue_name(Queue.MY_DEPARTMENT, found.department_word)
        self.nav.rename(Queue.MY_DEPARTMENT, word)
        who = t.who(found.name, found.place)
        self.bar.show_members(found.members, current=found.member, words=who)
        self.setWindowTitle(t.window_title(found.municipality, self._parts.title_note))

    def look_at_calendar(self) -> None:
        """Read everything again when a new day has begun."""
        today = self.operations.office.today()
        if today != self._today:
            self._today = today
            self.refresh()

    def _on_filters_read(self) -> None:
        if self.inbox.filter_shown and self.inbox.isVisible():
            self.nav.select(self._place_of_list())

    def _on_undone(self, case_ids: Sequence[ObjectId], words: str, object_type: str) -> None:
        """Nothing is taken back out of sight."""
        self._undone = words
        if all(self.case_windows.has(case_id) for case_id in case_ids):
            return
        is_in_sight = object_type == "measure" and self.nav.current_key() == MEASURES
        if self.inbox.isVisible():
            self.inbox.choose_after_refresh(case_ids)
        elif not is_in_sight:
            self._on_not_listed(case_ids)

    def _on_not_listed(self, case_ids: Sequence[ObjectId]) -> None:
        self.show_only(case_ids, self._undone, back_text=t.BACK)

    def _fill_menu(self) -> None:
        fill_menu(self.bar.menu.menu(), self.doable)

    def _quit(self) -> None:
        self.close()
