"""Registers to measure on, and the table that `make bench` ends with."""

from collections.abc import Callable, Iterator

import pytest

from synpunkt_desk.services.office.office import Office
from tests.benchmarks.registers import SIZES, FilledRegister, filled_register
from tests.benchmarks.table import BenchTable

_TABLE = BenchTable()


@pytest.fixture
def table() -> BenchTable:
    """Where each measure puts its row."""
    return _TABLE


@pytest.fixture(scope="session", params=SIZES, ids=str)
def register(request: pytest.FixtureRequest) -> FilledRegister:
    """A register of each size."""
    return filled_register(request.param)


@pytest.fixture(scope="session")
def small_register() -> FilledRegister:
    """The smallest register, for what does not grow with its size."""
    return filled_register(min(SIZES))


@pytest.fixture(scope="module")
def open_register() -> Iterator[Callable[[FilledRegister], Office]]:
    """Opens registers, each once in a module; the programs of another need them for themselves."""
    opened: dict[int, Office] = {}

    def _open(register: FilledRegister) -> Office:
        if register.count not in opened:
            opened[register.count] = register.open()
        return opened[register.count]

    yield _open
    for office in opened.values():
        office.close()


@pytest.fixture
def office(register: FilledRegister, open_register: Callable[[FilledRegister], Office]) -> Office:
    """The register, open."""
    return open_register(register)


@pytest.fixture
def big_office(open_register: Callable[[FilledRegister], Office]) -> Office:
    """The largest register, open."""
    return open_register(filled_register(max(SIZES)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table below the tests."""
    if _TABLE.rows:
        terminalreporter.section("measured")
        terminalreporter.write_line(_TABLE.text())
