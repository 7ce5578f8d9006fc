"""A case from the letter box to its end, by keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from synpunkt_desk.models.case import Stage
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases import case_work, records
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as t_editor
from synpunkt_desk.texts import relations
from synpunkt_desk.texts.writing import TEXT as WRITTEN
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.case_editor.acts import Act
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import MEMBER, TODAY, acknowledge, add_case, close_case, distribute


def test_a_case_goes_all_the_way_by_keys(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+F")
    desk.choose(t.RECEIVER, "Tekniska förvaltningen · Gata och park")
    desk.confirm()
    assert desk.view(case_id).stage is Stage.TO_ACKNOWLEDGE

    desk.press("Alt+B")
    desk.confirm()
    assert desk.case(case_id).acknowledged_on == TODAY

    desk.press("Alt+S")
    desk.type("Vi har plogat nu.", desk.field(WRITTEN["answer"]))
    desk.confirm()
    assert desk.view(case_id).stage is Stage.ANSWERED

    desk.press("Alt+A")
    desk.choose(t.OUTCOME, "Åtgärdad")
    desk.confirm()
    assert desk.view(case_id).stage is Stage.CLOSED
    assert desk.editor.view.panel.form is None


def test_the_head_says_what_is_next(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    assert f"Nästa steg: Fördelas, bekräftas senast {TODAY}" in desk.editor.view.head.facts.text()
    assert desk.editor.view.head.first.accessibleName() == t.DISTRIBUTE


def test_an_acknowledgement_is_written_for_one(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+B")
    text = desk.field(WRITTEN["acknowledge"])
    assert isinstance(text, QPlainTextEdit)
    assert desk.case(case_id).number in text.toPlainText()


def test_a_day_that_cannot_be_is_said_beside_the_field(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+B")
    desk.write_over("2026-11-30", desk.field(t.DAY))
    desk.confirm()
    assert t.ERRORS["received_in_future"] in desk.words(desk.editor.view.panel)
    assert desk.case(case_id).acknowledged_on is None


def test_what_is_typed_takes_the_place_of_what_was_proposed(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.pane.act(ActionId.PARK, [case_id])
    desk.type("snart")
    desk.confirm()
    assert t_editor.COMING_DAY_PROBLEM in desk.words(desk.editor.view.panel)
    desk.type("+2 veckor")
    desk.confirm()
    assert desk.case(case_id).parked_until == TODAY + timedelta(days=14)


def test_words_are_there_again_after_esc(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+S")
    desk.type("Halvt svar", desk.field(WRITTEN["answer"]))
    desk.press("Esc", desk.field(WRITTEN["answer"]))
    assert desk.editor.view.panel.isHidden()
    desk.press("Alt+S")
    answer = desk.field(WRITTEN["answer"])
    assert isinstance(answer, QPlainTextEdit)
    assert answer.toPlainText().endswith("Halvt svar")


def test_nobody_receives_it_twice_over(desk: CaseDesk, case_id: str) -> None:
    """Sent back twice it stands in the queue of those that nobody wants."""
    desk.open(case_id)
    for _ in range(2):
        distribute(desk.office, case_id)
        desk.editor.act(Act.SEND_BACK, [case_id])
        desk.type("Inte vårt", desk.field(t.REASON))
        desk.confirm()
    bounced = queues.page(desk.office, Question(Queue.BOUNCED, TODAY))
    assert [item.case_id for item in bounced] == [case_id]
    assert "Kommunstyrelsen avgör" in desk.editor.view.state.text()


def test_the_form_asks_for_a_reason_where_there_must_be_one(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.act(Act.VOID, [case_id])
    desk.confirm()
    assert t.ERRORS["reason_missing"] in desk.words(desk.editor.view.panel)
    assert desk.case(case_id).voided_on is None

    desk.type("Skrevs in två gånger", desk.field(t.REASON))
    assert t.ERRORS["reason_missing"] not in desk.words(desk.editor.view.panel)


@pytest.mark.parametrize(
    ("act", "name", "text"),
    [
        (Act.FORWARD, t.ORGANISATION, "Västtrafik"),
        (Act.REFER, t.WHERE, "Felanmälan på webben"),
    ],
)
def test_what_ends_elsewhere_takes_free_words(
    desk: CaseDesk, case_id: str, act: Act, name: str, text: str
) -> None:
    desk.open(case_id)
    desk.editor.act(act, [case_id])
    desk.choose(name, text)
    desk.confirm()
    case = desk.case(case_id)
    assert text in (case.forwarded_to, case.referred_to)


def test_parked_until_a_day_and_taken_up_again(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.act(Act.PARK, [case_id])
    desk.write_over("+5ad", desk.field(t.UNTIL))
    desk.confirm()
    assert desk.case(case_id).parked_until is not None
    desk.editor.act(Act.WAKE, [case_id])
    assert desk.case(case_id).parked_until is None


def test_another_board_gets_it_with_the_reason(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.act(Act.HAND_OVER, [case_id])
    desk.choose(t.BOARD, "Kommunstyrelsen")
    desk.type("Hör till er", desk.field(t.REASON_FOR_RECEIVER))
    desk.confirm()
    case = desk.case(case_id)
    assert desk.office.organisation.name(case.board) == "Kommunstyrelsen"


def test_secrecy_needs_its_provision(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.act(Act.SECRECY, [case_id])
    desk.click(t.HIDE_SENDER, desk.editor.view.panel)
    desk.confirm()
    assert t.ERRORS["provision_missing"] in desk.words(desk.editor.view.panel)
    desk.choose(t.PROVISION, "OSL 26 kap. 1 §")
    desk.confirm()
    assert desk.case(case_id).hide_sender
    assert "OSL 26 kap. 1 §" in desk.editor.view.state.text()


def test_several_cases_at_once(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om hål i vägen")
    desk.open(case_id)
    desk.editor.act(Act.DISTRIBUTE, [case_id, other])
    desk.choose(t.RECEIVER, "Tekniska förvaltningen · Gata och park")
    desk.confirm()
    assert desk.case(case_id).distributed_at
    assert desk.case(other).distributed_at


def test_several_are_answered_each_in_a_letter_of_their_own(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om hål i vägen", sender="Bo Ek")
    for one in (case_id, other):
        case_work.edit(desk.office, one, {}, {}, submitter={"email": "a@example.se"})
    anonymous = add_case(desk.office, sender="")
    desk.open(case_id)
    desk.editor.act(Act.ANSWER, [case_id, other, anonymous])
    desk.settle()
    assert "Anonym eller okänd lämnare (1)" in desk.words(desk.editor.view.panel)
    field = desk.field(WRITTEN["answer"])
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Hej {namn}! Nu är det lagat. Det gäller {nummer}.")
    desk.confirm()
    for one in (case_id, other):
        (sent,) = [r for _, r in desk.view(one).records if r.purpose == "answer"]
        shown = desk.view(one)
        name, number = shown.submitter.name, shown.case.number
        assert sent.text == f"Hej {name}! Nu är det lagat. Det gäller {number}."
        assert sent.text_sha256
    assert not desk.case(anonymous).answered_on


def test_closed_and_opened_again(desk: CaseDesk, case_id: str) -> None:
    close_case(desk.office, case_id)
    desk.open(case_id)
    desk.editor.act(Act.REOPEN, [case_id])
    desk.type("Det kom mer", desk.field(t.REASON))
    desk.confirm()
    assert desk.case(case_id).closed_on is None


def test_a_note_and_its_undoing(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.act(Act.NOTE, [case_id])
    desk.type("Ringde kl. 9.", desk.field(t.NOTE_TEXT))
    desk.confirm()
    assert [r.text for _, r in desk.view(case_id).records] == ["Ringde kl. 9."]
    desk.editor.view.show_tab("log")
    assert f"Tjänsteanteckning skrevs av {MEMBER}" in desk.words(desk.editor.view.log)
    desk.click("Ångra", desk.editor.view.log)
    assert desk.view(case_id).records == ()


def test_what_was_said_stands_behind_the_tab(desk: CaseDesk, case_id: str) -> None:
    acknowledge(desk.office, case_id)
    desk.open(case_id)
    desk.editor.view.show_tab("answer")
    assert "Bekräftelse 2026-11-20 via e-post" in desk.words(desk.editor.view.answer)


def test_a_measure_with_who_decided(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.view.show_tab("measures")
    desk.click("Ny åtgärd…")
    desk.type("Plogar skolvägen först", desk.field(t.MEASURE))
    desk.type("Enhetschefen", desk.field(t.DECIDED_BY))
    desk.confirm()
    [(_, measure)] = desk.view(case_id).measures
    assert (measure.text, measure.decided_by) == ("Plogar skolvägen först", "Enhetschefen")
    desk.until(lambda: desk.editor.view.tabs.tabText(2) == "Åtgärder (1)")


def test_a_measure_names_its_law(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.view.show_tab("measures")
    desk.click("Ny åtgärd…")
    desk.type("Anmäler händelsen", desk.field(t.MEASURE))
    desk.choose(t.LAW, "Socialtjänstlagen (2025:400) 27 kap., lex Sarah")
    desk.confirm()
    desk.until(lambda: "enligt Socialtjänstlagen" in desk.words(desk.editor.view.measures))


def test_a_measure_serves_another_case_too(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om halka")
    desk.open(other)
    desk.editor.view.show_tab("measures")
    desk.click("Ny åtgärd…")
    desk.type("Sandar oftare", desk.field(t.MEASURE))
    desk.confirm()
    desk.open(case_id)
    desk.editor.view.show_tab("measures")
    desk.click(t_editor.LINK_MEASURE)
    desk.until(lambda: desk.editor.view.panel.form is not None)
    desk.choose(t.EXISTING_MEASURE, "Sandar oftare")
    desk.confirm()
    [(_, measure)] = desk.view(case_id).measures
    assert measure.text == "Sandar oftare"

    desk.until(lambda: "Sandar oftare" in desk.words(desk.editor.view.measures))
    desk.click(t_editor.UNLINK_MEASURE)
    assert desk.view(case_id).measures == ()
    assert len(desk.view(other).measures) == 1


def test_an_independent_provider_is_followed_up(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.view.show_tab("measures")
    assert not desk.editor.view.measures.follow_up.isVisible()
    seen = desk.view(case_id).seen
    case_work.edit(desk.office, case_id, {"school_authority": "independent"}, seen)
    desk.open(add_case(desk.office, "Synpunkt om halka"))
    desk.open(case_id)
    desk.editor.view.show_tab("measures")

    desk.click(t_editor.FOLLOW_UP)
    desk.editor.view.panel.fill({"kind": "unannounced_visit", "effect": "Rutinen följs"})
    desk.confirm()

    [(_, measure)] = desk.view(case_id).measures
    assert measure.text == "Oanmält tillsynsbesök"
    desk.until(lambda: "utfall Rutinen följs" in desk.words(desk.editor.view.measures))


def test_a_case_gets_a_declaration_in_new_words(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.editor.view.show_tab("measures")
    desk.editor.view.measures.declaration.add_requested.emit("Plogat före klockan sju")

    declared = desk.case(case_id).declaration
    assert desk.office.organisation.name(declared) == "Plogat före klockan sju"
    desk.until(lambda: desk.editor.view.measures.declaration.value() == declared)


def test_a_file_is_kept_with_the_place_of_its_original(
    desk: CaseDesk, case_id: str, tmp_path: Path
) -> None:
    letter = tmp_path / "brev.txt"
    letter.write_text("Hej!", encoding="utf-8")
    desk.open(case_id)
    desk.editor.view.show_tab("records")
    desk.editor.view.records.files_chosen.emit([letter])
    desk.type("Pärm 3", desk.field(t.PAPER_PLACE))
    desk.confirm()
    [(_, record)] = desk.view(case_id).records
    assert (record.file_name, record.paper_place, record.size) == ("brev.txt", "Pärm 3", 4)
    desk.until(lambda: "original: Pärm 3" in desk.words(desk.editor.view.records))


def test_a_letter_with_two_matters_becomes_two_cases(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    assert not desk.editor.view.letter.isVisible()
    desk.editor.act(Act.SPLIT, [case_id])
    desk.type("Lampan är trasig.", desk.field(t.SPLIT_TEXT))
    desk.confirm()
    assert "gav 2 ärenden" in desk.editor.view.letter.text()
    with desk.qtbot.waitSignal(desk.editor.letter_asked) as asked:
        desk.click(t_editor.SHOW_LETTER)
    assert asked.args is not None
    assert len(asked.args[0]) == 2


def test_a_file_note_stays_and_says_who_wrote_it_when(desk: CaseDesk, case_id: str) -> None:
    case_work.add_note(desk.office, case_id, text="Ringde kl. 9.", kind=RecordKind.FILE_NOTE)
    [(note, _)] = desk.view(case_id).records
    with pytest.raises(KnownError, match="file_note_stays"):
        records.remove_record(desk.office, note)

    desk.open(case_id)
    desk.editor.view.show_tab("records")
    tab = desk.editor.view.records
    assert f"antecknat av {MEMBER}" in desk.words(tab)
    offered = [button.text() for button in tab.findChildren(QPushButton) if button.isVisible()]
    assert t_editor.CORRECT in offered
    assert t_editor.REMOVE not in offered


def test_the_button_says_which_case_goes_on(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Samma lampa")
    desk.open(case_id)
    desk.editor.act(Act.MERGE, [case_id])
    form = desk.editor.view.panel
    here, there = (desk.view(i).case.number for i in (case_id, other))
    said = [b.accessibleName() for b in form.findChildren(QPushButton) if b.isVisible()]
    assert relations.do_merge(here) in said

    desk.type(there, desk.field(relations.OTHER_NUMBER))
    form.fill({"kept": "there"})
    desk.type(" ", desk.field(relations.OTHER_NUMBER))

    said = [b.accessibleName() for b in form.findChildren(QPushButton) if b.isVisible()]
    assert relations.do_merge(there) in said


def test_nothing_is_offered_before_a_case_is_read(desk: CaseDesk) -> None:
    head = desk.editor.view.head

    assert [b.isVisible() for b in (head.first, head.second, head.more)] == [False] * 3
