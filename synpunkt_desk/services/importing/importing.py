"""Taking in a file of cases: judged wholly first, then written 500 rows at a time."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Final

from synpunkt_desk.intake.csv_file import read_csv
from synpunkt_desk.intake.import_row import ImportRow, JudgedRows, Refusal, Remark
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.numbering import provisional_number
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.due_days.deadlines import due_finder
from synpunkt_desk.services.importing.import_cases import (
    Origin,
    answer_of,
    case_fields,
    digest,
    measure_of,
    registration_moment,
    submitter_of,
)
from synpunkt_desk.services.importing.import_labels import CaseLabels, Labels
from synpunkt_desk.services.importing.import_result import (
    Fate,
    ImportResult,
    RowFate,
    RowRemark,
    TellFate,
)
from synpunkt_desk.services.importing.import_runs import NO_RUN, ImportRun, note_run
from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_titles import title_for
from synpunkt_desk.services.registering.registration import next_in_series, set_fields
from synpunkt_desk.store.imported import digests, letter_of
from synpunkt_desk.store.replica import OpenUnit

BATCH: Final = 500
_NOBODY: Final = SubmitterDetails()
Progress = Callable[[int, int], None]
_ABOUT: Final = 100
"""Signs of a text that tell which row it is."""


def import_csv(
    office: Office,
    content: Path | bytes,
    *,
    dry_run: bool = False,
    strict: bool = False,
    progress: Progress = lambda _done, _total: None,
    is_stopped: Callable[[], bool] = lambda: False,
    tell: TellFate = lambda _fate: None,
    run: ImportRun = NO_RUN,
) -> ImportResult:
    """Register the cases of a CSV file; what is registered already stays as it is.

    Raises KnownError where the file as a whole cannot be used, before anything has been written,
    and what `import_rows` raises.
    """
    letters = cache(partial(_known_letter, office))
    judged = read_csv(content, lambda number: bool(letters(number)))
    job = _Import(office, letters, tell, run=run, is_strict=strict, is_dry=dry_run)
    return _take_in(job, judged, progress, is_stopped)


def import_rows(
    office: Office,
    judged: JudgedRows,
    *,
    dry_run: bool = False,
    strict: bool = False,
    progress: Progress = lambda _done, _total: None,
    is_stopped: Callable[[], bool] = lambda: False,
    tell: TellFate = lambda _fate: None,
    run: ImportRun = NO_RUN,
) -> ImportResult:
    """Register the rows of any source; what is registered already stays as it is.

    Stopped and run again it goes on where it was. What comes with a `run` can be taken back as a
    whole. `tell` hears what becomes of every row, also
    when nothing is written. Raises `import_disk_full` with how many rows are safe.
    """
    letters = cache(partial(_known_letter, office))
    job = _Import(office, letters, tell, run=run, is_strict=strict, is_dry=dry_run)
    return _take_in(job, judged, progress, is_stopped)


def _take_in(
    job: "_Import", judged: JudgedRows, progress: Progress, is_stopped: Callable[[], bool]
) -> ImportResult:
    job.remarks += [RowRemark(0, remark) for remark in judged.remarks]
    for refusal in judged.refused:
        job.tell(RowFate(refusal.line, Fate.REFUSED, refusal=refusal))
    done = 0
    for batch in _batches(judged.rows):
        job.is_stopped = is_stopped()
        if job.is_stopped:
            break
        with _telling_how_far(done, len(judged.rows)), no_garbage():
            job.take_in(batch)
        done += len(batch)
        progress(done, len(judged.rows))
    return job.result(judged.refused)


@dataclass
class _Prepared:
    """A row on its way into the register."""

    row: ImportRow
    labels: CaseLabels
    fields: dict[str, Json]
    submitter: SubmitterDetails


@dataclass
class _Import:
    """The state of one import: what it has found so far."""

    office: Office
    letters: Callable[[str], ObjectId]
    tell: TellFate
    run: ImportRun
    is_strict: bool
    is_dry: bool
    is_stopped: bool = False
    registered: int = 0
    already: int = 0
    changed: list[int] = field(default_factory=list[int])
    against_rules: list[RowRemark] = field(default_factory=list[RowRemark])
    remarks: list[RowRemark] = field(default_factory=list[RowRemark])
    changes: Changes = field(default_factory=Changes)

    def __post_init__(self) -> None:
        """Keep what holds for the whole import."""
        self._organisation = self.office.organisation
        self._labels = Labels(
            self._organisation, self.office.replica.new_id, may_add=not self.is_strict
        )
        self._due = due_finder(self._organisation)
        self._asks = cache(partial(next_in_series, self._organisation))
        self._today = self.office.today()
        self._now = datetime.now(UTC).replace(microsecond=0)
        self._seen: dict[str, str] = {}

    def take_in(self, rows: list[ImportRow]) -> None:
        """Register the new ones among the rows in one transaction."""
        new = [self._prepared(row, mark) for row, mark in self._unknown(rows)]
        wanted = [prepared for prepared in new if prepared]
        self.registered += len(wanted)
        if wanted and not self.is_dry:
            with self.office.unit() as unit:
                self._write(unit, wanted)
            self.changes = Changes({**self.changes.ids, **unit.changes.ids})

    def result(self, refused: tuple[Refusal, ...]) -> ImportResult:
        """What has become of the rows."""
        return ImportResult(
            registered=self.registered,
            already=self.already,
            changed=tuple(self.changed),
            refused=refused,
            strict=tuple(self.against_rules),
            remarks=tuple(self.remarks),
            is_stopped=self.is_stopped,
            changes=self.changes,
        )

    def _unknown(self, rows: list[ImportRow]) -> Iterator[tuple[ImportRow, str]]:
        """The rows that are not registered, with their digests; the others are counted."""
        with self.office.replica.reading() as connection:
            known = self._seen | digests(connection, [row.identity for row in rows])
        for row in rows:
            earlier, mark = known.get(row.identity), digest(row)
            if earlier is None:
                known[row.identity] = mark
                yield row, mark
            elif earlier == mark:
                self.already += 1
                self._tell(row, Fate.ALREADY)
            else:
                self.changed.append(row.line)
                self._tell(row, Fate.CHANGED)
        if self.is_dry:
            self._seen = known

    def _prepared(self, row: ImportRow, mark: str) -> _Prepared | None:
        labels, remarks = self._labels.read(row)
        submitter, more = submitter_of(row)
        if row.received_on > self._today:
            more = [*more, Remark("future_arrival", {})]
        all_remarks = (*row.remarks, *remarks, *more)
        found = [RowRemark(row.line, remark) for remark in all_remarks]
        if found and self.is_strict:
            self.against_rules += found
            self._tell(row, Fate.AGAINST_RULES, all_remarks)
            return None
        self.remarks += found
        self._tell(row, Fate.REGISTERED, all_remarks)
        letter = self._letter(row.letter) if row.letter else ""
        title = row.title or title_for(
            self._organisation, text=row.text, case_type=labels["case_type"]
        )
        origin = Origin(mark, letter, taken_in_at=self._now, run=self.run.run_id)
        return _Prepared(row, labels, case_fields(row, labels, title, origin), submitter)

    def _tell(self, row: ImportRow, fate: Fate, remarks: tuple[Remark, ...] = ()) -> None:
        about = row.title or " ".join(row.text[:_ABOUT].split())
        self.tell(RowFate(row.line, fate, about, remarks=remarks))

    def _letter(self, number: str) -> ObjectId:
        """The same for all cases of a letter, also when the import was stopped between them."""
        return self.letters(number) or fixed_id("letter", number)

    def _write(self, unit: OpenUnit, wanted: list[_Prepared]) -> None:
        for object_type, object_id, fields in self._labels.additions:
            unit.create(object_type, fields, object_id=object_id)
        self._labels.additions.clear()
        if self.run.run_id:
            note_run(unit, self.run, len(wanted), self._today)
        tag = unit.meta("device_tag")
        last = unit.next_number("provisional", count=len(wanted))
        for count, prepared in enumerate(wanted, last - len(wanted) + 1):
            self._write_case(unit, prepared, provisional_number(tag, count))

    def _write_case(self, unit: OpenUnit, prepared: _Prepared, provisional: str) -> None:
        row, place = prepared.row, prepared.labels
        days = self._due(place["board"], place["case_type"], row.received_on)
        due = {name: day.isoformat() for name, day in days.items() if day}
        given = {"registered_by": unit.author, "provisional_number": provisional}
        fields = {**prepared.fields, **due, **given}
        if prepared.submitter != _NOBODY:
            fields["submitter_id"] = unit.create("submitter", set_fields(prepared.submitter))
        asks = self._asks(place["board"], _local_year(registration_moment(row) or self._now))
        case_id = unit.create("case", fields, verb="import", asks=asks)
        self._write_measure(unit, row, case_id)
        if row.answer:
            unit.create("record", set_fields(answer_of(row, case_id)), verb="answer")

    def _write_measure(self, unit: OpenUnit, row: ImportRow, case_id: ObjectId) -> None:
        if row.measure or row.measure_law:
            measure = measure_of(row, self._labels.law(row.measure_law))
            fields: dict[str, Json] = {**set_fields(measure), "cases": {"add": [case_id]}}
            unit.create("measure", fields, verb="decide_measure")


def _local_year(moment: datetime) -> int:
    return moment.astimezone(LOCAL_TIME).year


def _known_letter(office: Office, number: str) -> ObjectId:
    with office.replica.reading() as connection:
        return letter_of(connection, number)


@contextmanager
def _telling_how_far(done: int, total: int) -> Generator[None]:
    """Say of a full disk how many rows were judged and kept before it."""
    try:
        yield
    except KnownError as error:
        if error.error_id != "disk_full":
            raise
        raise KnownError("import_disk_full", done=done, total=total) from error


def _batches(rows: Iterable[ImportRow]) -> Iterator[list[ImportRow]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, BATCH)):
        yield batch
