"""Tables that count cases, where every number can be opened to the cases behind it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import methodcaller
from typing import Final, TypeAlias

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Places, Words
from synpunkt_desk.texts.overview import NOT_SHOWN
from synpunkt_desk.texts.reports import HIDDEN

Cell: TypeAlias = int | str
CaseIds: TypeAlias = tuple[ObjectId, ...]
Opener: TypeAlias = Callable[[int | None, int], CaseIds]
KeyOf: TypeAlias = Callable[[Cases], Words]

REST: Final = ""
"""The key of cases that belong to no member of a dimension."""


@dataclass(frozen=True)
class Row:
    """A bare name, and a value for each column; `missing` says why nothing is known of it."""

    label: str
    values: tuple[Cell, ...]
    missing: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table of a report.

    `keys` and `column_keys` are what rows and columns stand for (object ids, REST for what has
    none); sums have no key. `column_heading` is the dimension of the columns.
    `open_cell(row, column)` gives the ids of the cases behind a number; row None is the total.
    `whole` says which cases the table counts ("own", "received", or "" for others), in its column
    number `count_column`. `counts` names what each column counts where other tables of the report
    count the same, and is "" for a column that follows from the others (see `protection`).
    """

    id: str
    row_heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: tuple[Cell, ...] | None = None
    total_word: str = ""
    title: str = ""
    keys: tuple[str, ...] = ()
    column_keys: tuple[str, ...] = ()
    column_heading: str = ""
    whole: str = ""
    count_column: int = 0
    counts: tuple[str, ...] = ()
    open_cell: Opener = field(repr=False, compare=False)

    def row(self, key: str) -> tuple[Cell, ...] | None:
        """The values of the row that stands for `key`."""
        return self.rows[self.keys.index(key)].values if key in self.keys else None


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """What the rows or columns of a table stand for, in order, and how cases tell their own."""

    heading: str
    members: Sequence[tuple[str, str]]
    key_of: KeyOf
    rest: str

    @cached_property
    def keys(self) -> Sequence[str]:
        """What the members are known by, and last what the cases of none are."""
        return (*(key for key, _ in self.members), REST)

    def with_rest(self, found: Iterable[str]) -> Sequence[tuple[str, str]]:
        """The members, and last those without one if any were found."""
        return (*self.members, (REST, self.rest)) if REST in set(found) else self.members

    def place(self, key: str) -> str:
        """The member's key, or REST for anything else."""
        return key if key in self.keys else REST

    def places(self, cases: Cases) -> Places:
        """The place among `keys` of each case."""
        return self.key_of(cases).places_in(self.keys[:-1])

    def counts(self, cases: Cases) -> dict[str, int]:
        """How many cases each member has, and REST if there are any of none."""
        numbers = np.bincount(self.places(cases), minlength=len(self.keys)).tolist()
        counts = dict(zip(self.keys, numbers, strict=True))
        return counts if counts[REST] else {key: counts[key] for key in self.keys[:-1]}

    def chosen(self, cases: Cases, key: str) -> Cases:
        """The cases of one member, or with REST those of none."""
        return cases.where(self.places(cases) == self.keys.index(key))


def by(name: str) -> KeyOf:
    """What cases are told apart by: a fact of theirs that is a word."""
    return methodcaller("words", name)


def count_table(
    table_id: str,
    cases: Cases,
    rows: Dimension,
    *,
    words: tuple[str, str],
    whole: str,
) -> Table:
    """A table of one column; `words` are its heading and the word for the total."""
    counts = rows.counts(cases)
    members = rows.with_rest(counts)

    def open_cell(row: int | None, _column: int) -> CaseIds:
        return (cases if row is None else rows.chosen(cases, members[row][0])).ids

    return Table(
        id=table_id,
        row_heading=rows.heading,
        columns=(words[0],),
        rows=tuple(Row(label, (counts[key],)) for key, label in members),
        total=(len(cases),),
        total_word=words[1],
        keys=tuple(key for key, _ in members),
        whole=whole,
        open_cell=open_cell,
    )


def cross_table(
    table_id: str, cases: Cases, rows: Dimension, columns: Dimension, *, sum_word: str
) -> Table:
    """A table of one dimension against another, with sums to the right and below."""
    counts = joint_counts(cases, (rows, columns))
    down = rows.with_rest(row for row, _ in counts)
    across = columns.with_rest(column for _, column in counts)

    def values(row: str) -> tuple[int, ...]:
        numbers = [counts.get((row, column), 0) for column, _ in across]
        return (*numbers, sum(numbers))

    def open_cell(row: int | None, column: int) -> CaseIds:
        found = cases if row is None else rows.chosen(cases, down[row][0])
        is_sum = column == len(across)
        return (found if is_sum else columns.chosen(found, across[column][0])).ids

    body = [values(key) for key, _ in down]
    return Table(
        id=table_id,
        row_heading=rows.heading,
        columns=(*(label for _, label in across), sum_word),
        rows=tuple(Row(label, numbers) for (_, label), numbers in zip(down, body, strict=True)),
        total=tuple(map(sum, zip(*body, strict=True))) if body else (0,) * (len(across) + 1),
        total_word=sum_word,
        keys=tuple(key for key, _ in down),
        column_keys=tuple(key for key, _ in across),
        column_heading=columns.heading,
        whole="own",
        count_column=len(across),
        open_cell=open_cell,
    )


def joint_counts(cases: Cases, dimensions: Sequence[Dimension]) -> dict[tuple[str, ...], int]:
    """How many cases there are of each combination of members, the first that comes first."""
    sizes = [len(one.keys) for one in dimensions]
    own = np.ravel_multi_index([one.places(cases) for one in dimensions], sizes)
    counts = np.bincount(own)
    firsts = np.zeros_like(counts)
    firsts[own[::-1]] = np.arange(len(own))[::-1]
    found = np.flatnonzero(counts)
    found = found[np.argsort(firsts[found])]
    places: list[Places] = list(np.unravel_index(found, sizes))
    keys = (map(one.keys.__getitem__, own) for one, own in zip(dimensions, places, strict=True))
    return dict(zip(zip(*keys, strict=True), counts[found].tolist(), strict=True))


def is_figure(cell: Cell) -> bool:
    """Whether it is a number, a share, or a sign that stands in the place of one."""
    if isinstance(cell, int) or cell.endswith("%") or cell in {NOT_SHOWN, HIDDEN}:
        return True
    return cell.replace(",", "", 1).isdecimal()


def has_hidden(table: Table) -> bool:
    """Whether the published version hides a number of it."""
    return any(HIDDEN in row for row in (*(row.values for row in table.rows), table.total or ()))


def named_members(names: Iterable[str]) -> list[tuple[str, str]]:
    """Members for words that are in no register, in alphabetical order."""
    return [(name, name) for name in sorted(set(names) - {REST}, key=lambda n: (sort_key(n), n))]
