"""Moving what was committed into the main file, beside the saving and never in its way.

SQLite does it by itself, but within the save that happens to fill the log: one in 25 saves would
take ten times as long.
"""

import threading
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

LOG_PAGES: Final = 25_000
"""Where the thread cannot keep up, SQLite does it itself before the log is 100 MB."""
MANY: Final = 300
"""Changed rows from which it is worth while: some fifteen saved cases."""
PATIENCE: Final = 500
"""Milliseconds that whoever saves may have to wait while the log is emptied."""


class Checkpoints:
    """A thread of its own, begun when there is something to do."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._changed = 0
        self._wanted = threading.Event()
        self._is_closed = False
        self._thread: threading.Thread | None = None

    def after_commit(self, changed: int) -> None:
        """Count the rows that a transaction changed, and begin when they are many."""
        self._changed += changed
        if self._changed < MANY or self._is_closed:
            return
        self._changed = 0
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="checkpoints", daemon=True)
            self._thread.start()
        self._wanted.set()

    def close(self) -> None:
        """End the thread; what remains is moved when the last connection closes."""
        self._is_closed = True
        self._wanted.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._is_closed:
            self._wanted.clear()
            self._move()

    def _move(self) -> None:
        """A full or failing disk is told to whoever saves next; the log keeps everything."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlcipher.DatabaseError:
            self._wanted.clear()
        finally:
            connection.close()


def empty_log(engine: Engine) -> bool:
    """Move everything and leave nothing in the log; False where somebody is still reading it."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        answer = cursor.fetchone()
    except sqlcipher.DatabaseError:
        return False
    else:
        return bool(answer) and answer[0] == 0  # else it was hindered
    finally:
        connection.invalidate()
