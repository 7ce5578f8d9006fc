"""The steps from a period to a printed report, in order."""

from enum import IntEnum

from synpunkt_desk.texts import report_wizard as t


class Step(IntEnum):
    """Where in the wizard one is."""

    PERIOD = 0
    LAYOUT = 1
    QUALITY = 2
    TEXTS = 3
    FINISH = 4


def step_at(number: int) -> Step:
    """The step of a draft, also of one that another version has kept."""
    return Step(min(max(number, Step.PERIOD), Step.FINISH))


def name_of(step: Step) -> str:
    """What the step is called."""
    return t.STEPS[step]
