"""The form that takes one matter out of a letter."""

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.cases import letters
from synpunkt_desk.services.cases.letters import Matter
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.categorization.places import category_options, place_of, place_options


def split_form(subject: Subject) -> Form:
    case_id, organisation = subject.case_ids[0], subject.organisation

    def work(values: Values) -> Work:
        matter = Matter(
            text=text_of(values, "text"),
            case_type=text_of(values, "case_type"),
            place=text_of(values, "place"),
            title=text_of(values, "title"),
        )
        return lambda office: letters.split(office, case_id, matter)

    return act_form(
        Act.SPLIT,
        subject,
        Field(name="text", label=t.SPLIT_TEXT, kind=Kind.TEXT),
        Field(
            name="case_type",
            label=t.CASE_TYPE,
            kind=Kind.SHORT_LIST,
            value=subject.case.case_type,
            options=category_options(organisation, CategoryKind.CASE_TYPE),
        ),
        Field(
            name="place",
            label=t.RECEIVER,
            kind=Kind.LONG_LIST,
            value=subject.place or place_of(subject.case),
            options=place_options(organisation),
        ),
        Field(name="title", label=t.TITLE, hint=t.TITLE_HINT),
        confirm=t.DO_SPLIT,
        work=work,
        explanation=t.SPLIT_EXPLAINED,
        places={
            "text_missing": "text",
            "text_too_long": "text",
            "case_type_missing": "case_type",
            "receiver_missing": "place",
        },
    )
