"""Checks of a finished report: what to put right, what to look over, and what holds."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Final

from synpunkt_desk.models.objects import CategoryKind, Improves
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Mask
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.measures import shown_measures
from synpunkt_desk.reports.outside import is_within, partly_outside
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.reports.sentences import MOST_EXAMPLES
from synpunkt_desk.reports.tables import REST, CaseIds, Table
from synpunkt_desk.reports.timing import expect_answer
from synpunkt_desk.texts import report_checks as c
from synpunkt_desk.texts import report_sentences as s
from synpunkt_desk.texts.dates import long_date
from synpunkt_desk.texts.reports import NOT_ANSWERED

_FOLLOWED: Final = 0.9
"""The routine counts as followed when it held for nine cases of ten."""

_IMPROVEMENTS: Final = "improvements"
_YEAR: Final = re.compile(r"(?<![\d:])(?:19|20)\d\d(?![\d:])")


class Severity(StrEnum):
    """How much a finding matters."""

    FIX = "fix"
    REVIEW = "review"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Check:
    """A finding in few words, a line that explains it, and the cases it is about."""

    id: str
    severity: Severity
    message: str
    detail: str = ""
    cases: CaseIds = ()


@dataclass(frozen=True)
class Draft:
    """The report as far as it is made when it is checked."""

    figures: Figures
    sections: Sequence[Section]

    @property
    def basis(self) -> Basis:
        """What the figures were counted from."""
        return self.figures.basis

    @property
    def tables(self) -> list[Table]:
        """The tables it shows."""
        return [section.table for section in self.sections if section.table]

    def title_of(self, table_id: str) -> str:
        """The title of a table if it is shown."""
        return next((table.title for table in self.tables if table.id == table_id), "")

    def section(self, section_id: str) -> Section | None:
        """A section by its id."""
        return next((x for x in self.sections if x.id == section_id), None)


def run_checks(ids: Iterable[str], draft: Draft) -> tuple[Check, ...]:
    """The findings, the gravest first, otherwise in the order of `ids`."""
    found = list(chain.from_iterable(CHECKS[check_id](draft) for check_id in ids))
    return tuple(sorted(found, key=lambda check: list(Severity).index(check.severity)))


def _sums(draft: Draft) -> Iterator[Check]:
    chosen = draft.basis.selection
    own, forwarded, received = (
        len(cases) for cases in (chosen.own, chosen.forwarded, chosen.received)
    )
    wholes = {"own": own, "received": received}
    differing = [table.title for table in draft.tables if not _adds_up(table, wholes)]
    detail = c.sums_detail(own, forwarded, received)
    if differing or own + forwarded != received:
        parts = [detail, c.differing_tables(differing)] if differing else [detail]
        yield Check("sums", Severity.FIX, c.SUMS_DIFFER, " ".join(parts))
    else:
        yield Check("sums", Severity.OK, c.SUMS_AGREE, detail)


def _adds_up(table: Table, wholes: Mapping[str, int]) -> bool:
    """The rows make the total, and the total is what the table says it counts."""
    if table.total is None:
        return True
    is_whole = not table.whole or table.total[table.count_column] == wholes[table.whole]
    return is_whole and all(
        total == sum(n for row in table.rows if isinstance(n := row.values[column], int))
        for column, total in enumerate(table.total)
        if isinstance(total, int)
    )


def _flow(draft: Draft) -> Iterator[Check]:
    values = draft.figures.table("closed").rows[0].values
    opened, received, closed, left = (n for n in values if isinstance(n, int))
    holds = opened + received - closed == left
    yield Check(
        "flow",
        Severity.OK if holds else Severity.FIX,
        c.FLOW_AGREES if holds else c.FLOW_DIFFERS,
        c.flow_detail(opened, received, closed, left),
    )


def _missing(
    check_id: str, table_id: str, severity: Severity
) -> Callable[[Draft], Iterator[Check]]:
    """Cases in the last row of a table, for those that have no row of their own."""

    def find(draft: Draft) -> Iterator[Check]:
        table = draft.figures.table(table_id)
        if REST in table.keys and len(table.keys) > 1:
            row = table.keys.index(REST)
            cases = table.open_cell(row, table.count_column)
            where = c.missing_detail(table.rows[row].label, draft.title_of(table_id))
            what = c.MISSING.get(check_id) or c.quoted(table.row_heading)
            yield Check(check_id, severity, c.missing(len(cases), what), where, cases)

    return find


def _local_category(draft: Draft) -> Iterator[Check]:
    """Cases without a local category, where their department has any."""
    scheme = draft.basis.categories(CategoryKind.LOCAL_CATEGORY)
    known = {category_id for category_id, _ in scheme}
    choosing = {category.department for _, category in scheme}
    own = draft.basis.selection.own
    is_missing = own.words("department").are(*choosing) & ~own.words("local_category").are(*known)
    cases = own.where(is_missing).ids
    if cases:
        message = c.missing(len(cases), c.MISSING["local_category"])
        yield Check("local_category", Severity.REVIEW, message, cases=cases)


def _improvements(draft: Draft) -> Iterator[Check]:
    """Something must have become better, and not only the handling of feedback."""
    section = draft.section(_IMPROVEMENTS)
    if section is None or not draft.basis.selection.own:
        return
    if not section.text:
        eligible = len(draft.basis.eligible)
        detail = c.measures_to_choose(eligible)
        yield Check("improvements", Severity.FIX, c.empty_section(section.heading), detail)
        return
    shown = [] if section.is_own_text else shown_measures(draft.basis)
    if shown and all(measure.improves != Improves.SERVICE for measure in shown):
        cases = tuple(dict.fromkeys(case_id for measure in shown for case_id in measure.cases))
        yield Check(
            "improvements", Severity.FIX, c.NO_SERVICE_MEASURE, c.NO_SERVICE_MEASURE_WHY, cases
        )


def _examples(draft: Draft) -> Iterator[Check]:
    chosen = len(draft.basis.request.measures or ())
    if chosen > MOST_EXAMPLES:
        yield Check("examples", Severity.REVIEW, c.too_many_examples(chosen, MOST_EXAMPLES))


def _empty(draft: Draft) -> Iterator[Check]:
    for section in draft.sections:
        if section.when_empty and not section.text and section.id != _IMPROVEMENTS:
            severity = Severity(section.when_empty)
            yield Check(f"empty:{section.id}", severity, c.empty_section(section.heading))


def _routine(draft: Draft) -> Iterator[Check]:
    rows = draft.figures.table("routine").rows
    unanswered = [row.label for row in rows if row.values[0] == NOT_ANSWERED]
    if unanswered:
        detail = c.routine_unanswered(unanswered)
        yield Check("routine", Severity.REVIEW, c.ROUTINE_MISSING, detail)


def _followed(draft: Draft) -> Iterator[Check]:
    """How far the routine was followed, as far as the cases tell; opens to those left out."""
    table = draft.figures.table("followed")
    for row, (key, line) in enumerate(zip(table.keys, table.rows, strict=True)):
        done, base = (n for n in line.values if isinstance(n, int))
        if base:
            left = table.open_cell(row, len(table.columns))
            message = c.followed(line.label, s.part_words(done, base))
            is_followed = done >= base * _FOLLOWED
            severity = Severity.OK if is_followed else Severity.REVIEW
            yield Check(f"followed:{key}", severity, message, cases=left)


def _compared(draft: Draft) -> Iterator[Check]:
    if draft.basis.request.compared_with is None:
        yield Check("compared", Severity.REVIEW, c.NO_COMPARISON, c.NO_COMPARISON_WHY)


def _dates(draft: Draft) -> Iterator[Check]:
    chosen, today = draft.basis.selection, draft.basis.request.today
    concerned = chosen.received.with_others(chosen.open_at_start)
    cases = concerned.where(_are_slips(concerned, today)).ids
    if cases:
        message = c.contradictory_dates(len(cases))
        yield Check("dates", Severity.FIX, s.capital(message), c.DATES_WHY, cases)


def _are_slips(cases: Cases, today: date) -> Mask:
    """Something happened before the case came, after today, or was answered after closing."""
    received, closed, answered = map(cases.days, ("received_on", "closed_on", "answered_on"))
    is_slip = received > today.toordinal()
    for name in ("acknowledged_on", "answered_on", "closed_on"):
        day = cases.days(name)
        is_slip |= (day > today.toordinal()) | ((day != 0) & (day < received))
    registered = cases.days("registered_on")
    is_slip |= (registered != 0) & (registered < received)
    return is_slip | ((closed != 0) & (closed < answered))


def _late(draft: Draft) -> Iterator[Check]:
    last = draft.basis.request.period.last.toordinal()
    received = draft.basis.selection.received
    is_late = (received.days("registered_on") > last) & ~received.flags("imported")
    late = received.where(is_late)
    if not late:
        return
    days = [long_date(date.fromisoformat(d)) for d in (late[0].received_on, late[0].registered_on)]
    message = c.one_registered_late(*days) if len(late) == 1 else c.registered_late(len(late))
    yield Check("late", Severity.REVIEW, s.capital(message), c.are_included(len(late)), late.ids)


def _unanswered(draft: Draft) -> Iterator[Check]:
    cases = _owed_answer(draft.basis.selection.closed).ids
    if cases:
        message = s.capital(c.closed_without_answer(len(cases)))
        why = c.CLOSED_WITHOUT_ANSWER_WHY
        yield Check("unanswered", Severity.REVIEW, message, why, cases)


def _owed_answer(cases: Cases) -> Cases:
    is_answered = (cases.days("answered_on") != 0) | cases.flags("first_contact")
    is_done = is_answered | cases.words("forwarded_to").are_given
    return cases.where(expect_answer(cases) & ~is_done)


def _forwarded(draft: Draft) -> Iterator[Check]:
    table = draft.figures.table("forwarded")
    cases = table.open_cell(None, 0)
    if cases:
        receivers = [(row.label, n) for row in table.rows if isinstance(n := row.values[0], int)]
        detail = c.forwarded_detail(receivers)
        yield Check("forwarded", Severity.REVIEW, c.forwarded(len(cases)), detail, cases)


def _handed_over(draft: Draft) -> Iterator[Check]:
    cases = draft.basis.selection.handed_over.ids
    if cases:
        detail = c.handed_over_detail(is_inside=not draft.basis.request.department)
        message = s.capital(c.handed_over(len(cases)))
        yield Check("handed_over", Severity.REVIEW, message, detail, cases)


def _outside(draft: Draft) -> Iterator[Check]:
    """Figures of other systems that are not about the same days as the report."""
    basis = draft.basis
    for figure in partly_outside(basis):
        days = f"{figure.first_on}\N{EN DASH}{figure.last_on}"
        place = basis.organisation.name(figure.place)
        message = c.outside_days(figure.system, place, days)
        detail = c.OUTSIDE_SHOWN if is_within(basis, figure) else c.OUTSIDE_LEFT_OUT
        yield Check("outside", Severity.REVIEW, message, detail)


def _other_year(draft: Draft) -> Iterator[Check]:
    """Texts of the user that name a year before the report's, as when an old one is used again."""
    request = draft.basis.request
    earliest = min(p.first.year for p in (request.period, request.compared_with) if p)
    for section in draft.sections:
        years = [y for y in dict.fromkeys(_YEAR.findall(section.text)) if int(y) < earliest]
        if section.is_own_text and years:
            message = c.other_year(section.heading, years)
            yield Check(f"other_year:{section.id}", Severity.REVIEW, message, c.OTHER_YEAR_WHY)


CHECKS: Final[Mapping[str, Callable[[Draft], Iterator[Check]]]] = {
    "sums": _sums,
    "flow": _flow,
    "case_type": _missing("case_type", "by_type", Severity.FIX),
    "criterion": _missing("criterion", "by_category", Severity.FIX),
    "place": _missing("place", "board_by_type", Severity.FIX),
    "area": _missing("area", "received_by_area", Severity.REVIEW),
    "unit": _missing("unit", "by_unit", Severity.REVIEW),
    "channel": _missing("channel", "by_channel", Severity.REVIEW),
    "local_category": _local_category,
    "improvements": _improvements,
    "examples": _examples,
    "empty": _empty,
    "routine": _routine,
    "followed": _followed,
    "compared": _compared,
    "dates": _dates,
    "late": _late,
    "unanswered": _unanswered,
    "forwarded": _forwarded,
    "handed_over": _handed_over,
    "outside": _outside,
    "other_year": _other_year,
}
"""How each check looks, by the name that layouts use."""
