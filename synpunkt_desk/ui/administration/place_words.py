"""What is told of a place and of a change, in words. Pure functions."""

from collections.abc import Iterator

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import OrganisationUnit
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import earlier
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.organisation.changes import Change, End, Merge, Move, Split
from synpunkt_desk.services.organisation.reorganising import Preview
from synpunkt_desk.texts import reorganising as t
from synpunkt_desk.ui.widgets.row_table import TableRow


def about(organisation: Organisation, place: ObjectId) -> str:
    """What is known of a place, a line for each thing."""
    return "\n".join(_about(organisation, organisation.dated_units[place]))


def _about(organisation: Organisation, unit: OrganisationUnit) -> Iterator[str]:
    yield t.KINDS.get(unit.kind, "")
    yield t.days_of(unit.valid_from, unit.valid_to)
    for last, name in reversed(earlier(unit.former_names)):
        yield t.former_name(name, last)
    for last, parent in reversed(earlier(unit.former_parents)):
        yield t.former_place(organisation.name(parent), last)
    if unit.succeeded_by:
        yield t.succeeded(organisation.name(unit.succeeded_by))
    if unit.synonyms:
        yield t.known_as(unit.synonyms)
    if unit.prefix:
        yield t.numbered(unit.prefix)
    if unit.school_authority:
        yield t.of_authority(unit.school_authority)


def history_rows(organisation: Organisation, events: list[LogEvent]) -> list[TableRow]:
    """What was done with a place, the latest first; a row is about its event."""
    return [(event, _cells(organisation, event)) for event in reversed(events)]


def _cells(organisation: Organisation, event: LogEvent) -> tuple[str, str, str]:
    text = {name: value for name, value in event.after.items() if isinstance(value, str)}
    said = t.happened(
        event.verb,
        name=text.get("name", ""),
        under=organisation.name(text.get("parent", "")),
        to=organisation.name(text.get("succeeded_by", "")),
        last=text.get("valid_to", ""),
    )
    return said, event.at[:10], event.author


def told(organisation: Organisation, change: Change, seen: Preview) -> str:
    """What a change does and what it leaves, a line for each."""
    return "\n".join(_told(organisation, change, seen))


def _told(organisation: Organisation, change: Change, seen: Preview) -> Iterator[str]:
    gone = _gone(change)
    names = [organisation.name(i) for i in gone]
    yield t.changes_from(seen.since, later=seen.later)
    if seen.open_cases:
        yield t.open_cases(seen.open_cases, seen.numbers, names)
        yield from _open_cases(seen)
    if seen.goes:
        yield t.goes_along(seen.goes)
    if seen.places:
        yield t.places_below(seen.places)
    if seen.left_people:
        yield t.left_people(seen.left_people)
    if seen.drafts:
        yield t.drafts(seen.drafts)
    yield from _reports(organisation, change, names)
    yield t.untouched(seen.earlier_cases, seen.reports)


def _open_cases(seen: Preview) -> Iterator[str]:
    if seen.follow:
        yield t.follows(seen.follow, later=seen.later)
    if seen.new_days:
        yield t.gets_days(seen.new_days)
    if seen.follow < seen.open_cases:
        yield t.stays(seen.open_cases - seen.follow)


def _reports(organisation: Organisation, change: Change, names: list[str]) -> Iterator[str]:
    match change:
        case Merge():
            yield t.counted_as(names, organisation.name(change.into) or change.name.strip())
        case Split():
            parts = [name.strip() for name in change.names if name.strip()]
            if change.heir is None:
                yield t.own_row(names[0])
            else:
                yield t.counted_as(names, parts[change.heir])
        case End():
            heir = organisation.name(change.successor)
            yield t.counted_as(names, heir) if heir else t.own_row(names[0])
        case _:
            return


def _gone(change: Change) -> list[ObjectId]:
    match change:
        case Merge():
            return [i for i in change.places if i != change.into]
        case Move() | Split() | End():
            return [change.place]
        case _:
            return []
