"""What reports count is what stands in the file."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases.case_work import refer, void
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.lists.queues import Order, Question, Queue, page
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import reporting
from tests.helpers.offices import acknowledge, add_case, make_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with cases in every state; voided and referred ones too."""
    made = make_demo(tmp_path_factory.mktemp("office"), count=150)
    listed = page(made, Question(Queue.ALL_OPEN, made.today(), order=Order.OLDEST))
    void(made, [listed[0].case_id], reason="dubblett")
    refer(made, [listed[1].case_id], where="Försäkringskassan")
    yield made
    made.close()


def whole_year(office: Office) -> Period:
    return Period(office.today() - timedelta(365), office.today())


def count(office: Office, condition: str, *values: str) -> int:
    """How many rows of the file meet a condition."""
    query = f"SELECT count(*) FROM case_row WHERE {condition}"
    with office.replica.reading() as connection:
        return connection.exec_driver_sql(query, values).scalar_one()


def days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


RECEIVED = "is_counted = 1 AND received_on BETWEEN ? AND ?"


def total(office: Office, table_id: str, department: str = "") -> list[int]:
    request = Request(period=whole_year(office), today=office.today(), department=department)
    report = reporting.make_report(office, "channels", request)
    data = json.loads(reporting.report_bytes(report, "json"))
    return next(t["total"] for t in data["tables"] if t["id"] == table_id)


def test_the_channels_hold_everything_received(office: Office) -> None:
    received = count(office, RECEIVED, *days(whole_year(office)))
    letters = count(
        office,
        "row_no IN (SELECT min(row_no) FROM case_row WHERE is_counted = 1"
        " AND received_on BETWEEN ? AND ? GROUP BY letter)",
        *days(whole_year(office)),
    )
    assert total(office, "by_channel") == [letters, received]
    assert letters < received


def test_a_department_holds_its_own(office: Office) -> None:
    for department in office.organisation.units_of(UnitKind.DEPARTMENT):
        received = count(
            office, f"{RECEIVED} AND department = ?", *days(whole_year(office)), department
        )
        assert total(office, "by_type", department=department) == [received]


def test_the_closed_table_is_what_was_open_came_and_went(office: Office) -> None:
    first, last = days(period := whole_year(office))
    report = reporting.make_report(office, "boras", Request(period=period, today=office.today()))
    table = report.table("closed")
    assert table
    assert table.rows[0].values == (
        count(
            office,
            "is_counted = 1 AND received_on < ? AND (closed_on = '' OR closed_on >= ?)",
            first,
            first,
        ),
        count(office, RECEIVED, first, last),
        count(
            office,
            "is_counted = 1 AND received_on <= ? AND closed_on BETWEEN ? AND ?",
            last,
            first,
            last,
        ),
        count(
            office,
            "is_counted = 1 AND received_on <= ? AND (closed_on = '' OR closed_on > ?)",
            last,
            last,
        ),
    )


def test_holidays_are_no_working_days(tmp_path: Path) -> None:
    """From the last of April to the Monday after it; the first of May is a Friday."""
    made = make_office(tmp_path, today=date(2026, 5, 4))
    acknowledge(made, add_case(made, days_ago=4))

    request = Request(period=whole_year(made), today=made.today())
    table = reporting.make_report(made, "channels", request).table("times")
    made.close()

    assert table
    assert table.row("response") == (1, 1, 1)


def test_a_period_in_the_past_does_not_know_what_came_later(office: Office) -> None:
    period = Period(office.today() - timedelta(300), office.today() - timedelta(200))
    report = reporting.make_report(office, "channels", Request(period=period, today=office.today()))
    assert len(report.case_ids) == count(office, RECEIVED, *days(period))


