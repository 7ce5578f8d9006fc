"""Cases about the same thing: counted by givers and over time, and answered with one answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers import theme_answers
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.answers.letter_templates import letters
from synpunkt_desk.services.answers.theme_answers import Answer, Apart
from synpunkt_desk.services.cases import case_work, history, law_flags, merging
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.themes import (
    Gathering,
    Mark,
    campaigns,
    course,
    edit_theme,
    gatherings,
    make_theme,
    mark_campaign,
    put_in_theme,
    remove_theme,
)
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.similar_themes import gather
from synpunkt_desk.texts.errors import sentence
from tests.helpers.offices import TODAY, add_case, make_office

ANSWER = Answer(text="Hej {namn}!\n\nNu plogas det. Det gäller {nummer}.")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def reach(office: Office, case_id: ObjectId, **details: object) -> ObjectId:
    """Write down how the giver is reached; the way that is wished stays e-mail."""
    case_work.edit(office, case_id, {}, {}, submitter=details, submitter_seen={})
    return case_id


def wish(office: Office, case_id: ObjectId, way: str) -> ObjectId:
    case_work.edit(office, case_id, {"reply_wish": way}, view(office, case_id).seen)
    return case_id


def only(office: Office) -> Gathering:
    (found,) = gatherings(office)
    return found


def test_a_theme_counts_its_cases_and_different_givers(office: Office) -> None:
    first = reach(office, add_case(office, days_ago=3), phone="070-123 45 67")
    again = reach(office, add_case(office, days_ago=1), phone="+46 70 123 45 67")
    other = add_case(office, sender="Bo Ek")
    nobody = add_case(office, sender="")
    make_theme(office, {"name": "Plogning"}, cases=[first, again, other, nobody])
    found = only(office)
    assert (found.name, found.cases, found.open_cases, found.givers) == ("Plogning", 4, 4, 2)
    assert found.last_on == TODAY


def test_a_merged_case_is_counted_once(office: Office) -> None:
    first, again = add_case(office), add_case(office)
    make_theme(office, {"name": "Plogning"}, cases=[first, again])
    merging.merge(office, first, [again])
    assert only(office).cases == 1


def test_it_shows_when_they_came_with_empty_weeks(office: Office) -> None:
    cases = [add_case(office, days_ago=days) for days in (15, 1, 0)]
    made = make_theme(office, {"name": "Plogning"}, cases=cases)
    found = course(office, Mark.THEME, made.theme_id)
    assert found.case_ids == tuple(cases)
    assert [(p.first, len(p.case_ids)) for p in found.periods] == [
        (date(2026, 11, 2), 1), (date(2026, 11, 9), 0), (date(2026, 11, 16), 2),
    ]  # fmt: skip


def test_what_goes_on_for_long_is_counted_by_month(office: Office) -> None:
    cases = [add_case(office, days_ago=days) for days in (150, 0)]
    made = make_theme(office, {"name": "Plogning"}, cases=cases)
    periods = course(office, Mark.THEME, made.theme_id).periods
    assert [len(p.case_ids) for p in periods] == [1, 0, 0, 0, 0, 1]
    assert all(p.is_month for p in periods)


def test_everything_about_themes_can_be_undone(office: Office) -> None:
    case = add_case(office)
    made = make_theme(office, {"name": "Plogning"}, cases=[case])
    taken = put_in_theme(office, [case], "")
    assert not view(office, case).case.theme
    history.undo(office, taken.group_id)
    assert view(office, case).case.theme == made.theme_id
    removed = remove_theme(office, made.theme_id)
    assert (gatherings(office), view(office, case).case.theme) == ([], "")
    history.undo(office, removed.group_id)
    assert only(office).cases == 1
    assert history.log(office, case)[-1].verb == "undo"
    assert not maintenance.check(office, lambda _done, _total: None).problems


def test_a_theme_made_by_mistake_is_gone_when_it_is_undone(office: Office) -> None:
    case = add_case(office)
    made = make_theme(office, {"name": "Plogning"}, cases=[case])
    history.undo(office, made.changes.group_id)
    assert (gatherings(office), view(office, case).case.theme) == ([], "")


def test_no_case_stays_in_a_theme_that_is_taken_away(office: Office) -> None:
    kept, merged, voided = (add_case(office) for _ in range(3))
    theme = make_theme(office, {"name": "Plogning"}, cases=[kept, merged, voided]).theme_id
    merging.merge(office, kept, [merged])
    case_work.void(office, [voided], reason="Fel")

    gone = remove_theme(office, theme)

    assert [view(office, i).case.theme for i in (kept, merged, voided)] == ["", "", ""]
    history.undo(office, gone.group_id)
    assert [view(office, i).case.theme for i in (kept, merged, voided)] == [theme] * 3


def test_a_campaign_is_marked_on_many_at_once(office: Office) -> None:
    cases = [add_case(office), add_case(office)]
    mark_campaign(office, cases, " Tryggare  höst ")
    found = only(office)
    assert (found.mark, found.name, found.cases) == (Mark.CAMPAIGN, "Tryggare höst", 2)
    assert campaigns(office) == ["Tryggare höst"]


def test_names_are_used_once(office: Office) -> None:
    made = make_theme(office, {"name": "Plogning"})
    for values, error_id in (
        ({"name": " "}, "theme_name_missing"),
        ({"name": "PLOGNING"}, "theme_exists"),
        ({"name": "P" * 200}, "theme_name_too_long"),
    ):
        with pytest.raises(KnownError, match=error_id):
            make_theme(office, values)
    edit_theme(office, made.theme_id, {"is_mass_event": True})
    assert only(office).theme.is_mass_event


def test_each_who_wants_an_answer_gets_one_of_their_own(office: Office, tmp_path: Path) -> None:
    by_mail = reach(office, add_case(office), email="eva@example.se")
    same_person = reach(office, add_case(office), email="Eva@example.se")
    by_letter = reach(
        office, wish(office, add_case(office, sender="Bo Ek"), "letter"), address="Gatan 1, Ale"
    )
    plan = theme_answers.plan(office, [by_mail, same_person, by_letter])
    assert [(r.name, r.way, len(r.views)) for r in plan.receivers] == [
        ("Eva Exempel", "email", 2), ("Bo Ek", "letter", 1),
    ]  # fmt: skip

    written = theme_answers.write_files(office, plan, ANSWER, tmp_path / "ut", day=TODAY)
    assert written.letters
    with pikepdf.open(BytesIO(written.letters.read_bytes())) as pdf:
        assert len(pdf.pages) == 1
    (draft,) = written.mails
    assert b"To: eva@example.se" in draft.read_bytes()
    assert not view(office, by_mail).case.answered_on

    sendings = theme_answers.prepare(office, plan, ANSWER, TODAY)
    theme_answers.send_all(office, sendings)
    first, second, letter = (view(office, i) for i in (by_mail, same_person, by_letter))
    assert [v.case.answered_way for v in (first, second, letter)] == ["email", "email", "letter"]
    (sent,) = [record for _, record in second.records if record.purpose == "answer"]
    assert sent.text.startswith("Hej Eva Exempel!")
    assert all(v.case.number in sent.text for v in (first, second))
    (printed,) = [record for _, record in letter.records if record.purpose == "answer"]
    assert printed.media_type == "application/pdf"


def test_whoever_must_not_or_cannot_be_written_to_is_told_apart(office: Office) -> None:
    protected = reach(office, add_case(office), email="a@example.se", protected=True)
    secret = reach(office, add_case(office), email="b@example.se")
    case_work.mark_secrecy(office, secret, {"secrecy_provision": "OSL 26:1"})
    no_wish = wish(office, reach(office, add_case(office), email="c@example.se"), "none")
    by_phone = wish(office, reach(office, add_case(office), phone="070-123 45 67"), "phone")
    no_address = add_case(office)
    anonymous = add_case(office, sender="")
    cases = [protected, secret, no_wish, by_phone, no_address, anonymous]
    plan = theme_answers.plan(office, cases)
    assert plan.receivers == ()
    assert [(left.case_id, left.why) for left in plan.left_out] == [
        (protected, Apart.PROTECTED),
        (secret, Apart.SECRET),
        (no_wish, Apart.NO_WISH),
        (by_phone, Apart.BY_VOICE),
        (no_address, Apart.NO_ADDRESS),
        (anonymous, Apart.UNKNOWN_GIVER),
    ]
    with pytest.raises(KnownError, match="nobody_to_answer"):
        theme_answers.prepare(office, plan, ANSWER, TODAY)


def test_a_case_under_a_law_is_not_answered_short_beside_another(office: Office) -> None:
    cases = [reach(office, add_case(office), email="eva@example.se") for _ in range(2)]
    law_flags.flag(office, cases[1], "patient_complaint")
    plan = theme_answers.plan(office, cases)
    with pytest.raises(KnownError, match="answer_part_missing"):
        theme_answers.prepare(office, plan, ANSWER, TODAY)


def test_a_number_of_somebody_is_not_printed_for_all(office: Office, tmp_path: Path) -> None:
    case_id = wish(office, add_case(office), "letter")
    plan = theme_answers.plan(office, [reach(office, case_id, address="Gatan 1, Ale")])
    told = Answer(text="Det gäller 19811228-9874.")
    with pytest.raises(KnownError, match="cautions_unanswered"):
        theme_answers.write_files(office, plan, told, tmp_path / "ut", day=TODAY)
    assert not list((tmp_path / "ut").glob("*"))


@pytest.mark.parametrize("address", ["Eva <eva@example.se>", "eva@åre.se", "a@x.se, b@x.se"])
def test_one_bad_address_does_not_stop_the_others(
    office: Office, tmp_path: Path, address: str
) -> None:
    bad = reach(office, add_case(office), email=address)
    good = reach(office, add_case(office, sender="Bo Ek"), email="bo@example.se")
    plan = theme_answers.plan(office, [bad, good])
    assert [(left.case_id, left.why) for left in plan.left_out] == [(bad, Apart.NO_ADDRESS)]
    assert len(theme_answers.write_files(office, plan, ANSWER, tmp_path, day=TODAY).mails) == 1


def test_nothing_is_put_in_a_theme_that_was_taken_back(office: Office) -> None:
    made = make_theme(office, {"name": "Plogning"})
    history.undo(office, made.changes.group_id)
    with pytest.raises(KnownError, match="theme_missing"):
        put_in_theme(office, [add_case(office)], made.theme_id)


def test_each_case_is_acknowledged_by_itself_with_its_own_fields(office: Office) -> None:
    letter = next(one for one in letters(office) if one.key == "acknowledge")
    first, second = (
        reach(office, add_case(office, days_ago=days), email="eva@example.se") for days in (1, 0)
    )
    by_letter = reach(
        office, wish(office, add_case(office, sender="Bo Ek"), "letter"), address="Gatan 1\nAle"
    )
    anonymous = add_case(office, sender="")
    cases = [first, second, by_letter, anonymous]
    found = theme_answers.plan_each(office, cases, purpose=Purpose.ACKNOWLEDGE)
    assert [(r.name, r.way, len(r.views)) for r in found.receivers] == [
        ("Eva Exempel", "email", 1), ("Eva Exempel", "email", 1), ("Bo Ek", "letter", 1),
    ]  # fmt: skip
    assert [left.why for left in found.left_out] == [Apart.UNKNOWN_GIVER]

    told = Answer(
        text=letter.text,
        subject=letter.subject,
        purpose=Purpose.ACKNOWLEDGE,
        template=letter.key,
        promised_by=TODAY + timedelta(days=14),
    )
    theme_answers.send_all(office, theme_answers.prepare(office, found, told, TODAY))

    for case_id in (first, second, by_letter):
        shown = view(office, case_id)
        (sent,) = [record for _, record in shown.records if record.purpose == "acknowledge"]
        assert shown.case.number in f"{sent.subject} {sent.text}"
        assert (sent.kind, sent.template, bool(sent.text_sha256)) == (
            "dispatched",
            letter.key,
            True,
        )
        assert "{" not in sent.text
        assert shown.case.promised_by == told.promised_by
    again = theme_answers.plan_each(office, cases, purpose=Purpose.ACKNOWLEDGE)
    assert {left.why for left in again.left_out[:3]} == {Apart.ACKNOWLEDGED}


def test_all_who_wait_are_told_why_in_the_way_chosen(office: Office) -> None:
    cases = [reach(office, add_case(office), address="Gatan 1\nAle") for _ in range(2)]
    assert not theme_answers.plan_each(office, cases, purpose=Purpose.DELAY).receivers
    found = theme_answers.plan_each(office, cases, purpose=Purpose.DELAY, way="letter")
    told = Answer(
        text="Det dröjer: {skäl}",
        purpose=Purpose.DELAY,
        delay_reason="Vi väntar på en mätning.",
        promised_by=TODAY + timedelta(days=14),
    )
    theme_answers.send_all(office, theme_answers.prepare(office, found, told, TODAY))
    for case_id in cases:
        (sent,) = [r for _, r in view(office, case_id).records if r.purpose == "delay"]
        assert sent.text == "Det dröjer: Vi väntar på en mätning."
        assert sent.media_type == "application/pdf"


def test_what_is_refused_for_one_of_many_tells_which(office: Office) -> None:
    case_id = reach(office, add_case(office), email="eva@example.se")
    found = theme_answers.plan(office, [case_id])
    told = Answer(text="Det gäller 19811228-9874.")
    with pytest.raises(KnownError) as caught:
        theme_answers.prepare(office, found, told, TODAY)
    assert view(office, case_id).case.number in str(sentence(caught.value))
    asked_for = replace(told, kept_reason="Hon bad om det")
    theme_answers.send_all(office, theme_answers.prepare(office, found, asked_for, TODAY))
    ((_, sent),) = view(office, case_id).records
    assert sent.kept_reason == "Hon bad om det"


def test_cases_alike_are_gathered_in_the_theme_that_some_have(office: Office) -> None:
    first, second, third = (add_case(office, f"Halt på Ekvägen {n}") for n in range(3))
    voided = add_case(office)
    case_work.void(office, [voided], reason="Fel")

    made = gather(office, first, [second, voided])
    assert only(office).name == "Halt på Ekvägen 0"
    assert (only(office).cases, view(office, voided).case.theme) == (2, "")

    gather(office, third, [first, second])
    assert only(office).cases == 3
    (event,) = [e for e in history.log(office, third) if e.verb == "theme"]
    history.undo(office, event.group_id)
    assert only(office).cases == 2
    history.undo(office, made.group_id)
    assert gatherings(office) == []


def test_a_theme_of_a_hidden_matter_tells_nothing_of_it(office: Office) -> None:
    hidden, other = add_case(office), add_case(office)
    marks = {"secrecy_provision": "OSL 26:1", "hide_matter": True}
    case_work.mark_secrecy(office, hidden, marks)
    gather(office, hidden, [other])
    assert only(office).name == view(office, hidden).case.number
