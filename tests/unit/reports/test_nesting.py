"""No small number follows from what lies within what: units, areas, providers and departments."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.models.objects import BaseKind, BaseNumber, CategoryKind, UnitKind
from synpunkt_desk.reports.facts import CaseFacts, Register
from synpunkt_desk.reports.layout import SectionLayout
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.reports.tables import Table, has_hidden
from tests.unit.reports import samples
from tests.unit.reports.test_protection import Line, Unknown, told

DEPARTMENT = "Skolförvaltningen"
ORGANISATION = {"Förskola": ("Alen", "Boken", "Cedern"), "Skola": ("Dungen", "Eken")}
INDEPENDENT = ("Cedern", "Eken")
TYPES = ("Beröm", "Klagomål")
SMALLEST = 3
TABLES = {
    "board_by_type": ("place", "type"),
    "area_by_type": ("area", "type"),
    "received_by_area": ("area", ""),
    "unit_by_type": ("unit", "type"),
    "school_units": ("unit", "type"),
    "by_unit": ("unit", ""),
    "by_authority": ("authority", ""),
    "per_thousand": ("", ""),
}
"""By which rows and columns each table counts the same cases."""
WITHIN = (("unit", "area"), ("unit", "authority"), ("unit", "place"), ("area", "place"))
COUNTS = st.integers(0, 7)
PLACES = [*((a, u) for a, units in ORGANISATION.items() for u in units), ("Förskola", "")]


Counted = tuple[tuple[str, str], str]
"""An area and a unit of it, and a type."""
EACH: list[Counted] = [*product(PLACES, TYPES)]


def cases_of(counts: Mapping[Counted, int]) -> list[CaseFacts]:
    """So many of each type at each place."""
    return [
        CaseFacts(
            case_id=fixed_id("case", area, unit, kind, str(ordinal)),
            received_on="2024-05-06",
            case_type=samples.category_id(CategoryKind.CASE_TYPE, kind),
            board=samples.unit_id(UnitKind.BOARD, "Nämnden"),
            department=samples.unit_id(UnitKind.DEPARTMENT, DEPARTMENT),
            area=samples.unit_id(UnitKind.AREA, area),
            unit=samples.unit_id(UnitKind.UNIT, unit),
            school_authority="independent" if unit in INDEPENDENT else "municipal",
        )
        for ((area, unit), kind), count in counts.items()
        for ordinal in range(count)
    ]


def register() -> Register:
    """A department of two areas with their units; one unit and one area have base numbers."""
    made = samples.register(
        "Kommunen",
        organisation={"Nämnden": {DEPARTMENT: ORGANISATION}},
        types=TYPES,
        criteria=("Övrigt",),
    )
    bases = tuple(
        BaseNumber(unit=samples.unit_id(kind, name), year=2024, what=BaseKind.PUPILS, number=500)
        for kind, name in ((UnitKind.UNIT, "Alen"), (UnitKind.AREA, "Skola"))
    )
    return replace(made, base_numbers=bases)


def published(cases: list[CaseFacts], tables: Sequence[str]) -> Report:
    """These tables as they are published."""
    sections = tuple(SectionLayout(id=table, table=table) for table in tables)
    layout = replace(shipped_layout("skola"), sections=sections, checks=())
    request = samples.request("2024-01-01", "2024-12-31", is_public=True)
    return build_report(layout, request=request, register=register(), cases=cases)


@settings(max_examples=40)
@given(
    st.lists(COUNTS, min_size=12, max_size=12),
    st.lists(st.sampled_from(sorted(TABLES)), min_size=2, max_size=4, unique=True),
)
def test_no_small_number_follows_from_places(numbers: list[int], tables: list[str]) -> None:
    cases = cases_of(dict(zip(EACH, numbers, strict=True)))
    report = published(cases, tables)

    known, counts = shown(report), counted(cases)
    for name in told(lines(cases, tables), known):
        assert counts[name] == 0 or counts[name] >= SMALLEST
    assert not {1, 2} & set(known.values())


def test_the_difference_between_an_area_and_its_units_is_protected() -> None:
    numbers = dict.fromkeys(EACH, 6)
    numbers[("Förskola", ""), "Beröm"] = 1
    numbers[("Skola", ""), "Beröm"] = 5
    cases, tables = cases_of(numbers), ["area_by_type", "unit_by_type"]
    alone = name_of(
        {
            "area": samples.unit_id(UnitKind.AREA, "Förskola"),
            "unit": "",
            "type": samples.category_id(CategoryKind.CASE_TYPE, "Beröm"),
        }
    )

    assert counted(cases)[alone] == 1
    report = published(cases, tables)
    assert alone not in told(lines(cases, tables), shown(report))


def test_what_is_large_enough_is_all_shown() -> None:
    cases = cases_of(dict.fromkeys(EACH, 5))

    for table in published(cases, [*TABLES]).tables:
        assert not has_hidden(table)


def named(case: CaseFacts, dimensions: Iterable[str]) -> Unknown:
    """What a case counts as by these dimensions; the same for all that count the same."""
    members = {
        "place": case.department,
        "area": case.area,
        "unit": case.unit,
        "authority": case.school_authority,
        "type": case.case_type,
    }
    return name_of({one: members[one] for one in dimensions})


def name_of(members: Mapping[str, str]) -> Unknown:
    """What is counted by these members."""
    return tuple(sorted(f"{dimension}={member}" for dimension, member in members.items()))


def kinds_of(tables: Sequence[str]) -> set[frozenset[str]]:
    """By which dimensions the tables count, with those of their sums."""
    found = {frozenset({*TABLES[table]} - {""}) for table in tables}
    if "per_thousand" in tables:
        found |= {frozenset({"unit"}), frozenset({"area"})}
    return {part for kind in found for part in (kind, kind - {"type"}, kind & {"type"})}


def partings(tables: Sequence[str]) -> Iterator[tuple[frozenset[str], str]]:
    """By which dimensions a reader knows how numbers are parted, and by which one more."""
    kinds = kinds_of(tables)
    yield from ((kind - {one}, one) for kind in kinds for one in kind)
    for (fine, coarse), across in product(WITHIN, (frozenset[str](), frozenset({"type"}))):
        if {across | {fine}, across | {coarse}} <= kinds:
            yield across | {fine}, coarse
            yield across | {coarse}, fine


def lines(cases: list[CaseFacts], tables: Sequence[str]) -> list[Line]:
    """Every sum that a reader knows to hold."""
    made: list[Line] = []
    for dimensions, one in partings(tables):
        found: dict[Unknown, Line] = {}
        for case in cases:
            whole, part = named(case, dimensions), named(case, dimensions | {one})
            found.setdefault(whole, {whole: -1})[part] = 1
        made += found.values()
    return made


def counted(cases: list[CaseFacts]) -> Counter[Unknown]:
    """How many there really are."""
    kinds = {part | {one} for part, one in partings([*TABLES])} | {frozenset[str]()}
    return Counter(named(case, kind) for case in cases for kind in kinds)


def shown(report: Report) -> dict[Unknown, int]:
    """The numbers that stand in the tables."""
    found: dict[Unknown, int] = {}
    for table in report.tables:
        for name, value in cells(table):
            if isinstance(value, int):
                assert found.setdefault(name, value) == value
    return found


def cells(table: Table) -> Iterator[tuple[Unknown, object]]:
    """What each counted cell counts, and what stands in it."""
    if table.id == "per_thousand":
        kinds = {samples.unit_id(UnitKind.UNIT, "Alen"): "unit"}
        for key, row in zip(table.keys, table.rows, strict=True):
            place = key.split()[0]
            yield name_of({kinds.get(place, "area"): place}), row.values[0]
        return
    down, across = TABLES[table.id]
    rows = [*zip(table.keys, (r.values for r in table.rows), strict=True), ("", table.total or ())]
    for at, (key, values) in enumerate(rows):
        own = {down: key} if at < len(table.rows) else {}
        columns = [{across: column} for column in table.column_keys] if across else []
        for more, value in zip([*columns, {}], values, strict=False):
            yield name_of({**own, **more}), value
