"""The window in which what two wrote in one case is decided."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import common
from synpunkt_desk.texts import sync as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.conflicts_card import ConflictsCard
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled


class ConflictsWindow(QDialog):
    """The same card as under the server, about one case."""

    def __init__(
        self, operations: Operations, case_id: ObjectId, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.DECIDE_TITLE)
        self.card = ConflictsCard(operations, case_id)
        page = ScrollPage()
        page.body.addWidget(self.card)
        page.body.addStretch(1)
        close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        close.clicked.connect(self.reject)
        page.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(820), room.width()), min(scaled(560), room.height()))
        self.card.refresh()
