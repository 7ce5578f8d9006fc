"""The cases behind a report, read from the database into columns."""

from collections.abc import Iterable
from itertools import chain

import numpy as np

from synpunkt_desk.models.stopping import go_on
from synpunkt_desk.reports.cases import Cases, Columns, Vocabulary
from synpunkt_desk.reports.facts import Period
from synpunkt_desk.store.case_facts import PACKED
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.report_rows import Rows, fact_words, report_rows


def read_cases(connection: Reading, period: Period, also: Iterable[Period] = ()) -> Cases:
    """The cases that a report on the period can be about, and those of other periods.

    Raises `reading_stopped` when nobody waits for them any more.
    """
    others = [(other.first, other.last) for other in dict.fromkeys(also) if other != period]
    pages: list[Rows] = []
    for page in report_rows(connection, period=(period.first, period.last), also=others):
        go_on()
        pages.append(page)
    nothing = np.zeros((0, len(PACKED)), np.int32)
    numbers = np.concatenate([nothing, *(page.numbers for page in pages)])
    return Cases(
        Columns(
            case_ids=np.array(list(chain.from_iterable(p.case_ids for p in pages)), np.object_),
            letters=list(chain.from_iterable(page.letters for page in pages)),
            numbers={name: numbers[:, place] for place, name in enumerate(PACKED)},
            vocabulary=Vocabulary(fact_words(connection)),
        )
    )
