"""Who takes over for whom."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.absence import stood_in_for
from synpunkt_desk.models.objects import Absence

FRIDAY = date(2026, 11, 20)
PEOPLE = st.sampled_from("ABCD")
DAYS = st.integers(-3, 3).map(lambda days: FRIDAY + timedelta(days=days))


def away(member: str, deputy: str, first: date = FRIDAY, last: date = FRIDAY) -> Absence:
    return Absence(member=member, deputy=deputy, first_on=first, last_on=last)


def test_it_holds_from_the_first_day_to_the_last() -> None:
    days = [FRIDAY + timedelta(days=n) for n in range(-2, 4)]
    absence = away("A", "B", days[1], days[4])
    assert [bool(stood_in_for([absence], "B", day)) for day in days] == [
        False, True, True, True, True, False,
    ]  # fmt: skip


def test_where_the_deputy_is_away_too_the_next_one_has_both() -> None:
    absences = [away("A", "B"), away("B", "C")]
    assert set(stood_in_for(absences, "C", FRIDAY)) == {"A", "B"}


@given(st.lists(st.builds(away, PEOPLE, PEOPLE, DAYS, DAYS), max_size=6), PEOPLE)
def test_nobody_takes_over_for_oneself_and_nobody_twice(
    absences: list[Absence], deputy: str
) -> None:
    found = stood_in_for(absences, deputy, FRIDAY)
    assert deputy not in found
    assert len(set(found)) == len(found)
    assert set(found) <= {absence.member for absence in absences}
