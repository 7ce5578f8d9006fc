"""Forms that put a case aside for a while, or write a note in it."""

from datetime import timedelta
from typing import Final

from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.texts import case_actions as t
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

_PARKED_FOR: Final = timedelta(days=30)


def park_form(subject: Subject) -> Form:
    ids = subject.case_ids

    def work(values: Values) -> Work:
        until, comment = day_of(values, "until") or subject.today, text_of(values, "comment")
        return lambda office: case_work.park(office, ids, until=until, comment=comment)

    return act_form(
        Act.PARK,
        subject,
        Field(
            name="until",
            label=t.UNTIL,
            kind=Kind.DAY,
            is_ahead=True,
            value=subject.today + _PARKED_FOR,
        ),
        Field(name="comment", label=t.COMMENT),
        confirm=t.DO_PARK,
        work=work,
        places={"park_day_passed": "until"},
    )


def wait_unit_form(subject: Subject) -> Form:
    return _wait(Act.WAIT_UNIT, subject, "unit")


def wait_submitter_form(subject: Subject) -> Form:
    return _wait(Act.WAIT_SUBMITTER, subject, "submitter")


def _wait(act: Act, subject: Subject, whom: str) -> Form:
    ids = subject.case_ids

    def work(values: Values) -> Work:
        comment = text_of(values, "comment")
        return lambda office: case_work.wait_for(office, ids, whom=whom, comment=comment)

    field = Field(name="comment", label=t.WAIT_COMMENT)
    return act_form(act, subject, field, confirm=t.DO_WAIT, work=work, places={})


def note_form(subject: Subject) -> Form:
    case_id = subject.case_ids[0]

    def work(values: Values) -> Work:
        kind, text = RecordKind(text_of(values, "kind")), text_of(values, "text")
        return lambda office: case_work.add_note(office, case_id, text=text, kind=kind)

    return act_form(
        Act.NOTE,
        subject,
        Field(
            name="kind",
            label=t.NOTE_KIND,
            kind=Kind.SHORT_LIST,
            value=RecordKind.FILE_NOTE.value,
            options=tuple(Option(kind, label) for kind, label in t.NOTE_KINDS),
        ),
        Field(name="text", label=t.NOTE_TEXT, kind=Kind.TEXT),
        confirm=t.DO_NOTE,
        work=work,
        places={"text_missing": "text"},
    )
