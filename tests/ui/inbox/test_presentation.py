"""What a row of the list says about a case."""

from dataclasses import replace
from datetime import date

import pytest

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.lists.queues import CaseListItem
from synpunkt_desk.services.office.drafts import NEW_CASE, Draft
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.inbox.presentation import case_row, draft_row, left_queue
from synpunkt_desk.ui.widgets.tokens import Tone

FRIDAY = date(2026, 11, 20)
ITEM = CaseListItem(
    row_no=1,
    case_id="c1",
    number="TN SYN 2026-0119",
    provisional_number="K7-0042",
    title="Synpunkt om snöröjning",
    case_type="",
    channel="",
    department="",
    received_on="2026-11-18",
    stage="to_distribute",
    next_due="9999-12-31",
    acknowledged_on="",
    answered_on="",
    reply_wish="email",
    submitter="known",
    title_key="",
    due_key="9999-12-31",
    law_flags="",
    statement_by="",
    unit="",
    area="",
    responsible="",
    waiting_for="",
    parked_until="",
    is_bounced=False,
)


@pytest.fixture
def organisation(office: Office) -> Organisation:
    return office.organisation


def state(item: CaseListItem, organisation: Organisation) -> tuple[str, Tone]:
    row = case_row(item, organisation, FRIDAY)
    return row.state_text, row.state_tone


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-17", ("Försenad 3 arbetsdagar", Tone.RED)),
        ("2026-11-19", ("Försenad 1 arbetsdag", Tone.RED)),
        ("2026-11-20", ("Bekräfta i dag", Tone.RED)),
        ("2026-11-23", ("1 arbetsdag kvar", Tone.AMBER)),
        ("2026-11-24", ("2 arbetsdagar kvar", Tone.GREY)),
    ],
)
def test_the_due_day_comes_first(
    due: str, expected: tuple[str, Tone], organisation: Organisation
) -> None:
    assert state(replace(ITEM, next_due=due), organisation) == expected


def test_an_acknowledged_case_is_to_be_answered(organisation: Organisation) -> None:
    item = replace(ITEM, next_due="2026-11-20", acknowledged_on="2026-11-19")

    assert state(item, organisation) == ("Besvara i dag", Tone.RED)


def test_late_over_a_weekend_has_no_number_of_days(organisation: Organisation) -> None:
    item = replace(ITEM, next_due="2026-11-20")

    assert case_row(item, organisation, date(2026, 11, 21)).state_text == "Försenad"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"acknowledged_on": "2026-11-19"}, ("Bekräftad", Tone.GREEN)),
        ({"answered_on": "2026-11-19"}, ("Besvarad", Tone.GREEN)),
        ({"reply_wish": "none"}, ("Vill inte ha svar", Tone.GREY)),
        ({"submitter": "anonymous"}, ("Ingen att svara", Tone.GREY)),
        ({}, ("", Tone.GREY)),
        ({"stage": "closed", "next_due": ""}, ("Avslutad", Tone.GREY)),
        ({"stage": "voided", "next_due": ""}, ("Makulerad", Tone.GREY)),
        ({"stage": "referred", "next_due": ""}, ("Hänvisad", Tone.GREY)),
    ],
)
def test_without_a_due_day_the_row_says_what_has_been_done(
    changes: dict[str, str], expected: tuple[str, Tone], organisation: Organisation
) -> None:
    assert state(replace(ITEM, **changes), organisation) == expected


@pytest.mark.parametrize(
    ("name", "tone"),
    [
        ("klagomål", Tone.RED),
        ("förslag", Tone.AMBER),
        ("fråga", Tone.BLUE),
        ("beröm", Tone.GREEN),
    ],
)
def test_the_type_has_a_tone_of_its_own(name: str, tone: Tone, organisation: Organisation) -> None:
    kind = organisation.find_category(CategoryKind.CASE_TYPE, name) or ""

    row = case_row(replace(ITEM, case_type=kind), organisation, FRIDAY)

    assert (row.type_text.lower(), row.type_tone) == (name, tone)


