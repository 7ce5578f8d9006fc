"""How far somebody has come in the course: kept for this user, and never in any office."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import platformdirs

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.services.practice.course import Task

FILE_NAME: Final = "course.json"


def progress_file() -> Path:
    """Where it is kept on this computer."""
    return Path(platformdirs.user_state_dir("synpunkt-desk", appauthor=False)) / FILE_NAME


def done_before(file: Path) -> frozenset[Task]:
    """The tasks that were done at earlier times; a file that cannot be read is none."""
    try:
        found: Any = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset(task for task in Task if isinstance(found, list) and task.value in found)


def keep_done(file: Path, done: Iterable[Task]) -> None:
    """Keep them; where nothing can be written the course goes on without."""
    with suppress(OSError, KnownError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, json.dumps(sorted(done)).encode())
