"""Every known error of the program has a text that fits it, and no text is left over."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from synpunkt_desk.models.errors import BugError, KnownError
from synpunkt_desk.texts import errors

WITHOUT_ADVICE = frozenset({"municipality_schema"})
"""Its advice is that of the first problem in the municipality's files."""
DOING = re.compile(
    r"\b(ange|anslut|använd|arbeta|avsluta|be|behåll|bifoga|byt|börja|dela|dra|exportera|flytta"
    r"|fortsätt|frigör|fördela|försök|ge|gå|gör|hämta|installera|kontrollera|kopiera|kör|lägg|lämna"
    r"|läs|logga|menar du|öppna|prova|pröva|ring|rätta|samla|se|skanna|skapa|skicka|skriv|slå|spara"
    r"|stäng|säg|sätt|sök|ta|tala|uppdatera|vänta|välj|återställ|ändra|behöver|kan ge|kan lägga"
    r"|du vill|överlämna|av sig självt?|när servern|gäller)\b",
    re.IGNORECASE,
)

PACKAGE = Path(errors.__file__).parents[1]
Raised = tuple[str, frozenset[str]]


def raised_in(tree: ast.Module) -> Iterator[Raised]:
    """Error ids with their parameters: named on the spot, in a loop, or handed to a helper."""
    calls = calls_in(tree)
    for call in calls:
        if name_of(call) == "KnownError" or is_own_error(call, tree):
            yield from constants(call, 0)
    for node in ast.walk(tree):
        if isinstance(node, ast.For):
            yield from of_loop(node)
    for helper, place, known in helpers(tree):
        for call in calls:
            if name_of(call) == helper:
                yield from ((i, params | known) for i, params in constants(call, place))


def calls_in(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def is_own_error(call: ast.Call, tree: ast.Module) -> bool:
    """Whether an error class of its own hands its id to KnownError."""
    if name_of(call) != "__init__":
        return False
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    own = [node for node in classes if "KnownError" in map(ast.unparse, node.bases)]
    return any(call in calls_in(node) for node in own)


def helpers(tree: ast.Module) -> Iterator[tuple[str, int, frozenset[str]]]:
    """Functions that are handed an error id: their name, where it stands, what they add."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [a.arg for a in node.args.args if a.arg != "self"]
            if "error_id" in names:
                added = [keywords(c) for c in calls_in(node) if name_of(c) == "KnownError"]
                known = added[0] if added else frozenset[str]()
                yield node.name, names.index("error_id"), known


def of_loop(loop: ast.For) -> Iterator[Raised]:
    """Ids in pairs that a loop takes apart into something and an error id."""
    targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else []
    names = [ast.unparse(target) for target in targets]
    if "error_id" in names and isinstance(loop.iter, ast.Tuple):
        for pair in loop.iter.elts:
            chosen = pair.elts[names.index("error_id")] if isinstance(pair, ast.Tuple) else pair
            if isinstance(chosen, ast.Constant):
                yield str(chosen.value), frozenset()


def constants(call: ast.Call, place: int) -> Iterator[Raised]:
    given = call.args[place] if len(call.args) > place else None
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield given.value, keywords(call)


def keywords(call: ast.Call) -> frozenset[str]:
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg)


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


RAISED = [
    raised
    for module in sorted(PACKAGE.rglob("*.py"))
    for raised in raised_in(ast.parse(module.read_text("utf-8")))
]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_known_error_has_a_text_and_every_text_an_error() -> None:
    assert {error_id for error_id, _ in RAISED} == errors.ERROR_IDS


@pytest.mark.parametrize(("error_id", "params"), list(dict.fromkeys(RAISED)))
def test_texts_name_only_what_every_place_gives(error_id: str, params: frozenset[str]) -> None:
    filled = {name: 1 if name in {"line", "count"} else "tabell.csv" for name in params}
    if error_id == "municipality_schema":
        filled["problem"] = "missing_file"
    text = errors.sentence(KnownError(error_id, **filled))
    assert text.title
    assert text.advice.endswith(".")
    assert not text.title.endswith(".")
    assert not places(str(text)) - {"prefix", "year", "short_year", "number"}


def test_an_error_of_ours_says_that_nothing_saved_is_lost() -> None:
    text = errors.sentence(BugError("something private"))
    assert "private" not in str(text)
    assert "finns kvar" in text.advice


def test_no_error_has_two_texts() -> None:
    assert sum(len(part) for part in errors._PARTS) == len(errors.ERROR_IDS)


@pytest.mark.parametrize("error_id", sorted(errors.ERROR_IDS - WITHOUT_ADVICE))
def test_every_text_says_what_to_do_now(error_id: str) -> None:
    """Something to do, who else does it, or that nobody need do anything."""
    _, advice = errors.TEXTS[error_id]

    assert DOING.search(advice), advice
