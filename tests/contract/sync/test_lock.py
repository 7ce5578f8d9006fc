"""The one lock: who holds it and does nothing stops the others for a moment only."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from uuid import UUID

import psycopg
import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Right
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice

Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def holder(postgres_office: PostgresOffice) -> Iterator[Connection]:
    """Bo's own line, on which an entry was sent in a transaction that does not end."""
    postgres_office.grant("bo", BOARD, Right.WRITE)
    postgres_office.grant("cilla", OTHER, Right.WRITE)
    bo = Participant(postgres_office, "bo")
    with psycopg.connect(postgres_office.address("bo")) as connection:
        sent = json.dumps([asdict(bo.entry())])
        connection.execute("SELECT sync.append(%s, %s)", (UUID(bo.device), sent))
        yield connection


def test_a_hung_computer_is_cut_off_by_the_server(holder: Connection) -> None:
    query = "SHOW idle_in_transaction_session_timeout"
    assert holder.execute(query).fetchone() == ("10s",)


def test_one_who_will_not_let_go_is_cut_off_by_the_next(
    holder: Connection, postgres_office: PostgresOffice
) -> None:
    holder.execute("SET idle_in_transaction_session_timeout = 0")
    cilla = Participant(postgres_office, "cilla")
    entry = cilla.entry(stream=OTHER)

    with pytest.raises(KnownError, match="refused_busy"):
        cilla.send(entry)
    assert cilla.send(entry)[0].no == 1

    with pytest.raises(psycopg.OperationalError):
        holder.execute("SELECT 1")
