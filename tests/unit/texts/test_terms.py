"""One term for each thing, in every text that people read."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from synpunkt_desk import texts

ROOT: Final = Path(__file__).parents[3]
FOLDER: Final = Path(texts.__file__).parent
READ: Final = frozenset(
    {
        "common_words",  # what submitters write
        "example_words",  # invented letters of theirs
        "form_keys",  # keys of files
        "layout_fields",
        "letter_keys",
        "mail",  # heads of mails
        "municipality_keys",
        "plain_language",  # words that are advised against
        "titles",  # how submitters begin
        "web_form",  # columns of others
    }
)
SHORT: Final = 3
"""A word so short is no beginning of others."""
HERE_RIGHT: Final[Mapping[str, frozenset[str]]] = {
    "avsändare": frozenset({"case_actions", "case_errors", "daily_list", "words"}),
    "brukare": frozenset({"administration_parts", "intake", "outside_figures", "reports"}),
}
"""Where the word means the other thing that the glossary names."""


def forbidden() -> list[str]:
    """The words of the glossary's table."""
    page = (ROOT / "docs/glossary.md").read_text("utf-8")
    table = page.partition("## Ord som inte används")[2]
    rows = re.findall(r"^\| (.+?) \| .+? \|$", table, re.MULTILINE)[2:]
    return [word.strip() for row in rows for word in row.split(",")]


@cache
def shown(module: Path) -> list[tuple[int, str]]:
    """Every text with its line, without docstrings and keys."""
    return list(_shown([*ast.walk(ast.parse(module.read_text("utf-8")))]))


def _shown(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    keys = {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
    keys |= {id(n.value) for n in nodes if isinstance(n, ast.Expr)}
    keys |= {id(n.slice) for n in nodes if isinstance(n, ast.Subscript)}
    for node in nodes:
        if not isinstance(node, ast.Constant) or id(node) in keys:
            continue
        text = str(node.value)
        if not re.fullmatch(r"\w+_\w+", text):  # an identifier
            yield node.lineno, text


def used(word: str) -> Iterator[str]:
    end = r"\b" if len(word) < SHORT else ""
    begins = re.compile(rf"\b{re.escape(word)}{end}", re.IGNORECASE)
    for module in sorted(FOLDER.rglob("*.py")):
        if module.stem in READ or module.stem in HERE_RIGHT.get(word, ()):
            continue
        for line, text in shown(module):
            if begins.search(text):
                yield f"{module.name}:{line}: {text}"


@pytest.mark.parametrize("word", forbidden())
def test_no_text_uses_another_word_for_it(word: str) -> None:
    assert list(used(word)) == []


def test_the_list_of_words_is_read() -> None:
    assert {"avsändare", "backup", "ok", "synkronisera"} <= set(forbidden())
