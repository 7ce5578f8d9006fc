"""What goes to the submitter: drafted, warned of, approved, sent, and then fixed for ever."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.next_step import Step, next_step, standing_of
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.services.answers import answering, approvals
from synpunkt_desk.services.answers.answering import Outgoing
from synpunkt_desk.services.answers.letter_templates import letters
from synpunkt_desk.services.answers.letter_values import Signature, usual_signature
from synpunkt_desk.services.answers.writing_desk import writing_desk
from synpunkt_desk.services.cases import case_work, history, law_flags, records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.contacts import Contact
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import choose_member
from synpunkt_desk.services.office.organisation import add_member
from tests.helpers.offices import TODAY, add_case, close_case, distribute, make_office
from tests.helpers.pdfs import read_texts

ADDRESS = "Södra Älvsborgsgatan 12 B, 503 38 BORÅS"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case_id(office: Office) -> str:
    made = add_case(office)
    distribute(office, made)
    details = {"address": ADDRESS, "email": "eva@example.se"}
    case_work.edit(office, made, {}, {}, submitter=details)
    return made


def out(
    way: str = "letter", text: str = "Vi har sandat.", *, purpose: str = "answer", reason: str = ""
) -> Outgoing:
    contact = Contact(day=TODAY, way=way, text=text)
    return Outgoing(purpose=purpose, contact=contact, kept_reason=reason)


def last_record(office: Office, case_id: str) -> tuple[str, Record]:
    return view(office, case_id).records[-1]


def refused(error_id: str) -> "pytest.RaisesExc[KnownError]":
    return pytest.raises(KnownError, check=lambda error: error.error_id == error_id)


def test_a_letter_is_fixed_with_its_words_and_its_page(office: Office, case_id: str) -> None:
    answering.send(office, case_id, out())
    case, (record_id, record) = view(office, case_id).case, last_record(office, case_id)
    assert (case.answered_on, case.answered_way) == (TODAY, "letter")
    assert record.kind == RecordKind.DISPATCHED
    assert record.receiver.splitlines() == ["Eva Exempel", *ADDRESS.split(", ")]
    said = f"{record.subject}\n\nVi har sandat."
    assert record.text_sha256 == hashlib.sha256(said.encode()).hexdigest()
    _, pdf = records.read_file(office, record_id)
    assert record.sha256 == hashlib.sha256(pdf).hexdigest()
    page = " ".join(" ".join(read_texts(pdf)).split())
    for words in ("Eva Exempel", "503 38 BORÅS", case.number, "2026-11-20", "Anna Andersson"):
        assert words in page


def test_what_was_sent_can_be_neither_changed_nor_undone(office: Office, case_id: str) -> None:
    changes = answering.send(office, case_id, out("email"))
    record_id, record = last_record(office, case_id)
    assert record.receiver == "eva@example.se"
    for act in (
        lambda: history.undo(office, changes.group_id),
        lambda: records.remove_record(office, record_id),
    ):
        with refused("sent_stays"):
            act()
    with refused("already_sent"):
        answering.save_draft(office, case_id, out(text="Annat"), draft_id=record_id)
    sent = [e for e in history.log(office, case_id) if e.group_id == changes.group_id]
    assert not any(event.can_undo for event in sent)


def test_what_was_spoken_is_a_file_note_that_can_be_taken_back(
    office: Office, case_id: str
) -> None:
    changes = answering.send(office, case_id, out("phone", "Sagt att vi sandar i dag."))
    assert last_record(office, case_id)[1].kind == RecordKind.FILE_NOTE
    history.undo(office, changes.group_id)
    assert view(office, case_id).case.answered_on is None


def test_a_question_tells_too_that_it_came_in(office: Office, case_id: str) -> None:
    answering.send(office, case_id, out("email", purpose="question"))
    case = view(office, case_id).case
    assert (case.acknowledged_on, case.waiting_for) == (TODAY, "submitter")


def test_of_a_delay_somebody_is_told_why_and_until_when(office: Office, case_id: str) -> None:
    late = out("email", purpose="delay")
    with refused("reason_missing"):
        answering.send(office, case_id, late)
    late = replace(late, delay_reason="Vi mäter först.")
    with refused("promise_missing"):
        answering.send(office, case_id, late)
    day = TODAY + timedelta(days=14)
    contact = replace(late.contact, promised_by=day)
    answering.send(office, case_id, replace(late, contact=contact))
    case = view(office, case_id).case
    assert (case.acknowledged_on, case.promised_by) == (TODAY, day)
    assert case.delay_reason == "Vi mäter först."


def test_a_draft_becomes_what_is_sent(office: Office, case_id: str) -> None:
    answering.save_draft(office, case_id, out(text="Vi ska"))
    draft_id, draft = last_record(office, case_id)
    assert draft.kind == RecordKind.DRAFT
    answering.send(office, case_id, out(), draft_id=draft_id)
    assert last_record(office, case_id)[0] == draft_id
    assert last_record(office, case_id)[1].text == "Vi har sandat."


def test_a_draft_can_be_thrown_away_and_brought_back(office: Office, case_id: str) -> None:
    answering.save_draft(office, case_id, out())
    draft_id, _ = last_record(office, case_id)
    count = len(view(office, case_id).records)
    changes = approvals.drop_draft(office, draft_id)
    assert len(view(office, case_id).records) == count - 1
    history.undo(office, changes.group_id)
    assert last_record(office, case_id)[0] == draft_id


def test_identity_numbers_must_be_answered_for(office: Office, case_id: str) -> None:
    text = "Vi har talat med 19811218-9876."
    for way in ("letter", "email", "phone"):
        with pytest.raises(KnownError) as raised:
            answering.send(office, case_id, out(way, text))
        assert raised.value.error_id == "cautions_unanswered"
        assert "XXXXXXXX-XXXX" in str(raised.value.params["what"])
    answering.send(office, case_id, out("letter", text, reason="Behövs för att skilja två ärenden"))
    assert last_record(office, case_id)[1].kept_reason.startswith("Behövs")


def test_nothing_secret_goes_by_email(office: Office, case_id: str) -> None:
    mark = {
        "secrecy_provision": "OSL 26 kap. 1 §",
        "secrecy_date": TODAY,
        "secrecy_authority": "Socialnämnden",
    }
    case_work.mark_secrecy(office, case_id, mark)
    with refused("email_secrecy"):
        answering.send(office, case_id, out("email", reason="ändå"))
    with refused("cautions_unanswered"):
        answering.send(office, case_id, out("letter"))
    answering.send(office, case_id, out("letter", reason="Till parten själv"))


def test_protected_people_get_no_mail_and_no_address_on_paper(office: Office, case_id: str) -> None:
    case_work.edit(office, case_id, {}, {}, submitter={"protected": True})
    shown = view(office, case_id)
    with refused("email_protected"):
        answering.mail(office, shown, out("email", reason="ändå"))
    page = " ".join(read_texts(answering.letter_file(office, shown, out())))
    assert "Älvsborgsgatan" not in page
    assert "Exempel" not in page
    with refused("cautions_unanswered") as raised:
        answering.send(office, case_id, out("letter", f"Vi skriver till {ADDRESS}"))
    assert "skyddad uppgift" in str(raised.value.params["what"])


def test_a_name_stays_out_of_a_letter_signed_by_function(office: Office, case_id: str) -> None:
    letter = replace(out(), signature="function")
    shown = view(office, case_id)
    pdf = answering.letter_file(office, shown, letter)
    assert "Andersson" not in " ".join(read_texts(pdf))
    assert b"Andersson" not in pdf
    told = replace(letter, contact=replace(letter.contact, text="Ring Anna Andersson."))
    with refused("cautions_unanswered"):
        answering.send(office, case_id, told)


def test_equal_letters_are_equal_files(office: Office, case_id: str) -> None:
    shown = view(office, case_id)
    first, second = (answering.letter_file(office, shown, out()) for _ in range(2))
    assert first == second


def test_an_answer_to_a_patient_has_both_parts(office: Office, case_id: str) -> None:
    template = next(letter for letter in letters(office) if letter.headings)
    proposal = answering.propose(office, view(office, case_id), template)
    first, second = template.headings
    letter = replace(out(text=proposal.text), template=template.key)
    with refused("answer_part_missing"):
        answering.send(office, case_id, letter)
    whole = proposal.text.replace(f"# {first}", f"# {first}\nDet var halt.")
    whole = whole.replace(f"# {second}", f"# {second}\nVi sandar.")
    answering.send(office, case_id, replace(letter, contact=replace(letter.contact, text=whole)))


def test_a_case_flagged_as_a_patients_needs_both_parts_whatever_the_letter(
    office: Office, case_id: str
) -> None:
    law_flags.flag(office, case_id, "patient_complaint")
    assert writing_desk(office, case_id, "answer").letters[0].law == "patient_complaint"
    with refused("answer_part_missing"):
        answering.send(office, case_id, out())
    answering.send(office, case_id, out("phone"))


def test_after_a_threat_letters_are_signed_by_function(office: Office, case_id: str) -> None:
    assert usual_signature(view(office, case_id).case) is Signature.NAME
    law_flags.flag(office, case_id, "threat")
    assert usual_signature(view(office, case_id).case) is Signature.FUNCTION


class TestApproval:
    """A board that wants to approve its answers."""

    @pytest.fixture
    def manager(self, office: Office, case_id: str) -> str:
        manager = add_member(office, name="Maj Chef")
        approvals.set_approvers(office, view(office, case_id).case.board, [manager])
        return manager

    def test_a_written_answer_waits_for_it(
        self, office: Office, case_id: str, manager: str
    ) -> None:
        with refused("approval_needed"):
            answering.send(office, case_id, out())
        answering.ask_approval(office, case_id, out())
        draft_id, draft = last_record(office, case_id)
        assert draft.approval == "asked"
        with refused("not_approver"):
            approvals.approve(office, draft_id)
        choose_member(office, manager)
        approvals.approve(office, draft_id, comment="Bra")
        with refused("not_asked"):
            approvals.approve(office, draft_id)
        with refused("approval_needed"):
            answering.send(office, case_id, out(text="Något annat"), draft_id=draft_id)
        answering.send(office, case_id, out(), draft_id=draft_id)
        sent = last_record(office, case_id)[1]
        assert (sent.kind, sent.approval_by) == (RecordKind.DISPATCHED, manager)

    def test_the_case_stands_in_the_queue_of_the_manager_meanwhile(
        self, office: Office, case_id: str, manager: str
    ) -> None:
        def waiting() -> list[str]:
            found = queues.page(office, Question(Queue.TO_APPROVE, TODAY, manager))
            return [item.case_id for item in found]

        def next_of_case() -> Step | None:
            step = next_step(standing_of(view(office, case_id).case))
            return step.step if step else None

        before = next_of_case()
        asked = answering.ask_approval(office, case_id, out())
        draft_id, _ = last_record(office, case_id)
        assert (waiting(), next_of_case()) == ([case_id], Step.APPROVE)

        history.undo(office, asked.group_id)
        assert (waiting(), next_of_case()) == ([], before)

        answering.ask_approval(office, case_id, out())
        draft_id, _ = last_record(office, case_id)
        choose_member(office, manager)
        approvals.approve(office, draft_id)
        assert (waiting(), next_of_case()) == ([], before)

    def test_a_draft_that_is_changed_or_thrown_away_waits_no_more(
        self, office: Office, case_id: str, manager: str
    ) -> None:
        question = Question(Queue.TO_APPROVE, TODAY, manager)
        answering.ask_approval(office, case_id, out())
        draft_id, _ = last_record(office, case_id)
        answering.save_draft(office, case_id, out(text="Annat"), draft_id=draft_id)
        assert queues.count(office, question) == 0

        answering.ask_approval(office, case_id, out(text="Annat"), draft_id=draft_id)
        assert queues.count(office, question) == 1
        approvals.drop_draft(office, draft_id)
        assert queues.count(office, question) == 0

    def test_it_falls_when_the_words_change(
        self, office: Office, case_id: str, manager: str
    ) -> None:
        answering.ask_approval(office, case_id, out())
        draft_id, _ = last_record(office, case_id)
        choose_member(office, manager)
        changes = approvals.approve(office, draft_id)
        answering.save_draft(office, case_id, out(text="Annat"), draft_id=draft_id)
        assert last_record(office, case_id)[1].approval == ""
        with refused("changed_since"):
            history.undo(office, changes.group_id)

    def test_it_can_be_given_back_with_a_comment(
        self, office: Office, case_id: str, manager: str
    ) -> None:
        answering.ask_approval(office, case_id, out())
        draft_id, _ = last_record(office, case_id)
        choose_member(office, manager)
        with refused("comment_missing"):
            approvals.return_draft(office, draft_id, comment=" ")
        changes = approvals.return_draft(office, draft_id, comment="Kortare")
        assert last_record(office, case_id)[1].approval_comment == "Kortare"
        history.undo(office, changes.group_id)
        assert last_record(office, case_id)[1].approval == "asked"

    def test_what_was_spoken_needs_none(self, office: Office, case_id: str, manager: str) -> None:
        assert manager
        answering.send(office, case_id, out("phone"))


def test_a_closed_case_is_not_written_about(office: Office, case_id: str) -> None:
    close_case(office, case_id)
    with refused("case_not_open"):
        answering.send(office, case_id, out())
    with refused("case_not_open"):
        answering.save_draft(office, case_id, out())
