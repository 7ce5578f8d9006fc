"""Forms that say what a case has to do with another, and make one of several."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import RelationKind
from synpunkt_desk.services.cases import merging
from synpunkt_desk.services.cases.case_view import find_by_number
from synpunkt_desk.services.cases.relations import relate
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import relations as t
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.widgets.type_ahead import Option

_HERE: Final = "here"
_THERE: Final = "there"
_PLACES: Final[Mapping[str, str]] = dict.fromkeys(
    ("number_unknown", "relation_to_itself", "relation_exists", "merge_with_itself", "other_giver"),
    "number",
)


def relate_form(subject: Subject) -> Form:
    """What this case is to another one."""
    case_id = subject.case_ids[0]

    def work(values: Values) -> Work:
        number, kind = text_of(values, "number"), RelationKind(text_of(values, "kind"))
        return lambda office: relate(office, case_id, _found(office, number), kind=kind)

    return act_form(
        Act.RELATE,
        subject,
        Field(
            name="kind",
            label=t.THIS_CASE,
            kind=Kind.SHORT_LIST,
            value=RelationKind.BELONGS_WITH.value,
            options=tuple(Option(kind, words) for kind, words in t.RELATIONS.items()),
        ),
        Field(name="number", label=t.OTHER_NUMBER, hint=t.NUMBER_HINT),
        confirm=t.DO_RELATE,
        work=work,
        places=_PLACES,
    )


def merge_form(subject: Subject) -> Form:
    """One case of this and another, or of several that are chosen."""
    return _merge_two(subject) if len(subject.case_ids) == 1 else _merge_many(subject)


def _merge_two(subject: Subject) -> Form:
    case_id = subject.case_ids[0]

    def work(values: Values) -> Work:
        number, kept = text_of(values, "number"), text_of(values, "kept")

        def merge(office: Office) -> Changes:
            other = _found(office, number)
            pair = (case_id, other) if kept == _HERE else (other, case_id)
            return merging.merge(office, pair[0], [pair[1]])

        return merge

    number = subject.case.number or subject.case.provisional_number

    def confirm_of(values: Values) -> str:
        other = text_of(values, "number").strip()
        return t.do_merge(number if text_of(values, "kept") == _HERE else other)

    form = act_form(
        Act.MERGE,
        subject,
        Field(name="number", label=t.OTHER_NUMBER, hint=t.NUMBER_HINT),
        Field(
            name="kept",
            label=t.KEPT,
            kind=Kind.SHORT_LIST,
            value=_HERE,
            options=(Option(_HERE, t.keep_this(number)), Option(_THERE, t.KEEP_OTHER)),
        ),
        confirm=t.DO_MERGE,
        work=work,
        explanation=t.MERGE_EXPLAINED,
        places=_PLACES,
    )
    return replace(form, confirm_of=confirm_of)


def _merge_many(subject: Subject) -> Form:
    ids = subject.case_ids
    return act_form(
        Act.MERGE,
        subject,
        confirm=t.DO_MERGE,
        work=lambda _values: lambda office: merging.merge_into_first(office, ids),
        explanation=f"{t.MERGE_EXPLAINED} {t.FIRST_IS_KEPT}",
        places={},
    )


def _found(office: Office, number: str) -> ObjectId:
    """The case of a number. Raises `number_unknown`."""
    case_id = find_by_number(office, number) if number.strip() else None
    if case_id is None:
        raise KnownError("number_unknown", number=number.strip())
    return case_id
