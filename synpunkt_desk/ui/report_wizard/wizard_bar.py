"""What stands over and under the steps: where one is, what is left, back and on."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from synpunkt_desk.texts import common
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.steps import Step, name_of
from synpunkt_desk.ui.widgets.buttons import DeskButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.step_pills import StepPills
from synpunkt_desk.ui.widgets.styling import announce

BACK_KEYS: Final = "Alt+Left"
ON_KEYS: Final = "Alt+Right"


class WizardBar(Bar):
    """The name of the room, the steps as chips, and when the draft was kept."""

    def __init__(self) -> None:
        self.steps = StepPills(t.STEPS, name=t.STEPS_NAME, is_free=True)
        self.saved = Muted(wraps=False)
        self._title = Title(t.TITLE, wraps=False)
        super().__init__("bar", self._title, self.steps, None, self.saved)

    def set_narrow(self, is_narrow: bool) -> None:
        """Keep to one line where there is little room."""
        self._title.setVisible(not is_narrow)
        self.steps.set_short(is_narrow)


class WizardFoot(Bar):
    """Leave, what the checks have found, back, and on or at the last step done.

    Signals: step_wanted(Step).
    """

    step_wanted = Signal(int)

    def __init__(self, last: DeskButton) -> None:
        """`last` is what one wants most of all at the last step."""
        self._last = last
        self.flip = SecondaryButton(t.SHOW_PAGES)
        self.close_report = SecondaryButton(t.CLOSE)
        self.left = Muted(wraps=False)
        self.back = SecondaryButton(t.PREVIOUS)
        self.on = PrimaryButton("")
        self._step = Step.PERIOD
        self._is_narrow = False
        parts = (self.left, self.flip, self.back, self.on, last)
        super().__init__("foot", self.close_report, None, *parts)
        for button, keys, way in ((self.back, BACK_KEYS, -1), (self.on, ON_KEYS, +1)):
            button.clicked.connect(lambda _checked=False, way=way: self._go(way))
            _bind(button, keys)

    def show_step(self, step: Step) -> None:
        """Name where on leads; nothing else ever stands where the eye and hand found it."""
        self._step = step
        self.back.setEnabled(step > Step.PERIOD)
        self.on.setVisible(step < Step.FINISH)
        self._last.setVisible(step == Step.FINISH)
        self._name_on()
        announce(self, t.step_reached(step + 1, len(Step), name_of(step)))

    def set_narrow(self, is_narrow: bool) -> None:
        """Say less where there is little room; what is left stands in the steps too."""
        self._is_narrow = is_narrow
        self.left.setVisible(not is_narrow)
        self.flip.setVisible(is_narrow)
        self.close_report.set_label(t.CLOSE_SHORT if is_narrow else t.CLOSE)
        self._name_on()

    def _name_on(self) -> None:
        if self._step < Step.FINISH:
            words = t.next_step(name_of(Step(self._step + 1)))
            self.on.set_label(t.NEXT if self._is_narrow else words)
            self.on.setAccessibleName(words)

    def _go(self, way: int) -> None:
        self.step_wanted.emit(self._step + way)


def _bind(button: DeskButton, keys: str) -> None:
    """Listen to keys that stand in the tool tip alone, since the label says where it leads."""
    shortcut = QShortcut(QKeySequence(keys), button)
    shortcut.activated.connect(button.click)
    button.setToolTip(common.key_name(keys))
