"""The layout of the list column: heading, count, order, and the list or what stands instead."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.services.lists.queues import Order
from synpunkt_desk.texts import actions, filters, handed_over, open_list, send_backs
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.ui.widgets.buttons import MenuButton, PlainButton
from synpunkt_desk.ui.widgets.case_list import CaseListView
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_LEAST_LIST: Final = 100
_WARNING: Final = "triangle-alert"


class InboxView(QWidget):
    """The parts of the list column; the inbox gives them their life."""

    def __init__(self, *, new_case_keys: str = "", parent: QWidget | None = None) -> None:
        """With keys for a new case, an empty list offers it."""
        super().__init__(parent)
        mark(self, desk="panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = Title(wraps=False)
        self.count = Muted(wraps=False)
        self.order = _order_choice()
        self.way_back = PlainButton("", icon_name="arrow-left", keys="Alt+Left")
        self.chosen = Strong()
        self.oldest = Pill()
        self.oldest.hide()
        self.more = MenuButton("", icon_name="ellipsis")
        self.more.setAccessibleName(t.MORE)
        self.more.setToolTip(t.MORE)
        self.own_window = self.more.add_action(actions.OPEN_IN_WINDOW, icon_name="external-link")
        self.new_filter = self.more.add_action(filters.OPEN_WINDOW, icon_name="list-filter")
        self.print_list = self.more.add_action(open_list.OPEN_WINDOW, icon_name="printer")
        self.send_backs = self.more.add_action(send_backs.OPEN_WINDOW, icon_name="undo-2")
        self.handed_over = self.more.add_action(handed_over.OPEN_WINDOW, icon_name="send")
        self.receipts = Muted()
        self.receipts.setIndent(scaled(16))
        self.receipts.hide()
        self.filter_words = Muted()
        self.change_filter = PlainButton(filters.CHANGE, icon_name="list-filter")
        self._filter = self._filter_row()
        self._way_back = self._way_back_row()
        self.list = CaseListView(name=t.LIST_NAME)
        offer = t.NEW_CASE if new_case_keys else ""
        self.empty = EmptyState("", "", icon_name="inbox", action_text=offer, keys=new_case_keys)
        self._no_hits = EmptyState(t.NO_HITS, "", icon_name="search")
        self._stack = QStackedWidget()
        for part in (self.list, self.empty, self._no_hits):
            self._stack.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._stack.setSizePolicy(policy)  # rows can be scrolled to, what stands over them not
        self._stack.setMinimumHeight(scaled(_LEAST_LIST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._way_back)
        column.addLayout(self._header())
        column.addWidget(self._filter)
        column.addWidget(self.receipts)
        column.addWidget(self._stack, 1)

    def show_heading(self, heading: str) -> None:
        """Name the list."""
        self.heading.setText(heading)
        self.heading.setToolTip(heading)
        self.list.setAccessibleName(heading)

    def show_way_back(self, label: str, words: str) -> None:
        """Lead back to where these cases were asked for, and say which they are."""
        self.way_back.set_label(label)
        self.chosen.setText(words)
        self._way_back.show()

    def hide_way_back(self) -> None:
        """Nobody has asked for the cases of this list."""
        self._way_back.hide()

    def show_filter(self, words: str) -> None:
        """Say what the filter shown asks for; "" while none is shown."""
        self.filter_words.setText(words)
        self._filter.setVisible(bool(words))

    def show_receipts(self, words: str) -> None:
        """Say which cases that are looked for lie with another board now."""
        self.receipts.setText(words)
        self.receipts.setVisible(bool(words))

    def show_oldest(self, working_days: int, *, is_late: bool) -> None:
        """Say how long the oldest has waited, with a warning where that is too long."""
        tone, icon_name = (Tone.AMBER, _WARNING) if is_late else (Tone.GREY, "")
        self.oldest.show_state(t.oldest_of(working_days), tone, icon_name=icon_name)
        self.oldest.setToolTip(t.oldest(working_days))
        self.oldest.setVisible(working_days > 0)

    def show_empty(self, title: str, text: str) -> None:
        """Show words where nothing is."""
        self.empty.show_words(title, text)
        self._stack.setCurrentWidget(self.empty)

    def show_no_hits(self, text: str) -> None:
        """Show what to do when a search found nothing."""
        self._no_hits.show_words(t.NO_HITS, text)
        self._stack.setCurrentWidget(self._no_hits)

    def show_list(self) -> None:
        """Show the rows."""
        self._stack.setCurrentWidget(self.list)

    def offer_orders(self, orders: Sequence[Order], current: Order) -> None:
        """Show which orders the list can have, and which one it has; tells nobody."""
        with QSignalBlocker(self.order):
            self.order.clear()
            for order in orders:
                self.order.addItem(t.ORDER_NAMES[order], order.value)
            self.order.setCurrentIndex(orders.index(current))

    def _way_back_row(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(space(6), space(8), space(12), 0)
        column.setSpacing(space(4))
        column.addWidget(self.way_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chosen)
        self.chosen.setIndent(scaled(10))
        made.hide()
        return made

    def _filter_row(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(space(16), 0, space(12), space(8))
        column.setSpacing(space(2))
        column.addWidget(self.filter_words)
        column.addWidget(self.change_filter, 0, Qt.AlignmentFlag.AlignLeft)
        made.hide()
        return made

    def _header(self) -> FlowLayout:
        """Under each other where the list is narrow."""
        flow = FlowLayout(spacing=8)
        flow.setContentsMargins(space(16), space(10), space(12), space(10))
        flow.addWidget(self.heading)
        flow.addWidget(self.count)
        flow.add_at_right(self.more)
        flow.addWidget(self.oldest)
        flow.add_at_right(self.order)
        return flow


def _order_choice() -> DropDown:
    made = DropDown()
    made.setAccessibleName(t.ORDER_NAME)
    policy = made.sizePolicy()
    policy.setRetainSizeWhenHidden(True)  # the heading stays where it is
    made.setSizePolicy(policy)
    return made
