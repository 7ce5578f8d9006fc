"""What the handbook has: its chapters, or the places where something was found."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from synpunkt_desk.services.handbook.chapters import Chapter
from synpunkt_desk.services.handbook.searching import Hit
from synpunkt_desk.texts import handbook as t
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import space

_ROLE: Final = Qt.ItemDataRole.UserRole


class ContentsPanel(QWidget):
    """Signals: chapter_chosen(key); hit_chosen(Hit)."""

    chapter_chosen = Signal(str)
    hit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = SectionLabel(t.CONTENTS)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.list)
        self._chapters: Sequence[Chapter] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(space(12), space(12), space(8), space(12))
        column.addWidget(self.label)
        column.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)

    def show_chapters(self, chapters: Sequence[Chapter], *, current: str) -> None:
        """List the chapters, with the one that is read chosen."""
        self._chapters = chapters
        rows = [(chapter.title, chapter.key) for chapter in chapters]
        self._fill(t.CONTENTS, rows)
        self.choose(current)

    def choose(self, key: str) -> None:
        """Show which chapter is read; nothing is told."""
        with QSignalBlocker(self.list):
            for at in range(self.list.count()):
                if self.list.item(at).data(_ROLE) == key:
                    self.list.setCurrentRow(at)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List where the words were found."""
        parts = [(hit, hit.section) for hit in hits]
        rows = [(t.hit_row(part.title, part.heading, hit.around), hit) for hit, part in parts]
        self._fill(t.HITS, rows)
        if not hits:
            with QSignalBlocker(self.list):
                nothing = QListWidgetItem(t.NO_HITS, self.list)
                nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        announce(self, t.hits(len(hits)) if hits else t.NO_HITS)

    def is_searching(self) -> bool:
        """Whether hits stand there."""
        return self.list.accessibleName() == t.HITS

    def enter(self) -> None:
        """Go into the list, to its first row when none is chosen."""
        self.list.setFocus()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _fill(self, name: str, rows: Sequence[tuple[str, object]]) -> None:
        self.label.show_words(name)
        self.list.setAccessibleName(name)
        with QSignalBlocker(self.list):
            self.list.clear()
            for words, data in rows:
                row = QListWidgetItem(words, self.list)
                row.setData(_ROLE, data)

    def _on_chosen(self, row: QListWidgetItem | None) -> None:
        data = row.data(_ROLE) if row else None
        if isinstance(data, Hit):
            self.hit_chosen.emit(data)
        elif data:
            self.chapter_chosen.emit(str(data))
