"""Forms for measures: what becomes better, decided by somebody, and when it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, status_of
from synpunkt_desk.models.objects import (
    Measure,
    MeasureKind,
)
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.improvements.measures import MeasureListItem
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as words
from synpunkt_desk.texts import improvements
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.measure_fields import (
    all_fields,
    changed_values,
    department_fields,
    follow_up_fields,
    what_fields,
    when_fields,
)
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.widgets.type_ahead import Option

_PLACES: Final = {
    "measure_text_missing": "text",
    "done_in_future": "done_on",
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
            *what_fields(subject.organisation, made),
            *(() if subject.case_ids else department_fields(subject.organisation, made)),
            *when_fields(subject.organisation, made),
        ),
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def edit_measure_form(subject: Subject, measure_id: ObjectId, measure: Measure) -> Form:
    """Change anything about a measure."""
    fields = all_fields(subject.organisation, measure)
    return _form_of_measure(measure_id, measure, fields, title=words.TAB_MEASURES)


def next_step_form(subject: Subject, measure_id: ObjectId, measure: Measure) -> Form:
    """What is to be said when a measure comes a step further: decided, done, its effect."""
    names, today = _STEPS[status_of(measure)]
    fields = [f for f in all_fields(subject.organisation, measure) if f.name in names]
    given = [replace(f, value=f.value or subject.today) if f.name == today else f for f in fields]
    title = improvements.NEXT_STEPS[status_of(measure)].rstrip("…")
    return _form_of_measure(measure_id, measure, tuple(given), title=title)


def _form_of_measure(
    measure_id: ObjectId, measure: Measure, fields: tuple[Field, ...], *, title: str
) -> Form:
    def work(values: Values) -> Work:
        changed = changed_values(measure, values)
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
        fields=follow_up_fields(subject.organisation, made),
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


def _line(measure: Measure) -> str:
    return t.measure_line(
        " ".join(measure.text.split()),
        measure.decided_on.isoformat() if measure.decided_on else "",
    )
