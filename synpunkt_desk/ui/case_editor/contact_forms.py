"""Forms for what was said to the submitter."""

from typing import Final

from synpunkt_desk.models.case import ReplyWish
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


def acknowledge_form(subject: Subject) -> Form:
    case = subject.case
    receiver = subject.organisation.name(case.department)
    number = case.number or case.provisional_number
    words = t.acknowledgement(number=number, receiver=receiver, answer_by=case.answer_by)
    return _contact(
        Act.ACKNOWLEDGE,
        subject,
        text=Field(name="text", label=t.SAID, kind=Kind.TEXT, value=words if number else ""),
        confirm=t.DO_ACKNOWLEDGE,
    )


def answer_form(subject: Subject) -> Form:
    return _contact(
        Act.ANSWER,
        subject,
        text=Field(name="text", label=t.ANSWER_TEXT, kind=Kind.TEXT, hint=t.ANSWER_HINT),
        confirm=t.DO_ANSWER,
    )


def _contact(act: Act, subject: Subject, *, text: Field, confirm: str) -> Form:
    ids, wish = subject.case_ids, subject.case.reply_wish
    act_on = case_work.acknowledge if act is Act.ACKNOWLEDGE else case_work.answer

    def work(values: Values) -> Work:
        day = day_of(values, "day") or subject.today
        contact = Contact(day=day, way=text_of(values, "way"), text=text_of(values, "text"))
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
        text,
        confirm=confirm,
        work=work,
        places={
            "received_in_future": "day",
            "before_arrival": "day",
            "answer_missing": "text",
            "text_too_long": "text",
        },
    )
