"""Writing something else in the place of what two people wrote."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.log.values import field_name
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit


class NewWords(QWidget):
    """A field for each text, begun with what is shown.

    Signals: saved(dict of texts).
    """

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit | AutoGrowTextEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: list[QWidget] = []
        self.save = PrimaryButton(t.SAVE_NEW, icon_name="save")
        self._column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.save.clicked.connect(self._save)
        self.hide()

    def ask(self, object_type: str, values: Fields) -> None:
        """Let somebody write; the first field has the focus."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.fields = [], {}
        for at, (name, value) in enumerate(values.items()):
            field = _field(name)
            _put(field, str(value or ""))
            label = field_name(object_type, name)
            row = LabelledField(f"{label[:1].upper()}{label[1:]}", field, hint=t.NEW_HINT)
            self._column.insertWidget(at, row)
            self._rows.append(row)
            self.fields[name] = field
        self.show()
        next(iter(self.fields.values())).setFocus()

    def _save(self) -> None:
        self.saved.emit({name: _words(field) for name, field in self.fields.items()})


def _field(name: str) -> QLineEdit | AutoGrowTextEdit:
    return AutoGrowTextEdit() if name in ("text", "answer_text", "cause") else QLineEdit()


def _put(field: QLineEdit | AutoGrowTextEdit, words: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(words)
    else:
        field.set_text(words)


def _words(field: QLineEdit | AutoGrowTextEdit) -> str:
    return field.text().strip() if isinstance(field, QLineEdit) else field.toPlainText().strip()
