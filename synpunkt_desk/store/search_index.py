"""Full-text search in row order, and the vocabulary for parts of compounds.

Rows follow recency, so hits come newest first without sorting. Parts of words ("röjning" in
"snöröjningen") are looked up among the distinct words, which is far smaller than the texts.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, select

from synpunkt_desk.models.contact import phone_key
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.models.swedish_text import fold_all_for_search, words
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import case_search

_NUMBERS: Final = (
    "number", "provisional_number", "diary_number", "own_reference", "external_id", "batch",
)  # fmt: skip
_OF_PERSON: Final = ("name", "email", "phone", "address")
COLUMNS: Final = ("number", "title", "body", "submitter", "answers")
_LAST_LETTER: Final = 0x10FFFF
MAX_TERMS: Final = 100
"""A part of a word stands for at most so many whole words."""
_SHORTEST_PART: Final = 3
MANY: Final = 100
"""From so many replaced texts on it is asked whether the index is better made again."""
_TIMES: Final = 50
_TOGETHER: Final = 50
"""Texts that are gone through at once: short enough for the window to get its turn."""
_ZEROS: Final = 5
"""Case numbers are filled up with zeros, which nobody types."""
_INDEXED_PREFIX: Final = 4
"""Longer beginnings of words are looked up among the words, since the index would gather hits."""
_LONGEST_WORD: Final = 8_000
"""The index cuts a word off at 32,768 bytes, and differs from the text from then on."""

_LONG_WORD: Final = re.compile("[0-9a-zåäö]{4,}")
_NUMBER: Final = re.compile("[0-9]+")
_UNUSUAL: Final = re.compile("[^\x00-\x7fåäö]")
"""Letters that Python and SQLite may cut into words differently; there SQLite is asked."""

_TOKENS: Final = "tokenize='unicode61 remove_diacritics 0'"
_IS_LONG: Final = f"length(term) BETWEEN 4 AND {_LONGEST_WORD} AND term GLOB '*[^0-9]*'"
_LONG_TERMS: Final = f"FROM case_terms WHERE {_IS_LONG}"
_NAMES: Final = ", ".join(COLUMNS)

_OPTIONS: Final = (("secure-delete", 1), ("pgsz", 3900), ("automerge", 8))
"""What is taken out leaves nothing behind; a page fits in a page of the encrypted file, which has
room for 4016 bytes; and small parts are put together half as often as usual."""

CREATE: Final = (
    f"CREATE VIRTUAL TABLE case_fts USING fts5({_NAMES}, content='case_search',"
    f" content_rowid='row_no', {_TOKENS}, prefix='2 3 4')",
    "CREATE VIRTUAL TABLE case_terms USING fts5vocab('case_fts', 'row')",
    "CREATE TABLE word (word_no INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE word_part USING fts5(word, content='word', content_rowid='word_no',"
    " tokenize='trigram', detail='full')",
    *(
        f"INSERT INTO {name}({name}, rank) VALUES('{option}', {value})"
        for name in ("case_fts", "word_part")
        for option, value in _OPTIONS
    ),
)
_ASK_SQLITE: Final = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked USING fts5(body, {_TOKENS})",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked_terms USING fts5vocab('temp', 'asked', 'row')",
)
DROP: Final = ("case_terms", "case_fts", "word_part", "word")
_DELETE: Final = delete(case_search).where(case_search.c.row_no == bindparam("gone"))


class Told(NamedTuple):
    """A case as the index asks for it: its fields, those of its giver, and of its records."""

    row_no: int
    case: Fields
    submitter: Fields
    records: Sequence[Fields]


def search_values(cases: Sequence[Told]) -> list[dict[str, Any]]:
    """The folded texts of cases: what may be found, in the columns of the index."""
    made: list[dict[str, Any]] = []
    for start in range(0, len(cases), _TOGETHER):
        some = cases[start : start + _TOGETHER]
        folded = iter(fold_all_for_search([text for told in some for text in _texts(told)]))
        made += [
            {"row_no": told.row_no, **dict(zip(COLUMNS, folded, strict=False))} for told in some
        ]
    return made


def _texts(told: Told) -> tuple[str, str, str, str, str]:
    """What the columns hold of a case, as it was written."""
    _, case, submitter, records = told
    kept = [record for record in records if record.get("removed") is not True]
    answers = [_said(r, "text") for r in kept if _is_answer(r)]
    notes = [f"{_said(r, 'text')} {_said(r, 'file_name')}" for r in kept if not _is_answer(r)]
    return (
        _joined([_said(case, name) for name in _NUMBERS]),
        _said(case, "title"),
        _joined([_said(case, "text"), *notes]),
        _person(submitter) if submitter else "",
        _joined(answers) if answers else "",
    )


def _is_answer(record: Fields) -> bool:
    return record.get("kind") == RecordKind.DISPATCHED


def _person(submitter: Fields) -> str:
    if submitter.get("protected") is True:
        return ""
    name, email, phone, address = [_said(submitter, field) for field in _OF_PERSON]
    return _joined([name, email, phone, phone_key(phone), address])


def _said(fields: Fields, name: str) -> str:
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""


def _joined(texts: Iterable[str]) -> str:
    return " ".join([text for text in texts if text])


def replace_texts(
    connection: Connection, rows: Sequence[Mapping[str, Any]], new: Collection[int]
) -> None:
    """Put new texts in the index; the old ones are taken out word for word first.

    `new` are the rows that have no text there yet.
    """
    old = _stored(connection, [row["row_no"] for row in rows if row["row_no"] not in new])
    changed = [row for row in rows if old.get(row["row_no"]) != tuple(row[c] for c in COLUMNS)]
    if _is_better_made_again(connection, sum(row["row_no"] in old for row in changed)):
        keep_texts(connection, changed, {row["row_no"] for row in changed} - old.keys())
        rebuild_index(connection)
        return
    _take_out(connection, {n: old[n] for row in changed if (n := row["row_no"]) in old})
    if changed:
        insert_rows(connection, case_search, changed)
        add = f"INSERT INTO case_fts(rowid, {_NAMES}) VALUES(?,?,?,?,?,?)"
        connection.exec_driver_sql(add, [(r["row_no"], *(r[c] for c in COLUMNS)) for r in changed])
        _add_words(connection, changed)


def _is_better_made_again(connection: Connection, replaced: int) -> bool:
    """To take words out one by one costs as much as to put in those of fifty other rows."""
    if replaced <= MANY:
        return False
    rows = connection.execute(select(func.count()).select_from(case_search)).scalar_one()
    return replaced * _TIMES > rows


def remove_texts(connection: Connection, row_numbers: Sequence[int]) -> None:
    """Forget the texts of these rows, and the words that nothing else holds."""
    old = _stored(connection, row_numbers)
    _take_out(connection, old)
    words_of = _long_words(connection, [text for texts in old.values() for text in texts])
    _forget_words(connection, words_of)


def _forget_words(connection: Connection, candidates: Collection[str]) -> None:
    """Take those of the words out of the vocabulary that the index has no more."""
    listed = dumps(sorted(candidates))
    query = (
        "SELECT word_no, word FROM word WHERE word IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM case_terms WHERE term = word)"
    )
    gone = [tuple(row) for row in connection.exec_driver_sql(query, (listed,))]
    if gone:
        remove = "INSERT INTO word_part(word_part, rowid, word) VALUES('delete', ?, ?)"
        connection.exec_driver_sql(remove, gone)
        connection.exec_driver_sql("DELETE FROM word WHERE word_no = ?", [g[:1] for g in gone])


def _take_out(connection: Connection, old: Mapping[int, tuple[str, ...]]) -> None:
    if old:
        remove = f"INSERT INTO case_fts(case_fts, rowid, {_NAMES}) VALUES('delete',?,?,?,?,?,?)"
        connection.exec_driver_sql(remove, [(row_no, *texts) for row_no, texts in old.items()])
        connection.execute(_DELETE, [{"gone": row_no} for row_no in old])


def keep_texts(
    connection: Connection, rows: Sequence[Mapping[str, Any]], new: Collection[int]
) -> None:
    """Keep new texts for an index that is made again later (see `rebuild_index`)."""
    old = [{"gone": row["row_no"]} for row in rows if row["row_no"] not in new]
    if old:
        connection.execute(_DELETE, old)
    insert_rows(connection, case_search, rows)


def rebuild_index(connection: Connection) -> None:
    """Make the index and the vocabulary again from the stored texts."""
    for name in DROP:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    for statement in CREATE:
        connection.exec_driver_sql(statement)
    for statement in (
        "INSERT INTO case_fts(case_fts) VALUES('rebuild')",
        f"INSERT INTO word(word) SELECT term {_LONG_TERMS} ORDER BY term",
        "INSERT INTO word_part(word_part) VALUES('rebuild')",
    ):
        connection.exec_driver_sql(statement)


def unknown_terms(connection: Connection) -> int:
    """How many long words of the index the vocabulary lacks; none, if all is well."""
    query = f"SELECT count(*) {_LONG_TERMS} AND term NOT IN (SELECT word FROM word)"
    return connection.exec_driver_sql(query).scalar_one()


def match_expression(connection: Connection, typed: str) -> str:
    """What was typed as a query: every word must be there, as a prefix or inside a compound."""
    parts = [_word_query(connection, word) for word in words(typed)[:12]]
    return " AND ".join(parts)


def _word_query(connection: Connection, word: str) -> str:
    if _NUMBER.fullmatch(word):
        terms = [_prefix(word), *(_term("0" * zeros + word) for zeros in range(1, _ZEROS + 1))]
    else:
        terms = _beginning_with(connection, word) + _holding(connection, word)
    return f"({' OR '.join(terms or [_term(word)])})"


def _holding(connection: Connection, word: str) -> list[str]:
    """The words that hold another one inside."""
    if len(word) < _SHORTEST_PART:
        return []
    find = (
        "SELECT word.word FROM word_part JOIN word ON word.word_no = word_part.rowid"
        " WHERE word_part MATCH ? AND word.word NOT LIKE ? LIMIT ?"
    )
    values = (_term(word), f"{word}%", MAX_TERMS)
    return [_term(term) for (term,) in connection.exec_driver_sql(find, values)]


def _beginning_with(connection: Connection, word: str) -> list[str]:
    """The terms of a beginning: whole words, which are followed hit by hit, where there are few."""
    if len(word) > _INDEXED_PREFIX:
        find = "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?"
        values = (word, word + chr(_LAST_LETTER), MAX_TERMS + 1)
        found = [_term(term) for (term,) in connection.exec_driver_sql(find, values)]
        if len(found) <= MAX_TERMS:
            return found
    return [_prefix(word)]


def _term(word: str) -> str:
    return f'"{word}"'


def _prefix(word: str) -> str:
    return f'"{word}"*'


def _add_words(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the long words that the vocabulary does not know yet."""
    found = _long_words(connection, [row[c] for row in rows for c in COLUMNS])
    if found:
        listed = dumps(sorted(w for w in found if len(w) <= _LONGEST_WORD))
        last = connection.exec_driver_sql("SELECT coalesce(max(word_no), 0) FROM word").scalar_one()
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(?)", (listed,)
        )
        connection.exec_driver_sql(
            "INSERT INTO word_part(rowid, word) SELECT word_no, word FROM word WHERE word_no > ?",
            (last,),
        )


def _long_words(connection: Connection, texts: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(texts), _TOGETHER):
        found |= set(_LONG_WORD.findall("\n".join(texts[start : start + _TOGETHER])))
    found = {word for word in found if not word.isdecimal()}
    return found | _words_by_sqlite(connection, [text for text in texts if _UNUSUAL.search(text)])


def _words_by_sqlite(connection: Connection, texts: Sequence[str]) -> set[str]:
    """The long words of texts, cut as the index cuts them."""
    if not texts:
        return set()
    for statement in _ASK_SQLITE:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO asked VALUES(?)", [(text,) for text in texts])
    query = f"SELECT term FROM asked_terms WHERE {_IS_LONG}"
    found = set(connection.exec_driver_sql(query).scalars())
    connection.exec_driver_sql("DELETE FROM asked")
    return found


def _stored(connection: Connection, row_numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for start in range(0, len(row_numbers), 500):
        some = row_numbers[start : start + 500]
        query = select(case_search).where(case_search.c.row_no.in_(some))
        found |= {row[0]: tuple(row[1:]) for row in connection.execute(query)}
    return found
