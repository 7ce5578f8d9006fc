"""Other cases that may be the same matter or come from the same person.

They are only pointed at; nothing is put together without somebody's yes. Protected people and
hidden senders are never recognised, and hidden matters never shown.
"""

from collections.abc import Iterable, Mapping
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
from synpunkt_desk.models.organisation import RECEIVER_FIELDS
from synpunkt_desk.models.swedish_text import fold_for_search, words
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import case_list, likeness, reading
from synpunkt_desk.store.likeness import LikeRow, Reading
from synpunkt_desk.texts.common_words import COMMON_WORDS

MOST_SHOWN: Final = 5
MOST_LIKE: Final = 20
RECENT: Final = timedelta(days=60)
"""How far back texts are compared while registering; a person is recognised whenever it was."""
AROUND: Final = timedelta(days=365)
"""How long before and after a case others are compared with it."""

_MOST_WORDS: Final = 8
_LONGEST_LOOK: Final = 60
_SHORTEST_WORD: Final = 4
_SHARED_WORDS: Final = 2
_SHARED_PART: Final = 0.35
_MOST_WEIGHED: Final = 200
_LEAST_LIKE: Final = 0.45
_SAME_PLACE: Final = {"unit": 0.2, "area": 0.15, "department": 0.1}
_SAME_TIME: Final = 0.2
_SHOWN_TEXT: Final = 280


