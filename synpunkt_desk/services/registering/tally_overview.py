"""What has been noted by word of mouth, by receiver or week and type; apart from all cases."""

from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.reports.tables import Row, Table
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.tallies import SumBy, sums
from synpunkt_desk.texts import tally as t

PERIODS: Final = tuple(t.PERIODS)
WEEK, MONTH, YEAR = PERIODS


def first_day(period: str, today: date) -> date:
    """The day that a period up to today begins."""
    if period == YEAR:
        return today.replace(month=1, day=1)
    if period == MONTH:
        return today.replace(day=1)
    return date.fromordinal(today.toordinal() - today.weekday())


def overview(office: Office, period: str, *, by: SumBy) -> Table:
    """The numbers of a period up to today, a row for each receiver or week."""
    today = office.today()
    found = sums(office, first_day(period, today), today, by=[by, SumBy.CASE_TYPE])
    organisation = office.organisation
    types = organisation.categories_of(CategoryKind.CASE_TYPE)
    types += sorted({kind for _, kind in found} - set(types))
    names = {key: _name(organisation, key, by) for key, _ in found}
    body = [
        Row(name, _with_sum([found.get((key, kind), 0) for kind in types]))
        for key, name in sorted(names.items(), key=lambda pair: sort_key(pair[1]))
    ]
    total = _with_sum([sum(n for (_, k), n in found.items() if k == kind) for kind in types])
    return Table(
        id="tally_overview",
        row_heading=t.ROWS_BY[by],
        columns=(*map(organisation.name, types), t.SUM),
        rows=tuple(body),
        total=total,
        total_word=t.SUM,
        title=t.OVERVIEW_TABLE,
        open_cell=lambda _row, _column: (),
    )


def _name(organisation: Organisation, key: ObjectId, by: SumBy) -> str:
    return t.week_of_year(key) if by is SumBy.WEEK else organisation.receiver_name(key)


def _with_sum(numbers: list[int]) -> tuple[int, ...]:
    return (*numbers, sum(numbers))
