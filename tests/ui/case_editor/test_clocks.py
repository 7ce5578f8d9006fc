"""Days that run in a case: explained in its head, promised in its forms."""

import re
from datetime import date, timedelta

from synpunkt_desk.models.objects import DeadlineRule
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.due_days import time_rules
from synpunkt_desk.services.due_days.time_rules import RuleChange
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_editor as t_editor
from synpunkt_desk.ui.case_editor.acts import Act
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import TODAY, acknowledge, add_case, distribute, tell

SOON = date(2026, 12, 4)


def test_every_day_that_runs_is_explained(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+F")
    desk.choose(t.RECEIVER, "Tekniska förvaltningen · Gata och park")
    desk.write_over("+5 arbetsdagar", desk.field(t.UNIT_ANSWER_BY))
    desk.confirm()

    assert desk.case(case_id).unit_answer_by == date(2026, 11, 27)
    desk.until(lambda: "Mottagarens" in desk.editor.view.head.due.text())
    due = desk.editor.view.head.due
    assert "Bekräfta senast: 2 arbetsdagar från 2026-11-18: 2026-11-20" in due.text()
    assert re.search(r"Mottagarens svar senast: \d arbetsdagar från [\d-]+: 2026-11-27", due.text())
    assert due.isVisible()


def test_a_day_that_nobody_understands_is_not_passed_over(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+F")
    desk.choose(t.RECEIVER, "Tekniska förvaltningen · Gata och park")
    desk.write_over("om en vecka", desk.field(t.UNIT_ANSWER_BY))
    desk.confirm()
    assert t_editor.COMING_DAY_PROBLEM in desk.words(desk.editor.view.panel)
    assert desk.case(case_id).distributed_at is None


def test_the_day_of_the_answer_is_promised_in_an_acknowledgement(
    desk: CaseDesk, office: Office
) -> None:
    rule = DeadlineRule(about="answer", amount=10)
    time_rules.keep(office, RuleChange(rule=rule))
    case = add_case(office)
    desk.open(case)
    desk.press("Alt+B")
    assert desk.field(t.PROMISED_BY).property("text") == SOON.isoformat()
    desk.confirm()
    assert desk.case(case).promised_by == SOON
    desk.until(lambda: "Nästa steg: Ska fördelas" in desk.editor.view.head.facts.text())


def test_what_is_late_asks_for_a_notice(desk: CaseDesk, office: Office, case_id: str) -> None:
    distribute(office, case_id)
    tell(office, case_id, Purpose.ACKNOWLEDGE, promised_by=SOON)
    office.today = lambda: SOON
    desk.open(case_id)
    head = desk.editor.view.head
    assert head.second.accessibleName() == t.DELAY
    assert t_editor.TELL_DELAY in head.facts.text()


def test_what_comes_back_says_what_was_written(
    desk: CaseDesk, office: Office, case_id: str
) -> None:
    acknowledge(office, case_id)
    until = TODAY + timedelta(days=30)
    case_work.park(office, [case_id], until=until, comment="Vänta på mätningen")
    office.today = lambda: until
    desk.open(case_id)
    assert f"Tillbaka {until} efter parkering: ”Vänta på mätningen”." in desk.words()
    desk.editor.act(Act.WAKE, [case_id])
    desk.until(lambda: desk.case(case_id).parked_until is None)
