"""All drafted texts by the names that layouts use."""

from collections.abc import Callable, Mapping
from typing import Final

from synpunkt_desk.reports import sentences
from synpunkt_desk.reports.board_parts import BOARD_PARTS
from synpunkt_desk.reports.outside import outside_figures
from synpunkt_desk.reports.sentences import Story
from synpunkt_desk.reports.unit_page import UNIT_PAGE
from synpunkt_desk.texts import report_extras as t


def _outside(story: Story) -> str:
    """How many other systems have, and that they are counted apart."""
    figures = outside_figures(story.figures.basis)
    systems = list(dict.fromkeys(figure.system for figure in figures))
    total = (story.figures.table("outside").total or ("",))[-1] if figures else ""
    return t.outside_sentence(total, systems) if isinstance(total, int) else ""


_EXTRAS: Final[Mapping[str, Callable[[Story], str]]] = {
    **BOARD_PARTS,
    "outside": _outside,
    **UNIT_PAGE,
}
DRAFTS: Final = frozenset({*sentences.DRAFTS, *_EXTRAS})
"""The names of the drafted texts."""


def drafted(name: str, story: Story) -> str:
    """What the draft of this name says, as far as its numbers are shown."""
    return _EXTRAS[name](story) if name in _EXTRAS else sentences.drafted(name, story)


CAUSES: Final = frozenset({"department_parts"})
"""The drafted texts that name causes."""

RETOLD: Final = frozenset(UNIT_PAGE)
"""The drafted texts that retell matters and measures to those who work there."""
