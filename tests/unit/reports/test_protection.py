"""The published version shows no small number, and none can be told from what it shows."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.reports.tables import Table, is_figure
from synpunkt_desk.texts.reports import HIDDEN
from tests.unit.reports import samples
from tests.unit.reports.municipalities import ale_report, boras_report, ostersund_report
from tests.unit.reports.test_figures_rules import CASES, DEPARTMENT, register

SHARED = {
    "criteria_by_type": ("own", "criterion", "type"),
    "quality_by_type": ("own", "criterion", "type"),
    "by_category": ("own", "criterion", ""),
    "board_by_type": ("own", "place", "type"),
    "board_by_criterion": ("own", "place", "criterion"),
    "area_by_type": ("own", "area", "type"),
    "unit_by_type": ("own", "unit", "type"),
    "by_unit": ("own", "unit", ""),
    "by_type": ("received", "type", ""),
}
"""What each table counts, by which rows and columns."""

Unknown = tuple[str, ...]
Line = dict[Unknown, int]


def public(cases: list[CaseFacts], department: str) -> Iterator[Report]:
    """Each shipped layout in its published version."""
    request = samples.request(
        "2024-01-01",
        "2024-12-31",
        department=department,
        compared_with=samples.period("2023-01-01", "2023-12-31"),
        is_public=True,
    )
    for key in SHIPPED:
        yield build_report(
            shipped_layout(key), request=request, register=register(cases), cases=cases
        )


@settings(max_examples=25)
@given(CASES, DEPARTMENT)
def test_no_small_number_is_shown(cases: list[CaseFacts], department: str) -> None:
    for report in public(cases, department):
        for table in report.tables:
            if table.id in SHARED:
                lines = (*(row.values for row in table.rows), table.total or ())
                assert not {1, 2} & {value for line in lines for value in line}


@settings(max_examples=25)
@given(CASES, DEPARTMENT)
def test_no_hidden_number_follows_from_the_shown(cases: list[CaseFacts], department: str) -> None:
    for report in public(cases, department):
        lines, known = equations([table for table in report.tables if table.id in SHARED])
        assert not told(lines, known)


def equations(tables: Sequence[Table]) -> tuple[list[Line], dict[Unknown, int]]:
    """The sums of the tables over their hidden cells, and the shown ones."""
    lines: list[Line] = []
    known: dict[Unknown, int] = {}
    for table in tables:
        names = [[name_of(table, row, c) for c in columns_of(table)] for row in rows_of(table)]
        cells = [*(row.values for row in table.rows), table.total or ()]
        for line, values in zip(names, cells, strict=True):
            known |= {n: v for n, v in zip(line, values, strict=True) if isinstance(v, int)}
        columns = [list(column) for column in zip(*names, strict=True)]
        for *parts, total in (*columns, *(names if table.column_keys else ())):
            lines.append({**dict.fromkeys(parts, 1), total: -1})
    return lines, known


def rows_of(table: Table) -> list[str | None]:
    """The keys of the rows, and None for the total."""
    return [*table.keys, None]


def columns_of(table: Table) -> list[str | None]:
    """The keys of the columns, and None for the sum."""
    return [*table.column_keys, None]


def name_of(table: Table, row: str | None, column: str | None) -> Unknown:
    """The same for all cells that count the same."""
    whole, down, across = SHARED[table.id]
    places = [(down, row), (across, column)]
    return (whole, *sorted(f"{d}={key}" for d, key in places if key is not None))


def told(lines: list[Line], known: dict[Unknown, int]) -> set[Unknown]:
    """The unknowns that elimination leaves alone with a number."""
    unknown = sorted({n for line in lines for n in line if n not in known})
    left = [
        [Fraction(line.get(n, 0)) for n in unknown]
        + [Fraction(-sum(sign * known[n] for n, sign in line.items() if n in known))]
        for line in lines
    ]
    done = 0
    for column in range(len(unknown)):
        pivot = next((i for i in range(done, len(left)) if left[i][column]), None)
        if pivot is None:
            continue
        left[done], left[pivot] = left[pivot], left[done]
        first = left[done] = [value / left[done][column] for value in left[done]]
        for i, line in enumerate(left):
            if i != done and (times := line[column]):
                left[i] = [a - times * b for a, b in zip(line, first, strict=True)]
        done += 1
    return {
        unknown[found[0]]
        for line in left
        if len(found := [i for i, value in enumerate(line[:-1]) if value]) == 1
    }


@pytest.mark.parametrize("make", [boras_report, ale_report, ostersund_report])
def test_no_cell_opens_and_no_check_is_told(make: Callable[..., Report]) -> None:
    report = make(is_public=True)

    assert report_json(report)["checks"] == []
    for table in report.tables:
        assert table.open_cell(None, 0) == table.open_cell(0, 0) == ()


def test_the_published_numbers_of_ostersund_hide_what_is_small() -> None:
    report = ostersund_report(is_public=True)
    by_type = report.table("board_by_type")

    assert by_type is not None
    assert by_type.total == (58, 50, 11, 119)
    assert any(HIDDEN in row.values for row in by_type.rows)
    assert all(is_figure(value) for row in by_type.rows for value in row.values)


def test_json_gives_null_for_a_hidden_number() -> None:
    form: Any = report_json(ale_report(is_public=True))
    tables = {table["id"]: table for table in form["tables"]}

    laws = tables["legal_measures"]
    assert [row["values"] for row in laws["rows"]] == [[None], [0], [None], [None]]
    assert laws["total"] == [5]


def test_a_hidden_number_has_a_footnote_and_a_definition() -> None:
    report = ale_report(is_public=True)
    notes = [section.note for section in report.sections if section.id == "legal"]

    assert notes == ["Dolt: talet visas inte, för att ingen ska kunna pekas ut."]
    assert any(text.startswith("Dolt: antalen 1 och 2 visas inte") for text in report.definitions)
    assert report_document(report).blocks


def test_a_sentence_with_a_hidden_number_is_left_out() -> None:
    texts = {section.id: section.text for section in boras_report(is_public=True).sections}

    assert texts["received"] == "Stadskansliet fick 4 synpunkter under januari–juni 2024."
    assert texts["criteria"] == texts["closed"] == ""


def test_what_is_not_for_everybody_stays_as_it_is() -> None:
    assert report_json(ale_report()) == report_json(ale_report(is_public=False))
    assert not any("Dolt" in text for text in ale_report().definitions)


def test_to_hide_ones_alone_would_tell_them() -> None:
    with pytest.raises(BugError):
        samples.request("2024-01-01", "2024-12-31", is_public=True, smallest_shown=2)
