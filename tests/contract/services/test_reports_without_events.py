"""A theme that is marked as a mass event is counted apart, from the file itself."""

from datetime import date
from pathlib import Path

from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases.themes import edit_theme, make_theme
from synpunkt_desk.services.lists.queues import Question, Queue, page
from synpunkt_desk.services.reporting import reporting
from tests.helpers.offices import add_case, make_office


def test_a_marked_event_can_be_left_out(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    for _ in range(3):
        add_case(office)
    ids = [row.case_id for row in page(office, Question(Queue.ALL_OPEN, office.today()))]
    theme = make_theme(office, {"name": "Stormen"}, cases=ids[:2]).theme_id
    period = Period(date(office.today().year - 1, 1, 1), office.today())
    request = Request(period=period, today=office.today(), without_events=True)

    assert len(reporting.make_report(office, "channels", request).case_ids) == 3
    edit_theme(office, theme, {"is_mass_event": True})
    report = reporting.make_report(office, "channels", request)
    office.close()

    assert len(report.case_ids) == 1
    assert "Därutöver 2 synpunkter om Stormen." in report.definitions
