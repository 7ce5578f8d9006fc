"""Who signs the report: as many as there are, one a row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.reports.facts import Signatory
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.theme import space


class SignatoriesForm(QWidget):
    """Signals: signatories_changed(tuple of Signatory)."""

    signatories_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SignatoryRow] = []
        self.add = PlainButton(t.ADD_SIGNATORY, icon_name="plus")
        self.add.clicked.connect(self._on_add_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(6))
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self._column.addLayout(line)
        self._show_rows(1)

    def show_signatories(self, signatories: Sequence[Signatory]) -> None:
        """Show them, and always a row to write in; nothing is touched that stands there already."""
        if tuple(signatories) == self._written():
            return
        self._show_rows(max(1, len(signatories)))
        for row, who in zip(self.rows, signatories or (Signatory(""),), strict=True):
            row.show_signatory(who)

    def _written(self) -> tuple[Signatory, ...]:
        """All rows but empty ones at the end; None has been written yet at the start."""
        found = [row.signatory() for row in self.rows]
        while found and not (found[-1].name or found[-1].title):
            found.pop()
        return tuple(found)

    def _show_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            self._add_row()
        self._number_rows()
        tab_as_laid_out(self)

    def _add_row(self) -> None:
        row = SignatoryRow()
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._on_removed(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _number_rows(self) -> None:
        for at, row in enumerate(self.rows, 1):
            row.show_number(at, is_only=len(self.rows) == 1)

    def _on_add_clicked(self) -> None:
        self._show_rows(len(self.rows) + 1)
        self.rows[-1].name.setFocus()

    def _on_removed(self, row: "SignatoryRow") -> None:
        left = [one.signatory() for one in self.rows if one is not row]
        self._show_rows(len(left))
        for one, who in zip(self.rows, left, strict=True):
            one.show_signatory(who)
        self.rows[-1].name.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.signatories_changed.emit(self._written())


class SignatoryRow(QWidget):
    """Name and title of one. Signals: changed(); removed()."""

    changed = Signal()
    removed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.title = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(t.SIGNATORY_NAME)
        self.title.setPlaceholderText(t.SIGNATORY_TITLE)
        self.remove = PlainButton("", icon_name="x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.name, 3)
        row.addWidget(self.title, 2)
        row.addWidget(self.remove)
        for field in (self.name, self.title):
            field.textEdited.connect(self._on_edited)
        self.remove.clicked.connect(self.removed)

    def signatory(self) -> Signatory:
        """What is written."""
        return Signatory(self.name.text(), self.title.text())

    def show_signatory(self, who: Signatory) -> None:
        """Show somebody."""
        for field, text in ((self.name, who.name), (self.title, who.title)):
            if field.text() != text:
                field.setText(text)

    def _on_edited(self, _text: str) -> None:
        self.changed.emit()

    def show_number(self, at: int, *, is_only: bool) -> None:
        """Say which of them it is."""
        self.name.setAccessibleName(t.signatory_name(at))
        self.title.setAccessibleName(t.signatory_title(at))
        self.remove.setAccessibleName(t.remove_signatory(at))
        self.remove.setToolTip(t.remove_signatory(at))
        self.remove.setVisible(not is_only)
