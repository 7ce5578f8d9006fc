"""Work on a shared file and sync it without end, until somebody ends it; for each line anew.

A line of input is the folder of a file, the address of its server and perhaps `broken`. It says
who it is (`here`), what was shown as saved (`saved`), that it has come one step further (`step`),
and that it has been ended (`gone`).
"""

import os
import signal
import sys
from collections.abc import Iterable
from pathlib import Path

from synpunkt_desk.store import replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, set_cursor
from synpunkt_desk.sync import round as rounds
from synpunkt_desk.sync.port import Placed
from synpunkt_desk.sync.postgres import PostgresServer
from tests.helpers.shared_desks import KEY, NUMBER, SOCIAL


def tell(*words: str) -> None:
    """One line, at once."""
    print(*words, flush=True)


def save(file: Replica) -> None:
    """A case with a note."""
    with file.unit("bo") as unit:
        case = unit.create("case", {"title": "Gropen", "board": SOCIAL}, asks=NUMBER)
        unit.create("record", {"case": case, "text": "En anteckning"})
    with file.reading() as connection:
        query = "SELECT entry_id FROM journal WHERE group_id = ?"
        tell("saved", *connection.exec_driver_sql(query, (unit.group_id,)).scalars())


def work(folder: str, address: str, *, is_broken: bool) -> None:
    """Save and sync by turns."""
    file = replica.open_existing(Path(folder), KEY)
    server = PostgresServer(address)
    if is_broken:
        keep_cursors_first(file)
    tell("here", str(os.getpid()))
    while True:
        for _ in range(3):
            save(file)
        rounds.run_round(file, server, "bo", tell=lambda _progress: tell("step"))


def keep_cursors_first(file: Replica) -> None:
    """A broken build: how far a stream was read is kept before what was read, and it dies there."""
    checked = rounds.checked

    def kept_first(cursor: Cursor, entries: Iterable[Placed]) -> Cursor:
        after = checked(cursor, entries)
        with file.writing() as connection:
            set_cursor(connection, after)
        os.kill(os.getpid(), signal.SIGKILL)
        return after

    rounds.checked = kept_first


def main() -> None:
    """One process for each life, which begins with everything imported."""
    for line in sys.stdin:
        folder, address, *broken = line.split()
        if process := os.fork():
            os.waitpid(process, 0)
            tell("gone")
        else:
            work(folder, address, is_broken=bool(broken))


if __name__ == "__main__":
    main()
