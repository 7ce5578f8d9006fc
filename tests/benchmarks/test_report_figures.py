"""A report on 200,000 cases is counted within a second."""

import random
from time import perf_counter

import pytest

from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.report import build_report
from tests.unit.reports import municipalities, samples

CASES = 200_000


def a_year_of_cases() -> Cases:
    """Cases as they stand in a register: by day, most of them in order."""
    chance = random.Random(2024)
    register = municipalities.boras()
    words = {
        kind: [i for i, category in register.categories.items() if category.kind == kind]
        for kind in CategoryKind
    }
    areas = [i for i, unit in register.units.items() if unit.kind == UnitKind.AREA]
    department = samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet")
    days = sorted(
        f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" for _ in range(CASES)
    )
    return Cases.of(
        CaseFacts(
            case_id=fixed_id("case", str(ordinal)),
            received_on=day,
            registered_on=day,
            acknowledged_on=day,
            answered_on=day if chance.random() < 0.9 else "",
            closed_on=day if chance.random() < 0.8 else "",
            case_type=chance.choice(words[CategoryKind.CASE_TYPE]),
            criterion=chance.choice([*words[CategoryKind.CRITERION] * 5, ""]),
            local_category=chance.choice(words[CategoryKind.LOCAL_CATEGORY]),
            department=department,
            area=chance.choice(areas),
            channel=chance.choice(words[CategoryKind.CHANNEL]),
            forwarded_to="Bolaget AB" if chance.random() < 0.03 else "",
            letter=fixed_id("letter", str(ordinal // 2)),
            submitter="known",
        )
        for ordinal, day in enumerate(days)
    )


def best_time(layout: str, cases: Cases) -> float:
    """Seconds for a report, the best of three."""
    request = samples.request(
        "2024-01-01", "2024-12-31", compared_with=samples.period("2023-01-01", "2023-12-31")
    )
    register = municipalities.boras()
    times: list[float] = []
    for _ in range(3):
        start = perf_counter()
        build_report(shipped_layout(layout), request=request, register=register, cases=cases)
        times.append(perf_counter() - start)
    return min(times)


@pytest.mark.benchmark
def test_figures_of_a_year(capsys: pytest.CaptureFixture[str]) -> None:
    cases = a_year_of_cases()

    taken = {key: best_time(key, cases) for key in SHIPPED}

    with capsys.disabled():
        for key, time in taken.items():
            print(f"\nreport {key}, {CASES} cases: {time:.2f} s (reach 1 s)", end="")
    assert max(taken.values()) <= 1
