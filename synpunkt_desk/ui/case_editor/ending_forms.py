"""Forms that end a case, take it up again, or send it back."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from synpunkt_desk.models.case import wants_reply
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.cases import case_work, closing
from synpunkt_desk.services.cases.closing import Closing, Notes, Point
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import (
    Field,
    Form,
    Jump,
    Kind,
    Values,
    Work,
    text_of,
)
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.categorization.places import category_options
from synpunkt_desk.ui.widgets.type_ahead import Option


class _ReasonedAct(Protocol):
    def __call__(self, office: Office, case_ids: Iterable[ObjectId], *, reason: str) -> Changes: ...


def close_form(subject: Subject) -> Form:
    """Close cases; what is missing stands over the fields, each with the keys that lead there."""
    ids = subject.case_ids

    def work(values: Values) -> Work:
        made = Closing(
            outcome=text_of(values, "outcome"),
            reason=text_of(values, "reason"),
            outcome_text=text_of(values, "outcome_text"),
            no_answer_reason=text_of(values, "no_answer_reason"),
            notes=text_of(values, "notes"),
            disposal=text_of(values, "disposal"),
        )
        return lambda office: closing.close(office, ids, made)

    points = _missing(subject)
    return act_form(
        Act.CLOSE,
        subject,
        *_closing_fields(subject, points),
        confirm=t.DO_CLOSE,
        work=work,
        explanation=_points_in_words(subject, points),
        jumps=tuple(Jump(p.value, t.CLOSE_JUMPS[p.value]) for p in points if subject.view),
        places={
            "outcome_missing": "outcome",
            "reason_missing": "reason",
            "outcome_text_missing": "outcome_text",
        },
    )


def _missing(subject: Subject) -> tuple[Point, ...]:
    """What the case lacks, or any of several."""
    if subject.view is None:
        return tuple(point for point in Point if subject.lacking.get(point))
    return closing.missing(subject.organisation, subject.case, subject.around)


def _points_in_words(subject: Subject, points: Iterable[Point]) -> str:
    if subject.view is not None:
        return t.closing_points([t.CLOSE_POINTS[point.value] for point in points])
    counted = [(t.CLOSE_POINTS[point.value], subject.lacking[point]) for point in points]
    return t.closing_points_of_many(counted, len(subject.case_ids))


def _closing_fields(subject: Subject, points: Iterable[Point]) -> Iterator[Field]:
    """What is asked depends on what is missing; of several, all that one of them may need."""
    organisation, is_one = subject.organisation, subject.view is not None
    yield Field(
        name="outcome",
        label=t.OUTCOME,
        kind=Kind.LONG_LIST,
        options=category_options(organisation, CategoryKind.OUTCOME),
    )
    reasons = category_options(organisation, CategoryKind.NO_MEASURE_REASON)
    yield Field(
        name="reason",
        label=t.NO_MEASURE_REASON,
        kind=Kind.LONG_LIST,
        options=tuple(Option(option.label, option.label) for option in reasons),
        is_free=True,
    )
    if Point.ANSWER in points:
        yield Field(name="no_answer_reason", label=t.NO_ANSWER_REASON)
    if not is_one or not wants_reply(subject.case):
        yield Field(
            name="outcome_text", label=t.OUTCOME_TEXT, kind=Kind.TEXT, hint=t.OUTCOME_TEXT_HINT
        )
    if Point.NOTES in points:
        yield notes_field()
    if is_one or Point.DISPOSAL in points:
        yield Field(
            name="disposal",
            label=t.DISPOSAL,
            kind=Kind.LONG_LIST,
            value=subject.case.disposal if is_one else "",
            options=tuple(Option(rule, rule) for rule in t.DISPOSAL_RULES),
            is_free=True,
            hint=t.DISPOSAL_HINT,
        )


def notes_field() -> Field:
    """What becomes of working notes and drafts."""
    return Field(
        name="notes",
        label=t.LOOSE_NOTES,
        kind=Kind.SHORT_LIST,
        value=Notes.WEED.value,
        options=tuple(Option(kind, label) for kind, label in t.LOOSE_NOTES_CHOICES),
        hint=t.LOOSE_NOTES_HINT,
    )


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
    return _with_reason(Act.REOPEN, subject, closing.reopen, confirm=t.DO_REOPEN)


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
