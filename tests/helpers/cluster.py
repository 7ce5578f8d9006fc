"""A PostgreSQL of the tests' own, also where they run as root."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from synpunkt_desk.sync import administration
from tests.helpers.tools import give_up

OFFICE = "office"
PORT = 20_000 + os.getpid() % 10_000
"""Another for each process; those that the system hands out by itself begin above."""
PEOPLE = ("anna", "bo", "cilla", "stranger")


@dataclass(frozen=True)
class Cluster:
    """A server with its data in a folder; everybody signs in over a socket in the folder."""

    programs: Path
    folder: Path
    port: int

    def address(self, person: str, database: str) -> str:
        return f"postgresql://{person}@/{database}?host={self.folder}&port={self.port}"

    def administrator(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self.address("postgres", database), autocommit=True)

    def control(self, *words: str) -> None:
        settings = f"-k {self.folder} -p {self.port} -c listen_addresses=127.0.0.1"
        self._run("pg_ctl", "-w", "-o", settings, "-l", f"{self.folder}/log", *words)

    def make(self) -> None:
        self._run("initdb", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-k",
                  "--auth-local=trust", "--auth-host=scram-sha-256")  # fmt: skip

    def _run(self, program: str, *words: str) -> None:
        command = [*_as_nobody(), str(self.programs / program), "-D", f"{self.folder}/data", *words]
        log = (self.folder / "output").open("ab")
        with log:
            subprocess.run(
                command, check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/"
            )


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A cluster with an empty office; gone afterwards, unless it was lent by whoever runs tests."""
    if lent := os.environ.get("DESK_TEST_SERVER"):
        place, port = lent.rsplit(":", 1)
        yield Cluster(programs(), Path(place), int(port))
        return
    folder = own_folder(Path(tempfile.mkdtemp(prefix="desk-server-")))
    cluster = Cluster(programs(), folder, PORT)
    try:
        cluster.make()
        cluster.control("start")
        _make_office(cluster)
        yield cluster
    finally:
        with suppress(subprocess.CalledProcessError):
            cluster.control("stop", "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _make_office(cluster: Cluster) -> None:
    with cluster.administrator() as connection:
        connection.execute(f"CREATE DATABASE {OFFICE}")
    with administration.administrator(cluster.address("postgres", OFFICE)) as connection:
        administration.init(connection)
        for person in PEOPLE:
            connection.execute(f"CREATE ROLE {person} LOGIN IN ROLE sync_user")


def own_folder(folder: Path) -> Path:
    """The folder, for whoever PostgreSQL runs as."""
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")
    return folder


def programs() -> Path:
    """Where the newest PostgreSQL of this computer lies."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[4]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    if not on_path:
        give_up("PostgreSQL is not installed: nothing of the shared office is tested")
    return Path(on_path).resolve().parent


def _as_nobody() -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid():
        return []
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
