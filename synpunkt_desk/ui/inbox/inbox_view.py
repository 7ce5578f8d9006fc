"""The layout of the list column: heading, count, order, and the list or what stands instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.services.queues import Order
from synpunkt_desk.texts import inbox as t
from synpunkt_desk.ui.widgets.case_list import CaseListView
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled

_ORDERS = (Order.DUE, Order.NEWEST, Order.OLDEST, Order.TITLE)


class InboxView(QWidget):
    """The parts of the list column; the inbox gives them their life."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, desk="panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = Title()
        self.heading.setWordWrap(False)
        self.count = Muted(wraps=False)
        self.order = _order_choice()
        self.list = CaseListView(name=t.LIST_NAME)
        self.empty = EmptyState("", "", icon_name="inbox")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(self._stack, 1)

    def show_heading(self, heading: str) -> None:
        """Name the list."""
        self.heading.setText(heading)
        self.heading.setToolTip(heading)
        self.list.setAccessibleName(heading)

    def show_empty(self, title: str, text: str) -> None:
        """Show words where nothing is; the focus stays in this column."""
        self.empty.show_words(title, text)
        if self._stack.currentWidget() is not self.empty:
            self._stack.setCurrentWidget(self.empty)

    def show_list(self) -> None:
        """Show the rows."""
        self._stack.setCurrentWidget(self.list)

    def chosen_order(self) -> Order:
        """The order in the combo."""
        return Order(self.order.currentData())

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scaled(16), scaled(10), scaled(12), scaled(10))
        row.setSpacing(scaled(8))
        row.addWidget(self.heading)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.order)
        return row


def _order_choice() -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(t.ORDER_NAME)
    for order in _ORDERS:
        made.addItem(t.ORDER_NAMES[order], order.value)
    return made
