"""Forms for measures and orders: what becomes better, decided by somebody, and when it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, is_follow_up, status_of
from synpunkt_desk.models.objects import (
    BoardOrder,
    CategoryKind,
    DecisionLevel,
    Improves,
    Measure,
    MeasureKind,
    UnitKind,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements import board_orders, measures
from synpunkt_desk.services.improvements.measures import MeasureListItem
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as words
from synpunkt_desk.texts import improvements
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.categorization.places import category_options, member_options
from synpunkt_desk.ui.widgets.type_ahead import Option

_PLACES: Final = {
    "measure_text_missing": "text",
    "done_in_future": "done_on",
    "order_text_missing": "text",
    "order_board_missing": "board",
    "order_how_missing": "done_how",
    "number_unknown": "numbers",
}
_STEPS: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    MeasureStatus.IDEA: (
        ("decision_level", "decided_by", "decided_on", "responsible", "due_on"),
        "decided_on",
    ),
    MeasureStatus.UNDER_WAY: (("done_on", "effect", "follow_up_on"), "done_on"),
    MeasureStatus.DONE: (("effect", "communicated_to", "communicated_on"), ""),
}
"""Which fields a step asks for, and which of them is today."""


def add_measure_form(subject: Subject) -> Form:
    """Write down a measure for the cases, or for none."""
    made = Measure(decided_on=subject.today)

    def work(values: Values) -> Work:
        return lambda office: measures.add_measure(office, cases=subject.case_ids, values=values)

    return Form(
        key=Act.ADD_MEASURE.value,
        title=words.NEW_MEASURE.rstrip("…"),
        fields=(
            *_what(subject.organisation, made),
            *(() if subject.case_ids else _department(subject.organisation, made)),
            *_when(subject.organisation, made),
        ),
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def edit_measure_form(subject: Subject, measure_id: ObjectId, measure: Measure) -> Form:
    """Change anything about a measure."""
    fields = _all_fields(subject.organisation, measure)
    return _form_of_measure(measure_id, measure, fields, title=words.TAB_MEASURES)


def next_step_form(subject: Subject, measure_id: ObjectId, measure: Measure) -> Form:
    """What is to be said when a measure comes a step further: decided, done, its effect."""
    names, today = _STEPS[status_of(measure)]
    fields = [f for f in _all_fields(subject.organisation, measure) if f.name in names]
    given = [replace(f, value=f.value or subject.today) if f.name == today else f for f in fields]
    title = improvements.NEXT_STEPS[status_of(measure)].rstrip("…")
    return _form_of_measure(measure_id, measure, tuple(given), title=title)


def _form_of_measure(
    measure_id: ObjectId, measure: Measure, fields: tuple[Field, ...], *, title: str
) -> Form:
    def work(values: Values) -> Work:
        changed = _changed(measure, values)
        return lambda office: measures.edit_measure(office, measure_id, changed)

    return Form(
        key=f"{Act.EDIT_MEASURE.value}:{measure_id}",
        title=title,
        fields=fields,
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def follow_up_form(subject: Subject) -> Form:
    """Write down how an independent provider is followed up."""
    made = Measure(kind=MeasureKind.TALK)

    def work(values: Values) -> Work:
        text = text_of(values, "text") or improvements.KINDS[text_of(values, "kind")]
        given = {**values, "text": text}
        return lambda office: measures.add_measure(office, cases=subject.case_ids, values=given)

    return Form(
        key=Act.FOLLOW_UP.value,
        title=words.FOLLOW_UP.rstrip("…"),
        fields=_follow_up(subject.organisation, made),
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def link_measure_form(subject: Subject, existing: Iterable[MeasureListItem]) -> Form:
    """Let a measure that exists serve these cases too, or write down a new one for them."""
    known = {measure_id for measure_id, _ in subject.view.measures} if subject.view else set[str]()
    options = tuple(
        Option(item.measure_id, _line(item.measure))
        for item in existing
        if item.measure_id not in known
    )
    ids = {option.value for option in options}

    def work(values: Values) -> Work:
        chosen = text_of(values, "measure")
        if chosen and chosen not in ids:
            given = {"text": chosen}
            return lambda o: measures.add_measure(o, cases=subject.case_ids, values=given)
        return lambda office: measures.link_cases(office, chosen, subject.case_ids)

    return Form(
        key=Act.LINK_MEASURE.value,
        title=t.many(words.LINK_MEASURE, len(subject.case_ids)),
        fields=(
            Field(
                name="measure",
                label=t.EXISTING_MEASURE,
                kind=Kind.LONG_LIST,
                options=options,
                is_free=True,
                hint=t.EXISTING_HINT,
            ),
        ),
        confirm=t.DO_LINK,
        work=work,
        places={"measure_missing": "measure"},
        is_kept=False,
    )


def link_cases_form(measure_id: ObjectId) -> Form:
    """Let a measure serve more cases, by their numbers."""

    def work(values: Values) -> Work:
        numbers = text_of(values, "numbers")
        return lambda office: measures.link_numbers(office, measure_id, numbers)

    numbers = Field(name="numbers", label=improvements.NUMBERS, hint=improvements.NUMBERS_HINT)
    return Form(
        key=f"link_cases:{measure_id}",
        title=improvements.LINK.rstrip("…"),
        fields=(numbers,),
        confirm=t.DO_LINK,
        work=work,
        places=_PLACES,
        is_kept=False,
    )


def order_form(
    organisation: Organisation,
    order: BoardOrder,
    order_id: ObjectId = "",
    *,
    today: date | None = None,
) -> Form:
    """Write down what a board has ordered, or change it; with `today` that it is done."""

    fields = _order_fields(organisation, order, is_new=not order_id)
    if today:
        fields = tuple(
            replace(f, value=f.value or today) if f.name == "done_on" else f
            for f in fields
            if f.name in ("done_on", "done_how")
        )

    def work(values: Values) -> Work:
        if not order_id:
            return lambda office: board_orders.add_order(office, values)
        changed = _changed(order, values)
        return lambda office: board_orders.edit_order(office, order_id, changed)

    return Form(
        key=f"order:{order_id}",
        title=improvements.ORDER,
        fields=fields,
        confirm=improvements.SAVE_ORDER,
        work=work,
        places=_PLACES,
        is_kept=False,
    )


def _changed(thing: Measure | BoardOrder, values: Values) -> Mapping[str, object]:
    return {
        name: value
        for name, value in values.items()
        if (value or None) != (getattr(thing, name) or None)
    }


def _all_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    if is_follow_up(measure):
        return _follow_up(organisation, measure)
    what, when = _what(organisation, measure), _when(organisation, measure)
    where = () if measure.cases else _department(organisation, measure)
    return (*what, *where, *when, *_afterwards(measure))


def _what(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    improves = tuple(Option(i.value, improvements.IMPROVES[i.value]) for i in Improves)
    return (
        Field(name="text", label=t.MEASURE, kind=Kind.TEXT, value=measure.text),
        Field(
            name="improves",
            label=t.IMPROVES,
            kind=Kind.SHORT_LIST,
            value=measure.improves,
            options=improves,
        ),
        *_law(organisation, measure),
        Field(
            name="declaration",
            label=words.DECLARATION,
            kind=Kind.LONG_LIST,
            value=measure.declaration,
            options=category_options(organisation, CategoryKind.DECLARATION),
            hint=words.DECLARATION_HINT,
            is_free=True,
        ),
    )


def _department(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    """Asked for only where no case says it."""
    departments = organisation.units_of(UnitKind.DEPARTMENT)
    field = Field(
        name="department",
        label=improvements.DEPARTMENT,
        kind=Kind.LONG_LIST,
        value=measure.department,
        options=tuple(Option(i, organisation.name(i)) for i in departments),
    )
    return (field,)


def _law(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    laws = category_options(organisation, CategoryKind.LAW)
    if not laws:
        return ()
    field = Field(
        name="law",
        label=t.LAW,
        kind=Kind.LONG_LIST,
        value=measure.law,
        options=laws,
        hint=t.LAW_HINT,
    )
    return (field,)


def _when(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    levels = tuple(Option(i.value, improvements.LEVELS[i.value]) for i in DecisionLevel)
    people = member_options(organisation)
    boards = tuple(Option(i, organisation.name(i)) for i in organisation.units_of(UnitKind.BOARD))
    return (
        Field(
            name="decision_level",
            label=t.DECISION_LEVEL,
            kind=Kind.SHORT_LIST,
            value=measure.decision_level,
            options=levels,
        ),
        Field(
            name="decided_by",
            label=t.DECIDED_BY,
            kind=Kind.LONG_LIST,
            value=measure.decided_by,
            options=(*people, *boards),
            is_free=True,
        ),
        Field(
            name="decided_on",
            label=t.DECIDED_ON,
            kind=Kind.DAY,
            value=measure.decided_on,
            hint=t.DECIDED_HINT,
        ),
        _owner(organisation, measure.responsible),
        Field(name="due_on", label=t.DUE_ON, kind=Kind.DAY, is_ahead=True, value=measure.due_on),
        Field(name="done_on", label=t.DONE_ON, kind=Kind.DAY, value=measure.done_on),
    )


def _afterwards(measure: Measure) -> tuple[Field, ...]:
    return (
        Field(
            name="follow_up_on",
            label=t.FOLLOW_UP_ON,
            kind=Kind.DAY,
            is_ahead=True,
            value=measure.follow_up_on,
        ),
        Field(name="effect", label=t.EFFECT, value=measure.effect),
        Field(name="communicated_to", label=t.COMMUNICATED_TO, value=measure.communicated_to),
        Field(
            name="communicated_on",
            label=t.COMMUNICATED_ON,
            kind=Kind.DAY,
            value=measure.communicated_on,
        ),
    )


def _follow_up(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    kinds = [kind for kind in MeasureKind if kind is not MeasureKind.IMPROVEMENT]
    return (
        Field(
            name="kind",
            label=t.FOLLOW_UP_KIND,
            kind=Kind.SHORT_LIST,
            value=measure.kind,
            options=tuple(Option(kind.value, improvements.KINDS[kind]) for kind in kinds),
        ),
        Field(name="text", label=t.FOLLOW_UP_TEXT, kind=Kind.TEXT, value=measure.text),
        _owner(organisation, measure.responsible),
        Field(
            name="due_on", label=t.PLANNED_ON, kind=Kind.DAY, is_ahead=True, value=measure.due_on
        ),
        Field(name="done_on", label=t.CARRIED_OUT_ON, kind=Kind.DAY, value=measure.done_on),
        Field(name="effect", label=t.FOLLOW_UP_OUTCOME, kind=Kind.TEXT, value=measure.effect),
    )


def _order_fields(
    organisation: Organisation, order: BoardOrder, *, is_new: bool
) -> tuple[Field, ...]:
    boards, departments = (
        tuple(Option(i, organisation.name(i)) for i in organisation.units_of(kind))
        for kind in (UnitKind.BOARD, UnitKind.DEPARTMENT)
    )
    done = (
        Field(name="done_on", label=improvements.ORDER_DONE_ON, kind=Kind.DAY, value=order.done_on),
        Field(name="done_how", label=improvements.DONE_HOW, kind=Kind.TEXT, value=order.done_how),
    )
    return (
        Field(
            name="board",
            label=improvements.WHICH_BOARD,
            kind=Kind.LONG_LIST,
            value=order.board,
            options=boards,
        ),
        Field(
            name="meeting_on",
            label=improvements.MEETING_ON,
            kind=Kind.DAY,
            value=order.meeting_on,
        ),
        Field(name="paragraph", label=improvements.PARAGRAPH, value=order.paragraph),
        Field(name="text", label=improvements.ORDERED, kind=Kind.TEXT, value=order.text),
        Field(
            name="department",
            label=improvements.DEPARTMENT,
            kind=Kind.LONG_LIST,
            value=order.department,
            options=departments,
        ),
        _owner(organisation, order.responsible),
        Field(
            name="due_on",
            label=improvements.ORDER_DUE,
            kind=Kind.DAY,
            is_ahead=True,
            value=order.due_on,
        ),
        *(() if is_new else done),
    )


def _owner(organisation: Organisation, responsible: str) -> Field:
    return Field(
        name="responsible",
        label=t.MEASURE_RESPONSIBLE,
        kind=Kind.LONG_LIST,
        value=responsible,
        options=member_options(organisation),
        is_free=True,
    )


def _line(measure: Measure) -> str:
    return t.measure_line(
        " ".join(measure.text.split()),
        measure.decided_on.isoformat() if measure.decided_on else "",
    )
