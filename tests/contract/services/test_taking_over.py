"""Exports of earlier systems in a real register: each line has a fate, each case comes once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from synpunkt_desk.intake.import_row import JudgedRows
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.records import read_records
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_view
from synpunkt_desk.services.importing.import_result import Fate, ImportResult
from synpunkt_desk.services.importing.import_runs import kept_runs, run_of, take_back
from synpunkt_desk.services.importing.importing import import_rows
from synpunkt_desk.services.importing.sources import likely_source
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.maintenance import check
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import make_office
from tests.helpers.old_system import FIRST_DAY, WORDS, Export, write_export

LINES: Final = 600


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path / "office")
    yield made
    made.close()


def judged(office: Office, export: Export) -> JudgedRows:
    records = read_records(export.file)
    mapping = replace(likely_source(office, records), name="Gamla systemet", words=WORDS)
    return judge_records(records, mapping)


def taken_in(
    office: Office, export: Export, *, dry_run: bool = False
) -> tuple[ImportResult, Counter[Fate]]:
    fates = Counter[Fate]()
    result = import_rows(
        office, judged(office, export), dry_run=dry_run, tell=lambda told: fates.update([told.fate])
    )
    return result, fates


def titles(office: Office) -> Counter[str]:
    """Of the cases that have not been voided."""
    with office.replica.reading() as connection:
        query = "SELECT title FROM case_row WHERE stage <> 'voided'"
        return Counter(connection.exec_driver_sql(query).scalars())


def case(office: Office, number: int) -> case_view.CaseView:
    question = Question(Queue.ALL, office.today())
    (found,) = [
        item.case_id
        for item in queues.page(office, question, limit=LINES)
        if item.title == f"Synpunkt nummer {number}"
    ]
    return case_view.view(office, found)


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("cp1252", ";"), ("utf-8-sig", "\t"), ("utf-8", "|")]
)
def test_every_line_has_a_fate_and_the_counts_tie(
    office: Office, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    export = write_export(tmp_path / "ut.csv", LINES, encoding=encoding, delimiter=delimiter)
    result, fates = taken_in(office, export, dry_run=True)
    assert fates == {
        Fate.REGISTERED: export.taken_in,
        Fate.ALREADY: export.sorts["twice"],
        Fate.CHANGED: export.sorts["changed"],
        Fate.REFUSED: export.refused,
    }
    assert fates.total() == export.sorts["lines"] == LINES
    assert Counter(refusal.reason_id for refusal in result.refused) == {
        "above_header": export.sorts["above"],
        "repeated_header": export.sorts["repeated"],
        "totals": export.sorts["totals"],
        "no_arrival_date": export.sorts["no_date"],
        "no_text": export.sorts["no_text"],
        "too_many_fields": export.sorts["too_wide"],
    }
    remarks = Counter(found.remark.remark_id for found in result.remarks)
    assert remarks["identity_number"] == export.sorts["identity_number"]


def test_an_import_that_was_stopped_goes_on_and_takes_each_case_once(
    office: Office, tmp_path: Path
) -> None:
    export = write_export(tmp_path / "ut.csv", LINES)
    told: list[int] = []
    first = import_rows(
        office,
        judged(office, export),
        progress=lambda done, _total: told.append(done),
        is_stopped=lambda: bool(told),
    )
    assert first.is_stopped
    assert 0 < first.registered < export.taken_in
    result, _ = taken_in(office, export)
    assert first.registered + result.registered == export.taken_in
    assert set(titles(office).values()) == {1}
    assert titles(office).total() == export.taken_in
    assert taken_in(office, export)[0].registered == 0


def test_a_case_comes_as_it_stood_in_the_other_system(office: Office, tmp_path: Path) -> None:
    export = write_export(tmp_path / "ut.csv", 100)
    taken_in(office, export)
    stood = [case(office, number) for number in range(1, 6)]
    for number, found in enumerate(stood, 1):
        assert found.case.received_on == FIRST_DAY + timedelta(days=number // 20)
        assert found.case.own_reference == f"SYN-{number:06}"
        assert found.submitter.name == "Eva Ek"
        assert found.submitter.phone == f"070-174 06 {number:02}"
        assert office.organisation.name(found.case.department) == "Tekniska förvaltningen"
        assert _is_told_whole(found)
    assert {found.case.closed_on is None for found in stood} == {True, False}
    with_markup = case(office, 29).case.text
    assert with_markup.endswith("Med vänlig hälsning Eva")
    assert "<" not in with_markup


def _is_told_whole(found: case_view.CaseView) -> bool:
    """Open with somebody responsible, or closed with its answer."""
    case: Case = found.case
    answers = [record.text for _, record in found.records if record.purpose == "answer"]
    if case.closed_on:
        return bool(case.answered_on) and answers == ["Tack för din synpunkt. Vi har åtgärdat det."]
    return bool(case.responsible) and not answers


def test_an_import_is_taken_back_as_a_whole_and_can_come_again(
    office: Office, tmp_path: Path
) -> None:
    export = write_export(tmp_path / "ut.csv", 120)
    before = len(office.organisation.members)
    result = import_rows(office, judged(office, export), run=run_of(export.file))
    assert len(office.organisation.members) == before + 1
    (kept,) = kept_runs(office)
    assert (kept.run.name, kept.day, kept.count) == ("ut.csv", office.today(), result.registered)
    told: list[int] = []
    taken = take_back(office, kept.run.run_id, progress=lambda done, _total: told.append(done))
    assert (taken.count, taken.is_stopped, told) == (export.taken_in, False, [export.taken_in])
    assert taken.changes.touches("case", "submitter", "record", "member")
    assert titles(office).total() == 0
    assert not [m for m in office.organisation.members.values() if m.name == "Karin Handläggare"
                and not m.removed]  # fmt: skip
    assert kept_runs(office) == []
    assert not check(office, lambda _done, _total: None).problems
    again = import_rows(office, judged(office, export), run=run_of(export.file))
    assert again.registered == export.taken_in
    assert [run.count for run in kept_runs(office)] == [export.taken_in]


def test_an_import_that_was_worked_with_stays_and_says_which_cases(
    office: Office, tmp_path: Path
) -> None:
    export = write_export(tmp_path / "ut.csv", 60)
    run = run_of(export.file)
    import_rows(office, judged(office, export), run=run)
    worked = case(office, 3)
    with office.unit() as unit:
        unit.create("record", {"case": worked.case_id, "kind": "working_note", "text": "Ringt."})
    total = titles(office).total()
    with pytest.raises(KnownError, match="import_worked_with") as caught:
        take_back(office, run.run_id)
    assert caught.value.params["numbers"] == worked.case.number
    assert titles(office).total() == total


def test_taking_back_that_was_stopped_goes_on(office: Office, tmp_path: Path) -> None:
    export = write_export(tmp_path / "ut.csv", LINES)
    run = run_of(export.file)
    import_rows(office, judged(office, export), run=run)
    told: list[int] = []
    first = take_back(
        office,
        run.run_id,
        progress=lambda done, _total: told.append(done),
        is_stopped=lambda: bool(told),
    )
    assert first.is_stopped
    assert len(kept_runs(office)) == 1
    assert take_back(office, run.run_id).count == export.taken_in - first.count
    assert titles(office).total() == 0
    assert kept_runs(office) == []


def test_days_with_slashes_are_read_as_the_file_writes_them(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "ut.csv"
    for last, day in (("12/31/2012", date(2012, 4, 3)), ("31/12/2012", date(2012, 3, 4))):
        file.write_text(f"Datum;Beskrivning\n04/03/2012;Halt.\n{last};Mörkt.\n")
        records = read_records(file)
        rows = [*judge_records(records, likely_source(office, records)).rows]
        assert [row.received_on for row in rows] == [day, date(2012, 12, 31)]
    file.write_text("Datum;Beskrivning\n04/03/2012;Halt.\n")
    records = read_records(file)
    (refusal,) = judge_records(records, likely_source(office, records)).refused
    assert refusal.reason_id == "no_arrival_date"