class Likeness(StrEnum):
    """Why a case is pointed at."""

    CONTACT = "contact"
    TEXT = "text"
    SOUGHT = "sought"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What is known so far. `place` is the receiver; it also tells people of one name apart."""

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
    words: tuple[str, ...] = ()
    """The rare words that both hold, those that say most first."""
    same_place: ObjectId = ""
    """The narrowest place that both belong to."""


@dataclass(frozen=True, slots=True)
class EarlierCases:
    """Those to show, the same person's first; how many there are, and since which day."""

    shown: tuple[EarlierCase, ...] = ()
    count: int = 0
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    """What others are compared with: the clue, its places, its day and how far from it to look."""

    clue: Clue
    places: Mapping[str, ObjectId]
    day: date
    reach: timedelta
    itself: ObjectId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A case that may be pointed at, and why; the more `worth`, the more alike."""

    row: LikeRow
    why: Likeness
    words: tuple[str, ...] = ()
    same_place: ObjectId = ""
    worth: float = 0


def similar_cases(office: Office, clue: Clue) -> EarlierCases:
    """The cases of the same person, and the newer ones whose text is about the same."""
    places = office.organisation.receiver(clue.place)
    sought = _Sought(clue=clue, places=places, day=office.today(), reach=RECENT)
    with office.replica.reading() as connection:
        return _listed(connection, _alike(connection, sought), most=MOST_SHOWN)


def similar_to(office: Office, case_id: ObjectId) -> list[EarlierCase]:
    """Cases that may be about the same as this one, or from the same person.

    Those of the person come first, then those that are most alike by text, place and time. None
    for a case that does not exist.
    """
    with office.replica.reading() as connection:
        case = decode(Case, reading.state(connection, "case", case_id).fields)
        sought = _Sought(
            clue=_clue_of(connection, case),
            places={name: getattr(case, name) for name in RECEIVER_FIELDS},
            day=case.received_on or office.today(),
            reach=AROUND,
            itself=case_id,
        )
        return list(_listed(connection, _alike(connection, sought), most=MOST_LIKE).shown)


def find_cases(office: Office, typed: str) -> EarlierCases:
    """The cases that hold what was typed, by number or words, the newest first."""
    if not words(typed):
        return EarlierCases()
    question = Question(Queue.ALL, office.today(), "", typed=typed)
    with office.replica.reading() as connection:
        items = case_list.page(connection, question, limit=MOST_SHOWN)
        rows = likeness.like_rows(connection, [item.row_no for item in items])
        found = [_Found(row=row, why=Likeness.SOUGHT) for row in _seen(rows)]
        return _listed(connection, found, most=MOST_SHOWN)


def _clue_of(connection: Reading, case: Case) -> Clue:
    """What a case says of itself; who is protected or hidden is not looked for."""
    place = case.unit or case.area or case.department
    fields = reading.objects_by_id(connection, [case.submitter_id]).get(case.submitter_id, {})
    person = decode(SubmitterDetails, fields)
    if person.protected or person.removed or case.hide_sender:
        return Clue(text=case.text, place=place)
    return Clue(
        text=case.text, phone=person.phone, email=person.email, name=person.name, place=place
    )


def _alike(connection: Reading, sought: _Sought) -> list[_Found]:
    """Those of the person, then those that are alike."""
    of_person = [
        _Found(row=row, why=Likeness.CONTACT, same_place=_same_place(sought, row)[0])
        for row in _of_person(connection, sought.clue)
        if row.object_id != sought.itself
    ]
    known = {found.row.row_no for found in of_person}
    return [*of_person, *(f for f in _of_text(connection, sought) if f.row.row_no not in known)]


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


def _of_text(connection: Reading, sought: _Sought) -> list[_Found]:
    """The cases that share the rare words of the text, the most alike first."""
    asked = likeness.rare_words(connection, _telling_words(sought.clue.text), most=_MOST_WORDS)
    shared: dict[int, dict[str, float]] = {}
    for word, worth in asked:
        for row in likeness.cases_with_word(connection, word):
            shared.setdefault(row, {})[word] = worth
    whole = sum(worth for _, worth in asked)
    weights = {row: sum(h.values()) for row, h in shared.items() if len(h) >= _SHARED_WORDS}
    enough = [row for row, weight in weights.items() if weight >= _SHARED_PART * whole]
    enough.sort(key=lambda row: (-weights[row], -row))
    rows = _seen(likeness.like_rows(connection, enough[:_MOST_WEIGHED]))
    found = [_found(sought, row, shared[row.row_no], whole) for row in rows]
    alike = [one for one in found if one and one.worth >= _LEAST_LIKE]
    return sorted(alike, key=lambda one: -one.worth)


def _found(sought: _Sought, row: LikeRow, held: Mapping[str, float], whole: float) -> _Found | None:
    """How much alike a case is: by its words first, then by place and time."""
    apart = abs(sought.day - date.fromisoformat(row.received_on)) if row.received_on else AROUND
    if row.object_id == sought.itself or apart > sought.reach:
        return None
    place, more = _same_place(sought, row)
    by_time = _SAME_TIME * max(0.0, 1 - apart / RECENT)
    return _Found(
        row=row,
        why=Likeness.TEXT,
        words=tuple(held),
        same_place=place,
        worth=sum(held.values()) / whole + more + by_time,
    )


def _same_place(sought: _Sought, row: LikeRow) -> tuple[ObjectId, float]:
    """The narrowest place that both belong to, and how much that says."""
    for name, more in _SAME_PLACE.items():
        place = sought.places.get(name, "")
        if place and place == getattr(row, name):
            return place, more
    return "", 0


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


def _listed(connection: Reading, found: list[_Found], *, most: int) -> EarlierCases:
    shown = found[:most]
    fields = reading.case_fields(connection, [one.row.object_id for one in shown])
    texts = {case_id: decode(Case, case).text for case_id, _, case in fields}
    days = [one.row.received_on for one in found if one.row.received_on]
    return EarlierCases(
        tuple(_earlier(one, texts.get(one.row.object_id, "")) for one in shown),
        len(found),
        date.fromisoformat(min(days)) if days else None,
    )


def _earlier(found: _Found, text: str) -> EarlierCase:
    row = found.row
    return EarlierCase(
        case_id=row.object_id,
        number=row.number or row.provisional_number,
        title=row.title,
        text=" ".join(text.split())[:_SHOWN_TEXT],
        received_on=date.fromisoformat(row.received_on) if row.received_on else None,
        stage=Stage(row.stage),
        likeness=found.why,
        words=found.words,
        same_place=found.same_place,
    )
