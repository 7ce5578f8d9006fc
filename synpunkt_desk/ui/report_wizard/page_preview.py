"""The pages of the report as they will be printed."""

from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import name_tool
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from synpunkt_desk.ui.widgets.theme import space

_FIT: Final = 0.0
_OF_VIEW: Final = ("Ctrl+PgUp", "Ctrl+PgDown")
"""Keys that the view itself listens to."""
_ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PagePreview(QWidget):
    """Pages with keys for the next, the previous, larger, smaller and the width there is."""

    def __init__(self, *, name: str = t.PREVIEW_NAME, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = SectionLabel(t.PREVIEW)
        self.view = PdfView(name=name)
        self.last_stop: QWidget = self.view
        self._lay_out()
        self.view.page_shown.connect(self._on_page_shown)

    def show_pdf(self, pdf: bytes) -> None:
        """Show other pages; the place is kept."""
        self.view.show_pdf(pdf)

    def show_page_with(self, *words: str) -> None:
        """Go to where these words first stand, else to where the next words given do."""
        pages = range(1, self.view.page_count() + 1)
        said = {page: " ".join(self.view.page_text(page).split()) for page in pages}
        for wanted in (" ".join(one.split()) for one in words):
            found = next((page for page in pages if wanted in said[page]), 0)
            if found:
                self.view.go_to_words(found, wanted)
                return

    def _on_page_shown(self, page: int, count: int) -> None:
        self.heading.show_words(t.PREVIEW, t.page_note(page, count))

    def _resize(self, step: int) -> None:
        now = self.view.zoom_factor()
        steps = [z for z in _ZOOMS if (z > now if step > 0 else z < now)]
        if steps:
            self.view.set_zoom_factor(steps[0] if step > 0 else steps[-1])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.heading, 1)
        for name, label, keys, act in (
            ("chevron-left", t.PREVIOUS_PAGE, "Ctrl+PgUp", lambda: self.view.turn(-1)),
            ("chevron-right", t.NEXT_PAGE, "Ctrl+PgDown", lambda: self.view.turn(1)),
            ("zoom-out", t.SMALLER, "Ctrl+-", lambda: self._resize(-1)),
            ("zoom-in", t.LARGER, "Ctrl++", lambda: self._resize(1)),
            ("file-text", t.FIT, "Ctrl+0", lambda: self.view.set_zoom_factor(_FIT)),
        ):
            button = QToolButton()
            button.setIcon(icon(name))
            name_tool(button, label, keys)
            button.clicked.connect(act)
            if keys not in _OF_VIEW:
                QShortcut(QKeySequence(keys), self).activated.connect(act)
            row.addWidget(button)
            self.last_stop = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addLayout(row)
        column.addWidget(self.view, 1)
