"""Cases that turned out to be the same matter: made one, taken out again, and undone whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule, run_state_machine_as_test

from synpunkt_desk.models.case import Stage, next_due
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import RecordKind, RelationKind
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing, history, law_flags, merging
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.relations import Related, relate, relations_of, remove_relation
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Ask, Requests
from tests.helpers.offices import acknowledge, add_case, close_case, make_office, tell


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


Shown = dict[ObjectId, tuple[CaseView, tuple[Related, ...], Requests]]


def shown(office: Office, cases: list[ObjectId]) -> Shown:
    """Everything a screen shows of these cases, apart from who wrote it last."""
    return {
        i: (
            replace(view(office, i), seen={}, submitter_seen={}),
            relations_of(office, i),
            statements.requests_of(office, i),
        )
        for i in cases
    }


def note(office: Office, case_id: ObjectId, text: str = "Ringde vaktmästaren.") -> None:
    case_work.add_note(office, case_id, text=text, kind=RecordKind.FILE_NOTE)


def texts(office: Office, case_id: ObjectId) -> list[str]:
    return sorted(record.text for _, record in view(office, case_id).records)


def test_everything_goes_to_the_case_that_is_kept(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    note(office, other)
    acknowledge(office, other)
    made = measures.add_measure(office, cases=[other], values={"text": "Plogar tidigare"})

    merging.merge(office, kept, [other])

    duplicate, one = view(office, other), view(office, kept)
    assert "Ringde vaktmästaren." in texts(office, kept)
    assert [i for i, _ in one.measures] == list(made.ids["measure"])
    assert one.case.acknowledged_on == office.today()
    assert (duplicate.records, duplicate.measures) == ((), ())
    assert duplicate.stage is Stage.CLOSED
    assert duplicate.case.number


def test_both_say_what_they_are_to_each_other(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    merging.merge(office, kept, [other])
    (from_kept,), (from_other,) = relations_of(office, kept), relations_of(office, other)
    assert (from_kept.case_id, from_kept.is_from_here, from_kept.is_merged) == (other, False, True)
    assert (from_other.case_id, from_other.is_from_here) == (kept, True)
    assert from_other.kind is RelationKind.DUPLICATE_OF


def test_the_contact_follows(office: Office) -> None:
    kept, other = add_case(office, sender=""), add_case(office)
    merging.merge(office, kept, [other])
    one = view(office, kept)
    assert one.submitter.name == "Eva Exempel"
    assert (one.case.submitter, one.case.reply_wish) == ("known", "email")


def test_what_is_known_of_the_same_person_is_put_together(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    more = {"email": "eva@example.se"}
    case_work.edit(office, other, {}, {}, submitter=more, submitter_seen={})
    merging.merge(office, kept, [other])
    assert view(office, kept).submitter.email == "eva@example.se"


def test_what_is_secret_stays_secret(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    provision = {"secrecy_provision": "OSL 26:1", "hide_sender": True}
    case_work.mark_secrecy(office, other, provision)
    merging.merge(office, kept, [other])
    one = view(office, kept).case
    assert (one.secrecy_provision, one.hide_sender) == ("OSL 26:1", True)


def test_what_the_law_or_a_promise_demands_is_demanded_still(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    law_flags.flag(office, other, "patient_complaint")
    law_flags.decline(office, kept, "patient_complaint")
    promised = office.today() + timedelta(days=10)
    tell(office, other, Purpose.ACKNOWLEDGE, promised_by=promised)
    before = shown(office, [kept, other])

    done = merging.merge(office, kept, [other])

    one = view(office, kept).case
    assert (one.law_flags, one.law_declined) == (("patient_complaint",), ())
    assert (one.promised_by, next_due(one)) == (promised, promised)
    history.undo(office, done.group_id)
    assert shown(office, [kept, other]) == before


def test_the_search_finds_what_moved_where_it_is_now(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    acknowledge(office, other)
    done = merging.merge(office, kept, [other])
    assert not maintenance.check(office, lambda _done, _total: None).problems
    history.undo(office, done.group_id)
    assert not maintenance.check(office, lambda _done, _total: None).problems


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        act()
    return caught.value.error_id


def test_different_people_each_keep_their_case(office: Office) -> None:
    kept, other = add_case(office), add_case(office, sender="Bo Ek")
    assert refusal(lambda: merging.merge(office, kept, [other])) == "other_giver"


def test_protected_people_are_never_compared(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    case_work.edit(office, other, {}, {}, submitter={"protected": True}, submitter_seen={})
    assert refusal(lambda: merging.merge(office, kept, [other])) == "other_giver"


def test_each_board_keeps_its_own(office: Office) -> None:
    kept, other = add_case(office), add_case(office, department="Vård- och äldreförvaltningen")
    assert refusal(lambda: merging.merge(office, kept, [other])) == "merge_other_board"


def test_a_merged_case_is_not_opened_nor_merged_again(office: Office) -> None:
    kept, other, third = (add_case(office) for _ in range(3))
    merging.merge(office, kept, [other])
    for act, error_id in (
        (lambda: closing.reopen(office, [other], reason="Nytt"), "case_is_merged"),
        (lambda: merging.merge(office, third, [other]), "case_is_merged"),
        (lambda: merging.merge(office, third, [kept]), "case_has_duplicates"),
        (lambda: merging.merge(office, kept, [kept]), "merge_with_itself"),
        (lambda: merging.take_out(office, third), "case_not_merged"),
    ):
        assert refusal(act) == error_id


def test_a_case_taken_out_goes_on_with_what_it_brought(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    note(office, other, "Från den andra.")
    made = measures.add_measure(office, cases=[other], values={"text": "Plogar"})
    merging.merge(office, kept, [other])
    note(office, kept, "Skrevs efteråt.")

    merging.take_out(office, other)

    assert texts(office, other) == ["Från den andra."]
    assert texts(office, kept) == ["Skrevs efteråt."]
    assert view(office, other).case.closed_on is None
    assert [i for i, _ in view(office, other).measures] == list(made.ids["measure"])
    assert relations_of(office, kept) == relations_of(office, other) == ()


def test_what_was_closed_before_stays_closed_when_it_is_taken_out(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    close_case(office, other)
    merging.merge(office, kept, [other])
    merging.take_out(office, other)
    assert view(office, other).stage is Stage.CLOSED


def test_the_log_of_a_merged_case_still_tells_what_it_brought(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    note(office, other)
    merging.merge(office, kept, [other])
    verbs = [event.verb for event in history.log(office, other)]
    assert "note" in verbs
    told = history.log(office, kept)[-1]
    assert (told.object_type, told.verb) == ("relation", "merge")
    assert told.after["other"] == view(office, kept).case.number


def test_undo_is_refused_when_somebody_has_changed_what_moved(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    done = merging.merge(office, kept, [other])
    merging.take_out(office, other)
    assert refusal(lambda: history.undo(office, done.group_id)) == "changed_since"


def test_a_relation_is_said_once_and_can_be_taken_away(office: Office) -> None:
    first, second = add_case(office), add_case(office)
    kind = RelationKind.BELONGS_WITH
    relate(office, first, second, kind=kind)
    again = (
        lambda: relate(office, second, first, kind=kind),
        lambda: relate(office, first, first, kind=kind),
    )
    assert [refusal(act) for act in again] == ["relation_exists", "relation_to_itself"]
    (related,) = relations_of(office, second)
    gone = remove_relation(office, related.relation_id)
    assert relations_of(office, first) == ()
    history.undo(office, gone.group_id)
    assert relations_of(office, first)[0].case_id == second


def test_a_merging_is_not_taken_away_as_a_relation(office: Office) -> None:
    kept, other = add_case(office), add_case(office)
    merging.merge(office, kept, [other])
    (related,) = relations_of(office, kept)
    assert refusal(lambda: remove_relation(office, related.relation_id)) == "relation_of_merged"


REFUSALS = {
    "changed_since", "case_not_open", "case_not_closed", "case_is_merged", "case_has_duplicates",
    "merge_with_itself", "other_giver", "case_voided", "case_not_merged", "nothing_to_undo",
    "relation_exists", "relation_to_itself", "relation_of_merged", "outcome_text_missing",
    "sent_stays",
}  # fmt: skip
PICK = st.integers(0, 9)
WORK = ("note", "acknowledge", "measure", "close", "void", "ask", "take")


def ask_a_unit(office: Office, case_id: ObjectId) -> Changes:
    due_on = office.today() + timedelta(days=len(statements.requests_of(office, case_id)))
    unit = office.organisation.units_of("department")[0]
    asked = Ask(unit=unit, due_on=due_on, text="Vad hände?", shared_text="Halt")
    return statements.ask(office, case_id, asked)


def take_statements(office: Office, case_id: ObjectId) -> None:
    for request, _ in statements.open_requests(statements.requests_of(office, case_id)):
        statements.take(office, request, text="Sandat.")


class Merging(RuleBasedStateMachine):
    """People work on a few cases, merge them, take them out and undo any of it."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.office = make_office(Path(self.folder.name))
        self.all: list[ObjectId] = []
        self.done: list[tuple[str, Shown]] = []

    @rule(target=cases, sender=st.sampled_from(["", "Eva Exempel", "Bo Ek"]))
    def register(self, sender: str) -> ObjectId:
        self.all.append(add_case(self.office, sender=sender))
        return self.all[-1]

    @rule(case=cases, what=st.sampled_from(WORK))
    def work(self, case: ObjectId, what: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "note": lambda: note(self.office, case),
            "acknowledge": lambda: acknowledge(self.office, case),
            "measure": lambda: measures.add_measure(
                self.office, cases=[case], values={"text": "Plogar"}
            ),
            "close": lambda: close_case(self.office, case),
            "void": lambda: case_work.void(self.office, [case], reason="Fel"),
            "ask": lambda: ask_a_unit(self.office, case),
            "take": lambda: take_statements(self.office, case),
        }
        self.attempt(acts[what])

    @rule(kept=cases, first=cases, second=cases)
    def merge(self, kept: ObjectId, first: ObjectId, second: ObjectId) -> None:
        self.attempt(lambda: merging.merge(self.office, kept, [first, second]))

    @rule(case=cases)
    def take_out(self, case: ObjectId) -> None:
        self.attempt(lambda: merging.take_out(self.office, case))

    @rule(case=cases, other=cases, kind=st.sampled_from(RelationKind))
    def relate(self, case: ObjectId, other: ObjectId, kind: RelationKind) -> None:
        self.attempt(lambda: relate(self.office, case, other, kind=kind))

    @rule(at=PICK)
    def undo(self, at: int) -> None:
        if not self.done:
            return
        group, before = self.done[-1 - at % len(self.done)]
        is_last = at % len(self.done) == 0
        undone = self.attempt(lambda: history.undo(self.office, group))
        if is_last and undone:
            assert shown(self.office, [*before]) == before

    def attempt(self, act: Callable[[], object]) -> bool:
        """What is refused, is refused in words and changes nothing."""
        before = shown(self.office, self.all)
        try:
            changes = act()
        except KnownError as error:
            if error.error_id not in REFUSALS:
                raise
            assert shown(self.office, self.all) == before
            return False
        if not isinstance(changes, Changes):
            self.done.clear()  # what was seen before an earlier action is no longer all there is
        elif changes.group_id:
            self.done.append((changes.group_id, before))
        return True

    def teardown(self) -> None:
        assert not maintenance.check(self.office, lambda _done, _total: None).problems
        self.office.close()
        self.folder.cleanup()


@pytest.mark.timeout(240)
def test_any_merging_can_be_undone_with_everything_in_its_place() -> None:
    run_state_machine_as_test(
        Merging,
        settings=settings(
            max_examples=12,
            stateful_step_count=16,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
