"""What a finished report would say otherwise if it were counted today; it stays as it is."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.tables import Table
from synpunkt_desk.reports.together.making import KEY
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, report_pages, reporting
from synpunkt_desk.services.reporting.frozen_basis import COLUMNS, layout_version
from synpunkt_desk.services.reporting.report_drafts import ReportDraft, from_fields
from synpunkt_desk.services.reporting.reports_together import report_together
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts import reports as rt

Kept = Mapping[str, str]
_CATEGORIES: Final = ("case_type", "criterion", "local_category")
_PLACES: Final = ("board", "department", "area", "unit", "forwarded_to")


@dataclass(frozen=True, slots=True)
class SinceThen:
    """One thing that differs, in words, and the cases behind it."""

    words: str
    cases: tuple[ObjectId, ...] = ()


def changed_since(office: Office, report_id: ObjectId) -> list[SinceThen]:
    """What differs from the report, cases first; nothing where all is the same.

    Raises `report_missing`, `report_file_missing`, `report_file_damaged`.
    """
    basis = frozen_reports.basis_in(office, report_id)
    figures = frozen_reports.figures_of(office, report_id)
    draft = from_fields(basis["draft"], office)
    data_day = date.fromisoformat(basis["data_day"])
    now = _again(office, draft, data_day)
    version = layout_version(now.layout)
    return [
        *_sums(basis["sums"], now),
        *_cases(_kept(basis), now.selection.received, now.request.period),
        *_numbers(figures["tables"], now.tables),
        *([] if version == basis["layout_version"] else [SinceThen(t.LAYOUT_CHANGED)]),
    ]


def _again(office: Office, draft: ReportDraft, data_day: date) -> Report:
    if draft.layout == KEY:
        return report_together(office, draft.first, draft.last)
    request = replace(report_pages.request_of(office, draft), today=data_day)
    return reporting.make_report(office, draft.layout, request)


def _kept(basis: Mapping[str, Any]) -> dict[ObjectId, Kept]:
    rows: Sequence[Sequence[str]] = basis["cases"]["received"]
    kept = (dict(zip(basis["columns"], row, strict=True)) for row in rows)
    return {case["case_id"]: case for case in kept}


def _sums(then: Mapping[str, int], now: Report) -> Iterator[SinceThen]:
    received = len(now.selection.received)
    if received != then["received"]:
        yield SinceThen(t.moved_number(rt.CLOSED_COLUMNS[1], then["received"], received))


def _cases(then: Mapping[ObjectId, Kept], received: Cases, period: Period) -> Iterator[SinceThen]:
    cells = zip(received.ids, received.cells(COLUMNS), strict=True)
    now: dict[ObjectId, Kept] = {i: dict(zip(COLUMNS, row, strict=True)) for i, row in cells}
    both = [i for i in now if i in then]

    def differing(names: Collection[str]) -> list[ObjectId]:
        return [i for i in both if any(now[i][name] != then[i].get(name, "") for name in names)]

    def is_closed(case: Kept) -> bool:
        return period.holds(case.get("closed_on", ""))

    found: tuple[tuple[Callable[[int], str], list[ObjectId]], ...] = (
        (t.added, [i for i in now if i not in then]),
        (t.gone, [i for i in then if i not in now]),
        (t.recategorised, differing(_CATEGORIES)),
        (t.moved, differing(_PLACES)),
        (t.ended, [i for i in both if is_closed(now[i]) != is_closed(then[i])]),
    )
    for words, ids in found:
        if ids:
            yield SinceThen(words(len(ids)), tuple(ids))


def _numbers(then: Sequence[Mapping[str, Any]], now: Sequence[Table]) -> Iterator[SinceThen]:
    """The cells of tables that both have, where a number is another one."""
    earlier = {table["id"]: table for table in then}
    for table in now:
        if table.id in earlier:
            yield from _cells(earlier[table.id], table)


def _cells(then: Mapping[str, Any], now: Table) -> Iterator[SinceThen]:
    rows: dict[str, Sequence[object]] = {row["label"]: row["values"] for row in then["rows"]}
    columns: Sequence[str] = then["columns"]
    for at, row in enumerate(now.rows):
        values = dict(zip(columns, rows.get(row.label, ()), strict=False))
        for column, (name, value) in enumerate(zip(now.columns, row.values, strict=True)):
            earlier = values.get(name, 0)
            if isinstance(earlier, int) and isinstance(value, int) and earlier != value:
                what = t.cell_name(now.title, row.label, name)
                yield SinceThen(t.moved_number(what, earlier, value), now.open_cell(at, column))
