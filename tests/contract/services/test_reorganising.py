"""Places are renamed, moved, merged, parted and ended from a day, and old cases stay readable."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import OpenCases, UnitKind
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists.anything import find_anything
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member, add_unit, place_member
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import (
    Add,
    Change,
    Correct,
    Describe,
    End,
    Merge,
    Move,
    Rename,
    Reopen,
    Reorder,
    Split,
)
from tests.helpers.offices import TODAY, add_case, close_case, distribute, make_office

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)
STREETS = "Tekniska förvaltningen"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def place(office: Office, name: str, kind: str = "department") -> str:
    found = office.organisation.find_unit(kind, name)
    assert found, name
    return found


def case(office: Office, case_id: str) -> Case:
    return view(office, case_id).case


def other_department(office: Office) -> str:
    mine = place(office, STREETS)
    return next(i for i in office.organisation.units_of("department") if i != mine)


def refused(office: Office, change: Change) -> str:
    with pytest.raises(KnownError) as error:
        reorganising.keep(office, change)
    return error.value.error_id


def sleep_until(office: Office, day: date) -> None:
    office.today = lambda: day


def test_a_new_name_holds_from_its_day_and_the_old_one_is_found(office: Office) -> None:
    streets = place(office, STREETS)
    reorganising.keep(office, Rename(place=streets, name="Stadsmiljö", since=TOMORROW))
    assert office.organisation.name(streets) == STREETS

    sleep_until(office, TOMORROW)
    assert office.organisation.name(streets) == "Stadsmiljö"
    assert office.organisation.find_unit("department", STREETS) == streets
    assert streets in dict(find_anything(office, "Tekniska för").places)
    assert office.organisation.at(TODAY).name(streets) == STREETS


def test_a_mended_name_has_always_been_so(office: Office) -> None:
    streets = place(office, STREETS)
    reorganising.keep(office, Rename(place=streets, name="Stadsmiljö", since=TOMORROW))
    reorganising.keep(office, Correct(place=streets, name="Tekniska kontoret"))
    assert office.organisation.name(streets) == "Tekniska kontoret"
    assert office.organisation.at(TOMORROW).name(streets) == "Stadsmiljö"


def test_merged_places_keep_their_old_cases_and_open_ones_follow(office: Office) -> None:
    streets, other = place(office, STREETS), other_department(office)
    closed, waiting = add_case(office), add_case(office)
    distribute(office, waiting)
    close_case(office, closed)
    person = add_member(office, name="Bo Berg")
    place_member(office, person, streets)
    change = Merge(
        places=(streets, other), name="Samhälle", since=TODAY, open_cases=OpenCases.FOLLOW
    )

    seen = reorganising.preview(office, change)
    assert (seen.open_cases, seen.follow, seen.earlier_cases) == (1, 1, 1)
    assert seen.goes["member"] == 1

    done = reorganising.keep(office, change)
    made = place(office, "Samhälle")
    assert case(office, closed).department == streets
    assert office.organisation.name(streets) == STREETS
    followed = case(office, waiting)
    assert (followed.department, followed.came_to) == (made, followed.area)
    assert office.organisation.name(followed.area) == "Gata och park"
    assert office.organisation.members[person].department == made
    assert {streets, other}.isdisjoint(office.organisation.units_of("department"))
    assert office.organisation.find_unit("department", STREETS) == made

    history.undo(office, done.group_id)
    assert case(office, waiting).department == streets
    assert office.organisation.members[person].department == streets
    assert {streets, other} <= {*office.organisation.units_of("department")}
    assert made not in office.organisation.units_of("department")


def test_open_cases_must_be_decided_and_can_stay(office: Office) -> None:
    streets, other = place(office, STREETS), other_department(office)
    waiting = add_case(office)
    change = Merge(places=(streets,), into=other, since=TODAY)
    assert refused(office, change) == "open_cases_undecided"
    reorganising.keep(
        office, Merge(places=(streets,), into=other, since=TODAY, open_cases=OpenCases.STAY)
    )
    assert case(office, waiting).department == streets
    assert office.organisation.receiver_name(streets) == STREETS
    assert reorganising.waiting(office).case_count == 0


def test_what_changes_on_a_coming_day_follows_when_it_has_come(office: Office) -> None:
    streets, other = place(office, STREETS), other_department(office)
    waiting = add_case(office)
    reorganising.keep(
        office, Merge(places=(streets,), into=other, since=TOMORROW, open_cases=OpenCases.FOLLOW)
    )
    assert streets in office.organisation.units_of("department")
    assert reorganising.waiting(office).case_count == 0

    sleep_until(office, TOMORROW)
    assert streets not in office.organisation.units_of("department")
    assert reorganising.waiting(office).case_count == 1
    done = reorganising.bring_along(office)
    assert case(office, waiting).department == other
    assert reorganising.waiting(office).case_count == 0
    history.undo(office, done.group_id)
    assert case(office, waiting).department == streets


def test_a_moved_department_takes_its_open_cases_to_the_other_board(office: Office) -> None:
    streets = place(office, STREETS)
    waiting = add_case(office)
    before = case(office, waiting).board
    board = next(i for i in office.organisation.units_of("board") if i != before)
    reorganising.keep(
        office, Move(place=streets, parent=board, since=TODAY, open_cases=OpenCases.FOLLOW)
    )
    assert case(office, waiting).board == board
    assert office.organisation.at(YESTERDAY).receiver(streets)["board"] == before


def test_a_parted_place_gives_what_lies_below_to_its_heir(office: Office) -> None:
    streets = place(office, STREETS)
    below = office.organisation.units_of("area", streets)
    names = ("Gator", "Parker")
    reorganising.keep(office, Split(place=streets, names=names, since=TODAY, heir=1))
    heir = place(office, "Parker")
    assert office.organisation.units[streets].succeeded_by == heir
    assert office.organisation.units_of("area", heir) == below
    assert streets not in office.organisation.units_of("department")


def test_an_ended_place_is_used_again(office: Office) -> None:
    area = add_unit(office, kind=UnitKind.AREA, name="Badplatser", parent=place(office, STREETS))
    reorganising.keep(office, End(place=area, last=YESTERDAY))
    assert area not in office.organisation.units_of("area")
    reorganising.keep(office, Reopen(place=area))
    assert area in office.organisation.units_of("area")


def test_a_place_is_described_and_ordered(office: Office) -> None:
    first, second = office.organisation.units_of("board")[:2]
    reorganising.keep(office, Describe(place=first, synonyms=("Gatunämnden",), prefix="GN"))
    assert office.organisation.find_unit("board", "gatunämnden") == first
    order = office.organisation.units
    up = second if order[second].order > order[first].order else first
    reorganising.keep(office, Reorder(place=up, up=True))
    units = office.organisation.units
    assert units[up].order < units[first if up == second else second].order


def test_a_new_board_gets_letters_of_its_own(office: Office) -> None:
    add = Add(kind=UnitKind.BOARD, name="Nämnden för trygghet", since=TODAY)
    reorganising.keep(office, add)
    made = office.organisation.units[place(office, "Nämnden för trygghet", "board")]
    assert made.prefix
    assert [u.prefix for u in office.organisation.units.values()].count(made.prefix) == 1


def test_what_cannot_be_is_refused_in_words(office: Office) -> None:
    streets, other = place(office, STREETS), other_department(office)
    area = place(office, "Gata och park", "area")
    board = office.organisation.receiver(streets)["board"]
    add_case(office, days_ago=0)
    other_name = office.organisation.name(other)
    elsewhere = next(i for i in office.organisation.units_of("board") if i != board)
    assert [
        refused(office, Correct(place=streets, name=other_name)),
        refused(office, Move(place=streets, parent=area, since=TODAY)),
        refused(office, Move(place=streets, parent=board, since=TODAY)),
        refused(office, Move(place=streets, parent=elsewhere, since=YESTERDAY)),
        refused(office, End(place=streets, last=TODAY - timedelta(days=3))),
        refused(office, End(place=area, last=TODAY, successor=area)),
        refused(office, Merge(places=(area, streets), name="Allt", since=TODAY)),
        refused(office, Split(place=area, names=("Gata", "gata"), since=TODAY)),
        refused(office, Rename(place="f" * 32, name="X", since=TODAY)),
    ] == [
        "place_name_taken",
        "place_runs_in_circle",
        "place_lies_there",
        "cases_came_later",
        "place_has_places",
        "place_runs_in_circle",
        "places_of_different_kinds",
        "split_needs_two",
        "place_gone",
    ]


def test_the_last_board_stays(office: Office) -> None:
    boards = office.organisation.units_of("board")
    last = boards[0]
    for board in boards[1:]:
        reorganising.keep(office, End(place=board, last=TODAY, successor=last))
    assert refused(office, End(place=last, last=TOMORROW)) == "place_has_places"


def test_a_place_in_which_somebody_has_registered_is_not_taken_back(office: Office) -> None:
    streets, other = place(office, STREETS), other_department(office)
    done = reorganising.keep(office, Merge(places=(streets, other), name="Samhälle", since=TODAY))
    add_case(office, department="Samhälle")
    with pytest.raises(KnownError) as error:
        history.undo(office, done.group_id)
    assert error.value.error_id == "place_used_since"
