"""Saving a case: encrypted, forced to disk, with journal, rows and search."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import NewCase, register
from tests.benchmarks.registers import FilledRegister, bare_connection, open_at
from tests.benchmarks.table import BenchTable, Row, p95, ratio, spread
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
SAVES = 200
TABLES = ("journal", "case_row", "case_state", "object_row", "case_search")
TEXT = (
    "Det är inte plogat på gångvägen mellan skolan och busshållplatsen sedan i måndags. Flera barn"
    " har halkat och vi är många som har ringt. Kan ni ploga och sanda före klockan sju?"
)


@pytest.fixture
def folders(small_register: FilledRegister, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of the same register: one for us, one for the driver alone."""
    return small_register.copy(tmp_path / "ours"), small_register.copy(tmp_path / "bare")


def new_case(office: Office, number: int) -> NewCase:
    organisation = office.organisation
    department = organisation.find_unit("department", "Tekniska förvaltningen") or ""
    case = Case(
        title=f"Synpunkt om snöröjning nummer {number} vid Ekarängsskolan",
        text=TEXT,
        channel=organisation.find_category("channel", "webb") or "",
        case_type=organisation.find_category("case_type", "klagomål") or "",
        board=organisation.receiver(department)["board"],
        department=department,
        received_on=TODAY - timedelta(days=1),
        submitter="known",
        reply_wish="email",
    )
    who = SubmitterDetails(name=f"Eva Exempel {number}", email="eva@example.org")
    return NewCase(case=case, submitter=who)


def test_a_case_is_saved(folders: tuple[Path, Path], table: BenchTable) -> None:
    office, bare = open_at(folders[0]), bare_connection(folders[1])
    ours: list[float] = []
    reference: list[float] = []
    commits: list[float] = []
    marks = last_rows(office)
    for number in range(SAVES):
        new = new_case(office, number)
        began = perf_counter()
        register(office, new)
        ours.append(perf_counter() - began)
        with office.replica.reading() as connection:
            rows = {name: rows_after(connection, name, marks[name]) for name in TABLES}
        marks = last_rows(office)
        reference.append(insert_bare(bare, rows))
        commits.append(commit_bare(bare, number))
    office.close()
    bare.close()
    times = ratio(ours, reference)
    table.add(Row(what="one bare row and commit on this disk", ours=spread(commits)))
    table.add(
        Row(
            what="save a case",
            ours=spread(ours),
            reference=f"bare inserts and commit {spread(reference)}",
            ratio=f"{times:.1f}",
            limit="p95 <= 10 ms and <= 3 x bare",
            reached=times <= 3 and p95(ours) <= 0.01,
        )
    )


def last_rows(office: Office) -> dict[str, int]:
    with office.replica.reading() as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT max(rowid) FROM {name}").scalar_one()
            for name in TABLES
        }


def rows_after(connection: Connection, name: str, last: int) -> list[Mapping[str, Any]]:
    query = f"SELECT * FROM {name} WHERE rowid > ?"
    return [dict(row) for row in connection.exec_driver_sql(query, (last,)).mappings()]


def insert_bare(bare: sqlcipher.Connection, rows: Mapping[str, list[Mapping[str, Any]]]) -> float:
    """Seconds for the same rows with nothing around them, and the same text for the search."""
    statements = [statement(name, row) for name, listed in rows.items() for row in listed]
    (text,) = rows["case_search"]
    indexed = {name: value for name, value in text.items() if name != "row_no"}
    statements.append(statement("case_fts", {"rowid": text["row_no"], **indexed}))
    began = perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    for sql, values in statements:
        bare.execute(sql, values)
    bare.execute("COMMIT")
    return perf_counter() - began


def commit_bare(bare: sqlcipher.Connection, number: int) -> float:
    began = perf_counter()
    bare.execute("INSERT INTO meta(name, value) VALUES(?, ?)", (f"bench{number}", "x"))
    return perf_counter() - began


def statement(name: str, row: Mapping[str, Any]) -> tuple[str, list[Any]]:
    marks = ", ".join("?" for _ in row)
    return f"INSERT INTO {name}({', '.join(row)}) VALUES({marks})", list(row.values())
