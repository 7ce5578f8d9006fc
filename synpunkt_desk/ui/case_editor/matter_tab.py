"""The first tab: what was attached, what was said, and what happened last."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.case_editor import presentation
from synpunkt_desk.ui.case_editor.file_preview import FilePreview, Shown
from synpunkt_desk.ui.case_editor.matter_form import MatterForm
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.case_editor.relations_card import RelationsCard
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled, space

_SCAN_HEIGHT: Final = 420
_NARROW: Final = 470


class MatterTab(QWidget):
    """The form, beside a scan where there is one, over the latest events."""

    def __init__(
        self,
        parse_day: Callable[[str], date | None],
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = MatterForm(parse_day, today)
        self.preview = FilePreview()
        self.preview.hide()
        self.related = RelationsCard()
        self.latest = _Latest()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(space(10))
        self._beside.addWidget(self.preview, 5)
        self._beside.addWidget(self.form, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        column.addLayout(self._beside)
        column.addWidget(self.related)
        column.addWidget(self.latest)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Where there is little room the scan stands over the words."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(_NARROW)
        self._beside.setDirection(direction(is_narrow))
        self.preview.setMinimumHeight(scaled(_SCAN_HEIGHT) if is_narrow else 0)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the cases that it has to do with, and the latest events."""
        self.related.show_related(sheet.case_id, sheet.related)
        self.latest.show_lines(presentation.latest_lines(sheet))

    def show_file(self, shown: Shown | None) -> None:
        """Show a scan, or give its room to the text."""
        self.preview.setVisible(shown is not None)
        if shown is not None:
            self.preview.show_file(shown)


class _Latest(Card):
    def __init__(self) -> None:
        super().__init__(t.LATEST)
        self._rows: list[tuple[Muted, Muted]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(14))
        self._grid.setVerticalSpacing(space(3))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show when and what."""
        while len(self._rows) < len(lines):
            self._rows.append(self._add_row())
        for at, row in enumerate(self._rows):
            for label, words in zip(row, lines[at] if at < len(lines) else ("", ""), strict=True):
                label.setText(words)
                label.setVisible(bool(words))

    def _add_row(self) -> tuple[Muted, Muted]:
        row, at = (Muted(wraps=False), Muted()), len(self._rows)
        for column, label in enumerate(row):
            self._grid.addWidget(label, at, column)
        return row
