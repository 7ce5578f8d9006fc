"""Put one fault after another into the code that carries the truth, and see whether a test fails.

    python tools/mutants.py [--sample FAULTS_A_FILE] [part of a file's name ...]

Writes every fault that no test found as `file:line: what was changed`, and how many there were.
Of each file the tests are run once to learn which of them come by which line; a fault is then shown
to those alone, the quickest first, until one fails. With `--sample` a few faults of each file are
drawn, the same every time. Each is put into a process of its own, forked when the tests have run
once; a constant changes for its own file alone. Nothing is written to the files.

Faults are: a comparison or a sum turned round, `and` for `or`, a `not` left out, a number or a
truth changed, a condition always or never, a statement left out, a value returned as none. Words
and types stay as they are.
"""

import ast
import inspect
import os
import resource
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import IO, Any, cast

import coverage
import hypothesis
import hypothesis.stateful
import psycopg
import PySide6.QtWidgets
import pytest
import sqlalchemy
import sqlcipher3.dbapi2

PACKAGE = Path("synpunkt_desk")
SYNC = "tests/contract/sync"
IN_MEMORY = ("-k", "not postgres")
ROUNDS = (f"{SYNC}/test_round.py", f"{SYNC}/test_round_faults.py")
UNSENT = (*ROUNDS, "tests/contract/services/test_unsent.py")
BACK = (f"{SYNC}/test_recovery.py",)
PAGES = (f"{SYNC}/test_pages.py",)
FOLD = ("tests/unit/models/test_fold.py",)
"""Tests without a fixture of ours, which need nothing but the models."""
TARGETS: dict[str, tuple[str, ...]] = {
    "models/fold.py": FOLD,
    "models/field_rules.py": FOLD,
    "store/erased.py": (*UNSENT, *BACK, f"{SYNC}/test_erasure.py"),
    "store/incoming.py": (*ROUNDS, *IN_MEMORY),
    "store/outgoing.py": (*UNSENT, *IN_MEMORY),
    "store/place.py": ("tests/contract/store/test_replica.py",),
    "store/streams.py": (*ROUNDS, *IN_MEMORY),
    "sync/chain.py": PAGES,
    "sync/pages.py": PAGES,
    "sync/greeting.py": (*ROUNDS, *IN_MEMORY),
    "sync/recovery.py": BACK,
    "sync/round.py": (*ROUNDS, *IN_MEMORY),
    "sync/transfers.py": (*ROUNDS, *IN_MEMORY),
}
LEAST = 15
"""Seconds of computing; who takes three times as long as without a fault has been stopped by it."""
LONGEST = 900
"""Seconds on the clock, for what waits without computing."""
PLAIN = (
    "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--timeout", "0", "-o",
    "filterwarnings=default",
)  # fmt: skip
SERVER = """
import sys
from tests.helpers.cluster import running_cluster
with running_cluster() as cluster:
    print(f"{cluster.folder}:{cluster.port}", flush=True)
    sys.stdin.read()
"""
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
    lines: range
    """Of the statement that it lies in."""
    change: str
    code: str


@dataclass(frozen=True)
class Seen:
    """Which tests come by each line of a file, the quickest first."""

    tests: tuple[str, ...]
    by_line: Mapping[int, Collection[str]]
    seconds: float

    def tests_of(self, lines: range) -> list[str]:
        """All of them for what is run when the file is imported."""
        found = {test for line in lines for test in self.by_line.get(line, ())}
        return [test for test in self.tests if "" in found or test in found]


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every fault, one at a time."""
    sound = ast.unparse(ast.parse(source))
    nodes = list(ast.walk(ast.parse(source)))
    types = {id(part) for node in nodes for part in _types(node)}
    statements = _statements(nodes)
    for place, node in enumerate(nodes):
        for kind in range(2 if id(node) not in types and isinstance(node, CHANGEABLE) else 0):
            tree = ast.parse(source)
            changed = list(ast.walk(tree))[place]
            if _change(tree, changed, kind):
                code = ast.unparse(ast.fix_missing_locations(tree))
                if code != sound:
                    line = getattr(getattr(node, "target", node), "lineno", 0)
                    lines = statements.get(line, range(line, line + 1))
                    before, after = _words(node), _words(changed)
                    yield Mutant(
                        line, lines, f"{before} -> {after if after != before else 'nothing'}", code
                    )


def _statements(nodes: Sequence[ast.AST]) -> dict[int, range]:
    """The lines of the innermost statement at each line, of what holds others its head."""
    found: dict[int, range] = {}
    for node in nodes:  # from the outermost inwards
        if isinstance(node, ast.stmt):
            body: list[ast.AST] = getattr(node, "body", None) or getattr(node, "cases", [])
            inner = min((getattr(one, "lineno", node.lineno) for one in body), default=None)
            end = inner if inner and inner > node.lineno else (node.end_lineno or 0) + 1
            found.update(dict.fromkeys(range(node.lineno, end), range(node.lineno, end)))
    return found


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


class Watcher:
    """Notes which test comes by which lines of a file, and how long each takes."""

    def __init__(self, path: Path) -> None:
        self._path = str(path.absolute())
        self._coverage = coverage.Coverage(
            data_file=None, config_file=False, include=[self._path], timid=False
        )
        self._took: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Around each test with its fixtures."""
        begun = time.process_time()
        self._coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self._took[item.nodeid] = time.process_time() - begun

    def run(self, words: Sequence[str], kept: Path) -> int:
        """Run the tests, and keep what was seen."""
        self._coverage.start()
        failed = int(pytest.main([*words], plugins=[self]))
        self._coverage.stop()
        found = self._coverage.get_data().contexts_by_lineno(self._path)
        tests = tuple(sorted(self._took, key=self._took.__getitem__))
        kept.write_text(repr((tests, dict(found), sum(self._took.values()))), "utf-8")
        return failed


