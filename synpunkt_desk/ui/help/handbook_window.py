"""The handbook: contents or hits to the left, the chapter to the right."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.swedish_text import words
from synpunkt_desk.services.handbook.chapters import CONTENTS, Chapter, read_chapters
from synpunkt_desk.services.handbook.filling import KeyOf
from synpunkt_desk.services.handbook.printing import handbook_document
from synpunkt_desk.services.handbook.searching import Hit, Section, find, sections_of
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.texts import errors, output
from synpunkt_desk.texts import handbook as t
from synpunkt_desk.ui.help.chapter_view import ChapterView
from synpunkt_desk.ui.help.contents_panel import ContentsPanel
from synpunkt_desk.ui.pdf_output import ask_file, draw_pages, show_print_preview
from synpunkt_desk.ui.widgets.buttons import MenuButton, SecondaryButton
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.workers import Workers

_SIZE: Final = (1040, 720)
_SHARES: Final = (300, 740)


@dataclass(frozen=True, slots=True)
class _Read:
    chapters: tuple[Chapter, ...]
    sections: list[Section]


class HandbookWindow(QWidget):
    """Stands beside the work; knows no office, so it can be read before there is one."""

    def __init__(self, key_of: KeyOf, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        play_role(self, QAccessible.Role.Window)
        self.setWindowTitle(t.TITLE)
        self._key_of = key_of
        self._workers = Workers(self)
        self._pool = self._workers.make_pool(1)
        self._read = _Read((), [])
        self._shown = CONTENTS
        self._wanted = CONTENTS
        self._behind: list[str] = []
        self._ahead: list[str] = []
        self.back = SecondaryButton(t.BACK, keys="Alt+Left", icon_name="arrow-left")
        self.forward = SecondaryButton(t.FORWARD, keys="Alt+Right", icon_name="arrow-right")
        self.search = SearchField(t.SEARCH, keys="Ctrl+F")
        self.paper = MenuButton(output.PRINT.removesuffix("…"), icon_name="printer")
        self.contents = ContentsPanel()
        self.text = ChapterView()
        self._said = QLabel()
        mark(self._said, desk="muted")
        self._lay_out()
        self._connect()
        self._follow_history()
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        self._workers.start(self._pool, self._read_all, self._on_read, self._on_failed)

    @property
    def shown(self) -> str:
        """The key of the chapter that is read, "" before any has come."""
        return self._shown if self._read.chapters else ""

    def show_chapter(self, key: str) -> None:
        """Go to a chapter, as soon as they are read."""
        self._wanted = key
        if self._read.chapters and key != self._shown:
            self._behind.append(self._shown)
            self._ahead.clear()
            self._show(key)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._workers.close()
        super().closeEvent(event)

    def _read_all(self) -> _Read:
        chapters = read_chapters(self._key_of)
        return _Read(chapters, sections_of(chapters))

    def _on_read(self, read: _Read) -> None:
        self._read = read
        self._show(self._wanted)
        self.contents.show_chapters(read.chapters, current=self._shown)

    def _on_failed(self, error: AppError) -> None:
        said = str(errors.sentence(error))
        self._said.setText(said)
        announce(self, said)

    def _show(self, key: str) -> None:
        chapter = next((one for one in self._read.chapters if one.key == key), None)
        if chapter:
            self._shown = key
            self.text.show_chapter(chapter.text)
            if not self.contents.is_searching():
                self.contents.choose(key)
        self._follow_history()

    def _follow_history(self) -> None:
        self.back.setEnabled(bool(self._behind))
        self.forward.setEnabled(bool(self._ahead))

    def _go_back(self) -> None:
        self._step(self._behind, self._ahead)

    def _go_forward(self) -> None:
        self._step(self._ahead, self._behind)

    def _step(self, source: list[str], target: list[str]) -> None:
        if source:
            target.append(self._shown)
            self._show(source.pop())

    def _on_search(self, typed: str) -> None:
        if words(typed):
            self.contents.show_hits(find(self._read.sections, typed))
        else:
            self.contents.show_chapters(self._read.chapters, current=self._shown)

    def _on_hit(self, hit: Hit) -> None:
        self.show_chapter(hit.section.chapter)
        typed = self.search.text().split()
        self.text.show_section(hit.section.at, typed[0] if typed else "")

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _pdf(self) -> bytes:
        return render_pdf(handbook_document(self._read.chapters, datetime.now(UTC)))

    def _print(self) -> None:
        def show(pages: list[QImage]) -> None:
            self._say("")
            show_print_preview(pages, t.TITLE, self)

        self._say(t.MAKING)
        self._workers.start(self._pool, lambda: draw_pages(self._pdf()), show, self._on_failed)

    def _save(self) -> None:
        path = ask_file(self, output.file_name(t.TITLE, "pdf"), output.kind("pdf"))
        if path is None:
            return

        def tell(_none: None) -> None:
            self._say(output.saved(path.name))

        self._say(t.MAKING)
        self._workers.start(
            self._pool, lambda: write_file(path, self._pdf()), tell, self._on_failed
        )

    def _say(self, said: str) -> None:
        self._said.setText(said)
        if said:
            announce(self, said)

    def _lay_out(self) -> None:
        self.paper.add_action(t.PRINT).triggered.connect(self._print)
        self.paper.add_action(t.SAVE_PDF).triggered.connect(self._save)
        bar = QHBoxLayout()
        room = scaled(12)
        bar.setContentsMargins(room, room, room, 0)
        bar.setSpacing(space(8))
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        bar.addWidget(self.search, 1)
        bar.addWidget(self._said)
        bar.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(Halves(self.contents, self.text, sizes=_SHARES), 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.search.search_changed.connect(self._on_search)
        self.search.list_entered.connect(self.contents.enter)
        self.search.search_submitted.connect(self.contents.enter)
        self.search.search_left.connect(self.text.setFocus)
        self.contents.chapter_chosen.connect(self.show_chapter)
        self.contents.hit_chosen.connect(self._on_hit)
        self.text.chapter_asked.connect(self.show_chapter)
        for keys, do in (("Ctrl+F", self._find), ("Ctrl+P", self._print), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
