"""One case with everything around it, for the screen that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from synpunkt_desk.models.case import Case, Stage, next_due, stage_of
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.fold import Conflict
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import DeadlineSubject, Measure, Record, SubmitterDetails
from synpunkt_desk.services.due_days.deadlines import Clock, Deadline, clocks, deadline
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as the editor shows it.

    `seen` and `submitter_seen` go back with an edit (see `case_work.edit`).
    """

    case_id: ObjectId
    case: Case
    stage: Stage
    submitter: SubmitterDetails
    records: tuple[tuple[ObjectId, Record], ...]
    measures: tuple[tuple[ObjectId, Measure], ...]
    letter: tuple[ObjectId, ...]
    """Every case of its letter, itself too; empty where it came alone."""
    conflicts: tuple[Conflict, ...]
    seen: Mapping[str, ObjectId]
    submitter_seen: Mapping[str, ObjectId]
    acknowledge: Deadline | None
    answer: Deadline | None
    clocks: tuple[Clock, ...]
    days_left: int | None
    """Working days from today to the next due day; negative when it has passed."""


def view(office: Office, case_id: ObjectId) -> CaseView:
    """Everything about one case. Raises `case_missing`."""
    with office.replica.reading() as connection:
        state = reading.state(connection, "case", case_id)
        if not state.fields:
            raise KnownError("case_missing")
        case = decode(Case, state.fields)
        person = reading.state(connection, "submitter", case.submitter_id)
        records = reading.children_with_ids(connection, "record", [case_id])
        letter = reading.cases_of_letter(connection, case.letter or case_id)
        measures = reading.objects_by_id(connection, reading.measures_of_case(connection, case_id))
    return CaseView(
        case_id=case_id,
        case=case,
        stage=stage_of(case),
        submitter=decode(SubmitterDetails, person.fields),
        records=tuple(
            (i, record)
            for _, i, fields in records
            if not (record := decode(Record, fields)).removed
        ),
        measures=tuple((i, decode(Measure, fields)) for i, fields in sorted(measures.items())),
        letter=tuple(letter) if len(letter) > 1 else (),
        conflicts=state.conflicts,
        seen=state.writers,
        submitter_seen=person.writers,
        acknowledge=deadline(office.organisation, case, DeadlineSubject.ACKNOWLEDGE),
        answer=deadline(office.organisation, case, DeadlineSubject.ANSWER),
        clocks=clocks(office.organisation, case),
        days_left=_days_left(office, case),
    )


def find_by_number(office: Office, number: str) -> ObjectId | None:
    """The case with that number, official, provisional or of the diary system."""
    wanted = " ".join(number.split())
    with office.replica.reading() as connection:
        return reading.case_with_number(connection, (wanted, wanted.upper()))


def _days_left(office: Office, case: Case) -> int | None:
    day = next_due(case)
    return office.organisation.working_days_left(office.today(), day) if day else None