@pytest.mark.parametrize("written", list(reporting.FORMATS))
def test_every_format_is_written(office: Office, written: str) -> None:
    is_public = reporting.FORMATS[written].only_public
    request = Request(period=whole_year(office), today=office.today(), is_public=is_public)
    layout = "apt" if written == "units" else "boras"
    content, again = (
        reporting.report_bytes(reporting.make_report(office, layout, request), written)
        for _ in range(2)
    )
    assert content == again
    assert len(content) > 500


def test_open_data_are_made_of_the_published_version_alone(office: Office) -> None:
    request = Request(period=whole_year(office), today=office.today())
    with pytest.raises(KnownError, match="open_data_not_public"):
        reporting.report_bytes(reporting.make_report(office, "boras", request), "open-data")


@pytest.mark.parametrize(
    ("name", "file", "expected"),
    [
        ("", "rapport.json", "json"),
        ("", "rapport.PDF", "pdf"),
        ("", "rapport", "pdf"),
        ("pdf", "rapport.2024", "pdf"),
        ("HTML", "rapport.json", "html"),
        ("", "rapport.docx", "docx"),
    ],
)
def test_the_format_is_that_asked_for_or_that_of_the_file(
    name: str, file: str, expected: str
) -> None:
    assert reporting.format_of(name, Path(file)) == expected


@pytest.mark.parametrize(("name", "file"), [("doc", "rapport.pdf"), ("", "rapport.xls")])
def test_a_format_that_is_not_there_is_refused(name: str, file: str) -> None:
    with pytest.raises(KnownError, match="format_unknown"):
        reporting.format_of(name, Path(file))


def test_what_is_longer_than_a_year_is_compared_with_days_of_its_own() -> None:
    two_years = Period(date(2008, 1, 1), date(2009, 12, 31))
    assert reporting.year_before(two_years) == Period(date(2006, 1, 1), date(2007, 12, 31))
    broken = Period(date(2022, 7, 1), date(2023, 6, 30))
    assert reporting.year_before(broken) == Period(date(2021, 7, 1), date(2022, 6, 30))


def test_the_year_before_a_leap_day_ends_on_the_last_of_february() -> None:
    period = Period(date(2024, 2, 1), date(2024, 2, 29))
    assert reporting.year_before(period) == Period(date(2023, 2, 1), date(2023, 2, 28))


def test_departments_are_found_by_name_synonym_and_board(office: Office) -> None:
    found = [
        reporting.find_department(office.organisation, name)
        for name in ("Stadskansliet", "tekniska", "Kommunstyrelsen", "")
    ]
    assert [office.organisation.name(i) for i in found] == [
        "Stadskansliet",
        "Tekniska förvaltningen",
        "Kommunstyrelsen",
        "",
    ]
    with pytest.raises(KnownError, match="department_unknown"):
        reporting.find_department(office.organisation, "Nix")


def test_a_month_that_is_over_is_so_in_every_year() -> None:
    february = Period(date(2025, 2, 1), date(2025, 2, 28))
    assert reporting.years_before(february, 2) == (
        Period(date(2024, 2, 1), date(2024, 2, 29)),
        Period(date(2023, 2, 1), date(2023, 2, 28)),
    )
    broken = Period(date(2024, 2, 10), date(2024, 2, 20))
    assert reporting.years_before(broken, 1) == (Period(date(2023, 2, 10), date(2023, 2, 20)),)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (("2026-01-01", "2026-04-30"), ("2025-09-01", "2025-12-31")),
        (("2026-01-01", "2026-06-30"), ("2025-07-01", "2025-12-31")),
        (("2025-07-01", "2026-06-30"), ("2024-07-01", "2025-06-30")),
        (("2026-03-01", "2026-03-31"), ("2026-02-01", "2026-02-28")),
        (("2026-03-03", "2026-03-09"), ("2026-02-24", "2026-03-02")),
    ],
)
def test_the_period_before_is_as_long(period: tuple[str, str], before: tuple[str, str]) -> None:
    first, last = map(date.fromisoformat, period)
    found = reporting.period_before(Period(first, last))
    assert (found.first.isoformat(), found.last.isoformat()) == before
