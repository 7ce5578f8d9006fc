"""The counted cases as narrow rows, so that a report reads hundreds of thousands of them at once.

Days and the words that many cases share are numbers, packed the way they are counted.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from struct import Struct
from typing import Any, Final

from sqlalchemy import Connection

from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import case_fact, fact_word

KEY: Final = ("received_on", "number", "row_no")
DAYS: Final = (
    "received_on", "registered_on", "acknowledged_on", "answered_on", "closed_on",
    "acknowledge_by", "answer_by",
)  # fmt: skip
WORDS: Final = (
    "case_type", "criterion", "local_category", "board", "department", "area", "unit", "channel",
    "forwarded_to", "school_authority", "system", "submitter", "reply_wish", "handed_over_from",
    "earlier_closings", "theme",
)  # fmt: skip
PACKED: Final = (*DAYS, *WORDS, "first_contact", "imported")
_PACK: Final = Struct(f"<{len(PACKED)}i")
_KNOWN_WORDS: Final = (
    "SELECT word, code FROM fact_word WHERE word IN (SELECT value FROM json_each(?))"
)
_DELETE: Final = "DELETE FROM case_fact WHERE received_on = ? AND number = ? AND row_no = ?"


def put_facts(
    connection: Connection,
    rows: Iterable[Mapping[str, Any]],
    *,
    instead_of: Collection[tuple[str, str, int]] = (),
) -> None:
    """Write the facts of case rows (see `rows.case_values`).

    `instead_of` are arrival day, number and row number of those that they take the place of.
    """
    if instead_of:
        gone = [(_ordinal(day), number, row_no) for day, number, row_no in instead_of]
        connection.exec_driver_sql(_DELETE, gone)
    counted = [row for row in rows if row["is_counted"]]
    codes = _codes(connection, counted, make=True)
    insert_rows(connection, case_fact, [_values(row, codes) for row in counted])


def fact_values(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What should stand for these case rows; a word that has no number gets -1."""
    counted = [row for row in rows if row["is_counted"]]
    codes = _codes(connection, counted, make=False)
    return [_values(row, codes) for row in counted]


def _codes(
    connection: Connection, rows: Sequence[Mapping[str, Any]], *, make: bool
) -> dict[str, int]:
    wanted = {row[name] for row in rows for name in WORDS} - {""}
    codes = _known(connection, wanted)
    missing = sorted(wanted - codes.keys())
    if missing and make:
        last = connection.exec_driver_sql("SELECT coalesce(max(code), 0) FROM fact_word").scalar()
        made = dict(zip(missing, range(int(last or 0) + 1, 1 << 62), strict=False))
        insert_rows(connection, fact_word, [{"code": c, "word": w} for w, c in made.items()])
        codes |= made
    return {"": 0, **dict.fromkeys(missing, -1), **codes}


def _known(connection: Connection, words: Iterable[str]) -> dict[str, int]:
    rows = connection.exec_driver_sql(_KNOWN_WORDS, (dumps(sorted(words)),))
    return {row.word: row.code for row in rows}


def _values(row: Mapping[str, Any], codes: Mapping[str, int]) -> dict[str, Any]:
    numbers = {
        **{name: _ordinal(row[name]) for name in DAYS},
        **{name: codes[row[name]] for name in WORDS},
        "first_contact": row["first_contact"],
        "imported": row["imported"],
    }
    return {
        "received_on": numbers["received_on"],
        "number": row["number"],
        "row_no": row["row_no"],
        "closed_on": numbers["closed_on"],
        "case_id": row["object_id"],
        "letter": "" if row["letter"] == row["object_id"] else row["letter"],
        "packed": _PACK.pack(*(numbers[name] for name in PACKED)),
    }


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0
