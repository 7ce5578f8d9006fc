"""What several people have the same view of: themes, mass events and campaigns."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Theme
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.services.cases.relations import require_standing
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import themes as store
from synpunkt_desk.store.replica import OpenUnit

MAX_NAME: Final = 120
_DAYS_BY_MONTH: Final = 100
"""What has gone on for longer is counted by month."""


class Mark(StrEnum):
    """What cases can have in common."""

    THEME = "theme"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A theme or a campaign with what it has come to. `key` is the theme's id or the campaign."""

    mark: Mark
    key: str
    name: str
    theme: Theme
    cases: int = 0
    open_cases: int = 0
    givers: int = 0
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """What came in a week or month, which begins on `first`."""

    first: date
    is_month: bool
    case_ids: tuple[ObjectId, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The cases of a theme or campaign, and how they came in over time."""

    case_ids: tuple[ObjectId, ...]
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class MadeTheme:
    """A new theme."""

    theme_id: ObjectId
    changes: Changes


def gatherings(office: Office) -> list[Gathering]:
    """Every theme and campaign, the one with the latest case first and the closed ones last."""
    with office.replica.reading() as connection:
        rows = {mark: store.marked(connection, mark) for mark in Mark}
        givers = {mark: store.givers(connection, mark) for mark in Mark}
    themes = {i: theme for i, theme in office.organisation.themes.items() if not theme.removed}
    found = [
        Gathering(
            mark=mark,
            key=row.mark,
            name=themes[row.mark].name if mark is Mark.THEME else row.mark,
            theme=themes.get(row.mark, Theme()),
            cases=row.cases,
            open_cases=row.open_cases,
            givers=givers[mark].get(row.mark, 0),
            last_on=date.fromisoformat(row.last_on) if row.last_on else None,
        )
        for mark, marked in rows.items()
        for row in marked
        if mark is Mark.CAMPAIGN or row.mark in themes
    ]
    used = {gathering.key for gathering in found}
    found += [
        Gathering(mark=Mark.THEME, key=i, name=theme.name, theme=theme)
        for i, theme in themes.items()
        if i not in used
    ]
    found.sort(key=lambda g: g.last_on or date.min, reverse=True)
    return sorted(found, key=lambda g: g.theme.closed_on is not None)


def course(office: Office, mark: Mark, key: str) -> Course:
    """The cases of a theme or campaign, and the weeks or months in which they came in."""
    with office.replica.reading() as connection:
        rows = store.cases_with(connection, mark, key)
    dated = [(date.fromisoformat(day), case_id) for case_id, day in rows if day]
    return Course(tuple(i for i, _ in rows), tuple(_periods(dated)))


def make_theme(
    office: Office, values: Mapping[str, object], *, cases: Iterable[ObjectId] = ()
) -> MadeTheme:
    """Begin a theme, with cases in it from the start.

    Raises KnownError: `theme_name_missing`, `theme_exists`, `case_missing`, `case_voided`.
    """
    _require(office, values)
    with office.unit() as unit:
        started: dict[str, object] = {"started_on": office.today()}
        theme_id = unit.create("theme", encode({**started, **values}), verb="make_theme")
        _put(unit, theme_id, cases)
    return MadeTheme(theme_id, unit.changes)


def edit_theme(office: Office, theme_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Change what is said of a theme: name, text, that it is a mass event, when it ended."""
    kept = asdict(office.organisation.themes[theme_id])
    _require(office, {**kept, **values}, theme_id=theme_id)
    with office.unit() as unit:
        unit.write("edit", "theme", theme_id, encode(values))
    return unit.changes


def remove_theme(office: Office, theme_id: ObjectId) -> Changes:
    """Take a theme away; its cases stay what they are, in no theme, merged and voided ones too."""
    with office.unit() as unit:
        unit.write("remove", "theme", theme_id, {"removed": True})
        for case_id in store.every_case_with(unit.connection, theme_id):
            unit.write("theme", "case", case_id, {"theme": ""})
    return unit.changes


def put_in_theme(office: Office, case_ids: Iterable[ObjectId], theme_id: ObjectId) -> Changes:
    """Put cases in a theme, or with "" take them out of the one that they have.

    Raises KnownError: `theme_missing`, `case_missing`, `case_voided`.
    """
    if theme_id and office.organisation.themes.get(theme_id, Theme(removed=True)).removed:
        raise KnownError("theme_missing")
    with office.unit() as unit:
        _put(unit, theme_id, case_ids)
    return unit.changes


def mark_campaign(office: Office, case_ids: Iterable[ObjectId], campaign: str) -> Changes:
    """Note which campaign cases came by, or with "" that they came by none."""
    said = " ".join(campaign.split())
    _require_short(said)
    with office.unit() as unit:
        for case_id in case_ids:
            require_standing(unit, case_id)
            unit.write("campaign", "case", case_id, {"campaign": said})
    return unit.changes


def theme_named(office: Office, name: str) -> ObjectId | None:
    """The theme of that name, case and accents apart."""
    wanted = fold_for_search(" ".join(name.split()))
    themes = office.organisation.themes.items()
    return next((i for i, t in themes if not t.removed and fold_for_search(t.name) == wanted), None)


def campaigns(office: Office) -> list[str]:
    """The campaigns that cases have come by, the latest first."""
    with office.replica.reading() as connection:
        return [row.mark for row in store.marked(connection, Mark.CAMPAIGN)]


def _put(unit: OpenUnit, theme_id: ObjectId, case_ids: Iterable[ObjectId]) -> None:
    for case_id in case_ids:
        require_standing(unit, case_id)
        unit.write("theme", "case", case_id, {"theme": theme_id})


def _require(office: Office, values: Mapping[str, object], *, theme_id: ObjectId = "") -> None:
    name = values.get("name")
    if not (isinstance(name, str) and name.strip()):
        raise KnownError("theme_name_missing")
    _require_short(name)
    require_length(*(v for v in values.values() if isinstance(v, str)))
    same = theme_named(office, name)
    if same and same != theme_id:
        raise KnownError("theme_exists")


def _require_short(name: str) -> None:
    if len(name) > MAX_NAME:
        raise KnownError("theme_name_too_long", limit=MAX_NAME)


def _periods(dated: list[tuple[date, ObjectId]]) -> Iterable[Period]:
    """Every week or month from the first day to the last, those without cases too."""
    if not dated:
        return
    is_month = dated[-1][0] - dated[0][0] > timedelta(days=_DAYS_BY_MONTH)
    begin = _month if is_month else _week
    found: dict[date, list[ObjectId]] = {}
    for day, case_id in dated:
        found.setdefault(begin(day), []).append(case_id)
    first = min(found)
    while first <= max(found):
        yield Period(first, is_month, tuple(found.get(first, ())))
        first = begin(first + timedelta(days=32 if is_month else 7))


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)
