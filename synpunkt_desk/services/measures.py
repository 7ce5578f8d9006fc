"""What became better: measures as data, each serving one or more cases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode, encode_value
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.registration import require_length
from synpunkt_desk.store import reading


@dataclass(frozen=True, slots=True)
class MeasureListItem:
    """A measure in the register of measures."""

    measure_id: ObjectId
    measure: Measure


def add_measure(
    office: Office, *, cases: Iterable[ObjectId], values: Mapping[str, object]
) -> Changes:
    """Write down a measure for some cases. Raises `measure_text_missing`, `done_in_future`."""
    _require(office, values, needs_text=True)
    with office.unit() as unit:
        fields = {**encode(values), "cases": {"add": encode_value(list(cases))}}
        unit.create("measure", fields, verb="decide_measure")
    return unit.changes


def edit_measure(office: Office, measure_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Change what is said of a measure: done, effect, communicated to …"""
    _require(office, values, needs_text="text" in values)
    with office.unit() as unit:
        unit.write("edit", "measure", measure_id, encode(values))
    return unit.changes


def link_cases(office: Office, measure_id: ObjectId, cases: Iterable[ObjectId]) -> Changes:
    """Let a measure serve these cases too. Raises `measure_missing`."""
    with office.unit() as unit:
        if not unit.state("measure", measure_id).fields:
            raise KnownError("measure_missing")
        unit.write("link", "measure", measure_id, {"cases": {"add": encode_value(list(cases))}})
    return unit.changes


def remove_measure(office: Office, measure_id: ObjectId) -> Changes:
    """Take a measure away; the log keeps it."""
    with office.unit() as unit:
        unit.write("remove", "measure", measure_id, {"removed": True})
    return unit.changes


def measures(office: Office) -> list[MeasureListItem]:
    """Every measure, those not done first, then the latest."""
    with office.replica.reading() as connection:
        rows = reading.objects_of_type(connection, "measure")
    found = [MeasureListItem(i, decode(Measure, fields)) for i, fields in rows]
    kept = [item for item in found if not item.measure.removed]
    kept.sort(key=lambda item: item.measure_id, reverse=True)
    return sorted(kept, key=lambda item: item.measure.done_on is not None)


def _require(office: Office, values: Mapping[str, object], *, needs_text: bool) -> None:
    text = values.get("text", "")
    if needs_text and not (isinstance(text, str) and text.strip()):
        raise KnownError("measure_text_missing")
    require_length(*(v for v in values.values() if isinstance(v, str)))
    done = values.get("done_on")
    if isinstance(done, date) and done > office.today():
        raise KnownError("done_in_future", day=done.isoformat())
