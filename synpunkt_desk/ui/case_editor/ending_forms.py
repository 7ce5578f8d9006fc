"""Forms that end a case, take it up again, or send it back."""

from collections.abc import Iterable
from typing import Protocol

from synpunkt_desk.models.case import wants_reply
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services import case_work
from synpunkt_desk.services.case_view import CaseView
from synpunkt_desk.services.office import Office
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import (
    Field,
    Form,
    Kind,
    Values,
    Work,
    text_of,
)
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.categorization.places import category_options, demands_local_category
from synpunkt_desk.ui.widgets.type_ahead import Option


class _ReasonedAct(Protocol):
    def __call__(self, office: Office, case_ids: Iterable[ObjectId], *, reason: str) -> Changes: ...


def close_form(subject: Subject) -> Form:
    ids, organisation = subject.case_ids, subject.organisation

    def work(values: Values) -> Work:
        outcome, reason = text_of(values, "outcome"), text_of(values, "reason")
        return lambda office: case_work.close(office, ids, outcome=outcome, reason=reason)

    reasons = category_options(organisation, CategoryKind.NO_MEASURE_REASON)
    return act_form(
        Act.CLOSE,
        subject,
        Field(
            name="outcome",
            label=t.OUTCOME,
            kind=Kind.LONG_LIST,
            options=category_options(organisation, CategoryKind.OUTCOME),
        ),
        Field(
            name="reason",
            label=t.NO_MEASURE_REASON,
            kind=Kind.LONG_LIST,
            options=tuple(Option(option.label, option.label) for option in reasons),
            is_free=True,
        ),
        confirm=t.DO_CLOSE,
        work=work,
        explanation=t.closing_points(_missing(subject, subject.view)) if subject.view else "",
        places={"outcome_missing": "outcome", "reason_missing": "reason"},
    )


def _missing(subject: Subject, view: CaseView) -> list[str]:
    """What a closing checklist still misses (requirement 75)."""
    case, organisation = view.case, subject.organisation
    needs_criterion = organisation.municipality.criterion_is_mandatory
    needs_local = demands_local_category(organisation, case.department)
    lacks = {
        "answer": wants_reply(case) and not case.answered_on,
        "case_type": not case.case_type,
        "criterion": needs_criterion and not case.criterion,
        "local_category": needs_local and not case.local_category,
        "measure": not view.measures,
    }
    return [t.CLOSE_POINTS[point] for point, is_lacking in lacks.items() if is_lacking]


def send_back_form(subject: Subject) -> Form:
    again = subject.case.sent_back_count > 0
    return _with_reason(
        Act.SEND_BACK,
        subject,
        case_work.send_back,
        confirm=t.DO_SEND_BACK,
        explanation=t.SEND_BACK_AGAIN_EXPLAINED if again else t.SEND_BACK_EXPLAINED,
    )


def reopen_form(subject: Subject) -> Form:
    return _with_reason(Act.REOPEN, subject, case_work.reopen, confirm=t.DO_REOPEN)


def void_form(subject: Subject) -> Form:
    return _with_reason(
        Act.VOID, subject, case_work.void, confirm=t.DO_VOID, explanation=t.VOID_EXPLAINED
    )


def _with_reason(
    act: Act, subject: Subject, act_on: _ReasonedAct, *, confirm: str, explanation: str = ""
) -> Form:
    ids = subject.case_ids

    def work(values: Values) -> Work:
        reason = text_of(values, "reason")
        return lambda office: act_on(office, ids, reason=reason)

    return act_form(
        act,
        subject,
        Field(name="reason", label=t.REASON, kind=Kind.TEXT),
        confirm=confirm,
        work=work,
        explanation=explanation,
        places={"reason_missing": "reason"},
    )
