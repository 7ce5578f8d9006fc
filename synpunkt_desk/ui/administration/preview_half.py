"""The half of a page that shows how something will look on paper."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import space


def preview_half(problem: QWidget, preview: PagePreview) -> QWidget:
    """Over the pages stands what hinders them."""
    half = QWidget()
    mark(half, desk="page")
    column = QVBoxLayout(half)
    room = space(18)
    column.setContentsMargins(room, space(6), room, room)
    column.addWidget(problem)
    column.addWidget(preview, 1)
    return half
