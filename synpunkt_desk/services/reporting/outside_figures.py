"""Figures beside the cases: for how many a unit is there, and what other systems have."""

from dataclasses import asdict, replace
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.objects import BaseKind, BaseNumber, OutsideFigure
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.store import reading
from synpunkt_desk.store.likeness import Reading

MOST: Final = 10_000_000
"""No unit is there for more people than this, and no system has more feedback."""
_FIRST_YEAR: Final = 1990


def read_base_numbers(connection: Reading) -> dict[ObjectId, BaseNumber]:
    """Every base number that stands."""
    found = reading.typed_objects(connection, BaseNumber, "base_number")
    return {i: number for i, number in found.items() if not number.removed}


def read_outside_figures(connection: Reading) -> dict[ObjectId, OutsideFigure]:
    """Every figure from another system that stands."""
    found = reading.typed_objects(connection, OutsideFigure, "outside_figure")
    return {i: figure for i, figure in found.items() if not figure.removed}


def base_numbers(office: Office) -> dict[ObjectId, BaseNumber]:
    """Every base number, the latest year first."""
    with office.replica.reading() as connection:
        found = read_base_numbers(connection)
    return dict(sorted(found.items(), key=lambda item: (-item[1].year, item[1].what, item[0])))


def set_base_number(office: Office, base: BaseNumber) -> Changes:
    """For how many a unit was there in a year; a number there was gives way.

    Raises `place_missing`, `number_wrong`, `year_wrong`.
    """
    if base.unit not in office.organisation.units:
        raise KnownError("place_missing")
    if not _FIRST_YEAR <= base.year <= office.today().year + 1:
        raise KnownError("year_wrong", first=_FIRST_YEAR, last=office.today().year + 1)
    if base.what not in set(BaseKind) or not 0 < base.number <= MOST:
        raise KnownError("number_wrong", limit=MOST)
    place = fixed_id("base_number", base.unit, str(base.year), base.what)
    with office.unit() as unit:
        unit.write("set_base", "base_number", place, encode(asdict(replace(base, removed=False))))
    return unit.changes


def remove_base_number(office: Office, base_id: ObjectId) -> Changes:
    """Take a base number away; the log keeps it."""
    return _remove(office, "base_number", base_id)


def outside_figures(office: Office) -> dict[ObjectId, OutsideFigure]:
    """Every figure from another system, the latest period first."""
    with office.replica.reading() as connection:
        found = read_outside_figures(connection)
    latest = sorted(found.items(), key=lambda item: (str(item[1].last_on), item[0]), reverse=True)
    return dict(latest)


def keep_outside_figure(
    office: Office, figure: OutsideFigure, *, figure_id: ObjectId = ""
) -> Changes:
    """Write down a number from another system, or change one; who did it is kept.

    Raises `system_missing`, `source_missing`, `name_too_long`, `place_missing`,
    `figure_days_missing`, `period_backwards`, `number_wrong`.
    """
    made = replace(
        figure,
        system=" ".join(figure.system.split()),
        source=" ".join(figure.source.split()),
        noted_by=office.author,
        removed=False,
    )
    _require(office, made)
    fields = encode(asdict(made))
    with office.unit() as unit:
        if figure_id:
            unit.write("edit", "outside_figure", figure_id, fields)
        else:
            unit.create("outside_figure", fields, verb="note_outside")
    return unit.changes


def remove_outside_figure(office: Office, figure_id: ObjectId) -> Changes:
    """Take a figure away; the log keeps it."""
    return _remove(office, "outside_figure", figure_id)


def _require(office: Office, figure: OutsideFigure) -> None:
    for is_wrong, error_id in (
        (not figure.system, "system_missing"),
        (not figure.source, "source_missing"),
        (figure.place not in office.organisation.units, "place_missing"),
        (not (figure.first_on and figure.last_on), "figure_days_missing"),
    ):
        if is_wrong:
            raise KnownError(error_id)
    if max(len(figure.system), len(figure.source)) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)
    if figure.first_on and figure.last_on and figure.last_on < figure.first_on:
        days = (figure.first_on.isoformat(), figure.last_on.isoformat())
        raise KnownError("period_backwards", first=days[0], last=days[1])
    if not 0 <= figure.number <= MOST:
        raise KnownError("number_wrong", limit=MOST)


def _remove(office: Office, object_type: str, object_id: ObjectId) -> Changes:
    with office.unit() as unit:
        if unit.state(object_type, object_id).fields:
            unit.write("remove", object_type, object_id, {"removed": True})
    return unit.changes
