"""Forms for what was said to the submitter."""

from datetime import date
from typing import Final

from synpunkt_desk.models.case import ReplyWish
from synpunkt_desk.services import case_work
from synpunkt_desk.services.case_work import Contact
from synpunkt_desk.services.deadlines import proposed_news
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import (
    Field,
    Form,
    Kind,
    Values,
    Work,
    day_of,
    text_of,
)
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.widgets.type_ahead import Option

_WAYS: Final = tuple(Option(way, word.capitalize()) for way, word in WAYS.items())
_PLACES: Final = {
    "received_in_future": "day",
    "before_arrival": "day",
    "answer_missing": "text",
    "reason_missing": "reason",
    "text_too_long": "text",
    "promise_missing": "promised_by",
    "promise_passed": "promised_by",
}


def acknowledge_form(subject: Subject) -> Form:
    case, proposed = subject.case, _proposed(subject)
    receiver = subject.organisation.name(case.department)
    number = case.number or case.provisional_number
    words = t.acknowledgement(number=number, receiver=receiver, promised_by=proposed)
    return _contact(
        Act.ACKNOWLEDGE,
        subject,
        Field(name="text", label=t.SAID, kind=Kind.TEXT, value=words if number else ""),
        _promise(proposed),
        confirm=t.DO_ACKNOWLEDGE,
    )


def answer_form(subject: Subject) -> Form:
    return _contact(
        Act.ANSWER,
        subject,
        Field(name="text", label=t.ANSWER_TEXT, kind=Kind.TEXT, hint=t.ANSWER_HINT),
        _promise(None, hint=t.PROMISED_AFTER_ANSWER_HINT),
        confirm=t.DO_ANSWER,
    )


def delay_form(subject: Subject) -> Form:
    case, proposed = subject.case, _proposed(subject)
    number = case.number or case.provisional_number
    words = t.delay_notice(number=number, promised_by=proposed) if number else ""
    return _contact(
        Act.DELAY,
        subject,
        Field(name="reason", label=t.DELAY_REASON, hint=t.DELAY_REASON_HINT),
        Field(name="text", label=t.SAID, kind=Kind.TEXT, value=words),
        _promise(proposed),
        confirm=t.DO_DELAY,
        explanation=t.DELAY_EXPLAINED,
    )


def _proposed(subject: Subject) -> date | None:
    found = proposed_news(subject.organisation, subject.case, subject.today)
    return found.due.day if found else None


def _promise(proposed: date | None, *, hint: str = t.PROMISED_BY_HINT) -> Field:
    return Field(
        name="promised_by",
        label=t.PROMISED_BY,
        kind=Kind.DAY,
        value=proposed,
        hint=hint,
        is_ahead=True,
    )


def _contact(
    act: Act, subject: Subject, *fields: Field, confirm: str, explanation: str = ""
) -> Form:
    ids, wish = subject.case_ids, subject.case.reply_wish
    proposed = next((f.value for f in fields if f.name == "promised_by"), None)

    def work(values: Values) -> Work:
        promised, reason = day_of(values, "promised_by"), text_of(values, "reason")
        contact = Contact(
            day=day_of(values, "day") or subject.today,
            way=text_of(values, "way"),
            text=_with_reason(_with_day(text_of(values, "text"), proposed, promised), reason),
            promised_by=promised,
        )
        if act is Act.DELAY:
            return lambda office: case_work.delay(office, ids, contact, reason=reason)
        act_on = case_work.acknowledge if act is Act.ACKNOWLEDGE else case_work.answer
        return lambda office: act_on(office, ids, contact)

    known = wish not in (ReplyWish.UNKNOWN, ReplyWish.NONE)
    return act_form(
        act,
        subject,
        Field(name="day", label=t.DAY, kind=Kind.DAY, value=subject.today),
        Field(
            name="way",
            label=t.WAY,
            kind=Kind.SHORT_LIST,
            value=wish if known else "email",
            options=_WAYS,
        ),
        *fields,
        confirm=confirm,
        explanation=explanation,
        work=work,
        places=_PLACES,
    )


def _with_day(text: str, proposed: object, promised: date | None) -> str:
    """The words with the day that was chosen where they name the proposed one."""
    if isinstance(proposed, date) and promised:
        return text.replace(proposed.isoformat(), promised.isoformat())
    return text


def _with_reason(text: str, reason: str) -> str:
    """The words with the reason for a delay, unless it stands there already."""
    return text if reason in text else f"{text}\n\n{reason}".strip()
