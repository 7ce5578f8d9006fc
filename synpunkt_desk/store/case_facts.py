"""The counted cases as narrow rows, so that a report reads hundreds of thousands of them at once.

A row stands in order of arrival and holds nothing but what is counted. Days and the words that
many cases share are numbers (`fact_words`), packed the way they are counted. Who gave a case is
told by marks alone: cases with a mark in common have the same giver, whoever that is. Measures
have narrow rows of their own (`measure_facts`). `report_rows` reads them.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from operator import itemgetter
from struct import Struct
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Connection

from synpunkt_desk.models.case import Submitter
from synpunkt_desk.models.givers import giver_keys_of
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Fields
from synpunkt_desk.store import reading
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.fact_words import MARK_BYTES, codes_of, marker, ordinal
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import case_fact

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
FLAGS: Final = ("first_contact", "imported")
PACKED: Final = (*DAYS, *WORDS, *FLAGS)
MARKS: Final = 2
"""A giver is known by telephone and mail, or by name and address together."""
_days, _words, _flags = itemgetter(*DAYS), itemgetter(*WORDS), itemgetter(*FLAGS)
_PACK: Final = Struct(f"<{len(PACKED)}i")
_IS_KEY: Final = "received_on = ? AND number = ? AND row_no = ?"
_UNPACK: Final = "DELETE FROM fact_day WHERE received_on IN (SELECT value FROM json_each(?))"
_DELETE: Final = f"DELETE FROM case_fact WHERE {_IS_KEY}"
_SET_GIVER: Final = f"UPDATE case_fact SET giver = ? WHERE {_IS_KEY}"
_CASES_OF: Final = (
    "SELECT received_on, number, row_no, submitter, submitter_id FROM case_row"
    " WHERE submitter_id <> '' AND submitter_id IN (SELECT value FROM json_each(?))"
)

People = Mapping[ObjectId, Fields]
_NOBODY: Final[People] = MappingProxyType({})


def put_facts(
    connection: Connection,
    rows: Iterable[Mapping[str, Any]],
    *,
    instead_of: Collection[tuple[str, str, int]] = (),
    people: People = _NOBODY,
) -> None:
    """Write the facts of case rows (see `rows.case_values`).

    `instead_of` are arrival day, number and row number of those that they take the place of,
    `people` the givers that are in hand; the others are read.
    """
    gone = [(ordinal(day), number, row_no) for day, number, row_no in instead_of]
    if gone:
        connection.exec_driver_sql(_DELETE, gone)
    made = _facts(connection, rows, people, make=True)
    insert_rows(connection, case_fact, made)
    _unpack(connection, [*(day for day, *_ in gone), *(row["received_on"] for row in made)])


def put_givers(
    connection: Connection, people: People, *, known: Collection[int] = frozenset()
) -> None:
    """Write anew who gave the cases of these people, but for the rows that tell it already."""
    found = connection.exec_driver_sql(_CASES_OF, (dumps(list(people)),))
    cases = [dict(row) for row in found.mappings() if row["row_no"] not in known]
    if cases:
        mark = marker(connection)
        values = [
            (
                _giver(case, people, mark),
                ordinal(case["received_on"]),
                case["number"],
                case["row_no"],
            )
            for case in cases
        ]
        connection.exec_driver_sql(_SET_GIVER, values)
        _unpack(connection, [day for _, day, *_ in values])


def fact_values(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What should stand for these case rows; a word that has no number gets -1."""
    return _facts(connection, rows, _NOBODY, make=False)


def _unpack(connection: Connection, days: Iterable[int]) -> None:
    """Whole days (see `fact_days`) tell what their cases tell, or are not there."""
    found = {*days}
    if found:
        connection.exec_driver_sql(_UNPACK, (dumps(sorted(found)),))


def _facts(
    connection: Connection, rows: Iterable[Mapping[str, Any]], people: People, *, make: bool
) -> list[dict[str, Any]]:
    counted = [row for row in rows if row["is_counted"]]
    if not counted:
        return []
    codes = codes_of(connection, set[str]().union(*map(_words, counted)), make=make)
    missing = {row["submitter_id"] for row in counted} - people.keys() - {""}
    known = {**reading.objects_by_id(connection, missing), **people} if missing else people
    mark = marker(connection)
    return [_values(row, codes, _giver(row, known, mark)) for row in counted]


def _values(row: Mapping[str, Any], codes: Mapping[str, int], giver: bytes) -> dict[str, Any]:
    days = map(ordinal, _days(row))
    words = map(codes.__getitem__, _words(row))
    return {
        "received_on": ordinal(row["received_on"]),
        "number": row["number"],
        "row_no": row["row_no"],
        "closed_on": ordinal(row["closed_on"]),
        "case_id": row["object_id"],
        "letter": "" if row["letter"] == row["object_id"] else row["letter"],
        "packed": _PACK.pack(*days, *words, *_flags(row)),
        "giver": giver,
    }


def _giver(row: Mapping[str, Any], people: People, mark: Callable[[str], bytes]) -> bytes:
    """A mark for each thing by which a known giver is recognised; zeros for none."""
    is_known = row["submitter"] == Submitter.KNOWN
    keys = giver_keys_of(people.get(row["submitter_id"], NOTHING)) if is_known else ()
    return b"".join(mark("\x1f".join(key)) for key in keys).ljust(MARKS * MARK_BYTES, b"\0")
