"""Saving the municipality's set as a folder, and taking in another's."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.exchange.differences import Comparison, Difference, Kind, compare
from synpunkt_desk.services.exchange.folder import read_set, write_set
from synpunkt_desk.services.exchange.taking_in import take_in
from synpunkt_desk.services.municipality.problems import MunicipalityError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.texts import exchange as t
from synpunkt_desk.texts import time_rules
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.texts.municipality import placed_sentence, problem_sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled

_MOST_PROBLEMS: Final = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """What a folder has for this office, and whether it may be taken in here."""

    comparison: Comparison
    is_sealed: bool
    may_take_in: bool


class ExchangePanel(ScrollPage):
    """Two cards; the second shows the differences before anything is changed."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._found: _Found | None = None
        self.save = SecondaryButton(t.SAVE, icon_name="save")
        self.saved, self.save_error = Muted(), ErrorLine()
        self.choose = SecondaryButton(t.CHOOSE, icon_name="folder-open")
        self.error, self.state = ErrorLine(), Muted()
        self.table = RowTable(t.COLUMNS, {0: 250, 1: 170}, name=t.ROWS)
        self.table.setMinimumHeight(scaled(230))
        self.parts = QListWidget()
        self.parts.setMinimumHeight(scaled(150))
        self.parts_field = LabelledField(t.PARTS, self.parts)
        self.also_gone = QCheckBox(t.ALSO_GONE)
        self.take_in = PrimaryButton(t.TAKE_IN, icon_name="download")
        self._lay_out()
        self._show(None)
        self.save.clicked.connect(self._on_save_clicked)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.also_gone.toggled.connect(self._show_rows)
        self.parts.itemChanged.connect(self._show_choice)
        self.take_in.clicked.connect(self._take_in)

    def save_to(self, folder: Path) -> None:
        """Write the set into a folder that is empty or new."""
        self.save_error.show_error("")
        self.saved.setText("")
        self._operations.read(
            lambda office: write_set(office, folder),
            lambda files: self._on_saved(len(files), folder),
            failed=self._on_not_saved,
        )

    def read_from(self, folder: Path) -> None:
        """Show what a folder has that is otherwise here."""
        self._show(None)
        self._operations.read(
            lambda office: _read(office, folder), self._show, key="set", failed=self._on_refused
        )

    def _lay_out(self) -> None:
        saving, taking = Card(t.SAVE_TITLE), Card(t.TAKE_IN_TITLE)
        for part in (Muted(t.SAVE_TEXT), self.saved, self.save_error):
            saving.body.addWidget(part)
        saving.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        taking.body.addWidget(Muted(t.TAKE_IN_TEXT))
        taking.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.error, self.state, self.table, self.also_gone, self.parts_field):
            taking.body.addWidget(part)
        taking.body.addWidget(self.take_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(saving)
        self.body.addWidget(taking)
        self.body.addStretch()

    def _on_save_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, t.SAVE_TITLE)
        if folder:
            self.save_to(Path(folder))

    def _on_choose_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, t.TAKE_IN_TITLE)
        if folder:
            self.read_from(Path(folder))

    def _on_saved(self, count: int, folder: Path) -> None:
        self.saved.setText(t.saved(count, str(folder)))
        announce(self, self.saved.text())

    def _on_not_saved(self, error: AppError) -> None:
        self.save_error.show_error(str(sentence(error)))

    def _show(self, found: _Found | None) -> None:
        self._found = found
        self.error.show_error("")
        lines: list[str] = []
        if found:
            lines = [t.SEALED if found.is_sealed else t.NOT_SEALED]
            unknown = [*found.comparison.unknown_departments]
            lines += [t.unknown_departments(unknown)] if unknown else []
            lines += [] if found.comparison.rows else [t.SAME]
        self.state.setText("\n".join(lines))
        self._show_rows()

    def _rows(self) -> list[Difference]:
        rows = self._found.comparison.rows if self._found else ()
        return [one for one in rows if one.kind is not Kind.GONE or self.also_gone.isChecked()]

    def _show_rows(self) -> None:
        rows = self._rows()
        self.table.show_table([(row, _cells(row)) for row in rows])
        every = self._found.comparison.rows if self._found else ()
        self.also_gone.setVisible(any(row.kind is Kind.GONE for row in every))
        self.parts.clear()
        for part, count in Counter(row.part for row in rows).items():
            item = QListWidgetItem(t.part_line(part, count), self.parts)
            item.setData(Qt.ItemDataRole.UserRole, part)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        for shown in (self.table, self.parts_field, self.take_in):
            shown.setVisible(bool(rows))
        self._show_choice()

    def _chosen(self) -> list[str]:
        items = (self.parts.item(row) for row in range(self.parts.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _show_choice(self) -> None:
        may = self._found is not None and self._found.may_take_in
        self.take_in.setEnabled(may and bool(self._chosen()))

    def _take_in(self) -> None:
        rows, parts = self._rows(), self._chosen()
        self.take_in.setEnabled(False)
        self._operations.write(
            lambda office: take_in(office, rows, parts), self._on_taken_in, failed=self._on_refused
        )

    def _on_taken_in(self, _changes: Changes) -> None:
        self._show(None)
        self.state.setText(t.TAKEN_IN)
        announce(self, t.TAKEN_IN)

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error("\n".join(_sentences(error)))
        self._show_choice()


def _read(office: Office, folder: Path) -> _Found:
    found = read_set(folder)
    return _Found(compare(office, found), found.is_sealed, may_set_up(office))


def _cells(row: Difference) -> tuple[str, str, str]:
    name = time_rules.SUBJECTS.get(row.name, row.name) if row.rule else row.name
    return t.PART_NAMES[row.part], t.KINDS[row.kind], name


def _sentences(error: AppError) -> list[str]:
    """Every mistake of a folder, or what else went wrong."""
    if not isinstance(error, MunicipalityError):
        return [str(sentence(error))]
    return [
        placed_sentence(
            one.file,
            one.line,
            problem_sentence(one.problem.value, word=one.word, proposal=one.proposal),
        )
        for one in error.problems[:_MOST_PROBLEMS]
    ]
