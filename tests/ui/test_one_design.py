"""Colours, lengths and motion come from the design's one place; no screen has any of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from synpunkt_desk.ui.widgets.tokens import ROOMS

PACKAGE: Final = Path(__file__).parents[2] / "synpunkt_desk"
SHEET: Final = PACKAGE / "resources" / "style" / "desk.qss"
FILES: Final = (PACKAGE / "app.py", *PACKAGE.glob("wiring/*.py"), *PACKAGE.glob("ui/**/*.py"))
PLACE: Final = {"tokens.py", "theme.py", "stylesheet.py", "measures.py"}
"""Where the design itself is."""
COLOUR: Final = re.compile(r"^#[0-9a-fA-F]{3,8}$|^(rgba?|hsla?)\(")
SET_ROOM: Final = frozenset(
    {"setSpacing", "setContentsMargins", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"}
)
SET_SIZE: Final = re.compile(
    r"^(set(Fixed|Minimum|Maximum)(Width|Height|Size)|resize|setIconSize|QSize|QMargins|setIndent"
    r"|setColumnMinimumWidth|resizeSection|setDefaultSectionSize)$"
)
OWN_DRESS: Final = frozenset(
    {"setStyleSheet", "QFont", "setPointSize", "setPointSizeF", "setPixelSize"}
)
MOTION: Final = re.compile(r"^Q\w*(Animation|TimeLine)\w*$|^QGraphics\w*Effect$")


def test_no_screen_has_a_design_of_its_own() -> None:
    found = [
        f"{file.name}:{stray}"
        for file in FILES
        if file.name not in PLACE
        for stray in strays(file.read_text(encoding="utf-8"))
    ]
    assert len(FILES) > 200
    assert found == []


def test_the_style_sheet_takes_its_colours_and_lengths_from_the_tokens() -> None:
    text = SHEET.read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", text) == []
    assert set(re.findall(r"\b(\d+)px", text)) <= {"1", "2"}  # lines are as thin on every screen


def test_what_strays_is_found() -> None:
    code = """
column.setSpacing(8)
column.setContentsMargins(0, scaled(6), space(7), 0)
part.setFixedWidth(245)
part.setStyleSheet("color: red")
pen = QColor("#14548c")
other = QColor(20, 84, 140)
red = Qt.GlobalColor.red
FlowLayout(spacing=5)
move = QPropertyAnimation(part)
column.setSpacing(0)
part.setMinimumWidth(scaled(120))
"""
    lines = [int(line.split(":")[0]) for line in strays(code)]
    assert lines == [2, 3, 3, 4, 5, 6, 7, 8, 9, 10]


def strays(code: str) -> Iterator[str]:
    """What should have been taken from the design, with its line."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            found += [(node.lineno, problem) for problem in _of_call(node)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += [(node.lineno, node.value)] if COLOUR.match(node.value) else []
        elif isinstance(node, ast.Attribute) and _named(node.value) == "GlobalColor":
            found += [(node.lineno, node.attr)] if node.attr != "transparent" else []
    return (f"{line}: {problem}" for line, problem in sorted(found))


def _of_call(call: ast.Call) -> Iterator[str]:
    name, shown = _named(call.func), ast.unparse(call)
    if name in OWN_DRESS or MOTION.match(name):
        yield shown
    if name == "QColor" and any(_is_number(arg) for arg in call.args):
        yield shown
    if name in SET_ROOM:
        yield from (shown for arg in call.args if _is_number(arg) or _named_call(arg) == "scaled")
    if name == "space":
        yield from (shown for arg in call.args if _number(arg) not in (None, *ROOMS))
    if name == "FlowLayout":
        rooms = [word.value for word in call.keywords if word.arg == "spacing"]
        yield from (shown for room in rooms if _number(room) not in (None, *ROOMS))
    if SET_SIZE.match(name):
        yield from (shown for arg in call.args[-2:] if _is_number(arg) and _number(arg) != 1)


def _named(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _named_call(node: ast.AST) -> str:
    return _named(node.func) if isinstance(node, ast.Call) else ""


def _number(node: ast.AST) -> int | float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) else None


def _is_number(node: ast.AST) -> bool:
    return bool(_number(node))
