"""Changing the municipality's words: correct, add, order, take out of use. None is ever deleted.

A word that is corrected is the same word everywhere. One that is taken out of use stays where it
was used; with a successor, reports by today's words count its cases there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import Category, CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.word_rights import require_word_right
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.store.word_counts import WordCount, count_cases

MAX_NAME: Final = 120
MAX_NOTE: Final = 600
_CODED: Final = (CategoryKind.CASE_TYPE, CategoryKind.CHANNEL)


@dataclass(frozen=True, slots=True)
class WordList:
    """One list: a kind of words, and for local categories whose they are."""

    kind: str
    department: ObjectId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What can be written about a word."""

    name: str
    synonyms: tuple[str, ...] = ()
    code: str = ""
    note: str = ""


def words_of(organisation: Organisation, of: WordList) -> list[ObjectId]:
    """The words of a list in its order, those out of use last."""
    mine = [(i, c) for i, c in organisation.categories.items() if _list_of(c) == of]
    return [i for i, _ in sorted(mine, key=lambda pair: (bool(pair[1].valid_to), pair[1].order))]


def demands_choice(organisation: Organisation, of: WordList) -> bool:
    """Whether one of its words must be chosen before a case is closed."""
    if of.kind == CategoryKind.CRITERION:
        return organisation.municipality.criterion_is_mandatory
    return any(organisation.categories[i].is_mandatory for i in words_of(organisation, of))


def count_uses(office: Office, word: ObjectId) -> WordCount:
    """In how many cases a word stands."""
    with office.replica.reading() as connection:
        return count_cases(connection, office.organisation.categories[word].kind, word)


def add_word(office: Office, to: WordList, wording: Wording) -> Changes:
    """Put a word last in a list. Raises what `correct_word` raises."""
    require_word_right(office, to.kind, to.department)
    clean = _checked(office.organisation, to, wording)
    known = [office.organisation.categories[i] for i in words_of(office.organisation, to)]
    order = max((word.order for word in known), default=-1) + 1
    is_mandatory = any(word.is_mandatory for word in known)
    with office.unit() as unit:
        fields = {"kind": to.kind, "department": to.department, "order": order}
        unit.create("category", encode({**fields, "is_mandatory": is_mandatory, **_fields(clean)}))
    return unit.changes


def correct_word(office: Office, word: ObjectId, wording: Wording) -> Changes:
    """Write a word otherwise, wherever it stands.

    Raises KnownError: `word_not_yours`, `name_missing`, `name_too_long`, `word_exists`,
    `word_code_missing`.
    """
    made = office.organisation.categories[word]
    require_word_right(office, made.kind, made.department)
    clean = _checked(office.organisation, _list_of(made), wording, word=word)
    with office.unit() as unit:
        unit.write("edit", "category", word, encode(_fields(clean)))
    return unit.changes


def retire_word(office: Office, word: ObjectId, successor: ObjectId = "") -> Changes:
    """Take a word out of the lists; "" for a successor lets it stand in a row of its own.

    For one that is out of use already only the successor changes. Raises `word_not_yours`,
    `last_word`, `word_circle`.
    """
    organisation = office.organisation
    made = organisation.categories[word]
    require_word_right(office, made.kind, made.department)
    _require_successor(organisation, word, successor)
    fields: dict[str, Json] = {"succeeded_by": successor}
    if made.valid_to is None:
        if made.kind in _NEEDED and len(_in_use(organisation, _list_of(made))) == 1:
            raise KnownError("last_word")
        fields["valid_to"] = (office.today() - timedelta(days=1)).isoformat()
    with office.unit() as unit:
        unit.write("retire", "category", word, fields)
    return unit.changes


def use_word_again(office: Office, word: ObjectId) -> Changes:
    """Put a word back into its list. Raises `word_not_yours`, `word_exists`."""
    made = office.organisation.categories[word]
    require_word_right(office, made.kind, made.department)
    of, wording = _list_of(made), Wording(name=made.name, code=made.code)
    _checked(office.organisation, of, wording, word=word)
    with office.unit() as unit:
        unit.write("edit", "category", word, {"valid_to": None, "succeeded_by": ""})
    return unit.changes


