"""A field, its label, its hint and its error belong together."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.fields import FieldGrid, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong, Title


def test_the_label_names_the_field_and_leads_to_it(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = LabelledField("Ä&rendemening", line, note="obligatorisk")
    qtbot.addWidget(field)

    assert field.label.text() == "Ä&RENDEMENING  ·  obligatorisk"
    assert field.label.buddy() is line
    assert line.accessibleName() == "Ärendemening"


def test_an_error_is_said_in_words_and_taken_back(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = LabelledField("Ankomstdag", line, hint="Samtalets dag")
    qtbot.addWidget(field)

    field.set_error("Skriv som 2026-11-18.")
    assert field.error() == "Skriv som 2026-11-18."
    assert line.accessibleDescription() == "Fel: Skriv som 2026-11-18., Samtalets dag"
    assert line.property("invalid") is True

    field.set_error("")
    assert line.accessibleDescription() == "Samtalets dag"
    assert line.property("invalid") is False


def test_a_hint_can_change(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = LabelledField("Mottagare", line)
    qtbot.addWidget(field)

    field.set_hint("Föreslagen")

    assert line.accessibleDescription() == "Föreslagen"


def test_rows_of_a_grid_have_names_and_errors(qtbot: QtBot) -> None:
    grid, line = FieldGrid(), QLineEdit()
    qtbot.addWidget(grid)

    error = grid.add_row("&Namn", line)
    error.show_error("Skriv ett namn.")

    assert line.accessibleName() == "Namn"
    assert error.text() == "Skriv ett namn."
    assert not error.isHidden()


def test_a_heading_is_read_as_written_not_in_capitals() -> None:
    assert SectionLabel("Liknande", "8 st").accessibleName() == "Liknande, 8 st"


@pytest.mark.parametrize("kind", [Title, Strong, Muted])
def test_a_word_without_end_does_not_widen_the_page(
    qtbot: QtBot, kind: Callable[[str], QLabel]
) -> None:
    endless, usual = kind("D" * 10_000), kind("Kommungemensamt kriterium")
    for label in (endless, usual):
        qtbot.addWidget(label)

    assert endless.minimumSizeHint().width() < 300
    assert usual.minimumSizeHint().width() >= usual.fontMetrics().horizontalAdvance("kriterium")


def test_a_long_hint_is_shown_whole_in_a_narrow_place(qtbot: QtBot) -> None:
    field = LabelledField("Ankomstdag", QLineEdit(), hint="närmast föregående arbetsdag " * 8)
    qtbot.addWidget(field)
    field.resize(150, 500)
    field.show()
    hint = field.findChildren(Muted)[0]
    assert hint.height() >= hint.heightForWidth(hint.width())


def test_without_a_hint_the_field_stays_under_its_label(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = LabelledField("Ankomstdag", line)
    qtbot.addWidget(field)
    field.resize(300, 500)
    field.show()
    assert line.geometry().top() <= field.label.geometry().bottom() + 10
