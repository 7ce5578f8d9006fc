"""What follows when a place has ended or moved: open cases, people, and what they work with."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import zip_longest
from typing import Final

from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import (
    CategoryKind,
    DeadlineRule,
    Member,
    OpenCases,
    ReportPlan,
    SavedFilter,
    Template,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import DAY
from synpunkt_desk.services.due_days.recounting import recounted
from synpunkt_desk.services.organisation.changes import Write
from synpunkt_desk.store import reading
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.place_counts import OpenGroup, open_by_place
from synpunkt_desk.store.replica import OpenUnit

RULE: Final = "deadline_rule"
FOLLOW: Final = "follow_place"
"""The verb of a case that goes along with its place."""


@dataclass(frozen=True, slots=True)
class Moving:
    """Open cases of one place, and the receiver that they get."""

    group: OpenGroup
    receiver: Mapping[str, ObjectId]

    @property
    def to(self) -> ObjectId:
        """The least place that gets them."""
        named = (self.receiver[kind] for kind in ("unit", "area", "department", "board"))
        return next(filter(None, named), "")


@dataclass(frozen=True, slots=True)
class Following:
    """What goes along once the organisation stands as it then does."""

    cases: tuple[Moving, ...]
    writes: tuple[Write, ...]

    @property
    def case_count(self) -> int:
        """How many cases go along."""
        return sum(len(moving.group.case_ids) for moving in self.cases)

    def count(self, object_type: str) -> int:
        """How many objects of another type go along."""
        return sum(write.object_type == object_type for write in self.writes)


def following(connection: Reading, after: Organisation, places: Collection[ObjectId]) -> Following:
    """What goes along with these places, in the organisation of the day on which it does."""
    groups = (g for g in open_by_place(connection) if not {*places}.isdisjoint(g.chain))
    moving = tuple(found for group in groups if (found := _moving(after, group)))
    return Following(moving, tuple(_others(connection, after, places)))


def apply(unit: OpenUnit, after: Organisation, found: Following) -> None:
    """Write what goes along."""
    rules = {write.object_id: write.patch for write in found.writes if write.object_type == RULE}
    for write in found.writes:
        unit.write(*write)
    with_rules = _with_rules(unit, after, rules)
    for moving in found.cases:
        for case_id in moving.group.case_ids:
            _follow(unit, with_rules, case_id, moving)


def _follow(unit: OpenUnit, after: Organisation, case_id: ObjectId, moving: Moving) -> None:
    """Who is responsible stays so; where it lay before is kept for reports on that time."""
    case = unit.case(case_id)
    patch: dict[str, Json] = {**moving.receiver}
    if not case.came_to:
        patch["came_to"] = moving.group.chain[0]
    unit.write(FOLLOW, "case", case_id, patch)
    if case.board != moving.receiver["board"]:
        unit.write("recount", "case", case_id, recounted(after, unit.case(case_id)))


def _with_rules(
    unit: OpenUnit, after: Organisation, new: Mapping[ObjectId, object]
) -> Organisation:
    if not new:
        return after
    made = {i: unit.get(DeadlineRule, RULE, i) for i in new}
    return replace(after, deadline_rules={**after.deadline_rules, **made})


def _moving(after: Organisation, group: OpenGroup) -> Moving | None:
    """Follows where every place that has changed lets its cases follow."""
    decided: list[str] = []
    for place, above in zip_longest(group.chain, group.chain[1:], fillvalue=""):
        known = after.units.get(place)
        if known and (after.heir(place) != place or (above and known.parent != above)):
            decided.append(known.open_cases)
    if not decided or {*decided} != {OpenCases.FOLLOW.value}:
        return None
    receiver = after.receiver(after.heir(group.chain[0]))
    is_other = tuple(receiver.values()) != group[:4]
    return Moving(group, receiver) if receiver["board"] and is_other else None


def _others(
    connection: Reading, after: Organisation, places: Collection[ObjectId]
) -> Iterator[Write]:
    heirs = {place: heir for place in places if (heir := after.heir(place)) != place}
    for object_type, kind, field in _BY_PLACE:
        for object_id, one in reading.typed_objects(connection, kind, object_type).items():
            heir = heirs.get(getattr(one, field))
            if heir and not one.removed:
                yield Write(FOLLOW, object_type, object_id, {field: heir})
    yield from _categories(after, heirs)
    yield from _rules(after, heirs)


_BY_PLACE: Final = (
    ("member", Member, "department"),
    ("template", Template, "department"),
    ("saved_filter", SavedFilter, "department"),
    ("report_plan", ReportPlan, "place"),
)


def _categories(after: Organisation, heirs: Mapping[ObjectId, ObjectId]) -> Iterator[Write]:
    """A word that both have goes on as that of the one that takes over."""
    for category_id, category in after.categories.items():
        heir = heirs.get(category.department)
        if heir is None or category.valid_to:
            continue
        same = after.find_category(CategoryKind.LOCAL_CATEGORY, category.name, heir)
        patch: dict[str, Json] = {"department": heir}
        if same:
            patch = {"valid_to": (after.on - DAY).isoformat(), "succeeded_by": same}
        yield Write(FOLLOW, "category", category_id, patch)


def _rules(after: Organisation, heirs: Mapping[ObjectId, ObjectId]) -> Iterator[Write]:
    """A board takes over the times that it has none of its own for."""
    known = {
        (r.board, r.about, r.case_type) for r in after.deadline_rules.values() if not r.removed
    }
    for rule_id, rule in after.deadline_rules.items():
        heir = heirs.get(rule.board)
        if heir and not rule.removed and (heir, rule.about, rule.case_type) not in known:
            known.add((heir, rule.about, rule.case_type))
            made = fixed_id("rule taken over", rule_id, heir)
            yield Write(FOLLOW, RULE, made, encode({**asdict(rule), "board": heir}))
