"""Put one fault after another into the code that carries the truth, and see whether a test fails.

    python tools/mutants.py [part of a file's name ...]

Writes every fault that no test found as `file:line: what was changed`, and how many there were.
Each runs in a process of its own, forked when everything foreign has been imported. Nothing is
written to the files. Faults are: a comparison or a sum turned round, `and` for `or`, a `not` left
out, a number or a truth changed, a condition always or never, a statement left out, a value
returned as none. Words and types stay as they are.
"""

import ast
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder, SourceLoader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, cast

import hypothesis
import hypothesis.stateful
import psycopg
import PySide6.QtWidgets
import pytest
import sqlalchemy
import sqlcipher3.dbapi2

PACKAGE = Path("synpunkt_desk")
SYNC = "tests/contract/sync"
ROUNDS = (f"{SYNC}/test_round.py", f"{SYNC}/test_round_faults.py")
FOLD = ("tests/unit/models/test_fold.py",)
"""Tests without a fixture of ours, which need nothing but the models."""
TARGETS: dict[str, tuple[str, ...]] = {
    "models/fold.py": FOLD,
    "models/field_rules.py": FOLD,
    "store/incoming.py": ROUNDS,
    "store/outgoing.py": ROUNDS,
    "store/streams.py": ROUNDS,
    "sync/chain.py": (f"{SYNC}/test_care.py", *ROUNDS),
    "sync/pages.py": ROUNDS,
    "sync/greeting.py": ROUNDS,
    "sync/round.py": ROUNDS,
    "sync/transfers.py": ROUNDS,
}
LONGEST = 240
"""Seconds; what takes longer has been stopped by the fault."""
PLAIN = (
    "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--timeout", "0", "-o",
    "filterwarnings=default",
)  # fmt: skip
WARM = (hypothesis.stateful, psycopg, PySide6.QtWidgets, sqlalchemy, sqlcipher3.dbapi2)

TURNED: dict[type[Any], type[Any]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult,
}  # fmt: skip

CHANGEABLE = (
    ast.Compare, ast.BoolOp, ast.BinOp, ast.AugAssign, ast.Raise, ast.UnaryOp, ast.If, ast.IfExp,
    ast.While, ast.comprehension, ast.Constant, ast.Expr, ast.Return,
)  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A module with one fault."""

    line: int
    change: str
    code: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every fault, one at a time."""
    sound = ast.unparse(ast.parse(source))
    nodes = list(ast.walk(ast.parse(source)))
    types = {id(part) for node in nodes for part in _types(node)}
    for place, node in enumerate(nodes):
        for kind in range(2 if id(node) not in types and isinstance(node, CHANGEABLE) else 0):
            tree = ast.parse(source)
            changed = list(ast.walk(tree))[place]
            if _change(tree, changed, kind):
                code = ast.unparse(ast.fix_missing_locations(tree))
                if code != sound:
                    line = getattr(node, "lineno", 0)
                    before, after = _words(node), _words(changed)
                    yield Mutant(
                        line, f"{before} -> {after if after != before else 'nothing'}", code
                    )


def _words(node: ast.AST) -> str:
    return ast.unparse(node).replace("\n", " ")[:70]


