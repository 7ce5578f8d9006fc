"""The cases and measures behind a report, read from the database into columns."""

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.stopping import go_on
from synpunkt_desk.reports.cases import Cases, Columns
from synpunkt_desk.reports.columns import Numbers, Vocabulary, Words
from synpunkt_desk.reports.measured import Measures, Tell
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.same_giver import numbers_of_givers
from synpunkt_desk.store.case_facts import MARKS, PACKED
from synpunkt_desk.store.fact_words import words_by_code
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.report_rows import Rows, measure_rows, report_rows


def read_cases(
    connection: Reading, period: Period, also: Iterable[Period] = (), *, with_givers: bool = False
) -> Cases:
    """The cases that a report on the period can be about, and those of other periods.

    With givers, those received in the period tell which of them the same person gave.
    Raises `reading_stopped` when nobody waits for them any more.
    """
    days = (period.first, period.last)
    others = [(other.first, other.last) for other in dict.fromkeys(also) if other != period]
    pages: list[Rows] = []
    for page in report_rows(connection, period=days, also=others, with_givers=with_givers):
        go_on()
        pages.append(page)
    nothing = np.zeros((len(PACKED), 0), np.int32)
    rows = np.concatenate([nothing, *(page.numbers for page in pages)], axis=1)
    numbers: dict[str, Numbers] = dict(zip(PACKED, rows, strict=True))
    return Cases(
        Columns(
            case_ids=np.concatenate([np.array((), np.object_), *(_column(p) for p in pages)]),
            letters=_letters(pages),
            numbers=numbers,
            vocabulary=Vocabulary(words_by_code(connection)),
            givers=_givers(pages, numbers["received_on"], period) if with_givers else None,
        )
    )


def read_measures(connection: Reading, tell: Tell) -> Measures:
    """Every measure of the register, whose words are told by `tell`."""
    rows = measure_rows(connection)
    numbers, vocabulary = rows.numbers, Vocabulary(words_by_code(connection))
    kind, improves, law = (Words(numbers[n], vocabulary) for n in ("kind", "improves", "law"))
    return Measures(
        ids=rows.ids,
        kind=kind,
        improves=improves,
        law=law,
        done_on=numbers["done_on"],
        decided_on=numbers["decided_on"],
        are_ideas=numbers["is_idea"] != 0,
        wording=numbers["wording"],
        serving=np.repeat(np.arange(len(rows.ids)), list(map(len, rows.cases))),
        cases=list(chain.from_iterable(rows.cases)),
        untold=np.zeros(len(rows.ids), np.bool_),
        tell=tell,
    )


def _column(page: Rows) -> NDArray[np.object_]:
    return np.array(page.case_ids, np.object_)


def _letters(pages: Iterable[Rows]) -> dict[int, ObjectId]:
    found: dict[int, ObjectId] = {}
    start = 0
    for page in pages:
        found.update((start + place, letter) for place, letter in page.letters.items())
        start += len(page.case_ids)
    return found


def _givers(pages: Iterable[Rows], received_on: Numbers, period: Period) -> Numbers:
    """Only what came in the period links givers to each other."""
    marks = np.concatenate([np.zeros((0, MARKS), np.int64), *(page.givers for page in pages)])
    is_received = received_on >= period.first.toordinal()
    is_received &= received_on <= period.last.toordinal()
    return numbers_of_givers(np.where(is_received[:, None], marks, 0))
