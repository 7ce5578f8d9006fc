"""A quiet line under a text that says how it could be written."""

from typing import Final

from PySide6.QtCore import QTimer

from synpunkt_desk.models.plain_language import advice
from synpunkt_desk.texts.plain_language import PASSIVE, PLAIN, quiet_line
from synpunkt_desk.ui.case_editor.controls import Control
from synpunkt_desk.ui.case_editor.form import Field
from synpunkt_desk.ui.widgets.fields import LabelledField

_PAUSE: Final = 400
"""Milliseconds without a key; nobody is advised in the middle of a word."""


def plain_language(text: str) -> str:
    """What could be said more plainly."""
    return quiet_line(advice(text, plain=PLAIN, passive=PASSIVE))


def advise_below(labelled: LabelledField, control: Control, field: Field) -> None:
    """Let the line, after the hint of the field, follow what is written, a moment behind."""
    advise = field.advise
    if advise is None:
        return

    def say() -> None:
        words = advise(str(control.read() or ""))
        labelled.set_hint(" ".join(part for part in (field.hint, words) if part))

    pause = QTimer(labelled, singleShot=True, interval=_PAUSE)
    pause.timeout.connect(say)
    control.listen(pause.start)
    pause.start()
