"""Lists of cases as queries."""

from datetime import date

from synpunkt_desk.models.case_list import Question, Queue
from synpunkt_desk.store import case_list
from synpunkt_desk.store.replica import Replica


def listed(desk: Replica, only: tuple[str, ...] | None) -> list[str]:
    question = Question(Queue.ALL, date(2026, 11, 20), only=only)
    with desk.reading() as connection:
        found = case_list.page(connection, question, limit=10)
        assert case_list.count(connection, question) == len(found)
    return [item.title for item in found]


def test_a_list_can_be_narrowed_to_chosen_cases(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        first, _, third = (unit.create("case", {"title": title}) for title in "abc")
    assert listed(desk, None) == ["c", "b", "a"]
    assert listed(desk, (first, third, "unknown")) == ["c", "a"]
    assert listed(desk, ()) == []
