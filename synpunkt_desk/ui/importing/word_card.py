"""The words of one column, each beside what it means to us."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.texts import import_page as t
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import FieldGrid
from synpunkt_desk.ui.widgets.labels import SectionLabel


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word of theirs, how often it stands there, what it means by itself, and what was chosen."""

    word: str
    count: int
    known_as: str
    meaning: str


class WordCard(QWidget):
    """Signals: word_matched(their word, our word or "")."""

    word_matched = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = SectionLabel(t.WORDS)
        self.boxes: list[DropDown] = []
        self._grid = FieldGrid()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._grid)

    def show_words(self, column: str, rows: Sequence[WordRow], ours: Sequence[str]) -> None:
        """Show the words of another column; none hides the card."""
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = FieldGrid()
        self._column.addWidget(self._grid)
        self.heading.show_words(t.words_of(column))
        self.boxes = [self._add(row, ours) for row in rows]
        self.setVisible(bool(rows))

    def _add(self, row: WordRow, ours: Sequence[str]) -> DropDown:
        box = DropDown()
        box.addItem(t.as_it_stands(row.known_as), "")
        for word in ours:
            box.addItem(word, word)
        box.setCurrentIndex(max(0, box.findData(row.meaning)))
        box.activated.connect(self._teller(row.word, box))
        self._grid.add_row(t.word_and_count(row.word, row.count), box)
        return box

    def _teller(self, word: str, box: DropDown) -> Callable[[int], None]:
        return lambda at: self.word_matched.emit(word, box.itemData(at))
