"""Changing the organisation: shown before it is done, one user action, and taken back as one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import DeadlineRule, Member, Report
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import is_in_use
from synpunkt_desk.services.due_days.recounting import note_counted, recounted
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import require_super_user
from synpunkt_desk.services.organisation.changes import (
    Change,
    End,
    Merge,
    Move,
    Split,
)
from synpunkt_desk.services.organisation.following import RULE, Following, apply, following
from synpunkt_desk.services.organisation.planning import Plan, plan, since
from synpunkt_desk.store import drafts, reading
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.place_counts import (
    OpenGroup,
    cases_at,
    latest_arrival,
    numbers_of,
    open_by_place,
)

GOES: Final = ("member", "template", "saved_filter", "category", "deadline_rule", "report_plan")
SHOWN: Final = 3
"""How many open cases are named by their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a change does, and what it leaves as it is.

    `open_cases` lie in the places that end or move, `follow` of them go along, and `new_days` of
    those get other due days. `left_people` work in a place that ends and that nothing takes over
    from. With `later` what goes along does so when the day has come.
    """

    since: date
    later: bool
    open_cases: int = 0
    numbers: tuple[str, ...] = ()
    follow: int = 0
    new_days: int = 0
    goes: Mapping[str, int] = field(default_factory=dict[str, int])
    """By type, how much else goes along (see `GOES`)."""
    left_people: int = 0
    drafts: int = 0
    places: int = 0
    earlier_cases: int = 0
    reports: int = 0


def preview(office: Office, change: Change) -> Preview:
    """What a change would do; nothing is changed. Raises as `keep`, but asks nothing."""
    made = plan(office.organisation, change, office.replica.new_id)
    begins, today = since(change, office.today()), office.today()
    then, touched = made.after.at(max(begins, today)), _touched(change)
    about = touched or [write.object_id for write in made.writes]
    with office.replica.reading() as connection:
        _require_no_later_cases(connection, change, touched, today)
        ids = [case for group in _lying(connection, touched) for case in group.case_ids]
        goes = following(connection, then, _with_below(made, touched))
        return Preview(
            since=begins,
            later=begins > today,
            open_cases=len(ids),
            numbers=tuple(numbers_of(connection, ids, SHOWN)),
            follow=goes.case_count,
            new_days=_new_days(connection, then, goes),
            goes={kind: count for kind in GOES if (count := goes.count(kind))},
            left_people=_left_people(connection, _without_heir(then, touched)),
            drafts=_drafts(connection, touched),
            places=sum(
                w.object_id not in touched and "parent" in w.patch and "kind" not in w.patch
                for w in made.writes
            ),
            earlier_cases=len(cases_at(connection, about).difference(ids)),
            reports=_reports(connection),
        )


def keep(office: Office, change: Change) -> Changes:
    """Change the organisation.

    Raises KnownError for what cannot be: `super_user_needed`, `open_cases_undecided` and what
    `plan` raises.
    """
    require_super_user(office)
    made = plan(office.organisation, change, office.replica.new_id)
    begins, today = since(change, office.today()), office.today()
    touched = _touched(change)
    with office.unit() as unit:
        _require_no_later_cases(unit.connection, change, touched, today)
        if _is_undecided(change) and _lying(unit.connection, touched):
            raise KnownError("open_cases_undecided")
        for write in made.writes:
            unit.write(*write)
        if begins <= today:
            then = made.after.at(today)
            found = following(unit.connection, then, _with_below(made, touched))
            note_counted(office, unit)
            apply(unit, then, found)
    return unit.changes


def waiting(office: Office) -> Following:
    """What still lies in places that have ended or moved, and should go along."""
    organisation = office.organisation
    places = _changed_places(organisation)
    if not places:
        return Following((), ())
    with office.replica.reading() as connection:
        return following(connection, organisation, places)


def bring_along(office: Office) -> Changes:
    """Let everything that waits go along, as one action."""
    require_super_user(office)
    organisation = office.organisation
    with office.unit() as unit:
        note_counted(office, unit)
        found = following(unit.connection, organisation, _changed_places(organisation))
        apply(unit, organisation, found)
    return unit.changes


def _changed_places(organisation: Organisation) -> list[ObjectId]:
    units = organisation.dated_units.items()
    return [i for i, u in units if u.open_cases or u.former_parents or organisation.heir(i) != i]


def _touched(change: Change) -> tuple[ObjectId, ...]:
    """The places whose open cases somebody must decide about."""
    match change:
        case Merge():
            return tuple(i for i in change.places if i != change.into)
        case Move() | Split() | End():
            return (change.place,)
        case _:
            return ()


def _is_undecided(change: Change) -> bool:
    return isinstance(change, Merge | Move | Split | End) and change.open_cases is None


def _with_below(made: Plan, touched: Collection[ObjectId]) -> set[ObjectId]:
    written = {write.object_id for write in made.writes}
    return {*touched, *written} if touched else set()


def _lying(connection: Reading, places: Collection[ObjectId]) -> list[OpenGroup]:
    if not places:
        return []
    return [g for g in open_by_place(connection) if not {*places}.isdisjoint(g.chain)]


def _require_no_later_cases(
    connection: Reading, change: Change, places: Collection[ObjectId], today: date
) -> None:
    begins = since(change, today)
    if places and begins < today:
        latest = latest_arrival(connection, places, begins.isoformat())
        if latest:
            raise KnownError("cases_came_later", day=latest)


def _without_heir(then: Organisation, places: Collection[ObjectId]) -> list[ObjectId]:
    gone = (i for i in places if not is_in_use(then.units[i], then.on))
    return [i for i in gone if then.heir(i) == i]


def _drafts(connection: Reading, places: Collection[ObjectId]) -> int:
    """Drafts on this computer that name one of the places."""
    texts = [dumps(draft.content) for draft in drafts.listed(connection)]
    return sum(any(place in text for place in places) for text in texts)


def _reports(connection: Reading) -> int:
    finished = reading.typed_objects(connection, Report, "report").values()
    return sum(not report.removed for report in finished)


def _new_days(connection: Reading, then: Organisation, goes: Following) -> int:
    """How many of the cases that go along get other due days with their new board."""
    rules = {
        w.object_id: decode(DeadlineRule, w.patch) for w in goes.writes if w.object_type == RULE
    }
    then = replace(then, deadline_rules={**then.deadline_rules, **rules})
    count = 0
    for moving in goes.cases:
        if moving.receiver["board"] != moving.group.board:
            for _, _, fields in reading.case_fields(connection, moving.group.case_ids):
                case = replace(decode(Case, fields), board=moving.receiver["board"])
                count += bool(recounted(then, case))
    return count


def _left_people(connection: Reading, places: Collection[ObjectId]) -> int:
    members = reading.typed_objects(connection, Member, "member").values()
    return sum(member.department in places and not member.removed for member in members)
