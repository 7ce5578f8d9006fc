"""Registering at the counter, in a real office."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Case, Stage, stage_of
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import registration
from synpunkt_desk.services.registering.registration import NewCase
from synpunkt_desk.services.setup import create_office

TODAY = date(2026, 11, 24)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "office", bytes(range(32)), load_set("boras"))
    made.today = lambda: TODAY
    yield made
    made.close()


@pytest.fixture
def case(office: Office) -> Case:
    organisation = office.organisation
    return Case(
        channel=category(organisation, "channel", "telefon"),
        case_type=category(organisation, "case_type", "klagomål"),
        text="Det är halt på gångvägen.",
        received_on=TODAY,
        submitter="anonymous",
        board=organisation.process_owner_board(),
    )


def category(organisation: Organisation, kind: str, name: str) -> str:
    return organisation.find_category(kind, name) or ""


def test_the_next_number_is_shown_without_being_taken(office: Office, case: Case) -> None:
    shown = registration.next_provisional_number(office)
    assert registration.next_provisional_number(office) == shown

    made = registration.register(office, NewCase(case=case))

    assert view(office, made.case_id).case.provisional_number == shown
    assert registration.next_provisional_number(office) != shown


def test_registering_drops_the_draft(office: Office, case: Case) -> None:
    draft = drafts.keep_draft(office, kind=drafts.NEW_CASE, content={"text": "Det är"})

    registration.register(office, NewCase(case=case, draft_id=draft))

    assert drafts.all_drafts(office) == []


def test_what_is_no_feedback_is_registered_as_referred(office: Office) -> None:
    new = NewCase(case=Case(text="Lampan är trasig", title="Felanmälan"))

    made = registration.register_referred(office, new, where="Kommunens felanmälan")

    case = view(office, made.case_id).case
    assert stage_of(case) is Stage.REFERRED
    assert case.referred_to == "Kommunens felanmälan"
    assert case.received_on == TODAY
    assert case.number == made.number != ""


def test_a_referral_says_where_it_leads(office: Office) -> None:
    with pytest.raises(KnownError, match="referral_missing"):
        registration.register_referred(office, NewCase(case=Case()), where=" ")


def test_a_file_that_is_gone_is_refused(office: Office, case: Case, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="file_not_found"):
        registration.register(office, NewCase(case=case, files=(tmp_path / "gone.pdf",)))


@pytest.mark.parametrize(
    ("answer", "outcome", "refused"),
    [
        ("", "Besvarad fråga", "answer_missing"),
        ("Det sandas i dag", "", "outcome_missing"),
        ("Det går inte", "Ingen åtgärd möjlig", "reason_missing"),
    ],
)
def test_an_answer_at_once_needs_its_words(
    office: Office, case: Case, answer: str, outcome: str, refused: str
) -> None:
    new = NewCase(
        case=replace(case, first_contact=True),
        answer=answer,
        outcome=category(office.organisation, "outcome", outcome),
    )

    with pytest.raises(KnownError, match=refused):
        registration.register(office, new)


def test_a_letter_answered_at_once_is_answered_when_registered(office: Office, case: Case) -> None:
    earlier = date(2026, 11, 3)
    letter = replace(
        case,
        channel=category(office.organisation, "channel", "brev"),
        received_on=earlier,
        first_contact=True,
    )
    outcome = category(office.organisation, "outcome", "Besvarad fråga")
    new = NewCase(case=letter, answer="Det sandas i dag", outcome=outcome)

    made = view(office, registration.register(office, new).case_id).case

    assert made.answered_on != earlier
    assert made.closed_on == made.answered_on


def test_the_year_of_the_number_is_the_local_one(office: Office, case: Case) -> None:
    office.replica.now = lambda: "2026-12-31T23:30:00Z"
    made = registration.register(office, NewCase(case=case))
    assert " 2027-" in made.number
