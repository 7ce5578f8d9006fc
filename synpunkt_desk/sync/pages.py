"""What a page of a stream has to be: the next entries without a hole, on the chain so far."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.streams import Cursor
from synpunkt_desk.sync.chain import is_whole, next_chain
from synpunkt_desk.sync.port import Placed

PAGE: Final = 2000
PAGE_BYTES: Final = 1536 * 1024
"""What is asked for at once: a line that goes silent on the way is left within 20 seconds."""


def checked(cursor: Cursor, entries: Iterable[Placed]) -> Cursor:
    """The cursor after these. Raises `journal_broken` for a hole or a foreign chain."""
    no, chain = cursor.no, cursor.chain
    for no, entry in enumerate(entries, cursor.no + 1):
        chain = next_chain(chain, cursor.stream, entry)
        if entry.no != no or chain != entry.chain or not is_whole(entry):
            raise KnownError("journal_broken", stream=cursor.stream, no=no)
    return replace(cursor, no=no, chain=chain)
