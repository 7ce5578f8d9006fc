"""A report on the year's cases in the largest register, beside the bare driver and reportlab."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from time import process_time
from typing import Any, cast

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, SimpleDocTemplate, Table

from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout_file import SHIPPED
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import make_report, period_of, report_bytes
from synpunkt_desk.store.fact_days import pack_days, unpacked_days
from tests.benchmarks.registers import SIZES, YEARS, bare_connection, filled_register
from tests.benchmarks.table import BenchTable, Row
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
YEAR = period_of(date(2025, 1, 1), date(2025, 12, 31))
ROUNDS = 3
REACH = {"figures": 1, "pdf": 2, "docx": 3, "xlsx": 3}
MOST_FIGURES = 4
"""So many times what the bare driver takes to read the cases; why, stands in development.md."""
CASES = "SELECT case_id, letter, packed FROM case_fact WHERE received_on BETWEEN ? AND ?"


def processor_time(work: Callable[[], object]) -> float:
    """Seconds of the processor, which other programs on the machine change least; the best."""
    taken: list[float] = []
    for _ in range(ROUNDS):
        began = process_time()
        work()
        taken.append(process_time() - began)
    return min(taken)


def bare_reading() -> float:
    """The cases of the year, fetched by the driver alone."""
    connection = bare_connection(filled_register(max(SIZES)).folder)
    cursor = cast("Any", connection.cursor())  # its stub knows no numbers for values
    days = (YEAR.first.toordinal(), YEAR.last.toordinal())
    taken = processor_time(lambda: cursor.execute(CASES, days).fetchall())
    connection.close()
    return taken


def bare_pages(report: Report) -> bytes:
    """The same tables by reportlab alone: without tags, look, texts, and charts."""
    file = BytesIO()
    drawn: list[Flowable] = [
        Table([[table.row_heading, *table.columns], *([r.label, *r.values] for r in table.rows)])
        for table in report.tables
        if table.rows
    ]
    SimpleDocTemplate(file, pagesize=A4).build(drawn)
    return file.getvalue()


@pytest.fixture
def packed_office(big_office: Office) -> Office:
    """The largest register, where an earlier report on the year has had its days packed."""
    span = (YEAR.first.toordinal(), YEAR.last.toordinal())
    with big_office.replica.writing() as connection:
        pack_days(connection, [*unpacked_days(connection, *span)])
    return big_office


@pytest.mark.parametrize("is_public", [False, True], ids=["inside", "published"])
@pytest.mark.parametrize("layout", SHIPPED)
def test_figures_of_a_year(
    packed_office: Office, table: BenchTable, layout: str, *, is_public: bool
) -> None:
    request = Request(period=YEAR, today=TODAY, is_public=is_public)
    ours = processor_time(lambda: make_report(packed_office, layout, request))
    bare = bare_reading()
    version = ", published" if is_public else ""
    table.add(
        Row(
            what=f"figures of {layout}{version}, {max(SIZES) // YEARS} of {max(SIZES)} cases",
            ours=f"{ours:.2f} s (reach {REACH['figures']} s)",
            reference=f"{bare:.2f} s to fetch the cases",
            ratio=f"{ours / bare:.1f}",
            limit=f"<= {MOST_FIGURES} times",
            reached=ours <= MOST_FIGURES * bare,
        )
    )


@pytest.mark.parametrize("name", ["pdf", "docx", "xlsx"])
def test_pages_of_a_year(big_office: Office, table: BenchTable, name: str) -> None:
    report = make_report(big_office, "boras", Request(period=YEAR, today=TODAY))
    ours = processor_time(lambda: report_bytes(report, name))
    bare = processor_time(lambda: bare_pages(report))
    table.add(
        Row(
            what=f"{name} of {max(SIZES) // YEARS} cases",
            ours=f"{ours:.3f} s",
            reference=f"{bare:.3f} s for the tables by reportlab",
            ratio=f"{ours / bare:.1f}",
            limit=f"<= {REACH[name]} s",
            reached=ours <= REACH[name],
        )
    )
