"""Every cell of role, object and verb that the catalogue knows; what is not listed is refused."""

from collections.abc import Iterator
from typing import Final

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.sql import SQL, Identifier, Literal

from synpunkt_desk.sync.port import Right
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice, codes

SECRET: Final = "Hemligt om Kim"
CELLS: Final = """
WITH own AS (SELECT oid, nspname FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
  cell (kind, thing, verb) AS (
  SELECT 'relation', nspname || '.' || relname, verb FROM pg_class c JOIN own n
    ON n.oid = relnamespace, unnest('{SELECT,INSERT,UPDATE,REFERENCES}'::text[]) verb
    WHERE relkind IN ('r','v','m','p','f') AND has_any_column_privilege(%(role)s, c.oid, verb)
  UNION SELECT 'relation', nspname || '.' || relname, verb FROM pg_class c JOIN own n
    ON n.oid = relnamespace, unnest('{DELETE,TRUNCATE,TRIGGER}'::text[]) verb
    WHERE relkind IN ('r','v','m','p','f') AND has_table_privilege(%(role)s, c.oid, verb)
  UNION SELECT 'sequence', nspname || '.' || relname, verb FROM pg_class c JOIN own n
    ON n.oid = relnamespace, unnest('{SELECT,UPDATE,USAGE}'::text[]) verb
    WHERE relkind = 'S' AND has_sequence_privilege(%(role)s, c.oid, verb)
  UNION SELECT 'function', nspname || '.' || proname, 'EXECUTE' FROM pg_proc p JOIN own n
    ON n.oid = pronamespace WHERE has_function_privilege(%(role)s, p.oid, 'EXECUTE')
  UNION SELECT 'function', 'pg_catalog.' || proname, 'EXECUTE' FROM pg_proc p
    WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~
      'advisory(_xact)?_lock|advisory_lock|pg_read|pg_ls_|lo_import|lo_export|pg_stat_file|pg_reload'
      AND proname <> 'pg_read_file_old'
    AND has_function_privilege(%(role)s, p.oid, 'EXECUTE')
  UNION SELECT 'type', nspname || '.' || typname, 'USAGE' FROM pg_type t JOIN own n
    ON n.oid = typnamespace WHERE typtype IN ('c','d','e') AND typrelid NOT IN (
      SELECT oid FROM pg_class WHERE relkind <> 'c')
    AND has_type_privilege(%(role)s, t.oid, 'USAGE')
  UNION SELECT 'schema', nspname, verb FROM own n, unnest('{USAGE,CREATE}'::text[]) verb
    WHERE has_schema_privilege(%(role)s, n.oid, verb)
  UNION SELECT 'database', datname, verb FROM pg_database d,
    unnest('{CONNECT,CREATE,TEMP}'::text[]) verb
    WHERE datname = current_database() AND has_database_privilege(%(role)s, d.oid, verb)
  UNION SELECT 'language', lanname, 'USAGE' FROM pg_language l
    WHERE has_language_privilege(%(role)s, l.oid, 'USAGE')
      AND lanname NOT IN ('internal', 'c', 'sql', 'plpgsql')
  UNION SELECT 'tablespace', spcname, 'CREATE' FROM pg_tablespace t
    WHERE has_tablespace_privilege(%(role)s, t.oid, 'CREATE')
  UNION SELECT 'foreign', srvname, 'USAGE' FROM pg_foreign_server s
    WHERE has_server_privilege(%(role)s, s.oid, 'USAGE')
  UNION SELECT 'foreign', fdwname, 'USAGE' FROM pg_foreign_data_wrapper f
    WHERE has_foreign_data_wrapper_privilege(%(role)s, f.oid, 'USAGE')
  UNION SELECT 'parameter', parname, verb FROM pg_parameter_acl,
    unnest('{SET,ALTER SYSTEM}'::text[]) verb WHERE has_parameter_privilege(%(role)s, parname, verb)
  UNION SELECT 'large object', oid::text, 'any' FROM pg_largeobject_metadata
  UNION SELECT 'member of', g.rolname, 'ROLE' FROM pg_roles g
    WHERE pg_has_role(%(role)s, g.oid, 'MEMBER') AND g.rolname <> %(role)s
  UNION SELECT 'role', attribute, 'has' FROM pg_roles r, LATERAL (VALUES
      ('superuser', rolsuper), ('createdb', rolcreatedb), ('createrole', rolcreaterole),
      ('replication', rolreplication), ('bypassrls', rolbypassrls)) a (attribute, is_set)
    WHERE r.rolname = %(role)s AND is_set)
SELECT kind, thing, verb FROM cell
"""
READABLE: Final = {
    f"sync.{name}"
    for name in (
        "blob", "blob_piece", "device", "entry", "entry_body", "field_rule", "member",
        "object_head", "stream",
    )
} | {
    f"sync_views.{name}"
    for name in ("case_count", "case_now", "measure_now", "name_now", "object_now")
}  # fmt: skip
CALLABLE: Final = {
    "append", "append_recovered", "blob_begin", "blob_commit", "blob_get", "blob_put",
    "blob_state", "block_device", "close_recovery", "close_stream", "confirm_erasures", "day",
    "devices", "erase", "fold", "fold_entry", "fold_growing", "grant_member", "hello", "logins",
    "member_history", "members", "merge", "my_streams", "open_recovery", "page_end", "pull",
    "refuse", "revoke_member", "shown", "stale_fields", "unblock_device", "verify",
}  # fmt: skip
PERSON: Final = (
    {("relation", name, "SELECT") for name in READABLE}
    | {("function", f"sync.{name}", "EXECUTE") for name in CALLABLE}
    | {("schema", name, "USAGE") for name in ("sync", "sync_views")}
    | {("database", "office", "CONNECT"), ("member of", "sync_user", "ROLE")}
)
REFUSED: Final = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.ObjectNotInPrerequisiteState,  # of views nobody writes in, owner or not
    psycopg.errors.WrongObjectType,
)
Psql = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Bo writes at one board, Cilla at another; there is something to read at Bo's."""
    for person, stream in (("bo", BOARD), ("cilla", OTHER)):
        postgres_office.grant(person, stream, Right.WRITE)
    bo = Participant(postgres_office, "bo")
    assert codes(bo.send(bo.entry(patch={"title": SECRET}))) == [""]
    return postgres_office


