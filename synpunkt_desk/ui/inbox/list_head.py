"""What is said about a list: its name, order, count and age, and words where nothing is in it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from synpunkt_desk.services.cases.handed_over import HandedOver, handed_over
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.texts import filters
from synpunkt_desk.texts import handed_over as t_handed
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.ui.inbox.inbox_view import InboxView
from synpunkt_desk.ui.inbox.list_shown import ListShown
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.styling import announce

_SOON: Final = frozenset({Queue.TO_DISTRIBUTE, Queue.DRAFTS})
"""What should be taken care of by the next working day."""
_COUNT: Final = "count of the case list"
_OLDEST: Final = "oldest of the case list"
_RECEIPTS: Final = "handed over of the case list"
_FEW: Final = 3


class ListHead(QObject):
    """Says in the list column what is known of the list, the slower figures after its rows."""

    def __init__(
        self, operations: Operations, view: InboxView, listed: ListShown, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._view = view
        self._list = listed

    def show(self) -> None:
        """Say which list it is, before anything of it has been read."""
        view, listed = self._view, self._list
        view.show_heading(listed.name(self._department_word()))
        view.show_filter(listed.filter.words if listed.filter and not listed.typed else "")
        view.oldest.hide()
        view.show_receipts("")
        if listed.only and not listed.typed:
            view.show_way_back(listed.only.back_text, listed.only.words)
        else:
            view.hide_way_back()
        view.offer_orders(listed.orders, listed.order)
        view.order.setVisible(not listed.is_searched and not listed.holds_drafts)

    def show_no_member(self) -> None:
        """Say that nobody works here yet."""
        self._view.count.clear()
        self._view.show_empty(t.NO_MEMBER_TITLE, t.NO_MEMBER_TEXT)

    def show_empty(self) -> None:
        """Say that nothing is in it."""
        self._view.oldest.hide()
        listed = self._list
        if listed.typed:
            self._view.show_no_hits(t.no_hits_text(listed.typed.strip()))
        elif listed.filter:
            self._view.show_empty(filters.NOTHING_TITLE, listed.filter.words)
        else:
            title = t.NOTHING_IN.get(listed.queue, t.NOTHING_ELSE)
            self._view.show_empty(title, t.empty_text(listed.queue, local_now()))

    def read_figures(self, known: int | None) -> None:
        """Count after the rows, which are wanted first; a short list has been counted already."""
        question = self._question()
        self._operations.read(
            lambda office: queues.count(office, question) if known is None else known,
            self._show_count,
            key=_COUNT,
        )
        typed = self._list.typed
        if typed:
            self._operations.read(
                lambda office: handed_over(office, typed), self._show_receipts, key=_RECEIPTS
            )

    def _show_receipts(self, found: Sequence[HandedOver]) -> None:
        """What is looked for may have been handed to another board."""
        lines = [_receipt_line(one) for one in found[:_FEW]]
        more = [t_handed.and_more(len(found) - _FEW)] if len(found) > _FEW else []
        self._view.show_receipts("\n".join([*lines, *more]) if self._list.typed else "")

    def _show_count(self, count: int) -> None:
        if self._list.holds_drafts:
            words = t.count_of_drafts(count)
        elif self._list.typed:
            words = t.hits(count, self._list.typed.strip())
            announce(self._view.list, words)
        else:
            words = t.count_of_cases(count)
        self._view.count.setText(words)
        self._read_oldest()

    def _read_oldest(self) -> None:
        """Read how old the oldest is, after everything else; of drafts the row says it."""
        question = self._question()
        if self._list.typed or self._list.holds_drafts:
            self._view.oldest.hide()
        else:
            self._operations.read(
                lambda office: oldest_waits(office, question), self._show_oldest, key=_OLDEST
            )

    def _show_oldest(self, working_days: int) -> None:
        listed = self._list
        is_late = listed.queue in _SOON and working_days > 1 and listed.filter is None
        self._view.show_oldest(working_days, is_late=is_late)

    def _question(self) -> Question:
        return self._list.question(self._operations.office.today())

    def _department_word(self) -> str:
        """Asked for by one list alone: the organisation may have to be read for it."""
        if self._list.queue is not Queue.MY_DEPARTMENT:
            return ""
        return self._operations.office.organisation.municipality.department_word


def _receipt_line(one: HandedOver) -> str:
    said = t_handed.sentence(one.board, one.on.isoformat(), one.by)
    return t_handed.in_search(one.number, one.title, said)


def oldest_waits(office: Office, question: Question) -> int:
    """Working days since the oldest case of a list came in."""
    day: date | None = queues.oldest(office, question)
    return -office.organisation.working_days_left(question.today, day) if day else 0
