"""Where web-form entries come from: what their columns mean, and whether they still come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Final

from synpunkt_desk.intake.web_form.mapping import (
    SourceMapping,
    best_fit,
    from_json,
    source_id,
)
from synpunkt_desk.intake.web_form.proposing import propose
from synpunkt_desk.intake.web_form.records import WebRecords
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Template, TemplateKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.store import reading
from synpunkt_desk.store.imported import arrivals
from synpunkt_desk.texts.lists import join_words

_FEWEST_DAYS: Final = 4
_LATEST_DAYS: Final = 30
"""Days with entries that tell how often they usually come."""


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """How many entries a source has sent on each day of a period, and when the last one came."""

    name: str
    is_kept: bool
    per_day: Mapping[date, int] = field(default_factory=dict[date, int])
    last_came: date | None = None
    days_since: int = 0
    usual_days: float = 0
    """Days from one day with entries to the next; 0 while nobody can know."""

    @property
    def total(self) -> int:
        """Entries of the period."""
        return sum(self.per_day.values())

    @property
    def is_quiet(self) -> bool:
        """Whether it has been silent much longer than usual, a weekend apart."""
        return self.usual_days > 0 and self.days_since > 2 * self.usual_days + 2


def sources(office: Office) -> list[SourceMapping]:
    """What is known of every source, in Swedish order."""
    found = (from_json(kept.content) for kept in _templates(office).values())
    return [mapping for mapping in found if mapping]


def keep_source(office: Office, mapping: SourceMapping) -> Changes:
    """Keep what the columns of a source mean, instead of what was kept under its name before.

    Raises KnownError: `source_name_missing`, `name_too_long`, `source_incomplete`.
    """
    require_usable(mapping)
    fields = {
        "kind": TemplateKind.SOURCE.value,
        "name": mapping.name,
        "content": mapping.to_json(),
    }
    with office.unit() as unit:
        if _differs(unit.get(Template, "template", mapping.source_id), fields):
            unit.write("edit", "template", mapping.source_id, fields)
    return unit.changes


def require_usable(mapping: SourceMapping) -> None:
    """Raise what `keep_source` raises for a source without a name, or that makes no case."""
    if not mapping.name.strip():
        raise KnownError("source_name_missing")
    if len(mapping.name) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)
    filled = mapping.columns.values()
    if "received" not in filled or not {"title", "text"}.intersection(filled):
        raise KnownError("source_incomplete")


def remove_source(office: Office, name: str) -> Changes:
    """Forget what the columns mean; cases that came from there stay, and are known again."""
    with office.unit() as unit:
        unit.write("edit", "template", source_id(name), {"content": ""})
    return unit.changes


def find_source(office: Office, records: WebRecords, name: str = "") -> SourceMapping:
    """The source of a name, or else the one whose columns a file has.

    Raises KnownError: `source_unknown`, `source_not_found`, `source_ambiguous`.
    """
    known = sources(office)
    if name:
        named = [mapping for mapping in known if mapping.source_id == source_id(name)]
        if not named:
            raise KnownError("source_unknown", name=name, known=_names(known))
        return named[0]
    found = best_fit(known, records)
    if not found:
        raise KnownError("source_not_found")
    if len(found) > 1:
        raise KnownError("source_ambiguous", names=_names(found))
    return found[0]


def likely_source(office: Office, records: WebRecords) -> SourceMapping:
    """The source whose columns a file has, or else a guess without a name."""
    found = best_fit(sources(office), records)
    if found:
        return found[0]
    guess = propose(records, "")
    organisation = office.organisation
    word = guess.defaults.get("channel", "")
    channel = organisation.find_category(CategoryKind.CHANNEL, word) or ""
    defaults = {"channel": organisation.name(channel)} if channel else {}
    return SourceMapping("", guess.columns, defaults=defaults)


def counts(office: Office, first: date, last: date) -> list[SourceCounts]:
    """What came from each source in a period, both days included, and what usually comes."""
    with office.replica.reading() as connection:
        came = arrivals(connection)
    today = office.today()
    days: dict[ObjectId, dict[date, int]] = {}
    for source, day, count in came:
        if day <= today:
            days.setdefault(source, {})[day] = count
    return [
        _counted(template, days.get(source, {}), (first, last), today)
        for source, template in _templates(office).items()
        if template.content or source in days
    ]


def _counted(
    template: Template, days: Mapping[date, int], period: tuple[date, date], today: date
) -> SourceCounts:
    first, last = period
    last_came = max(days, default=None)
    return SourceCounts(
        name=template.name,
        is_kept=bool(template.content),
        per_day={day: count for day, count in days.items() if first <= day <= last},
        last_came=last_came,
        days_since=(today - last_came).days if last_came else 0,
        usual_days=_usual_days(sorted(days)[-_LATEST_DAYS:]),
    )


def _usual_days(days: list[date]) -> float:
    if len(days) < _FEWEST_DAYS:
        return 0
    return median((later - earlier).days for earlier, later in pairwise(days))


def _templates(office: Office) -> dict[ObjectId, Template]:
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, Template, "template")
    return {i: template for i, template in found.items() if template.kind == TemplateKind.SOURCE}


def _differs(kept: Template, fields: Mapping[str, str]) -> bool:
    return any(getattr(kept, name) != value for name, value in fields.items())


def _names(mappings: list[SourceMapping]) -> str:
    return join_words([f"”{mapping.name}”" for mapping in mappings]) or "–"
