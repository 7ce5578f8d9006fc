"""Two computers and one server by the command line alone, from a lone office to equal reports."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from synpunkt_desk.sync import connection_file
from tests.e2e.conftest import ACCEPTANCE, Desk
from tests.helpers.cluster import Cluster

DATABASE = "sharing"
PERIOD = ("--from", "2024-01-01", "--to", "2024-12-31")
Address = Callable[[str], str]


@pytest.fixture
def address(cluster: Cluster, desk: Desk) -> Iterator[Address]:
    """An office on a server that nobody takes part in yet."""
    with cluster.administrator() as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
    assert desk.run("server", "init", cluster.address("postgres", DATABASE)).code == 0
    yield lambda person: cluster.address(person, DATABASE)
    with cluster.administrator() as connection:
        connection.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)")
        connection.execute("DROP ROLE IF EXISTS dana, erik")


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Desk:
    """Another computer."""
    (tmp_path / "other").mkdir()
    return Desk(tmp_path / "other", desk.capsys)


def done(desk: Desk, *words: str) -> dict[str, int]:
    ran = desk.run(*words, options=("--json",))
    assert ran.code == 0, ran.err
    return ran.data


def test_an_office_comes_to_share_a_server_and_a_colleague_joins(
    desk: Desk, other: Desk, address: Address, cluster: Cluster
) -> None:
    desk.init("boras")
    password = other.folder / "password"
    for person, right in (("dana", "admin"), ("erik", "read")):
        words = (person, "--right", right, "--stream", "common")
        told: Any = done(desk, "server", "add-user", address("postgres"), *words)
        password.write_text(told["password"], "utf-8")
    desk.take_in((ACCEPTANCE / "boras-ks-2024.csv").read_bytes())
    before = desk.report("boras", *PERIOD)

    brought = done(desk, "connect", address("dana"))
    assert brought["waiting"] == 0
    words = ("erik", "--right", "write", "--stream", "Kommunstyrelsen")
    done(desk, "server", "add-user", address("postgres"), *words)
    file = str(other.folder / "office.anslutning")
    here = f"postgresql://postgres@127.0.0.1:{cluster.port}/{DATABASE}?sslmode=disable"
    leads = connection_file.described(here, municipality="Borås Stad")
    Path(file).write_text(connection_file.text_of(leads, heading="Prov"), "utf-8")
    assert "--person" in other.run("connect", file).err
    words = ("connect", file, "--person", "erik", "--password-file", str(password))
    joined = done(other, *words)

    assert joined["received"] > 0
    assert desk.report("boras", *PERIOD) == before
    assert other.report("boras", *PERIOD) == before
    assert done(other, "sync", *words[-2:]) == {
        "sent": 0,
        "received": 0,
        "refused": 0,
        "waiting": 0,
    }
    assert other.run("check").code == 0
