"""Where a file is written, and what is put on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.texts import output as t
from synpunkt_desk.ui.pdf_output import (
    ask_file,
    draw_pages,
    make_printer,
    print_pages,
    show_print_preview,
)
from tests.helpers.documents import WHOLE, make_document, make_register


def choose(file: Path) -> None:
    """What the user does in the dialog that asks for a file."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(file))
    dialog.accept()


def blackness(page: QImage) -> int:
    """How much ink there is on a page, whatever its size in dots."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = page.scaled(200, 200, mode=smooth).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(255 - dot for dot in bytes(small.constBits()))


@pytest.mark.parametrize("written", ["rapport", "rapport.pdf"])
def test_a_name_has_its_ending_before_anything_is_overwritten(
    qtbot: QtBot, tmp_path: Path, written: str
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    QTimer.singleShot(0, lambda: choose(tmp_path / written))
    assert ask_file(host, "Redovisning.pdf", t.kind("pdf")) == tmp_path / "rapport.pdf"


def look(seen: list[str]) -> None:
    """What the user does in the dialog that shows the pages."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintPreviewDialog)
    seen.append(dialog.windowTitle())
    dialog.reject()


def test_the_pages_are_shown_before_they_are_printed(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    pages = draw_pages(render_pdf(make_document(*WHOLE)))
    seen: list[str] = []
    QTimer.singleShot(0, lambda: look(seen))
    show_print_preview(pages, "Redovisning", host)
    assert seen == ["Redovisning"]


@pytest.mark.parametrize("landscape", [False, True])
def test_paper_has_the_pages_that_the_file_has(
    qtbot: QtBot, tmp_path: Path, *, landscape: bool
) -> None:
    """A printer that writes to a file stands in for the one on the desk."""
    pages = draw_pages(render_pdf(make_document(*WHOLE, make_register(60), landscape=landscape)))
    printer = make_printer(pages, "Redovisning")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papper.pdf"))

    print_pages(pages, printer)

    paper = draw_pages((tmp_path / "papper.pdf").read_bytes())
    assert len(paper) == len(pages) > 1
    assert (paper[0].width() > paper[0].height()) is landscape
    for printed, page in zip(paper, pages, strict=True):
        assert blackness(printed) == pytest.approx(blackness(page), rel=0.05)
