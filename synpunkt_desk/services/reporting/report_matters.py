"""What a report may retell of single cases, without who gave them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.deidentify import deidentify
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure, SubmitterDetails
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Mask
from synpunkt_desk.reports.drafts import CAUSES, RETOLD
from synpunkt_desk.reports.facts import Matter, Register, Request
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.selection import own_in
from synpunkt_desk.services.reporting.report_cases import read_measures
from synpunkt_desk.store import reading
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.report_rows import secret_cases
from synpunkt_desk.texts.statements import NEUTRAL_WORDS

MOST_AT_A_WORKPLACE: Final = 12
MOST_OF_A_DEPARTMENT: Final = 100
_MOST: Final = 3000
"""Cases read for one report, however large it is."""
_NEEDED: Final = frozenset(
    {
        "title", "text", "cause", "concerns", "submitter_id",
        "secrecy_provision", "hide_matter", "hide_sender",
    }
)  # fmt: skip
"""Of each case that is retold; to read all that is known of it takes several times as long."""

_Told = tuple[Case, SubmitterDetails]


def retold(
    connection: Reading,
    layout: Layout,
    *,
    register: Register,
    request: Request,
    cases: Cases,
) -> Register:
    """The register with its measures, and what is retold of the latest cases of each place.

    Cases with secrecy, a hidden matter or sender, or of somebody protected are left out. So are
    measures for nothing but such cases, and on pages for those who work there or for everybody
    each that serves any of them; they are still counted.
    """
    drafts = {section.draft for section in layout.sections}
    is_for_workplaces = bool(drafts & RETOLD)
    if drafts & (CAUSES | RETOLD):
        wanted = _latest(cases, register, request, is_for_workplaces=is_for_workplaces)
        told = _matters(connection, wanted, only_causes=not is_for_workplaces)
        register = replace(register, matters=told)
    measures = read_measures(connection, partial(_impersonal, connection))
    is_strict = is_for_workplaces or request.is_public
    untold = _secret(connection, measures, is_strict=is_strict)
    return replace(register, measures=replace(measures, untold=untold))


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


def _matters(
    connection: Reading, ids: Sequence[ObjectId], *, only_causes: bool
) -> dict[ObjectId, Matter]:
    return {
        case_id: Matter(
            text="" if only_causes else _without_giver(case.text.strip() or case.title, told),
            cause=_without_giver(case.cause, told),
        )
        for case_id, told in _read(connection, ids).items()
        if not _is_secret(told)
        for case in told[:1]
    }


def _secret(connection: Reading, measures: Measures, *, is_strict: bool) -> Mask:
    """Which measures are not retold: those of which all cases, or any, are secret."""
    secret = secret_cases(connection)
    are_secret = np.array([case in secret for case in measures.cases], np.bool_)
    every = np.bincount(measures.serving, minlength=len(measures.ids))
    found = np.bincount(measures.serving[are_secret], minlength=len(measures.ids))
    return (found > 0) if is_strict else (found > 0) & (found == every)


def _impersonal(connection: Reading, ids: Collection[ObjectId]) -> dict[ObjectId, Measure]:
    """These measures without who gave their cases."""
    stored = reading.objects_by_id(connection, ids)
    measures = {i: decode(Measure, fields) for i, fields in stored.items()}
    told = _read(connection, sorted({case for m in measures.values() for case in m.cases}))
    found: dict[ObjectId, Measure] = {}
    for measure_id, measure in measures.items():
        text, effect = measure.text, measure.effect
        for one in (told[i] for i in measure.cases if i in told):
            text, effect = _without_giver(text, one), _without_giver(effect, one)
        found[measure_id] = replace(measure, text=text, effect=effect)
    return found


def _read(connection: Reading, ids: Sequence[ObjectId]) -> dict[ObjectId, _Told]:
    rows = reading.case_fields(connection, ids)
    cases = {
        case_id: decode(Case, {name: fields[name] for name in _NEEDED & fields.keys()})
        for case_id, _, fields in rows
    }
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
