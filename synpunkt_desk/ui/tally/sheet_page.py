"""Keying in the sheet of a week, and printing an empty one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.weeks import days_of_week, week_of
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.tallies import SheetCell
from synpunkt_desk.services.registering.tally_sheet import rows_of_sheet, sheet_document
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import tally as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.tally.doings import Doings
from synpunkt_desk.ui.tally.sheet_grid import SheetGrid
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton, name_tool
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Whose sheet of which week is shown."""

    receiver: ObjectId
    week: str


@dataclass(frozen=True, slots=True)
class _Typed:
    """What the boxes of a sheet said; all of it only when what stood there had been read."""

    sheet: _Sheet
    counts: Mapping[SheetCell, int]
    is_whole: bool


class SheetPage(QWidget):
    """What is typed is saved by the button, and whenever another week or receiver is chosen.

    Signals: went_back(receiver) when a sheet that could not be saved is shown again.
    """

    went_back = Signal(str)

    def __init__(
        self, operations: Operations, doings: Doings, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._doings = doings
        self._sheet = _Sheet("", week_of(operations.office.today()))
        self._is_edited = False
        self._is_read = False
        self._refused: dict[_Sheet, _Typed] = {}
        """What could not be saved of sheets that are no longer shown."""
        self.heading = Strong()
        self.heading.setWordWrap(False)
        self.previous = _step_button("chevron-left", t.PREVIOUS_WEEK, "Alt+Left")
        self.next = _step_button("chevron-right", t.NEXT_WEEK, "Alt+Right")
        self.by_criterion = QCheckBox(t.BY_CRITERION)
        self.problem = Banner()
        self.grid = SheetGrid()
        self.save = PrimaryButton(t.SAVE_SHEET, keys="Ctrl+S")
        self.print = SecondaryButton(t.PRINT_EMPTY, keys="Ctrl+P", icon_name="printer")
        self.save_pdf = SecondaryButton(t.SAVE_EMPTY, icon_name="file-down")
        self.toast = Toast(self)
        self._output = Output(operations, self, self.toast)
        self._lay_out()
        self._connect()
        self._go(self._sheet)

    def show_receiver(self, receiver: ObjectId) -> None:
        """Show the sheet of another receiver, none without one."""
        self._go(_Sheet(receiver, self._sheet.week))

    def keep(self) -> None:
        """Save what has been typed and not saved yet."""
        if not self._is_edited:
            return
        self._is_edited = False
        sheet, counts = self._sheet, self.grid.values()
        save = self._doings.key_in if self._is_read else self._doings.add_to_sheet
        self._operations.write(
            lambda office: save(office, sheet.receiver, sheet.week, counts),
            self._on_kept,
            failed=partial(self._on_refused, typed=_Typed(sheet, counts, self._is_read)),
        )

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.by_criterion.clicked.connect(self._on_rows_chosen)
        self.grid.edited.connect(self._on_edited)
        self.save.clicked.connect(self._on_save_wanted)
        self.print.clicked.connect(self._on_print_wanted)
        self.save_pdf.clicked.connect(self._on_pdf_wanted)
        self._operations.changed.connect(self._on_changed)

    def _step(self, weeks: int) -> None:
        monday = days_of_week(self._sheet.week)[0] + timedelta(weeks=weeks)
        if monday <= self._operations.office.today():
            is_inside = self.grid.isAncestorOf(QApplication.focusWidget() or self)
            self._go(_Sheet(self._sheet.receiver, week_of(monday)))
            if is_inside:
                self.grid.focus()

    def _go(self, sheet: _Sheet) -> None:
        self.keep()
        self._sheet = sheet
        days = days_of_week(sheet.week)
        self.heading.setText(t.week_title(sheet.week, days[0], days[-1]))
        self.next.setEnabled(days[-1] < self._operations.office.today())
        for part in (self.grid, self.save, self.print, self.save_pdf):
            part.setEnabled(bool(sheet.receiver))
        typed = self._refused.pop(sheet, None)
        self._is_edited = typed is not None
        self._is_read = typed is not None and typed.is_whole
        self._show(typed.counts if typed else {})
        self._read()

    def _read(self) -> None:
        sheet = self._sheet
        self._operations.read(
            lambda office: tallies.sheet_of_week(office, sheet.receiver, sheet.week),
            self._on_read,
            key="tally sheet",
        )

    def _on_read(self, counts: Mapping[SheetCell, int]) -> None:
        if not self._is_edited:
            self._show(counts)
        elif not self._is_read:
            self._show({**counts, **self.grid.values()})
        self._is_read = True

    def _show(self, counts: Mapping[SheetCell, int]) -> None:
        office = self._operations.office
        is_split = self.by_criterion.isChecked()
        rows = rows_of_sheet(office.organisation, by_criterion=is_split, counted=counts)
        days = days_of_week(self._sheet.week)
        self.grid.show_sheet(rows, days, counts, today=office.today())
        last_box = list(self.grid.boxes.values())[-1:]
        for before, after in pairwise((*last_box, self.save, self.print, self.save_pdf)):
            QWidget.setTabOrder(before, after)

    def _on_rows_chosen(self) -> None:
        self._show(self.grid.values())

    def _on_edited(self) -> None:
        self._is_edited = True
        self.problem.clear()

    def _on_save_wanted(self) -> None:
        self._is_edited = True
        self.keep()

    def _on_kept(self, _changes: Changes) -> None:
        self.toast.show_text(t.SHEET_SAVED)

    def _on_refused(self, error: AppError, *, typed: _Typed) -> None:
        """Back to the sheet it is about, unless something has been typed since."""
        if not (self._is_edited and typed.sheet == self._sheet):
            self._refused[typed.sheet] = typed
        if not self._is_edited:
            self._go(typed.sheet)
            self.went_back.emit(typed.sheet.receiver)
        self.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("tally"):
            self._read()

    def _on_print_wanted(self) -> None:
        self._output.print(self._title(), self._paper())

    def _on_pdf_wanted(self) -> None:
        self._output.save(self._title(), "pdf", self._paper())

    def _title(self) -> str:
        name = self._operations.office.organisation.name(self._sheet.receiver)
        return t.sheet_title(name, self._sheet.week)

    def _paper(self) -> Callable[[], bytes]:
        office, sheet = self._operations.office, self._sheet
        is_split = self.by_criterion.isChecked()
        return lambda: draw_sheet(office, sheet.receiver, sheet.week, by_criterion=is_split)

    def _lay_out(self) -> None:
        criteria = self._operations.office.organisation.categories_of(CategoryKind.CRITERION)
        self.by_criterion.setVisible(bool(criteria))
        choices = QHBoxLayout()
        choices.setSpacing(space(8))
        for part in (self.previous, self.next, self.heading):
            choices.addWidget(part)
        choices.addStretch(1)
        choices.addWidget(self.by_criterion)
        page = ScrollPage(margin=0)
        page.body.addWidget(self.grid)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        column.addLayout(choices)
        column.addWidget(self.problem)
        column.addWidget(page, 1)
        column.addWidget(Muted(t.SHEET_HINT))
        foot = QHBoxLayout()
        foot.setSpacing(space(8))
        for part in (self.print, self.save_pdf):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)


def draw_sheet(office: Office, receiver: ObjectId, week: str, *, by_criterion: bool) -> bytes:
    """The page to print."""
    document = sheet_document(office, receiver, week, by_criterion=by_criterion)
    return render_pdf(with_letterhead(document, letterhead(office)))


def _step_button(icon_name: str, label: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    name_tool(button, label, keys)
    button.setShortcut(keys)
    return button
