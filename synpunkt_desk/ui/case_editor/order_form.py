"""The form for what a board has ordered, until it is done."""

from dataclasses import replace
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import (
    BoardOrder,
    UnitKind,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements import board_orders
from synpunkt_desk.texts import improvements
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work
from synpunkt_desk.ui.case_editor.measure_fields import changed_values, owner_field
from synpunkt_desk.ui.widgets.type_ahead import Option

_PLACES: Final = {
    "order_text_missing": "text",
    "order_board_missing": "board",
    "order_how_missing": "done_how",
    "done_in_future": "done_on",
}


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
        changed = changed_values(order, values)
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
        owner_field(organisation, order.responsible),
        Field(
            name="due_on",
            label=improvements.ORDER_DUE,
            kind=Kind.DAY,
            is_ahead=True,
            value=order.due_on,
        ),
        *(() if is_new else done),
    )
