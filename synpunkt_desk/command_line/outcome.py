"""What commands share: their outcome, the open database, and being stopped."""

import signal
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.terminal import show_progress, tell
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.office.keys import FoundKey, find_key
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office, require_made
from synpunkt_desk.store.rebuild import no_progress
from synpunkt_desk.texts import cli as t

DONE: Final = 0
REFUSED: Final = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command has done: for people, for other programs, and its exit code."""

    said: str
    data: Mapping[str, Json]
    code: int = DONE


@contextmanager
def open_folder(arguments: Arguments) -> Generator[Office]:
    """The database of the command line, closed afterwards."""
    office = open_office_of(arguments, show_progress)
    try:
        yield office
    finally:
        office.close()


def open_office_of(
    arguments: Arguments, progress: Callable[[int, int], None] = no_progress
) -> Office:
    """Open the database of the command line, whoever closes it."""
    require_made(arguments.data)
    office = open_office(arguments.data, key_of(arguments), progress=progress)
    office.it_settings = arguments.it_settings
    return office


def key_of(arguments: Arguments) -> bytes:
    """The key of the database of the command line."""
    found = find_key(arguments.data, arguments.key_file)
    warn_of_loose(found, arguments)
    return found.key


@contextmanager
def interruptible() -> Generator[Callable[[], bool]]:
    """Ctrl+C asks long work to stop where it can go on another time."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


def warn_of_loose(found: FoundKey, arguments: Arguments) -> None:
    """Tell that others may read the key file."""
    if found.is_loose:
        tell(t.loose_key_file(str(arguments.key_file)))
