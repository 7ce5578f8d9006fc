"""A whole office against what has to hold: everything that happens, in any order."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.helpers.memory_server import MemoryOffice
from tests.helpers.office_machine import NAMES, OfficeMachine
from tests.helpers.shared_computers import begin
from tests.helpers.shared_offices import PostgresOffice

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
IN_MEMORY = (500, 50) if IS_SOAK else (3, 12)
IN_POSTGRESQL = (30, 30) if IS_SOAK else (1, 10)
LEAST_SHARE = 0.001


def run(machine: type[OfficeMachine], size: tuple[int, int]) -> None:
    """So many runs of so many steps."""
    runs, steps = size
    machine.used.clear()
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


@pytest.mark.timeout(0)
def test_nothing_that_happens_harms_an_office_in_memory(tmp_path: Path) -> None:
    class Machine(OfficeMachine):
        beginning = begin(MemoryOffice(), tmp_path)

        @classmethod
        def office(cls) -> MemoryOffice:
            return MemoryOffice()

    run(Machine, IN_MEMORY)

    least = LEAST_SHARE * Machine.used.total()  # in a long run each rule had something to do
    assert not IS_SOAK or all(Machine.used[name] > least for name in NAMES)


@pytest.mark.timeout(0)
def test_nothing_that_happens_harms_an_office_in_postgresql(
    postgres_office: PostgresOffice, tmp_path: Path
) -> None:
    class Machine(OfficeMachine):
        beginning = begin(postgres_office, tmp_path)

        @classmethod
        def office(cls) -> PostgresOffice:
            return postgres_office

    run(Machine, IN_POSTGRESQL)
