"""What a person with any SQL client can see or do beside what is granted: the leaks."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Right
from tests.helpers.shared_offices import (
    BOARD,
    OTHER,
    Participant,
    PostgresOffice,
    codes,
    new_id,
)

SECRET = "Hemligt om Kim"


@pytest.fixture
def office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Bo writes at one board, Cilla at another; there is something to read at Bo's."""
    for person, stream in (("bo", BOARD), ("cilla", OTHER)):
        postgres_office.grant(person, stream, Right.WRITE)
    bo = Participant(postgres_office, "bo")
    assert codes(bo.send(bo.entry(patch={"title": SECRET}))) == [""]
    return postgres_office


@pytest.fixture
def cilla(office: PostgresOffice) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Cilla with psql."""
    with psycopg.connect(office.address("cilla"), autocommit=True) as connection:
        yield connection


def test_whatever_runs_with_other_rights_names_everything(office: PostgresOffice) -> None:
    loose = office.run(
        "SELECT proname FROM pg_proc p WHERE pronamespace = 'sync'::regnamespace"
        " AND prokind = 'f' AND (prosecdef OR has_function_privilege('bo', p.oid, 'EXECUTE'))"
        " AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(proconfig, '{}'))"
        " AND prosqlbody IS NULL"  # its names were looked up when it was made
    )
    owners = office.run(
        "SELECT DISTINCT proowner::regrole::text FROM pg_proc"
        " WHERE pronamespace = 'sync'::regnamespace"
    )
    assert (loose, owners) == ([], [("sync_owner",)])


def test_every_table_is_closed_by_rows(office: PostgresOffice) -> None:
    assert not office.run(
        "SELECT relname FROM pg_class WHERE relnamespace = 'sync'::regnamespace"
        " AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)"
    )


@pytest.mark.parametrize(
    "query",
    [
        "SELECT pg_advisory_lock(7370, 1)",
        "SELECT pg_try_advisory_xact_lock(7370, 1)",
        "DO 'BEGIN LOCK TABLE sync.entry IN EXCLUSIVE MODE; END'",
        "SELECT * FROM sync.server_state FOR UPDATE",
        "SELECT * FROM sync.receipt",
        "SELECT * FROM sync.number_series",
        "SELECT sync.put_member('cilla', 1, 'admin')",
        "SELECT sync.open_stream('" + "a" * 32 + "')",
        "CREATE TABLE sync.mine (x int)",
        "CREATE TABLE public.mine (x int)",
        "CREATE TEMP TABLE mine (x int)",
        "CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE sync_owner",
        "SET ROLE bo",
        "SET SESSION AUTHORIZATION bo",
        "ALTER ROLE cilla BYPASSRLS",
        "ALTER TABLE sync.entry DISABLE ROW LEVEL SECURITY",
        "SET session_replication_role = replica",
        "COPY sync.entry_body TO PROGRAM 'cat'",
        "SELECT pg_read_file('PG_VERSION')",
    ],
)
def test_is_refused(cilla: psycopg.Connection[tuple[object, ...]], query: str) -> None:
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.SyntaxError)):
        cilla.execute(query.encode())


@pytest.mark.parametrize("table", ["entry", "entry_body", "object_head", "blob", "blob_piece"])
def test_nobody_sees_rows_of_another_stream(
    cilla: psycopg.Connection[tuple[object, ...]], table: str
) -> None:
    name = Identifier("sync", table)
    assert cilla.execute(SQL("SELECT * FROM {}").format(name)).fetchall() == []
    with cilla.cursor().copy(SQL("COPY {} TO STDOUT").format(name)) as copy:
        assert list(copy) == []


def test_a_cheap_function_in_a_condition_sees_nothing_hidden(
    office: PostgresOffice, cilla: psycopg.Connection[tuple[object, ...]]
) -> None:
    office.run(
        "CREATE FUNCTION sync.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
        " $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$"
    )
    office.run("GRANT EXECUTE ON FUNCTION sync.leak TO sync_user")
    seen: list[str] = []
    cilla.add_notice_handler(lambda notice: seen.append(notice.message_primary or ""))
    try:
        cilla.execute("SELECT * FROM sync.entry_body WHERE sync.leak(body)")
        cilla.execute("SELECT * FROM sync.stream WHERE sync.leak(name)")
    finally:
        office.run("DROP FUNCTION sync.leak")
    assert set(seen) == {"common", OTHER}


def test_statistics_tell_nothing(cilla: psycopg.Connection[tuple[object, ...]]) -> None:
    cilla.execute("SET ROLE NONE")
    assert cilla.execute("SELECT * FROM pg_stats WHERE schemaname = 'sync'").fetchall() == []


def test_the_statements_of_others_are_hidden(
    office: PostgresOffice, cilla: psycopg.Connection[tuple[object, ...]]
) -> None:
    bo = office.server("bo")
    bo.verify(BOARD, first=1, last=1)
    rows = cilla.execute("SELECT query FROM pg_stat_activity WHERE usename = 'bo'").fetchall()
    assert rows
    assert all("insufficient privilege" in str(query) for (query,) in rows)


def test_complaints_and_the_log_hold_no_texts(
    office: PostgresOffice, cilla: psycopg.Connection[tuple[object, ...]]
) -> None:
    device = new_id()
    office.server("cilla").hello(device, protocol=1, epoch=None, cursors={})
    for entries in ([{"device_no": SECRET}], [{"device_no": 1, "body": SECRET}], SECRET):
        with pytest.raises(psycopg.Error) as caught:
            cilla.execute(
                "SELECT * FROM sync.append(%s::uuid, %s::jsonb)", (device, json.dumps(entries))
            )
        diagnosis = caught.value.diag
        assert diagnosis.message_primary in ("malformed", "gap")
        assert SECRET not in f"{diagnosis.message_detail}{diagnosis.context}"
    assert SECRET not in (office.cluster.folder / "log").read_text("utf-8")


def test_the_author_is_whoever_signed_in(office: PostgresOffice) -> None:
    with psycopg.connect(office.address("postgres"), autocommit=True) as connection:
        connection.execute("SET ROLE bo")
        assert connection.execute("SELECT sync.my_streams()").fetchone() == ([],)


def test_an_old_snapshot_is_refused(
    office: PostgresOffice, cilla: psycopg.Connection[tuple[object, ...]]
) -> None:
    who = Participant(office, "cilla")
    sent = json.dumps([{"device_no": 1}])
    cilla.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
    with pytest.raises(psycopg.Error, match="malformed"):
        cilla.execute("SELECT * FROM sync.append(%s::uuid, %s::jsonb)", (who.device, sent))


def test_a_push_left_open_makes_others_say_busy(office: PostgresOffice) -> None:
    holder, waiter = Participant(office, "cilla"), Participant(office, "bo")
    office.run("ALTER FUNCTION sync.append SET lock_timeout = '100ms'")
    try:
        with psycopg.connect(office.address("cilla")) as connection:
            connection.execute("BEGIN")
            connection.execute(
                "SELECT * FROM sync.append(%s::uuid, %s::jsonb)",
                (holder.device, json.dumps([asdict(holder.entry())])),
            )
            with pytest.raises(KnownError, match="refused_busy"):
                waiter.send(waiter.entry())
            connection.rollback()
    finally:
        office.run("ALTER FUNCTION sync.append SET lock_timeout = '5s'")
    waiter.count = 0
    assert codes(waiter.send(waiter.entry())) == [""]


def test_a_poke_says_nothing(office: PostgresOffice) -> None:
    with psycopg.connect(office.address("stranger"), autocommit=True) as connection:
        connection.execute("LISTEN sync")
        bo = Participant(office, "bo")
        bo.send(bo.entry())
        [poke] = connection.notifies(timeout=10, stop_after=1)
    assert poke.payload == ""


@pytest.mark.parametrize("verb", ["UPDATE sync.entry SET verb = 'x'", "DELETE FROM sync.entry"])
def test_not_even_the_owner_changes_an_entry(office: PostgresOffice, verb: str) -> None:
    with pytest.raises(psycopg.Error, match="never changed"):
        office.run(verb)
