"""What BI tools read: the state that the program shows, under the same rights."""

from dataclasses import replace
from typing import Any, LiteralString

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.sql import SQL, Identifier

from synpunkt_desk.models.fold import EMPTY, fold
from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.models.journal import Entry, Json
from synpunkt_desk.sync.port import Right
from tests.helpers.entries import entry
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice, new_id

FIELDS: dict[str, list[tuple[str, list[Json]]]] = {
    "case": [
        ("title", ["a", "b", None]), ("closed_on", ["2026-01-01", ""]), ("outcome", ["x", "y"]),
        ("unit", ["u", "v"]), ("board", ["w"]),
    ],
    "measure": [
        ("text", ["a", "b"]), ("cases", [{"add": ["1", "å"]}, {"remove": ["1"]}, {"add": ["2"]}]),
    ],
}  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Entries of one object by people who had or had not seen each other."""
    object_type = draw(st.sampled_from(sorted(FIELDS)))
    state, made, object_id = EMPTY, list[Entry](), new_id()
    for _ in range(draw(st.integers(1, 6))):
        chosen = draw(
            st.lists(st.sampled_from(FIELDS[object_type]), unique_by=lambda f: f[0], min_size=1)
        )
        patch = {name: draw(st.sampled_from(values)) for name, values in chosen}
        is_blind = draw(st.booleans()) and made
        seen = {name: "" if is_blind else state.writers.get(name, "") for name in patch}
        next_one = replace(
            entry(patch, seen=seen, object_type=object_type),
            entry_id=new_id(),
            object_id=object_id,
        )
        state = fold(state, next_one)
        made.append(next_one)
    return made


@pytest.fixture
def office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Bo and Cilla each at their board."""
    postgres_office.grant("bo", BOARD, Right.WRITE)
    postgres_office.grant("cilla", OTHER, Right.WRITE)
    return postgres_office


def rows(
    office: PostgresOffice, person: str, view: str, columns: LiteralString = "*"
) -> list[tuple[Any, ...]]:
    query = SQL("SELECT {} FROM {}").format(SQL(columns), Identifier("sync_views", view))
    with psycopg.connect(office.address(person)) as connection:
        return connection.execute(query).fetchall()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_the_state_is_the_one_that_the_program_shows(
    office: PostgresOffice, history: list[Entry]
) -> None:
    bo, state = Participant(office, "bo"), EMPTY
    for each in history:
        made = bo.entry(object_id=each.object_id, patch=each.patch, seen=each.seen)
        sent = replace(made, object_type=each.object_type, entry_id=each.entry_id)
        [receipt] = bo.send(sent)
        assert receipt.code == ""
        state = fold(state, each)
    bo.server.close()
    shown = {name: value for name, value in state.fields.items() if not name.endswith("_left")}
    found = {object_id.hex: fields for object_id, _, _, fields in rows(office, "bo", "object_now")}
    assert found[history[0].object_id] == shown


def test_cases_are_shown_with_names_and_counted(office: PostgresOffice) -> None:
    office.grant("bo", "common", Right.WRITE)
    bo, unit = Participant(office, "bo"), fixed_id("a unit")
    name = bo.entry(stream="common", object_id=unit, patch={"name": "Gatukontoret"})
    patch = {"department": unit, "received_on": "2026-03-02", "title": "Lampan"}
    made = bo.entry(patch=patch)
    closing = bo.entry(object_id=made.object_id, patch={"closed_on": "2026-03-12"}, verb="close")
    bo.send(replace(name, object_type="organisation_unit"), made, closing)
    [case] = rows(office, "bo", "case_now", "department, closed_on::text")
    assert case == ("Gatukontoret", "2026-03-12")
    columns = "month::text, received, closed, mean_days_to_closing::text"
    assert rows(office, "bo", "case_count", columns) == [("2026-03-01", 1, 1, "10.0")]


@pytest.mark.parametrize("view", ["object_now", "case_now", "case_count"])
def test_nobody_counts_what_is_not_theirs(office: PostgresOffice, view: str) -> None:
    bo = Participant(office, "bo")
    bo.register()
    assert len(rows(office, "bo", view)) == 1
    assert rows(office, "cilla", view) == []


def test_erased_and_handed_over_cases_are_gone(office: PostgresOffice) -> None:
    office.grant("anna", "common", Right.ADMIN)
    bo = Participant(office, "bo")
    erased, moved = bo.register(), bo.register()
    office.caretaker("anna").erase([erased], ground="gallring")
    bo.send(
        bo.entry(object_id=moved, verb="move", asks={"move": {"to": OTHER, "objects": [moved]}})
    )
    assert rows(office, "bo", "case_now") == []
    assert len(rows(office, "cilla", "case_now")) == 1


def test_no_texts_and_no_persons_are_shown(office: PostgresOffice) -> None:
    columns = office.run(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'sync_views'"
        " AND table_name IN ('case_now', 'measure_now', 'case_count')"
    )
    private = {"title", "text", "submitter", "submitter_id", "answer_text", "responsible"}
    assert not {str(name) for (name,) in columns} & private


def test_what_is_odd_in_one_case_spoils_no_other(office: PostgresOffice) -> None:
    bo = Participant(office, "bo")
    odd = {
        "received_on": "2026-02-31", "closed_on": "0000-00-00", "answered_on": 7,
        "sent_back_count": 10**30, "first_contact": "kanske", "board": [1],
    }  # fmt: skip
    bo.send(bo.entry(patch=odd), bo.entry(patch={"received_on": "2024-02-29T10:00:00Z"}))
    found = rows(office, "bo", "case_now", "received_on::text, sent_back_count, first_contact")
    assert sorted(found, key=str) == [("2024-02-29", 0, False), (None, 0, False)]
