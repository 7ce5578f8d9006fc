"""Circles of readers: in which stream of the shared journal an object lives (idea 4)."""

from collections.abc import Callable
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields

LOCAL: Final = "local"
"""Alone on one PC there is one circle of readers."""

COMMON: Final = "common"
"""What everybody reads: the organisation, its words, rules, templates and people."""

UNPLACED: Final = "unplaced"
"""Cases that no board has yet ("vet ej"). The other streams bear the id of their board."""

_COMMON_TYPES: Final = frozenset(
    {
        "absence", "base_number", "category", "deadline_rule", "member", "municipality",
        "organisation_unit", "report_plan", "template",
    }
)  # fmt: skip
_ANCHORS: Final = ("board", "department", "area", "unit", "place")

Board = Callable[[ObjectId], ObjectId]
"""The board above a unit of the organisation, "" where there is none."""


def stream_of(object_type: str, fields: Fields, *, board_of: Board) -> str:
    """The stream that an object belongs in by its own fields.

    "" for one that says nothing of it: it lies with the case that it names or was made with.
    """
    if object_type in _COMMON_TYPES:
        return COMMON
    if object_type == "case":
        return _word(fields, "board") or UNPLACED
    if _word(fields, "case"):
        return ""
    anchors = (_word(fields, name) for name in _ANCHORS)
    return next((board for anchor in anchors if anchor and (board := board_of(anchor))), "")


def _word(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
