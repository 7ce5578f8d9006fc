"""Making rows and search again from the journal, and proving that they equal it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Index, Table, bindparam, func, select, tuple_
from sqlalchemy.exc import DBAPIError

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import State, fold_all
from synpunkt_desk.store import journal, reading
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.case_facts import KEY, fact_values, put_facts
from synpunkt_desk.store.engine import known_error
from synpunkt_desk.store.fact_days import wrong_days
from synpunkt_desk.store.fact_words import keep_key
from synpunkt_desk.store.file_check import file_problem
from synpunkt_desk.store.list_indexes import MADE_LAST
from synpunkt_desk.store.measure_facts import measure_fact_values
from synpunkt_desk.store.row_writing import IMPROVEMENTS, search_rows, write_measures
from synpunkt_desk.store.rows import (
    case_values,
    measure_values,
    object_values,
    relation_values,
    state_values,
    tally_values,
)
from synpunkt_desk.store.search_index import CREATE, DROP, rebuild_index, unknown_terms
from synpunkt_desk.store.tables import (
    case_fact,
    case_row,
    case_search,
    case_state,
    measure_fact,
    measure_row,
    object_row,
    relation_row,
    tally_row,
    view,
)
from synpunkt_desk.store.tables import journal as journal_table

_BATCH: Final = 1000
_KEYS: Final[Mapping[Table, tuple[str, ...]]] = {
    case_row: ("object_id",),
    case_state: ("row_no",),
    case_fact: KEY,
    object_row: ("object_id",),
    relation_row: ("object_id",),
    tally_row: ("object_id",),
    measure_row: ("object_id",),
    measure_fact: ("measure_id",),
}
_CASE_ROWS: Final = select(case_row).where(
    case_row.c.object_id.in_(bindparam("ids", expanding=True))
)
Rows = dict[Table, list[dict[str, Any]]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that differs from the journal: which part, and which object or row."""

    part: str
    object_id: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `check` found: how much was compared, and what differs."""

    entries: int
    objects: int
    problems: tuple[Problem, ...]


class _Folded(NamedTuple):
    object_id: str
    kind: str
    seq: int
    state: State


def no_progress(_done: int, _total: int) -> None:
    """For whoever does not show any."""


def drop_sorted(connection: Connection) -> None:
    """Take away what is quicker made at once than row by row, before many rows are written."""
    for index in _made_last():
        index.drop(connection)


def make_sorted(connection: Connection) -> None:
    """Make it again, and the search."""
    for index in _made_last():
        index.create(connection)
    rebuild_index(connection)


def _made_last() -> list[Index]:
    return [index for index in case_row.indexes if index.name in MADE_LAST]


def create_view(connection: Connection) -> None:
    """Make the empty tables of rows and search."""
    keep_key(connection)
    view.create_all(connection)
    for statement in CREATE:
        connection.exec_driver_sql(statement)


def rebuild(connection: Connection, progress: Progress = no_progress) -> None:
    """Make rows and search again. In one transaction: readers see the old until it ends."""
    for name in DROP:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    keep_key(connection)
    view.drop_all(connection)
    view.create_all(connection)
    drop_sorted(connection)
    total, done = _count(connection), 0
    for batch in _batched(_folded(connection), _BATCH):
        rows = _rows(batch)
        for table, values in rows.items():
            insert_rows(connection, table, values)
        done += len(batch)
        progress(done, 2 * total)
    _fill_measures(connection)
    ids = list(connection.execute(select(case_row.c.object_id)).scalars())
    for start in range(0, len(ids), _BATCH):
        some = ids[start : start + _BATCH]
        found = connection.execute(_CASE_ROWS, {"ids": some}).mappings()
        put_facts(connection, map(dict[str, Any], found))
        insert_rows(connection, case_search, search_rows(connection, some))
        progress(total + start * total // len(ids), 2 * total)
    progress(2 * total, 2 * total)
    make_sorted(connection)


def check(connection: Connection, progress: Progress = no_progress) -> CheckResult:
    """Compare every row and the whole index with what the journal says."""
    problems: list[Problem] = []
    total, done = _count(connection), 0
    counted = Counter[Table]()
    for batch in _batched(_folded(connection), _BATCH):
        wanted = _rows(batch)
        wanted[case_fact] = fact_values(connection, wanted[case_row])
        measures = {one.object_id: one.state for one in batch if one.kind == "measure"}
        wanted[measure_fact] = measure_fact_values(connection, measures)
        problems += _different(connection, wanted)
        counted.update({table: len(rows) for table, rows in wanted.items()})
        done += len(batch)
        progress(done, total)
    for table in _KEYS:
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if rows != counted[table]:
            problems.append(Problem("row_count", table.name))
    problems += (Problem("day", day.isoformat()) for day in wrong_days(connection))
    problems += _search_problems(connection)
    if damaged := file_problem(connection):
        problems.append(Problem("file", damaged))
    entries = connection.execute(select(func.count()).select_from(journal_table)).scalar_one()
    return CheckResult(entries, done, tuple(problems))


def _folded(connection: Connection) -> Iterator[_Folded]:
    """Every object of the journal as it should be."""
    for first_seq, entries in journal.all_by_object(connection):
        first = entries[0]
        yield _Folded(first.object_id, first.object_type, first_seq, fold_all(entries))


def _rows(batch: Iterable[_Folded]) -> Rows:
    """The rows that these objects should have; the facts of cases follow from theirs."""
    wanted: Rows = {table: [] for table in _KEYS}
    for object_id, kind, seq, state in batch:
        if kind == "case":
            case = decode(Case, state.fields)
            wanted[case_row].append(case_values(object_id, seq, case))
            wanted[case_state].append({"row_no": seq, **state_values(state)})
        else:
            wanted[object_row].append(object_values(object_id, kind, state))
        if kind == "relation":
            wanted[relation_row].append(relation_values(object_id, state))
        if kind == "tally" and (tally := tally_values(object_id, state)):
            wanted[tally_row].append(tally)
        if kind in IMPROVEMENTS and (measure := measure_values(object_id, kind, state)):
            wanted[measure_row].append(measure)
    return wanted


def _different(connection: Connection, wanted: Rows) -> Iterator[Problem]:
    for table, rows in wanted.items():
        names = _KEYS[table]
        key = tuple_(*(table.c[name] for name in names))
        for some in _batched(iter(rows), 500):
            by_key = {tuple(row[name] for name in names): row for row in some}
            found = connection.execute(select(table).where(key.in_(by_key))).mappings()
            right = {tuple(row[name] for name in names): dict(row) for row in found}
            for each, values in by_key.items():
                if right.get(each) != values:
                    yield Problem("row", "/".join(map(str, each)))


def _search_problems(connection: Connection) -> Iterator[Problem]:
    ids = list(connection.execute(select(case_row.c.object_id)).scalars())
    stored = connection.execute(select(func.count()).select_from(case_search)).scalar_one()
    if stored != len(ids):
        yield Problem("search_count", "")
    for start in range(0, len(ids), _BATCH):
        wanted = {r["row_no"]: r for r in search_rows(connection, ids[start : start + _BATCH])}
        for numbers in _batched(iter(wanted), 500):
            query = select(case_search).where(case_search.c.row_no.in_(numbers))
            found = {row["row_no"]: dict(row) for row in connection.execute(query).mappings()}
            for number in numbers:
                if found.get(number) != wanted[number]:
                    yield Problem("search_text", str(number))
    yield from _index_problems(connection)


def _index_problems(connection: Connection) -> Iterator[Problem]:
    """The index must hold just the stored texts, and the vocabulary all its long words."""
    for name in ("case_fts", "word_part"):
        try:
            connection.exec_driver_sql(
                f"INSERT INTO {name}({name}, rank) VALUES('integrity-check', 1)"
            )
        except DBAPIError as error:
            if known_error(str(error.orig)) is None:
                raise
            yield Problem("index", name)
    unknown = unknown_terms(connection)
    if unknown:
        yield Problem("vocabulary", str(unknown))


def _fill_measures(connection: Connection) -> None:
    query = select(object_row.c.object_id).where(object_row.c.object_type == "measure")
    ids = connection.execute(query).scalars().all()
    states = {i: reading.state(connection, "measure", i) for i in ids}
    write_measures(connection, states)


def _count(connection: Connection) -> int:
    query = select(func.count(journal_table.c.object_id.distinct()))
    return connection.execute(query).scalar_one()


def _batched(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
