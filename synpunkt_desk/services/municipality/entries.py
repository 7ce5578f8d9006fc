"""Reads lists of named things: fixed ids, and no name or synonym twice in a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypedDict

from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.services.municipality.form import Form
from synpunkt_desk.services.municipality.problems import ProblemId
from synpunkt_desk.texts import municipality_keys as k

_COMMON_KEYS: Final = (k.NAME, k.ID, k.SYNONYMS)


@dataclass(frozen=True)
class Place:
    """Where in a municipality a list stands; its ids are made from the way there."""

    municipality: str
    kind: str
    path: tuple[str, ...] = ()

    def make_id(self, *key: str) -> str:
        """The same id for the same words on every computer."""
        return fixed_id(self.municipality, self.kind, *self.path, *key)

    def below(self, kind: str, *key: str) -> "Place":
        """The place of a list within one thing here."""
        return Place(self.municipality, kind, (*self.path, *key))


class NameParts(TypedDict):
    """What every named thing is built from."""

    id: ObjectId
    name: str
    synonyms: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One named thing, the key that its id is made of, and its further keys still to be read."""

    parts: NameParts
    key: str
    form: Form


class Taken:
    """The names and synonyms that a list has used."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._ids: set[str] = set()

    def take(self, form: Form, parts: NameParts) -> None:
        """Note what something earlier has: a word, or else the id."""
        words = [parts["name"], *parts["synonyms"]]
        repeated = [word for word in words if word and word.casefold() in self._words]
        if parts["name"] and parts["id"] in self._ids and not repeated:
            repeated = [parts["name"]]
        for word in repeated:
            form.page.note(form.line, ProblemId.REPEATED, word)
        self._words.update(word.casefold() for word in words)
        self._ids.add(parts["id"])


def read_entries(
    parent: Form, key: str, place: Place, *, more: Iterable[str] = (), taken: Taken | None = None
) -> list[Entry]:
    """The things of a list; `more` are keys besides the common ones, `taken` spans lists."""
    used = taken or Taken()
    entries: list[Entry] = []
    for form in parent.groups(key, (*_COMMON_KEYS, *more)):
        name = form.text(k.NAME)
        own_key = form.optional_text(k.ID) or name
        parts = NameParts(id=place.make_id(own_key), name=name, synonyms=form.texts(k.SYNONYMS))
        used.take(form, parts)
        entries.append(Entry(parts, own_key, form))
    return entries
