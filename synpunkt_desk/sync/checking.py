"""What is misconfigured on a server: each finding is one thing to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, LiteralString

from synpunkt_desk.sync.administration import Connection, latest, version

_SETTINGS: Final = (
    ("ssl", "on", "tls_off"),
    ("password_encryption", "scram-sha-256", "weak_passwords"),
    ("fsync", "on", "not_durable"),
    ("synchronous_commit", "on", "not_durable"),
    ("full_page_writes", "on", "not_durable"),
    ("data_checksums", "on", "no_checksums"),
    ("default_transaction_isolation", "read committed", "isolation"),
    ("log_parameter_max_length_on_error", "0", "log_parameters"),
    ("log_lock_waits", "on", "no_lock_log"),
)
_UNLIMITED: Final = (
    ("client_connection_check_interval", "dead_clients"),
    ("idle_in_transaction_session_timeout", "idle_clients"),
    ("temp_file_limit", "temp_files"),
)
_PEOPLE: Final = "r.rolcanlogin AND NOT r.rolsuper AND pg_has_role(r.oid, 'sync_user', 'member')"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be; `about` names a setting, a role or a line."""

    finding_id: str
    about: str = ""


def check(connection: Connection) -> list[Finding]:
    """Everything found, the worst first."""
    before = version(connection)
    if not before:
        return [Finding("not_made")]
    if before != latest():
        return [Finding("other_version", str(before))]
    return [finding for look in _LOOKS for finding in look(connection)]


def _encryption(connection: Connection) -> Iterator[Finding]:
    """Lines of pg_hba.conf that let somebody in without TLS or with a weak password."""
    rows = _rows(
        connection,
        "SELECT line_number, type, auth_method FROM pg_hba_file_rules WHERE error IS NULL"
        " AND (address IS NULL OR address NOT IN ('127.0.0.1', '::1'))"
        " ORDER BY line_number",
    )
    for line, kind, method in rows:
        if kind in ("host", "hostnossl") and method != "reject":
            yield Finding("line_without_tls", str(line))
        if method in ("trust", "password", "md5", "ident"):
            yield Finding("line_weak", str(line))


def _settings(connection: Connection) -> Iterator[Finding]:
    found = dict(_rows(connection, "SELECT name, setting FROM pg_settings"))
    for name, wanted, finding_id in _SETTINGS:
        if found[name] != wanted:
            yield Finding(finding_id, name)
    for name, finding_id in _UNLIMITED:
        if found[name] in ("0", "-1"):
            yield Finding(finding_id, name)
    if found["archive_mode"] == "off":
        yield Finding("no_archive", "archive_mode")


def _locks(connection: Connection) -> Iterator[Finding]:
    """An upgrade of PostgreSQL by dump and restore opens them again."""
    rows = _rows(
        connection,
        "SELECT 1 FROM pg_proc p WHERE p.proname ~ '^pg_(try_)?advisory_'"
        " AND p.proname !~ 'unlock' AND p.pronamespace = 'pg_catalog'::regnamespace"
        " AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " WHERE a.grantee = 0) LIMIT 1",
    )
    yield from (Finding("locks_open") for _ in rows)
    rows = _rows(
        connection,
        "SELECT 1 WHERE NOT (pg_has_role('sync_owner', 'pg_signal_backend', 'member')"
        " AND pg_has_role('sync_owner', 'pg_read_all_stats', 'member'))",
    )
    yield from (Finding("no_watchdog") for _ in rows)


def _roles(connection: Connection) -> Iterator[Finding]:
    people = "SELECT r.rolname FROM pg_roles r WHERE "
    for (name,) in _rows(
        connection,
        "SELECT r.rolname FROM pg_roles r WHERE pg_has_role(r.oid, 'sync_user', 'member')"
        " AND NOT r.rolsuper AND (r.rolcreaterole OR r.rolcreatedb OR r.rolreplication"
        " OR r.rolbypassrls OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid"
        " AND m.roleid <> 'sync_user'::regrole)) ORDER BY 1",
    ):
        yield Finding("role_too_strong", name)
    for (name,) in _rows(connection, f"{people}{_PEOPLE} AND r.rolconnlimit = -1 ORDER BY 1"):
        yield Finding("role_unlimited", name)
    for (name,) in _rows(
        connection,
        "SELECT DISTINCT m.role FROM sync.member m WHERE m.valid_to IS NULL"
        " AND NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = m.role) ORDER BY 1",
    ):
        yield Finding("right_without_role", name)


def _database(connection: Connection) -> Iterator[Finding]:
    """What everybody may do without having been given it."""
    rows = _rows(
        connection,
        "SELECT a.privilege_type FROM pg_database d,"
        " aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a"
        " WHERE d.datname = current_database() AND a.grantee = 0"
        " UNION SELECT 'CREATE public' FROM pg_namespace n,"
        " aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a"
        " WHERE n.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'CREATE' ORDER BY 1",
    )
    yield from (Finding("open_to_all", privilege) for (privilege,) in rows)


def _tables(connection: Connection) -> Iterator[Finding]:
    for (name,) in _rows(
        connection,
        "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'sync'::regnamespace"
        " AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1",
    ):
        yield Finding("table_open", name)
    for (name,) in _rows(
        connection,
        "SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'sync'::regnamespace AND EXISTS"
        " (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " WHERE a.grantee = 0) ORDER BY 1",
    ):
        yield Finding("function_open", name)


def _office(connection: Connection) -> Iterator[Finding]:
    if not _rows(
        connection,
        "SELECT 1 FROM sync.member m JOIN sync.stream s ON s.id = m.stream"
        " WHERE s.name = 'common' AND m.member_right = 'admin' AND m.valid_to IS NULL",
    ):
        yield Finding("no_admin")
    if _rows(connection, "SELECT 1 FROM sync.server_state WHERE is_recovering"):
        yield Finding("recovering")


def _order(connection: Connection) -> Iterator[Finding]:
    """Streams with a hole, or whose last entry is not their head."""
    rows = _rows(
        connection,
        "SELECT s.name FROM sync.stream s WHERE s.head_no <>"
        " (SELECT count(*) FROM sync.entry e WHERE e.stream = s.id) OR (s.head_no > 0 AND"
        " s.chain IS DISTINCT FROM (SELECT e.chain FROM sync.entry e"
        " WHERE e.stream = s.id AND e.no = s.head_no)) ORDER BY 1",
    )
    yield from (Finding("stream_broken", name) for (name,) in rows)


_LOOKS: Final[tuple[Callable[[Connection], Iterator[Finding]], ...]] = (
    _order,
    _locks,
    _tables,
    _database,
    _roles,
    _office,
    _encryption,
    _settings,
)


def _rows(connection: Connection, query: LiteralString) -> list[tuple[Any, ...]]:
    return connection.execute(query).fetchall()
