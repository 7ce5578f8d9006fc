"""The Swedish word list that comes with the program, and what is like a word that is not in it."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Final

from hunspell import Hunspell

from synpunkt_desk.models.organisation import Organisation

_FOLDER: Final = "resources/spelling"
_LANGUAGE: Final = "sv_SE"
_MOST: Final = 6
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*")


class Speller:
    """One thread at a time looks in the list; whoever comes meanwhile waits."""

    def __init__(self) -> None:
        folder = resources.files("synpunkt_desk") / _FOLDER
        self._list = Hunspell(_LANGUAGE, hunspell_data_dir=str(Path(str(folder))))
        self._lock = Lock()

    def learn(self, words: Iterable[str]) -> None:
        """Take words for right until the program ends."""
        with self._lock:
            for word in words:
                self._list.add(word)

    def wrong(self, words: Iterable[str]) -> frozenset[str]:
        """Those that are not in the list, nor made of words that are."""
        with self._lock:
            return frozenset(word for word in words if not self._list.spell(word))

    def proposals(self, word: str) -> tuple[str, ...]:
        """A few words that are like this one, the likest first."""
        with self._lock:
            return self._list.suggest(word)[:_MOST]


@cache
def speller() -> Speller:
    """The list, read once; it takes a third of a second and sixteen megabytes."""
    return Speller()


def names_in(organisation: Organisation) -> frozenset[str]:
    """The words in the names of the municipality, its units and those who work there."""
    members = (member.name for member in organisation.members.values())
    units = (unit.name for unit in organisation.units.values())
    names = (organisation.municipality.name, *units, *members)
    return frozenset(word for name in names for word in _WORD.findall(name))
