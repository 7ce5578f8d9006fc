"""The fields of a measure: what, where, when, and what came of it."""

from collections.abc import Mapping

from synpunkt_desk.models.improvements import is_follow_up
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
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as words
from synpunkt_desk.texts import improvements
from synpunkt_desk.ui.case_editor.form import Field, Kind, Values
from synpunkt_desk.ui.categorization.places import category_options, member_options
from synpunkt_desk.ui.widgets.type_ahead import Option


def all_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    """Everything that can be said of a measure, or of a follow-up."""
    if is_follow_up(measure):
        return follow_up_fields(organisation, measure)
    what, when = what_fields(organisation, measure), when_fields(organisation, measure)
    where = () if measure.cases else department_fields(organisation, measure)
    return (*what, *where, *when, *_afterwards(measure))


def what_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    """What becomes better, and for what it is done."""
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


def department_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
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


def when_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    """Who decided it, who does it, and by when."""
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
        owner_field(organisation, measure.responsible),
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


def follow_up_fields(organisation: Organisation, measure: Measure) -> tuple[Field, ...]:
    """How an independent provider is followed up."""
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
        owner_field(organisation, measure.responsible),
        Field(
            name="due_on", label=t.PLANNED_ON, kind=Kind.DAY, is_ahead=True, value=measure.due_on
        ),
        Field(name="done_on", label=t.CARRIED_OUT_ON, kind=Kind.DAY, value=measure.done_on),
        Field(name="effect", label=t.FOLLOW_UP_OUTCOME, kind=Kind.TEXT, value=measure.effect),
    )


def owner_field(organisation: Organisation, responsible: str) -> Field:
    """Who does it: a member, or a name in words."""
    return Field(
        name="responsible",
        label=t.MEASURE_RESPONSIBLE,
        kind=Kind.LONG_LIST,
        value=responsible,
        options=member_options(organisation),
        is_free=True,
    )


def changed_values(thing: Measure | BoardOrder, values: Values) -> Mapping[str, object]:
    """The values that are others than those of the thing; empty and nothing are the same."""
    return {
        name: value
        for name, value in values.items()
        if (value or None) != (getattr(thing, name) or None)
    }
