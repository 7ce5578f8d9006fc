"""Rules of the house that the import contracts cannot say."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "synpunkt_desk"
MODELS = sorted((PACKAGE / "models").rglob("*.py"))


def imported_packages(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("module", MODELS, ids=lambda path: path.stem)
def test_models_need_nothing_but_the_standard_library(module: Path) -> None:
    assert set(imported_packages(module)) <= sys.stdlib_module_names | {"synpunkt_desk"}


def test_every_word_of_identifiers_is_ascii() -> None:
    modules = {path: ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
    names = {
        f"{path.relative_to(PACKAGE)}: {name}"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        for name in [getattr(node, "id", None) or getattr(node, "name", None) or ""]
        if isinstance(name, str) and not name.isascii()
    }
    assert names == set()
