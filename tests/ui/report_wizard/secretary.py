"""What somebody does and sees in the screen of a report."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.report_wizard.open_report import OpenReport
from synpunkt_desk.ui.report_wizard.steps import Step
from tests.ui.report_wizard.conftest import wait_until_counted

Open = Callable[[], OpenReport]


def choose_place(qtbot: QtBot, report: OpenReport, label: str) -> None:
    """Choose from the list, as by keys."""
    box = report.view.period.place
    box.setCurrentIndex(box.findText(label))
    box.activated.emit(box.currentIndex())
    wait_until_counted(qtbot, report)


def write(qtbot: QtBot, report: OpenReport, section: str, text: str) -> None:
    go_to(qtbot, report, Step.TEXTS)
    edit = report.view.texts.texts.fields[section].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    wait_until_counted(qtbot, report)


def go_to(qtbot: QtBot, report: OpenReport, step: Step) -> None:
    """Press the chip of a step."""
    pills = report.view.bar.steps.findChildren(QAbstractButton)
    qtbot.mouseClick(pills[step], Qt.MouseButton.LeftButton)
    assert report.view.step is step


def pages(report: OpenReport) -> str:
    """All that the preview shows."""
    view = report.view.half.preview.view
    return "\n".join(view.page_text(page) for page in range(1, view.page_count() + 1))


def shown_pdf(report: OpenReport) -> QPdfDocument:
    """The document that the preview shows."""
    found = report.view.half.preview.view.findChild(QPdfDocument)
    assert isinstance(found, QPdfDocument)
    return found


def saved_pdf(file: Path) -> QPdfDocument:
    read = QPdfDocument()
    read.load(str(file))
    return read


def pictures(pdf: QPdfDocument) -> list[QImage]:
    """Every page, dot by dot."""
    return [pdf.render(page, QSize(300, 424)) for page in range(pdf.pageCount())]


def received(report: OpenReport) -> str:
    """What the report says that it counts."""
    return report.view.pages[Step.QUALITY].about.text()


def findings(report: OpenReport) -> list[str]:
    return [row.accessibleName() for row in report.view.findings.rows]
