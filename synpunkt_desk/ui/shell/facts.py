"""What the frame knows and shows: counts, who works here, when it was saved, which day is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.case import owes_acknowledgement
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers.approvers import wants_approval
from synpunkt_desk.services.cases import case_view
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.services.improvements.reminded import count_reminded
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office import opening
from synpunkt_desk.services.office.drafts import all_drafts
from synpunkt_desk.services.office.office import Office, local_moment, local_now
from synpunkt_desk.services.reporting import year_wheel
from synpunkt_desk.texts import inbox
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.deadlines import amount_of_days
from synpunkt_desk.ui.operations import Operations

COUNT_PAUSE: Final = 150
"""Milliseconds for the list to be read first."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Who works here and who else could; nobody but who signs in where a server is shared."""

    member: ObjectId
    name: str
    place: str
    members: Mapping[ObjectId, str]
    municipality: str
    department_word: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many stand in each queue, and where the oldest has waited over one working day.

    What comes in should be taken care of by the next working day (requirement 29, OSL 5:1).
    `reminded` are the measures and orders whose day has come.
    """

    counts: Mapping[Queue, int]
    too_long: Mapping[Queue, int]
    reminded: int = 0
    is_approved: bool = False
    """Whether any board wants to have its answers approved."""
    reports: int = 0
    """Planned reports that are late or soon due."""


class Facts(QObject):
    """Reads in the background what the frame shows.

    Signals: waiting_read(Waiting); workplace_read(Workplace); status_changed(*parts) as one list.
    """

    waiting_read = Signal(object)
    workplace_read = Signal(object)
    status_changed = Signal(list)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._member: ObjectId = ""
        self._case_id: ObjectId = ""
        self._saved = ""
        self._due = ""
        self._pause = QTimer(self, singleShot=True, interval=COUNT_PAUSE)
        self._pause.timeout.connect(self._read_counts)
        operations.changed.connect(self._on_changed)

    def read_workplace(self) -> None:
        """Read who works here."""
        self._operations.read(read_workplace, self._on_workplace_read, key="workplace")

    def choose_member(self, member: ObjectId) -> None:
        """Somebody else works here from now on."""
        self._operations.write(
            lambda office: opening.choose_member(office, member),
            lambda _none: self.read_workplace(),
        )

    def read_counts(self) -> None:
        """Read how many wait where, soon."""
        self._pause.start()

    def show_case(self, case_id: ObjectId) -> None:
        """Explain the due day of this case."""
        self._case_id = case_id
        if case_id:
            self._operations.read(
                lambda office: due_status(case_view.view(office, case_id)),
                self._on_due_read,
                key="due status",
                failed=lambda _error: self._on_due_read(""),
            )
        else:
            self._on_due_read("")

    def _read_counts(self) -> None:
        member = self._member
        self._operations.read(
            lambda office: read_waiting(office, member), self.waiting_read.emit, key="counts"
        )

    def _on_workplace_read(self, found: Workplace) -> None:
        self._member = found.member
        self.workplace_read.emit(found)
        self.read_counts()

    def _on_due_read(self, due: str) -> None:
        self._due = due
        self._tell_status()

    def _on_changed(self, changes: Changes) -> None:
        self._saved = t.saved_at(inbox.clock(local_now()))
        self.read_counts()
        if changes.touches("member", "organisation_unit", "municipality"):
            self.read_workplace()
        if changes.touches("case"):
            self.show_case(self._case_id)
        self._tell_status()

    def _tell_status(self) -> None:
        self.status_changed.emit([self._saved, self._due])


def read_workplace(office: Office) -> Workplace:
    """Who works here, from the database."""
    organisation, member_id = office.organisation, opening.current_member(office)
    known = {i: m for i, m in organisation.members.items() if not m.removed}
    member, login = known.get(member_id), opening.login_here(office)
    if login:  # who signs in is that person: there is nobody else to be
        known = {member_id: member} if member else {}
    return Workplace(
        member=member_id if member else "",
        name=member.name if member else login,
        place=(organisation.name(member.department) or member.title) if member else "",
        members={i: m.name for i, m in known.items()},
        municipality=organisation.municipality.name,
        department_word=organisation.municipality.department_word,
    )


def due_status(view: CaseView) -> str:
    """How the next due day of a case came about, "" when nobody waits."""
    owes = owes_acknowledgement(view.case)
    if not owes and view.case.promised_by:
        return t.promised_status(view.case.promised_by)
    about, found = ("acknowledge", view.acknowledge) if owes else ("answer", view.answer)
    if not found or not view.case.received_on or view.days_left is None:
        return ""
    amount = amount_of_days(found.amount, found.unit)
    return t.deadline_status(about, view.case.received_on, amount, found.due)


def read_waiting(office: Office, member: ObjectId) -> Waiting:
    """Count the queues of a person; nobody's cases are not the unassigned ones."""
    today = office.today()
    counts = queues.counts(office, Question(Queue.ALL, today, member))
    days: dict[Queue, date] = {}
    oldest = queues.oldest(office, Question(Queue.TO_DISTRIBUTE, today))
    if oldest:
        days[Queue.TO_DISTRIBUTE] = oldest
    drafts = all_drafts(office) if counts[Queue.DRAFTS] else []
    if drafts:  # the last may have been sent meanwhile
        days[Queue.DRAFTS] = local_moment(drafts[-1].saved_at).date()
    left = office.organisation.working_days_left
    waited = {queue: -left(today, day) for queue, day in days.items()}
    return Waiting(
        counts=counts if member else {**counts, Queue.MINE: 0},
        too_long={queue: days for queue, days in waited.items() if days > 1},
        reminded=count_reminded(office, member),
        is_approved=wants_approval(office.organisation),
        reports=year_wheel.count_reminded(office),
    )
