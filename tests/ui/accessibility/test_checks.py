"""What is looked for is found where it is."""

from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.accessibility import problems_of, small_targets, unseen_focus


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field = QLineEdit(page)
    memo = QTextEdit()
    memo.setAccessibleName("Anteckning")
    for part in (QPushButton("&Spara"), QPushButton("&Skriv"), memo):
        part.setMinimumHeight(30)
        column.addWidget(part)
    field.setMinimumHeight(30)
    column.addSpacing(300)
    column.addWidget(field)
    qtbot.addWidget(page)
    page.resize(400, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    kinds = [problem.split(":")[0].split(" ")[0] for problem in problems_of(page)]

    assert kinds == ["no", "Alt+S", "up", "Tab"]


def test_what_is_hard_to_hit_or_hides_its_focus_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    small, still = QPushButton("x"), QPushButton("Spara")
    small.setFixedSize(20, 20)
    still.setStyleSheet("QPushButton, QPushButton:focus { border: 0; outline: 0; }")
    field = QLineEdit()
    for part in (still, field):
        part.setMinimumHeight(30)
    for part in (small, still, field):
        column.addWidget(part)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    assert [problem.split(" ")[0] for problem in small_targets(page)] == ["20x20"]
    assert "Spara" in " ".join(unseen_focus([still]))
