"""The first time that a journal comes to a computer; see `store.first_copy`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.store import first_copy, journal
from synpunkt_desk.store.replica import Replica

LARGE: Final = 10_000
"""From so many entries on they come all at once, if there are few here."""
_TIMES: Final = 4
_TOLD: Final = 10
"""How many steps are told of together: whoever shows a list reads it again each time."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """How much of what lies here has got its rows and texts; and of what there are new rows."""

    done: int
    total: int
    changes: Changes


def begin(replica: Replica, to_come: int) -> bool:
    """Whether so much is still to come that rows are made afterwards, now or since before."""
    with replica.reading() as connection:
        here, is_begun = journal.last_seq(connection), first_copy.is_unfinished(connection)
    if is_begun or to_come < max(LARGE, _TIMES * here):
        return is_begun
    with replica.writing() as connection:
        first_copy.begin(connection)
    return True


def prepare(replica: Replica) -> Iterator[Prepared]:
    """Make rows and then texts, step by step; whoever stops in the midst can go on later."""
    with replica.reading() as connection:
        rows = first_copy.rows_left(connection)
    for step in count(1):
        with replica.writing() as connection:
            changes = first_copy.make_rows(connection)
        if changes is None:
            break
        told = changes if step % _TOLD == 0 else Changes()
        yield Prepared(min(step * first_copy.STEP, rows), 2 * rows, told)
    yield from _prepare_texts(replica, rows)
    yield Prepared(2 * rows, 2 * rows, Changes({"case": frozenset({""})}))


def _prepare_texts(replica: Replica, rows: int) -> Iterator[Prepared]:
    """As long again as the rows took, in what is told of it."""
    with replica.reading() as connection:
        texts = first_copy.texts_left(connection)
    for step in count(1):
        with replica.writing() as connection:
            if not first_copy.make_texts(connection):
                return
        done = min(step * first_copy.STEP, texts)
        yield Prepared(rows + rows * done // texts, 2 * rows, Changes())
