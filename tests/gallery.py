"""Draws every part of the design system: `python -m tests.gallery OUT.png [text percent]`."""

import sys
from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.buttons import MenuButton, PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.case_list import CaseListView
from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme, Tone
from tests.ui.widgets.examples import CASES, NAV, case_model


def _nav() -> SideNav:
    nav = SideNav(NAV, name="Navigering")
    for key, count in (("inbox", 12), ("confirm", 4), ("mine", 5), ("parked", 2)):
        nav.set_count(key, count)
    nav.set_count("late", 2, tone=Tone.RED, spoken="försenade")
    nav.select("inbox")
    return nav


def _buttons() -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.addWidget(PrimaryButton("Ny synpunkt", keys="Ctrl+N", icon_name="plus"))
    layout.addWidget(SecondaryButton("Skanna in blankett", icon_name="file-input"))
    layout.addWidget(PrimaryButton("Fördela…", keys="Alt+F"))
    layout.addWidget(SecondaryButton("Bekräfta…", keys="Alt+B"))
    more = MenuButton("Mer")
    more.add_action("Parkera")
    layout.addWidget(more)
    layout.addWidget(PlainButton("Visa alla"))
    off = PrimaryButton("Registrera", keys="Ctrl+Return")
    off.setEnabled(False)
    layout.addWidget(off)
    layout.addStretch()
    return row


def _cases() -> CaseListView:
    view = CaseListView(name="Ärenden")
    view.setModel(case_model(CASES, view))
    view.setCurrentIndex(view.model().index(1, 0))
    return view


def make_gallery() -> QWidget:
    """Every part on one page."""
    page = QWidget()
    page.resize(1780, 1010)
    outer = QVBoxLayout(page)
    outer.addWidget(_buttons())
    body = QHBoxLayout()
    body.addWidget(_nav())
    body.addWidget(_cases())
    body.addStretch(1)
    outer.addLayout(body)
    return page


def main() -> None:
    """Write the picture."""
    app = QApplication(sys.argv)
    percent = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    shots: list[QPixmap] = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        apply_theme(app, scheme, text_percent=percent)
        page = make_gallery()
        page.show()
        app.processEvents()
        shots.append(page.grab())
        page.close()
    whole = QPixmap(shots[0].width(), sum(shot.height() for shot in shots))
    painter = QPainter(whole)
    top = 0
    for shot in shots:
        painter.drawPixmap(0, top, shot)
        top += shot.height()
    painter.end()
    whole.save(str(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
