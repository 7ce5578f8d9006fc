"""Rows and search come from the journal alone: rebuilding them changes nothing."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import Connection

from synpunkt_desk.store import rebuild, replica
from synpunkt_desk.store.fact_days import pack_days
from synpunkt_desk.store.replica import Replica
from tests.contract.conftest import KEY

FIELDS = st.sampled_from(
    ["title", "text", "diary_number", "received_on", "closed_on", "unit", "responsible"]
)
DAY = date(2026, 11, 20).toordinal()
VALUES = st.sampled_from(["", "snöröjning", "halka vid skolan", "2026-11-20", "TN 4"])


class Writing(RuleBasedStateMachine):
    """People create, edit and undo things in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        folder = Path(self.folder.name) / "desk"
        self.desk = replica.create(folder, KEY, device="d" * 32, device_tag="K7")
        self.cases: list[str] = []

    @rule(fields=st.dictionaries(FIELDS, VALUES))
    def register(self, fields: dict[str, str]) -> None:
        with self.desk.unit("Anna") as unit:
            person = unit.create("submitter", {"name": "Eva"})
            self.cases.append(unit.create("case", {"submitter_id": person, **fields}))

    @rule(at=st.integers(0, 9), fields=st.dictionaries(FIELDS, VALUES), is_stale=st.booleans())
    def edit(self, at: int, fields: dict[str, str], is_stale: bool) -> None:
        if self.cases:
            with self.desk.unit("Bo") as unit:
                seen = {} if is_stale else None
                unit.write("edit", "case", self.cases[at % len(self.cases)], fields, seen=seen)

    @rule(at=st.integers(0, 9), text=VALUES)
    def improve(self, at: int, text: str) -> None:
        if self.cases:
            with self.desk.unit("Cia") as unit:
                case = self.cases[at % len(self.cases)]
                unit.create("measure", {"text": text, "cases": {"add": [case]}})
                unit.create("record", {"case": case, "kind": "dispatched", "text": text})
                other = {"case": case, "other": self.cases[0], "removed": not text}
                unit.create("relation", other)

    @rule()
    def pack(self) -> None:
        with self.desk.writing() as connection:
            pack_days(connection, [DAY])

    @invariant()
    def rows_and_search_equal_the_journal(self) -> None:
        with self.desk.writing() as connection:
            assert rebuild.check(connection).problems == ()

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()


@pytest.mark.timeout(180)
def test_check_holds_after_anything_people_do() -> None:
    run_state_machine_as_test(
        Writing,
        settings=settings(
            max_examples=6,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


def snapshot(connection: Connection) -> dict[str, list[Any]]:
    tables = (
        "case_row",
        "case_state",
        "object_row",
        "measure_case",
        "relation_row",
        "tally_row",
        "case_search",
        "word",
    )
    query = "SELECT * FROM {} ORDER BY 1, 2"
    return {name: list(connection.exec_driver_sql(query.format(name))) for name in tables}


def fill(desk: Replica) -> str:
    with desk.unit("Anna") as unit:
        person = unit.create("submitter", {"name": "Eva"})
        fields = {"title": "Snöröjning", "submitter_id": person, "received_on": "2026-11-20"}
        case = unit.create("case", fields)
        unit.create("measure", {"text": "Ny rutin", "cases": {"add": [case]}})
        unit.create("tally", {"unit": "u", "day": "2026-11-20", "count": 3})
    return case


def test_rebuilding_gives_the_same_rows(desk: Replica) -> None:
    fill(desk)
    with desk.writing() as connection:
        before = snapshot(connection)
        rebuild.rebuild(connection)
        assert snapshot(connection) == before


@pytest.mark.parametrize(
    ("damage", "part"),
    [
        ("UPDATE case_row SET title = 'fel'", "row"),
        ("DELETE FROM object_row WHERE object_type = 'measure'", "row"),
        ("UPDATE tally_row SET count = 4", "row"),
        ("UPDATE fact_day SET packed = zeroblob(length(packed))", "day"),
        ("UPDATE fact_day SET received_on = received_on + 1", "day"),
        ("UPDATE case_search SET title = 'fel'", "search_text"),
        ("INSERT INTO case_fts(rowid, title) VALUES(99, 'spöke')", "index"),
        ("DELETE FROM word WHERE word = 'snöröjning'", "vocabulary"),
    ],
)
def test_check_finds_what_differs_and_rebuild_mends_it(
    desk: Replica, damage: str, part: str
) -> None:
    fill(desk)
    with desk.writing() as connection:
        pack_days(connection, [DAY])
        connection.exec_driver_sql(damage)
        assert part in {problem.part for problem in rebuild.check(connection).problems}
        rebuild.rebuild(connection)
        assert rebuild.check(connection).problems == ()
