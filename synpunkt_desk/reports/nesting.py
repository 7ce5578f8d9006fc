"""The sums that readers know because places lie within each other: units, areas, departments.

What lies in both of two places is told by subtraction as good as if it were shown, so it takes
part as a number of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.hiding import Number
from synpunkt_desk.reports.per_thousand import base_key, base_numbers
from synpunkt_desk.reports.schools import authority_dimension
from synpunkt_desk.reports.tables import Dimension, by, joint_counts
from synpunkt_desk.texts import report_extras, reports

_BOARD: Final = "board"
_OWN: Final = "own"
Sums = Iterator[Mapping[Number, int]]


def nested_sums(values: dict[Number, int], basis: Basis) -> Sums:
    """The sums between places over the own cases; adds to `values` what they need besides."""
    place = basis.department_heading
    known = _dimensions(basis)
    yield from _base_sums(values, basis, known)
    groups = {frozenset(d for d, _ in n.places) for n in values if n.counts == _OWN}
    for names in [one for one in groups if len(one) == 1 and one <= known.keys()]:
        yield from _whole_sums(values, basis, known, *names)
    for fine, coarse in (
        (reports.UNIT, reports.AREA),
        (reports.UNIT, reports.AUTHORITY),
        (reports.UNIT, place),
        (reports.AREA, place),
        (place, _BOARD),
    ):
        for names in [one for one in groups if fine in one and one <= known.keys()]:
            others = names - {fine}
            if others | {coarse} in groups:
                order = [fine, coarse, *sorted(others)]
                yield from _pair_sums(values, basis, known, order)


def _dimensions(basis: Basis) -> Mapping[str, Dimension]:
    """What tables have as rows or columns, by their headings."""
    types, criteria = map(
        basis.category_dimension, (CategoryKind.CASE_TYPE, CategoryKind.CRITERION)
    )
    known = (
        basis.unit_dimension(),
        basis.area_dimension(),
        basis.place_dimension(),
        authority_dimension(),
        types,
        criteria,
        _boards(basis),
    )
    return {one.heading: one for one in known}


def _boards(basis: Basis) -> Dimension:
    boards = basis.organisation.ordered(UnitKind.BOARD)
    return Dimension(
        heading=_BOARD,
        members=[(i, basis.organisation.name(i)) for i in boards],
        key_of=by("board"),
        rest="",
    )


def _base_sums(values: dict[Number, int], basis: Basis, known: Mapping[str, Dimension]) -> Sums:
    """The number beside a base number is that of its place."""
    headings = {
        UnitKind.UNIT: reports.UNIT,
        UnitKind.AREA: reports.AREA,
        UnitKind.DEPARTMENT: basis.department_heading,
        UnitKind.BOARD: _BOARD,
    }
    for base in base_numbers(basis):
        row = Number(_OWN, frozenset({(report_extras.PLACE, base_key(base))}))
        heading = headings.get(UnitKind(basis.register.units[base.unit].kind), "")
        if row in values and heading in known:
            same = Number(_OWN, frozenset({(heading, base.unit)}))
            values.setdefault(same, values[row])
            yield {row: 1, same: -1}


def _whole_sums(
    values: dict[Number, int], basis: Basis, known: Mapping[str, Dimension], name: str
) -> Sums:
    """All places of a kind make the whole, also where not all of them are shown."""
    parts = _counted(basis, known, [name])
    for number, count in parts.items():
        values.setdefault(number, count)
    yield _sum(list(parts), Number(_OWN))


def _pair_sums(
    values: dict[Number, int],
    basis: Basis,
    known: Mapping[str, Dimension],
    names: Sequence[str],
) -> Sums:
    """Each fine place is parted among coarse ones, and each of those made of fine ones."""
    fine, coarse = names[:2]
    joint = _counted(basis, known, names)
    by_fine, by_coarse = _grouped(joint, coarse), _grouped(joint, fine)
    alone = {parts[0]: whole for whole, parts in by_fine.items() if len(parts) == 1}
    for number, count in joint.items():
        values.setdefault(alone.get(number, number), count)
    for whole, parts in by_fine.items():
        if len(parts) > 1 and whole in values:
            yield _sum(parts, whole)
    for whole, parts in by_coarse.items():
        if whole in values:
            yield _sum([alone.get(part, part) for part in parts], whole)


def _counted(
    basis: Basis, known: Mapping[str, Dimension], names: Sequence[str]
) -> Mapping[Number, int]:
    """How many own cases there are for each combination that there is."""
    dimensions = [known[name] for name in names]
    return {
        Number(_OWN, frozenset(zip(names, members, strict=True))): count
        for members, count in joint_counts(basis.selection.own, dimensions).items()
    }


def _grouped(joint: Mapping[Number, int], left_out: str) -> Mapping[Number, list[Number]]:
    """The numbers by what they are part of when one dimension is left out."""
    found: defaultdict[Number, list[Number]] = defaultdict(list)
    for number in joint:
        rest = frozenset(place for place in number.places if place[0] != left_out)
        found[Number(_OWN, rest)].append(number)
    return found


def _sum(parts: Sequence[Number], whole: Number) -> Mapping[Number, int]:
    signs = Counter(parts)
    signs[whole] -= 1
    return {number: sign for number, sign in signs.items() if sign}
