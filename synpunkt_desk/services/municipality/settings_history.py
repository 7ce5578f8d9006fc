"""What has been changed in the municipality's settings: who, when, from what, and to what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.history import LogEvent, log_of_objects
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading

KINDS: Final = (
    "municipality", "organisation_unit", "category", "deadline_rule", "template", "member",
    "absence", "base_number", "outside_figure",
)  # fmt: skip
MOST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChange:
    """One user action: its first event that tells of something, and how many more there were."""

    first: LogEvent
    name: str
    others: int


def settings_changes(office: Office, kind: str = "") -> list[SettingsChange]:
    """The latest changes of all settings or one kind of them, the latest first.

    What the office began with is no change.
    """
    kinds = (kind,) if kind else KINDS
    with office.replica.reading() as connection:
        known = {i: f for one in kinds for i, f in reading.objects_of_type(connection, one)}
    events = (event for event in log_of_objects(office, list(known)) if event.verb != "seed")
    latest = sorted(events, key=lambda event: event.at)
    groups = groupby(reversed(latest), key=lambda event: event.group_id)
    changes = (_change([*events], known) for _, events in groups)
    return [change for change in changes if change][:MOST]


def changed_fields(event: LogEvent) -> list[str]:
    """The fields that an event gave another value; nothing and empty are the same."""
    return [
        n for n, value in event.after.items() if (value or None) != (event.before.get(n) or None)
    ]


def _change(
    events: list[LogEvent], known: Mapping[ObjectId, Mapping[str, object]]
) -> SettingsChange | None:
    telling = [event for event in events if changed_fields(event)]
    if not telling:
        return None
    first = telling[0]
    named = _names(known.get(first.object_id, {}), first)
    return SettingsChange(first=first, name=next(iter(named), ""), others=len(telling) - 1)


def _names(now: Mapping[str, object], event: LogEvent) -> Iterable[str]:
    return (str(name) for name in (now.get("name"), event.after.get("name")) if name)
