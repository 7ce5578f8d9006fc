"""Oral feedback that is only counted: by key, and by week on a sheet."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.tallies import SheetCell, SumBy
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.store import journal, rebuild
from tests.helpers.offices import TODAY, at, make_office

WEEK = "2026-W47"
MONDAY = date(2026, 11, 16)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def area(office: Office) -> str:
    return office.organisation.find_unit("area", "Gata och park") or ""


def kind(office: Office, name: str) -> str:
    return office.organisation.find_category("case_type", name) or ""


def total(office: Office) -> int:
    days = timedelta(days=400)
    return sum(tallies.sums(office, TODAY - days, TODAY + days, by=[SumBy.WEEK]).values())


def entries(office: Office) -> int:
    with office.replica.reading() as connection:
        return sum(1 for _ in journal.all_by_object(connection))


def test_what_is_noted_is_counted_by_type_for_its_receiver(office: Office) -> None:
    complaint, praise = kind(office, "klagomål"), kind(office, "beröm")
    for of_day in (1, 2):
        assert tallies.note(office, area(office), complaint).of_day == of_day
    tallies.note(office, area(office), praise, count=5)
    department = office.organisation.receiver(area(office))["department"]
    tallies.note(office, department, praise)

    assert tallies.counted_today(office, area(office)) == {complaint: 2, praise: 5}
    by_receiver = tallies.sums(office, TODAY, TODAY, by=[SumBy.RECEIVER])
    assert by_receiver == {(area(office),): 7, (department,): 1}
    assert tallies.latest_receiver(office) == department


def test_a_tally_that_is_taken_back_counts_no_more(office: Office) -> None:
    first = tallies.note(office, area(office), kind(office, "klagomål"))
    tallies.note(office, area(office), kind(office, "klagomål"))

    undone = history.undo(office, first.changes.group_id)
    assert total(office) == 1
    history.undo(office, undone.group_id)
    assert total(office) == 2


def test_a_sheet_replaces_the_one_before(office: Office) -> None:
    complaint = SheetCell(case_type=kind(office, "klagomål"), day=MONDAY)
    praise = SheetCell(case_type=kind(office, "beröm"))
    tallies.key_in_sheet(office, area(office), WEEK, {complaint: 4, praise: 2})
    tallies.note(office, area(office), kind(office, "klagomål"))
    changes = tallies.key_in_sheet(office, area(office), WEEK, {complaint: 3, praise: 0})

    assert tallies.sheet_of_week(office, area(office), WEEK) == {complaint: 3}
    assert total(office) == 3 + 1

    history.undo(office, changes.group_id)
    assert tallies.sheet_of_week(office, area(office), WEEK) == {complaint: 4, praise: 2}


def test_the_same_sheet_twice_writes_nothing(office: Office) -> None:
    sheet = {SheetCell(case_type=kind(office, "klagomål"), day=MONDAY): 4}
    tallies.key_in_sheet(office, area(office), WEEK, sheet)
    before = entries(office)

    assert not tallies.key_in_sheet(office, area(office), WEEK, sheet).ids
    assert entries(office) == before


def test_a_week_without_days_counts_on_its_thursday(office: Office) -> None:
    later = at(office, date(2027, 1, 20))
    cell = SheetCell(case_type=kind(office, "beröm"))
    tallies.key_in_sheet(later, area(office), "2026-W53", {cell: 2})

    thursday = date(2026, 12, 31)
    found = tallies.sums(office, thursday, thursday, by=[SumBy.WEEK, SumBy.CASE_TYPE])
    assert found == {("2026-W53", cell.case_type): 2}


def test_a_receiver_that_is_gone_is_not_remembered(office: Office) -> None:
    assert tallies.latest_receiver(office) == ""
    tallies.note(office, area(office), kind(office, "beröm"))
    with office.unit() as unit:
        gone = {"valid_to": "2026-11-19"}
        unit.write("edit", "organisation_unit", area(office), gone)
    assert tallies.latest_receiver(office) == ""


def test_what_cannot_be_noted_is_refused(office: Office) -> None:
    place, complaint = area(office), kind(office, "klagomål")
    tomorrow = SheetCell(case_type=complaint, day=TODAY + timedelta(days=1))
    other_week = SheetCell(case_type=complaint, day=MONDAY - timedelta(days=1))
    some = SheetCell(case_type=complaint)
    refused = {
        "tally_receiver_missing": lambda: tallies.note(office, "", complaint),
        "tally_type_missing": lambda: tallies.note(office, place, ""),
        "tally_count_wrong": lambda: tallies.note(office, place, complaint, count=0),
        "tally_in_future": lambda: tallies.key_in_sheet(office, place, WEEK, {tomorrow: 1}),
        "tally_week_unknown": lambda: tallies.key_in_sheet(office, place, WEEK, {other_week: 1}),
    }
    for error_id, attempt in refused.items():
        with pytest.raises(KnownError) as caught:
            attempt()
        assert caught.value.error_id == error_id
    for week, cells in (("2026-W48", {some: 1}), ("v. 47", {some: 1}), (WEEK, {some: 1000})):
        with pytest.raises(KnownError):
            tallies.key_in_sheet(office, place, week, cells)
    assert total(office) == 0


def test_a_report_tells_what_was_noted_in_its_period(office: Office) -> None:
    complaint = kind(office, "klagomål")
    tallies.note(office, area(office), complaint, count=3)
    tallies.note(at(office, TODAY - timedelta(days=30)), area(office), complaint, count=40)
    elsewhere = office.organisation.find_unit("department", "Stadskansliet") or ""
    tallies.note(office, elsewhere, complaint, count=500)
    department = office.organisation.receiver(area(office))["department"]
    request = Request(period=Period(MONDAY, TODAY), today=TODAY, department=department)

    report = reporting.make_report(office, "channels", request)

    table = report.table("tallied")
    assert table
    assert table.total == (3,)
    assert "Klagomål;3" in reporting.report_bytes(report, "csv").decode("utf-8-sig")
    empty = Request(period=Period(MONDAY, MONDAY), today=TODAY, department=department)
    assert reporting.make_report(office, "channels", empty).table("tallied") is None


class Counting(RuleBasedStateMachine):
    """People count, key in sheets and take back, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.office = make_office(Path(self.folder.name))
        organisation = self.office.organisation
        self.types = organisation.categories_of(CategoryKind.CASE_TYPE)[:3]
        self.places = organisation.units_of(UnitKind.AREA)[:2]
        self.noted: dict[str, tuple[str, int]] = {}
        self.sheets: dict[str, dict[SheetCell, int]] = {}

    @rule(place=st.integers(0, 1), of=st.integers(0, 2), count=st.integers(1, 20))
    def note(self, place: int, of: int, count: int) -> None:
        made = tallies.note(self.office, self.places[place], self.types[of], count=count)
        self.noted[made.changes.group_id] = self.types[of], count

    @rule(place=st.integers(0, 1), counts=st.lists(st.integers(0, 9), min_size=6, max_size=6))
    def key_in(self, place: int, counts: list[int]) -> None:
        cells = [SheetCell(case_type=i, day=day) for i in self.types for day in (MONDAY, None)]
        sheet = dict(zip(cells, counts, strict=True))
        for _ in range(2):
            tallies.key_in_sheet(self.office, self.places[place], WEEK, sheet)
        self.sheets[self.places[place]] = sheet

    @rule(at=st.integers(0, 9))
    def take_back(self, at: int) -> None:
        if self.noted:
            group_id = sorted(self.noted)[at % len(self.noted)]
            history.undo(self.office, group_id)
            del self.noted[group_id]

    @invariant()
    def sums_equal_what_people_counted(self) -> None:
        counted = Counter[str]()
        for case_type, count in self.noted.values():
            counted[case_type] += count
        for sheet in self.sheets.values():
            for cell, count in sheet.items():
                counted[cell.case_type] += count
        found = tallies.sums(self.office, MONDAY, TODAY, by=[SumBy.CASE_TYPE])
        assert {i: n for (i,), n in found.items()} == +counted

    @invariant()
    def rows_equal_the_journal(self) -> None:
        with self.office.replica.writing() as connection:
            assert rebuild.check(connection).problems == ()

    def teardown(self) -> None:
        self.office.close()
        self.folder.cleanup()


@pytest.mark.timeout(180)
def test_sums_hold_after_anything_people_do() -> None:
    run_state_machine_as_test(
        Counting,
        settings=settings(
            max_examples=6,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
