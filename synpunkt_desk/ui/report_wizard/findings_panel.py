"""What the checks of the report have found, the gravest first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.reports.checks import Check, Severity
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.finding_row import FindingRow
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone

_TONES: Final = {
    Severity.FIX: Tone.RED,
    Severity.REVIEW: Tone.AMBER,
    Severity.OK: Tone.GREEN,
}
_CATEGORIES: Final = frozenset({"case_type", "criterion", "local_category"})
_PLACES: Final = {
    "improvements": t.CHOOSE_MEASURES,
    "examples": t.CHOOSE_MEASURES,
    "routine": t.ANSWER,
    "compared": t.CHOOSE_PERIOD,
    "empty": t.WRITE,
    "other_year": t.WRITE,
    "published_numbers": t.WRITE,
    "published_cases": t.WRITE,
    "published_givers": t.WRITE,
}


class FindingsPanel(QWidget):
    """Signals: cases_wanted(Check) for those it is about; place_wanted(check_id) to mend it."""

    cases_wanted = Signal(object)
    place_wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self._shown: tuple[Check, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(8))
        self.setAccessibleName(t.FINDINGS)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the findings; nothing is touched when they are the same."""
        if tuple(checks) == self._shown:
            return
        self._shown = tuple(checks)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(check) for check in checks]
        for row in self.rows:
            self._column.addWidget(row)

    def _row(self, check: Check) -> FindingRow:
        row = FindingRow(
            t.VERDICTS[check.severity.value],
            _TONES[check.severity],
            title=check.message,
            detail=check.detail,
            action_text=_action(check),
        )
        row.action_taken.connect(lambda: self._on_action_taken(check))
        return row

    def _on_action_taken(self, check: Check) -> None:
        if check.cases:
            self.cases_wanted.emit(check)
        else:
            self.place_wanted.emit(check.id)


def _action(check: Check) -> str:
    if check.cases:
        is_category = check.id in _CATEGORIES
        return t.open_label(t.CATEGORISE, len(check.cases)) if is_category else t.OPEN
    return _PLACES.get(check.id.partition(":")[0], "")
