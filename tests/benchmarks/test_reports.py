"""A report on the year's cases in the largest register."""

from datetime import date
from time import perf_counter

import pytest

from synpunkt_desk.reports.facts import Request
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.reporting import make_report, period_of, report_bytes
from tests.benchmarks.registers import SIZES, YEARS
from tests.benchmarks.table import BenchTable, Row
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
YEAR = 2025


def test_report_of_a_year(big_office: Office, table: BenchTable) -> None:
    period = period_of(date(YEAR, 1, 1), date(YEAR, 12, 31))
    request = Request(period=period, today=TODAY)
    figures: list[float] = []
    pages: list[float] = []
    for _ in range(3):
        began = perf_counter()
        report = make_report(big_office, "boras", request)
        counted = perf_counter()
        report_bytes(report, "pdf")
        figures.append(counted - began)
        pages.append(perf_counter() - counted)
    what = f"report on {max(SIZES) // YEARS} of {max(SIZES)} cases"
    table.add(
        Row(
            what=f"{what}: figures",
            ours=f"{min(figures):.2f} s (worst {max(figures):.2f})",
            limit="<= 1 s",
            reached=min(figures) <= 1,
        )
    )
    table.add(
        Row(
            what=f"{what}: PDF",
            ours=f"{min(pages):.2f} s (worst {max(pages):.2f})",
            limit="<= 2 s more",
            reached=min(pages) <= 2,
        )
    )
