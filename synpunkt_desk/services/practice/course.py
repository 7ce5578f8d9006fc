"""The tasks of the course, and what in the journal shows that each has been done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import journal

_TELEPHONE: Final = "telefon"


class Task(StrEnum):
    """What is practised; none needs that another was done before."""

    PHONE = "phone"
    DISTRIBUTE = "distribute"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    MEASURE = "measure"
    CLOSE = "close"
    ORAL = "oral"
    REPORT = "report"


Shows = Callable[[Organisation, Entry], bool]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A task, how long it takes somebody who is new to it, and where one can read about it."""

    task: Task
    minutes: int
    chapter: str
    is_shown_by: Shows


def _wrote(object_type: str, *verbs: str) -> Shows:
    return lambda _, entry: entry.object_type == object_type and entry.verb in verbs


def _from_telephone(organisation: Organisation, entry: Entry) -> bool:
    telephone = organisation.find_category(CategoryKind.CHANNEL, _TELEPHONE)
    is_new = (entry.object_type, entry.verb) == ("case", "register")
    return is_new and telephone is not None and entry.patch.get("channel") == telephone


COURSE: Final = (
    Lesson(Task.PHONE, 20, "register", _from_telephone),
    Lesson(Task.DISTRIBUTE, 25, "distribute", _wrote("case", "distribute")),
    Lesson(Task.ACKNOWLEDGE, 25, "answer", _wrote("case", "acknowledge")),
    Lesson(Task.ANSWER, 35, "answer", _wrote("case", "answer")),
    Lesson(Task.MEASURE, 20, "measures", _wrote("measure", "decide_measure")),
    Lesson(Task.CLOSE, 20, "close", _wrote("case", "close")),
    Lesson(Task.ORAL, 10, "oral", _wrote("tally", "note", "key_in")),
    Lesson(Task.REPORT, 45, "report", _wrote("report", "freeze")),
)
"""Half a day with a pause."""


def done_by(office: Office, changes: Changes) -> frozenset[Task]:
    """The tasks that a user action has done."""
    with office.replica.reading() as connection:
        entries = journal.entries_of_group(connection, changes.group_id)
    return shown_by(office.organisation, entries)


def shown_by(organisation: Organisation, entries: Sequence[Entry]) -> frozenset[Task]:
    """The tasks that these entries show to have been done."""
    return frozenset(
        lesson.task
        for lesson in COURSE
        if any(lesson.is_shown_by(organisation, entry) for entry in entries)
    )
