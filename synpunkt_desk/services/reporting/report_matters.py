"""What a report may retell of single cases, without who gave them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.deidentify import deidentify
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure, SubmitterDetails
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.drafts import CAUSES, RETOLD
from synpunkt_desk.reports.facts import Matter, Register, Request
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.selection import own_in
from synpunkt_desk.store import reading
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.report_rows import secret_cases
from synpunkt_desk.texts.statements import NEUTRAL_WORDS

MOST_AT_A_WORKPLACE: Final = 12
MOST_OF_A_DEPARTMENT: Final = 100
_MOST: Final = 3000
"""Cases read for one report, however large it is."""
_MOST_SERVED: Final = 1000
"""Cases of measures that are read for one report; nobody prints the measures of more."""

_Told = tuple[Case, SubmitterDetails]


def retold(
    connection: Reading,
    layout: Layout,
    *,
    register: Register,
    request: Request,
    cases: Cases,
) -> Register:
    """The register with what the layout's texts retell of the latest cases of each place.

    Cases with secrecy, a hidden matter or sender, or of somebody protected are left out. So are
    measures for nothing but such cases, and on pages for those who work there or for everybody
    each that serves any of them; they are still counted.
    """
    drafts = {section.draft for section in layout.sections}
    is_for_workplaces = bool(drafts & RETOLD)
    if drafts & (CAUSES | RETOLD):
        wanted = _latest(cases, register, request, is_for_workplaces=is_for_workplaces)
        register = replace(register, matters=_matters(connection, wanted))
    is_strict = is_for_workplaces or request.is_public
    register = _without_secrets(connection, register, is_strict=is_strict)
    chosen = None if is_strict else request.measures or ()
    return replace(register, measures=_impersonal(connection, register, chosen))


def _latest(
    cases: Cases, register: Register, request: Request, *, is_for_workplaces: bool
) -> list[ObjectId]:
    """The last cases that came to each workplace or department of the request."""
    organisation = Organisation(register.units)
    scope = organisation.below(request.department) if request.department else None
    inside = own_in(cases, request.period)
    if scope is not None:
        inside = inside.where(inside.responsible.are(*scope))
    found = inside.by(inside.workplace if is_for_workplaces else inside.responsible)
    limit = MOST_AT_A_WORKPLACE if is_for_workplaces else MOST_OF_A_DEPARTMENT
    return [case_id for those in found.values() for case_id in those[-limit:].ids][:_MOST]


def _matters(connection: Reading, ids: Sequence[ObjectId]) -> dict[ObjectId, Matter]:
    return {
        case_id: Matter(
            text=_without_giver(case.text.strip() or case.title, told),
            cause=_without_giver(case.cause, told),
        )
        for case_id, told in _read(connection, ids).items()
        if not _is_secret(told)
        for case in told[:1]
    }


def _without_secrets(connection: Reading, register: Register, *, is_strict: bool) -> Register:
    """Which measures are not retold: those of which all cases, or any, are secret."""
    secret = secret_cases(connection)
    judge = any if is_strict else all
    untold = (
        measure_id
        for measure_id, measure in register.measures.items()
        if measure.cases and judge(i in secret for i in measure.cases)
    )
    return replace(register, untold=frozenset(untold))


def _impersonal(
    connection: Reading, register: Register, chosen: Sequence[ObjectId] | None
) -> dict[ObjectId, Measure]:
    """The measures without who gave their cases.

    Of more than a report has room for, only those chosen, unless that is None.
    """
    wanted = {i: m for i, m in register.measures.items() if i not in register.untold}
    if chosen is not None and sum(len(m.cases) for m in wanted.values()) > _MOST_SERVED:
        wanted = {i: m for i, m in wanted.items() if i in chosen}
    told = _read(connection, sorted({i for m in wanted.values() for i in m.cases}))
    found: dict[ObjectId, Measure] = {}
    for measure_id, measure in wanted.items():
        text, effect = measure.text, measure.effect
        for one in (told[i] for i in measure.cases if i in told):
            text, effect = _without_giver(text, one), _without_giver(effect, one)
        found[measure_id] = replace(measure, text=text, effect=effect)
    return {**register.measures, **found}


def _read(connection: Reading, ids: Sequence[ObjectId]) -> dict[ObjectId, _Told]:
    rows = reading.case_fields(connection, ids)
    cases = {case_id: decode(Case, fields) for case_id, _, fields in rows}
    givers = {case.submitter_id for case in cases.values()} - {""}
    people = reading.objects_by_id(connection, givers)
    nobody = SubmitterDetails()
    known = {i: decode(SubmitterDetails, fields) for i, fields in people.items()}
    return {i: (case, known.get(case.submitter_id, nobody)) for i, case in cases.items()}


def _is_secret(told: _Told) -> bool:
    case, submitter = told
    return bool(
        case.secrecy_provision or case.hide_matter or case.hide_sender or submitter.protected
    )


def _without_giver(text: str, told: _Told) -> str:
    """Neither who gave it nor whom it concerns."""
    if not text:
        return ""
    case, submitter = told
    clean = deidentify(text, submitter, NEUTRAL_WORDS)[0]
    concerned = SubmitterDetails(name=case.concerns)
    return deidentify(clean, concerned, NEUTRAL_WORDS)[0] if case.concerns else clean
