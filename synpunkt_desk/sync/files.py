"""Files go to the server before the entry that names them, and come afterwards.

Both ways piece by piece, so that a broken line costs one piece.
"""

from collections.abc import Callable, Iterable
from itertools import count
from typing import Final

from synpunkt_desk.models.entry_files import NamedFile, files_of
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import wanted_files
from synpunkt_desk.store.blobs import Blobs
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.port import PIECE, Server

_REFUSED: Final = "refused_"


def send_files(blobs: Blobs, server: Server, waiting: Iterable[Waiting]) -> None:
    """Send the files that these entries name, as far as the server lacks them."""
    wanted = dict.fromkeys((one.stream, file) for one in waiting for file in files_of(one.entry))
    for stream, file in wanted:
        if blobs.has(file.blob_id):
            _send_file(blobs, server, stream, file)


def offer_files(blobs: Blobs, server: Server, waiting: Iterable[Waiting]) -> None:
    """As `send_files`; a file that is refused stops nothing, since its entry will be refused."""
    for one in waiting:
        try:
            send_files(blobs, server, [one])
        except KnownError as error:
            if not error.error_id.startswith(_REFUSED):
                raise


def fetch_files(replica: Replica, server: Server, tell: Callable[[], None]) -> None:
    """Fetch what entries from elsewhere name, newest first, and drop what none names any more.

    Whoever is told of each piece may raise: the next round goes on with the next piece.
    """
    replica.drop_files()
    with replica.reading() as connection:
        wanted = wanted_files.wanted(connection)
    for stream, file in wanted:
        if not replica.blobs.has(file.blob_id):
            _fetch_file(replica.blobs, server, stream, file, tell)
        with replica.writing() as connection:
            wanted_files.settle(connection, file)


def _fetch_file(
    blobs: Blobs, server: Server, stream: str, file: NamedFile, tell: Callable[[], None]
) -> None:
    here = blobs.pieces(file.blob_id)
    for piece_no in count():
        if piece_no in here:
            continue
        data = server.blob_get(stream, file.sha256, piece_no=piece_no)
        if data is None:
            break
        blobs.put_piece(file.blob_id, piece_no, data)
        tell()
    try:
        blobs.complete(file.blob_id, file.sha256)
    except KnownError as error:
        if error.error_id != "file_damaged":  # or erased there: whoever opens it is told
            raise


def _send_file(blobs: Blobs, server: Server, stream: str, file: NamedFile) -> None:
    content = blobs.get(file.blob_id)
    server.blob_begin(stream, file.sha256, size=len(content))
    there = server.blob_state(stream, file.sha256)
    for piece_no, start in enumerate(range(0, len(content), PIECE)):
        if piece_no not in there:
            data = content[start : start + PIECE]
            server.blob_put(stream, file.sha256, piece_no=piece_no, data=data)
    server.blob_commit(stream, file.sha256)
