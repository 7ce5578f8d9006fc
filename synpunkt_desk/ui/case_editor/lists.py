"""Rows of what belongs to a case, drawn anew when it has changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import space

Deed = tuple[str, Callable[[], None]]
"""The words on a button and what it does."""


class RowList(QWidget):
    """A column of rows that can be replaced as a whole."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(8))

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows and no others."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._column.addWidget(row)

    def rows(self) -> list[QWidget]:
        """The rows shown."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        return [widget for item in items if item and (widget := item.widget())]


def row_card(title: str, facts: str, text: str, deeds: Sequence[Deed]) -> Card:
    """A card with a heading, quiet facts, words and buttons."""
    card = Card()
    card.setAccessibleName(title)
    card.body.addWidget(Strong(title))
    if facts:
        card.body.addWidget(Muted(facts))
    if text:
        card.body.addWidget(plain_words(text))
    if deeds:
        card.body.addWidget(button_row(deeds, about=title))
    return card


def plain_words(text: str) -> QLabel:
    """Words to read, in as many lines as they need."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def button_row(deeds: Sequence[Deed], *, about: str = "", is_plain: bool = False) -> QWidget:
    """Buttons beside each other, in as many lines as they need."""
    made = QWidget()
    row = FlowLayout(made, spacing=8)
    for label, deed in deeds:
        button = PlainButton(label) if is_plain else SecondaryButton(label)
        button.setAccessibleDescription(about)
        button.clicked.connect(deed)
        row.addWidget(button)
    return made
