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
LIMITS = {"figures": 1, "PDF": 2, "DOCX": 3}


def test_report_of_a_year(big_office: Office, table: BenchTable) -> None:
    period = period_of(date(YEAR, 1, 1), date(YEAR, 12, 31))
    request = Request(period=period, today=TODAY)
    seconds: dict[str, list[float]] = {part: [] for part in LIMITS}
    for _ in range(3):
        began = perf_counter()
        report = make_report(big_office, "boras", request)
        seconds["figures"].append(perf_counter() - began)
        for name in ("PDF", "DOCX"):
            began = perf_counter()
            report_bytes(report, name.lower())
            seconds[name].append(perf_counter() - began)
    for part, limit in LIMITS.items():
        taken = seconds[part]
        table.add(
            Row(
                what=f"report on {max(SIZES) // YEARS} of {max(SIZES)} cases: {part}",
                ours=f"{min(taken):.2f} s (worst {max(taken):.2f})",
                limit=f"<= {limit} s" if part == "figures" else f"<= {limit} s more",
                reached=min(taken) <= limit,
            )
        )