def move_word(office: Office, word: ObjectId, step: int) -> Changes:
    """Move a word up (-1) or down (1) among those in use. Raises `word_not_yours`."""
    organisation = office.organisation
    made = organisation.categories[word]
    require_word_right(office, made.kind, made.department)
    order = _in_use(organisation, _list_of(made))
    at = order.index(word)
    to = min(max(0, at + step), len(order) - 1)
    order.insert(to, order.pop(at))
    with office.unit() as unit:
        _write_order(unit, organisation, order)
    return unit.changes


def set_mandatory(office: Office, of: WordList, *, is_mandatory: bool) -> Changes:
    """Say whether a word of a list must be chosen before a case is closed."""
    require_word_right(office, of.kind, of.department)
    with office.unit() as unit:
        if of.kind == CategoryKind.CRITERION:
            with office.replica.reading() as connection:
                known = reading.objects_of_type(connection, "municipality")
            fields: dict[str, Json] = {"criterion_is_mandatory": is_mandatory}
            unit.write("edit", "municipality", known[0][0], fields)
        for word in words_of(office.organisation, of):
            if office.organisation.categories[word].is_mandatory != is_mandatory:
                unit.write("edit", "category", word, {"is_mandatory": is_mandatory})
    return unit.changes


_NEEDED: Final = (CategoryKind.CASE_TYPE, CategoryKind.CHANNEL, CategoryKind.OUTCOME)
"""Lists without which no case can be registered or closed."""


def _list_of(word: Category) -> WordList:
    return WordList(word.kind, word.department)


def _in_use(organisation: Organisation, of: WordList) -> list[ObjectId]:
    categories = organisation.categories
    return [i for i in words_of(organisation, of) if categories[i].valid_to is None]


def _write_order(unit: OpenUnit, organisation: Organisation, order: Sequence[ObjectId]) -> None:
    for at, word in enumerate(order):
        if organisation.categories[word].order != at:
            unit.write("edit", "category", word, {"order": at})


def _require_successor(organisation: Organisation, word: ObjectId, successor: ObjectId) -> None:
    """A successor is of the same kind, and does not lead back."""
    walked, step = set[ObjectId](), successor
    while step and step not in walked:
        if step == word or organisation.categories[step].kind != organisation.categories[word].kind:
            raise KnownError("word_circle")
        walked.add(step)
        step = organisation.categories[step].succeeded_by


def _checked(
    organisation: Organisation, of: WordList, wording: Wording, *, word: ObjectId = ""
) -> Wording:
    """The wording without blanks at its ends; a name or synonym stands once in a list."""
    name = " ".join(wording.name.split())
    if not name:
        raise KnownError("name_missing")
    synonyms = _clean(wording.synonyms, name)
    if any(len(text) > MAX_NAME for text in (name, *synonyms)):
        raise KnownError("name_too_long", limit=MAX_NAME)
    if len(wording.note) > MAX_NOTE:
        raise KnownError("name_too_long", limit=MAX_NOTE)
    if of.kind in _CODED and not wording.code:
        raise KnownError("word_code_missing")
    others = [organisation.categories[i] for i in _in_use(organisation, of) if i != word]
    taken = {text.casefold() for other in others for text in (other.name, *other.synonyms)}
    if taken & {text.casefold() for text in (name, *synonyms)}:
        raise KnownError("word_exists")
    return Wording(
        name=name, synonyms=synonyms, code=wording.code, note=" ".join(wording.note.split())
    )


def _clean(synonyms: Iterable[str], name: str) -> tuple[str, ...]:
    words = (" ".join(text.split()) for text in synonyms)
    known: dict[str, str] = {}
    for word in words:
        known.setdefault(word.casefold(), word)
    return tuple(word for key, word in known.items() if key not in {"", name.casefold()})


def _fields(wording: Wording) -> dict[str, object]:
    return {
        "name": wording.name,
        "synonyms": wording.synonyms,
        "code": wording.code,
        "note": wording.note,
    }
