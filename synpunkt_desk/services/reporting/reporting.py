"""Reports: the cases are read once, in one read transaction, and counted by the reports room."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import (
    Category,
    Municipality,
    OrganisationUnit,
    Theme,
    UnitKind,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.reports.facts import Register, Request, TallyFacts
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.published_texts import own_words
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_layouts
from synpunkt_desk.services.reporting.outside_figures import read_base_numbers, read_outside_figures
from synpunkt_desk.services.reporting.report_cases import read_cases
from synpunkt_desk.services.reporting.report_formats import FORMATS, finished
from synpunkt_desk.services.reporting.report_matters import retold
from synpunkt_desk.store import reading
from synpunkt_desk.store.giver_names import givers_named
from synpunkt_desk.store.givers import names_on_lists
from synpunkt_desk.store.place_counts import came_to
from synpunkt_desk.store.tallies import tally_sums

_TALLIED: Final = TallyFacts._fields[:-1]
_YEARS: Final = range(1900, 2200)
"""The years that a report can be about; any other is a slip of the finger."""


def make_report(office: Office, layout: str, request: Request) -> Report:
    """Count the cases of the database into a report. Raises `layout.unknown`."""
    return report_of(office, report_layouts.layout(office, layout), request)


def report_of(office: Office, layout: Layout, request: Request) -> Report:
    """Count the cases of the database into a report of this layout."""
    with no_garbage():
        made = _make_report(office, layout, request)
    first = min(period.first for period in (request.period, *_others(request)))
    office.replica.packing.want(first, request.period.last)
    return made


def _make_report(office: Office, wanted: Layout, request: Request) -> Report:
    period = request.period
    with office.replica.reading() as connection:
        days = (period.first, period.last)
        others = _others(request)
        cases = read_cases(connection, period, others, with_givers="givers" in wanted.tables)
        municipality = reading.typed_objects(connection, Municipality, "municipality")
        register = Register(
            municipality=next(iter(municipality.values()), Municipality()),
            units=reading.typed_objects(connection, OrganisationUnit, "organisation_unit"),
            categories=reading.typed_objects(connection, Category, "category"),
            calendar=office.organisation.calendar(period.first, office.today()),
            tallies=tuple(map(TallyFacts._make, tally_sums(connection, *days, by=_TALLIED))),
            names_on_lists=names_on_lists(connection, *days),
            giver_names=givers_named(connection, *days, own_words(request)),
            base_numbers=tuple(read_base_numbers(connection).values()),
            outside_figures=tuple(read_outside_figures(connection).values()),
            came_to=came_to(connection),
            events=_events(reading.typed_objects(connection, Theme, "theme")),
        )
        smallest = register.municipality.smallest_shown
        request = replace(request, smallest_shown=smallest)
        register = retold(connection, wanted, register=register, request=request, cases=cases)
        return build_report(wanted, request=request, register=register, cases=cases)


def _others(request: Request) -> list[Period]:
    compared = [request.compared_with] if request.compared_with else []
    return [*compared, *request.earlier_periods]


def _events(themes: Mapping[ObjectId, Theme]) -> dict[ObjectId, str]:
    marked = {i: one.name for i, one in themes.items() if one.is_mass_event}
    return {i: name for i, name in marked.items() if not themes[i].removed}


def period_of(first: date, last: date) -> Period:
    """Days from the first to the last. Raises `period_backwards`, `period_unlikely`."""
    if first.year not in _YEARS or last.year not in _YEARS:
        raise KnownError("period_unlikely", first=first.isoformat(), last=last.isoformat())
    if last < first:
        raise KnownError("period_backwards", first=first.isoformat(), last=last.isoformat())
    return Period(first, last)


def year_before(period: Period) -> Period:
    """The same days a year earlier; a month that is over is so in both years.

    Of more than a year it is so many years earlier that no day is in both.
    """
    years = period.last.year - period.first.year + 1
    return next(one for one in years_before(period, years) if one.last < period.first)


def years_before(period: Period, years: int) -> tuple[Period, ...]:
    """The same days of each of so many years before, the latest first."""
    first, last = period.first, period.last
    ends_month = (last + timedelta(days=1)).day == 1
    return tuple(
        Period(
            _in_year(first, first.year - step),
            _in_year(last, last.year - step, ends_month=ends_month),
        )
        for step in range(1, years + 1)
    )


def period_before(period: Period) -> Period:
    """The time right before: as many whole months where the period is whole months, else days."""
    last = period.first - timedelta(days=1)
    if period.first.day == 1 and (period.last + timedelta(days=1)).day == 1:
        first, end = period.first, period.last
        months = 12 * (end.year - first.year) + end.month - first.month
        years, month = divmod(12 * last.year + last.month - 1 - months, 12)
        return Period(date(years, month + 1, 1), last)
    return Period(last - (period.last - period.first), last)


def find_department(organisation: Organisation, name: str) -> ObjectId:
    """The department or board of that name or synonym, "" for all of them.

    Raises `department_unknown`.
    """
    if not name.strip():
        return ""
    for kind in (UnitKind.DEPARTMENT, UnitKind.BOARD):
        found = organisation.find_unit(kind, name)
        if found:
            return found
    listed = organisation.units_of(UnitKind.DEPARTMENT)
    known = ", ".join(dict.fromkeys(organisation.name(i) for i in listed))
    raise KnownError("department_unknown", name=name, known=known)


def _in_year(day: date, year: int, *, ends_month: bool = False) -> date:
    """The day in another year; the last of February stands for a leap day."""
    last = monthrange(year, day.month)[1]
    return day.replace(year=year, day=last if ends_month else min(day.day, last))


def format_of(name: str, file: Path) -> str:
    """The format asked for, else that of the file's name, else PDF. Raises `format_unknown`."""
    wanted = name.lower() or file.suffix.lower().removeprefix(".") or "pdf"
    if wanted not in FORMATS:
        raise KnownError("format_unknown", format=wanted, known=", ".join(FORMATS))
    return wanted


def report_bytes(report: Report, name: str) -> bytes:
    """The report as a file of a format, without letterhead."""
    return FORMATS[name].write(finished(report, report_document(report)))
