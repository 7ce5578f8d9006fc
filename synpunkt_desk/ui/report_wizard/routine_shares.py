"""How far the routine was followed, as far as the cases tell."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from synpunkt_desk.reports.routine_shares import Share
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.report_sentences import part_words
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space


class RoutineShares(QWidget):
    """Signals: cases_wanted(case ids, words) left out of a share."""

    cases_wanted = Signal(object, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Share, ...] = ()
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Muted(t.ROUTINE_SHARES))
        self._column.addWidget(self._rows)
        self.hide()

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show them; nothing is touched when they are the same."""
        self.setVisible(bool(shares))
        if tuple(shares) == self._shown:
            return
        self._shown = tuple(shares)
        fresh = QWidget()
        self._column.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(12))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(1, 1)
        for row, share in enumerate(shares):
            self._add_row(grid, row, share)

    def _add_row(self, grid: QGridLayout, row: int, share: Share) -> None:
        label, words = QLabel(share.label), QLabel(part_words(share.done, share.base))
        for part in (label, words):
            part.setWordWrap(True)
        grid.addWidget(label, row, 0)
        grid.addWidget(words, row, 1)
        if share.left:
            button = PlainButton(t.open_label(t.OPEN_LEFT, len(share.left)))
            button.setAccessibleDescription(share.label)
            button.clicked.connect(
                lambda: self.cases_wanted.emit(share.left, t.share_left(share.label))
            )
            grid.addWidget(button, row, 2)
