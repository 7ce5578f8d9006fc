"""Reads the keys of one group, and notes problems instead of stopping at the first."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.municipality.problems import Problem, ProblemId, nearest
from synpunkt_desk.services.municipality.yaml_file import Fields, Items, Node, Text
from synpunkt_desk.texts import municipality_keys as k

MAX_NAME: Final = 120
MAX_TEXT: Final = 600
MAX_ITEMS: Final = 2000

_Value = TypeVar("_Value")
_ISO_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass
class Page:
    """One file being read, and the list of problems that all files share."""

    file: str
    problems: list[Problem] = field(default_factory=list[Problem])

    def note(self, line: int, problem: ProblemId, word: str = "", proposal: str = "") -> None:
        """Remember a problem and go on."""
        self.problems.append(Problem(self.file, line, problem, word, proposal))


class Form:
    """The keys of one group; every method returns something usable, also after a problem."""

    def __init__(self, page: Page, node: Node, known: Iterable[str]) -> None:
        self.page = page
        self.line = node.line
        self._values: dict[str, Node] = {}
        self._meant: set[str] = set()
        self._fill(node, frozenset(known))

    def _fill(self, node: Node, known: frozenset[str]) -> None:
        if not isinstance(node, Fields):
            self.page.note(node.line, ProblemId.NOT_FIELDS, ", ".join(sorted(known)))
            self.page = Page(self.page.file)  # what is missing below follows from this
            return
        for key, value in node.fields:
            if key.value not in known:
                proposal = nearest(key.value, known)
                self._meant.add(proposal)
                self.page.note(key.line, ProblemId.UNKNOWN_KEY, key.value, proposal)
            elif key.value in self._values:
                self.page.note(key.line, ProblemId.REPEATED_KEY, key.value)
            else:
                self._values[key.value] = value

    def has(self, key: str) -> bool:
        """Whether the key is there with something after it."""
        return key in self._values and self._values[key] != Text(self._values[key].line, "")

    def text(self, key: str, *, limit: int = MAX_NAME) -> str:
        """A text that must be there."""
        node = self._needed(key)
        return self._checked(node, key, limit) if node else ""

    def optional_text(self, key: str) -> str:
        """A text, or nothing."""
        return self.text(key) if self.has(key) else ""

    def texts(self, key: str, *, limit: int = MAX_NAME) -> tuple[str, ...]:
        """A list of texts, each once; may be missing."""
        found: dict[str, str] = {}
        for node in self._items(key):
            text = self._checked(node, key, limit)
            if text.casefold() in found:
                self.page.note(node.line, ProblemId.REPEATED, text)
            found.setdefault(text.casefold(), text)
        return tuple(text for text in found.values() if text)

    def flag(self, key: str) -> bool:
        """Yes or no; no when missing."""
        return self.choice(key, k.YES_OR_NO) if self.has(key) else False

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number within bounds."""
        text = self.text(key)
        if text.isascii() and text.isdigit() and len(text) < 10 and low <= int(text) <= high:
            return int(text)
        if text:
            self._note(key, ProblemId.NOT_NUMBER, text, f"{low}–{high}")
        return low

    def day(self, key: str) -> date:
        """An ISO date."""
        text = self.text(key)
        try:
            return date.fromisoformat(text if _ISO_DATE.fullmatch(text) else "")
        except ValueError:
            if text:
                self._note(key, ProblemId.NOT_DATE, text)
            return date.min

    def choice(self, key: str, options: Mapping[str, _Value]) -> _Value:
        """One of the words that stand for something."""
        text = self.text(key)
        if text.casefold() in options:
            return options[text.casefold()]
        if text:
            self._note(key, ProblemId.NOT_CHOICE, text, ", ".join(options))
        return next(iter(options.values()))

    def reference(self, key: str, known: Mapping[str, ObjectId]) -> ObjectId:
        """The id of something that another place names; `known` maps names to ids.

        Where nothing is known, because that place has mistakes, nothing is said about it here.
        """
        text = self.text(key)
        by_folded = {name.casefold(): id_ for name, id_ in known.items()}
        if text and known and text.casefold() not in by_folded:
            self._note(key, ProblemId.UNKNOWN_REFERENCE, text, nearest(text, known))
        return by_folded.get(text.casefold(), "")

    def pattern(self, key: str, check: Callable[[str], tuple[ProblemId, str] | None]) -> str:
        """A text with places to fill, where `check` tells what is wrong with it."""
        text = self.text(key)
        problem = check(text) if text else None
        if problem:
            self._note(key, *problem)
        return text

    def group(self, key: str, known: Iterable[str]) -> "Form":
        """A group of keys that must be there."""
        node = self._needed(key)
        return Form(self.page if node else Page(""), node or Fields(self.line, ()), known)

    def groups(self, key: str, known: Iterable[str]) -> list["Form"]:
        """A list of groups; one that is a bare text is a group with that name alone."""
        return [Form(self.page, _as_fields(node), known) for node in self._items(key)]

    def needs_items(self, key: str) -> None:
        """Note a problem unless the list has something in it."""
        if self._needed(key) and not self._items(key):
            self._note(key, ProblemId.EMPTY_LIST, key)

    def _note(self, key: str, problem: ProblemId, word: str, proposal: str = "") -> None:
        self.page.note(self._values[key].line, problem, word, proposal)

    def _needed(self, key: str) -> Node | None:
        if key not in self._values and key not in self._meant:  # a misspelt key is told of once
            self.page.note(self.line, ProblemId.MISSING_KEY, key)
        return self._values.get(key)

    def _items(self, key: str) -> tuple[Node, ...]:
        if not self.has(key):
            return ()
        node = self._values[key]
        if not isinstance(node, Items):
            self._note(key, ProblemId.NOT_LIST, key)
            return ()
        if len(node.items) > MAX_ITEMS:
            self._note(key, ProblemId.TOO_MANY, key, str(MAX_ITEMS))
        return node.items[:MAX_ITEMS]

    def _checked(self, node: Node, key: str, limit: int) -> str:
        if not isinstance(node, Text):
            self.page.note(node.line, ProblemId.NOT_TEXT, key)
            return ""
        text = " ".join(node.value.split())
        if not text:
            self.page.note(node.line, ProblemId.EMPTY, key)
        elif not text.isprintable():
            self.page.note(node.line, ProblemId.NOT_TEXT, key)
            return ""
        elif len(text) > limit:
            self.page.note(node.line, ProblemId.TOO_LONG, key, str(limit))
        return text


def _as_fields(node: Node) -> Node:
    return Fields(node.line, ((Text(node.line, k.NAME), node),)) if isinstance(node, Text) else node
