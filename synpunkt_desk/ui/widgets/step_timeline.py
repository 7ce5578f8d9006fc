"""Where a case stands: its steps in a row with their days beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.icons import IconRole, paint_icon
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours, scaled, space


class StepState(Enum):
    """How far a step is; the value is what a screen reader says."""

    DONE = t.STEP_DONE
    CURRENT = t.STEP_CURRENT
    AHEAD = t.STEP_AHEAD


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """A step and, beneath, when it was done or is due."""

    label: str
    note: str = ""
    state: StepState = StepState.AHEAD


class StepTimeline(QFrame):
    """Shows steps; nothing in it takes the focus."""

    def __init__(
        self, steps: Sequence[TimelineStep] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        mark(self, desk="card")
        self._views: list[_StepView] = []
        self._flow = FlowLayout(self, spacing=18, spread=True)
        self._flow.setContentsMargins(space(14), space(8), space(14), space(8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[TimelineStep]) -> None:
        """Other steps, or the same ones farther on."""
        while len(self._views) > len(steps):
            self._flow.takeAt(self._flow.count() - 1)
            _discard(self._views.pop())
        while len(self._views) < len(steps):
            self._views.append(_StepView())
            self._flow.addWidget(self._views[-1])
        for view, step in zip(self._views, steps, strict=True):
            view.show_step(step)
        self.setAccessibleName(t.spoken(*(_spoken(step) for step in steps)))
        self.updateGeometry()


class _StepView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._mark = _StepMark()
        self._label = Strong()
        self._label.setWordWrap(False)
        self._note = Muted(wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(6))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._note)
        row.addLayout(words)

    def show_step(self, step: TimelineStep) -> None:
        self._mark.show_state(step.state)
        self._label.setText(step.label)
        self._label.setAccessibleName(t.spoken(step.label, step.state.value))
        self._note.setText(step.note)
        self._note.setVisible(bool(step.note))


class _StepMark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._state = StepState.AHEAD
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: StepState) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(16), scaled(16))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        c = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state is StepState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.done))
            painter.drawEllipse(self.rect())
            inset = scaled(3)
            spot = self.rect().adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, spot, "check", IconRole.ON_ACCENT)
            return
        is_current = self._state is StepState.CURRENT
        painter.setPen(QPen(QColor(c.accent if is_current else c.border), 2 if is_current else 1.5))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


def _spoken(step: TimelineStep) -> str:
    return " ".join(part for part in (step.label, step.state.value, step.note) if part)


def _discard(view: QWidget) -> None:
    view.hide()
    view.deleteLater()
