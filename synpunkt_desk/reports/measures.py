"""Measures that came out of the cases of a report."""

from collections import Counter
from collections.abc import Collection, Iterable
from operator import itemgetter

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, status_of
from synpunkt_desk.models.objects import CategoryKind, Improves, Measure
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.organisation import responsible_for
from synpunkt_desk.reports.tables import CaseIds, Row, Table, ids_of, named_members
from synpunkt_desk.texts import reports as t

_SERVICE_FIRST = (Improves.SERVICE, Improves.INFORMATION, Improves.FEEDBACK_HANDLING)


def eligible_measures(basis: Basis, *, place: ObjectId = "") -> list[tuple[ObjectId, Measure]]:
    """Measures of the own cases (of one department); those on the service first, then by day.

    An idea that nobody has decided on has made nothing better yet.
    """
    own = {i for i, case in basis.improved.items() if place in ("", responsible_for(case))}
    found = [
        (measure_id, measure)
        for measure_id, measure in basis.told_measures.items()
        if measure.text.strip()
        and not own.isdisjoint(measure.cases)
        and status_of(measure) is not MeasureStatus.IDEA
    ]
    return sorted(found, key=lambda item: (*_rank(item[1]), item[0]))


def _rank(measure: Measure) -> tuple[int, str, str]:
    kind = [*_SERVICE_FIRST, measure.improves].index(measure.improves)
    done = measure.done_on.isoformat() if measure.done_on else "9999"
    return kind, done, measure.text


def shown_measures(basis: Basis) -> list[Measure]:
    """The chosen measures in the order chosen, else one of each wording among the eligible."""
    chosen = basis.request.measures
    if chosen is not None:
        known = basis.told_measures
        return [known[measure_id] for measure_id in chosen if measure_id in known]
    by_text: dict[str, Measure] = {}
    for _, measure in eligible_measures(basis):
        by_text.setdefault(_folded(measure.text), measure)
    return list(by_text.values())


def legal_table(basis: Basis) -> Table:
    """Cases that led to measures under law, by the law that each measure names.

    A case with measures under two laws counts at both.
    """
    pairs = _law_pairs(basis)
    counts = Counter(map(itemgetter(0), pairs))
    members = _laws(basis, counts)
    rank = {case_id: place for place, case_id in enumerate(basis.improved)}

    def open_cell(row: int | None, _column: int) -> CaseIds:
        found = (case for law, case in pairs if row is None or law == members[row][0])
        return ids_of(sorted(found, key=lambda case: rank[case.case_id]))

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


def count_by_law(basis: Basis, cases: Collection[ObjectId]) -> list[tuple[str, int]]:
    """The name of each law that some of the cases led to measures under, and how many did."""
    counts = Counter(law for law, case in _law_pairs(basis) if case.case_id in cases)
    return [(name, counts[law]) for law, name in _laws(basis, counts) if counts[law]]


def _laws(basis: Basis, named: Iterable[str]) -> list[tuple[str, str]]:
    """The laws of the register by name, then those that only measures name."""
    known = {law: category.name for law, category in basis.categories(CategoryKind.LAW)}
    return [*known.items(), *named_members(law for law in named if law not in known)]


def cases_served_by_law(basis: Basis) -> frozenset[ObjectId]:
    """Those that led to measures under any law."""
    return frozenset(case.case_id for _, case in _law_pairs(basis))


def _law_pairs(basis: Basis) -> frozenset[tuple[str, CaseFacts]]:
    """Each law with each own case that has a measure under it."""
    by_word = {
        _folded(word): law
        for law, category in basis.categories(CategoryKind.LAW)
        for word in (law, *category.synonyms, category.name)
    }
    return frozenset(
        (by_word.get(_folded(measure.law), " ".join(measure.law.split())), basis.improved[case_id])
        for measure in basis.measures.values()
        for case_id in measure.cases
        if measure.law.strip() and case_id in basis.improved
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
