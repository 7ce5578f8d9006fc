"""Which words of a text nobody would spell so; looked up away from the window's thread."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.ui.workers import Workers

_ON: Final = "spelling/on"
_OWN: Final = "spelling/own_words"
_WORD: Final = re.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")
Span = tuple[int, int]


class WordList(Protocol):
    """What knows words; used by one thread at a time."""

    def learn(self, words: Iterable[str]) -> None:
        """Take words for right."""
        ...

    def wrong(self, words: Iterable[str]) -> frozenset[str]:
        """Those that it does not know."""
        ...

    def proposals(self, word: str) -> tuple[str, ...]:
        """What is like a word."""
        ...


class Spelling(QObject):
    """What a window knows of words; own words and whether to look are kept with its places.

    Signals: changed() when words have been looked up, or it was turned on or off.
    """

    changed = Signal()

    def __init__(
        self,
        open_list: Callable[[], WordList],
        settings: QSettings,
        failed: Callable[[AppError], None],
        parent: QWidget,
    ) -> None:
        """`open_list` is called in another thread, when somebody first writes."""
        super().__init__(parent)
        self._open_list = open_list
        self._settings = settings
        self._failed = failed
        self._is_right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._workers = Workers(self)
        self._pool = self._workers.make_pool(1)

    @property
    def is_on(self) -> bool:
        """Whether words are looked up."""
        return self._settings.value(_ON, "true") in (True, "true")

    def turn(self, is_on: bool) -> None:
        """Look words up from now on, or no longer."""
        self._settings.setValue(_ON, "true" if is_on else "false")
        self.changed.emit()

    def wrong_in(self, text: str) -> list[Span]:
        """Where words stand that are known to be wrong; of others it is asked, see `changed`."""
        if not self.is_on:
            return []
        spans = list(_words_in(text))
        words = {text[first:last] for first, last in spans}
        self._ask(words - self._is_right.keys() - self._asked)
        return [(a, b) for a, b in spans if not self._is_right.get(text[a:b], True)]

    def propose(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Find what is like a word."""
        self._workers.start(
            self._pool, lambda: self._open_list().proposals(word), then, self._failed
        )

    def learn(self, word: str) -> None:
        """Take a word for right on this computer from now on."""
        self._settings.setValue(_OWN, [*self._own_words(), word])
        self._is_right[word] = True
        self.changed.emit()

    def close(self) -> None:
        """When the window closes."""
        self._workers.close()

    def _ask(self, words: set[str]) -> None:
        if not words:
            return
        self._asked |= words
        own = set(self._own_words())

        def note(wrong: frozenset[str]) -> None:
            self._asked -= words
            self._is_right |= {word: word not in wrong or word in own for word in words}
            self.changed.emit()

        self._workers.start(self._pool, lambda: self._open_list().wrong(words), note, self._failed)

    def _own_words(self) -> list[str]:
        """A list of one comes back as a text."""
        kept = self._settings.value(_OWN)
        return cast("list[str]", kept) if isinstance(kept, list) else [str(kept)] if kept else []


def spelling_of(part: QWidget) -> Spelling | None:
    """What the window of a part, or the one that it was opened from, knows of words."""
    above: QWidget | None = part
    while above is not None:
        found = above.findChild(Spelling, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if found:
            return found
        above = above.parentWidget()
    return None


def _words_in(text: str) -> Iterator[Span]:
    """Words of at least two letters; what is written in capitals alone is an abbreviation."""
    for found in _WORD.finditer(text):
        if not found[0].isupper():
            yield found.span()
