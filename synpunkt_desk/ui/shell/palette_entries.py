"""What the palette offers: actions, saved filters, and what the database found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from synpunkt_desk.models.case_filter import CaseFilter, Column
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.models.word_beginnings import rank
from synpunkt_desk.services.lists.anything import Found
from synpunkt_desk.texts import common
from synpunkt_desk.texts import filters as ft
from synpunkt_desk.texts import palette as t
from synpunkt_desk.ui.actions.action import Area, Where
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.inbox.filter_shown import FilterShown
from synpunkt_desk.ui.shell.doable import Doable

_NOT_OFFERED: Final = frozenset({ActionId.PALETTE})
_COLUMNS: Final = {
    UnitKind.BOARD: Column.BOARD,
    UnitKind.DEPARTMENT: Column.DEPARTMENT,
    UnitKind.AREA: Column.AREA,
    UnitKind.UNIT: Column.UNIT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the palette; a `reason` says why it cannot be chosen now."""

    key: str
    text: str
    kind: str
    do: Callable[[], None]
    detail: str = ""
    keys: str = ""
    reason: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return common.spoken(self.text, self.detail, self.kind, self.keys, self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where what was found leads."""

    open_case: Callable[[ObjectId], None]
    show_cases: Callable[[Sequence[ObjectId], str], None]
    show_filter: Callable[[FilterShown], None]


def action_entries(doable: Doable) -> list[Entry]:
    """The actions of the window, with their keys."""
    return [
        Entry(
            key=action.id,
            text=t.go_to(action.text) if action.area is Area.PLACES else action.text,
            kind=t.kind_of(action.area),
            do=partial(doable.do, action),
            detail=action.also,
            keys=common.key_name(key_map().any_key_of(action)),
            reason=doable.why_not(action),
        )
        for action in doable.offered()
        if action.id not in _NOT_OFFERED and action.where is not Where.PAGE
    ]


def filter_entries(shown: Iterable[tuple[FilterShown, str]], ways: Ways) -> list[Entry]:
    """The saved filters, with their keys."""
    return [
        Entry(
            key=f"filter:{item.filter_id}",
            text=item.name,
            kind=t.FILTER,
            do=partial(ways.show_filter, item),
            detail=item.words,
            keys=keys,
        )
        for item, keys in shown
    ]


def found_entries(found: Found, organisation: Organisation, ways: Ways) -> list[Entry]:
    """What the database found."""
    cases = [
        Entry(
            key=f"case:{item.case_id}",
            text=item.number or item.provisional_number,
            kind=t.CASE,
            do=partial(ways.open_case, item.case_id),
            detail=item.title,
        )
        for item in found.cases
    ]
    givers = [
        Entry(
            key=f"giver:{giver.case_ids[0]}",
            text=giver.name,
            kind=t.GIVER,
            do=partial(ways.show_cases, giver.case_ids, t.cases_of(giver.name)),
            detail=t.count_of_cases(len(giver.case_ids)),
        )
        for giver in found.givers
    ]
    places = [
        _narrowed(ways, organisation, _COLUMNS[kind], unit_id) for unit_id, kind in found.places
    ]
    members = [_narrowed(ways, organisation, Column.RESPONSIBLE, i) for i in found.members]
    return [*cases, *places, *givers, *members]


def matching(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Those that answer what was typed: what can be done first, then the nearest."""
    ranked = ((rank(typed, f"{e.text} {e.detail}"), sort_key(e.text), e) for e in entries)
    hits = [(bool(e.reason), found, order, e) for found, order, e in ranked if found is not None]
    return [e for *_, e in sorted(hits, key=lambda hit: hit[:3])]


def _narrowed(ways: Ways, organisation: Organisation, column: Column, object_id: ObjectId) -> Entry:
    """The open cases of a place or of a colleague."""
    asked = CaseFilter(((column.value, object_id),))
    name = organisation.name(object_id)
    unit = organisation.units.get(object_id)
    shown = FilterShown(asked, name, ft.described(asked, organisation))
    return Entry(
        key=f"{column}:{object_id}",
        text=name,
        kind=t.PLACE if unit else t.COLLEAGUE,
        do=partial(ways.show_filter, shown),
        detail=organisation.name(unit.parent) if unit else organisation.members[object_id].title,
    )
