"""Files that were read in: how many cases each gave, and taking all of them back."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, cast

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.fold import UNDO
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import Template, TemplateKind
from synpunkt_desk.services.cases.history import taken_back
from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.store import reading
from synpunkt_desk.store.imported import TakenIn, cases_of_run, made_with, worked_with
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts.lists import join_words

_NAMED: Final = 10
"""Numbers of cases that a sentence names."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportRun:
    """A file that is read in, the same each time the same file is."""

    run_id: ObjectId = ""
    name: str = ""


NO_RUN: Final = ImportRun()


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A file that was read in, the day when it began, and how many cases it gave."""

    run: ImportRun
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many cases were taken back; `changes` names something of every type that changed."""

    count: int
    is_stopped: bool
    changes: Changes = field(default_factory=Changes)


def run_of(file: Path) -> ImportRun:
    """The run of a file, told by what the file holds."""
    if not file.is_file():  # a pipe would keep us waiting
        raise KnownError("file_unreadable", file=file.name)
    try:
        with file.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise KnownError("file_unreadable", file=file.name) from error
    return ImportRun(fixed_id("import_run", digest), file.name[:MAX_NAME])


def note_run(unit: OpenUnit, run: ImportRun, count: int, today: date) -> None:
    """Note that so many more cases came with a run."""
    kept = _kept(run.run_id, unit.get(Template, "template", run.run_id))
    day, before = (kept.day, kept.count) if kept else (today, 0)
    content = json.dumps({"day": day.isoformat(), "count": before + count})
    fields: Fields = {"kind": TemplateKind.IMPORT_RUN.value, "name": run.name, "content": content}
    unit.write("edit", "template", run.run_id, fields)


def kept_runs(office: Office) -> list[KeptRun]:
    """What was read in and has not been taken back, the latest first."""
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, Template, "template")
    kept = (_kept(run_id, template) for run_id, template in found.items())
    return sorted((run for run in kept if run), key=lambda run: run.day, reverse=True)


def take_back(
    office: Office,
    run_id: ObjectId,
    *,
    progress: Progress = lambda _done, _total: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> TakenBack:
    """Void every case of a run; the units, words and members it brought leave the lists.

    Stopped and asked for again it goes on. Raises `import_worked_with` before anything has been
    written, where somebody has done something with one of the cases since.
    """
    with office.replica.reading() as connection:
        cases = cases_of_run(connection, run_id)
        groups = [(group, list(of)) for group, of in groupby(cases, attrgetter("group_id"))]
        busy = [case for _, of_group in groups for case in _busy(connection, of_group)]
    if busy:
        named = join_words([case.number for case in busy[:_NAMED]])
        raise KnownError("import_worked_with", count=len(busy), numbers=named)
    done, changes = 0, Changes()
    for group_id, of_group in groups:
        if is_stopped():
            return TakenBack(done, is_stopped=True, changes=changes)
        with no_garbage(), office.unit() as unit:
            _take_back(unit, group_id, office.today())
        changes = Changes({**changes.ids, **unit.changes.ids})
        done += len(of_group)
        progress(done, len(cases))
    with office.unit() as unit:
        unit.write("edit", "template", run_id, {"content": ""})
    return TakenBack(done, is_stopped=False, changes=Changes({**changes.ids, **unit.changes.ids}))


def _busy(connection: Reading, cases: Sequence[TakenIn]) -> list[TakenIn]:
    found = worked_with(connection, [case.case_id for case in cases])
    return [case for case in cases if case.case_id in found]


def _take_back(unit: OpenUnit, group_id: ObjectId, today: date) -> None:
    for object_type, object_id in made_with(unit.connection, group_id):
        patch = taken_back(object_type, today.isoformat())
        unit.write(UNDO, object_type, object_id, patch)


def _kept(run_id: ObjectId, template: Template) -> KeptRun | None:
    if template.kind != TemplateKind.IMPORT_RUN or not template.content:
        return None
    said = cast("dict[str, Any]", json.loads(template.content))
    run = ImportRun(run_id, template.name)
    return KeptRun(run, date.fromisoformat(str(said["day"])), int(said["count"]))
