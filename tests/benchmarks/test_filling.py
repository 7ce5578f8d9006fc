"""A register is filled at once when somebody wants to practise or measure at full scale."""

import pytest

from tests.benchmarks.registers import FilledRegister
from tests.benchmarks.table import BenchTable, Row

pytestmark = pytest.mark.benchmark
LONGEST = 240 / 1_000_000


def test_a_register_is_filled(register: FilledRegister, table: BenchTable) -> None:
    if not register.seconds:
        pytest.skip("kept from an earlier run")
    table.add(
        Row(
            what=f"fill a register, {register.count} cases",
            ours=f"{register.seconds:.0f} s, {register.count / register.seconds:.0f} cases/s",
            limit="1,000,000 in 240 s",
            reached=register.seconds <= register.count * LONGEST,
        )
    )
