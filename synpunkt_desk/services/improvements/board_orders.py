"""What boards have ordered ("återkom med tydligare redovisning"), until it is done."""

from collections.abc import Mapping
from datetime import date

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BoardOrder
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store.replica import OpenUnit


def add_order(office: Office, values: Mapping[str, object]) -> Changes:
    """Write down what a board has ordered.

    Raises `order_text_missing`, `order_board_missing`, `order_how_missing`, `done_in_future`.
    """
    with office.unit() as unit:
        fields = encode({name: value for name, value in values.items() if value})
        order_id = unit.create("board_order", fields, verb="order")
        _require(office, unit, order_id)
    return unit.changes


def edit_order(office: Office, order_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Change what is said of an order, or say when and how it was done."""
    with office.unit() as unit:
        if not unit.state("board_order", order_id).fields:
            raise KnownError("order_missing")
        unit.write("edit", "board_order", order_id, encode(values))
        _require(office, unit, order_id)
    return unit.changes


def remove_order(office: Office, order_id: ObjectId) -> Changes:
    """Take an order away; the log keeps it."""
    with office.unit() as unit:
        unit.write("remove", "board_order", order_id, {"removed": True})
    return unit.changes


def _require(office: Office, unit: OpenUnit, order_id: ObjectId) -> None:
    order = unit.get(BoardOrder, "board_order", order_id)
    require_length(order.text, order.done_how, order.paragraph, order.responsible)
    if not order.text.strip():
        raise KnownError("order_text_missing")
    if not order.board:
        raise KnownError("order_board_missing")
    if order.done_on and not order.done_how.strip():
        raise KnownError("order_how_missing")
    for day in (order.done_on, order.meeting_on):
        _require_past(office, day)


def _require_past(office: Office, day: date | None) -> None:
    if day and day > office.today():
        raise KnownError("done_in_future", day=day.isoformat())
