"""What the narrow rows of cases and measures hold instead of words: numbers and marks."""

import secrets
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import cache
from hashlib import blake2b
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.store import meta
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import fact_word

MARK_BYTES: Final = 8
_KEY: Final = "fact_key"
_KNOWN: Final = "SELECT word, code FROM fact_word WHERE word IN (SELECT value FROM json_each(?))"


def codes_of(connection: Connection, words: Collection[str], *, make: bool) -> dict[str, int]:
    """The number of each word; one that has none gets one, or -1 where none shall be made."""
    wanted = {*words} - {""}
    codes = _known(connection, wanted)
    missing = sorted(wanted - codes.keys())
    if missing and make:
        last = connection.exec_driver_sql("SELECT coalesce(max(code), 0) FROM fact_word").scalar()
        made = dict(zip(missing, range(int(last or 0) + 1, 1 << 62), strict=False))
        insert_rows(connection, fact_word, [{"code": c, "word": w} for w, c in made.items()])
        codes |= made
    return {"": 0, **dict.fromkeys(missing, -1), **codes}


def words_by_code(connection: Connection) -> list[str]:
    """The words by their numbers, which have no gaps; the first is "" and means none."""
    words = connection.exec_driver_sql("SELECT word FROM fact_word ORDER BY code").scalars()
    return ["", *words]


def marker(connection: Connection) -> Callable[[str], bytes]:
    """Makes marks: the same for the same words in this file, and telling nothing of them."""
    key = bytes.fromhex(meta.read(connection, _KEY))
    return lambda text: blake2b(
        text.encode(errors="surrogatepass"), digest_size=MARK_BYTES, key=key
    ).digest()


def keep_key(connection: Connection) -> None:
    """See to it that the file has a key for its marks, which no other file has."""
    if not meta.read(connection, _KEY):
        meta.keep(connection, _KEY, secrets.token_hex(32))


@cache
def ordinal(day: str) -> int:
    """Days since the year 1, 0 for none."""
    return date.fromisoformat(day).toordinal() if day else 0


def _known(connection: Connection, words: Iterable[str]) -> dict[str, int]:
    rows = connection.exec_driver_sql(_KNOWN, (dumps(sorted(words)),))
    return {row.word: row.code for row in rows}
