"""Forms that ask a unit for its statement, take it in, flag a law and tick its points."""

from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import law_flags
from synpunkt_desk.services.cases.law_flags import Ticked, laws
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statement_mailing import is_mailable
from synpunkt_desk.services.statements.statements import USUAL_DAYS, Ask
from synpunkt_desk.texts import inquiry as t
from synpunkt_desk.texts import statements as words
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, day_of, text_of
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.categorization.places import place_options
from synpunkt_desk.ui.widgets.type_ahead import Option

_ASK_PLACES: Final = {
    "unit_missing": "unit",
    "statement_day_passed": "due_on",
    "text_missing": "text",
    "mail_of_protected": "way",
    "mail_of_secret": "way",
    "mail_of_identity_number": "shared_text",
}
_TICK_PLACES: Final = {"received_in_future": "done_on", "before_arrival": "done_on"}


def ask_form(subject: Subject) -> Form:
    """Ask a unit for its statement, and show what it will read before it is sent."""
    case_id = subject.case_ids[0]

    def work(values: Values) -> Work:
        asked = Ask(
            unit=text_of(values, "unit"),
            due_on=day_of(values, "due_on") or subject.today,
            text=text_of(values, "text"),
            shared_text=text_of(values, "shared_text"),
            asked=text_of(values, "asked"),
            asked_email=text_of(values, "asked_email"),
            way=text_of(values, "way"),
        )
        return lambda office: statements.ask(office, case_id, asked)

    return act_form(
        Act.ASK_STATEMENT,
        subject,
        *_ask_fields(subject),
        confirm=t.DO_ASK,
        work=work,
        places=_ASK_PLACES,
        explanation=_no_mail(subject),
    )


def take_form(subject: Subject, request_id: ObjectId) -> Form:
    """Write down what a unit has said."""

    def work(values: Values) -> Work:
        text = text_of(values, "text")
        return lambda office: statements.take(office, request_id, text=text)

    return Form(
        key=f"take_statement:{request_id}",
        title=t.TAKE_TITLE,
        fields=(Field(name="text", label=t.STATEMENT, kind=Kind.TEXT, hint=t.TAKE_HINT),),
        confirm=t.DO_TAKE,
        work=work,
        places={"text_missing": "text"},
        is_kept=len(subject.case_ids) == 1,
    )


def flag_form(subject: Subject) -> Form:
    """Flag a case for a law."""
    case_id, flags = subject.case_ids[0], subject.case.law_flags
    options = tuple(
        Option(law.key, t.law_title(law.key), law.about)
        for law in laws().values()
        if law.key not in flags
    )

    def work(values: Values) -> Work:
        law = text_of(values, "law")
        return lambda office: law_flags.flag(office, case_id, law)

    return act_form(
        Act.FLAG_LAW,
        subject,
        Field(name="law", label=t.LAW, kind=Kind.LONG_LIST, options=options),
        confirm=t.DO_FLAG,
        work=work,
        places={"law_missing": "law"},
        explanation=t.FLAG_EXPLAINED,
    )


def tick_form(sheet: Sheet, law: str, point_key: str) -> Form:
    """Tick a point of a checklist, or change what was ticked."""
    ticked = _ticked(sheet, law, point_key)
    step, point = ticked.step, ticked.point
    sent = Field(
        name="sent_on", label=t.SENT_ON, kind=Kind.DAY, value=step.sent_on if step else sheet.today
    )

    def work(values: Values) -> Work:
        done_on = day_of(values, "done_on") or sheet.today
        sent_on, note = day_of(values, "sent_on"), text_of(values, "note")
        return lambda office: law_flags.tick(
            office, sheet.case_id, (law, point.key), done_on=done_on, sent_on=sent_on, note=note
        )

    return Form(
        key=f"tick_law:{law}:{point.key}",
        title=point.text,
        explanation=t.point_facts(point.paragraph, point.time, point.receiver),
        fields=(
            Field(
                name="done_on",
                label=t.DONE_ON,
                kind=Kind.DAY,
                value=step.done_on if step else sheet.today,
            ),
            *((sent,) if point.is_sent else ()),
            Field(name="note", label=t.NOTE, value=step.note if step else "", hint=t.NOTE_HINT),
        ),
        confirm=t.DO_TICK,
        work=work,
        places=_TICK_PLACES,
        is_kept=False,
    )


def _ask_fields(subject: Subject) -> tuple[Field, ...]:
    case = subject.case
    submitter = subject.view.submitter if subject.view else None
    shared, replaced = statements.shared_text(case, submitter) if submitter else ("", ())
    due = statements.usual_due(subject.organisation, subject.today)
    by_mail = submitter is not None and is_mailable(case, submitter)
    ways = t.WAYS if by_mail else t.WAYS[1:]
    return (
        Field(
            name="unit",
            label=t.UNIT,
            kind=Kind.LONG_LIST,
            options=place_options(subject.organisation),
            value=case.unit or case.area or case.department,
        ),
        Field(name="asked", label=t.ASKED),
        Field(name="asked_email", label=t.ASKED_EMAIL),
        Field(
            name="due_on",
            label=t.DUE_ON,
            kind=Kind.DAY,
            is_ahead=True,
            value=due.day,
            hint=t.due_hint(due, USUAL_DAYS),
        ),
        Field(name="text", label=t.QUESTION, kind=Kind.TEXT, value=words.QUESTION),
        Field(
            name="shared_text",
            label=t.SHARED,
            kind=Kind.TEXT,
            value=shared,
            lines=6,
            hint=words.replaced(replaced),
        ),
        Field(
            name="way",
            label=t.WAY,
            kind=Kind.SHORT_LIST,
            value=ways[0][0],
            options=tuple(Option(way, label) for way, label in ways),
        ),
    )


def _no_mail(subject: Subject) -> str:
    if subject.view is None or is_mailable(subject.case, subject.view.submitter):
        return ""
    return t.NO_MAIL["protected" if subject.view.submitter.protected else "secret"]


def _ticked(sheet: Sheet, law: str, point_key: str) -> Ticked:
    found = next(checklist for checklist in sheet.checklists if checklist.law.key == law)
    return next(ticked for ticked in found.points if ticked.point.key == point_key)
