"""Places of the organisation on a day: what they were called, where they lay, whether in use.

A place keeps its latest name and parent as they are, and the earlier ones with their last days, so
that whoever knows nothing of days reads the latest.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import OrganisationUnit

DAY = timedelta(days=1)


def is_in_use(unit: OrganisationUnit, on: date) -> bool:
    """Whether cases can be given to it on a day."""
    has_begun = unit.valid_from is None or unit.valid_from <= on
    return has_begun and (unit.valid_to is None or unit.valid_to >= on)


def was_ever_in_use(unit: OrganisationUnit) -> bool:
    """Not what was taken back before it began."""
    return not (unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from)


def changed_since(unit: OrganisationUnit, day: date, today: date) -> bool:
    """Whether it has ended, begun, moved or been renamed from a day till today."""
    former = (last for last, _ in (*earlier(unit.former_names), *earlier(unit.former_parents)))
    ends = (unit.valid_from - DAY if unit.valid_from else None, unit.valid_to, *former)
    return was_ever_in_use(unit) and any(end and day <= end < today for end in ends)


def units_on(
    units: Mapping[ObjectId, OrganisationUnit], day: date
) -> dict[ObjectId, OrganisationUnit]:
    """Every unit with the name and the parent of a day."""
    return {unit_id: unit_on(unit, day) for unit_id, unit in units.items()}


def unit_on(unit: OrganisationUnit, day: date) -> OrganisationUnit:
    """The unit with the name and the parent of a day."""
    if not (unit.former_names or unit.former_parents):
        return unit
    name = _held(unit.former_names, day, unit.name)
    parent = _held(unit.former_parents, day, unit.parent)
    return replace(unit, name=name, parent=parent)


def earlier(values: Iterable[str]) -> list[tuple[date, str]]:
    """Former names or parents with their last days, in order; what cannot be read is none."""
    return sorted(_read(values))


def names_beside(unit: OrganisationUnit) -> list[str]:
    """What else it has been called, the latest first."""
    return [name for _, name in reversed(earlier(unit.former_names)) if name != unit.name]


def called(unit: OrganisationUnit) -> list[str]:
    """Everything by which it is known: its name, synonyms and former names."""
    return [unit.name, *unit.synonyms, *names_beside(unit)]


def renamed(unit: OrganisationUnit, name: str, *, since: date) -> OrganisationUnit:
    """Called something else from a day on; later names fall away."""
    former = _changed(unit.former_names, unit.name, unit, since)
    return replace(unit, name=name, former_names=former)


def corrected(unit: OrganisationUnit, name: str, *, on: date) -> OrganisationUnit:
    """The name of a day in another spelling, as if it had always been so."""
    former = earlier(unit.former_names)
    holding = next((last for last, _ in former if on <= last), None)
    if holding is None:
        return replace(unit, name=name)
    kept = tuple(_written(last, name if last == holding else old) for last, old in former)
    return replace(unit, former_names=kept)


def moved(unit: OrganisationUnit, parent: ObjectId, *, since: date) -> OrganisationUnit:
    """Under another place from a day on; later moves fall away."""
    former = _changed(unit.former_parents, unit.parent, unit, since)
    return replace(unit, parent=parent, former_parents=former)


def heir_of(units: Mapping[ObjectId, OrganisationUnit], unit_id: ObjectId, on: date) -> ObjectId:
    """The place itself while it is in use, else the last of those that took its place.

    What has no successor, or runs in a circle, is its own heir.
    """
    step, walked = unit_id, {unit_id}
    while step in units and not _stands(units[step], on) and units[step].succeeded_by in units:
        step = units[step].succeeded_by
        if step in walked:
            return unit_id
        walked.add(step)
    return step


def _stands(unit: OrganisationUnit, on: date) -> bool:
    """What is replaced without a day was replaced from the beginning."""
    return unit.valid_to >= on if unit.valid_to else not unit.succeeded_by


def _changed(
    values: Iterable[str], latest: str, unit: OrganisationUnit, since: date
) -> tuple[str, ...]:
    last = since - DAY
    if unit.valid_from and since <= unit.valid_from:
        return ()
    before = [(day, value) for day, value in earlier(values) if day < last]
    return tuple(_written(*one) for one in (*before, (last, _held(values, last, latest))))


def _held(values: Iterable[str], day: date, latest: str) -> str:
    return next((value for last, value in earlier(values) if day <= last), latest)


def _written(last: date, value: str) -> str:
    return f"{last.isoformat()} {value}"


def _read(values: Iterable[str]) -> Iterator[tuple[date, str]]:
    for text in values:
        day, _, value = text.partition(" ")
        try:
            yield date.fromisoformat(day), value
        except ValueError:
            continue
