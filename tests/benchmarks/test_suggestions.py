"""Proposals and what is alike: how often they are right, and what they cost.

The invented cases repeat some eighty matters, so newer ones hold words that older ones held: that
is the best one can hope for. What is proposed for matters that were never seen, and for texts that
were written apart from the examples, is the other end.
"""

import csv
import random
import re
import resource
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

import pytest

from synpunkt_desk.insight.counts import count
from synpunkt_desk.insight.figures import Figures, Measured
from synpunkt_desk.insight.measuring import measure_apart
from synpunkt_desk.insight.proposals import Decided, Target
from synpunkt_desk.insight.ranking import propose
from synpunkt_desk.services.example_data import example_cases
from synpunkt_desk.services.example_data import matters as example_matters
from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.learning import MOST_CASES, learn, measure_own
from synpunkt_desk.services.suggesting.similar_cases import similar_to
from synpunkt_desk.services.suggesting.suggestions import Ask, Suggester
from tests.benchmarks.registers import FilledRegister
from tests.benchmarks.table import BenchTable, Row, p95, spread
from tests.helpers.offices import TODAY

pytestmark = pytest.mark.benchmark
OTHER_WORDS = Path(__file__).parents[1] / "data" / "suggestions" / "other_words.csv"
MADE = 4000
FOLDS = 5
BORAS = load_set("boras")
ASKED = Ask(
    "Det är inte plogat längs Ekvägen. Min mamma kan inte gå ut och färdtjänsten kommer inte "
    "fram. När tänker ni göra något åt det?"
)


def decided(case: ExampleCase) -> Decided:
    place = f"{case.department}/{case.area}"
    local = case.local_category and f"{case.department}/{case.local_category}"
    return Decided(case.text, (place, case.case_type, case.criterion, local))


@pytest.fixture(scope="module")
def made() -> list[ExampleCase]:
    """Invented cases, those that nobody has categorised left out."""
    cases = example_cases(BORAS, count=MADE, seed=1, today=TODAY, history=5 * 365)
    return [case for case in cases if case.criterion and case.distributed_at]


def matter_numbers(cases: Iterable[ExampleCase]) -> list[int]:
    """Which of the invented matters each case is about."""
    texts = [matter.text for matter in example_matters.fitted_matters(BORAS)]
    wanted = [re.compile(re.sub(r"\\{\w+\\}", ".+?", re.escape(text))) for text in texts]
    return [next(n for n, one in enumerate(wanted) if one.search(c.text)) for c in cases]


def percent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.0f} %"


def told(figures: Figures) -> str:
    first, three = (percent(n, figures.given) for n in (figures.first_right, figures.one_right))
    given = percent(figures.given, figures.tried)
    return f"{first} / {three} where proposed, {given} of {figures.tried}"


def summed(parts: Sequence[Measured], target: Target) -> Figures:
    figures = [part.figures[target] for part in parts]
    return Figures(
        tried=sum(f.tried for f in figures),
        given=sum(f.given for f in figures),
        first_right=sum(f.first_right for f in figures),
        one_right=sum(f.one_right for f in figures),
    )


def test_right_for_the_newest_fifth(
    office: Office, register: FilledRegister, table: BenchTable
) -> None:
    measured = measure_own(office)
    for target, figures in measured.figures.items():
        table.add(
            Row(
                what=f"{target} right first / in three, {register.count} cases",
                ours=told(figures),
                limit="first >= 85 %",
                reached=figures.first_right >= 0.85 * figures.given,
            )
        )


def test_right_for_matters_never_seen(made: list[ExampleCase], table: BenchTable) -> None:
    numbers = matter_numbers(made)
    cases = [decided(case) for case in made]
    parts = [
        measure_apart(
            [case for case, number in zip(cases, numbers, strict=True) if number % FOLDS != fold],
            [case for case, number in zip(cases, numbers, strict=True) if number % FOLDS == fold],
        )
        for fold in range(FOLDS)
    ]
    for target in Target:
        table.add(Row(what=f"{target}, matters never seen", ours=told(summed(parts, target))))