@pytest.fixture
def cilla(office: PostgresOffice) -> Iterator[Psql]:
    """Cilla with psql."""
    with psycopg.connect(office.address("cilla"), autocommit=True) as connection:
        yield connection


def cells(office: PostgresOffice, role: str) -> set[tuple[object, ...]]:
    with office.cluster.administrator(office.database) as connection:
        return set(connection.execute(CELLS, {"role": role}).fetchall())


@pytest.mark.parametrize("person", ["anna", "bo", "cilla", "stranger"])
def test_a_person_has_what_is_listed_whatever_rights_the_office_gave(
    office: PostgresOffice, person: str
) -> None:
    office.grant("anna", "common", Right.ADMIN)
    assert cells(office, person) == PERSON


def test_somebody_outside_the_office_has_nothing(office: PostgresOffice) -> None:
    office.run("CREATE ROLE outsider")
    try:
        assert cells(office, "outsider") == set()
    finally:
        office.run("DROP ROLE outsider")


def test_the_backup_reads_and_nothing_else(office: PostgresOffice) -> None:
    found = cells(office, "sync_backup")
    assert {(kind, verb) for kind, _, verb in found} == {
        ("relation", "SELECT"), ("sequence", "SELECT"), ("schema", "USAGE"),
        ("database", "CONNECT"), ("member of", "ROLE"), ("role", "has"),
    }  # fmt: skip
    assert {thing for kind, thing, _ in found if kind == "role"} == {"bypassrls"}


def test_nobody_signs_in_as_the_owner(office: PostgresOffice) -> None:
    query = "SELECT rolcanlogin FROM pg_roles WHERE rolname ~ '^sync_'"
    assert set(office.run(query)) == {(False,)}


