"""Counts and orders of the queues in a real database."""

from pathlib import Path

import pytest

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, add_case, add_working_day, distribute, make_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(tmp_path)


def test_every_count_is_the_length_of_its_list(office: Office) -> None:
    first, second, *_ = add_working_day(office)
    distribute(office, first)
    case_work.park(office, [second], until=TODAY.replace(month=12), comment="")

    counts = queues.counts(office, Question(Queue.ALL, TODAY))

    assert counts.pop(Queue.DRAFTS) == 0
    lists = {queue: queues.page(office, Question(queue, TODAY)) for queue in counts}
    assert counts == {queue: len(rows) for queue, rows in lists.items()}
    assert counts[Queue.TO_DISTRIBUTE] == 5


def test_hits_are_counted_as_they_are_listed(office: Office) -> None:
    add_working_day(office)

    for typed in ("synpunkt", "röjning", "färd inte", "Eva Exempel", "xylofon", "-"):
        question = Question(Queue.ALL, TODAY, typed=typed)
        assert queues.count(office, question) == len(queues.page(office, question))


def test_where_few_cases_have_a_due_day_the_newest_come_first(office: Office) -> None:
    ids = [add_case(office, title, days_ago=days) for title, days in (("A", 0), ("B", 5))]

    for queue in (Queue.ALL, Queue.UNCATEGORISED):
        assert Order.DUE not in queues.possible_orders(queue)
        rows = queues.page(office, Question(queue, TODAY, order=Order.DUE))
        assert [row.case_id for row in rows] == ids[::-1]
