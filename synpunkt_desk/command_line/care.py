"""The commands that make a database and look after it."""

import sys
from collections.abc import Callable, Mapping
from getpass import getpass
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import (
    REFUSED,
    Outcome,
    open_folder,
    warn_of_loose,
)
from synpunkt_desk.command_line.terminal import show_progress, tell
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.it_settings import read_settings
from synpunkt_desk.services.office.keys import find_key, key_for_new
from synpunkt_desk.services.office.opening import require_new
from synpunkt_desk.services.office.own_backups import back_up_to
from synpunkt_desk.services.setup import create_office
from synpunkt_desk.texts import cli as t
from synpunkt_desk.texts import it_settings as it


def _init(arguments: Arguments) -> Outcome:
    municipality = load_set(arguments.municipality)
    require_new(arguments.data)
    found = key_for_new(arguments.data, arguments.key_file)
    warn_of_loose(found, arguments)
    create_office(arguments.data, found.key, municipality).close()
    folder = str(arguments.data)
    said = f"{t.made_sentence(municipality.name, folder)}\n{t.phrase_sentence(found.phrase)}"
    data = {"folder": folder, "municipality": municipality.key, "recovery_phrase": found.phrase}
    return Outcome(said, data)


def _check(arguments: Arguments) -> Outcome:
    with open_folder(arguments) as office:
        result = maintenance.check(office, show_progress)
    problems: list[Json] = [{"part": p.part, "about": p.object_id} for p in result.problems]
    data: dict[str, Json] = {
        "whole": not problems,
        "entries": result.entries,
        "objects": result.objects,
        "problems": problems,
    }
    if not problems:
        return Outcome(t.check_passed(result.entries, result.objects), data)
    lines = [t.problem_line(p.part, p.object_id) for p in result.problems]
    tell("\n".join([t.CHECK_FOUND, *lines, t.CHECK_ADVICE]))
    return Outcome("", data, REFUSED)


def _rebuild(arguments: Arguments) -> Outcome:
    with open_folder(arguments) as office:
        maintenance.rebuild(office, show_progress)
    return Outcome(t.REBUILT, {"rebuilt": True})


def _backup(arguments: Arguments) -> Outcome:
    with open_folder(arguments) as office:
        back_up_to(office, arguments.file, show_progress)
    return Outcome(t.backup_sentence(str(arguments.file)), {"file": str(arguments.file)})


def _restore(arguments: Arguments) -> Outcome:
    if arguments.replace:
        done = maintenance.put_back(arguments.file, arguments.data, key_file=arguments.key_file)
        aside = str(done.aside)
        return Outcome(t.replaced_sentence(aside, done.lost), {"aside": aside, "lost": done.lost})
    phrase = _asked_phrase() if arguments.phrase == "" else arguments.phrase or ""
    maintenance.restore(arguments.file, arguments.data, key_file=arguments.key_file, phrase=phrase)
    if arguments.key_file:
        warn_of_loose(find_key(arguments.data, arguments.key_file), arguments)
    folder = str(arguments.data)
    return Outcome(t.restored_sentence(folder), {"folder": folder})


def _settings(arguments: Arguments) -> Outcome:
    asked = arguments.settings_file
    found = read_settings(asked) if asked else arguments.it_settings
    if asked and not found.file:
        raise KnownError("file_not_found", file=str(asked))
    file = str(found.file)
    said = it.problem_sentences(found.problems)
    data: dict[str, Json] = {"decided": list(found.decided), "problems": [*said]}
    if said:
        tell(it.wrong_file(file, said))
        return Outcome("", data, REFUSED)
    return Outcome(it.holding_sentence(file, [*found.decided]) if found.decided else it.NONE, data)


def _asked_phrase() -> str:
    """The phrase from the keyboard, unseen, or from another program."""
    return getpass(t.ASK_PHRASE) if sys.stdin.isatty() else sys.stdin.readline().strip()


COMMANDS: Final[Mapping[str, Callable[[Arguments], Outcome]]] = {
    "init": _init,
    "check": _check,
    "rebuild": _rebuild,
    "backup": _backup,
    "restore": _restore,
    "settings": _settings,
}
