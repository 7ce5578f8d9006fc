"""Forms that ask who shall have a case."""

from datetime import date
from typing import Final

from synpunkt_desk.models.objects import CategoryKind, DeadlineSubject, UnitKind
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.due_days.deadlines import deadline
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
from synpunkt_desk.ui.categorization.places import member_options, place_of, place_options
from synpunkt_desk.ui.widgets.type_ahead import Option

_WAYS: Final = tuple(Option(way, word.capitalize()) for way, word in WAYS.items())


def distribute_form(subject: Subject) -> Form:
    ids, organisation = subject.case_ids, subject.organisation

    def work(values: Values) -> Work:
        place, responsible = text_of(values, "place"), text_of(values, "responsible")
        answer_by = day_of(values, "unit_answer_by")
        return lambda office: case_work.distribute(
            office, ids, place=place, responsible=responsible, answer_by=answer_by
        )

    return act_form(
        Act.DISTRIBUTE,
        subject,
        Field(
            name="place",
            label=t.RECEIVER,
            kind=Kind.LONG_LIST,
            value=subject.place or place_of(subject.case),
            options=place_options(organisation),
        ),
        Field(
            name="responsible",
            label=t.RESPONSIBLE,
            kind=Kind.LONG_LIST,
            value=subject.responsible or subject.case.responsible,
            options=member_options(organisation),
            hint=t.RESPONSIBLE_HINT,
        ),
        Field(
            name="unit_answer_by",
            label=t.UNIT_ANSWER_BY,
            kind=Kind.DAY,
            value=subject.case.unit_answer_by or _proposed_day(subject),
            hint=t.UNIT_ANSWER_BY_HINT,
            is_ahead=True,
        ),
        confirm=t.DO_DISTRIBUTE,
        work=work,
        places={
            "receiver_missing": "place",
            "other_board": "place",
            "unit_day_passed": "unit_answer_by",
        },
    )


def _proposed_day(subject: Subject) -> date | None:
    """The receiver's own day by rule; none is assumed where none is stated."""
    organisation, today = subject.organisation, subject.today
    found = deadline(organisation, subject.case, DeadlineSubject.UNIT, today)
    return found.due.day if found else None


def hand_over_form(subject: Subject) -> Form:
    ids, organisation, board = subject.case_ids, subject.organisation, subject.case.board
    others = [
        option
        for option in place_options(organisation)
        if organisation.receiver(option.value)["board"] != board
    ]

    def work(values: Values) -> Work:
        place, reason = text_of(values, "place"), text_of(values, "reason")
        return lambda office: case_work.hand_over(office, ids, place=place, reason=reason)

    return act_form(
        Act.HAND_OVER,
        subject,
        Field(name="place", label=t.BOARD, kind=Kind.LONG_LIST, options=tuple(others)),
        Field(name="reason", label=t.REASON_FOR_RECEIVER, kind=Kind.TEXT),
        confirm=t.DO_HAND_OVER,
        work=work,
        places={"same_board": "place", "reason_missing": "reason"},
    )


def forward_form(subject: Subject) -> Form:
    ids, organisation = subject.case_ids, subject.organisation
    names = [organisation.name(i) for i in organisation.units_of(UnitKind.EXTERNAL)]

    def work(values: Values) -> Work:
        to, way = text_of(values, "organisation"), text_of(values, "way")
        return lambda office: case_work.forward_outside(office, ids, organisation=to, way=way)

    return act_form(
        Act.FORWARD,
        subject,
        Field(
            name="organisation",
            label=t.ORGANISATION,
            kind=Kind.LONG_LIST,
            options=tuple(Option(name, name) for name in names),
            is_free=True,
        ),
        Field(name="way", label=t.HOW, kind=Kind.SHORT_LIST, value="email", options=_WAYS),
        confirm=t.DO_FORWARD,
        work=work,
        places={"organisation_missing": "organisation"},
    )


def refer_form(subject: Subject) -> Form:
    ids = subject.case_ids
    categories = subject.organisation.categories
    known = [categories[i] for i in subject.organisation.categories_of(CategoryKind.REFERRAL)]

    def work(values: Values) -> Work:
        where = text_of(values, "where")
        return lambda office: case_work.refer(office, ids, where=where)

    return act_form(
        Act.REFER,
        subject,
        Field(
            name="where",
            label=t.WHERE,
            kind=Kind.LONG_LIST,
            options=tuple(Option(c.note or c.name, c.name, c.note) for c in known),
            is_free=True,
        ),
        confirm=t.DO_REFER,
        work=work,
        explanation=t.REFER_EXPLAINED,
        places={"referral_missing": "where"},
    )
