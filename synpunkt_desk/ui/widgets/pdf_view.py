"""Shows a finished PDF from memory."""

import re
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Signal
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours, scaled

_WIDEST: Final = 940
"""A page is no wider than this by itself; wider, its lines are hard to follow."""
_POINTS: Final = 72
_ABOVE: Final = 24.0
"""Points of a page that are shown above what is looked for."""


class PdfView(QWidget):
    """Scrolls through all pages as wide as there is room; arrows and Page Up and Down move,
    with Ctrl from anywhere in the window.

    Signals: page_shown(page, count) when another page, counted from 1, is at the top.
    """

    page_shown = Signal(int, int)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = _Pages(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._is_fitted = True
        play_role(self._view, QAccessible.Role.Document)
        self._view.setAccessibleName(name)
        mark(self._view, desk="pages")
        self.setFocusProxy(self._view)
        self._view.pageNavigator().currentPageChanged.connect(self._on_page_changed)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.turn(step))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def show_pdf(self, content: bytes) -> None:
        """Show a document; the place in it is kept when it has that page too."""
        page, place = (
            self._view.pageNavigator().currentPage(),
            self._view.verticalScrollBar().value(),
        )
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._fit()
        self.go_to_page(min(page + 1, self.page_count()))
        self._view.verticalScrollBar().setValue(place)
        self._on_page_changed(self._view.pageNavigator().currentPage())

    def page_count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def page_text(self, page: int) -> str:
        """The words of a page, counted from 1."""
        return self._document.getAllText(page - 1).text()

    def go_to_page(self, page: int) -> None:
        """Show a page, counted from 1."""
        if 1 <= page <= self.page_count():
            self._view.pageNavigator().jump(page - 1, QPointF())
            top = self._height_to(page, 0) if page > 1 else 0
            self._view.verticalScrollBar().setValue(top)

    def go_to_words(self, page: int, words: str) -> None:
        """Show a page, counted from 1, from a little above where these words stand."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.search(pattern, self._document.getAllText(page - 1).text())
        if not found:
            self.go_to_page(page)
            return
        begin, end = found.span()
        shape = self._document.getSelectionAtIndex(page - 1, begin, end - begin).boundingRectangle()
        self._view.verticalScrollBar().setValue(self._height_to(page, shape.top() - _ABOVE))

    def _height_to(self, page: int, points: float) -> int:
        """How far down this place of a page is; Qt itself only goes to where pages begin."""
        scale = self.zoom_factor() * self.screen().logicalDotsPerInch() / _POINTS
        before = sum(self._document.pagePointSize(at).height() for at in range(page - 1))
        gaps = self._view.documentMargins().top() + (page - 1) * self._view.pageSpacing()
        return round(gaps + (before + max(0.0, points)) * scale)

    def zoom_factor(self) -> float:
        """How large the widest page is shown; on paper it is 1."""
        if self._view.zoomMode() is QPdfView.ZoomMode.Custom:
            return self._view.zoomFactor()
        return self._room() / max(1.0, self._widest_page())

    def turn(self, step: int) -> None:
        """Go so many pages on, or back."""
        self.go_to_page(self._view.pageNavigator().currentPage() + 1 + step)

    def set_zoom_factor(self, factor: float) -> None:
        """Show larger or smaller; 0 goes back to the width there is."""
        self._is_fitted = not factor
        if factor:
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
            self._view.setZoomFactor(factor)
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Use the width there is, but no more than is easy to read."""
        if not self._is_fitted:
            return
        margins, bar = self._view.documentMargins(), self._view.verticalScrollBar().sizeHint()
        room = self.width() - bar.width() - margins.left() - margins.right()
        if room <= scaled(_WIDEST) or not self.page_count():
            self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            return
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(scaled(_WIDEST) / self._widest_page())

    def _room(self) -> float:
        margins = self._view.documentMargins()
        return self._view.viewport().width() - margins.left() - margins.right()

    def _widest_page(self) -> float:
        """How wide it is on this screen when it is as large as on paper."""
        sizes = (self._document.pagePointSize(page) for page in range(self.page_count()))
        widest = max((size.width() for size in sizes), default=0.0)
        return widest * self.screen().logicalDotsPerInch() / _POINTS

    def _on_page_changed(self, page: int) -> None:
        if not self.page_count():
            return
        said = t.spoken(t.page_of(page + 1, self.page_count()), self.page_text(page + 1))
        self._view.setAccessibleDescription(said)
        self.page_shown.emit(page + 1, self.page_count())


class _Pages(QPdfView):
    """Round its pages Qt paints what a palette calls dark; that is to be the ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._take_ground()

    def changeEvent(self, arg__1: QEvent, /) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() is QEvent.Type.StyleChange:
            self._take_ground()

    def _take_ground(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(colours().ground))
        self.setPalette(palette)
