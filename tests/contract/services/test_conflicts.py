"""Deciding between what two people wrote without having seen each other."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.history import log, undo
from synpunkt_desk.services.office import conflicts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import journal, rebuild
from synpunkt_desk.texts.log.sentences import event_sentence
from tests.helpers.offices import add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case_id(office: Office) -> str:
    """Somebody without network had the first title in front of them; the other is shown."""
    made = add_case(office, "Trappan")
    write(office, made, title="Trappan vid torget")
    write(office, made, is_late=True, title="Trappan vid bron")
    return made


def write(office: Office, case_id: str, *, is_late: bool = False, **fields: str) -> None:
    """Change a case; late, it was written before anything of it had been seen."""
    with office.unit() as unit:
        if is_late:
            unit.write("edit", "case", case_id, fields, seen={})
        else:
            unit.write("edit", "case", case_id, fields)


def test_both_writings_are_told_with_who_and_when(office: Office, case_id: str) -> None:
    [one] = conflicts.open_conflicts(office)

    assert (one.object_id, one.is_proposal) == (case_id, False)
    assert one.name == view(office, case_id).case.number
    assert one.shown.values == {"title": "Trappan vid bron"}
    assert one.other.values == {"title": "Trappan vid torget"}
    assert one.shown.author == one.other.author == office.author


def test_keeping_what_is_shown_settles_it(office: Office, case_id: str) -> None:
    conflicts.keep(office, conflicts.open_conflicts(office))

    assert conflicts.open_conflicts(office) == []
    assert view(office, case_id).case.title == "Trappan vid bron"


def test_taking_the_other_shows_it(office: Office, case_id: str) -> None:
    conflicts.take(office, conflicts.open_conflicts(office))

    assert conflicts.open_conflicts(office) == []
    assert view(office, case_id).case.title == "Trappan vid torget"


def test_a_decision_stands_until_somebody_takes_the_other(office: Office, case_id: str) -> None:
    write(office, case_id, closed_on="2026-11-19", outcome="åtgärdat")
    write(office, case_id, is_late=True, closed_on="2026-11-20", outcome="ingen åtgärd")
    proposals = [one for one in conflicts.open_conflicts(office) if one.is_proposal]

    assert [one.shown.values["outcome"] for one in proposals] == ["åtgärdat"]
    conflicts.take(office, proposals)

    assert view(office, case_id).case.outcome == "ingen åtgärd"
    assert str(view(office, case_id).case.closed_on) == "2026-11-20"


def test_what_each_wrote_over_is_told(office: Office) -> None:
    case_id = add_case(office, "Trappan")
    write(office, case_id, title="Trappan vid torget")
    with office.replica.reading() as connection:
        first = journal.entries_of_object(connection, case_id)[0].entry_id
    with office.unit() as unit:
        unit.write("edit", "case", case_id, {"title": "Bron"}, seen={"title": first})

    [one] = conflicts.open_conflicts(office)

    assert (one.shown.values["title"], one.shown.against["title"]) == ("Bron", "Trappan")
    assert one.other.against["title"] == "Trappan"


def test_what_one_wrote_in_several_fields_is_one_decision(office: Office) -> None:
    case_id = add_case(office, "Trappan")
    write(office, case_id, title="Trappan vid torget", text="Hal.")
    write(office, case_id, is_late=True, title="Trappan vid bron", text="Brant.")

    [one] = conflicts.open_conflicts(office)
    conflicts.take(office, [one])

    assert one.other.values == {"title": "Trappan vid torget", "text": "Hal."}
    assert conflicts.open_conflicts(office) == []
    assert view(office, case_id).case.text == "Hal."


def test_something_new_takes_the_place_of_both(office: Office, case_id: str) -> None:
    [one] = conflicts.open_conflicts(office)
    assert conflicts.may_write_new(one)

    conflicts.write_new(office, one, {"title": "Trappan mellan torget och bron"})

    assert conflicts.open_conflicts(office) == []
    assert view(office, case_id).case.title == "Trappan mellan torget och bron"


@pytest.mark.parametrize("decide", [conflicts.keep, conflicts.take])
def test_a_decision_that_is_taken_back_waits_again(
    office: Office, case_id: str, decide: Callable[..., Changes]
) -> None:
    before = conflicts.open_conflicts(office)
    done = decide(office, before)

    undo(office, done.group_id)

    assert conflicts.open_conflicts(office)[0].other.values == before[0].other.values
    assert view(office, case_id).case.title == "Trappan vid bron"
    with office.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()


def test_of_one_case_only_its_own_are_told(office: Office, case_id: str) -> None:
    other = add_case(office, "Bron")

    assert len(conflicts.open_conflicts(office, case_id)) == 1
    assert conflicts.open_conflicts(office, other) == []


def test_the_log_tells_who_decided(office: Office, case_id: str) -> None:
    conflicts.keep(office, conflicts.open_conflicts(office))

    said = [
        event_sentence(
            event.verb,
            event.object_type,
            author=event.author,
            before=event.before,
            after=event.after,
            organisation=office.organisation,
        )
        for event in log(office, case_id)
    ]
    assert said[-1] == f"Avgjordes av {office.author}: det som visas gäller."
