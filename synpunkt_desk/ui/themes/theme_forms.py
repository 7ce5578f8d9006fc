"""The forms of a theme: what is said of it, and ending all its cases at once."""

from typing import Final

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.close_together import Closable, Ending, close_together
from synpunkt_desk.services.cases.themes import Gathering, edit_theme
from synpunkt_desk.texts import themes as t
from synpunkt_desk.ui.case_editor.ending_forms import notes_field
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.categorization.places import category_options
from synpunkt_desk.ui.widgets.type_ahead import Option

_FIELDS: Final = ("name", "text", "started_on", "closed_on", "is_mass_event")


def edit_form(gathering: Gathering) -> Form:
    """What is said of a theme."""
    theme, theme_id = gathering.theme, gathering.key

    def work(values: Values) -> Work:
        said = {name: values.get(name) for name in _FIELDS}
        return lambda office: edit_theme(office, theme_id, said)

    return Form(
        key=f"theme:{theme_id}",
        title=t.EDIT,
        fields=(
            Field(name="name", label=t.THEME_NAME, value=theme.name),
            Field(name="text", label=t.THEME_TEXT, kind=Kind.TEXT, value=theme.text),
            Field(name="started_on", label=t.STARTED, kind=Kind.DAY, value=theme.started_on),
            Field(name="closed_on", label=t.CLOSED, kind=Kind.DAY, value=theme.closed_on),
            Field(
                name="is_mass_event",
                label=t.IS_MASS_EVENT,
                kind=Kind.CHECK,
                value=theme.is_mass_event,
            ),
        ),
        confirm=t.SAVE,
        work=work,
        places=dict.fromkeys(("theme_name_missing", "theme_exists", "theme_name_too_long"), "name"),
    )


def close_form(organisation: Organisation, can_end: Closable) -> Form:
    """One outcome, one answer and one measure for these; those that wait stay open."""
    reasons = category_options(organisation, CategoryKind.NO_MEASURE_REASON)

    def work(values: Values) -> Work:
        ending = Ending(
            outcome=text_of(values, "outcome"),
            reason=text_of(values, "reason"),
            answer=text_of(values, "answer"),
            measure=text_of(values, "measure"),
            notes=text_of(values, "notes"),
        )
        return lambda office: close_together(office, can_end.case_ids, ending)

    return Form(
        key="close_all",
        title=t.CLOSE_TITLE,
        fields=(
            Field(
                name="outcome",
                label=t.OUTCOME,
                kind=Kind.LONG_LIST,
                options=category_options(organisation, CategoryKind.OUTCOME),
            ),
            Field(
                name="reason",
                label=t.REASON,
                kind=Kind.LONG_LIST,
                options=tuple(Option(o.label, o.label) for o in reasons),
                is_free=True,
            ),
            Field(name="answer", label=t.OUTCOME_TEXT, kind=Kind.TEXT, hint=t.OUTCOME_TEXT_HINT),
            Field(name="measure", label=t.MEASURE, kind=Kind.TEXT, hint=t.MEASURE_HINT),
            *([notes_field()] if can_end.has_notes else ()),
        ),
        confirm=t.DO_CLOSE,
        work=work,
        explanation=t.close_explained(len(can_end.case_ids), can_end.waiting),
        places={
            "outcome_missing": "outcome",
            "reason_missing": "reason",
            "answer_missing": "answer",
        },
    )
