"""What every use case needs: the local database, who acts, and today's date."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.objects import (
    Category,
    DeadlineRule,
    Member,
    Municipality,
    OrganisationUnit,
    Theme,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import units_on
from synpunkt_desk.services.office.calendar import swedish_calendar
from synpunkt_desk.services.office.it_settings import NOTHING_DECIDED, ItSettings
from synpunkt_desk.store import reading
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.replica import OpenUnit, Replica

_ORGANISATION: Final = (
    "organisation_unit", "category", "municipality", "deadline_rule", "member",
    "theme",
)  # fmt: skip


def local_now() -> datetime:
    """What clocks in Sweden show, whatever time zone the PC is set to."""
    return datetime.now(LOCAL_TIME)


def local_today() -> date:
    """Today in Sweden."""
    return local_now().date()


def local_moment(text: str) -> datetime:
    """A stored moment as clocks in Sweden show it."""
    return datetime.fromisoformat(text).astimezone(LOCAL_TIME)


@dataclass
class Office:
    """One open database with the person who works in it.

    The organisation is read once and again after a change of it. What was read while it changed
    belongs to the time before, so it is kept with the number of the latest change, and with the
    day on which it stands like this.
    """

    replica: Replica
    author: str
    today: Callable[[], date] = local_today
    it_settings: ItSettings = NOTHING_DECIDED
    is_practice: bool = False
    """Its municipality is invented: nothing leaves it, and it is thrown away."""
    _latest: int = field(default=0, init=False, repr=False)
    _kept: tuple[tuple[int, date], Organisation] | None = field(
        default=None, init=False, repr=False
    )

    @property
    def organisation(self) -> Organisation:
        """Boards, departments, categories and words of the municipality."""
        stands, kept = (self._latest, self.today()), self._kept
        if kept is None or kept[0] != stands:
            with self.replica.reading() as connection:
                kept = (stands, organisation_in(connection, stands[1]))
            self._kept = kept
        return kept[1]

    @contextmanager
    def unit(self) -> Generator[OpenUnit]:
        """One user action; its `changes` can be read when the block has ended."""
        with self.replica.unit(self.author) as unit:
            yield unit
        self.forget(unit.changes)

    def forget(self, changes: Changes) -> None:
        """Read the organisation again when it has changed."""
        if changes.touches(*_ORGANISATION):
            self._latest += 1

    def close(self) -> None:
        """Let go of the database."""
        self.replica.close()


def organisation_in(connection: Reading, on: date) -> Organisation:
    """Read the organisation of a day from its rows."""
    units = reading.typed_objects(connection, OrganisationUnit, "organisation_unit")
    municipality = reading.typed_objects(connection, Municipality, "municipality")
    return Organisation(
        municipality=next(iter(municipality.values()), Municipality()),
        units=units_on(units, on),
        categories=reading.typed_objects(connection, Category, "category"),
        deadline_rules=reading.typed_objects(connection, DeadlineRule, "deadline_rule"),
        members=reading.typed_objects(connection, Member, "member"),
        themes=reading.typed_objects(connection, Theme, "theme"),
        make_calendar=swedish_calendar,
        on=on,
        written=units,
    )
