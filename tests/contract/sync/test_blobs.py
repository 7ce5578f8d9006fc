"""Attachments in pieces: complete before anybody is told of them."""

from hashlib import sha256

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import PIECE
from tests.helpers.shared_offices import BOARD, OTHER, Participant, codes

CONTENT = b"a scanned letter " * 80_000
HASH = sha256(CONTENT).hexdigest()
PIECES = [CONTENT[start : start + PIECE] for start in range(0, len(CONTENT), PIECE)]


def upload(who: Participant, stream: str = BOARD) -> None:
    who.server.blob_begin(stream, HASH, size=len(CONTENT))
    for piece_no, data in enumerate(PIECES):
        who.server.blob_put(stream, HASH, piece_no=piece_no, data=data)
    who.server.blob_commit(stream, HASH)


def fetched(who: Participant, stream: str = BOARD) -> bytes:
    pieces = sorted(who.server.blob_state(stream, HASH))
    return b"".join(who.server.blob_get(stream, HASH, piece_no=no) or b"" for no in pieces)


def test_what_was_uploaded_comes_back(bo: Participant) -> None:
    upload(bo)
    assert fetched(bo) == CONTENT
    upload(bo)  # again, as after a lost answer


def test_an_upload_goes_on_where_it_was_cut(bo: Participant) -> None:
    bo.server.blob_begin(BOARD, HASH, size=len(CONTENT))
    bo.server.blob_put(BOARD, HASH, piece_no=1, data=PIECES[1])
    assert bo.server.blob_state(BOARD, HASH) == {1}
    assert bo.server.blob_get(BOARD, HASH, piece_no=1) is None
    with pytest.raises(KnownError, match="refused_blob_missing"):
        bo.server.blob_commit(BOARD, HASH)
    upload(bo)
    assert fetched(bo) == CONTENT


def test_an_entry_waits_for_its_blob(bo: Participant) -> None:
    assert codes(bo.send(bo.entry(asks={"blobs": [HASH]}))) == ["blob_missing"]
    upload(bo)
    assert codes(bo.send(bo.entry(asks={"blobs": [HASH]}))) == [""]


def test_content_that_does_not_fit_its_name_is_dropped(bo: Participant) -> None:
    wrong = sha256(b"something else").hexdigest()
    bo.server.blob_begin(BOARD, wrong, size=3)
    bo.server.blob_put(BOARD, wrong, piece_no=0, data=b"abc")
    with pytest.raises(KnownError, match="refused_malformed"):
        bo.server.blob_commit(BOARD, wrong)
    assert bo.server.blob_state(BOARD, wrong) == frozenset()


@pytest.mark.parametrize(("piece_no", "data"), [(0, b""), (0, b"abcd"), (1, b"abc"), (-1, b"abc")])
def test_a_piece_has_its_size_and_place(bo: Participant, piece_no: int, data: bytes) -> None:
    bo.server.blob_begin(BOARD, HASH, size=3)
    with pytest.raises(KnownError, match="refused_malformed"):
        bo.server.blob_put(BOARD, HASH, piece_no=piece_no, data=data)


def test_a_file_larger_than_the_limit_is_refused(bo: Participant) -> None:
    with pytest.raises(KnownError, match="refused_too_large"):
        bo.server.blob_begin(BOARD, HASH, size=10**12)


def test_nobody_reads_or_writes_those_of_another_stream(
    bo: Participant, cilla: Participant
) -> None:
    upload(bo)
    assert fetched(cilla) == b""
    assert cilla.server.blob_get(BOARD, HASH, piece_no=0) is None
    with pytest.raises(KnownError, match="refused_no_right"):
        cilla.server.blob_begin(BOARD, HASH, size=len(CONTENT))


def test_the_blobs_of_a_case_go_with_it(bo: Participant, cilla: Participant) -> None:
    upload(bo)
    attached = bo.entry(asks={"blobs": [HASH]})
    move = {"to": OTHER, "objects": [attached.object_id]}
    bo.send(attached, bo.entry(object_id=attached.object_id, verb="move", asks={"move": move}))
    assert fetched(cilla, OTHER) == CONTENT
    assert fetched(bo) == b""
