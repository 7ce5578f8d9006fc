"""Computers of people who share an office, for tests."""

import shutil
from collections.abc import Callable
from pathlib import Path

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.store import outgoing, reading, rebuild, replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.port import Server
from synpunkt_desk.sync.round import Progress, run_round
from tests.helpers.shared_offices import SharedOffice

KEY = bytes(range(32))
SOCIAL = "5" * 32
TECHNICAL = "7" * 32
NUMBER: dict[str, Json] = {
    "number": {
        "series": "S",
        "year": 2026,
        "prefix": "SN",
        "pattern": "{prefix} {year}-{number:04}",
    }
}


class Desk:
    """One person's computer, and the server as that person reaches it."""

    def __init__(self, file: Replica, office: SharedOffice, role: str) -> None:
        self.role = role
        self.file = file
        self.server: Server = office.server(role)

    def sync(self) -> Progress:
        """One round."""
        return run_round(self.file, self.server, self.role)

    def register(self, title: str, board: str = SOCIAL) -> str:
        """A new case for a board."""
        with self.file.unit(self.role) as unit:
            return unit.create(
                "case", {"title": title, "board": board, "received_on": "2026-03-02"}, asks=NUMBER
            )

    def edit(self, case_id: str, **fields: str) -> None:
        """Write fields of a case as this computer shows it."""
        with self.file.unit(self.role) as unit:
            unit.write("edit", "case", case_id, fields)

    def case(self, case_id: str) -> dict[str, object]:
        """The fields of a case as this computer shows it; empty if it has none."""
        with self.file.reading() as connection:
            return dict(reading.state(connection, "case", case_id).fields)

    def refused(self) -> list[str]:
        """Why things were refused."""
        with self.file.reading() as connection:
            return [one.code for one in outgoing.refused(connection)]

    def waiting(self) -> int:
        """How many entries wait."""
        with self.file.reading() as connection:
            return outgoing.count_waiting(connection)

    def problems(self) -> tuple[rebuild.Problem, ...]:
        """Where rows or search differ from the journal."""
        with self.file.writing() as connection:
            return rebuild.check(connection).problems


MakeDesk = Callable[..., Desk]


def everything_in(file: Replica) -> str:
    """Every value of every table, also of those that the search keeps for itself."""
    with file.reading() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).scalars()
        return "".join(
            str(tuple(row))
            for name in list(names)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        )


def is_cut_off(desk: Desk) -> bool:
    """Whether the line broke in a round."""
    try:
        desk.sync()
    except KnownError as error:
        if error.error_id != "server_away":
            raise
        return True
    return False


def copied(desk: Desk, folder: Path, office: SharedOffice) -> Desk:
    """The same computer once more, as it is now."""
    desk.file.close()
    shutil.copytree(desk.file.folder, folder)
    desk.file = replica.open_existing(desk.file.folder, KEY)
    return Desk(replica.open_existing(folder, KEY), office, desk.role)
