"""How cases stand to each other (requirement 56), seen from both."""

from collections.abc import Mapping
from dataclasses import dataclass

from synpunkt_desk.models.case import Case, Stage, stage_of
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Relation, RelationKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading, relations
from synpunkt_desk.store.replica import OpenUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another case and what they are to each other.

    `is_from_here`: the relation reads from the case shown to the other. `title` is "" where the
    matter is hidden. `is_merged`: one of the two goes on for both.
    """

    relation_id: ObjectId
    kind: RelationKind
    is_from_here: bool
    is_merged: bool
    case_id: ObjectId
    number: str
    title: str
    stage: Stage


def relate(office: Office, case_id: ObjectId, other_id: ObjectId, *, kind: RelationKind) -> Changes:
    """Say what a case is to another.

    Raises KnownError: `case_missing`, `case_voided`, `relation_to_itself`, `relation_exists`.
    """
    if case_id == other_id:
        raise KnownError("relation_to_itself")
    with office.unit() as unit:
        for end in (case_id, other_id):
            require_standing(unit, end)
        if _is_told(unit, Relation(kind=kind, case=case_id, other=other_id)):
            raise KnownError("relation_exists")
        fields = {"kind": kind.value, "case": case_id, "other": other_id}
        unit.create("relation", fields, verb="relate")
    return unit.changes


def remove_relation(office: Office, relation_id: ObjectId) -> Changes:
    """Take a relation away from both cases; the log keeps it.

    Raises `relation_of_merged` where the two are one: then one of them is taken out instead.
    """
    with office.unit() as unit:
        relation = unit.get(Relation, "relation", relation_id)
        if unit.case(relation.case).merged_into == relation.other:
            raise KnownError("relation_of_merged")
        unit.write("remove", "relation", relation_id, {"removed": True})
    return unit.changes


def relations_of(office: Office, case_id: ObjectId) -> tuple[Related, ...]:
    """Every case that this one has to do with, the oldest relation first."""
    with office.replica.reading() as connection:
        ids = relations.relations_of(connection, case_id)
        fields = reading.objects_by_id(connection, ids)
        found = {i: decode(Relation, fields[i]) for i in ids}
        ends = {end for relation in found.values() for end in (relation.case, relation.other)}
        rows = reading.case_fields(connection, sorted(ends))
        cases = {i: decode(Case, case) for i, _, case in rows}
    return tuple(_related(i, relation, case_id, cases) for i, relation in found.items())


def require_standing(unit: OpenUnit, case_id: ObjectId) -> Case:
    """The case. Raises `case_missing` and `case_voided`."""
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    case = unit.case(case_id)
    if case.voided_on:
        raise KnownError("case_voided", number=case.number)
    return case


def _is_told(unit: OpenUnit, wanted: Relation) -> bool:
    """Whether the same is said already; what belongs together does so both ways."""
    known = relations.relations_of(unit.connection, wanted.case)
    held = [decode(Relation, f) for f in reading.objects_by_id(unit.connection, known).values()]
    turned = Relation(kind=wanted.kind, case=wanted.other, other=wanted.case)
    is_mutual = wanted.kind == RelationKind.BELONGS_WITH
    return wanted in held or (is_mutual and turned in held)


def _related(
    relation_id: ObjectId, relation: Relation, here: ObjectId, cases: Mapping[ObjectId, Case]
) -> Related:
    is_from_here = relation.case == here
    there = relation.other if is_from_here else relation.case
    case = cases.get(there, Case())
    return Related(
        relation_id=relation_id,
        kind=RelationKind(relation.kind),
        is_from_here=is_from_here,
        is_merged=cases.get(relation.case, Case()).merged_into == relation.other,
        case_id=there,
        number=case.number or case.provisional_number,
        title="" if case.hide_matter else case.title,
        stage=stage_of(case),
    )
