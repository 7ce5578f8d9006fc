"""Forms for measures: what becomes better, decided by somebody."""

from collections.abc import Iterable, Mapping
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Improves, Measure
from synpunkt_desk.services import measures
from synpunkt_desk.services.measures import MeasureListItem
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as words
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.categorization.places import category_options
from synpunkt_desk.ui.widgets.type_ahead import Option

_PLACES: Final = {"measure_text_missing": "text", "done_in_future": "done_on"}


def add_measure_form(subject: Subject) -> Form:
    """Write down a measure for the case."""
    made = Measure(decided_on=subject.today)

    def work(values: Values) -> Work:
        return lambda office: measures.add_measure(office, cases=subject.case_ids, values=values)

    return Form(
        key=Act.ADD_MEASURE.value,
        title=words.NEW_MEASURE.rstrip("…"),
        fields=_fields(subject, made),
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def edit_measure_form(subject: Subject, measure_id: ObjectId, measure: Measure) -> Form:
    """Change a measure: done, effect, communicated to …"""

    def work(values: Values) -> Work:
        changed: Mapping[str, object] = {
            name: value
            for name, value in values.items()
            if (value or None) != (getattr(measure, name) or None)
        }
        return lambda office: measures.edit_measure(office, measure_id, changed)

    return Form(
        key=f"{Act.EDIT_MEASURE.value}:{measure_id}",
        title=words.TAB_MEASURES,
        fields=_fields(subject, measure),
        confirm=t.DO_MEASURE,
        work=work,
        places=_PLACES,
    )


def link_measure_form(subject: Subject, existing: Iterable[MeasureListItem]) -> Form:
    """Let a measure that exists serve this case too."""
    known = {measure_id for measure_id, _ in subject.view.measures} if subject.view else set[str]()
    options = tuple(
        Option(item.measure_id, _line(item.measure))
        for item in existing
        if item.measure_id not in known
    )

    def work(values: Values) -> Work:
        measure_id = text_of(values, "measure")
        return lambda office: measures.link_cases(office, measure_id, subject.case_ids)

    return Form(
        key=Act.LINK_MEASURE.value,
        title=words.LINK_MEASURE.rstrip("…"),
        fields=(
            Field(name="measure", label=t.EXISTING_MEASURE, kind=Kind.LONG_LIST, options=options),
        ),
        confirm=t.DO_LINK,
        work=work,
        places={"measure_missing": "measure"},
        is_kept=False,
    )


def _fields(subject: Subject, measure: Measure) -> tuple[Field, ...]:
    improves = tuple(Option(i.value, words.IMPROVES[i.value]) for i in Improves)
    laws = category_options(subject.organisation, CategoryKind.LAW)
    law = (
        Field(
            name="law",
            label=t.LAW,
            kind=Kind.LONG_LIST,
            value=measure.law,
            options=laws,
            hint=t.LAW_HINT,
        ),
    )
    return (
        Field(name="text", label=t.MEASURE, kind=Kind.TEXT, value=measure.text),
        Field(
            name="improves",
            label=t.IMPROVES,
            kind=Kind.SHORT_LIST,
            value=measure.improves,
            options=improves,
        ),
        Field(name="decided_by", label=t.DECIDED_BY, value=measure.decided_by),
        Field(name="decided_on", label=t.DECIDED_ON, kind=Kind.DAY, value=measure.decided_on),
        *(law if laws else ()),
        Field(name="responsible", label=t.MEASURE_RESPONSIBLE, value=measure.responsible),
        Field(name="due_on", label=t.DUE_ON, kind=Kind.DAY, is_ahead=True, value=measure.due_on),
        Field(name="done_on", label=t.DONE_ON, kind=Kind.DAY, value=measure.done_on),
        Field(name="effect", label=t.EFFECT, value=measure.effect),
        Field(name="communicated_to", label=t.COMMUNICATED_TO, value=measure.communicated_to),
    )


def _line(measure: Measure) -> str:
    return t.measure_line(
        " ".join(measure.text.split()),
        measure.decided_on.isoformat() if measure.decided_on else "",
    )
