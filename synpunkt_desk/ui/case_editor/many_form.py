"""The form in which one writes to the submitters of several cases, each in their own letter."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers import theme_answers
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.answers.letter_values import Signature
from synpunkt_desk.services.answers.theme_answers import EMAIL, LETTER, Answer
from synpunkt_desk.services.answers.writing_to_many import ManyDesk
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_actions as at
from synpunkt_desk.texts import writing as t
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.texts.themes import REASONS
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.advice import plain_language
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Tool, Values, day_of, text_of
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.case_editor.writing_form import PLACES, PURPOSES
from synpunkt_desk.ui.widgets.type_ahead import Option

SAVE_ALL: Final = "save_all"
AS_WISHED: Final = "as_wished"
_WAYS: Final = (
    Option(AS_WISHED, t.AS_WISHED),
    *(Option(way, word.capitalize()) for way, word in WAYS.items()),
)
_SIGNATURES: Final = tuple(Option(*pair) for pair in t.SIGNATURES)
_LINES: Final = 9


@dataclass(frozen=True, slots=True)
class WritingToMany:
    """What is being written, and about which cases."""

    act: Act
    subject: Subject
    desk: ManyDesk

    @property
    def case_ids(self) -> tuple[ObjectId, ...]:
        """The cases."""
        return self.subject.case_ids

    @property
    def purpose(self) -> Purpose:
        """Why they are written to."""
        return PURPOSES[self.act]

    def way(self, values: Values) -> str:
        """How all are told, "" for as each wishes."""
        way = text_of(values, "way")
        return "" if way == AS_WISHED else way

    def day(self, values: Values) -> date:
        """The day of it."""
        return day_of(values, "day") or self.subject.today

    def answer(self, values: Values) -> Answer:
        """What the fields hold, as the services want it."""
        return Answer(
            text=text_of(values, "text"),
            subject=text_of(values, "subject"),
            signature=text_of(values, "signature") or Signature.NAME,
            purpose=self.purpose,
            template=text_of(values, "template"),
            promised_by=day_of(values, "promised_by"),
            delay_reason=text_of(values, "reason"),
            kept_reason=text_of(values, "kept_reason"),
        )


def many_form(writing: WritingToMany) -> Form:
    """The form, with the first letter for its purpose; its fields are filled in for each."""
    found = writing.desk.found
    ways = Counter(receiver.way for receiver in found.receivers)
    left = Counter(REASONS[left.why] for left in found.left_out)
    return Form(
        key=writing.act.value,
        title=at.many(t.MANY_TITLES[writing.purpose], len(writing.case_ids)),
        fields=_fields(writing),
        confirm=t.SEND,
        work=lambda values: lambda office: _send(office, writing, values),
        explanation=t.many_explained(ways[LETTER], ways[EMAIL], left),
        places=PLACES,
        is_kept=False,
        begins_in="text",
        tools=(Tool(key=SAVE_ALL, label=t.SAVE_ALL, icon="file-down", is_shown=_is_written),),
        react=lambda name, values: _react(writing, name, values),
        confirm_of=lambda values: t.SEND if _is_written(values) else t.NOTE,
    )


def _send(office: Office, writing: WritingToMany, values: Values) -> Changes:
    found = theme_answers.plan_each(
        office, writing.case_ids, purpose=writing.purpose, way=writing.way(values)
    )
    answer, day = writing.answer(values), writing.day(values)
    return theme_answers.send_all(office, theme_answers.prepare(office, found, answer, day))


def _fields(writing: WritingToMany) -> tuple[Field, ...]:
    first = next(iter(writing.desk.letters), None)
    return (
        Field(
            name="template",
            label=t.TEMPLATE,
            kind=Kind.LONG_LIST,
            value=first.key if first else "",
            options=tuple(Option(letter.key, letter.name) for letter in writing.desk.letters),
            hint=t.TEMPLATE_HINT,
        ),
        Field(name="way", label=at.WAY, kind=Kind.SHORT_LIST, value=AS_WISHED, options=_WAYS),
        Field(name="day", label=at.DAY, kind=Kind.DAY, value=writing.subject.today),
        Field(name="promised_by", label=at.PROMISED_BY, kind=Kind.DAY, value=None, is_ahead=True),
        Field(
            name="subject",
            label=t.SUBJECT,
            value=first.subject if first else "",
            is_shown=_is_written,
        ),
        *_reason(writing),
        Field(
            name="text",
            label=t.TEXT[writing.purpose],
            kind=Kind.TEXT,
            value=first.text if first else "",
            hint=t.FIELDS_HINT,
            lines=_LINES,
            advise=plain_language,
        ),
        Field(
            name="signature",
            label=t.SIGNATURE,
            kind=Kind.SHORT_LIST,
            value=Signature.NAME.value,
            options=_SIGNATURES,
            is_shown=_is_written,
        ),
        Field(name="kept_reason", label=t.KEPT_REASON, hint=t.KEPT_REASON_OF_MANY),
    )


def _reason(writing: WritingToMany) -> tuple[Field, ...]:
    if writing.act is not Act.DELAY:
        return ()
    return (Field(name="reason", label=at.DELAY_REASON, hint=t.REASON_HINT),)


def _react(writing: WritingToMany, name: str, values: Values) -> Values:
    """Another letter changes the words unless somebody has written some."""
    letters = writing.desk.letters
    chosen = next((one for one in letters if one.key == text_of(values, "template")), None)
    if name != "template" or chosen is None:
        return {}
    changed: dict[str, str] = {}
    if text_of(values, "text") in {"", *(one.text for one in letters)}:
        changed["text"] = chosen.text
    if text_of(values, "subject") in {"", *(one.subject for one in letters)}:
        changed["subject"] = chosen.subject
    return changed


def _is_written(values: Values) -> bool:
    return text_of(values, "way") in (AS_WISHED, LETTER, EMAIL)
