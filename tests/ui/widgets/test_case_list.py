"""Rows of cases: keyboard, words for screen readers, room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.case_list import CaseListView, chip_colours, fitting, keeping_day
from synpunkt_desk.ui.widgets.theme import Theme, colours
from synpunkt_desk.ui.widgets.tokens import Look, Scheme, Tone
from tests.ui.widgets.examples import CASES, case_model


@pytest.fixture
def view(qtbot: QtBot) -> CaseListView:
    made = CaseListView(name="Att fördela")
    qtbot.addWidget(made)
    made.setModel(case_model(CASES, made))
    made.setCurrentIndex(made.model().index(0, 0))
    made.show()
    return made


def test_arrows_move(view: CaseListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert view.currentIndex().row() == 1


def test_a_row_says_type_and_state_in_words(view: CaseListView) -> None:
    row = QAccessible.queryAccessibleInterface(view).child(0)

    assert row.text(QAccessible.Text.Name) == (
        "Synpunkt om färdtjänst som inte kom, Klagomål, Försenad 1 arbetsdag, "
        "TN SYN 2026-0117 · Brev · inkom 2026-11-17"
    )


def test_rows_grow_with_the_text(view: CaseListView, theme: Theme) -> None:
    before = view.sizeHintForRow(0)

    theme.wear(Look(scheme=Scheme.LIGHT, text_percent=200))

    assert view.sizeHintForRow(0) > 1.8 * before


def test_the_chosen_row_has_a_bar_at_its_left(view: CaseListView) -> None:
    picture = view.grab().toImage()

    assert picture.pixelColor(1, 20).name() == "#14548c"


def test_a_narrow_row_leaves_out_the_channel_and_not_the_day(view: CaseListView) -> None:
    facts, metrics = "TN SYN 2026-0117 · Brev · inkom 2026-11-17", view.fontMetrics()
    room = metrics.horizontalAdvance(facts)

    assert fitting(facts, metrics, room) == facts
    assert fitting(facts, metrics, room - 1) == "TN SYN 2026-0117 · inkom 2026-11-17"

    flagged = f"⚑ Lex Sarah · {facts}"
    room = metrics.horizontalAdvance("⚑ Lex Sarah · TN SYN 2026-0117 · 2026-11-17")
    assert fitting(flagged, metrics, room) == "⚑ Lex Sarah · TN SYN 2026-0117 · 2026-11-17"


def test_a_narrow_row_cuts_who_owes_what_and_not_the_day(view: CaseListView) -> None:
    owed, metrics = "Du bekräftar till synpunktslämnaren senast 2026-11-17", view.fontMetrics()
    room = metrics.horizontalAdvance(owed)

    assert keeping_day(owed, metrics, room) == owed
    cut = keeping_day(owed, metrics, room - metrics.horizontalAdvance("ändaren"))
    assert cut.startswith("Du bekräftar till")
    assert cut.endswith("… senast 2026-11-17")
    assert keeping_day("Ska fördelas", metrics, 1) == "Ska fördelas"
    assert keeping_day(owed, metrics, metrics.horizontalAdvance("senast 2026-11-17 Du")) == owed


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_stands_out_on_the_chosen_row(theme: Theme, scheme: Scheme, tone: Tone) -> None:
    theme.wear(Look(scheme=scheme))

    assert chip_colours(tone, is_selected=True).ground != colours().selected
    assert chip_colours(tone, is_selected=False) == colours().tone(tone)
