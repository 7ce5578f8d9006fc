"""What became better: measures as data, each serving one or more cases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode, encode_value
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import ImprovementQuestion, Share
from synpunkt_desk.models.objects import Measure, MeasureKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_view import find_by_number
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import declaration_in
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import improvements, reading
from synpunkt_desk.store.replica import OpenUnit

INDEPENDENT: Final = "independent"
_MOST_OFFERED: Final = 500
_PAST: Final = ("done_on", "decided_on", "started_on", "communicated_on")


@dataclass(frozen=True, slots=True)
class MeasureListItem:
    """A measure in the register of measures."""

    measure_id: ObjectId
    measure: Measure


def add_measure(
    office: Office, *, cases: Iterable[ObjectId], values: Mapping[str, object]
) -> Changes:
    """Write down a measure for some cases, or for none yet.

    Raises `measure_text_missing`, `done_in_future`, `case_missing`, `case_voided`,
    `not_independent`.
    """
    ids = list(cases)
    _require(office, values, needs_text=True)
    with office.unit() as unit:
        served = [_require_case(unit, case_id) for case_id in ids]
        if values.get("kind", MeasureKind.IMPROVEMENT) != MeasureKind.IMPROVEMENT:
            _require_independent(office.organisation, served)
        given = {"proposed_on": office.today(), "department": _department(served), **values}
        fields = encode({n: v for n, v in _named(office, unit, given).items() if v})
        linked = {"cases": {"add": encode_value(ids)}}
        unit.create("measure", {**fields, **linked}, verb="decide_measure")
    return unit.changes


def edit_measure(office: Office, measure_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Change what is said of a measure: done, effect, communicated to …"""
    _require(office, values, needs_text="text" in values)
    with office.unit() as unit:
        _require_measure(unit, measure_id)
        unit.write("edit", "measure", measure_id, encode(_named(office, unit, values)))
    return unit.changes


def start_measure(office: Office, measure_id: ObjectId) -> Changes:
    """Note that somebody has begun with a measure today."""
    with office.unit() as unit:
        _require_measure(unit, measure_id)
        began = {"started_on": office.today().isoformat()}
        unit.write("start", "measure", measure_id, began)
    return unit.changes


def link_cases(office: Office, measure_id: ObjectId, cases: Iterable[ObjectId]) -> Changes:
    """Let a measure serve these cases too.

    Raises `measure_missing`, `case_missing`, `case_voided`.
    """
    ids = list(cases)
    with office.unit() as unit:
        _require_measure(unit, measure_id)
        known = unit.get(Measure, "measure", measure_id).cases
        new = [i for i in ids if i not in known]
        for case_id in new:
            _require_case(unit, case_id)
        if new:
            unit.write("link", "measure", measure_id, {"cases": {"add": encode_value(new)}})
    return unit.changes


def link_numbers(office: Office, measure_id: ObjectId, numbers: str) -> Changes:
    """Let a measure serve the cases of these numbers, parted by commas.

    Raises `number_unknown` besides what `link_cases` raises.
    """
    found: list[ObjectId] = []
    for number in filter(None, map(str.strip, numbers.replace(";", ",").split(","))):
        case_id = find_by_number(office, number)
        if case_id is None:
            raise KnownError("number_unknown", number=number)
        found.append(case_id)
    if not found:
        raise KnownError("number_unknown", number="")
    return link_cases(office, measure_id, found)


def unlink_cases(office: Office, measure_id: ObjectId, cases: Iterable[ObjectId]) -> Changes:
    """Let a measure no longer serve these cases; it stays in the register and in their logs."""
    ids = list(cases)
    with office.unit() as unit:
        _require_measure(unit, measure_id)
        unit.write("unlink", "measure", measure_id, {"cases": {"remove": encode_value(ids)}})
    return unit.changes


def remove_measure(office: Office, measure_id: ObjectId) -> Changes:
    """Take a measure away; the log keeps it."""
    with office.unit() as unit:
        unit.write("remove", "measure", measure_id, {"removed": True})
    return unit.changes


def declare(office: Office, case_id: ObjectId, word: str) -> Changes:
    """Say which service declaration a case is about, in words that may be new."""
    with office.unit() as unit:
        _require_case(unit, case_id)
        declared = declaration_in(office, unit, word)
        unit.write("edit", "case", case_id, {"declaration": declared})
    return unit.changes


def measures_to_link(office: Office) -> list[MeasureListItem]:
    """Measures that a case can be linked to: some hundred, those due first and then the newest."""
    question = ImprovementQuestion(share=Share.ALL)
    with office.replica.reading() as connection:
        ids = improvements.page(
            connection, question, today=office.today(), limit=_MOST_OFFERED, is_measure=True
        )
        found = reading.objects_by_id(connection, ids)
    return [MeasureListItem(i, decode(Measure, found[i])) for i in ids]


def is_independent(organisation: Organisation, case: Case) -> bool:
    """Whether a case is about an independent provider (enskild huvudman)."""
    units = (organisation.units.get(i) for i in (case.unit, case.area))
    own = {unit.school_authority for unit in units if unit}
    return INDEPENDENT in ({case.school_authority} if case.school_authority else own)


def _require_independent(organisation: Organisation, cases: Iterable[Case]) -> None:
    if not any(is_independent(organisation, case) for case in cases):
        raise KnownError("not_independent")


def _department(cases: Iterable[Case]) -> ObjectId:
    """The department of the cases, where it is one and the same."""
    found = {case.department for case in cases}
    return found.pop() if len(found) == 1 else ""


def _named(office: Office, unit: OpenUnit, values: Mapping[str, object]) -> dict[str, object]:
    """The values, where a declaration in own words has become one of the list."""
    word = values.get("declaration")
    if not isinstance(word, str) or not word:
        return dict(values)
    return {**values, "declaration": declaration_in(office, unit, word)}


def _require_measure(unit: OpenUnit, measure_id: ObjectId) -> None:
    if not unit.state("measure", measure_id).fields:
        raise KnownError("measure_missing")


def _require_case(unit: OpenUnit, case_id: ObjectId) -> Case:
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    case = unit.case(case_id)
    if case.voided_on:
        raise KnownError("case_voided", number=case.number)
    return case


def _require(office: Office, values: Mapping[str, object], *, needs_text: bool) -> None:
    text = values.get("text", "")
    if needs_text and not (isinstance(text, str) and text.strip()):
        raise KnownError("measure_text_missing")
    require_length(*(v for v in values.values() if isinstance(v, str)))
    for name in _PAST:
        day = values.get(name)
        if isinstance(day, date) and day > office.today():
            raise KnownError("done_in_future", day=day.isoformat())
