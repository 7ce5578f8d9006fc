"""Nothing typed is lost, and nobody else's words are."""

from datetime import date

from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import MAX_TEXT
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import writing
from synpunkt_desk.ui.case_editor import autosave
from synpunkt_desk.ui.operations import Operations
from tests.helpers.case_desks import CaseDesk, open_desk
from tests.helpers.offices import add_case, tell


def test_leaving_a_field_writes_one_entry(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.type(" och is", form.text)
    form.title.setFocus()
    assert desk.case(case_id).text == "Det är inte plogat på gångvägen. och is"
    assert desk.verbs(case_id).count("edit") == 1
    assert drafts.all_drafts(desk.office) == []


def test_ctrl_s_writes_without_leaving(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.type("KS 2026/12", form.diary)
    desk.press("Ctrl+S")
    assert desk.case(case_id).diary_number == "KS 2026/12"


def test_nothing_is_written_when_nothing_was_changed(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    before = desk.verbs(case_id)
    form = desk.editor.view.matter.form
    for field in (form.text, form.title, form.diary, form.received, form.submitter.note):
        field.setFocus()
    desk.pane.show_case("")
    assert desk.verbs(case_id) == before


def test_text_that_a_field_cannot_show_whole_stays_as_it_was(desk: CaseDesk) -> None:
    text = "Rad ett\r\nRad\u00a0två\r\n"
    case_id = add_case(desk.office, text=text)
    desk.open(case_id)
    desk.type("X", desk.editor.view.matter.form.title)
    desk.press("Ctrl+S")
    assert desk.case(case_id).text == text


def test_going_to_another_case_writes_what_was_typed(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om hål i vägen")
    desk.open(case_id)
    desk.type("!", desk.editor.view.matter.form.title)
    desk.open(other)
    assert desk.case(case_id).title.endswith("!")
    assert desk.editor.view.matter.form.title.text() == "Synpunkt om hål i vägen"


def test_two_quick_writes_of_one_field_are_no_conflict(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.type("a", form.title)
    desk.editor.autosave.save()
    desk.type("b", form.title)
    desk.editor.autosave.save()
    assert desk.view(case_id).conflicts == ()
    assert "ab" in desk.case(case_id).title


def test_a_change_by_somebody_else_is_shown_beside_what_i_type(
    desk: CaseDesk, case_id: str
) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.type(" mitt", form.title)
    seen = desk.view(case_id).seen
    desk.operations.write(
        lambda office: case_work.edit(office, case_id, {"diary_number": "KS 1"}, seen)
    )
    desk.until(lambda: form.diary.text() == "KS 1")
    assert form.title.text().endswith(" mitt")


def test_both_wrote_the_same_field_and_both_stand(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.type(" mitt", form.title)
    seen = desk.view(case_id).seen
    case_work.edit(desk.office, case_id, {"title": "Deras"}, seen)
    desk.press("Ctrl+S")
    [conflict] = desk.view(case_id).conflicts
    assert conflict.values == {"title": "Deras"}
    assert desk.case(case_id).title.endswith(" mitt")


def test_what_is_typed_is_kept_within_two_seconds(desk: CaseDesk, case_id: str) -> None:
    assert autosave.DRAFT_AFTER < 2000
    desk.open(case_id)
    desk.type("Ny början. ", desk.editor.view.matter.form.text)
    desk.until(lambda: bool(drafts.all_drafts(desk.office)))
    assert desk.case(case_id).text.startswith("Det är")


def test_a_draft_comes_back_after_a_crash(qtbot: QtBot, office: Office, case_id: str) -> None:
    crashed = open_desk(qtbot, office, Operations(office))
    crashed.open(case_id)
    crashed.type("Ny början. ", crashed.editor.view.matter.form.text)
    crashed.press("Alt+S")
    crashed.type("Halva svaret", crashed.field(writing.TEXT["answer"]))
    crashed.editor.autosave.keep_draft()
    crashed.settle()
    crashed.window.hide()

    desk = open_desk(qtbot, office, Operations(office))
    desk.open(case_id)
    desk.settle()
    assert "Halva svaret" in str(desk.editor.view.panel.values()["text"])
    assert "Det är tillbaka" in desk.editor.view.draft.text()
    desk.confirm()
    assert desk.case(case_id).answered_on
    desk.pane.show_case("")
    desk.settle()


def test_a_draft_can_be_thrown_away(desk: CaseDesk, case_id: str) -> None:
    content = {"case": {"title": "Övergivet"}, "title": "Övergivet"}
    drafts.keep_draft(
        desk.office, kind="edit_case", content=content, draft_id=case_id, object_id=case_id
    )
    desk.open(case_id)
    assert desk.editor.view.matter.form.title.text() == "Övergivet"
    desk.click(t.DRAFT_BACK_ACTION)
    desk.until(lambda: desk.editor.view.matter.form.title.text() != "Övergivet")
    assert desk.case(case_id).title != "Övergivet"


def test_an_identity_number_is_seen_and_masked(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    assert form.warning.isHidden()
    desk.type(" 121212-1212", form.text)
    assert "personnummer" in form.warning.text()
    desk.click(t.MASK)
    assert desk.case(case_id).text.endswith("XXXXXX-XXXX")
    assert form.warning.isHidden()


def test_a_day_that_has_not_been_is_not_written(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    received = desk.editor.view.matter.form.received
    desk.write_over("2026-12-24", received)
    desk.press("Return", received)
    assert t.DAY_AHEAD in desk.words()
    assert desk.case(case_id).received_on == date(2026, 11, 18)


def test_an_arrival_day_is_changed_with_a_reason(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.write_over("igår", form.received)
    desk.press("Return", form.received)
    desk.type("Låg i receptionen", form.reason)
    desk.press("Ctrl+S")
    case = desk.case(case_id)
    assert (case.received_on, case.received_reason) == (date(2026, 11, 19), "Låg i receptionen")


def test_an_anonymous_giver_needs_no_contact(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.click("Anonym")
    assert desk.case(case_id).submitter == "anonymous"
    assert t.NO_REPLY["anonymous"] in desk.words()
    assert not desk.editor.view.matter.form.submitter.lines["name"].isVisible()


def test_contact_data_are_an_object_of_their_own(desk: CaseDesk) -> None:
    case_id = add_case(desk.office, sender="")
    desk.open(case_id)
    desk.click("Känd")
    desk.type("Eva Ek", desk.editor.view.matter.form.submitter.lines["name"])
    desk.press("Ctrl+S")
    assert desk.view(case_id).submitter.name == "Eva Ek"


def test_protected_data_are_covered_until_somebody_asks(desk: CaseDesk, case_id: str) -> None:
    case_work.edit(desk.office, case_id, {}, {}, submitter={"protected": True})
    desk.open(case_id)
    name = desk.editor.view.matter.form.submitter.lines["name"]
    assert (name.text(), name.placeholderText()) == ("", t.PROTECTED)
    desk.click(t.SHOW_PROTECTED)
    desk.until(lambda: name.text() == "Eva Exempel")
    assert "show_protected" in desk.verbs(case_id)
    assert view(desk.office, case_id).submitter.name == "Eva Exempel"


def test_a_refused_day_stays_to_be_mended_and_holds_up_nothing_else(
    desk: CaseDesk, case_id: str
) -> None:
    acknowledge_on(desk, case_id, date(2026, 11, 19))
    desk.open(case_id)
    form = desk.editor.view.matter.form
    desk.write_over("2026-11-20", form.received)
    desk.press("Return", form.received)
    assert form.received.text() == "2026-11-20"
    assert "2026-11-19" in desk.words(form)
    desk.type("!", form.title)
    desk.press("Ctrl+S")
    assert desk.case(case_id).title.endswith("!")
    assert desk.case(case_id).received_on == date(2026, 11, 18)
    desk.write_over("2026-11-17", form.received)
    desk.press("Return", form.received)
    assert desk.case(case_id).received_on == date(2026, 11, 17)


def test_a_whole_book_is_not_taken_for_a_text(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    form.text.change("x" * (MAX_TEXT + 1))
    desk.type("!", form.title)
    desk.press("Ctrl+S")
    case = desk.case(case_id)
    assert case.title.endswith("!")
    assert case.text == "Det är inte plogat på gångvägen."
    assert len(form.text.toPlainText()) == MAX_TEXT + 1


def acknowledge_on(desk: CaseDesk, case_id: str, day: date) -> None:
    tell(desk.office, case_id, Purpose.ACKNOWLEDGE, day=day)


def test_whom_it_concerns_and_the_languages_are_written(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form.concern
    desk.type("Min dotter", form.concerns)
    form.language.setCurrentIndex(form.language.findData("meänkieli"))
    form.interpreter.click()
    desk.press("Ctrl+S")

    case = desk.case(case_id)
    said = (case.concerns, case.language, case.reply_language, case.interpreter_needed)
    assert said == ("Min dotter", "meänkieli", "", True)


def test_a_language_that_is_not_in_the_list_stays(desk: CaseDesk, case_id: str) -> None:
    case_work.edit(desk.office, case_id, {"language": "kurmandji"}, seen={})
    desk.open(case_id)
    assert desk.editor.view.matter.form.concern.language.currentText() == "kurmandji"
    desk.type("!", desk.editor.view.matter.form.title)
    desk.press("Ctrl+S")
    assert desk.case(case_id).language == "kurmandji"


def test_how_many_signed_is_written_when_it_is_a_number(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form.concern
    desk.type("många", form.signatories)
    desk.press("Ctrl+S")
    assert "1 till 99" in form.signed.error()
    assert form.signatories.text() == "många"
    assert desk.case(case_id).signatories == 0

    form.signatories.clear()
    desk.type("1 200", form.signatories)
    desk.press("Ctrl+S")
    assert form.signed.error() == ""
    assert desk.case(case_id).signatories == 1200


def test_a_number_that_cannot_be_does_not_follow_to_the_next_case(
    desk: CaseDesk, case_id: str
) -> None:
    other = add_case(desk.office)
    desk.open(case_id)
    form = desk.editor.view.matter.form.concern
    desk.type("0", form.signatories)
    desk.press("Ctrl+S")
    assert form.signed.error()
    desk.open(other)
    assert (form.signed.error(), form.signatories.text()) == ("", "")