def _types(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below a node that stands in a type or in a decorator."""
    parts: list[ast.AST | None] = []
    match node:
        case ast.FunctionDef():
            parts = [node.returns, *node.decorator_list]
        case ast.ClassDef():
            parts = [*node.decorator_list]
        case ast.arg() | ast.AnnAssign():
            parts = [node.annotation]
        case _:
            pass
    for part in parts:
        if part:
            yield from ast.walk(part)


def _change(tree: ast.Module, node: ast.AST, kind: int) -> bool:
    """Put the fault in; whether there is one of this kind here."""
    if isinstance(node, ast.If | ast.IfExp | ast.While | ast.comprehension):
        return _decide(node, is_true=kind == 0)
    if kind == 1:
        return isinstance(node, ast.AugAssign | ast.Raise) and _replace(tree, node, ast.Pass())
    return _change_once(tree, node)


def _decide(node: ast.If | ast.IfExp | ast.While | ast.comprehension, *, is_true: bool) -> bool:
    if isinstance(node, ast.comprehension):
        had = bool(node.ifs)
        node.ifs = [] if is_true or not had else [ast.Constant(value=False)]
        return had
    node.test = ast.Constant(value=is_true and not isinstance(node, ast.While))
    return True


def _change_once(tree: ast.Module, node: ast.AST) -> bool:
    match node:
        case ast.Compare() | ast.BoolOp() | ast.BinOp() | ast.AugAssign():
            return _turn(node)
        case ast.UnaryOp(op=ast.Not()):
            return _replace(tree, node, node.operand)
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Constant(value=int(value)):
            node.value = value + 1
        case ast.Expr(value=ast.Call()):
            return _replace(tree, node, ast.Pass())
        case ast.Return(value=ast.expr()):
            node.value = ast.Constant(value=None)
        case _:
            return False
    return True


def _turn(node: ast.Compare | ast.BoolOp | ast.BinOp | ast.AugAssign) -> bool:
    if isinstance(node, ast.Compare):
        node.ops = [TURNED[type(op)]() if type(op) in TURNED else op for op in node.ops]
        return True
    if type(node.op) in TURNED:
        node.op = TURNED[type(node.op)]()
        return True
    return False


def _replace(tree: ast.Module, node: ast.AST, other: ast.AST) -> bool:
    for outer in ast.walk(tree):
        for name, value in ast.iter_fields(outer):
            if value is node:
                setattr(outer, name, other)
            elif isinstance(value, list) and node in value:
                setattr(outer, name, [other if one is node else one for one in cast("Any", value)])
    return True


class Faulty(MetaPathFinder, SourceLoader):
    """Imports one module with its fault."""

    def __init__(self, name: str, path: Path, code: str) -> None:
        self._name = name
        self._path = path
        self._code = code

    def find_spec(
        self, fullname: str, _path: object, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return spec_from_loader(fullname, self) if fullname == self._name else None

    def get_filename(self, fullname: str) -> str:
        del fullname
        return str(self._path)

    def get_data(self, path: str) -> bytes:
        del path
        return self._code.encode()

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._code, self.get_filename(fullname), "exec")


def is_found(path: Path, code: str, tests: Sequence[str]) -> bool:
    """Whether a test fails, or never ends, with this code in place of the file's."""
    child = os.fork()
    if child == 0:
        _be_tested(path, code, tests)
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.05)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return True


def _be_tested(path: Path, code: str, tests: Sequence[str]) -> None:
    os.setpgid(0, 0)
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path.cwd()))
    sys.meta_path.insert(0, Faulty(".".join(path.with_suffix("").parts), path, code))
    hypothesis.settings.register_profile("mutants", deadline=None, max_examples=40)
    hypothesis.settings.load_profile("mutants")
    alone = ["--noconftest"] if tests == FOLD else ["-k", "not postgres"]
    os._exit(int(pytest.main([*PLAIN, *alone, *tests]) != 0))


def main(wanted: Sequence[str]) -> int:
    total = left = 0
    for name, tests in TARGETS.items():
        if wanted and not any(part in name for part in wanted):
            continue
        path = PACKAGE / name
        source = path.read_text("utf-8")
        if is_found(path, ast.unparse(ast.parse(source)), tests):
            print(f"{path}: its tests fail without any fault")
            return 1
        here = list(mutants_of(source))
        survived = 0
        for one in here:
            if not is_found(path, one.code, tests):
                print(f"{path}:{one.line}: {one.change}", flush=True)
                survived += 1
        print(f"{path}: {len(here) - survived} of {len(here)} found", flush=True)
        total, left = total + len(here), left + survived
    print(f"{total - left} of {total} found")
    return int(left > 0.1 * total)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
