"""What becomes of every row of a file, before and after it is read in."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from synpunkt_desk.services.importing.import_result import Fate
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.texts.importing import remark_sentence
from synpunkt_desk.ui.importing.file_work import Outcome
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_COLUMNS: Final = (t.ROW, t.FATE, t.ABOUT, t.WHY)
_WIDTHS: Final = {0: 70, 1: 210, 2: 330}
_GROUPS: Final = (t.ALL, Fate.REGISTERED, Fate.ALREADY, Fate.CHANGED, Fate.REFUSED, t.REMARKED)
_TABLE_HEIGHT: Final = 200


class RowsPage(QWidget):
    """Signals: take_in_asked(); back_asked(); stop_asked(); columns_asked(); list_asked()."""

    take_in_asked = Signal()
    back_asked = Signal()
    stop_asked = Signal()
    columns_asked = Signal()
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Title()
        self.result = Banner()
        self.note = Muted()
        self.group = ChoiceGroup([], name=t.SHOWN, columns=len(_GROUPS))
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.ROWS_TABLE)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(t.PROGRESS)
        self.stop = SecondaryButton(t.STOP, keys="Esc")
        self.back = SecondaryButton(t.BACK, keys="Esc", icon_name="arrow-left")
        self.columns = SecondaryButton(t.OTHER_COLUMNS, icon_name="columns-3")
        self.save = SecondaryButton(t.SAVE_LIST, icon_name="download")
        self.go = PrimaryButton(t.TAKE_IN, keys="Ctrl+Return", icon_name="file-input")
        self._outcome: Outcome | None = None
        self._lay_out()
        self.group.choice_changed.connect(self._show_rows)
        self.go.clicked.connect(self.take_in_asked)
        self.back.clicked.connect(self.back_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.columns.clicked.connect(self.columns_asked)
        self.save.clicked.connect(self.list_asked)

    def begin(self, file: str, *, is_dry: bool, is_ours: bool) -> None:
        """Show that a file is being worked on."""
        self.title.setText(f"{t.TRYING if is_dry else t.TAKING_IN} {file}")
        self.columns.setVisible(is_ours and is_dry)
        self.result.clear()
        self.progress.setRange(0, 0)
        self._show_busy(is_busy=True)
        self.stop.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_outcome(self, file: str, outcome: Outcome) -> None:
        """Show what became of the rows."""
        self._outcome = outcome
        self.title.setText(file)
        self._show_busy(is_busy=False)
        self._say(outcome)
        chosen = self.group.value() or t.ALL
        groups = [group for group in _GROUPS if outcome.counts.get(group)]
        choices = [Choice(g, t.group_word(g, outcome.counts[g])) for g in groups]
        self.group.set_choices(choices)
        self.group.set_value(chosen if chosen in groups else t.ALL)
        self._show_rows()
        tab_as_laid_out(self)
        (self.go if self.go.isEnabled() else self.back).setFocus()

    def listing(self) -> bytes:
        """Every row and its fate, compressed; empty before there is any."""
        return self._outcome.listing if self._outcome else b""

    def show_saved(self, file: str) -> None:
        """Say where the list was put."""
        self.result.show_state(t.list_saved(file), tone=Tone.GREEN)

    def show_problem(self, words: str) -> None:
        """Say why it did not work."""
        self._show_busy(is_busy=False)
        self.save.hide()
        self.go.setEnabled(False)
        self.result.show_state(words, tone=Tone.RED)
        self.back.setFocus()

    def _say(self, outcome: Outcome) -> None:
        result, counts = outcome.result, outcome.counts
        left_out = counts.get(Fate.REFUSED, 0)
        already = counts.get(Fate.ALREADY, 0) + counts.get(Fate.CHANGED, 0)
        if outcome.is_dry:
            said, tone = t.tried_sentence(result.registered, already, left_out), Tone.BLUE
        elif result.is_stopped:
            said, tone = t.stopped_sentence(result.registered), Tone.AMBER
        else:
            said, tone = t.done_sentence(result.registered, already, left_out), Tone.GREEN
        self.result.show_state(said, tone=tone)
        self.go.setEnabled(result.registered > 0 and outcome.is_dry)
        self.go.setVisible(outcome.is_dry)
        self.back.set_label(t.BACK if outcome.is_dry else t.ANOTHER)
        self.columns.setVisible(self.columns.isVisible() and outcome.is_dry)
        about_file = [row.remark for row in result.remarks if row.line == 0]
        notes = [remark_sentence(remark.remark_id, remark.params) for remark in about_file]
        if counts[t.ALL] > len(outcome.fates):
            notes.append(t.first_shown(len(outcome.fates)))
        self.note.setText(". ".join(note[:1].upper() + note[1:] for note in notes))
        self.note.setVisible(bool(notes))

    def _show_rows(self) -> None:
        if self._outcome:
            wanted = self.group.value()
            rows = [fate for fate in self._outcome.fates if wanted in fate.groups]
            self.table.show_table([(row, row.cells) for row in rows])

    def _show_busy(self, *, is_busy: bool) -> None:
        for part in (self.progress, self.stop):
            part.setVisible(is_busy)
        for part in (self.back, self.go, self.group, self.table, self.save):
            part.setVisible(not is_busy)

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop)
        page = ScrollPage()
        page.body.setSpacing(space(10))
        page.body.addWidget(self.group)
        page.body.addWidget(self.note)
        page.body.addLayout(running)
        page.body.addWidget(self.table, 1)
        self.table.setMinimumHeight(scaled(_TABLE_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", self.title, None))
        column.addWidget(self.result)
        column.addWidget(page, 1)
        column.addWidget(Bar("foot", self.back, None, self.save, self.columns, self.go))
