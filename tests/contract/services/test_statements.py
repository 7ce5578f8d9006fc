"""Asking a unit for its statement, until it has come in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from functools import partial
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind, SubmitterDetails
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing, history, merging
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.close_together import Ending, closable, close_together
from synpunkt_desk.services.cases.closing import Notes
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statement_letters import letter_document
from synpunkt_desk.services.statements.statement_mailing import mail_draft
from synpunkt_desk.services.statements.statements import Ask
from tests.helpers.offices import TODAY, acknowledge, at, make_office, tell

EVA = SubmitterDetails(name="Eva Exempel", email="eva@example.se", phone="070-174 06 05")
TEXT = "Det är inte plogat. Ring mig på 0701740605. Hälsningar Eva Exempel"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def make_case(
    office: Office, submitter: SubmitterDetails = EVA, *, secrecy_provision: str = ""
) -> str:
    place = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    case = Case(
        title="Synpunkt om snöröjning",
        text=TEXT,
        case_type=office.organisation.find_category("case_type", "klagomål") or "",
        channel=office.organisation.find_category("channel", "webb") or "",
        board=office.organisation.receiver(place)["board"],
        department=place,
        received_on=TODAY,
        submitter="known",
        reply_wish="email",
        secrecy_provision=secrecy_provision,
    )
    return register(office, NewCase(case=case, submitter=submitter)).case_id


def asked(office: Office, case_id: str, *, way: str = "email", days: int = 7) -> Ask:
    shown = view(office, case_id)
    return Ask(
        unit=office.organisation.find_unit("area", "Gata och park") or "",
        due_on=TODAY + timedelta(days=days),
        text="Vad hände?",
        shared_text=statements.shared_text(shown.case, shown.submitter)[0],
        asked="Ulf Unit",
        asked_email="ulf@example.se",
        way=way,
    )


def ask(office: Office, case_id: str, *, days: int = 7) -> str:
    changes = statements.ask(office, case_id, asked(office, case_id, days=days))
    (request_id,) = changes.ids["statement_request"]
    return request_id


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def test_five_working_days_are_proposed(office: Office) -> None:
    christmas = statements.usual_due(office.organisation, date(2026, 12, 21))
    assert christmas.day == date(2026, 12, 30)
    assert [name for _, name in christmas.skipped] == ["Julafton", "Juldagen"]


def test_an_asked_unit_owes_its_statement_in_the_queue(office: Office) -> None:
    case_id = make_case(office)
    ask(office, case_id)
    (item,) = queues.page(office, Question(Queue.WAITING_UNIT, TODAY))
    assert item.case_id == case_id
    assert item.statement_by == "2026-11-27"
    assert item.due_key <= "2026-11-27"


def test_a_late_statement_is_something_to_do(office: Office) -> None:
    case_id = make_case(office)
    request_id = ask(office, case_id, days=0)
    acknowledge(office, case_id)
    tomorrow = at(office, TODAY + timedelta(days=1))
    late = Question(Queue.OVERDUE, tomorrow.today())
    assert [item.case_id for item in queues.page(tomorrow, late)] == [case_id]
    assert statements.is_late(statements.requests_of(office, case_id)[0][1], tomorrow.today())

    statements.remind(tomorrow, request_id)

    (_, request) = statements.requests_of(office, case_id)[0]
    assert request.reminded_on == tomorrow.today()


def test_the_unit_is_not_told_who_gave_it(office: Office) -> None:
    case_id = make_case(office)
    draft = message_from_bytes(mail_draft(office, ask(office, case_id)), policy=default)
    body = draft.get_body()
    assert body is not None
    text = body.get_content()
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == "ulf@example.se"
    assert "inte plogat" in text
    assert "2026-11-27" in text
    for secret in ("Eva", "0701740605", "eva@example.se"):
        assert secret not in text
    (_, request) = statements.requests_of(office, case_id)[0]
    assert request.replaced == ("name", "phone")


@pytest.mark.parametrize(
    ("is_protected", "provision", "error"),
    [(True, "", "mail_of_protected"), (False, "OSL 26 kap. 1 §", "mail_of_secret")],
)
def test_plain_mail_is_refused_for_what_is_protected_or_secret(
    office: Office, is_protected: bool, provision: str, error: str
) -> None:
    person = replace(EVA, protected=is_protected)
    case_id = make_case(office, person, secrecy_provision=provision)
    by_mail, on_paper = asked(office, case_id), asked(office, case_id, way="letter")
    assert refused(lambda: statements.ask(office, case_id, by_mail)) == error
    changes = statements.ask(office, case_id, on_paper)
    (request_id,) = changes.ids["statement_request"]
    assert refused(lambda: mail_draft(office, request_id)) == error
    printed = letter_document(office, request_id)
    assert any("inte plogat" in str(block) for block in printed.blocks)


def test_a_number_of_somebody_does_not_leave_with_the_question(office: Office) -> None:
    case_id = make_case(office)
    about = replace(asked(office, case_id), text="Känner ni 19811228-9874?")
    assert refused(lambda: statements.ask(office, case_id, about)) == "mail_of_identity_number"
    changes = statements.ask(office, case_id, replace(about, way="letter"))
    (request_id,) = changes.ids["statement_request"]
    assert refused(lambda: mail_draft(office, request_id)) == "mail_of_identity_number"


@pytest.mark.parametrize("typed", ["ulf@", "Ulf Unit", "åsa@example.se"])
def test_what_is_no_address_is_filled_in_by_hand(office: Office, typed: str) -> None:
    case_id = make_case(office)
    changes = statements.ask(office, case_id, replace(asked(office, case_id), asked_email=typed))
    (request_id,) = changes.ids["statement_request"]
    assert message_from_bytes(mail_draft(office, request_id), policy=default)["To"] is None


def test_a_mail_from_the_unit_becomes_its_statement(office: Office) -> None:
    case_id = make_case(office)
    request_id = ask(office, case_id)
    mail = b"From: ulf@example.se\nSubject: SV\n\nVi har plogat nu.\n"

    statements.take(office, request_id, source=Pasted("svar.eml", mail))

    shown = view(office, case_id)
    records = [r for _, r in shown.records if r.kind == RecordKind.STATEMENT]
    assert [(r.file_name, r.text) for r in records] == [("svar.eml", "Vi har plogat nu.")]
    assert (shown.case.waiting_for, shown.case.statement_by) == ("", None)
    again = partial(statements.take, office, request_id, text="Igen")
    assert refused(again) == "statement_answered"


def test_a_case_waits_on_for_the_others(office: Office) -> None:
    case_id = make_case(office)
    first, second = ask(office, case_id, days=3), ask(office, case_id, days=7)
    statements.take(office, first, text="Vi har plogat nu.")
    case = view(office, case_id).case
    assert (case.waiting_for, case.statement_by) == ("unit", TODAY + timedelta(days=7))
    statements.withdraw(office, second)
    case = view(office, case_id).case
    assert (case.waiting_for, case.statement_by) == ("", None)


def test_asking_is_undone_as_a_whole(office: Office) -> None:
    case_id = make_case(office)
    before = view(office, case_id).case
    made = statements.ask(office, case_id, asked(office, case_id))
    history.undo(office, made.group_id)
    assert view(office, case_id).case == before
    assert statements.requests_of(office, case_id) == ()


def test_taking_in_is_undone_as_a_whole(office: Office) -> None:
    case_id = make_case(office)
    request_id = ask(office, case_id)
    waiting = view(office, case_id)
    taken = statements.take(office, request_id, text="Vi har plogat nu.")

    history.undo(office, taken.group_id)

    assert view(office, case_id).case == waiting.case
    assert view(office, case_id).records == waiting.records
    assert not statements.requests_of(office, case_id)[0][1].answered_on


def test_nobody_is_asked_about_a_closed_case(office: Office) -> None:
    case_id = make_case(office)
    case_work.void(office, [case_id], reason="Dubblett")
    attempt = partial(statements.ask, office, case_id, asked(office, case_id))
    assert refused(attempt) == "case_not_open"


ENDS: dict[str, Callable[[Office, str], object]] = {
    "void": lambda o, i: case_work.void(o, [i], reason="Fel"),
    "refer": lambda o, i: case_work.refer(o, [i], where="Felanmälan"),
    "forward": lambda o, i: case_work.forward_outside(o, [i], organisation="Västtrafik AB"),
}


@pytest.mark.parametrize("ends", ENDS)
def test_nobody_waits_for_a_unit_in_a_case_that_has_ended(office: Office, ends: str) -> None:
    case_id = make_case(office)
    ask(office, case_id)
    waiting = view(office, case_id)
    ENDS[ends](office, case_id)
    after = view(office, case_id).case
    assert (statements.requests_of(office, case_id), after.statement_by) == ((), None)
    history.undo(office, history.log(office, case_id)[-1].group_id)
    assert view(office, case_id).case == waiting.case
    assert len(statements.requests_of(office, case_id)) == 1


def test_like_cases_that_end_together_leave_nothing_open(office: Office) -> None:
    case_id = make_case(office)
    ask(office, case_id)
    note = case_work.add_note(office, case_id, text="Kolla", kind=RecordKind.WORKING_NOTE)
    tell(office, case_id, Purpose.ANSWER)
    can_end = closable(office, [case_id])
    assert (can_end.case_ids, can_end.waiting, can_end.has_notes) == ([case_id], 0, True)
    before = view(office, case_id)

    outcome = office.organisation.find_category("outcome", "åtgärdad") or ""
    ending = Ending(outcome=outcome, answer="Plogat.", notes=Notes.WEED)
    done = close_together(office, [case_id], ending)

    assert statements.requests_of(office, case_id) == ()
    assert not note.ids["record"] & {i for i, _ in view(office, case_id).records}
    assert closing.missing_in_many(office, [case_id])[closing.Point.NOTES] == 0
    history.undo(office, done.group_id)
    assert view(office, case_id).records == before.records
    assert len(statements.requests_of(office, case_id)) == 1


def test_what_units_were_asked_follows_a_merging_and_comes_back(office: Office) -> None:
    kept, other = make_case(office), make_case(office)
    first, second = ask(office, other, days=3), ask(office, other)
    statements.take(office, second, text="Sandat.")
    before = view(office, kept).case, view(office, other).case

    done = merging.merge(office, kept, [other])
    one = view(office, kept).case
    assert (one.statement_by, one.waiting_for) == (TODAY + timedelta(days=3), "unit")
    assert {i for i, _ in statements.requests_of(office, kept)} == {first, second}
    history.undo(office, done.group_id)
    assert (view(office, kept).case, view(office, other).case) == before

    merging.merge(office, kept, [other])
    merging.take_out(office, other)
    assert statements.requests_of(office, kept) == ()
    assert view(office, kept).case.statement_by is None
    assert {i for i, _ in statements.requests_of(office, other)} == {first, second}
    assert view(office, other).case.waiting_for == "unit"
    assert not maintenance.check(office, lambda _done, _total: None).problems


def test_what_a_unit_said_after_the_merging_stays_there(office: Office) -> None:
    kept, other = make_case(office), make_case(office)
    request = ask(office, other)
    merging.merge(office, kept, [other])
    statements.take(office, request, text="Sandat.")
    merging.take_out(office, other)
    assert [i for i, _ in statements.requests_of(office, kept)] == [request]
    taken_out = view(office, other).case
    assert (taken_out.statement_by, taken_out.waiting_for) == (None, "")