def look(path: Path, tests: Sequence[str]) -> Seen | None:
    """Which tests come by which line; None where one of them fails without any fault."""
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "seen"
        failed = Watcher(path).run([*_words_of(tests), *tests], kept)
        return None if failed else Seen(*ast.literal_eval(kept.read_text("utf-8")))


def is_found(path: Path, mutant: Mutant, tests: Sequence[str], seen: Seen) -> bool:
    """Whether a test fails, or never ends, with this code in place of the file's."""
    wanted = seen.tests_of(mutant.lines)
    if not wanted:
        return False
    child = os.fork()
    if child == 0:
        _be_tested(path, mutant.code, [*_words_of(tests), *wanted], 3 * seen.seconds + LEAST)
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.02)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return True


def _be_tested(path: Path, code: str, words: Sequence[str], seconds: float) -> None:
    """Run tests with the fault for so many seconds of computing, and end."""
    os.setpgid(0, 0)
    spent = int(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (spent, spent))
    failed = 1
    try:
        put_in(sys.modules[".".join(path.with_suffix("").parts)], code)
        failed = int(pytest.main([*words]) != 0)
    finally:
        os._exit(failed)


def put_in(module: ModuleType, code: str) -> None:
    """Let a module that is in use be as this code says, also for who has taken parts of it."""
    fresh = ModuleType(module.__name__)
    exec(compile(code, str(module.__file__), "exec"), vars(fresh))
    _change_parts(vars(module), vars(fresh), module)


def _change_parts(parts: Mapping[str, Any], new: Mapping[str, Any], module: ModuleType) -> None:
    for name, made in new.items():
        old = parts.get(name)
        if getattr(made, "__module__", None) != module.__name__:
            if parts is vars(module) and not name.startswith("__"):
                setattr(module, name, made)
        elif inspect.isclass(made) and inspect.isclass(old):
            _change_parts(vars(old), vars(made), module)
        else:
            _change_function(_function_in(old), _function_in(made))


def _function_in(one: object) -> object:
    """What a property, a class method or a decorator holds."""
    inner = getattr(one, "fget", None) or getattr(one, "__func__", one)
    return inspect.unwrap(inner) if callable(inner) else inner


def _change_function(old: object, made: object) -> None:
    if inspect.isfunction(old) and inspect.isfunction(made):
        old.__code__ = made.__code__
        old.__defaults__, old.__kwdefaults__ = made.__defaults__, made.__kwdefaults__


def _prepare() -> None:
    """Be a process in which tests are run."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 2):
        os.dup2(quiet, stream)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path.cwd()))
    hypothesis.settings.register_profile("mutants", deadline=None, max_examples=40)
    hypothesis.settings.load_profile("mutants")


def _words_of(tests: Sequence[str]) -> list[str]:
    return [*PLAIN, *(["--noconftest"] if tests == FOLD else [])]


@contextmanager
def server() -> Generator[None]:
    """A PostgreSQL that all of them use, one after the other."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    ) as running:
        assert running.stdin
        assert running.stdout
        os.environ["DESK_TEST_SERVER"] = running.stdout.readline().strip()
        yield
        running.stdin.close()


def try_file(name: str, tests: Sequence[str], sample: int) -> tuple[int, int]:
    """How many faults there were, and how many were not found, by a process of its own."""
    come, go = os.pipe()
    child = os.fork()
    if child == 0:
        told = os.dup(1)
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        _prepare()
        with os.fdopen(told, "w") as out:
            counts = _try_file(PACKAGE / name, tests, sample, out)
        os.write(go, repr(counts).encode())
        os._exit(0)
    os.close(go)
    with os.fdopen(come) as answer:
        counts = answer.read()
    os.waitpid(child, 0)
    return ast.literal_eval(counts) if counts else sys.exit(f"{name}: its tests could not be run")


def _try_file(path: Path, tests: Sequence[str], sample: int, out: IO[str]) -> tuple[int, int]:
    seen = look(path, tests)
    if seen is None:
        sys.exit(f"{path}: its tests fail without any fault")
    faults = list(mutants_of(path.read_text("utf-8")))
    if sample:
        faults = Random(path.name).sample(faults, min(sample, len(faults)))
    left = 0
    for one in sorted(faults, key=lambda fault: fault.line):
        if not is_found(path, one, tests, seen):
            print(f"{path}:{one.line}: {one.change}", file=out, flush=True)
            left += 1
    print(f"{path}: {len(faults) - left} of {len(faults)} found", file=out, flush=True)
    return len(faults), left


def main() -> int:
    parser = ArgumentParser()
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("wanted", nargs="*")
    chosen = parser.parse_args()
    with server():
        counts = [
            try_file(name, tests, chosen.sample)
            for name, tests in TARGETS.items()
            if not chosen.wanted or any(part in name for part in chosen.wanted)
        ]
    total, left = (sum(numbers) for numbers in zip(*counts, strict=True))
    print(f"{total - left} of {total} found")
    return int(left > 0.1 * total)


if __name__ == "__main__":
    sys.exit(main())
