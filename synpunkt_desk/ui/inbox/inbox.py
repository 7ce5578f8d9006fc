"""The list column: a queue or a search, kept fresh while the user works."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.ui.inbox.case_list_model import CaseListModel
from synpunkt_desk.ui.inbox.filter_shown import FilterShown
from synpunkt_desk.ui.inbox.inbox_view import InboxView
from synpunkt_desk.ui.inbox.list_head import ListHead
from synpunkt_desk.ui.inbox.list_shown import CasesShown, ListShown
from synpunkt_desk.ui.inbox.presentation import ListRow
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.focus import lead_focus

TYPING_PAUSE: Final = 20
"""Milliseconds without a key before a search is asked for."""
_PAINTING: Final = 8
"""Milliseconds in which the row is painted before its case is asked for."""
_HELD: Final = 60
"""Milliseconds between the rows of a held key, at most."""
RESTING: Final = 30
"""Milliseconds on a row before its case is shown, where rows follow each other quickly."""
_ALONE: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Inbox(QWidget):
    """Shows one list at a time and tells which case the user stands on.

    Signals: case_chosen(case_id), "" for none; case_opened(case_id) by Enter or double click;
    several_chosen(case_ids) when more than one is selected, and none when that is over;
    draft_opened(draft_id); search_left() back to the queue; new_case_wanted();
    way_back_taken() from cases that another screen wanted to show; not_listed(case_ids) when
    cases to stand on are not all in the list; draft_chosen(ListRow), None when it is no draft;
    filter_wanted(FilterShown), None for a new one; own_window_wanted() for what is chosen;
    open_list_wanted() for managers; send_backs_wanted() the figures of what was sent back;
    handed_over_wanted() the receipts of cases that lie with another board.
    """

    case_chosen = Signal(str)
    case_opened = Signal(str)
    several_chosen = Signal(list)
    draft_opened = Signal(str)
    search_left = Signal()
    new_case_wanted = Signal()
    way_back_taken = Signal()
    not_listed = Signal(object)
    draft_chosen = Signal(object)
    filter_wanted = Signal(object)
    own_window_wanted = Signal()
    open_list_wanted = Signal()
    send_backs_wanted = Signal()
    handed_over_wanted = Signal()

    def __init__(
        self, operations: Operations, *, new_case_keys: str = "", parent: QWidget | None = None
    ) -> None:
        """With keys for a new case, empty lists offer it."""
        super().__init__(parent)
        self._operations = operations
        self._list = ListShown()
        self._chosen: ObjectId = ""
        self._several: list[ObjectId] = []
        self._told: ObjectId = ""
        self._awaited: tuple[ObjectId, ...] = ()
        self._is_going_on = False
        self._once_there: list[Callable[[], None]] = []
        self.view = InboxView(new_case_keys=new_case_keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._head = ListHead(operations, self.view, self._list, self)
        self.model = CaseListModel(operations, self)
        self.view.list.setModel(self.model)
        lead_focus(self, self.view.list, is_there=True)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._rest = QTimer(self, singleShot=True)
        self._since_chosen = QElapsedTimer()
        self._connect()

    @property
    def queue(self) -> Queue:
        """The queue shown, or the one to come back to after a search."""
        return self._list.queue

    @property
    def chosen_orders(self) -> dict[Queue, Order]:
        """The order of each list that has not its usual one."""
        return self._list.chosen_orders

    @property
    def filter_shown(self) -> FilterShown | None:
        """The filter shown, or to come back to after a search."""
        return self._list.filter

    @property
    def is_going_on(self) -> bool:
        """Whether a decision has been made and the next case is not there yet."""
        return self._is_going_on

    @property
    def is_searching(self) -> bool:
        """Whether something is typed in the search."""
        return bool(self._list.typed)

    def set_member(self, member: ObjectId) -> None:
        """Whose cases "Mina" are."""
        self._list.member = member
        if self._list.is_own:
            self._show()

    def show_queue(self, queue: Queue) -> None:
        """Show another queue, and forget the search."""
        self._list.show(queue)
        self._show()

    def show_only(self, case_ids: Sequence[ObjectId], words: str, *, back_text: str) -> None:
        """Show just these cases; a button leads back to the screen that asked for it."""
        self._list.show(Queue.ALL, only=CasesShown(tuple(case_ids), words, back_text))
        self._show()

    def show_filter(self, shown: FilterShown) -> None:
        """Show the cases that a filter finds."""
        queue = Queue.ALL if shown.case_filter.has_closed else Queue.ALL_OPEN
        self._list.show(queue, filter=shown)
        self._show()

    def ask_for_filter(self) -> None:
        """Ask for the filter shown to be changed, or for a new one."""
        self.filter_wanted.emit(self._list.filter)

    def go_on(self) -> None:
        """Take the next case when a decision has led the one before out of the list."""
        if not (self._pause.isActive() or self._list.needs_member):
            self._is_going_on = True
            self.model.refresh(self._question())

    def once_there(self, then: Callable[[], None]) -> None:
        """Do something with what is chosen; after a decision, as soon as the next case is."""
        if self._is_going_on:
            self._once_there.append(then)
        else:
            then()

    def search(self, typed: str) -> None:
        """Search as one types; an empty text leads back to the queue."""
        if typed.strip():
            self._list.typed = typed
            self._pause.start()
        elif self._list.typed:
            self._list.typed = ""
            self._show()
            self.search_left.emit()

    def refresh(self) -> None:
        """Read the list again; selection and place stay."""
        if self._pause.isActive() or self._list.needs_member:
            return
        keep = "" if self._is_working_in_list() else self._chosen
        self.model.refresh(self._question(), keep=keep)

    def selected(self) -> Sequence[ListRow]:
        """The rows chosen, from the top."""
        indexes = self.view.list.selectionModel().selectedRows()
        return [self.model.row(at) for at in sorted(index.row() for index in indexes)]

    def selected_ids(self) -> Sequence[ObjectId]:
        """The cases chosen; none while drafts are shown."""
        return [] if self.model.holds_drafts else [row.row_id for row in self.selected()]

    def choose(self, case_id: ObjectId) -> None:
        """Stand on a case, if it is among the rows."""
        at = self.model.place_of(case_id)
        if at >= 0:
            self._stand_on(at)

    def choose_after_refresh(self, case_ids: Sequence[ObjectId]) -> None:
        """Read the list again and stand on the first of these cases, if they are in it."""
        self._awaited = tuple(case_ids)
        if self._pause.isActive() or self._list.needs_member:
            self._choose_awaited()
        else:
            self.model.refresh(self._question())

    def tell_chosen(self) -> None:
        """Tell at once on which case the user stands, before something is done with it."""
        self._rest.stop()
        self._on_rested()

    def step(self, rows: int) -> None:
        """Go some rows down, or up when negative."""
        at = self.view.list.currentIndex().row() + rows
        if 0 <= at < self.model.rowCount():
            self._stand_on(at)

    def leave_search(self) -> None:
        """Go back to the queue, if one searches."""
        self.search("")

    def focus_list(self) -> None:
        """Put the focus on the rows."""
        self.view.list.setFocus()
        if not self.view.list.currentIndex().isValid():
            self._choose_first()

    def open_current(self) -> None:
        """Go into the case or draft one stands on."""
        index = self.view.list.currentIndex()
        if index.isValid() and self.model.is_answered:
            self._on_row_opened(index)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._show)
        self._rest.timeout.connect(self._on_rested)
        self.model.rows_shown.connect(self._on_rows_shown)
        self.model.rows_shown.connect(self._on_there)
        self.model.read_failed.connect(self._on_read_failed)
        self.view.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.view.list.doubleClicked.connect(self._on_row_opened)
        self.view.order.activated.connect(self._on_order_chosen)
        self.view.empty.action_taken.connect(self.new_case_wanted)
        self.view.way_back.clicked.connect(self.way_back_taken)
        self.view.change_filter.clicked.connect(self.ask_for_filter)
        self.view.new_filter.triggered.connect(lambda: self.filter_wanted.emit(None))
        self.view.own_window.triggered.connect(self.own_window_wanted)
        self.view.print_list.triggered.connect(self.open_list_wanted)
        self.view.send_backs.triggered.connect(self.send_backs_wanted)
        self.view.handed_over.triggered.connect(self.handed_over_wanted)
        self._operations.changed.connect(self._on_changed)

    def _show(self) -> None:
        self._pause.stop()
        self._head.show()
        if self._list.needs_member:
            self._head.show_no_member()
            lead_focus(self, self.view.list, is_there=False)
            self._choose("")
        else:
            self.model.show_question(self._question())

    def _on_order_chosen(self) -> None:
        self._list.choose_order(Order(self.view.order.currentData()))
        self._show()

    def _question(self) -> Question:
        return self._list.question(self._operations.office.today())

    def _on_rows_shown(self) -> None:
        self._choose_awaited()
        self._head.read_figures(self.model.count_if_whole())
        lead_focus(self, self.view.list, is_there=self.model.rowCount() > 0)
        if not self.model.rowCount():
            self._head.show_empty()
            self.draft_chosen.emit(None)
            self._choose("")
            return
        self.view.show_list()
        if not self.view.list.selectionModel().selectedRows():
            self._stand_on(max(0, self.view.list.currentIndex().row()))

    def _on_there(self) -> None:
        if self._is_going_on:
            self.view.list.scrollTo(self.view.list.currentIndex())
        self._is_going_on = False
        waiting, self._once_there = self._once_there, []
        for then in waiting:
            then()

    def _on_read_failed(self) -> None:
        self._is_going_on = False
        self._once_there.clear()

    def _choose_awaited(self) -> None:
        awaited, self._awaited = self._awaited, ()
        if not awaited:
            return
        if all(self.model.place_of(case_id) >= 0 for case_id in awaited):
            self.choose(awaited[0])
        else:
            self.not_listed.emit(awaited)

    def _choose_first(self) -> None:
        self._stand_on(0)

    def _stand_on(self, at: int) -> None:
        """Choose one row and no other; the view itself would add it while Ctrl is held."""
        self.view.list.selectionModel().setCurrentIndex(self.model.index(at), _ALONE)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        row, is_draft = self.model.row(current.row()), self.model.holds_drafts
        if row.row_id != self._chosen:
            QTimer.singleShot(0, self.model, self.model.drop_gone)
        self.draft_chosen.emit(row if is_draft else None)
        self._choose("" if is_draft else row.row_id)

    def _on_selection_changed(self) -> None:
        chosen = self.selected_ids()
        several = list(chosen) if len(chosen) > 1 else []
        if several != self._several:
            self._several = several
            self.several_chosen.emit(several)

    def _choose(self, chosen: ObjectId) -> None:
        """A single key shows its case at once; one of many in a row waits for the last."""
        self._chosen = chosen
        is_one_of_many = self._since_chosen.isValid() and self._since_chosen.elapsed() < _HELD
        self._since_chosen.start()
        self._rest.start(RESTING if is_one_of_many else _PAINTING)

    def _on_rested(self) -> None:
        if self._chosen != self._told:
            self._told = self._chosen
            self.case_chosen.emit(self._chosen)

    def _on_row_opened(self, index: QModelIndex) -> None:
        row_id = self.model.row(index.row()).row_id
        self.tell_chosen()
        (self.draft_opened if self.model.holds_drafts else self.case_opened).emit(row_id)

    def _on_changed(self, changes: Changes) -> None:
        only_drafts = changes.ids.keys() <= {"draft", "saved_filter"}
        if self._list.holds_drafts or not only_drafts:
            self.refresh()

    def _is_working_in_list(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is None or self.isAncestorOf(focus)