def test_right_for_texts_written_apart(made: list[ExampleCase], table: BenchTable) -> None:
    receivers = list(example_matters._receivers(BORAS))
    types = {kind.meaning: kind.name for kind in BORAS.case_types}
    texts: list[Decided] = []
    with OTHER_WORDS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            found = example_matters._find_receiver(row["topic"], receivers)
            place = f"{found.department}/{found.area}" if found else ""
            texts.append(Decided(row["text"], (place, types[row["meaning"]], "", "")))
    measured = measure_apart([decided(case) for case in made], texts)
    for target, least in ((Target.RECEIVER, 0.65), (Target.CASE_TYPE, 0.6)):
        figures = measured.figures[target]
        table.add(
            Row(
                what=f"{target}, texts written apart",
                ours=told(figures),
                limit=f"first >= {least:.0%}",
                reached=figures.first_right >= least * figures.given,
            )
        )


def test_learning_and_asking(office: Office, register: FilledRegister, table: BenchTable) -> None:
    began = perf_counter()
    lesson = learn(office)
    seconds = perf_counter() - began
    suggester = Suggester(lambda _office: lesson, measure_own)
    suggester.learn(office)
    times = [time_of(suggester, office) for _ in range(200)]
    size = lesson.counts.size() / 1e6
    table.add(
        Row(
            what=f"learning from {lesson.cases} of {register.count} cases",
            ours=f"{seconds:.1f} s, {size:.2f} MB kept",
            limit="<= 10 s, <= 30 MB",
            reached=seconds <= 10 and size <= 30,
        )
    )
    table.add(
        Row(
            what=f"proposals for a text, {register.count} cases",
            ours=spread(times),
            limit="p95 <= 20 ms, in the background",
            reached=p95(times) <= 0.02,
        )
    )


def time_of(suggester: Suggester, office: Office) -> float:
    began = perf_counter()
    suggester.suggest(office, ASKED)
    return perf_counter() - began


def test_memory_has_a_limit_for_any_words(table: BenchTable) -> None:
    chance = random.Random(1)
    cases = [invented(chance) for _ in range(MOST_CASES)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    counts = count(cases)
    seconds = perf_counter() - began
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    began = perf_counter()
    propose(
        counts, cases[0].text, Target.RECEIVER, frozenset(counts.tables[Target.RECEIVER].values)
    )
    asked = perf_counter() - began
    table.add(
        Row(
            what=f"{MOST_CASES} texts of 60 words of a vocabulary of 300000, 300 places",
            ours=f"{counts.size() / 1e6:.1f} MB kept, {more:.0f} MB at most while learning",
            reference=f"{seconds:.1f} s, asked {asked * 1000:.1f} ms",
            limit="<= 30 MB kept",
            reached=counts.size() <= 30e6,
        )
    )


def invented(chance: random.Random) -> Decided:
    """A text of words that are the rarer the higher their number, as in any language."""
    words = [f"ordet{int(300_000 ** chance.random())}a" for _ in range(60)]
    answers = tuple(
        f"{kind}{chance.randrange(most)}"
        for kind, most in zip("pcko", (300, 5, 8, 60), strict=True)
    )
    return Decided(" ".join(words), answers)


def test_what_is_like_a_case(office: Office, register: FilledRegister, table: BenchTable) -> None:
    with office.replica.reading() as connection:
        query = "SELECT object_id FROM case_row ORDER BY row_no DESC LIMIT 20000"
        newest = list(connection.exec_driver_sql(query).scalars())
    times: list[float] = []
    for case_id in random.Random(1).sample(newest, 100):
        began = perf_counter()
        similar_to(office, case_id)
        times.append(perf_counter() - began)
    table.add(
        Row(
            what=f"cases like one, {register.count} cases",
            ours=spread(times),
            limit="p95 <= 50 ms to 100,000, in the background",
            reached=register.count > 100_000 or p95(times) <= 0.05,
        )
    )
