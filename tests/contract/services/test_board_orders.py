"""What boards have ordered is followed until it is done."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.improvements import REMINDER, MeasureStatus
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.improvements import board_orders
from synpunkt_desk.services.improvements.improvements import improvement
from synpunkt_desk.services.improvements.reminded import count_reminded
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, at, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def values(office: Office, **more: object) -> dict[str, object]:
    return {
        "board": office.organisation.units_of("board")[0],
        "meeting_on": TODAY - timedelta(days=9),
        "paragraph": "§ 45",
        "text": "Återkom med tydligare redovisning",
        "due_on": TODAY + timedelta(days=60),
        **more,
    }


def id_of(changes: Changes) -> str:
    (order_id,) = changes.ids["board_order"]
    return order_id


def test_an_order_is_brought_to_mind_two_weeks_before_its_day(office: Office) -> None:
    due = TODAY + timedelta(days=60)
    made = id_of(board_orders.add_order(office, values(office, due_on=due)))
    before, then, late = (at(office, due + timedelta(days=n)) for n in (-15, -14, 1))

    assert [count_reminded(day) for day in (before, then, late)] == [0, 1, 1]
    assert not improvement(then, made).is_overdue
    assert improvement(late, made).is_overdue
    assert REMINDER.days == 14


def test_an_order_that_is_done_reminds_nobody(office: Office) -> None:
    made = id_of(board_orders.add_order(office, values(office, due_on=TODAY)))
    done = {"done_on": TODAY, "done_how": "Ny mall för redovisningen"}

    changed = board_orders.edit_order(office, made, done)

    assert improvement(office, made).status is MeasureStatus.DONE
    assert count_reminded(office) == 0
    history.undo(office, changed.group_id)
    assert count_reminded(office) == 1


def test_an_order_taken_away_can_be_brought_back(office: Office) -> None:
    added = board_orders.add_order(office, values(office, due_on=TODAY))
    removed = board_orders.remove_order(office, id_of(added))
    assert count_reminded(office) == 0

    history.undo(office, removed.group_id)
    assert count_reminded(office) == 1
    history.undo(office, added.group_id)
    assert count_reminded(office) == 0


@pytest.mark.parametrize(
    ("more", "error_id"),
    [
        ({"text": " "}, "order_text_missing"),
        ({"board": ""}, "order_board_missing"),
        ({"done_on": TODAY}, "order_how_missing"),
        ({"done_on": TODAY + timedelta(days=1), "done_how": "Så"}, "done_in_future"),
    ],
)
def test_an_order_says_what_it_needs(
    office: Office, more: dict[str, object], error_id: str
) -> None:
    with pytest.raises(KnownError) as caught:
        board_orders.add_order(office, values(office, **more))

    assert caught.value.error_id == error_id
