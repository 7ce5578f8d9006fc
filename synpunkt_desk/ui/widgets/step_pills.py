"""The steps of a wizard as chips."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.pill import paint_pill, pill_size
from synpunkt_desk.ui.widgets.step_timeline import StepState
from synpunkt_desk.ui.widgets.theme import colours, scaled
from synpunkt_desk.ui.widgets.tokens import Tone, ToneColours


class StepPills(QWidget):
    """Steps done can be gone back to; those ahead can be pressed when it `is_free` to leap.

    Signals: step_chosen(index) when the user goes to another step.
    """

    step_chosen = Signal(int)

    def __init__(
        self,
        labels: Sequence[str],
        *,
        name: str,
        is_free: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._is_free = is_free
        self._current = 0
        flow = FlowLayout(self, spacing=8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._steps = [_StepPill(at, label, self) for at, label in enumerate(labels, 1)]
        for at, step in enumerate(self._steps):
            flow.addWidget(step)
            step.clicked.connect(lambda _checked=False, at=at: self._on_step_clicked(at))
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Stand at a step; those before it are done."""
        self._current = index
        for at, step in enumerate(self._steps):
            step.show_state(_state(at, index), is_free=self._is_free)

    def set_short(self, is_short: bool) -> None:
        """Show numbers alone where there is little room; the step where one is keeps its name."""
        for step in self._steps:
            step.set_short(is_short)

    def _on_step_clicked(self, index: int) -> None:
        if index != self._current:
            self.step_chosen.emit(index)


class _StepPill(QAbstractButton):
    def __init__(self, number: int, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = StepState.AHEAD
        self._number = str(number)
        self._label = label
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: StepState, *, is_free: bool) -> None:
        self._state = state
        self.setEnabled(is_free or state is not StepState.AHEAD)
        self.setAccessibleName(t.spoken(f"{self._number} {self._label}", state.value))
        self._show()

    def set_short(self, is_short: bool) -> None:
        """Show the number alone, unless it is where one is."""
        self._is_short = is_short
        self._show()

    def _show(self) -> None:
        is_bare = self._is_short and self._state is not StepState.CURRENT
        self.setText(self._number if is_bare else f"{self._number}  {self._label}")
        self.setToolTip(self._label if is_bare else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = pill_size(self.text(), icon_name=self._icon_name())
        return QSize(size.width(), max(size.height(), scaled(24)))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        c = colours()
        painter = QPainter(self)
        height = pill_size(self.text()).height()
        rect = QRect(0, (self.height() - height) // 2, self.width(), height)
        is_current = self._state is StepState.CURRENT
        pair = ToneColours(c.on_accent, c.accent) if is_current else None
        tone = Tone.GREEN if self._state is StepState.DONE else Tone.GREY
        paint_pill(painter, rect, self.text(), tone=tone, icon_name=self._icon_name(), pair=pair)
        if self.hasFocus():
            paint_focus(painter, self.rect(), c.ink, inset=1)

    def _icon_name(self) -> str:
        return "check" if self._state is StepState.DONE else ""


def _state(at: int, current: int) -> StepState:
    if at == current:
        return StepState.CURRENT
    return StepState.DONE if at < current else StepState.AHEAD
