"""The command line: runs a command on the same services as the window, or opens the window."""

import gc
import json
import logging
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from synpunkt_desk.command_line.arguments import Arguments, parse
from synpunkt_desk.command_line.terminal import tell, write_line
from synpunkt_desk.models.errors import AppError, BugError, KnownError
from synpunkt_desk.services.office.it_settings import read_settings, system_file
from synpunkt_desk.services.office.log_file import begin_log
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import it_settings as it
from synpunkt_desk.texts import municipality as mt

if TYPE_CHECKING:
    from collections.abc import Callable

    from synpunkt_desk.command_line.outcome import Outcome
    from synpunkt_desk.services.municipality.problems import Problem

_log: Final = logging.getLogger(__name__)


def main(argv: Sequence[str], *, settings_file: Path | None = None) -> int:
    """Run a command, or the window; returns 0 done, 1 refused, 2 wrong use.

    `settings_file` is that of the IT unit, where it is not the system's own.
    """
    try:
        arguments = parse(argv, read_settings(settings_file or system_file()))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    begin_log()
    _warn_of_settings(arguments)
    try:
        return _run(arguments)
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return _refuse(arguments, KnownError("interrupted"))
    except KnownError as error:
        return _refuse(arguments, error)
    except OSError as error:
        _log.info("a file was not reached", exc_info=error)
        return _refuse(arguments, KnownError("file_unreachable"))
    except Exception as error:  # noqa: BLE001 - the border: nobody is shown a traceback
        _log.error("a command failed", exc_info=error)
        return _refuse(arguments, BugError())


def _warn_of_settings(arguments: Arguments) -> None:
    """Work goes on with what the IT unit has decided without mistake."""
    found = arguments.it_settings
    if found.problems and arguments.command != "settings":
        tell(it.wrong_file(str(found.file), it.problem_sentences(found.problems)))


def _run(arguments: Arguments) -> int:
    if arguments.selftest:
        from synpunkt_desk.selftest import run_selftest

        return run_selftest()
    if arguments.command is None:
        return _show_window(arguments)
    outcome = _command(arguments.command)(arguments)
    _log.info("command %s ended with %s", arguments.command, outcome.code)
    if arguments.json:
        _answer(json.dumps(outcome.data, indent=2))
    elif outcome.said:
        _answer(outcome.said)
    return outcome.code


def _answer(words: str) -> None:
    """Tell the result; what the command did stays done where nobody can be told."""
    try:
        write_line(sys.stdout, words)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise KnownError("answer_unwritable") from error


def _show_window(arguments: Arguments) -> int:
    gc.disable()  # nothing of what is imported goes again; the window looks through what it makes
    from synpunkt_desk import app  # last: Qt reads the source of each module imported after it
    from synpunkt_desk.command_line.outcome import open_office_of
    from synpunkt_desk.services.office.opening import is_made

    if arguments.demo:
        return _show_demo()
    if not is_made(arguments.data):
        return app.run_first_start(
            arguments.data, key_file=arguments.key_file, it_settings=arguments.it_settings
        )
    return app.run(partial(open_office_of, arguments))


def import_before_qt() -> None:
    """What the first list needs beside Qt, which reads the source of all that comes after it.

    Python does not search for circles meanwhile: what is imported stays, and the window looks
    through what it makes itself.
    """
    gc.disable()
    from synpunkt_desk.services.office.calendar import swedish_calendar
    from synpunkt_desk.services.office.office import local_now

    swedish_calendar([local_now().year])


def _show_demo() -> int:
    from synpunkt_desk import app
    from synpunkt_desk.services.demo import make_demo
    from synpunkt_desk.texts import demo as dt

    with TemporaryDirectory(prefix="synpunkt-desk-", ignore_cleanup_errors=True) as folder:
        return app.run(lambda _progress: make_demo(Path(folder)), title_hint=dt.TITLE)


def _command(name: str) -> "Callable[[Arguments], Outcome]":
    """A command, without importing what it does not need."""
    if name == "import":
        from synpunkt_desk.command_line.import_files import import_files

        return import_files
    if name == "report":
        from synpunkt_desk.command_line.report import report

        return report
    if name == "form":
        from synpunkt_desk.command_line.form import form

        return form
    if name == "due":
        from synpunkt_desk.command_line.due import due

        return due
    if name == "suggestions":
        from synpunkt_desk.command_line.suggestions import suggestions

        return suggestions
    if name in ("connect", "sync"):
        from synpunkt_desk.command_line.sharing import COMMANDS as SHARING

        return SHARING[name]
    if name == "server":
        from synpunkt_desk.command_line.server import server

        return server
    from synpunkt_desk.command_line.care import COMMANDS

    return COMMANDS[name]


def _refuse(arguments: Arguments, error: AppError) -> int:
    said = "\n".join(_sentences(error))
    tell(said)
    error_id = error.error_id if isinstance(error, KnownError) else "bug"
    _log.info("%s was refused: %s", arguments.command or "the window", error_id)
    if arguments.json:
        data = {"error": error_id, "message": said}
        write_line(sys.stdout, json.dumps(data))
    return 1


def _sentences(error: AppError) -> list[str]:
    """One sentence; of a municipality's folder every problem."""
    from synpunkt_desk.services.municipality.problems import MunicipalityError

    if not isinstance(error, MunicipalityError):
        return [str(errors.sentence(error))]
    return [mt.HEADING, *(_placed(problem) for problem in error.problems)]


def _placed(problem: "Problem") -> str:
    said = mt.problem_sentence(problem.problem, word=problem.word, proposal=problem.proposal)
    return mt.placed_sentence(problem.file, problem.line, said)
