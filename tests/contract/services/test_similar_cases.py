"""Earlier cases are pointed at while somebody types, and only those that may be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.adding import add_to_case
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.suggesting.similar_cases import (
    Clue,
    Likeness,
    find_cases,
    similar_cases,
    similar_to,
)
from tests.helpers.offices import TODAY, add_case, make_office

EVA = SubmitterDetails(name="Eva Ek", phone="070-123 45 67", email="eva@exempel.se")
ICE = "Det är halt på gångvägen till Ekarängsskolan, det har inte sandats."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    for matter in ("Bussen var sen.", "Maten i skolan är god.", "Biblioteket stänger tidigt."):
        add_case(made, matter, text=matter)
    yield made
    made.close()


def case_of(office: Office, person: SubmitterDetails, text: str = "Något helt annat") -> str:
    organisation = office.organisation
    place = organisation.find_unit("department", "Tekniska förvaltningen") or ""
    case = Case(
        text=text,
        case_type=organisation.find_category("case_type", "klagomål") or "",
        channel=organisation.find_category("channel", "telefon") or "",
        submitter="known",
        reply_wish="none",
        received_on=TODAY - timedelta(days=200),
        board=organisation.receiver(place)["board"],
        department=place,
    )
    return register(office, NewCase(case=case, submitter=person)).case_id


def pointed_at(office: Office, clue: Clue) -> list[tuple[str, Likeness]]:
    return [(case.case_id, case.likeness) for case in similar_cases(office, clue).shown]


@pytest.mark.parametrize(
    "clue",
    [Clue(phone="+46701234567"), Clue(email="EVA@exempel.se"), Clue(phone="0701234567 e.15")],
)
def test_the_same_person_is_recognised(office: Office, clue: Clue) -> None:
    case_id = case_of(office, EVA)
    assert pointed_at(office, clue) == [(case_id, Likeness.CONTACT)]


def test_a_name_needs_a_place(office: Office) -> None:
    case_id = case_of(office, replace(EVA, phone="", email=""))
    department = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    assert pointed_at(office, Clue(name="eva ek")) == []
    assert pointed_at(office, Clue(name="eva ek", place=department))[0][0] == case_id
    assert pointed_at(office, Clue(name="Eva", place=department)) == []


def test_protected_people_and_hidden_senders_are_not_recognised(office: Office) -> None:
    case_of(office, replace(EVA, protected=True))
    hidden = case_of(office, EVA)
    marks = {"secrecy_provision": "OSL 26:5", "hide_sender": True}
    case_work.mark_secrecy(office, hidden, marks)
    assert pointed_at(office, Clue(phone=EVA.phone, email=EVA.email)) == []


def test_texts_about_the_same_are_pointed_at(office: Office) -> None:
    case_id = add_case(office, "Halt på gångvägen", text=ICE, days_ago=3)
    clue = Clue(text="Ringer om att det är halt på gångvägen upp till Ekarängsskolan.")
    assert pointed_at(office, clue) == [(case_id, Likeness.TEXT)]
    assert pointed_at(office, Clue(text="Simhallen var kall och duscharna trasiga")) == []


def test_old_voided_and_hidden_matters_are_not_pointed_at(office: Office) -> None:
    add_case(office, "Halt", text=ICE, days_ago=90)
    case_work.void(office, [add_case(office, "Halt", text=ICE)], reason="Dubblett")
    marks = {"secrecy_provision": "OSL 26:1", "hide_matter": True}
    case_work.mark_secrecy(office, add_case(office, "Halt", text=ICE), marks)
    assert pointed_at(office, Clue(text=ICE)) == []


def test_five_are_shown_and_all_are_counted(office: Office) -> None:
    for days in range(7):
        add_case(office, "Halt på gångvägen", text=ICE, days_ago=days)
    found = similar_cases(office, Clue(text=ICE))
    assert (len(found.shown), found.count, found.since) == (5, 7, TODAY - timedelta(days=6))


def in_department(office: Office, department: str, days_ago: int) -> str:
    return add_case(office, "Halt", text=ICE, department=department, days_ago=days_ago, sender="")


def test_cases_are_like_one_another_by_text_place_and_time(office: Office) -> None:
    case_id = in_department(office, "Tekniska förvaltningen", 10)
    elsewhere = in_department(office, "Stadskansliet", 12)
    same = in_department(office, "Tekniska förvaltningen", 14)
    long_ago = in_department(office, "Tekniska förvaltningen", 200)
    in_department(office, "Tekniska förvaltningen", 700)
    add_case(office, text="Tack för ett gott bemötande", department="Tekniska förvaltningen")
    found = similar_to(office, case_id)
    assert [one.case_id for one in found] == [same, elsewhere, long_ago]
    assert found[0].same_place == office.organisation.find_unit(
        "department", "Tekniska förvaltningen"
    )
    assert found[1].same_place == ""
    assert {"halt", "sandats"} <= set(found[0].words)


def test_cases_of_the_same_person_are_like_one_another(office: Office) -> None:
    first, second = case_of(office, EVA, ICE), case_of(office, EVA, "Bussen kom aldrig fram")
    assert [(c.case_id, c.likeness) for c in similar_to(office, first)] == [
        (second, Likeness.CONTACT)
    ]


def test_who_is_protected_is_not_recognised_from_a_case_either(office: Office) -> None:
    first = case_of(office, replace(EVA, protected=True), ICE)
    case_of(office, EVA, "Bussen kom aldrig fram")
    hidden = case_of(office, EVA, "Lampan är trasig")
    marks = {"secrecy_provision": "OSL 26:5", "hide_sender": True}
    case_work.mark_secrecy(office, hidden, marks)
    assert similar_to(office, first) == []
    assert similar_to(office, hidden) == []
    assert similar_to(office, "0" * 32) == []


def test_a_case_is_found_by_number_or_words(office: Office) -> None:
    case_id = add_case(office, "Halt på gångvägen", text=ICE)
    number = view(office, case_id).case.number
    assert [case.case_id for case in find_cases(office, number).shown] == [case_id]
    assert [case.case_id for case in find_cases(office, "halt gång").shown] == [case_id]
    assert find_cases(office, "  ").shown == ()


def test_what_is_added_stands_in_the_case_as_it_was_said(office: Office) -> None:
    case_id = add_case(office, "Halt på gångvägen", text=ICE)
    draft = drafts.keep_draft(office, kind=drafts.NEW_CASE, content={"text": "Fortfarande halt"})
    telephone = office.organisation.find_category("channel", "telefon") or ""
    case = Case(text="Fortfarande halt", submitter="known", channel=telephone, received_on=TODAY)

    made = add_to_case(office, case_id, NewCase(case=case, submitter=EVA, draft_id=draft))

    shown = view(office, case_id)
    assert (made.case_id, made.number) == (case_id, shown.case.number)
    assert shown.case.text == ICE
    note = shown.records[-1][1]
    assert (note.kind, note.day) == ("file_note", TODAY)
    assert note.text == "Fortfarande halt\n\nLämnat av Eva Ek, 070-123 45 67, eva@exempel.se."
    assert drafts.all_drafts(office) == []


def test_a_letter_is_added_as_received_and_protected_data_are_not_spread(
    office: Office, tmp_path: Path
) -> None:
    case_id = add_case(office)
    letter = tmp_path / "brev.pdf"
    letter.write_bytes(b"%PDF")
    post = office.organisation.find_category("channel", "brev") or ""
    case = Case(text="Se brevet", submitter="known", channel=post, received_on=TODAY)
    person = replace(EVA, protected=True)

    add_to_case(office, case_id, NewCase(case=case, submitter=person, files=(letter,)))

    words, file = (record for _, record in view(office, case_id).records[-2:])
    assert (words.kind, file.file_name) == ("received", "brev.pdf")
    assert words.text == "Se brevet\n\nLämnat av en person med skyddade personuppgifter."


def test_nothing_and_nowhere_are_refused(office: Office) -> None:
    with pytest.raises(KnownError, match="text_missing"):
        add_to_case(office, add_case(office), NewCase(case=Case(text=" ")))
    with pytest.raises(KnownError, match="case_missing"):
        add_to_case(office, "0" * 32, NewCase(case=Case(text="Hej")))
