"""The boards' finished reports in one, as they were finished."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports
from synpunkt_desk.services.reporting.report_changes import changed_since
from synpunkt_desk.services.reporting.reports_together import (
    freeze_together,
    make_together,
    report_together,
)
from tests.helpers.offices import add_case, at, make_office
from tests.helpers.pdfs import read_texts
from tests.helpers.reports import MONTH, freeze

OCTOBER = date(2026, 10, 1), date(2026, 10, 31)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two complaints of November that the technical department has reported on."""
    made = make_office(tmp_path)
    for _ in range(2):
        add_case(made)
    freeze(made, department=technical(made))
    yield made
    made.close()


def technical(office: Office) -> str:
    return office.organisation.find_unit("department", "Tekniska förvaltningen") or ""


def rows_of(office: Office, table: str) -> dict[str, list[object]]:
    plain = json.loads(json.dumps(report_json(report_together(office, *MONTH))))
    (found,) = [one for one in plain["tables"] if one["id"] == table]
    return {row["label"]: row["values"] for row in found["rows"]} | {"Summa": found["total"]}


def missing(office: Office, table: str) -> set[str]:
    plain = json.loads(json.dumps(report_json(report_together(office, *MONTH))))
    (found,) = [one for one in plain["tables"] if one["id"] == table]
    return {row["label"] for row in found["rows"] if row.get("missing") == "ej redovisat"}


def test_each_board_has_a_line_taken_from_its_own_report(office: Office) -> None:
    add_case(office)  # after the report: it changes nothing

    rows = rows_of(office, "boards")
    assert rows["Tekniska nämnden"] == ["klar 2026-11-20", 0, 2, 0, 2]
    others = [name for name in rows if name not in ("Tekniska nämnden", "Summa")]
    assert others
    assert all(rows[name] == ["ej redovisat", None, None, None, None] for name in others)
    assert rows["Summa"] == ["", 0, 2, 0, 2]
    assert missing(office, "boards") == missing(office, "boards_by_type") == set(others)
    assert rows_of(office, "boards_by_type")["Tekniska nämnden"][-1] == 2


def test_a_number_opens_to_the_cases_of_its_board(office: Office) -> None:
    report = report_together(office, *MONTH)
    table = report.table("boards")
    assert table
    at_row = [row.label for row in table.rows].index("Tekniska nämnden")
    assert len(table.open_cell(at_row, 2)) == 2
    assert len(report.case_ids) == 2


def test_it_tells_who_has_not_reported_and_that_sums_agree(office: Office) -> None:
    checks = {check.id: check.severity for check in report_together(office, *MONTH).checks}
    assert checks == {"not_reported": Severity.REVIEW, "sums": Severity.OK}


def test_halves_of_a_period_are_put_together_and_gaps_told(office: Office) -> None:
    (whole,) = frozen_reports.reports(office)
    frozen_reports.withdraw(office, whole.report_id)
    for days in ((1, 10), (15, 30)):
        freeze(
            office,
            department=technical(office),
            days=(date(2026, 11, days[0]), date(2026, 11, days[1])),
        )
    report = report_together(office, *MONTH)
    assert rows_of(office, "boards")["Tekniska nämnden"][1:] == [0, 2, 0, 2]
    assert "gaps" in {check.id for check in report.checks}


def test_an_earlier_report_that_came_late_is_attached_once(office: Office) -> None:
    freeze(office, department=technical(office), days=OCTOBER)
    made = make_together(office, *MONTH)
    said = " ".join(read_texts(made.pdf))
    assert "Handling 1: Redovisning av Tekniska nämndens inkomna synpunkter oktober" in said

    freeze_together(office, *MONTH, approved_by="Karin Berg")
    december = date(2026, 12, 1), date(2026, 12, 31)
    later = report_together(at(office, date(2027, 1, 10)), *december)
    assert "late" not in {check.id for check in later.checks}


def test_frozen_it_stays_and_tells_of_reports_that_came_since(office: Office) -> None:
    freeze_together(office, *MONTH, approved_by="Karin Berg")
    together = frozen_reports.reports(office)[0]
    assert (together.report.layout, len(together.report.parts)) == ("ks", 1)
    pdf = frozen_reports.pdf_of(office, together.report_id)
    assert "Godkänd av Karin Berg" in " ".join(read_texts(pdf))
    assert changed_since(office, together.report_id) == []

    add_case(office)
    freeze(office, department=technical(office))
    assert changed_since(office, together.report_id)[0].words == "Inkomna 2 → 3"
    assert frozen_reports.pdf_of(office, together.report_id) == pdf
