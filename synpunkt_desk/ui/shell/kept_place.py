"""Where somebody was when the window closed: place, case, and the order of each list."""

from typing import Final

from PySide6.QtCore import QSettings

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.queues import Order, Queue
from synpunkt_desk.ui.inbox.inbox import Inbox
from synpunkt_desk.ui.shell.filter_shelf import FilterShelf
from synpunkt_desk.ui.shell.places import Places
from synpunkt_desk.ui.widgets.side_nav import SideNav

FIRST: Final = Queue.TO_DISTRIBUTE
"""Where somebody begins who has not been here before."""
_PLACE: Final = "place"
_CASE: Final = "case"
_ORDERS: Final = "orders"


class KeptPlace:
    """Leads back there as the window opens; to a saved filter as soon as it has been read."""

    def __init__(
        self,
        settings: QSettings,
        nav: SideNav,
        inbox: Inbox,
        places: Places,
        filters: FilterShelf,
    ) -> None:
        self._settings = settings
        self._nav = nav
        self._inbox = inbox
        self._places = places
        self._filters = filters
        self._case: ObjectId = _text(settings.value(_CASE))
        self._place = _text(settings.value(_PLACE))

    def go_back(self) -> None:
        """Show the list, and what somebody stood on."""
        self._inbox.chosen_orders.update(_orders(self._settings.value(_ORDERS)))
        is_queue = self._place in set(Queue) and self._places.has(self._place)
        queue = Queue(self._place) if is_queue else FIRST
        self._nav.select(queue)
        self._inbox.show_queue(queue)
        if is_queue:
            self._stand_on_case()
        elif self._places.has(self._place):
            self._places.go(self._place)
        else:
            self._filters.filters_read.connect(self._go_to_filter)

    def keep(self) -> None:
        """Remember where somebody is; of the case only its id."""
        chosen = self._inbox.selected_ids()
        kept = [f"{queue}:{order}" for queue, order in self._inbox.chosen_orders.items()]
        self._settings.setValue(_ORDERS, " ".join(kept))
        self._settings.setValue(_PLACE, self._nav.current_key())
        self._settings.setValue(_CASE, chosen[0] if len(chosen) == 1 else "")

    def _go_to_filter(self) -> None:
        self._filters.filters_read.disconnect(self._go_to_filter)
        if self._nav.current_key() == FIRST and self._filters.shown_at(self._place):
            self._places.go(self._place)
            self._stand_on_case()

    def _stand_on_case(self) -> None:
        if self._case:
            self._inbox.model.rows_shown.connect(self._on_rows_shown)

    def _on_rows_shown(self) -> None:
        self._inbox.model.rows_shown.disconnect(self._on_rows_shown)
        self._inbox.choose(self._case)


def _orders(kept: object) -> dict[Queue, Order]:
    """The order of each list; what another version has kept and this one lacks is left out."""
    pairs = (words.partition(":") for words in _text(kept).split())
    known = ((q, o) for q, _, o in pairs if q in set(Queue) and o in set(Order))
    return {Queue(queue): Order(order) for queue, order in known}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
