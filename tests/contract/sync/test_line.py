"""The line to PostgreSQL: waiting, being woken, and every way of not getting through."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import psycopg
import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.line import SLOWEST, PostgresLine, bytes_in, known_error, refused
from synpunkt_desk.sync.port import Refusal, Right
from synpunkt_desk.sync.postgres import PostgresServer
from synpunkt_desk.texts import errors
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice, new_id


@pytest.fixture
def office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Bo writes at the board, Cilla at another."""
    postgres_office.grant("bo", BOARD, Right.WRITE)
    postgres_office.grant("cilla", OTHER, Right.WRITE)
    return postgres_office


def test_waiting_ends_when_somebody_has_pushed(office: PostgresOffice) -> None:
    bo, cilla = Participant(office, "bo"), office.server("cilla")
    assert not cilla.wait(0)
    bo.send(bo.entry())
    assert cilla.wait(60)
    assert not cilla.wait(0)


def test_a_poke_that_came_during_another_call_is_not_lost(office: PostgresOffice) -> None:
    bo, cilla = Participant(office, "bo"), office.server("cilla")
    cilla.wait(0)
    bo.send(bo.entry())
    cilla.verify(OTHER, first=1, last=1)
    assert cilla.wait(60)


def test_waiting_ends_when_it_is_woken(office: PostgresOffice) -> None:
    server = office.server("bo")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(server.wait, 600)
        server.wake()
        assert waiting.result(60) is False


def test_waking_counts_for_the_next_wait(office: PostgresOffice) -> None:
    server = office.server("bo")
    server.wake()
    assert server.wait(600) is False
    assert server.wait(0) is False


def test_a_server_without_an_answer_is_left_at_the_deadline(office: PostgresOffice) -> None:
    line = PostgresLine(office.address("bo"))
    line.connected()
    line._deadline = 0.1
    begun = monotonic()
    with pytest.raises(KnownError, match="server_lost"):
        line.rows("SELECT pg_sleep(55)")
    assert monotonic() - begun < 50
    line._deadline = 60
    assert line.rows("SELECT 1") == [(1,)]
    line.close()


def test_a_big_call_has_more_time(office: PostgresOffice) -> None:
    line = PostgresLine(office.address("bo"))
    line.connected()
    line._deadline = 0
    assert line.rows("SELECT 1 FROM pg_sleep(0.1)", expected=SLOWEST * 60) == [(1,)]
    assert bytes_in(("stream", b"data", 7, None)) == 10
    line.close()


def test_a_line_that_was_ended_is_made_anew(office: PostgresOffice) -> None:
    bo = Participant(office, "bo")
    office.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bo'")
    with pytest.raises(KnownError, match="server_lost"):
        bo.hello()
    assert bo.hello().role == "bo"


def test_waiting_notices_that_the_line_is_lost(office: PostgresOffice) -> None:
    server = office.server("bo")
    server.wait(0)
    office.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bo'")
    with pytest.raises(KnownError, match="server_lost"):
        server.wait(60)


@pytest.mark.parametrize(
    ("person", "database", "error_id"),
    [
        ("bo", "postgres", "server_not_made"),
        ("bo", "nowhere", "server_not_made"),
        ("nobody.here", "office", "server_login"),
    ],
)
def test_why_it_does_not_get_through(
    office: PostgresOffice, person: str, database: str, error_id: str
) -> None:
    server = PostgresServer(office.cluster.address(person, database))
    with pytest.raises(KnownError, match=error_id):
        server.hello(new_id(), protocol=1, epoch=None, cursors={})
    server.close()


def test_no_more_lines_than_a_person_may_have(office: PostgresOffice) -> None:
    office.run("ALTER ROLE bo CONNECTION LIMIT 1")
    try:
        first, second = office.server("bo"), office.server("bo")
        first.verify(BOARD, first=1, last=1)
        with pytest.raises(KnownError, match="server_crowded"):
            second.verify(BOARD, first=1, last=1)
    finally:
        office.run("ALTER ROLE bo CONNECTION LIMIT -1")


def test_a_server_without_tls_is_not_trusted(office: PostgresOffice) -> None:
    server = PostgresServer(f"postgresql://bo@127.0.0.1:{office.cluster.port}/office")
    with pytest.raises(KnownError, match="server_without_tls"):
        server.hello(new_id(), protocol=1, epoch=None, cursors={})
    server.close()


def test_an_address_that_cannot_be_read_is_not_shown() -> None:
    with pytest.raises(KnownError, match="server_address_wrong") as caught:
        PostgresServer("postgresql://bo:hemligt@[server/office")
    assert "hemligt" not in str(caught.value.__cause__)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_a_sentence(refusal: Refusal) -> None:
    error = refused(refusal)
    assert error.error_id == f"refused_{refusal}"
    assert errors.sentence(error).advice


def test_an_unknown_complaint_keeps_its_code_for_the_administrator() -> None:
    error = known_error(psycopg.errors.DivisionByZero("texts of a case"))
    assert (error.error_id, dict(error.params)) == ("server_failed", {"state": "22012"})


def test_a_blob_larger_than_one_piece_comes_back(office: PostgresOffice) -> None:
    server, content = office.server("bo"), bytes(range(256)) * 8192
    name = hashlib.sha256(content).hexdigest()
    server.blob_begin(BOARD, name, size=len(content))
    for piece_no in (1, 0):
        piece = content[piece_no << 20 : (piece_no + 1) << 20]
        server.blob_put(BOARD, name, piece_no=piece_no, data=piece)
    server.blob_commit(BOARD, name)
    pieces = [server.blob_get(BOARD, name, piece_no=piece_no) or b"" for piece_no in (0, 1)]
    assert b"".join(pieces) == content
