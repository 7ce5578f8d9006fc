"""Measures that came out of the cases of a report."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Measure
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.columns import Mask, Places, Words
from synpunkt_desk.reports.measured import different, folded
from synpunkt_desk.reports.tables import CaseIds, Row, Table, named_members
from synpunkt_desk.texts import reports as t

MOST_OFFERED: Final = 500
"""Different measures that somebody can choose among; who has more looks for them elsewhere."""


def shown_measures(basis: Basis) -> list[Measure]:
    """The chosen measures in the order chosen, else one of each wording among the eligible."""
    chosen, known = basis.request.measures, basis.register.measures
    if chosen is None:
        return different(basis.told(known.each_wording_once(basis.eligible)))
    places = [known.places[i] for i in chosen if i in known.places]
    return basis.told(np.array(places, np.intp))


def offered_measures(basis: Basis) -> list[tuple[ObjectId, Measure]]:
    """One of each wording among the eligible, the chosen one where one is chosen."""
    known, eligible = basis.register.measures, basis.eligible
    chosen = [known.places[i] for i in basis.request.measures or () if i in known.places]
    are_chosen = np.isin(eligible, chosen)
    first = known.each_wording_once(np.concatenate((eligible[are_chosen], eligible[~are_chosen])))
    is_offered = np.isin(eligible, first)
    room = np.cumsum(is_offered) <= MOST_OFFERED
    places = eligible[is_offered & (room | are_chosen)]
    return list(zip(known.ids_at(places), basis.told(places), strict=True))


def legal_table(basis: Basis) -> Table:
    """Cases that led to measures under law, by the law that each measure names.

    A case with measures under two laws counts at both.
    """
    laws, cases = _law_pairs(basis)
    counts = laws.counts()
    members = _laws(basis, counts)

    def open_cell(row: int | None, _column: int) -> CaseIds:
        found = cases if row is None else cases[laws.are(members[row][0])]
        return basis.selection.own.at(np.sort(found)).ids

    return Table(
        id="legal_measures",
        row_heading=t.LAW,
        columns=(t.COUNT,),
        rows=tuple(Row(name, (counts[law],)) for law, name in members),
        total=(len(cases),),
        total_word=t.SUM,
        keys=tuple(law for law, _ in members),
        open_cell=open_cell,
    )


def count_by_law(basis: Basis, are_wanted: Mask) -> list[tuple[str, int]]:
    """The name of each law that some of the own cases led to measures under, and how many did."""
    laws, cases = _law_pairs(basis)
    counts = Words(laws.codes[are_wanted[cases]], laws.vocabulary).counts()
    return [(name, counts[law]) for law, name in _laws(basis, counts) if counts[law]]


def _laws(basis: Basis, named: Iterable[str]) -> list[tuple[str, str]]:
    """The laws of the register by name, then those that only measures name."""
    known = {law: category.name for law, category in basis.categories(CategoryKind.LAW)}
    return [*known.items(), *named_members(law for law in named if law not in known)]


def count_served_by_law(basis: Basis) -> int:
    """How many own cases led to measures under any law."""
    return len(np.unique(_law_pairs(basis)[1]))


def _law_pairs(basis: Basis) -> tuple[Words, Places]:
    """Each law with each own case that has a measure under it, law by law."""
    by_word = {
        folded(word): law
        for law, category in basis.categories(CategoryKind.LAW)
        for word in (law, *category.synonyms, category.name)
    }
    by_word[""] = ""
    named, served = basis.register.measures.law, basis.served
    laws = named.mapped(lambda word: by_word.get(folded(word), " ".join(word.split())))
    pairs = np.stack((laws.codes[served.measures], served.cases), 1)
    once = np.unique(pairs[pairs[:, 0] != 0], axis=0)
    return Words(once[:, 0].astype(np.int32), laws.vocabulary), once[:, 1].astype(np.intp)
