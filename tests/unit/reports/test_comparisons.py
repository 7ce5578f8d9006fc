"""Periods side by side, by the organisation and the words of today."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.comparisons import compared_categories, compared_table, years_table
from synpunkt_desk.reports.facts import CaseFacts, Register, TallyFacts
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.selection import select_cases
from synpunkt_desk.reports.succession import by_todays_words
from synpunkt_desk.reports.tables import Table
from tests.unit.reports import samples
from tests.unit.reports.test_figures_rules import CASES, register

NOW = samples.period("2024-01-01", "2024-12-31")
THEN = samples.period("2023-01-01", "2023-12-31")
OLD = samples.unit_id(UnitKind.DEPARTMENT, "Förvaltningen")
NEW = samples.unit_id(UnitKind.DEPARTMENT, "Sektorn")


def basis(
    cases: list[CaseFacts], now: Period, *earlier: Period, known: Register | None = None
) -> Basis:
    """What is counted when a period is compared with the first of others."""
    words = known or register(cases)
    request = replace(
        samples.request("2024-01-01", "2024-12-31"),
        period=now,
        compared_with=earlier[0],
        earlier_periods=earlier,
    )
    found, words = by_todays_words(Cases.of(cases), words, request.today)
    organisation = Organisation(words.units)
    return Basis(
        request,
        words,
        organisation,
        select_cases(found, request=request, organisation=organisation),
    )


def numbers(table: Table) -> dict[str, tuple[int | str, ...]]:
    """The rows by their keys, and the total."""
    rows = zip(table.keys, (row.values for row in table.rows), strict=True)
    return {**dict(rows), "total": table.total or ()}


def case(number: int, day: str, department: ObjectId, criterion: ObjectId = "") -> CaseFacts:
    """A case of a department."""
    return CaseFacts(f"{number:032x}", day, department=department, criterion=criterion)


@settings(max_examples=20)
@given(CASES)
def test_swapped_periods_turn_the_change_round(cases: list[CaseFacts]) -> None:
    types = compared_categories("compared_types", CategoryKind.CASE_TYPE)
    for build in (compared_table, types):
        there = numbers(build(basis(cases, NOW, THEN)))
        back = numbers(build(basis(cases, THEN, NOW)))

        for key in there.keys() | back.keys():
            now, then, change = there.get(key, (0, 0, 0))
            assert isinstance(change, int)
            assert back.get(key, (0, 0, 0)) == (then, now, -change)


@settings(max_examples=20)
@given(CASES)
def test_years_tell_the_same_as_the_comparison(cases: list[CaseFacts]) -> None:
    found = basis(cases, NOW, THEN)
    years = numbers(years_table(found))

    for key, (now, then, change) in numbers(compared_table(found)).items():
        assert years[key][:3] == (then, now, change)


def test_a_share_of_change_needs_ten_to_stand_on() -> None:
    cases = [case(n, "2023-05-01", OLD) for n in range(10)]
    cases += [case(n, "2024-05-01", OLD) for n in range(10, 25)]
    cases += [case(30, "2023-05-01", NEW), case(31, "2024-05-01", NEW)]
    earliest = samples.period("2022-01-01", "2022-12-31")
    table = years_table(basis(cases, NOW, THEN, earliest))

    assert table.columns == ("2022", "2023", "2024", "Förändring mot 2023", "Förändring i procent")
    assert numbers(table)[OLD] == (0, 10, 15, 5, "+50 %")
    assert numbers(table)[NEW] == (0, 1, 1, 0, "–")
    assert numbers(table)["total"] == (0, 11, 16, 5, "+45 %")
    assert len(table.open_cell(0, 2)) == 15


def test_a_department_that_ended_counts_where_its_work_went() -> None:
    cases = [case(1, "2023-05-01", OLD), case(2, "2024-05-01", NEW)]
    known = register(cases)
    ended = replace(known.units[OLD], valid_to=date(2023, 12, 31), succeeded_by=NEW)
    known = replace(known, units={**known.units, OLD: ended})
    table = numbers(compared_table(basis(cases, NOW, THEN, known=known)))

    assert table[NEW] == (1, 1, 0)
    assert OLD not in table


def test_a_department_that_has_not_ended_yet_keeps_its_cases() -> None:
    cases = [case(1, "2023-05-01", OLD)]
    known = register(cases)
    ending = replace(known.units[OLD], valid_to=date(2030, 12, 31), succeeded_by=NEW)
    moved, _ = by_todays_words(
        Cases.of(cases), replace(known, units={**known.units, OLD: ending}), samples.TODAY
    )

    assert list(moved) == cases


def test_words_follow_their_successors_to_the_last_and_a_circle_to_none() -> None:
    first, second = (
        samples.category_id(CategoryKind.CRITERION, w) for w in ("Bemötande", "Övrigt")
    )
    cases = [case(1, "2024-05-01", OLD, criterion=first)]
    known = replace(
        register(cases), tallies=(TallyFacts(receiver=OLD, unit="", case_type="", amount=2),)
    )
    renamed = replace(known.categories[first], succeeded_by=second)
    once = replace(known, categories={**known.categories, first: renamed})
    circle = replace(known.categories[second], succeeded_by=first)
    twice = replace(once, categories={**once.categories, second: circle})

    moved, _ = by_todays_words(Cases.of(cases), once, samples.TODAY)
    assert [c.criterion for c in moved] == [second]
    moved, _ = by_todays_words(Cases.of(cases), twice, samples.TODAY)
    assert [c.criterion for c in moved] == [first]


def test_what_was_only_counted_follows_too() -> None:
    cases: list[CaseFacts] = []
    known = register(cases)
    ended = replace(known.units[OLD], succeeded_by=NEW)
    known = replace(
        known,
        units={**known.units, OLD: ended},
        tallies=(TallyFacts(receiver=OLD, unit="", case_type="", amount=2),),
    )

    _, moved = by_todays_words(Cases.of(cases), known, samples.TODAY)
    assert [one.receiver for one in moved.tallies] == [NEW]
