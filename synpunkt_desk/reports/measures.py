"""Measures that came out of the cases of a report."""

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Measure
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Mask
from synpunkt_desk.reports.tables import CaseIds, Row, Table, named_members
from synpunkt_desk.texts import reports as t


def shown_measures(basis: Basis) -> list[Measure]:
    """The chosen measures in the order chosen, else one of each wording among the eligible."""
    chosen = basis.request.measures
    if chosen is not None:
        known = basis.told_measures
        return [known[measure_id] for measure_id in chosen if measure_id in known]
    by_text: dict[str, Measure] = {}
    for _, measure in basis.eligible:
        by_text.setdefault(_folded(measure.text), measure)
    return list(by_text.values())


def legal_table(basis: Basis) -> Table:
    """Cases that led to measures under law, by the law that each measure names.

    A case with measures under two laws counts at both.
    """
    pairs = _law_pairs(basis)
    counts = Counter(map(itemgetter(0), pairs))
    members = _laws(basis, counts)

    def open_cell(row: int | None, _column: int) -> CaseIds:
        found = (case for law, case in pairs if row is None or law == members[row][0])
        return basis.selection.own.at(sorted(found)).ids

    return Table(
        id="legal_measures",
        row_heading=t.LAW,
        columns=(t.COUNT,),
        rows=tuple(Row(name, (counts[law],)) for law, name in members),
        total=(len(pairs),),
        total_word=t.SUM,
        keys=tuple(law for law, _ in members),
        open_cell=open_cell,
    )


def count_by_law(basis: Basis, are_wanted: Mask) -> list[tuple[str, int]]:
    """The name of each law that some of the own cases led to measures under, and how many did."""
    counts = Counter(law for law, case in _law_pairs(basis) if are_wanted[case])
    return [(name, counts[law]) for law, name in _laws(basis, counts) if counts[law]]


def _laws(basis: Basis, named: Iterable[str]) -> list[tuple[str, str]]:
    """The laws of the register by name, then those that only measures name."""
    known = {law: category.name for law, category in basis.categories(CategoryKind.LAW)}
    return [*known.items(), *named_members(law for law in named if law not in known)]


def count_served_by_law(basis: Basis) -> int:
    """How many own cases led to measures under any law."""
    return len({case for _, case in _law_pairs(basis)})


def _law_pairs(basis: Basis) -> frozenset[tuple[ObjectId, int]]:
    """Each law with each own case that has a measure under it."""
    by_word = {
        _folded(word): law
        for law, category in basis.categories(CategoryKind.LAW)
        for word in (law, *category.synonyms, category.name)
    }
    return frozenset(
        (by_word.get(_folded(measure.law), " ".join(measure.law.split())), case)
        for measure_id, measure in basis.measures.items()
        if measure.law.strip()
        for case in basis.served[measure_id]
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
