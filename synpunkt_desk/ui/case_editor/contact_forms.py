"""Forms for what the submitters of several cases have been told in the same words.

What is written in one case has a form of its own; see `writing_form`.
"""

from typing import Final

from synpunkt_desk.services import case_work
from synpunkt_desk.services.case_work import Contact
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
    return _contact(
        Act.ACKNOWLEDGE,
        subject,
        Field(name="text", label=t.SAID, kind=Kind.TEXT),
        _promise(),
        confirm=t.DO_ACKNOWLEDGE,
    )


def answer_form(subject: Subject) -> Form:
    return _contact(
        Act.ANSWER,
        subject,
        Field(name="text", label=t.ANSWER_TEXT, kind=Kind.TEXT, hint=t.ANSWER_HINT),
        _promise(hint=t.PROMISED_AFTER_ANSWER_HINT),
        confirm=t.DO_ANSWER,
    )


def delay_form(subject: Subject) -> Form:
    return _contact(
        Act.DELAY,
        subject,
        Field(name="reason", label=t.DELAY_REASON, hint=t.DELAY_REASON_HINT),
        Field(name="text", label=t.SAID, kind=Kind.TEXT),
        _promise(),
        confirm=t.DO_DELAY,
        explanation=t.DELAY_EXPLAINED,
    )


def _promise(*, hint: str = t.PROMISED_BY_HINT) -> Field:
    return Field(
        name="promised_by", label=t.PROMISED_BY, kind=Kind.DAY, value=None, hint=hint, is_ahead=True
    )


def _contact(
    act: Act, subject: Subject, *fields: Field, confirm: str, explanation: str = ""
) -> Form:
    ids = subject.case_ids

    def work(values: Values) -> Work:
        reason = text_of(values, "reason")
        contact = Contact(
            day=day_of(values, "day") or subject.today,
            way=text_of(values, "way"),
            text=_with_reason(text_of(values, "text"), reason),
            promised_by=day_of(values, "promised_by"),
        )
        if act is Act.DELAY:
            return lambda office: case_work.delay(office, ids, contact, reason=reason)
        act_on = case_work.acknowledge if act is Act.ACKNOWLEDGE else case_work.answer
        return lambda office: act_on(office, ids, contact)

    return act_form(
        act,
        subject,
        Field(name="day", label=t.DAY, kind=Kind.DAY, value=subject.today),
        Field(name="way", label=t.WAY, kind=Kind.SHORT_LIST, value="email", options=_WAYS),
        *fields,
        confirm=confirm,
        explanation=explanation,
        work=work,
        places=_PLACES,
    )


def _with_reason(text: str, reason: str) -> str:
    """The words with the reason for a delay, unless it stands there already."""
    return text if reason in text else f"{text}\n\n{reason}".strip()
