"""Which colours meet: as the style sheet says, as the painting code does, as a picture shows."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from synpunkt_desk.ui.widgets.tokens import LIGHT
from tests.helpers.contrast import DIVIDERS, PART, PARTS, TEXT, is_ground, named

Pairs = dict[tuple[str, str], float]
"""Ink and ground by name, and how much they must stand out."""

UI: Final = Path(__file__).parents[2] / "synpunkt_desk" / "ui"
SHEET: Final = UI.parent / "resources" / "style" / "desk.qss"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NAME: Final = re.compile(r"\$(\w+)")
_STEP: Final = re.compile(r"^(\w*)((?:\[[^\]]+\])*)(?:::([\w-]+))?((?::[\w-]+)*)$")
_BORDERS: Final = ("border", "border-color", "border-bottom", "border-bottom-color", "border-top")
_PAGES: Final = ("ground", "surface")
_OFF: Final = ("disabled", "read-only")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a selector: what it is of, in which state."""

    kind: str
    marks: frozenset[str]
    part: str
    states: frozenset[str]

    def holds_for(self, other: "Step") -> bool:
        """Whether what is said of this is said of the other too."""
        return (
            self.kind in ("", other.kind)
            and self.marks <= other.marks
            and self.part == other.part
            and self.states <= other.states
        )


Selector = tuple[Step, ...]


def read_sheet(text: str) -> list[tuple[Selector, dict[str, str]]]:
    """Every selector with what is said of it, in order."""
    rules: list[tuple[Selector, dict[str, str]]] = []
    for heads, body in _RULE.findall(_COMMENT.sub("", text)):
        said = dict(line.split(":", 1) for line in body.split(";") if ":" in line)
        values = {name.strip(): value.strip() for name, value in said.items()}
        rules += [(_selector(head), values) for head in heads.split(",")]
    return rules


def pairs_of_sheet(text: str) -> Pairs:
    """What stands on what in the style sheet: words, borders, and marks of focus."""
    rules = read_sheet(text)
    wanted: Pairs = {}
    for selector, said in rules:
        if selector[-1].states & set(_OFF):
            continue
        grounds = _grounds(rules, selector)
        ink = _name(_said(rules, selector, ("color",)))
        if {"color", "background"} & said.keys():
            stood_on = [ground for ground in grounds if ink or is_ground(ground)]
            wanted |= dict.fromkeys(((ink or "ink", ground) for ground in stood_on), TEXT)
        is_passing = "hover" in selector[-1].states  # the pointer shows where it is
        names = _BORDERS if is_passing else ("background", *_BORDERS)
        edges = {_name(said.get(name, "")) for name in names} - {"", *DIVIDERS}
        around = _grounds(rules, selector[:-1]) if len(selector) > 1 else _PAGES
        parts = {(e, ground): PART for e in edges if not is_ground(e) for ground in around}
        wanted = parts | wanted
    return {pair: least for pair, least in wanted.items() if pair[0] != pair[1]}


def _grounds(rules: list[tuple[Selector, dict[str, str]]], selector: Selector) -> tuple[str, ...]:
    """What a part stands on: its own ground, that of its whole, or any page."""
    own = _name(_said(rules, selector, ("background",)))
    if own:
        return (own,)
    last = selector[-1]
    tones = [mark[len('tone="') : -1] for mark in last.marks if mark.startswith("tone=")]
    if last.part:
        whole = Step(last.kind, last.marks, "", frozenset())
        return _grounds(rules, (*selector[:-1], whole))
    if len(selector) > 1:
        return _grounds(rules, selector[:-1])
    return (*_PAGES, *(f"{tone}_ground" for tone in tones))


def _said(
    rules: list[tuple[Selector, dict[str, str]]], selector: Selector, names: tuple[str, ...]
) -> str:
    """The last word on a property of what a selector names."""
    found = ""
    for other, said in rules:
        tail = selector[-len(other) :]
        is_said = len(tail) == len(other) and all(
            one.holds_for(two) for one, two in zip(other, tail, strict=True)
        )
        found = next((said[name] for name in names if is_said and name in said), found)
    return found


def _name(value: str) -> str:
    found = _NAME.search(value)
    return found[1] if found and not found[1].startswith("marks") else ""


def _selector(head: str) -> Selector:
    steps: list[Step] = []
    for word in head.split():
        found = _STEP.match(word)
        assert found, f"a selector that this test cannot read: {word}"
        marks = frozenset(re.findall(r"\[([^\]]+)\]", found[2]))
        states = frozenset(state for state in found[4].split(":") if state)
        steps.append(Step(found[1], marks, found[3] or "", states))
    return tuple(steps)


def pairs_of_painting() -> Mapping[str, Pairs]:
    """What each module that paints by itself may put on what."""
    found: dict[str, Pairs] = {}
    for file in sorted(set(UI.rglob("*.py")) - {UI / "widgets" / "theme.py"}):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = set(_colours_named(tree)) & named(LIGHT).keys()
        grounds = {name for name in names if is_ground(name)} or set(_PAGES)
        inks = names - grounds - DIVIDERS
        wanted = {
            (ink, ground): TEXT if ink in ("ink", "muted") or ink.endswith("_ink") else PART
            for ink in inks - {"on_accent"}
            for ground in grounds
        }
        if names:
            found[file.name] = wanted
    return found


def _colours_named(tree: ast.AST) -> Iterator[str]:
    """Attributes of what `colours()` gives, as `c.ink`, `colours().accent`, `c.red.ink`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        if _is_colours(node.value):
            if node.attr not in ("red", "amber", "green", "blue", "grey", "tone"):
                yield node.attr
        elif isinstance(node.value, ast.Attribute) and _is_colours(node.value.value):
            yield f"{node.value.attr}_{node.attr}"


def _is_colours(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "colours"
    return isinstance(node, ast.Name) and node.id == "c"


def pairs_in_picture(picture: QImage, names: Mapping[str, str]) -> set[frozenset[str]]:
    """Colours of a scheme that touch in a picture, or have one blended pixel between them."""
    pixels = _pixels(picture)
    known = {int(value[1:], 16): value for value in names.values()}
    met: set[frozenset[str]] = set()
    for grid in (pixels, pixels.T):
        for apart in (1, 2):
            one, other = grid[:, :-apart].ravel(), grid[:, apart:].ravel()
            both = np.unique(np.stack((one, other), 1)[one != other], axis=0)
            met |= {
                frozenset((known[a], known[b]))
                for a, b in both.tolist()
                if a in known and b in known
            }
    return met


def _pixels(picture: QImage) -> NDArray[np.uint32]:
    made = picture.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(made.constBits(), np.uint32).reshape(made.height(), -1)
    return data[:, : made.width()] & np.uint32(0xFFFFFF)


def needed(pair: frozenset[str], names: Mapping[str, str]) -> float:
    """How much two colours that touch must stand out; 0 where it does not matter.

    Colours can have the same value: words and grounds are told apart by all names a value has.
    """
    one, other = (roles(value, names) for value in pair)
    if one <= DIVIDERS or other <= DIVIDERS:
        return 0
    if (one <= PARTS) != (other <= PARTS):
        return PART
    is_word = (any(map(is_ground, one)), any(map(is_ground, other)))
    return TEXT if is_word in ((True, False), (False, True)) else 0


def roles(value: str, names: Mapping[str, str]) -> frozenset[str]:
    """Every name that a value has in a scheme."""
    return frozenset(name for name, other in names.items() if other == value)
