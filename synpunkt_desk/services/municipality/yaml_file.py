"""Reads one YAML file into a plain tree of texts with line numbers.

Only what a person would write is taken: no anchors, no tags, no second document. Every scalar
stays the text it is, so that `nej` is a word and `07` keeps its nought.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from synpunkt_desk.services.municipality.problems import Problem, ProblemId

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 12


@dataclass(frozen=True)
class Text:
    """A scalar."""

    line: int
    value: str


@dataclass(frozen=True)
class Items:
    """A list."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Fields:
    """Keys with values, in the order of the file, repeated keys included."""

    line: int
    fields: tuple[tuple[Text, "Node"], ...]


Node = Text | Items | Fields


def read_tree(path: Path) -> Node | Problem:
    """The file's content, or the reason why it cannot be read."""
    text = _read_text(path)
    if isinstance(text, Problem):
        return text
    try:
        problem = next(_refused(text, path.name), None)
        root = None if problem else yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        return _syntax_problem(error, path.name, text)
    except yaml.YAMLError:
        return Problem(path.name, 0, ProblemId.NOT_YAML)
    if problem:
        return problem
    return _node(root) if root else Problem(path.name, 0, ProblemId.EMPTY, path.name)


def _read_text(path: Path) -> str | Problem:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Problem(path.name, 0, ProblemId.MISSING_FILE, path.name)
    except OSError:
        return Problem(path.name, 0, ProblemId.UNREADABLE_FILE, path.name)
    if len(content) > MAX_BYTES:
        return Problem(path.name, 0, ProblemId.TOO_LARGE, str(MAX_BYTES // 1024))
    try:
        return unicodedata.normalize("NFC", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(path.name, line, ProblemId.NOT_UTF8)


def _refused(text: str, file: str) -> Iterator[Problem]:
    """What is YAML but not for us; found before anything is built from it."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            yield Problem(file, line, ProblemId.SEVERAL_DOCUMENTS)
        if depth > MAX_DEPTH:
            yield Problem(file, line, ProblemId.TOO_DEEP, str(MAX_DEPTH))
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            yield Problem(file, line, ProblemId.ALIAS, event.anchor)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            yield Problem(file, line, ProblemId.TAG, event.tag)


def _syntax_problem(error: yaml.MarkedYAMLError, file: str, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    lines = text.splitlines()
    has_tab = 0 < line <= len(lines) and "\t" in lines[line - 1]
    return Problem(file, line, ProblemId.TAB if has_tab else ProblemId.NOT_YAML)


def _node(node: yaml.Node) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return Fields(line, tuple((_key(key), _node(value)) for key, value in node.value))
    if isinstance(node, yaml.SequenceNode):
        return Items(line, tuple(_node(item) for item in node.value))
    return Text(line, str(node.value).strip())


def _key(node: yaml.Node) -> Text:
    """A key; one that is itself a list or a group becomes a word that no schema knows."""
    return Text(node.start_mark.line + 1, " ".join(str(node.value).split())[:60])
