"""The small form in which a report is planned."""

from synpunkt_desk.models.objects import ReportPlan
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.reporting import year_wheel
from synpunkt_desk.texts import year_wheel as t
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.report_wizard.places import place_choices
from synpunkt_desk.ui.widgets.type_ahead import Option

_PLACES = {
    "plan_place_unknown": "place",
    "plan_layout_missing": "layout",
    "plan_days_wrong": "due_days",
    "plan_exists": "layout",
}


def plan_form(
    organisation: Organisation, layouts: dict[str, str], plan: ReportPlan, plan_id: str = ""
) -> Form:
    """Plan a report, or change what was planned; `layouts` are names by key."""

    def work(values: Values) -> Work:
        days = text_of(values, "due_days").strip()
        number = int(days) if days.isascii() and days.isdecimal() and len(days) < 4 else 0
        given: dict[str, object] = {**values, "due_days": number}
        if plan_id:
            return lambda office: year_wheel.edit_plan(office, plan_id, given)
        return lambda office: year_wheel.add_plan(office, given)

    return Form(
        key=f"plan:{plan_id}",
        title=t.PLAN,
        fields=(
            Field(
                name="place",
                label=t.PLACE,
                kind=Kind.LONG_LIST,
                value=plan.place,
                options=tuple(Option(i, name) for i, name in place_choices(organisation) if i),
                hint=t.WHOLE,
            ),
            Field(
                name="layout",
                label=t.LAYOUT,
                kind=Kind.LONG_LIST,
                value=plan.layout or next(iter(layouts), ""),
                options=tuple(Option(key, name) for key, name in layouts.items()),
            ),
            Field(
                name="every",
                label=t.HOW_OFTEN,
                kind=Kind.LONG_LIST,
                value=plan.every,
                options=tuple(Option(key, words) for key, words in t.EVERY.items()),
            ),
            Field(name="due_days", label=t.DUE_DAYS, value=str(plan.due_days)),
            Field(name="begins", label=t.BEGINS, kind=Kind.DAY, value=plan.begins),
        ),
        confirm=t.SAVE,
        work=work,
        places=_PLACES,
        is_kept=False,
    )
