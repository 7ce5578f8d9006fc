"""Lists that people save under a name, for themselves or for their whole department."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from synpunkt_desk.models.case_filter import CaseFilter, filter_of, stored
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import SavedFilter
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

MOST_KEYS: Final = 9
"""So many filters can have a digit as their key."""


@dataclass(frozen=True, slots=True)
class SavedFilterItem:
    """A saved filter as lists and screens use it; `digit` is 0 where it has no keys."""

    filter_id: ObjectId
    name: str
    case_filter: CaseFilter
    owner: ObjectId
    department: ObjectId
    digit: int


@dataclass(frozen=True, slots=True)
class FilterSaved:
    """Which filter was saved."""

    filter_id: ObjectId
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterValues:
    """What is saved: with a department it is shared there."""

    name: str
    case_filter: CaseFilter
    department: ObjectId = ""
    digit: int = 0


def filters_of(office: Office, member: ObjectId) -> list[SavedFilterItem]:
    """The filters of a member and those shared to the member's department; by digit, then name.

    Two may have got the same digit in different places: the first by name keeps it.
    """
    person = office.organisation.members.get(member)
    home = person.department if person else ""
    with office.replica.reading() as connection:
        every = reading.typed_objects(connection, SavedFilter, "saved_filter")
    seen = [
        _item(i, saved)
        for i, saved in every.items()
        if not saved.removed and (saved.owner == member or (home and saved.department == home))
    ]
    return _with_own_digits(sorted(seen, key=lambda item: item.digit or MOST_KEYS + 1))


def save_filter(
    office: Office, values: FilterValues, *, owner: ObjectId, filter_id: ObjectId = ""
) -> FilterSaved:
    """Save a new filter, or another state of one.

    Another filter of the owner that has the same digit loses it. Raises `name_missing`,
    `name_too_long`, `filter_empty`, `filter_missing`.
    """
    fields = encode(
        {
            "name": _clean(values.name),
            "department": values.department,
            "order": values.digit,
            "conditions": stored(values.case_filter),
        }
    )
    if values.case_filter.is_empty:
        raise KnownError("filter_empty")
    had_digit = _others_with(office, owner, values.digit)
    with office.unit() as unit:
        if filter_id:
            _require(unit, filter_id)
            unit.write("change_filter", "saved_filter", filter_id, fields)
        else:
            made = {**fields, "owner": owner}
            filter_id = unit.create("saved_filter", made, verb="save_filter")
        for other in had_digit - {filter_id}:
            unit.write("change_filter", "saved_filter", other, {"order": 0})
    return FilterSaved(filter_id, unit.changes)


def remove_filter(office: Office, filter_id: ObjectId) -> Changes:
    """Take a saved filter away; the cases stay as they are. Raises `filter_missing`."""
    with office.unit() as unit:
        _require(unit, filter_id)
        unit.write("remove", "saved_filter", filter_id, {"removed": True})
    return unit.changes


def _item(filter_id: ObjectId, saved: SavedFilter) -> SavedFilterItem:
    digit = saved.order if 0 < saved.order <= MOST_KEYS else 0
    case_filter = filter_of(saved.conditions)
    return SavedFilterItem(filter_id, saved.name, case_filter, saved.owner, saved.department, digit)


def _with_own_digits(items: Iterable[SavedFilterItem]) -> list[SavedFilterItem]:
    taken: set[int] = set()
    found: list[SavedFilterItem] = []
    for item in items:
        found.append(replace(item, digit=0) if item.digit in taken else item)
        taken.add(item.digit)
    return found


def _others_with(office: Office, owner: ObjectId, digit: int) -> set[ObjectId]:
    mine = (item for item in filters_of(office, owner) if item.owner == owner and digit)
    return {item.filter_id for item in mine if item.digit == digit}


def _require(unit: OpenUnit, filter_id: ObjectId) -> None:
    saved = decode(SavedFilter, unit.state("saved_filter", filter_id).fields)
    if not saved.conditions or saved.removed:
        raise KnownError("filter_missing")


def _clean(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise KnownError("name_missing")
    if len(clean) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)
    return clean
