"""Starts a PostgreSQL with an example office for trying out: python -m tests.local_server FOLDER.

The server goes on until it is stopped as it says. A folder that is there already is started again.
"""

import argparse
import os
import socket
import sys
import tempfile
from pathlib import Path
from typing import Final

from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.sync import administration, connection_file
from synpunkt_desk.sync.caretaker import PostgresCaretaker
from synpunkt_desk.sync.joining import bring
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.postgres import PostgresServer
from synpunkt_desk.texts.server import CONNECTION_FILE
from tests.helpers.cluster import OFFICE, Cluster, own_folder, programs

PORT: Final = 55_432
KEEPER: Final = "anna.berg"
OTHERS: Final = ("bo.ek", "cilla.dal")


def main() -> None:
    """Start it, fill it the first time, and say how to connect."""
    asked = argparse.ArgumentParser(prog="tests.local_server", description=__doc__)
    asked.add_argument("folder", type=Path, help="where its data and its connection file are")
    asked.add_argument("--port", type=int, default=PORT, help=f"on this computer ({PORT})")
    words = asked.parse_args()
    folder = words.folder.resolve()
    if _is_taken(words.port):
        asked.error(f"port {words.port} is taken; stop what uses it or choose another --port")
    is_new = not (folder / "data").exists()
    cluster = Cluster(programs(), own_folder(folder), words.port)
    if is_new:
        cluster.make()
    cluster.control("start")
    if is_new:
        _fill(cluster)
    passwords = (folder / "passwords").read_text("utf-8")
    stop = f"{cluster.programs}/pg_ctl -D {folder}/data stop"
    file = _write_connection_file(cluster)
    sys.stdout.write(f"{passwords}\nConnect with: {file}\nStop it with: {_as_owner(stop)}\n")


def _fill(cluster: Cluster) -> None:
    """One keeper of the office, and one colleague at each of the first boards."""
    address = cluster.address("postgres", OFFICE)
    with cluster.administrator() as connection:
        connection.execute(f"CREATE DATABASE {OFFICE}")
    with administration.administrator(address) as connection:
        administration.init(connection)
        lines = [_login(cluster, KEEPER, connection, "common", Right.ADMIN)]
    _bring_example(cluster)
    with administration.administrator(address) as connection:
        boards = connection.execute(
            "SELECT s.name FROM sync.stream s WHERE s.name ~ '^[0-9a-f]{32}$' AND s.head_no > 0"
            " ORDER BY s.head_no DESC LIMIT 2"
        ).fetchall()
        for person, (board,) in zip(OTHERS, boards, strict=False):
            lines.append(_login(cluster, person, connection, board, Right.WRITE))
    (cluster.folder / "passwords").write_text("\n".join(lines), "utf-8")


def _write_connection_file(cluster: Cluster) -> Path:
    """What a window asks for when it is connected."""
    with administration.administrator(cluster.address("postgres", OFFICE)) as connection:
        name = administration.municipality(connection)
    address = f"postgresql://postgres@127.0.0.1:{cluster.port}/{OFFICE}?sslmode=disable"
    file = cluster.folder / "exempel.anslutning"
    told = connection_file.described(address, municipality=name)
    file.write_text(connection_file.text_of(told, heading=CONNECTION_FILE), "utf-8")
    return file


def _login(
    cluster: Cluster,
    person: str,
    connection: administration.Connection,
    stream: str,
    right: Right,
) -> str:
    password = administration.add_user(connection, person, stream, right)
    place = f"127.0.0.1:{cluster.port}/{OFFICE}?sslmode=disable"
    return f"{person}  password {password}  postgresql://{person}@{place}"


def _bring_example(cluster: Cluster) -> None:
    address = cluster.address(KEEPER, OFFICE)
    server, caretaker = PostgresServer(address), PostgresCaretaker(address)
    with tempfile.TemporaryDirectory() as folder:
        office = make_demo(Path(folder) / "demo")
        bring(office.replica, server, caretaker, _say)
        office.close()
    server.close()
    caretaker.close()


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _say(done: int) -> None:
    sys.stderr.write(f"{done} entries of the example are on the server\n")


def _as_owner(command: str) -> str:
    return (
        f"setpriv --reuid=nobody --regid=nogroup --clear-groups {command}" * (os.geteuid() == 0)
        or command
    )


if __name__ == "__main__":
    main()
