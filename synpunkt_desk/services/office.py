"""What every use case needs: the local database, who acts, and today's date."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.organisation import Organisation, load_organisation
from synpunkt_desk.store.replica import OpenUnit, Replica
from synpunkt_desk.store.rows import LOCAL_TIME


def local_today() -> date:
    """Today in Sweden, whatever time zone the PC is set to."""
    return datetime.now(LOCAL_TIME).date()


@dataclass
class Office:
    """One open database with the person who works in it.

    The organisation is read once and again after a change of it.
    """

    replica: Replica
    author: str
    today: Callable[[], date] = local_today
    _organisation: Organisation | None = field(default=None, repr=False)

    @property
    def organisation(self) -> Organisation:
        """Boards, departments, categories and words of the municipality."""
        if self._organisation is None:
            with self.replica.reading() as connection:
                self._organisation = load_organisation(connection)
        return self._organisation

    @contextmanager
    def unit(self) -> Generator[OpenUnit]:
        """One user action; its `changes` can be read when the block has ended."""
        with self.replica.unit(self.author) as unit:
            yield unit
        self.forget(unit.changes)

    def forget(self, changes: Changes) -> None:
        """Read the organisation again when it has changed."""
        if changes.touches("organisation_unit", "category", "municipality", "deadline_rule"):
            self._organisation = None
        if changes.touches("member"):
            self._organisation = None

    def close(self) -> None:
        """Let go of the database."""
        self.replica.close()
