"""Earlier cases that may be the same matter or come from the same person.

They are only pointed at; nothing is put together without somebody's yes. Protected people and
hidden senders are never recognised, and hidden matters never shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import Case, Stage
from synpunkt_desk.models.case_list import Question, Queue
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.contact import email_key, phone_key
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.swedish_text import fold_for_search, words
from synpunkt_desk.services.office import Office
from synpunkt_desk.store import case_list, likeness, reading
from synpunkt_desk.store.likeness import LikeRow, Reading
from synpunkt_desk.texts.common_words import COMMON_WORDS

MOST_SHOWN: Final = 5
RECENT: Final = timedelta(days=60)
"""How far back texts are compared; a person is recognised whenever it was."""

_MOST_WORDS: Final = 8
_LONGEST_LOOK: Final = 60
_SHORTEST_WORD: Final = 4
_SHARED_WORDS: Final = 2
_SHARED_PART: Final = 0.35
_SHOWN_TEXT: Final = 280


class Likeness(StrEnum):
    """Why a case is pointed at."""

    CONTACT = "contact"
    TEXT = "text"
    SOUGHT = "sought"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What is known so far. `place` is the receiver, which tells people of one name apart."""

    text: str = ""
    phone: str = ""
    email: str = ""
    name: str = ""
    place: ObjectId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCase:
    """A case that may be meant, with the beginning of its text."""

    case_id: ObjectId
    number: str
    title: str
    text: str
    received_on: date | None
    stage: Stage
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class EarlierCases:
    """Those to show, the same person's first; how many there are, and since which day."""

    shown: tuple[EarlierCase, ...] = ()
    count: int = 0
    since: date | None = None


def similar_cases(office: Office, clue: Clue) -> EarlierCases:
    """The cases of the same person, and the newer ones whose text is about the same."""
    with office.replica.reading() as connection:
        of_person = _of_person(connection, clue)
        known = {row.row_no for row in of_person}
        first = (office.today() - RECENT).isoformat()
        alike = [
            row
            for row in _of_text(connection, clue.text)
            if row.row_no not in known and row.received_on >= first
        ]
        found = [(row, Likeness.CONTACT) for row in of_person]
        found += [(row, Likeness.TEXT) for row in alike]
        return _listed(connection, found)


def find_cases(office: Office, typed: str) -> EarlierCases:
    """The cases that hold what was typed, by number or words, the newest first."""
    if not words(typed):
        return EarlierCases()
    question = Question(Queue.ALL, office.today(), "", typed=typed)
    with office.replica.reading() as connection:
        items = case_list.page(connection, question, limit=MOST_SHOWN)
        rows = likeness.like_rows(connection, [item.row_no for item in items])
        return _listed(connection, [(row, Likeness.SOUGHT) for row in _seen(rows)])


def _of_person(connection: Reading, clue: Clue) -> list[LikeRow]:
    """The index finds those who may be meant; their details decide."""
    asked = [words(text) for text in (phone_key(clue.phone), email_key(clue.email)) if text]
    name = words(clue.name) if clue.place else []
    if len(name) > 1:
        asked.append(name)
    hits = {row for key in asked for row in likeness.cases_of_contact(connection, key)}
    rows = [row for row in _seen(likeness.like_rows(connection, hits)) if not row.hide_sender]
    people = reading.objects_by_id(connection, {row.submitter_id for row in rows})
    return [row for row in rows if _is_same(clue, row, people.get(row.submitter_id, {}))]


def _is_same(clue: Clue, row: LikeRow, fields: Fields) -> bool:
    person = decode(SubmitterDetails, fields)
    if person.protected or person.removed:
        return False
    phone, email = phone_key(clue.phone), email_key(clue.email)
    if (phone and phone == phone_key(person.phone)) or (email and email == email_key(person.email)):
        return True
    is_name = bool(clue.name) and fold_for_search(clue.name.strip()) == fold_for_search(person.name)
    return is_name and clue.place in (row.department, row.area, row.unit)


def _of_text(connection: Reading, text: str) -> list[LikeRow]:
    """The cases that share the rare words of the text, those that share most first."""
    asked = likeness.rare_words(connection, _telling_words(text), most=_MOST_WORDS)
    weight: dict[int, float] = {}
    shared: dict[int, int] = {}
    for word, worth in asked:
        for row in likeness.cases_with_word(connection, word):
            weight[row] = weight.get(row, 0) + worth
            shared[row] = shared.get(row, 0) + 1
    enough = _SHARED_PART * sum(worth for _, worth in asked)
    alike = [row for row in weight if shared[row] >= _SHARED_WORDS and weight[row] >= enough]
    rows = _seen(likeness.like_rows(connection, alike))
    return sorted(rows, key=lambda row: -weight[row.row_no])


def _telling_words(text: str) -> list[str]:
    found = dict.fromkeys(words(text))
    telling = [
        word
        for word in found
        if len(word) >= _SHORTEST_WORD and not word.isdecimal() and word not in COMMON_WORDS
    ]
    return telling[:_LONGEST_LOOK]


def _seen(rows: Iterable[LikeRow]) -> list[LikeRow]:
    """Those that may be pointed at."""
    return [row for row in rows if row.stage != Stage.VOIDED and not row.hide_matter]


def _listed(connection: Reading, found: list[tuple[LikeRow, Likeness]]) -> EarlierCases:
    shown = found[:MOST_SHOWN]
    fields = reading.case_fields(connection, [row.object_id for row, _ in shown])
    texts = {case_id: decode(Case, case).text for case_id, _, case in fields}
    days = [row.received_on for row, _ in found if row.received_on]
    return EarlierCases(
        tuple(_earlier(row, why, texts.get(row.object_id, "")) for row, why in shown),
        len(found),
        date.fromisoformat(min(days)) if days else None,
    )


def _earlier(row: LikeRow, why: Likeness, text: str) -> EarlierCase:
    return EarlierCase(
        case_id=row.object_id,
        number=row.number or row.provisional_number,
        title=row.title,
        text=" ".join(text.split())[:_SHOWN_TEXT],
        received_on=date.fromisoformat(row.received_on) if row.received_on else None,
        stage=Stage(row.stage),
        likeness=why,
    )
