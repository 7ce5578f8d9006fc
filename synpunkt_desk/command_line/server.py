"""The commands about the shared server of an office."""

from collections.abc import Callable, Mapping
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import REFUSED, Outcome
from synpunkt_desk.command_line.passwords import password_asked
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.sync import administration, checking, connection_file
from synpunkt_desk.sync.administration import Connection
from synpunkt_desk.sync.line import has_password, without_password
from synpunkt_desk.sync.port import Right
from synpunkt_desk.texts import server as t


def server(arguments: Arguments) -> Outcome:
    """Do one of the things an administrator of PostgreSQL does for the office."""
    if has_password(arguments.address):
        raise KnownError("server_password_shown")
    with administration.administrator(arguments.address, password_asked(arguments)) as connection:
        return _COMMANDS[arguments.server_command](connection, arguments)


def _init(connection: Connection, arguments: Arguments) -> Outcome:
    made = administration.init(connection)
    place = without_password(arguments.address)
    return Outcome(t.made_sentence(place, made.after), {"version": made.after})


def _upgrade(connection: Connection, arguments: Arguments) -> Outcome:
    done = administration.upgrade(connection)
    place = without_password(arguments.address)
    said = t.upgraded_sentence(place, done.before, done.after)
    return Outcome(said, {"before": done.before, "version": done.after})


def _add_user(connection: Connection, arguments: Arguments) -> Outcome:
    person, right = arguments.person, Right(arguments.right)
    password = administration.add_user(connection, person, arguments.stream, right)
    if arguments.new_password and password is None:
        password = administration.set_password(connection, person)
    said = t.added_sentence(person, right, arguments.stream)
    data: dict[str, Json] = {"person": person, "right": right, "stream": arguments.stream}
    if password is None:
        return Outcome(said, data)
    return Outcome(f"{said}\n{t.password_sentence(password)}", {**data, "password": password})


def _connection_file(connection: Connection, arguments: Arguments) -> Outcome:
    made = connection_file.described(
        arguments.address, municipality=administration.municipality(connection)
    )
    try:
        arguments.output.write_text(
            connection_file.text_of(made, heading=t.CONNECTION_FILE), "utf-8"
        )
    except OSError as error:
        raise KnownError("output_unwritable", file=arguments.output.name) from error
    said = t.written_sentence(arguments.output.name, made.place)
    return Outcome(said, {"file": str(arguments.output), "server": made.place})


def _check(connection: Connection, arguments: Arguments) -> Outcome:
    del arguments
    found = checking.check(connection)
    data: dict[str, Json] = {
        "whole": not found,
        "findings": [{"finding": each.finding_id, "about": each.about} for each in found],
    }
    if not found:
        return Outcome(t.NOTHING_FOUND, data)
    return Outcome(
        "\n".join(t.finding(each.finding_id, each.about) for each in found), data, REFUSED
    )


def _open_recovery(connection: Connection, arguments: Arguments) -> Outcome:
    del arguments
    administration.open_recovery(connection)
    return Outcome(t.RECOVERY_OPEN, {"recovering": True})


def _close_recovery(connection: Connection, arguments: Arguments) -> Outcome:
    del arguments
    recovered = administration.close_recovery(connection)
    return Outcome(t.recovered_sentence(recovered), {"recovering": False, "recovered": recovered})


_COMMANDS: Final[Mapping[str, Callable[[Connection, Arguments], Outcome]]] = {
    "init": _init,
    "upgrade": _upgrade,
    "add-user": _add_user,
    "connection-file": _connection_file,
    "check": _check,
    "open-recovery": _open_recovery,
    "close-recovery": _close_recovery,
}