def test_the_third_line_tells_number_channel_and_day(organisation: Organisation) -> None:
    channel = organisation.find_category(CategoryKind.CHANNEL, "blankett") or ""

    row = case_row(replace(ITEM, channel=channel), organisation, FRIDAY)

    assert row.meta == "TN SYN 2026-0119 · Blankett · inkom 2026-11-18"
    assert row.spoken == f"Synpunkt om snöröjning, {row.meta}, {row.owed}"


@pytest.mark.parametrize(
    ("changes", "owed"),
    [
        ({"next_due": "2026-11-20"}, "Fördelas, bekräftas senast 2026-11-20"),
        ({"reply_wish": "none"}, "Ska fördelas"),
        (
            {"stage": "to_acknowledge", "next_due": "2026-11-20"},
            "Gata och park bekräftar till synpunktslämnaren senast 2026-11-20",
        ),
        (
            {"stage": "in_progress", "acknowledged_on": "2026-11-19", "next_due": "2026-12-02"},
            "Gata och park svarar synpunktslämnaren senast 2026-12-02",
        ),
        (
            {"stage": "in_progress", "statement_by": "2026-11-27"},
            "Gata och park lämnar underlag senast 2026-11-27",
        ),
        ({"stage": "in_progress", "waiting_for": "submitter"}, "Synpunktslämnaren ska komplettera"),
        ({"stage": "answered", "answered_on": "2026-11-19"}, "Gata och park avslutar"),
        ({"is_bounced": True}, "Processägaren avgör vart ärendet hör"),
        ({"stage": "closed", "next_due": ""}, ""),
    ],
)
def test_the_fourth_line_tells_who_owes_what(
    changes: dict[str, str], owed: str, organisation: Organisation
) -> None:
    area = organisation.find_unit("area", "Gata och park") or ""

    assert case_row(replace(ITEM, area=area, **changes), organisation, FRIDAY).owed == owed


def test_somebody_acts_for_oneself_or_for_who_is_away(organisation: Organisation) -> None:
    anna = next(iter(organisation.members))
    item = replace(ITEM, stage="answered", answered_on="2026-11-19", responsible=anna)

    owed = [
        case_row(item, organisation, FRIDAY, member=member, stood_in_for=away).owed
        for member, away in ((anna, ()), ("another", (anna,)), ("another", ()))
    ]
    assert owed == ["Du avslutar", "Du för Anna Andersson avslutar", "Anna Andersson avslutar"]


def test_a_case_waits_for_its_number_under_the_provisional_one(organisation: Organisation) -> None:
    row = case_row(replace(ITEM, number=""), organisation, FRIDAY)

    assert row.meta == "K7-0042, väntar på nummer · inkom 2026-11-18"
    assert row.number == "K7-0042"


def test_a_case_without_a_title_is_called_something(organisation: Organisation) -> None:
    assert case_row(replace(ITEM, title=""), organisation, FRIDAY).title == "Utan ärendemening"


def test_a_row_that_has_left_says_so(organisation: Organisation) -> None:
    row = left_queue(case_row(ITEM, organisation, FRIDAY))

    assert row.state_text == "Inte längre i listan"


def test_a_draft_shows_its_first_words_and_its_age() -> None:
    draft = Draft("d1", NEW_CASE, "", {"text": "Lampan\när trasig"}, "2026-11-20T08:14:00Z")

    row = draft_row(draft, FRIDAY)

    assert (row.title, row.type_text) == ("Lampan är trasig", "Utkast")
    assert row.meta == "Ny synpunkt · senast ändrat i dag 09:14"


def test_the_receivers_own_day_is_told_beside(organisation: Organisation) -> None:
    item = replace(ITEM, unit_answer_by="2026-11-27")
    assert "Mottagarens svar senast 2026-11-27" in case_row(item, organisation, FRIDAY).spoken
    answered = replace(item, answered_on="2026-11-20")
    assert "Mottagarens" not in case_row(answered, organisation, FRIDAY).spoken
