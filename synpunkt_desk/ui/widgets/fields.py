"""A field with its visible label, its hint and, when something is wrong, what to do."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.icon_mark import IconMark
from synpunkt_desk.ui.widgets.icons import IconRole
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import space

_SPACING: Final = 4


class ErrorLine(QWidget):
    """Says in words what is wrong; hidden while nothing is."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setWordWrap(True)
        mark(self._label, desk="error")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(6))
        row.addWidget(IconMark("circle-alert", IconRole.RED, side=14))
        row.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        """What is wrong, or an empty text."""
        return self._label.text()

    def show_error(self, text: str) -> None:
        """Say it, or with an empty text nothing."""
        self._label.setText(text)
        self.setVisible(bool(text))


class _TopColumn(QVBoxLayout):
    """Keeps together at the top, as high as words that wrap need in the width they have.

    A layout that is aligned by Qt gets no more height than the same words in a usual width.
    """

    def setGeometry(self, rect: QRect, /) -> None:
        height = self.heightForWidth(rect.width())
        if 0 < height < rect.height():
            rect = QRect(rect.x(), rect.y(), rect.width(), height)
        super().setGeometry(rect)


class LabelledField(QWidget):
    """A label in small capitals over any field, a hint under it, and a line for errors."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        note: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """A "&" in the label gives an access key; `note` is for example "obligatorisk"."""
        super().__init__(parent)
        self.field = field
        self.label = SectionLabel(label, note)
        self._note = note
        self._hint = Muted(hint)
        if not hint:
            self._hint.hide()
        self._error = ErrorLine()
        tie(self.label, field, name=label)
        grows = bool(field.sizePolicy().expandingDirections() & Qt.Orientation.Vertical)
        column = self._column = QVBoxLayout(self) if grows else _TopColumn(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(_SPACING))
        self._head = QHBoxLayout()
        self._head.setSpacing(space(6))
        self._head.addWidget(self.label)
        column.addLayout(self._head)
        for part in (field, self._hint, self._error):
            column.addWidget(part)
        self._describe()

    def put_beside(self, part: QWidget) -> None:
        """Let something small stand beside the label."""
        self._head.addWidget(part)
        self._head.addStretch(1)

    def put_below(self, part: QWidget) -> None:
        """Let something stand under the field."""
        self._column.addWidget(part)

    def set_hint(self, hint: str) -> None:
        """Show another hint, or none."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    def set_error(self, text: str) -> None:
        """Say what is wrong and what to do; an empty text takes it back."""
        if text == self._error.text():
            return
        self._error.show_error(text)
        mark(self.field, invalid=bool(text))
        self._describe()
        if text:
            announce(self.field, text)

    def error(self) -> str:
        """What is wrong, or an empty text."""
        return self._error.text()

    def _describe(self) -> None:
        wrong = f"{t.ERROR}: {self._error.text()}" if self._error.text() else ""
        self.field.setAccessibleDescription(t.spoken(wrong, self._note, self._hint.text()))


class FieldGrid(QWidget):
    """Plain labels at the left and their fields at the right."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(8))
        self._grid.setVerticalSpacing(space(6))
        self._grid.setColumnStretch(1, 1)

    def add_row(self, label: str, field: QWidget) -> ErrorLine:
        """Add a field under the others; the line returned says what is wrong with it."""
        words = Muted(label, wraps=False)
        tie(words, field, name=label)
        error, row = ErrorLine(), self._grid.rowCount()
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(error, row + 1, 1)
        return error


def tie(label: QLabel, field: QWidget, *, name: str) -> None:
    """Let the label name the field for screen readers and lead to it by its access key."""
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(name.replace("&", ""))
