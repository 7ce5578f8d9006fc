"""Making a municipality's own database."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.numbering import device_tag
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.municipality.model import (
    Area,
    Board,
    Department,
    MunicipalitySet,
    Named,
)
from synpunkt_desk.services.office.keys import key_for_new
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import require_new
from synpunkt_desk.services.papers import form_words
from synpunkt_desk.store import replica
from synpunkt_desk.store.place import require_local
from synpunkt_desk.store.replica import OpenUnit

Seed = tuple[str, ObjectId, Fields]


@dataclass(frozen=True, slots=True)
class FirstMember:
    """Who starts to use the program on this PC."""

    name: str
    role: str = "registrar"


@dataclass(frozen=True, slots=True)
class Begun:
    """A new office, and what can be written on paper to open its backups anywhere."""

    office: Office
    phrase: str


def create_office(
    folder: Path, key: bytes, municipality: MunicipalitySet, *, member: FirstMember | None = None
) -> Office:
    """Make the database of a municipality; the set becomes entries, and then only rows count."""
    device = secrets.token_hex(16)
    made = replica.create(folder, key, device=device, device_tag=device_tag(device))
    office = Office(made, member.name if member else municipality.name)
    with office.unit() as unit:
        seed(unit, municipality)
        if member:
            made_id = unit.create("member", {"name": member.name, "roles": [member.role]})
            unit.set_meta("member", made_id)
    return office


def begin_office(
    folder: Path, *, municipality: str | Path, member: FirstMember, key_file: Path | None
) -> Begun:
    """Make the database of a shipped municipality or of one's own folder, with a key that is kept.

    Raises what `load_set`, `key_for_new` and `create_office` raise; then nothing has been made.
    """
    chosen = load_set(municipality)
    require_new(folder)
    require_local(folder)
    found = key_for_new(folder, key_file)
    return Begun(create_office(folder, found.key, chosen, member=member), found.phrase)


def seed(unit: OpenUnit, municipality: MunicipalitySet) -> None:
    """Write a set as entries with its fixed ids."""
    for object_type, object_id, fields in _seeds(municipality):
        unit.create(object_type, fields, verb="seed", object_id=object_id)


def _seeds(made: MunicipalitySet) -> Iterator[Seed]:
    yield "municipality", made.id, _municipality(made)
    for order, board in enumerate(made.boards):
        yield from _board(board, order)
    for order, outside in enumerate(made.external_organisations):
        yield _unit(outside, UnitKind.EXTERNAL, "", order)
    yield from _categories(made)
    for texts in made.form_texts:
        yield "template", *form_words.seed_of(made.key, texts)
    for rule in made.deadlines:
        values = {"about": rule.about, "amount": rule.amount, "unit": rule.unit}
        where = {"board": rule.board, "case_type": rule.case_type}
        yield "deadline_rule", rule.id, encode({**values, **where})


def _municipality(made: MunicipalitySet) -> dict[str, Json]:
    closed = [f"{day.day.isoformat()} {day.reason}" for day in made.calendar.closed_days]
    return encode(
        {
            "key": made.key,
            "name": made.name,
            "department_word": made.department_word.singular,
            "department_word_definite": made.department_word.definite,
            "department_word_plural": made.department_word.plural,
            "criterion_word": made.criteria.heading,
            "criterion_is_mandatory": made.criteria.is_mandatory,
            "local_category_word": made.local_heading,
            "title_pattern": made.title_pattern,
            "number_pattern": made.number_pattern,
            "process_owner": made.process_owner,
            "layouts": list(made.layouts),
            "bridge_days_closed": made.calendar.bridge_days_closed,
            "closed_days": closed,
            "reply_address": list(made.reply_address),
        }
    )


def _board(board: Board, order: int) -> Iterator[Seed]:
    kind, object_id, fields = _unit(board, UnitKind.BOARD, "", order)
    yield kind, object_id, {**fields, "prefix": board.prefix}
    for place, department in enumerate(board.departments):
        yield from _department(department, board.id, order * 1000 + place)


def _department(department: Department, board: ObjectId, order: int) -> Iterator[Seed]:
    yield _unit(department, UnitKind.DEPARTMENT, board, order)
    for place, area in enumerate(department.areas):
        yield from _area(area, department.id, place)


def _area(area: Area, department: ObjectId, order: int) -> Iterator[Seed]:
    yield _unit(area, UnitKind.AREA, department, order)
    for place, unit in enumerate(area.units):
        kind, object_id, fields = _unit(unit, UnitKind.UNIT, area.id, place)
        yield kind, object_id, {**fields, "school_authority": unit.school_authority}


def _unit(named: Named, kind: UnitKind, parent: ObjectId, order: int) -> Seed:
    values = {"kind": kind.value, "name": named.name, "parent": parent, "order": order}
    return "organisation_unit", named.id, encode({**values, "synonyms": named.synonyms})


def _categories(made: MunicipalitySet) -> Iterator[Seed]:
    for order, kind in enumerate(made.case_types):
        yield _category(kind, CategoryKind.CASE_TYPE, order, code=kind.meaning)
    for order, criterion in enumerate(made.criteria.categories):
        yield _category(criterion, CategoryKind.CRITERION, order)
    for scheme in made.local_schemes:
        more = {"department": scheme.department, "is_mandatory": scheme.is_mandatory}
        for order, local in enumerate(scheme.categories):
            yield _category(local, CategoryKind.LOCAL_CATEGORY, order, **more)
    for order, channel in enumerate(made.channels):
        yield _category(channel, CategoryKind.CHANNEL, order, code=channel.arrival_way)
    for order, outcome in enumerate(made.outcomes):
        code = "needs_reason" if outcome.needs_reason else ""
        yield _category(outcome, CategoryKind.OUTCOME, order, code=code)
    for order, law in enumerate(made.laws):
        yield _category(law, CategoryKind.LAW, order, note=law.source)
    yield from _other_words(made)


def _other_words(made: MunicipalitySet) -> Iterator[Seed]:
    for order, referral in enumerate(made.referrals):
        yield _category(referral, CategoryKind.REFERRAL, order, note=referral.referred_to)
    reasons = ((CategoryKind.NO_MEASURE_REASON, name, "") for name in made.no_measure_reasons)
    steps = ((CategoryKind.SCRIPT_STEP, step.short, step.say) for step in made.call_script)
    for order, (kind, name, note) in enumerate((*reasons, *steps)):
        named = Named(id=fixed_id(made.key, kind.value, name), name=name)
        yield _category(named, kind, order, note=note)


def _category(named: Named, kind: CategoryKind, order: int, **more: str | bool) -> Seed:
    values = {"kind": kind.value, "name": named.name, "order": order, **more}
    return "category", named.id, encode({**values, "synonyms": named.synonyms})
