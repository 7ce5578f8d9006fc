"""One letter that turned out to hold several matters."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Stage
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.services.cases import case_work, history, letters, records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.letters import Matter
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from tests.helpers.offices import add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def lamp(office: Office) -> Matter:
    """A matter for another area than the snow is."""
    organisation = office.organisation
    complaint = organisation.find_category(CategoryKind.CASE_TYPE, "Klagomål")
    board = next(iter(organisation.units_of(UnitKind.BOARD)))
    assert complaint
    return Matter(text="Lampan vid skolan är trasig.", case_type=complaint, place=board)


def split(office: Office, case_id: str, matter: Matter) -> str:
    """The case that was made."""
    changes = letters.split(office, case_id, matter)
    return next(i for i in changes.ids["case"] if i != case_id)


def test_the_new_case_came_as_the_first_did(office: Office) -> None:
    first_id = add_case(office, days_ago=3)
    new_id = split(office, first_id, lamp(office))
    first, new = view(office, first_id).case, view(office, new_id).case
    assert new.text == "Lampan vid skolan är trasig."
    assert new.number != first.number
    assert (new.received_on, new.channel) == (first.received_on, first.channel)
    assert (new.submitter, new.submitter_id) == (first.submitter, first.submitter_id)
    assert new.letter == first.letter == first_id
    assert new.acknowledge_by


def test_both_know_of_each_other_until_one_is_voided(office: Office) -> None:
    first = add_case(office)
    second = split(office, first, lamp(office))
    third = split(office, second, lamp(office))
    together = {first, second, third}
    assert {i for case in together for i in view(office, case).letter} == together
    case_work.void(office, [third], reason="Fel")
    assert view(office, first).letter == (first, second)
    case_work.void(office, [second], reason="Fel")
    assert view(office, first).letter == ()


def test_the_letter_itself_is_a_record_of_both(office: Office) -> None:
    first = add_case(office)
    records.attach(office, first, Pasted("brev.txt", b"Hej"))
    second = split(office, first, lamp(office))
    ((record_id, record),) = view(office, second).records
    assert record.file_name == "brev.txt"
    assert records.read_file(office, record_id)[1] == b"Hej"


def test_what_is_secret_in_a_letter_is_secret_in_each_of_its_cases(office: Office) -> None:
    first = add_case(office)
    provision = {"secrecy_provision": "OSL 26:1", "hide_sender": True, "hide_matter": True}
    case_work.mark_secrecy(office, first, provision)
    new = view(office, split(office, first, lamp(office))).case
    assert (new.hide_sender, new.hide_matter, new.secrecy_provision) == (True, True, "OSL 26:1")


def test_it_is_told_and_can_be_undone(office: Office) -> None:
    first = add_case(office)
    changes = letters.split(office, first, lamp(office))
    second = next(i for i in changes.ids["case"] if i != first)
    assert history.log(office, first)[-1].verb == "split"
    history.undo(office, changes.group_id)
    assert view(office, second).stage is Stage.VOIDED
    assert view(office, first).letter == ()
    assert not view(office, first).case.letter


@pytest.mark.parametrize(
    ("field", "error_id"),
    [("text", "text_missing"), ("case_type", "case_type_missing"), ("place", "receiver_missing")],
)
def test_nothing_is_made_of_half_a_matter(office: Office, field: str, error_id: str) -> None:
    first = add_case(office)
    with pytest.raises(KnownError, match=error_id):
        letters.split(office, first, replace(lamp(office), **{field: ""}))
    assert view(office, first).letter == ()


def test_rows_and_search_still_equal_the_journal(office: Office) -> None:
    split(office, add_case(office), lamp(office))
    assert not maintenance.check(office, lambda _done, _total: None).problems
