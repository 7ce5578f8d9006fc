"""The overview of a year's cases in the smallest register, and how long the window waits for it."""

import threading
from time import perf_counter, sleep

import pytest

from synpunkt_desk.services.lists.overview import Span, overview, period_of_span
from tests.benchmarks.registers import YEARS, FilledRegister
from tests.benchmarks.table import BenchTable, Row
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
_TICK = 0.001


class Ticks:
    """Somebody else who wants a turn every millisecond, and how long they had to wait for it."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._tick)

    def __enter__(self) -> "Ticks":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _tick(self) -> None:
        while not self._is_over.is_set():
            began = perf_counter()
            sleep(_TICK)
            self.longest = max(self.longest, perf_counter() - began - _TICK)


def test_overview_of_a_year(small_register: FilledRegister, table: BenchTable) -> None:
    office = small_register.open()
    period = period_of_span(Span.TWELVE_MONTHS, TODAY)
    times: list[float] = []
    with Ticks() as ticks:
        for _ in range(3):
            began = perf_counter()
            overview(office, period)
            times.append(perf_counter() - began)
    office.close()
    table.add(
        Row(
            what=f"overview of {small_register.count // YEARS} of {small_register.count} cases",
            ours=f"{min(times):.2f} s (worst {max(times):.2f}),"
            f" others wait {ticks.longest * 1000:.0f} ms at most",
            limit="<= 1 s",
            reached=min(times) <= 1,
        )
    )
