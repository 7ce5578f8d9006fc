"""Which list is shown, and the question that reads it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.ui.inbox.filter_shown import FilterShown

_NO_FILTER: Final = CaseFilter()
_OWN: Final = (Queue.MINE, Queue.MY_DEPARTMENT)


@dataclass(frozen=True, slots=True)
class CasesShown:
    """Just these cases, in words, and what leads back to the screen that wanted to show them."""

    case_ids: tuple[ObjectId, ...]
    words: str
    back_text: str


@dataclass(slots=True)
class ListShown:
    """A queue, a filter or some cases; over it a search, which leads back when it is emptied."""

    queue: Queue = Queue.TO_DISTRIBUTE
    filter: FilterShown | None = None
    only: CasesShown | None = None
    typed: str = ""
    member: ObjectId = ""
    chosen_orders: dict[Queue, Order] = field(default_factory=dict[Queue, Order])
    """Those that are not the usual ones."""

    def show(
        self, queue: Queue, *, filter: FilterShown | None = None, only: CasesShown | None = None
    ) -> None:
        """Another list from here on; a search is over."""
        self.queue, self.filter, self.only, self.typed = queue, filter, only, ""

    @property
    def holds_drafts(self) -> bool:
        """Whether it is the list of drafts."""
        return self.queue is Queue.DRAFTS and not self.typed

    @property
    def is_own(self) -> bool:
        """Whether what is in it depends on who works here."""
        return self.queue in _OWN and not self.typed

    @property
    def needs_member(self) -> bool:
        """Whether it cannot be read before somebody says who works here."""
        return self.is_own and not self.member

    @property
    def is_searched(self) -> bool:
        """Whether words are looked for; then the best hits stand first, in no other order."""
        return bool(self.typed or (self.filter and self.filter.case_filter.words))

    @property
    def order(self) -> Order:
        """The order chosen for this queue, or its usual one."""
        chosen = self.chosen_orders.get(self.queue, self.orders[0])
        return chosen if chosen in self.orders else self.orders[0]

    @property
    def orders(self) -> Sequence[Order]:
        """The orders that this queue can have."""
        return queues.possible_orders(self.queue)

    def choose_order(self, order: Order) -> None:
        """Every queue keeps the order one has chosen for it."""
        if order == self.orders[0]:
            self.chosen_orders.pop(self.queue, None)
        else:
            self.chosen_orders[self.queue] = order

    def name(self, department_word: str) -> str:
        """What stands over the list."""
        if self.typed:
            return t.SEARCH
        if self.only:
            return t.CHOSEN
        return self.filter.name if self.filter else t.queue_name(self.queue, department_word)

    def question(self, today: date) -> Question:
        """What is asked of the database."""
        return Question(
            queue=Queue.ALL if self.typed else self.queue,
            today=today,
            member=self.member,
            order=self.order,
            typed=self.typed,
            only=self.only.case_ids if self.only and not self.typed else None,
            filter=self.filter.case_filter if self.filter and not self.typed else _NO_FILTER,
        )
