"""The text of a chapter, with its pictures as wide as there is room for."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from synpunkt_desk.services.handbook.chapters import FOLDER
from synpunkt_desk.texts import handbook as t
from synpunkt_desk.ui.widgets.theme import follow_dress, font, scaled

_SIZES: Final = {1: 1.9, 2: 1.3, 3: 1.1}
_ABOVE: Final = {1: 0, 2: 22, 3: 14}
_BELOW: Final = 8
_LINE: Final = 132
"""Per cent of the height of a line."""
_WIDEST: Final = 820
_IMAGE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"


class ChapterView(QTextBrowser):
    """Signals: chapter_asked(key) when a link to another chapter is followed."""

    chapter_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._pictures: dict[str, QImage] = {}
        self.setOpenLinks(False)
        self.setAccessibleName(t.TEXT)
        links = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(
            links
            | Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(scaled(18))
        self.anchorClicked.connect(self._on_link)
        follow_dress(self._dress)

    def show_chapter(self, markdown: str) -> None:
        """Show it from its beginning."""
        self._markdown = markdown
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_section(self, at: int, marked: str) -> None:
        """Bring the heading with that number into sight, and mark a word below it."""
        headings = [block for block in self._blocks() if block.blockFormat().headingLevel()]
        if at >= len(headings):
            return
        cursor = QTextCursor(headings[at])
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - scaled(8))
        self._mark(marked)

    def loadResource(self, type: int, name: QUrl | str, /) -> object:
        """Pictures lie beside the chapters; nothing else is ever loaded."""
        url = QUrl(name)
        if type != QTextDocument.ResourceType.ImageResource.value or url.scheme():
            return None
        return self._picture(url.toString())

    def _picture(self, file: str) -> QImage:
        if file not in self._pictures:
            self._pictures[file] = QImage(str(FOLDER / file))
        return self._pictures[file]

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_pictures()

    def _on_link(self, link: QUrl) -> None:
        key, ending = link.toString().rpartition(".")[::2]
        if ending == "md":
            self.chapter_asked.emit(key)

    def _dress(self) -> None:
        """Colours of links and sizes of headings are those of the moment when it is read in."""
        place = self.verticalScrollBar().value()
        self.setMarkdown(self._markdown)
        self.document().setDefaultFont(font())
        for block in self._blocks():
            self._set(block)
        self._fit_pictures()
        self.verticalScrollBar().setValue(place)

    def _set(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        form.setTopMargin(scaled(_ABOVE.get(level, 0)))
        form.setBottomMargin(scaled(_BELOW))
        if not block.text().startswith(_IMAGE):
            form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            look = cursor.charFormat()
            look.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            look.setFontPointSize(font(_SIZES.get(level, 1.0)).pointSizeF())
            look.setFontWeight(QFont.Weight.DemiBold)
            cursor.setCharFormat(look)

    def _fit_pictures(self) -> None:
        room = min(self.viewport().width() - 2 * scaled(24), scaled(_WIDEST))
        for cursor, shown in list(self._images()):
            picture = self._picture(shown.name())
            if picture.width() and room > 0:
                width = min(room, picture.width())
                shown.setWidth(width)
                shown.setHeight(width * picture.height() / picture.width())
                cursor.setCharFormat(shown)

    def _images(self) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
        for block in self._blocks():
            for at, letter in enumerate(block.text()):
                if letter == _IMAGE:
                    cursor = QTextCursor(block)
                    cursor.setPosition(block.position() + at)
                    cursor.movePosition(
                        QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor
                    )
                    yield cursor, cursor.charFormat().toImageFormat()

    def _mark(self, word: str) -> None:
        found = self.document().find(word, self.textCursor()) if word else QTextCursor()
        marked: list[QTextEdit.ExtraSelection] = []
        while word and not found.isNull():
            one = QTextEdit.ExtraSelection()
            one.cursor = found
            look = one.format
            look.setFontUnderline(True)
            look.setBackground(self.palette().alternateBase())
            marked.append(one)
            found = self.document().find(word, found)
        self.setExtraSelections(marked)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()
