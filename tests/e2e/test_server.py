"""The commands about the shared server, on a PostgreSQL of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.postgres import PostgresServer
from tests.e2e.conftest import Desk
from tests.helpers.cluster import Cluster
from tests.helpers.shared_offices import new_id

DATABASE = "commands"


@pytest.fixture
def address(cluster: Cluster) -> Iterator[str]:
    """An empty database, and roles that are gone afterwards."""
    with cluster.administrator() as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
    yield cluster.address("postgres", DATABASE)
    with cluster.administrator() as connection:
        connection.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)")
        connection.execute("DROP ROLE IF EXISTS dana")


@pytest.fixture
def made(desk: Desk, address: str) -> str:
    """The server put in place."""
    assert desk.run("server", "init", address).code == 0
    return address


def add_user(desk: Desk, address: str, *words: str) -> str:
    """The password that was shown."""
    ran = desk.run("server", "add-user", address, "dana", *words, options=("--json",))
    assert ran.code == 0, ran.err
    return ran.data.get("password", "")


def test_it_is_put_in_place_once(desk: Desk, made: str) -> None:
    ran = desk.run("server", "init", made)
    assert (ran.code, ran.out) == (1, "")
    assert "redan iordningställd" in ran.err


def test_nothing_of_a_failed_init_is_left(desk: Desk, address: str, cluster: Cluster) -> None:
    with cluster.administrator(DATABASE) as connection:
        connection.execute("CREATE SCHEMA sync_views")  # in the way
        assert desk.run("server", "init", address).code == 1
        assert connection.execute("SELECT to_regnamespace('sync')").fetchone() == (None,)
        connection.execute("DROP SCHEMA sync_views")
    assert desk.run("server", "init", address).code == 0


def test_an_upgrade_closes_what_was_opened(desk: Desk, made: str, cluster: Cluster) -> None:
    with cluster.administrator(DATABASE) as connection:
        connection.execute("GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC")
    assert "Vem som helst kan ta databasens lås" in desk.run("server", "check", made).out
    assert desk.run("server", "upgrade", made).code == 0
    assert "Vem som helst" not in desk.run("server", "check", made).out


def test_what_an_upgrade_makes_belongs_to_the_owner_of_the_rest(
    desk: Desk, made: str, cluster: Cluster
) -> None:
    with cluster.administrator(DATABASE) as connection:
        connection.execute("DROP FUNCTION sync.put_unknown, sync.is_about_erased")
        connection.execute("UPDATE sync.server_state SET version = 11")
        assert desk.run("server", "upgrade", made).code == 0
        owners = connection.execute(
            "SELECT DISTINCT proowner::regrole::text FROM pg_proc"
            " WHERE pronamespace = 'sync'::regnamespace"
        ).fetchall()
    assert owners == [("sync_owner",)]


def test_an_upgrade_needs_something_to_upgrade(desk: Desk, address: str) -> None:
    assert "server init" in desk.run("server", "upgrade", address).err


def test_a_newer_server_is_left_alone(desk: Desk, made: str, cluster: Cluster) -> None:
    with cluster.administrator(DATABASE) as connection:
        connection.execute("UPDATE sync.server_state SET version = 999")
    assert "nyare version" in desk.run("server", "upgrade", made).err


def test_a_new_person_signs_in_with_the_password_shown(
    desk: Desk, made: str, cluster: Cluster
) -> None:
    password = add_user(desk, made, "--stream", "common", "--right", "admin")
    address = f"postgresql://dana@127.0.0.1:{cluster.port}/{DATABASE}?sslmode=disable"
    server = PostgresServer(address, password=password)
    assert server.hello(new_id(), protocol=1, epoch=None, cursors={}).is_admin
    server.close()
    with pytest.raises(KnownError, match="server_login"):
        PostgresServer(address, password="guess").verify("common", first=1, last=1)


def test_a_password_is_shown_once_and_made_anew_on_demand(desk: Desk, made: str) -> None:
    first = add_user(desk, made, "--stream", "common")
    assert first
    assert not add_user(desk, made, "--stream", "unplaced")
    assert add_user(desk, made, "--stream", "unplaced", "--new-password") not in ("", first)


def test_passwords_stay_out_of_the_log_of_the_server(
    desk: Desk, made: str, cluster: Cluster
) -> None:
    with cluster.administrator(DATABASE) as connection:
        connection.execute(f"ALTER DATABASE {DATABASE} SET log_statement = 'all'")
    password = add_user(desk, made, "--stream", "common")
    log = (cluster.folder / "log").read_text("utf-8")
    assert "dana" in log
    assert password not in log


def test_a_board_goes_by_its_name(desk: Desk, made: str, cluster: Cluster) -> None:
    assert "finns inte på servern" in desk.run(
        "server", "add-user", made, "dana", "--stream", "Tekniska nämnden"
    ).err  # fmt: skip
    with psycopg.connect(cluster.address("postgres", DATABASE)) as connection:
        assert not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'dana'").fetchall()


def test_a_password_in_the_address_is_refused(desk: Desk) -> None:
    ran = desk.run("server", "check", "postgresql://postgres:hemligt@server/office")
    assert ran.code == 1
    assert "hemligt" not in ran.err


def test_a_password_is_read_from_a_file(desk: Desk, made: str, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("anything\n", "utf-8")
    assert desk.run("server", "upgrade", made, "--password-file", file).code == 0


@pytest.mark.parametrize("words", [(), ("init",), ("add-user", "postgresql://server/office")])
def test_wrong_use_is_told(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk.run("server", *words).code == 2


def test_a_server_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    ran = desk.run("server", "check", f"postgresql://postgres@/office?host={tmp_path}")
    assert ran.code == 1
    assert "går inte att nå" in ran.err


def test_check_tells_each_thing_to_do(desk: Desk, made: str, cluster: Cluster) -> None:
    add_user(desk, made, "--stream", "common")
    with cluster.administrator(DATABASE) as connection:
        connection.execute("ALTER ROLE dana CREATEROLE CONNECTION LIMIT -1")
        connection.execute("ALTER TABLE sync.entry DISABLE ROW LEVEL SECURITY")
        connection.execute("GRANT EXECUTE ON FUNCTION sync.salt TO PUBLIC")
        connection.execute("UPDATE sync.stream SET head_no = 7 WHERE name = 'unplaced'")
        connection.execute(f"GRANT TEMP ON DATABASE {DATABASE} TO PUBLIC")
    ran = desk.run("server", "check", made, options=("--json",))
    found = {(each["finding"], each["about"]) for each in ran.data["findings"]}
    assert ran.code == 1
    assert found >= {
        ("role_too_strong", "dana"), ("role_unlimited", "dana"), ("table_open", "entry"),
        ("function_open", "salt"), ("stream_broken", "unplaced"), ("open_to_all", "TEMPORARY"),
        ("no_admin", ""), ("tls_off", "ssl"), ("no_lock_log", "log_lock_waits"),
    }  # fmt: skip


def test_the_file_for_other_computers_leads_to_the_same_server(
    desk: Desk, made: str, cluster: Cluster, tmp_path: Path
) -> None:
    password = add_user(desk, made, "--stream", "common", "--right", "admin")
    place = f"127.0.0.1:{cluster.port}/{DATABASE}?sslmode=disable"
    with cluster.administrator() as connection:
        connection.execute("CREATE ROLE chief LOGIN SUPERUSER PASSWORD 'known-here'")
    (tmp_path / "secret").write_text("known-here", "utf-8")
    file = tmp_path / "kommunen.anslutning"
    ran = desk.run(
        "server", "connection-file", f"postgresql://chief@{place}", "-o", file,
        "--password-file", tmp_path / "secret",
    )  # fmt: skip
    with cluster.administrator() as connection:
        connection.execute("DROP ROLE chief")

    assert ran.code == 0, ran.err
    assert "known-here" not in file.read_text("utf-8")
    server = PostgresServer(connection_file.read(file).address("dana"), password=password)
    assert server.hello(new_id(), protocol=1, epoch=None, cursors={}).is_admin
    server.close()


def test_no_file_is_written_that_no_other_computer_could_use(
    desk: Desk, made: str, tmp_path: Path
) -> None:
    ran = desk.run("server", "connection-file", made, "-o", tmp_path / "kommunen.anslutning")
    assert "inte var servern finns" in ran.err
    assert not (tmp_path / "kommunen.anslutning").exists()


def test_a_recovery_is_opened_and_closed_in_words(desk: Desk, made: str) -> None:
    opened = desk.run("server", "open-recovery", made)
    assert (opened.code, "close-recovery" in opened.out) == (0, True)
    assert "återställning pågår" in desk.run("server", "check", made).out
    closed = desk.run("server", "close-recovery", made)
    assert (closed.code, "0 händelser kom tillbaka" in closed.out) == (0, True)
    assert "återställning pågår" not in desk.run("server", "check", made).out
