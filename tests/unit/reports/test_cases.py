"""Counting by columns gives what counting case by case gives, and opens to the same cases."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.report import build_report
from synpunkt_desk.reports.selection import select_cases
from synpunkt_desk.reports.timing import handling_times, response_times
from tests.unit.reports import plain, samples
from tests.unit.reports.test_figures_rules import CASES, DAYS, DEPARTMENT, register

YEAR = samples.request("2024-01-01", "2024-12-31")
TURNS = st.lists(DAYS, min_size=2, max_size=2).map(lambda days: " ".join(sorted(days)))
MANY = st.tuples(
    CASES,
    st.lists(
        st.fixed_dictionaries(
            {
                "submitter": st.sampled_from(["known", "anonymous", "unknown"]),
                "reply_wish": st.sampled_from(["none", "email", "unknown"]),
                "first_contact": st.booleans(),
                "imported": st.booleans(),
                "earlier_closings": st.one_of(st.just(""), TURNS),
            }
        ),
        min_size=25,
        max_size=25,
    ),
).map(lambda pair: [case._replace(**more) for case, more in zip(*pair, strict=False)])


def basis(cases: list[CaseFacts], department: str = "") -> Basis:
    """What a report on 2024 is counted from."""
    known = register(cases)
    request, organisation = replace(YEAR, department=department), Organisation(known.units)
    chosen = select_cases(Cases.of(cases), request=request, organisation=organisation)
    return Basis(request, known, organisation, chosen)


@given(MANY)
def test_columns_keep_every_fact(cases: list[CaseFacts]) -> None:
    columns = Cases.of(cases)
    assert list(columns) == cases
    assert columns.ids == plain.ids(cases)
    assert list(columns[1:3]) == cases[1:3]
    assert [columns[place] for place in range(len(cases))] == cases


@given(MANY, DEPARTMENT)
def test_the_parts_of_the_period(cases: list[CaseFacts], department: str) -> None:
    made = basis(cases, department)
    scope = made.organisation.below(department) if department else None
    for part, wanted in plain.selection(cases, YEAR.period, scope=scope).items():
        assert getattr(made.selection, part).ids == wanted


@given(MANY)
def test_every_cell_of_a_cross_table(cases: list[CaseFacts]) -> None:
    made = basis(cases)
    table = Figures(made).table("board_by_type")
    places = {key for key, _ in made.place_dimension().members}
    types = {key for key, _ in made.category_dimension(CategoryKind.CASE_TYPE).members}
    wanted = plain.cells(
        list(made.selection.own),
        lambda case: place if (place := plain.responsible(case)) in places else "",
        lambda case: case.case_type if case.case_type in types else "",
    )
    found = {
        (row, column): table.open_cell(down, across)
        for down, row in enumerate(table.keys)
        for across, column in enumerate(table.column_keys)
    }
    assert {key: opened for key, opened in found.items() if opened} == {
        key: plain.ids(those) for key, those in wanted.items()
    }
    assert [row.values[:-1] for row in table.rows] == [
        tuple(len(found[row, column]) for column in table.column_keys) for row in table.keys
    ]


@given(MANY)
def test_letters_stand_at_their_first_channel(cases: list[CaseFacts]) -> None:
    made = basis(cases)
    table = Figures(made).table("by_channel")
    channels = [key for key, _ in made.category_dimension(CategoryKind.CHANNEL).members]
    wanted = plain.letters(list(made.selection.received), channels)
    assert {k: r.values[0] for k, r in zip(table.keys, table.rows, strict=True) if r.values[0]} == (
        dict(wanted)
    )
    assert table.total
    assert table.total[0] == wanted.total()


@given(MANY)
def test_checks_find_the_same_cases(cases: list[CaseFacts]) -> None:
    report = build_report(
        shipped_layout("boras"), request=YEAR, register=register(cases), cases=cases
    )
    found = {check.id: check.cases for check in report.checks}
    chosen, last = report.selection, YEAR.period.last.isoformat()
    concerned = [*chosen.received, *chosen.open_at_start]
    late = [c for c in chosen.received if c.registered_on > last and not c.imported]
    assert found.get("dates", ()) == plain.ids(
        case for case in concerned if plain.is_slip(case, YEAR.today)
    )
    assert found.get("late", ()) == plain.ids(late)
    assert found.get("unanswered", ()) == plain.ids(filter(plain.is_owed_answer, chosen.closed))


@given(MANY)
def test_days_until_contact_and_closing(cases: list[CaseFacts]) -> None:
    columns, calendar = Cases.of(cases), Calendar({})
    contact = response_times(columns, calendar, YEAR.today)
    handling = handling_times(columns, calendar, YEAR.today)
    assert sorted(contact.days[contact.are_done]) == plain.days_to_contact(cases, calendar)
    assert sorted(handling.days[handling.are_done]) == plain.days_open(cases, calendar)


@given(MANY)
def test_words_are_counted_and_gathered_as_they_first_come(cases: list[CaseFacts]) -> None:
    columns = Cases.of(cases)
    first_seen = list(dict.fromkeys(case.area for case in cases))
    parts = columns.by(columns.words("area"))
    assert list(parts) == list(columns.words("area").counts()) == first_seen
    assert {word: part.ids for word, part in parts.items()} == {
        word: plain.ids(case for case in cases if case.area == word) for word in first_seen
    }
