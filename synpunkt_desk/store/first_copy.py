"""A journal that comes for the first time: entries at once, rows and search from all of them later.

To fold page by page would write the rows of every object again for each page that touches it. So
entries are only kept as they come, and each object gets its rows once; the search comes last. Every
step is a transaction that stands, and others may write in between.
"""

import gc
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, func, select

from synpunkt_desk.models.changes import Changes, changes_of
from synpunkt_desk.models.fold import State, fold_all
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import incoming, journal, meta
from synpunkt_desk.store.authority import Placed
from synpunkt_desk.store.case_facts import put_givers
from synpunkt_desk.store.row_removal import rows_held
from synpunkt_desk.store.row_writing import search_rows, write_rows
from synpunkt_desk.store.search_index import replace_texts
from synpunkt_desk.store.streams import Cursor
from synpunkt_desk.store.tables import case_row, case_search

_FROM: Final = "copy_from"
"""The last entry of this file before the copy began, "" where there is none."""
_ROWS: Final = "copy_rows"
_TEXTS: Final = "copy_texts"
STEP: Final = 1000
_NEXT_CASES: Final = (
    select(case_row.c.row_no, case_row.c.object_id).order_by(case_row.c.row_no).limit(STEP)
)


def is_unfinished(connection: Connection) -> bool:
    """Whether entries lie here whose rows have not been made."""
    return bool(meta.read(connection, _FROM))


def begin(connection: Connection) -> None:
    """Keep what comes from now on as entries only; a copy that was cut off goes on."""
    if not is_unfinished(connection):
        last = str(journal.last_seq(connection))
        for name, value in ((_FROM, last), (_ROWS, last), (_TEXTS, "-1")):
            meta.keep(connection, name, value)


def take_in(
    connection: Connection,
    cursor: Cursor,
    placed: Sequence[Placed],
    *,
    bare: Sequence[ObjectId] = (),
) -> Changes:
    """See `incoming.take_in`; in a first copy only what was here before gets its rows at once."""
    return incoming.take_in(
        connection, cursor, placed, bare=bare, only_known=is_unfinished(connection)
    )


def rows_left(connection: Connection) -> int:
    """How many entries `make_rows` has not gone through."""
    return journal.last_seq(connection) - int(meta.read(connection, _ROWS))


def texts_left(connection: Connection) -> int:
    """How many cases `make_texts` has not gone through."""
    done = int(meta.read(connection, _TEXTS))
    query = select(func.count()).where(case_row.c.row_no > done)
    return connection.execute(query).scalar_one()


@contextmanager
def nothing_thrown_away() -> Generator[None]:
    """What a step makes is needed to its end; to look for garbage takes a tenth of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@nothing_thrown_away()
def make_rows(connection: Connection) -> Changes | None:
    """Make the rows of the objects that begin in the next entries; None when all are made."""
    done, last = int(meta.read(connection, _ROWS)), journal.last_seq(connection)
    if done >= last:
        return None
    first, end = int(meta.read(connection, _FROM)), min(done + STEP, last)
    objects, firsts = _objects(connection, first, done, end)
    held = rows_held(connection, list(objects))
    new = {i: firsts[i] for i in objects if i not in held}
    write_rows(connection, {i: objects[i] for i in new}, new=new, put_texts=None)
    write_rows(connection, {i: objects[i] for i in held}, new={})
    people = {i: objects[i][1].fields for i in new if objects[i][0] == "submitter"}
    put_givers(connection, people, known=set(new.values()))  # of cases that came before them
    meta.keep(connection, _ROWS, str(end))
    return changes_of((kind, i) for i, (kind, _) in objects.items())


@nothing_thrown_away()
def make_texts(connection: Connection) -> bool:
    """Make the next cases findable; False when all are, which ends the copy."""
    done = int(meta.read(connection, _TEXTS))
    cases = connection.execute(_NEXT_CASES.where(case_row.c.row_no > done)).all()
    if not cases:
        for name in (_FROM, _ROWS, _TEXTS):
            meta.keep(connection, name, "")
        return False
    last = cases[-1].row_no
    there = select(case_search.c.row_no).where(case_search.c.row_no.between(done + 1, last))
    with_text = set(connection.execute(there).scalars())
    texts = search_rows(connection, [row.object_id for row in cases])
    new = {row.row_no for row in cases} - with_text
    replace_texts(connection, texts, new)
    meta.keep(connection, _TEXTS, str(last))
    return True


def _objects(
    connection: Connection, first: int, done: int, end: int
) -> tuple[dict[ObjectId, tuple[str, State]], dict[ObjectId, int]]:
    """The objects that begin in these entries, folded, and where each begins in this file."""
    found: dict[ObjectId, list[journal.Numbered]] = {}
    for one in journal.between(connection, done, end):
        found.setdefault(one.entry.object_id, []).append(one)
    for one in journal.outside(connection, done, end, list(found)):
        found[one.entry.object_id].append(one)
    begun = {i for i, listed in found.items() if any(first < one.seq <= done for one in listed)}
    objects = {i: (_kind(listed), _folded(listed)) for i, listed in found.items() if i not in begun}
    return objects, {i: min(one.seq for one in found[i]) for i in objects}


def _kind(listed: Sequence[journal.Numbered]) -> str:
    return listed[0].entry.object_type


def _folded(listed: Sequence[journal.Numbered]) -> State:
    return fold_all(_in_order(listed))


def _in_order(listed: Sequence[journal.Numbered]) -> list[Entry]:
    return [one.entry for one in sorted(listed, key=journal.order)]
