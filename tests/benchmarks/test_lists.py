"""Lists, filters and search as one types: results within a frame, whatever the register's size."""

import random
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any, cast

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.case_list import possible_orders
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.store import case_list
from tests.benchmarks.registers import FilledRegister, bare_connection
from tests.benchmarks.table import BenchTable, Row, p95, ratio, spread
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
PAGE = 100
FRAME = 0.016
MORE = 0.003
WORDS = 40
LISTS = [(q, order) for q in Queue if q is not Queue.DRAFTS for order in possible_orders(q)]


def words_of(office: Office) -> list[str]:
    """Words of the texts, chosen by chance."""
    with office.replica.reading() as connection:
        query = "SELECT word FROM word WHERE length(word) > 6 AND word NOT GLOB '*[0-9]*'"
        words = list(connection.exec_driver_sql(query).scalars())
    return random.Random(1).sample(words, WORDS)


def list_questions(office: Office, *, in_department: bool) -> list[Question]:
    department = office.organisation.units_of("department")[0] if in_department else ""
    member = current_member(office)
    return [Question(queue, TODAY, member, department, order) for queue, order in LISTS]


def compare(
    office: Office, bare: sqlcipher.Connection, questions: Sequence[Question]
) -> tuple[list[float], list[float]]:
    """Seconds of each page, ours and by the driver alone, one after the other in turns."""
    cursor = cast("Any", bare.cursor())  # its stub knows no names for values
    ours: list[float] = []
    reference: list[float] = []
    for question in [*questions, *questions, *questions]:
        with office.replica.reading() as connection:
            query, values = case_list.page_query(connection, question, after=(), limit=PAGE)

        def fetch(query: str = query, values: dict[str, Any] = values) -> object:
            return cursor.execute(query, values).fetchall()

        def read(question: Question = question) -> object:
            return queues.page(office, question, limit=PAGE)

        ours.append(seconds(read))
        reference.append(seconds(fetch))
    return ours, reference


def seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


@pytest.fixture
def row(
    office: Office, register: FilledRegister, table: BenchTable
) -> Callable[[str, Sequence[Question]], None]:
    """Measures some pages and adds their row."""

    def add(what: str, questions: Sequence[Question]) -> None:
        bare = bare_connection(register.folder)
        ours, reference = compare(office, bare, questions)
        bare.close()
        is_near = p95(ours) <= p95(reference) + MORE
        table.add(
            Row(
                what=f"{what}, {register.count} cases",
                ours=spread(ours),
                reference=f"bare query {spread(reference)}",
                ratio=f"{ratio(ours, reference):.1f}",
                limit="p95 <= 16 ms and <= bare + 3 ms",
                reached=p95(ours) <= FRAME and is_near,
            )
        )

    return add


def test_first_page_of_every_queue_in_every_order(office: Office, row: Callable[..., None]) -> None:
    row("first page of a queue", list_questions(office, in_department=False))


def test_queue_of_one_department(office: Office, row: Callable[..., None]) -> None:
    row("queue + department", list_questions(office, in_department=True))


def test_filters_over_open_cases(office: Office, row: Callable[..., None]) -> None:
    unit = office.organisation.units_of("unit")[0]
    filters = [
        CaseFilter(conditions)
        for conditions in (
            (("lacks", "unit"),),
            (("lacks", "measure"), ("unit", unit)),
            (("received_over", "30"), ("lacks", "answer")),
        )
    ]
    row("filter over open cases", [Question(Queue.ALL_OPEN, TODAY, filter=f) for f in filters])


@pytest.mark.parametrize(
    ("what", "part"),
    [
        ("2 letters", slice(0, 2)),
        ("3 letters", slice(0, 3)),
        ("5 letters", slice(0, 5)),
        ("a word", slice(None)),
        ("inside a compound", slice(2, None)),
    ],
)
def test_search_as_one_types(
    office: Office, row: Callable[..., None], what: str, part: slice
) -> None:
    typed = [word[part] for word in words_of(office)]
    row(f"search: {what}", [Question(Queue.ALL, TODAY, typed=each) for each in typed])


def test_search_for_what_stands_everywhere(office: Office, row: Callable[..., None]) -> None:
    typed = ["syn", "synpu", "synpunkt", "synpunkt om", "gata", "borås", "2026"]
    row("search: in nearly every case", [Question(Queue.ALL, TODAY, typed=each) for each in typed])


def test_counts_of_the_navigation(
    office: Office, register: FilledRegister, table: BenchTable
) -> None:
    question = Question(Queue.ALL, TODAY, current_member(office))
    ours = [seconds(lambda: queues.counts(office, question)) for _ in range(40)]
    table.add(
        Row(
            what=f"counts of all queues, {register.count} cases",
            ours=spread(ours),
            limit="p95 <= 50 ms, in the background",
            reached=p95(ours) <= 0.05,
        )
    )