def test_each_table_that_is_not_listed_is_refused(office: PostgresOffice, cilla: Psql) -> None:
    relations = office.run(
        "SELECT n.nspname, c.relname, a.attname FROM pg_class c JOIN pg_namespace n"
        " ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1"
        " WHERE n.nspname IN ('sync', 'sync_views') AND c.relkind IN ('r', 'v')"
    )
    for schema, name, column in relations:
        table, first = Identifier(str(schema), str(name)), Identifier(str(column))
        attempts = [
            SQL("INSERT INTO {} DEFAULT VALUES").format(table),
            SQL("UPDATE {} SET {} = DEFAULT").format(table, first),
            SQL("DELETE FROM {}").format(table),
            SQL("TRUNCATE {}").format(table),
            SQL("CREATE TRIGGER mine BEFORE INSERT ON {} EXECUTE FUNCTION sync.refuse()").format(
                table
            ),
            SQL("ALTER TABLE {} ADD mine int").format(table),
            SQL("DROP TABLE {}").format(table),
        ]
        if f"{schema}.{name}" not in READABLE:
            attempts += [
                SQL("SELECT * FROM {}").format(table),
                SQL("SELECT {} FROM {}").format(first, table),
            ]
        for attempt in attempts:
            with pytest.raises(REFUSED):
                cilla.execute(attempt)


def test_each_function_that_is_not_listed_is_refused(office: PostgresOffice, cilla: Psql) -> None:
    functions = office.run(
        "SELECT p.proname, array(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) t)"
        " FROM pg_proc p WHERE pronamespace = 'sync'::regnamespace AND prokind = 'f'"
        " AND prorettype <> 'trigger'::regtype"
    )
    asked = 0
    for name, types in functions:
        if name not in CALLABLE:
            assert isinstance(types, list)
            values = ", ".join(f"NULL::{kind}" for kind in types)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                cilla.execute(f"SELECT sync.{name}({values})".encode())
            asked += 1
    assert asked > 30


tables = st.sampled_from(sorted(READABLE))
columns = st.sampled_from(
    ["*", "count(*)", "max(t::text)", "to_jsonb(t)", "t::text", "md5(t::text)"]
)
conditions = st.sampled_from(
    ["true", f"t::text ~ '{SECRET}'", "1/(length(t::text) - 40) > 0", "t::text < 'z'", "t IS NULL"]
)
shapes = st.sampled_from(
    [
        "SELECT {c} FROM {t} t WHERE {w}",
        "SELECT {c} FROM {t} t, sync.stream s WHERE {w}",
        "WITH t AS (SELECT * FROM {t}) SELECT {c} FROM t WHERE {w}",
        "SELECT * FROM sync.stream x, LATERAL (SELECT {c} FROM {t} t WHERE {w}) y",
        "COPY (SELECT {c} FROM {t} t WHERE {w}) TO STDOUT",
        "SELECT query_to_xml($$SELECT {c} FROM {t} t WHERE {w}$$, true, false, '')",
        "SELECT count(*) FROM {t} t GROUP BY t::text HAVING {w}",
        "EXPLAIN ANALYZE SELECT {c} FROM {t} t WHERE {w}",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shape=shapes, table=tables, column=columns, condition=conditions)
def test_no_query_shows_what_another_board_wrote(
    cilla: Psql, shape: str, table: str, column: str, condition: str
) -> None:
    query = shape.format(c=column, t=table, w=condition)
    notices = list[str]()
    cilla.add_notice_handler(lambda notice: notices.append(str(notice.message_primary)))
    try:
        if query.startswith("COPY"):
            with cilla.cursor().copy(query.encode()) as copy:
                told = b"".join(bytes(part) for part in copy).decode()
        else:
            told = str(cilla.execute(query.encode()).fetchall())
    except psycopg.Error as error:
        told = f"{error} {error.diag.message_detail} {error.diag.context}"
    assert SECRET not in told.replace(f"~ '{SECRET}'", "").replace(f"~ ''{SECRET}''", "")
    assert BOARD not in told
    assert not any(SECRET in notice for notice in notices)


def test_a_right_that_nobody_listed_would_be_noticed(office: PostgresOffice) -> None:
    office.run("GRANT UPDATE (name) ON sync.stream TO sync_user")
    try:
        assert cells(office, "bo") - PERSON == {("relation", "sync.stream", "UPDATE")}
    finally:
        office.run("REVOKE UPDATE (name) ON sync.stream FROM sync_user")


def test_statements_of_the_names_are_literal(cilla: Psql) -> None:
    hostile = "x'; DROP TABLE sync.entry; --"
    query = SQL("SELECT count(*) FROM sync.pull({}, 0, 10, 10)").format(Literal(hostile))
    assert cilla.execute(query).fetchall() == [(0,)]
