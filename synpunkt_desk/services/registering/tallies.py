"""Oral feedback that is only counted (noterad muntligt): by key at once, or by week on a sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import TallySource
from synpunkt_desk.models.organisation_days import is_in_use
from synpunkt_desk.models.weeks import days_of_week
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.tallies import sheet_rows, tally_sums

MOST: Final = 999
"""The greatest number that can be noted at once."""
_RECEIVER: Final = "tally_receiver"


class SumBy(StrEnum):
    """What sums are told apart by."""

    RECEIVER = "receiver"
    CASE_TYPE = "case_type"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Noted:
    """How many of the noted type the receiver has had today."""

    of_day: int
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """A place on a sheet; without a day it is for the whole week."""

    case_type: ObjectId
    criterion: ObjectId = ""
    day: date | None = None


def note(office: Office, receiver: ObjectId, case_type: ObjectId, *, count: int = 1) -> Noted:
    """Count oral feedback that somebody gave today; the receiver is remembered on this PC.

    Raises `tally_receiver_missing`, `tally_type_missing`, `tally_count_wrong`.
    """
    fields = {
        **_receiver(office, receiver),
        "case_type": _case_type(office, case_type),
        "day": office.today().isoformat(),
        "count": _count(count, least=1),
        "source": TallySource.KEY.value,
        "noted_by": office.author,
    }
    with office.unit() as unit:
        unit.create("tally", fields, verb="note")
        unit.set_meta(_RECEIVER, receiver)
    return Noted(counted_today(office, receiver).get(case_type, 0), unit.changes)


def counted_today(office: Office, receiver: ObjectId) -> dict[ObjectId, int]:
    """What a receiver has had today, by type."""
    today = office.today()
    found = sums(office, today, today, by=[SumBy.CASE_TYPE], receiver=receiver)
    return {case_type: count for (case_type,), count in found.items()}


def latest_receiver(office: Office) -> ObjectId:
    """The receiver that was last noted for on this PC, "" when it is no longer in use."""
    receiver = office.replica.meta(_RECEIVER)
    place = office.organisation.units.get(receiver)
    return receiver if place and is_in_use(place, office.today()) else ""


def sums(
    office: Office, first: date, last: date, *, by: Sequence[SumBy], receiver: ObjectId = ""
) -> dict[tuple[str, ...], int]:
    """How many were noted from the first day to the last, by what is asked for.

    What stands on a sheet for a whole week counts on its Thursday.
    """
    with office.replica.reading() as connection:
        rows = tally_sums(connection, first, last, by=by, receiver=receiver)
    return {tuple(keys): count for *keys, count in rows}


def sheet_of_week(office: Office, receiver: ObjectId, week: str) -> dict[SheetCell, int]:
    """What has been keyed in from the sheet of a receiver for a week."""
    with office.replica.reading() as connection:
        rows = sheet_rows(connection, receiver, week)
    return {
        SheetCell(
            case_type=row.case_type,
            criterion=row.criterion,
            day=date.fromisoformat(row.day) if row.day else None,
        ): row.amount
        for row in rows
    }


def key_in_sheet(
    office: Office, receiver: ObjectId, week: str, counts: Mapping[SheetCell, int]
) -> Changes:
    """Let the sheet of a receiver for a week say this and nothing else; twice is harmless.

    A number has one id on every PC, so that a sheet keyed in at two places is counted once.
    Raises `tally_receiver_missing`, `tally_type_missing`, `tally_count_wrong`,
    `tally_week_unknown`, `tally_in_future`.
    """
    place = _receiver(office, receiver)
    _require_days(office, week, counts)
    wanted = {
        _cell_id(receiver, week, cell): _sheet_fields(office, cell, count)
        for cell, count in counts.items()
        if _count(count, least=0)
    }
    with office.replica.reading() as connection:
        present = [row.object_id for row in sheet_rows(connection, receiver, week)]
    common = {**place, "week": week, "source": TallySource.SHEET.value, "removed": False}
    with office.unit() as unit:
        for gone in present:
            if gone not in wanted:
                unit.write("remove", "tally", gone, {"removed": True})
        for tally_id, fields in wanted.items():
            is_new = not unit.state("tally", tally_id).fields
            author = {"noted_by": office.author} if is_new else {}
            unit.write("key_in", "tally", tally_id, {**common, **fields, **author})
        unit.set_meta(_RECEIVER, receiver)
    return unit.changes


def _sheet_fields(office: Office, cell: SheetCell, count: int) -> dict[str, Json]:
    return {
        **encode({"day": cell.day, "criterion": cell.criterion}),
        "case_type": _case_type(office, cell.case_type),
        "count": count,
    }


def _cell_id(receiver: ObjectId, week: str, cell: SheetCell) -> ObjectId:
    day = cell.day.isoformat() if cell.day else ""
    return fixed_id("tally", receiver, week, day, cell.case_type, cell.criterion)


def _receiver(office: Office, receiver: ObjectId) -> dict[str, Json]:
    """The place with everything above it; refused where no board answers for it."""
    chain = office.organisation.receiver(receiver)
    if not chain["board"]:
        raise KnownError("tally_receiver_missing")
    return {kind: place for kind, place in chain.items() if place}


def _case_type(office: Office, case_type: ObjectId) -> ObjectId:
    if case_type not in office.organisation.categories:
        raise KnownError("tally_type_missing")
    return case_type


def _count(count: int, *, least: int) -> int:
    if not least <= count <= MOST:
        raise KnownError("tally_count_wrong", limit=MOST)
    return count


def _require_days(office: Office, week: str, counts: Mapping[SheetCell, int]) -> None:
    """The week has begun, and every day lies in it and is not ahead."""
    days = days_of_week(week)
    if not days:
        raise KnownError("tally_week_unknown", week=week)
    named = [cell.day for cell, count in counts.items() if cell.day and count]
    if not set(named) <= set(days):
        raise KnownError("tally_week_unknown", week=week)
    latest = max(named, default=days[0])
    if latest > office.today():
        raise KnownError("tally_in_future", day=latest.isoformat())
