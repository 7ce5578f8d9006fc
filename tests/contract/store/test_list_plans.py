"""How the lists are read: in the order of an index, whatever the order, and never sorted."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, event

from synpunkt_desk.models.case_list import (
    PLACES,
    Order,
    Question,
    Queue,
    effective_order,
    possible_orders,
)
from synpunkt_desk.store import reading
from synpunkt_desk.store.case_list import count_query, page_query
from synpunkt_desk.store.replica import Replica

TODAY = date(2026, 11, 20)
QUEUES = [queue for queue in Queue if queue is not Queue.DRAFTS]
LISTS = [(queue, order) for queue in QUEUES for order in possible_orders(queue)]


def plan(connection: Connection, query: tuple[str, dict[str, Any]]) -> str:
    steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query[0]}", query[1])
    return "; ".join(step.detail for step in steps)


@pytest.mark.parametrize("department", ["", "d" * 32])
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(("queue", "order"), LISTS)
def test_a_page_comes_in_the_order_of_an_index(
    desk: Replica, queue: Queue, order: Order, is_first: bool, department: str
) -> None:
    question = Question(queue, TODAY, "m" * 32, department, order)
    values = {"row_no": 100, "due_key": "2026-11-20", "title_key": "snö"}
    after = () if is_first else tuple(values[n] for n in PLACES[effective_order(question)])
    with desk.reading() as connection:
        found = plan(connection, page_query(connection, question, after=after, limit=100))
    assert "B-TREE" not in found
    assert "INDEX" in found or queue is Queue.ALL


@pytest.mark.parametrize("queue", QUEUES)
def test_a_queue_is_counted_in_its_index_alone(desk: Replica, queue: Queue) -> None:
    with desk.reading() as connection:
        query = count_query(connection, Question(queue, TODAY, "m" * 32))
        assert "COVERING INDEX" in plan(connection, query)


@pytest.mark.parametrize("queue", QUEUES)
@pytest.mark.parametrize("after", [(), (100,)])
def test_hits_come_in_the_order_of_the_search_index(
    desk: Replica, queue: Queue, after: tuple[int, ...]
) -> None:
    question = Question(queue, TODAY, "m" * 32, typed="snö")
    with desk.reading() as connection:
        found = plan(connection, page_query(connection, question, after=after, limit=100))
    assert found.startswith("SCAN case_fts VIRTUAL TABLE")
    assert "SEARCH case_row USING INTEGER PRIMARY KEY" in found
    assert "B-TREE" not in found


def test_what_belongs_to_a_case_is_found_in_an_index(desk: Replica) -> None:
    asked: list[tuple[str, Any]] = []

    def note(*about: object) -> None:
        asked.append((str(about[2]), about[3]))

    with desk.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        reading.objects_of_case(connection, "c" * 32)
        for kind in ("submitter", "record", "measure", "relation"):
            reading.cases_of(connection, kind, "o" * 32)
        event.remove(connection, "before_cursor_execute", note)
        plans = [plan(connection, query) for query in asked]
    assert len(plans) >= 9
    assert not [found for found in plans if "SCAN" in found]
