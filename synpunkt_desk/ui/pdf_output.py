"""A finished PDF on its way out: to a file the user names, or to a printer after a look at it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRect,
    QSize,
    QStandardPaths,
    Qt,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import output as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.toast import Toast

_DOTS: Final = 200
"""Per inch; sharp on paper, and a page takes 15 MB."""
_POINTS: Final = 72
_LONG_SIDE: Final = 2000
"""Dots between the long sides of A5 and A4."""


class Output:
    """Saves and prints what a screen shows; a toast says how it went."""

    def __init__(self, operations: Operations, host: QWidget, toast: Toast) -> None:
        self._operations = operations
        self._host = host
        self._toast = toast

    def save(self, title: str, ending: str, content: Callable[[], bytes]) -> None:
        """Ask for a file and write it; the content is made away from the window."""
        path = ask_file(self._host, t.file_name(title, ending), t.kind(ending))
        if path is None:
            return
        is_named = path.suffix.casefold() == f".{ending}"
        file = path if is_named else path.with_name(f"{path.name}.{ending}")
        self._operations.compute(
            lambda _: write_file(file, content()),
            lambda _: self._toast.show_text(t.saved(file.name)),
            failed=self._show_error,
        )

    def print(self, title: str, pdf: Callable[[], bytes]) -> None:
        """Show what would be printed, and print it from there."""

        def show(pages: Sequence[QImage]) -> None:
            show_print_preview(pages, title, self._host)

        self._operations.compute(lambda _: draw_pages(pdf()), show, failed=self._show_error)

    def _show_error(self, error: AppError) -> None:
        self._toast.show_text(str(errors.sentence(error)))


def ask_file(parent: QWidget, name: str, kinds: str) -> Path | None:
    """The file to write to, None when the user thinks better of it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, name, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))  # so that it asks about that file
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def draw_pages(pdf: bytes) -> list[QImage]:
    """The pages as pictures for a printer; heavy, and safe away from the window's thread."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return [_draw_page(document, page) for page in range(document.pageCount())]


def show_print_preview(pages: Sequence[QImage], title: str, parent: QWidget) -> None:
    """Show what would be printed; the dialog prints, also where no printer is set."""
    printer = make_printer(pages, title)  # the dialog does not keep it
    dialog = make_print_preview(pages, printer, parent)
    dialog.exec()
    dialog.deleteLater()


def make_printer(pages: Sequence[QImage], title: str) -> QPrinter:
    """A printer set for the paper of the first page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(_page_size(pages))
    if pages and pages[0].width() > pages[0].height():
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)
    return printer


def make_print_preview(
    pages: Sequence[QImage], printer: QPrinter, parent: QWidget
) -> QPrintPreviewDialog:
    """The dialog; the printer has to outlive it."""
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(printer.docName())
    dialog.resize(parent.window().size() * 0.9)

    def on_paint_requested(target: QPrinter) -> None:
        print_pages(pages, target)

    dialog.paintRequested.connect(on_paint_requested)
    return dialog


def _page_size(pages: Sequence[QImage]) -> QPageSize:
    """The sheet that the pages were drawn for."""
    is_small = bool(pages) and max(pages[0].width(), pages[0].height()) < _LONG_SIDE
    return QPageSize(QPageSize.PageSizeId.A5 if is_small else QPageSize.PageSizeId.A4)


def print_pages(pages: Sequence[QImage], printer: QPrinter) -> None:
    """Put the chosen pages on paper, each as large as the sheet."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)  # else letters lose strokes
    for at, page in enumerate(pages[first - 1 : last]):
        if at:
            printer.newPage()
        sheet = painter.viewport()
        size = page.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(sheet.topLeft(), size), page)
    painter.end()


def _draw_page(document: QPdfDocument, page: int) -> QImage:
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * _DOTS / _POINTS), round(points.height() * _DOTS / _POINTS))
    drawn = document.render(page, size)
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
