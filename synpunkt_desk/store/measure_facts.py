"""Measures as narrow rows: what a report counts of them, without what they say."""

from collections.abc import Mapping
from struct import Struct
from typing import Any, Final

from sqlalchemy import Connection

from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, status_of
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.fact_words import MARK_BYTES, codes_of, marker
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import measure_fact

DAYS: Final = ("done_on", "decided_on")
WORDS: Final = ("kind", "improves", "law")
PACKED: Final = (*DAYS, *WORDS, "is_idea")
_PACK: Final = Struct(f"<{len(PACKED)}i{MARK_BYTES}s")
"""Last a mark of what it says, the same however it is spaced; zeros where it says nothing."""


def put_measure_facts(connection: Connection, measures: Mapping[ObjectId, State]) -> None:
    """Write the facts of measures that have none."""
    insert_rows(connection, measure_fact, measure_fact_values(connection, measures, make=True))


def measure_fact_values(
    connection: Connection, measures: Mapping[ObjectId, State], *, make: bool = False
) -> list[dict[str, Any]]:
    """What should stand for these measures; a word that has no number gets -1 or is made one."""
    decoded = ((i, decode(Measure, state.fields)) for i, state in measures.items())
    kept = {i: measure for i, measure in decoded if not measure.removed}
    if not kept:
        return []
    words = {str(getattr(measure, name)) for measure in kept.values() for name in WORDS}
    codes = codes_of(connection, words, make=make)
    mark = marker(connection)
    return [
        {
            "measure_id": measure_id,
            "cases": dumps(list(measure.cases)),
            "packed": _packed(measure, codes, mark(said) if (said := _said(measure)) else b""),
        }
        for measure_id, measure in kept.items()
    ]


def _packed(measure: Measure, codes: Mapping[str, int], wording: bytes) -> bytes:
    days = [day.toordinal() if day else 0 for day in (measure.done_on, measure.decided_on)]
    words = [codes[str(getattr(measure, name))] for name in WORDS]
    return _PACK.pack(*days, *words, status_of(measure) is MeasureStatus.IDEA, wording)


def _said(measure: Measure) -> str:
    return " ".join(measure.text.split()).casefold()
