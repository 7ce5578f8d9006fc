"""Invented cases look like a municipality's own, and fill every queue."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.services.example_data import DEMO_MEMBER, ExampleCase, example_cases
from synpunkt_desk.services.example_data.matters import fitted_matters
from synpunkt_desk.services.municipality.load import SHIPPED, load_set
from synpunkt_desk.services.municipality.model import MunicipalitySet

TODAY = date(2026, 11, 20)
SETS = {key: load_set(key) for key in SHIPPED}


def made(key: str = "boras", count: int = 120, seed: int = 1) -> list[ExampleCase]:
    return list(example_cases(SETS[key], count=count, seed=seed, today=TODAY))


def organisation_of(municipality: MunicipalitySet) -> set[tuple[str, str, str, str]]:
    ways: set[tuple[str, str, str, str]] = set()
    for board, department in municipality.departments():
        ways.add((board.name, department.name, "", ""))
        for area in department.areas:
            ways.add((board.name, department.name, area.name, ""))
            ways |= {(board.name, department.name, area.name, unit.name) for unit in area.units}
    return ways


@pytest.mark.parametrize("key", SHIPPED)
def test_every_word_is_the_municipality_s_own(key: str) -> None:
    municipality = SETS[key]
    types = {case_type.name for case_type in municipality.case_types}
    criteria = {category.name for category in municipality.criteria.categories} | {""}
    channels = {channel.name for channel in municipality.channels}
    outcomes = {outcome.name for outcome in municipality.outcomes} | {""}
    laws = {law.name for law in municipality.laws} | {""}
    outside = {organisation.name for organisation in municipality.external_organisations} | {""}
    organisation = organisation_of(municipality)
    for case in made(key, 1000):
        assert case.case_type in types
        assert case.criterion in criteria
        assert case.channel in channels
        assert case.outcome in outcomes
        assert case.measure_law in laws
        assert case.forwarded_to in outside
        assert (case.board, case.department, case.area, case.unit) in organisation


@pytest.mark.parametrize("key", SHIPPED)
def test_local_categories_belong_to_the_department(key: str) -> None:
    municipality = SETS[key]
    departments = {department.name: department.id for _, department in municipality.departments()}
    for case in made(key, 500):
        scheme = municipality.scheme_of(departments[case.department])
        names = {category.name for category in scheme.categories} if scheme else set[str]()
        assert case.local_category in names | {""}


@given(seed=st.integers(0, 2**32), count=st.integers(0, 300))
def test_time_only_goes_forwards_and_never_past_today(seed: int, count: int) -> None:
    cases = made(count=count, seed=seed)
    assert len(cases) == count
    for case in cases:
        distributed = case.distributed_at.date() if case.distributed_at else None
        steps = [case.received_on, case.registered_at.date(), distributed]
        later = [case.received_on, case.acknowledged_on, case.answered_on, case.closed_on, TODAY]
        assert (days := [day for day in steps if day]) == sorted(days)
        assert (days := [day for day in later if day]) == sorted(days)


def test_cases_come_in_the_order_they_arrived_over_18_months() -> None:
    days = [case.received_on for case in made(count=3000)]
    assert days == sorted(days)
    assert timedelta(days=540) < days[-1] - days[0] < timedelta(days=550)
    assert days[-1] == TODAY


def test_the_same_seed_gives_the_same_cases() -> None:
    assert made(seed=7) == made(seed=7)
    assert made(seed=7) != made(seed=8)


def test_nothing_is_left_to_fill_in() -> None:
    for case in made(count=2000):
        assert "{" not in case.title + case.text
        assert case.title.startswith("Synpunkt om ")


def test_texts_vary() -> None:
    assert len(fitted_matters(SETS["boras"])) >= 60
    texts = Counter(case.text for case in made(count=2000))
    assert len(texts) > 1500


def test_the_demonstration_has_something_in_every_queue() -> None:
    cases = made(count=120)
    is_open = [c for c in cases if not (c.closed_on or c.referred_on or c.voided_on)]
    wants = [c for c in is_open if c.reply_wish != ReplyWish.NONE]
    queues = {
        "to distribute": [c for c in is_open if not c.distributed_at],
        "to acknowledge": [c for c in wants if c.distributed_at and not c.acknowledged_on],
        "overdue": [
            c for c in wants if not c.acknowledged_on and c.received_on < TODAY - timedelta(days=4)
        ],
        "mine": [c for c in is_open if c.responsible == DEMO_MEMBER],
        "uncategorised": [c for c in is_open if not c.criterion],
        "waiting for a unit": [c for c in is_open if c.waiting_for == "unit"],
        "waiting for the submitter": [c for c in is_open if c.waiting_for == "submitter"],
        "parked": [c for c in is_open if c.parked_until and c.parked_until > TODAY],
        "without diary number": [c for c in is_open if not c.diary_number],
        "answered": [c for c in is_open if c.answered_on],
        "sent back": [c for c in is_open if c.sent_back_count],
        "referred": [c for c in cases if c.referred_to],
        "voided": [c for c in cases if c.voided_on],
        "handed over": [c for c in cases if c.handed_over_from],
        "forwarded": [c for c in cases if c.forwarded_to],
        "answered at once": [c for c in cases if c.first_contact],
        "secret": [c for c in cases if c.secrecy_provision],
        "protected": [c for c in cases if c.protected],
        "anonymous": [c for c in is_open if c.submitter == Submitter.ANONYMOUS],
        "with a measure": [c for c in cases if c.measure],
        "two of one letter": [c for c in cases if c.letter],
    }
    assert [name for name, found in queues.items() if not found] == []


def test_a_letter_holds_two_matters_of_one_sender_and_day() -> None:
    letters: dict[str, list[ExampleCase]] = {}
    for case in made(count=500):
        if case.letter:
            letters.setdefault(case.letter, []).append(case)
    assert len(letters) > 5
    for cases in letters.values():
        assert len(cases) <= 2
        assert len({(c.received_on, c.submitter_name, c.channel) for c in cases}) == 1


def test_people_can_be_reached_in_the_way_they_want_and_nowhere_real() -> None:
    for case in made(count=1000):
        reached = {
            ReplyWish.EMAIL: case.submitter_email,
            ReplyWish.PHONE: case.submitter_phone,
            ReplyWish.LETTER: case.submitter_address,
        }
        if case.reply_wish in reached:
            assert reached[case.reply_wish]
        assert not case.submitter_email or case.submitter_email.partition("@")[2].startswith(
            "example."
        )
        assert not case.submitter_phone or case.submitter_phone.startswith("070-174 06 ")
        assert case.submitter == Submitter.KNOWN or not case.submitter_name


def test_a_municipality_that_nobody_has_thought_of_gets_cases_too(tmp_path: Path) -> None:
    folder = Path(__file__).parents[4] / "synpunkt_desk" / "resources" / "municipalities" / "ale"
    for source in folder.glob("*.yaml"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "organisation.yaml").write_text(
        "nämnder:\n"
        "  - {namn: Kommunstyrelsen, prefix: A, förvaltningar: [Allt]}\n"
        "organisationer utanför kommunen: []\n",
        encoding="utf-8",
    )
    (tmp_path / "conversation.yaml").write_text("samtalsstöd: []\n", encoding="utf-8")
    municipality = load_set(tmp_path)
    cases = list(example_cases(municipality, count=200, seed=1, today=TODAY))
    assert {case.department for case in cases} == {"Allt"}
    assert len({case.text for case in cases}) > 150
