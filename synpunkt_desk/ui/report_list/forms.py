"""The small forms about a finished report: what the board decided, and what it ordered."""

from dataclasses import replace
from datetime import date
from typing import Final

from synpunkt_desk.models.objects import BoardOrder, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.reporting import frozen_reports
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, day_of, text_of
from synpunkt_desk.ui.case_editor.order_form import order_form

_PLACES: Final = {
    "report_decision_missing": "decision",
    "report_day_early": "decided_on",
    "done_in_future": "decided_on",
}


def decision_form(frozen: FrozenReport, today: date) -> Form:
    """What the board decided, when and in which paragraph of its minutes."""

    def work(values: Values) -> Work:
        decided_on = day_of(values, "decided_on") or today
        return lambda office: frozen_reports.present(
            office,
            frozen.report_id,
            decided_on=decided_on,
            paragraph=text_of(values, "paragraph"),
            decision=text_of(values, "decision"),
        )

    return Form(
        key=f"decision:{frozen.report_id}",
        title=t.DECISION_TITLE,
        fields=(
            Field(name="decided_on", label=t.DECIDED_ON, kind=Kind.DAY, value=today),
            Field(name="paragraph", label=t.PARAGRAPH),
            Field(name="decision", label=t.DECISION, kind=Kind.TEXT, value=t.USUAL_DECISION),
        ),
        confirm=t.SAVE_DECISION,
        work=work,
        places=_PLACES,
        is_kept=False,
    )


def clearer_form(organisation: Organisation, frozen: FrozenReport) -> Form:
    """The order of a board to come back with a clearer account."""
    report = frozen.report
    board = organisation.receiver(report.department)[UnitKind.BOARD]
    is_board = report.department == board
    order = BoardOrder(
        board=board,
        department="" if is_board else report.department,
        meeting_on=report.decided_on,
        paragraph=report.paragraph,
        text=t.USUAL_ORDER,
    )

    def work(values: Values) -> Work:
        return lambda office: frozen_reports.order_again(office, frozen.report_id, values)

    made = order_form(organisation, order)
    return replace(made, key=f"order:{frozen.report_id}", work=work)
