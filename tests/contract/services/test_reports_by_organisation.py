"""Reports count by the organisation of when the cases came in, or by that of today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.objects import OpenCases
from synpunkt_desk.reports.facts import CountedBy, Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import Merge, Move, Rename
from synpunkt_desk.services.reporting import frozen_reports, report_drafts, reporting
from synpunkt_desk.services.reporting.report_pages import request_of
from tests.helpers.offices import TODAY, add_case, close_case, distribute, make_office
from tests.helpers.reports import freeze

STREETS = "Tekniska förvaltningen"
OFFICES = "Stadskansliet"
MADE = "Samhällskontoret"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def ids(office: Office, *names: str) -> list[str]:
    return [office.organisation.find_unit("department", name) or "" for name in names]


def report(
    office: Office, by: CountedBy, department: str = "", layout: str = "ostersund"
) -> Report:
    period = Period(TODAY.replace(month=1, day=1), TODAY)
    request = Request(period=period, today=office.today(), department=department, counted_by=by)
    return reporting.make_report(office, layout, request)


def rows(found: Report, table_id: str = "board_by_type") -> dict[str, object]:
    """The sums of a table by its labels; they are those of the total."""
    table = found.table(table_id)
    assert table is not None
    assert table.total
    for column, total in enumerate(table.total):
        values = [row.values[column] for row in table.rows]
        assert sum(v for v in values if isinstance(v, int)) == total
    return {row.label: row.values[-1] for row in table.rows if row.values[-1]}


def merge(office: Office, cases: OpenCases = OpenCases.FOLLOW) -> None:
    places = tuple(ids(office, STREETS, OFFICES))
    reorganising.keep(office, Merge(places=places, name=MADE, since=TODAY, open_cases=cases))


@pytest.mark.parametrize("cases", OpenCases)
def test_a_merged_department_counts_as_it_was_and_as_it_is(
    office: Office, cases: OpenCases
) -> None:
    closed = add_case(office, days_ago=3)
    distribute(office, closed)
    close_case(office, closed)
    add_case(office, days_ago=2)
    add_case(office, days_ago=2, department=OFFICES)
    before = rows(report(office, CountedBy.NOW))
    merge(office, cases)

    assert rows(report(office, CountedBy.THEN)) == before
    assert rows(report(office, CountedBy.NOW)) == {MADE: 3}


def test_a_department_of_then_is_asked_for_by_its_own(office: Office) -> None:
    add_case(office, days_ago=2)
    add_case(office, days_ago=2, department=OFFICES)
    streets, offices = ids(office, STREETS, OFFICES)
    merge(office)
    found = [report(office, CountedBy.THEN, department=i) for i in (streets, offices)]
    assert [len(one.case_ids) for one in found] == [1, 1]
    assert found[0].department == STREETS
    today = report(office, CountedBy.NOW, department=streets)
    assert (today.department, len(today.case_ids)) == (MADE, 2)


def test_a_moved_department_counts_with_both_boards_of_then(office: Office) -> None:
    streets = ids(office, STREETS)[0]
    add_case(office, days_ago=2)
    board = office.organisation.receiver(streets)["board"]
    other = next(i for i in office.organisation.units_of("board") if i != board)
    move = Move(place=streets, parent=other, since=TODAY, open_cases=OpenCases.FOLLOW)
    reorganising.keep(office, move)
    add_case(office)

    of = {i: len(report(office, CountedBy.THEN, department=i).case_ids) for i in (board, other)}
    assert of == {board: 1, other: 1}
    of = {i: len(report(office, CountedBy.NOW, department=i).case_ids) for i in (board, other)}
    assert of == {board: 0, other: 2}


def test_a_name_of_then_is_that_of_the_end_of_the_period(office: Office) -> None:
    streets = ids(office, STREETS)[0]
    add_case(office, days_ago=2)
    yesterday = TODAY - timedelta(days=1)
    reorganising.keep(office, Rename(place=streets, name="Stadsmiljö", since=TODAY))
    assert rows(report(office, CountedBy.NOW)) == {"Stadsmiljö": 1}
    then = report(office, CountedBy.THEN)
    assert rows(then) == {"Stadsmiljö": 1}
    assert any(STREETS in note and yesterday.isoformat() in note for note in then.definitions)

    earlier = Request(
        period=Period(TODAY.replace(day=1), yesterday),
        today=TODAY,
        counted_by=CountedBy.THEN,
    )
    assert rows(reporting.make_report(office, "ostersund", earlier)) == {STREETS: 1}


def test_a_name_that_is_to_come_is_not_told_yet(office: Office) -> None:
    streets = ids(office, STREETS)[0]
    add_case(office, days_ago=2)
    coming = TODAY + timedelta(days=1)
    reorganising.keep(office, Rename(place=streets, name="Stadsmiljö", since=coming))
    assert rows(report(office, CountedBy.NOW)) == {STREETS: 1}


def test_a_finished_report_prints_the_same_after_a_change(office: Office) -> None:
    add_case(office, days_ago=2)
    freeze(office)
    (frozen,) = frozen_reports.reports(office)
    kept = [frozen_reports.pdf_of, frozen_reports.figures_of, frozen_reports.basis_in]
    before = [read(office, frozen.report_id) for read in kept]
    merge(office)
    assert [read(office, frozen.report_id) for read in kept] == before
    assert render_pdf(frozen_reports.document_in(office, frozen.report_id)) == before[0]


def test_the_choice_is_kept_with_the_draft(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), as_it_was=True)
    kept = report_drafts.keep(office, draft, title="Hösten")
    assert report_drafts.open(office, kept.draft_id).draft.as_it_was
    assert request_of(office, draft).counted_by == CountedBy.THEN
