"""How the feedback came in: boxes for the usual ways, a list for the others."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.facts import quick_channels
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_OTHER: Final = "other"
_COLUMNS: Final = 7


class ChannelField(QWidget):
    """Signals: channel_changed(id) by the user, empty while another channel is sought."""

    channel_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._quick = ChoiceGroup([], name=t.CHANNEL, columns=_COLUMNS)
        self._rest = TypeAheadBox(name=t.OTHER_CHANNEL_NAME, hint=t.OTHER_CHANNEL_HINT)
        self._rest.hide()
        self._boxes: Sequence[ObjectId] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self._quick)
        column.addWidget(self._rest)
        self._quick.choice_changed.connect(self._on_choice_changed)
        self._rest.value_changed.connect(self.channel_changed)

    def offer(self, organisation: Organisation) -> None:
        """Show the municipality's channels."""
        self._boxes = quick_channels(organisation)
        others = [
            i for i in organisation.categories_of(CategoryKind.CHANNEL) if i not in self._boxes
        ]
        choices = [Choice(i, t.capitalised(organisation.name(i))) for i in self._boxes]
        if others:
            choices.append(Choice(_OTHER, t.OTHER_CHANNEL))
        self._quick.set_choices(choices)
        self._rest.set_options([Option(i, t.capitalised(organisation.name(i))) for i in others])

    def value(self) -> ObjectId:
        """The channel chosen, or an empty text."""
        chosen = self._quick.value()
        return self._rest.value() if chosen == _OTHER else chosen

    def set_value(self, channel: ObjectId) -> None:
        """Show a channel, or none."""
        is_other = bool(channel) and channel not in self._boxes
        self._quick.set_value(_OTHER if is_other else channel)
        self._rest.set_value(channel if is_other else "")
        self._rest.setVisible(is_other)

    def focus(self) -> None:
        """Move the focus to where the channel is chosen."""
        if self._quick.value() == _OTHER:
            self._rest.setFocus()
        else:
            self._quick.focus_chosen()

    def _on_choice_changed(self, chosen: str) -> None:
        self._rest.setVisible(chosen == _OTHER)
        if chosen == _OTHER:
            self._rest.setFocus()
        self.channel_changed.emit(self.value())
