"""Draws every part of the design system: `python -m tests.gallery OUT.png [text percent]`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import MenuButton, PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.case_list import CaseListView
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import FieldGrid, LabelledField
from synpunkt_desk.ui.widgets.finding_row import FindingRow
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.status_line import StatusLine
from synpunkt_desk.ui.widgets.step_pills import StepPills
from synpunkt_desk.ui.widgets.step_timeline import StepState, StepTimeline, TimelineStep
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Scheme, Tone
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox
from tests.ui.widgets.examples import CASES, NAV, case_model, pdf_with, read_day

TYPES = tuple(
    Choice(label.lower(), label, str(at))
    for at, label in enumerate(("Beröm", "Klagomål", "Fråga", "Förslag"), 1)
)
CRITERIA = tuple(
    Choice(label.lower(), label, str(at))
    for at, label in enumerate(("Bemötande", "Fysisk miljö", "Information", "Tjänster"), 5)
)
LOCAL = (
    Choice("snow", "Snöröjning och halka", hint="18 av 20 lika"),
    Choice("traffic", "Trafiksäkerhet vid skola", hint="5 av 9 lika"),
)
STEPS = (
    TimelineStep("Inkommen", "2026-11-18", StepState.DONE),
    TimelineStep("Fördelad", "", StepState.CURRENT),
    TimelineStep("Bekräftad", "senast i dag"),
    TimelineStep("Besvarad", "senast 2026-12-02"),
    TimelineStep("Åtgärd"),
    TimelineStep("Avslutad"),
)
TABS = (Tab("case", "Synpunkt"), Tab("answer", "Svar"), Tab("log", "Handlingar (2)"))


def make_gallery() -> QWidget:
    """Every part on one page."""
    page = QWidget()
    page.resize(1780, 1010)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(_header())
    banner = Banner()
    banner.show_state(
        "Offline sedan 13:10 – 3 ändringar väntar", tone=Tone.AMBER, action_text="Visa"
    )
    outer.addWidget(banner)
    outer.addLayout(_row([_nav(), _cases(), _middle(), _right()], stretches=(0, 0, 2, 1)), 1)
    status = StatusLine()
    status.show_parts("Sparat 09:14", "Bekräftelse: senast fredag 2026-11-20", "Synkad 08:52")
    outer.addWidget(status)
    Toast(page).show_text("TN SYN 2026-0119 fördelades", action_text="Ångra", keys="Ctrl+Z")
    return page


def _row(parts: Sequence[QWidget], *, stretches: Sequence[int] = ()) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for at, part in enumerate(parts):
        row.addWidget(part, stretches[at] if stretches else 0)
    return row


def _header() -> QWidget:
    bar = Card(look="bar")
    row = _row(
        [
            Title("Synpunkt Desk"),
            SearchField("Sök i alla synpunkter eller skriv ett kommando", keys="Ctrl+K"),
            PrimaryButton("Ny synpunkt", keys="Ctrl+N", icon_name="plus"),
            SecondaryButton("Skanna in blankett", icon_name="file-input"),
            Pill("Offline – 3 ändringar väntar", Tone.AMBER, icon_name="triangle-alert"),
            Muted("Registrator · Stadskansliet", wraps=False),
        ],
        stretches=(0, 1, 0, 0, 0, 0),
    )
    bar.body.addLayout(row)
    return bar


def _nav() -> SideNav:
    nav = SideNav(NAV, name="Navigering")
    for key, count in (("inbox", 12), ("confirm", 4), ("mine", 5), ("parked", 2)):
        nav.set_count(key, count)
    nav.set_count("late", 2, tone=Tone.RED, spoken="försenade")
    nav.select("inbox")
    return nav


def _cases() -> CaseListView:
    view = CaseListView(name="Ärenden")
    view.setModel(case_model(CASES, view))
    view.setCurrentIndex(view.model().index(1, 0))
    return view


def _middle() -> QWidget:
    column = ScrollPage()
    body = column.body
    body.addLayout(_title_row())
    body.addWidget(Muted("TN SYN 2026-0119   ·   Diarienummer saknas   ·   Ansvarig: ingen ännu"))
    body.addWidget(StepTimeline(STEPS))
    body.addWidget(TabStrip(TABS, name="Delar av ärendet"))
    body.addLayout(_row([_preview(), _form()], stretches=(1, 1)))
    steps = StepPills(("Period och nämnd", "Upplägg", "Kvalitet", "Granska"), name="Steg")
    steps.set_current(2)
    body.addWidget(steps)
    for verdict, tone in (("Rätta", Tone.RED), ("Stämmer", Tone.GREEN)):
        body.addWidget(
            FindingRow(
                verdict,
                tone,
                title="3 synpunkter saknar kriterium",
                detail="De räknas i ”Antal inkomna” men inte i ”Fördelning kriterier”.",
                action_text="Kategorisera 3",
            )
        )
    body.addStretch()
    return column


def _title_row() -> QLayout:
    more = MenuButton("Mer")
    more.add_action("Parkera")
    off = SecondaryButton("Avsluta")
    off.setEnabled(False)
    title = Title("Synpunkt om snöröjning vid Ekarängsskolan")
    buttons = [
        PrimaryButton("Fördela…", keys="Alt+F"),
        SecondaryButton("Bekräfta…", keys="Alt+B"),
        more,
        off,
    ]
    return _row([title, *buttons], stretches=(1, 0, 0, 0, 0))


def _preview() -> QWidget:
    card = Card("Skannad blankett")
    view = PdfView(name="Skannad blankett")
    view.show_pdf(pdf_with("Lämna en synpunkt"))
    card.body.addWidget(view)
    return card


def _form() -> QWidget:
    card = Card()
    text = AutoGrowTextEdit()
    text.set_text("Det är inte plogat på gångvägen till Ekarängsskolan. Barnen får gå på bilvägen.")
    channel = QComboBox()
    channel.addItems(["Blankett", "Brev"])
    day = DayField(read_day, problem_text="Skriv som 2026-11-18.")
    day.set_day(date(2026, 11, 18))
    wrong = LabelledField("Ankomstdag", day)
    wrong.set_error("Skriv som 2026-11-18.")
    card.body.addWidget(
        LabelledField("Synpunkten", text, hint="Det du skriver blir allmän handling.")
    )
    card.body.addLayout(_row([LabelledField("Kanal", channel), wrong], stretches=(0, 1)))
    known = ("Känd", "Anonym", "Okänd")
    group = ChoiceGroup([Choice(one, one) for one in known], name="Lämnare", columns=3)
    group.set_value("Känd")
    card.body.addWidget(group)
    grid = FieldGrid()
    grid.add_row("Namn", QLineEdit("Eva Exempel"))
    grid.add_row("Roll", QLineEdit("Vårdnadshavare"))
    card.body.addWidget(grid)
    return card


def _right() -> QWidget:
    panel = ScrollPage(look="panel", margin=14)
    receiver = TypeAheadBox([Option("tn", "Tekniska förvaltningen")], can_add=True)
    receiver.set_value("tn")
    panel.body.addWidget(
        LabelledField(
            "Mottagare", receiver, note="obligatorisk", hint="18 av 20 om ”plogat” gick hit."
        )
    )
    for label, choices, value, columns in (
        ("Typ", TYPES, "klagomål", 2),
        ("Kommungemensamt kriterium", CRITERIA, "fysisk miljö", 2),
        ("Verksamhetsspecifik kategori", LOCAL, "", 1),
    ):
        group = ChoiceGroup(choices, name=label, columns=columns, key_scope=panel)
        group.set_value(value)
        panel.body.addWidget(LabelledField(label, group, note="obligatorisk"))
    ticked = QCheckBox("Lyssna klart, skriv stödord")
    ticked.setChecked(True)
    panel.body.addWidget(ticked)
    panel.body.addWidget(QCheckBox("Ge numret och nästa steg"))
    panel.body.addWidget(PlainButton("Visa alla"))
    panel.body.addWidget(
        EmptyState(
            "Inga liknande",
            "Här visas ärenden som liknar detta.",
            icon_name="layers",
            action_text="Sök",
            keys="Ctrl+F",
        )
    )
    panel.body.addStretch()
    return panel


def main() -> None:
    """Write the picture: light above dark."""
    app = QApplication(sys.argv)
    percent = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    shots = [_shot(app, scheme, percent=percent) for scheme in (Scheme.LIGHT, Scheme.DARK)]
    whole = QPixmap(max(shot.width() for shot in shots), sum(shot.height() for shot in shots))
    painter = QPainter(whole)
    painter.drawPixmap(0, 0, shots[0])
    painter.drawPixmap(0, shots[0].height(), shots[1])
    painter.end()
    whole.save(str(Path(sys.argv[1])))


def _shot(app: QApplication, scheme: Scheme, *, percent: int) -> QPixmap:
    apply_theme(app, scheme, text_percent=percent)
    page = make_gallery()
    page.show()
    for _ in range(20):  # the PDF is drawn beside
        app.processEvents()
        app.thread().msleep(10)
    return page.grab()


if __name__ == "__main__":
    main()
