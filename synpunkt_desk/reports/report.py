"""A report: one set of cases becomes sections with texts and tables, checks and definitions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure, UnitKind
from synpunkt_desk.models.organisation_days import earlier
from synpunkt_desk.reports import protection as p
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.checks import Check, Draft, run_checks
from synpunkt_desk.reports.facts import CaseFacts, CountedBy, Register, Request
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.measures import offered_measures
from synpunkt_desk.reports.published_texts import look_over
from synpunkt_desk.reports.routine_shares import Share, routine_shares
from synpunkt_desk.reports.sections import Section, build_sections
from synpunkt_desk.reports.selection import Selection, select_cases
from synpunkt_desk.reports.succession import counted
from synpunkt_desk.reports.tables import CaseIds, Cell, Table
from synpunkt_desk.reports.tallied import TALLIED
from synpunkt_desk.reports.wording import Wording, word_report
from synpunkt_desk.texts import report_sentences as s
from synpunkt_desk.texts import reports as t


@dataclass(frozen=True)
class Report:
    """A whole report. Tables open their cells to case ids; checks name the cases they are about.

    `eligible` are different measures that it may tell of, `shares` what its cases say of the
    routine. Questions about a published one are answered at `contact_email`.
    """

    layout: Layout
    request: Request
    words: Wording
    title: str
    department: str
    sections: tuple[Section, ...]
    checks: tuple[Check, ...]
    definitions: tuple[str, ...]
    selection: Selection
    eligible: tuple[tuple[ObjectId, Measure], ...]
    shares: tuple[Share, ...] = ()
    contact_email: str = ""

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in the order of the sections."""
        return tuple(section.table for section in self.sections if section.table)

    @cached_property
    def case_ids(self) -> CaseIds:
        """Ids of everything received in the period, in order of arrival."""
        return self.selection.received.ids

    def table(self, table_id: str) -> Table | None:
        """The table of this id, if the report has it."""
        return next((table for table in self.tables if table.id == table_id), None)


def build_report(
    layout: Layout, *, request: Request, register: Register, cases: Iterable[CaseFacts]
) -> Report:
    """Make the report from the cases, which may be more than it counts.

    It needs all that were received in the period or the compared one, and those received earlier
    that were not closed before the period.
    """
    found, register, request, organisation = counted(Cases.of(cases), register, request)
    selection = select_cases(
        found, request=request, organisation=organisation, events=register.events
    )
    basis = Basis(request, register, organisation, selection)
    figures, words = Figures(basis), word_report(basis)
    sections = build_sections(layout, figures=figures, words=words)
    draft = Draft(figures, sections)
    if selection.left_out:
        figures.table("events")
    checks = run_checks(layout.checks, draft)
    if request.is_public:
        figures = figures.protected()
        sections = build_sections(layout, figures=figures, words=words)
        checks = (*look_over(sections, basis, figures.hidden_values), *checks)
    return Report(
        layout=layout,
        request=request,
        words=words,
        title=words.fill(layout.title),
        department=organisation.name(request.department),
        sections=sections,
        checks=checks,
        definitions=_definitions(sections, figures=figures, words=words),
        selection=selection,
        eligible=tuple(offered_measures(basis)),
        shares=routine_shares(draft.figures) if "routine" in layout.tables else (),
        contact_email=register.municipality.contact_email,
    )


def _definitions(
    sections: Sequence[Section], *, figures: Figures, words: Wording
) -> tuple[str, ...]:
    """What the counted words mean in this report, and what stands outside the tables."""
    shown = {section.table.id for section in sections if section.table}
    request = figures.basis.request
    beside = (p.FORWARDED, p.HANDED_OVER, p.TALLIED, p.LISTS)
    forwarded, handed_over, tallied, lists_told = (_known(figures.beside(n)) for n in beside)
    tallied = 0 if shown & TALLIED else tallied
    lists = s.lists_sentence(figures.basis.names_on_lists) if lists_told else ""
    is_told = not lists or any(lists in section.text for section in sections)
    is_inside = not request.department
    return (
        s.received_definition(words.days),
        *([s.hidden_definition(request.smallest_shown)] if request.is_public else []),
        *_organisation_notes(figures),
        *(text for tables, text in t.DEFINITIONS if not tables or tables & shown),
        *([s.forwarded_note(forwarded)] if forwarded else []),
        *([s.tallied_sentence(tallied)] if tallied else []),
        *(s.left_out_sentence(*event) for event in _left_out(figures)),
        *([lists] if not is_told else []),
        *([s.handed_over_sentence(handed_over, is_inside=is_inside)] if handed_over else []),
    )


def _organisation_notes(figures: Figures) -> Iterator[str]:
    """By which organisation it is counted, where that makes a difference."""
    register, request = figures.basis.register, figures.basis.request
    if request.counted_by == CountedBy.NOW:
        if any(unit.succeeded_by and i in register.outside for i, unit in register.units.items()):
            yield s.NOW_DEFINITION
        return
    yield s.THEN_DEFINITION
    for unit_id in figures.basis.organisation.ordered(*UnitKind):
        unit = register.units[unit_id]
        for last, name in earlier(unit.former_names) if unit_id in figures.basis.scope else ():
            if request.period.first <= last < request.period.last:
                yield s.called_before(unit.name, name, last.isoformat())


def _left_out(figures: Figures) -> Iterator[tuple[str, int]]:
    """The events that the tables do without, and how many cases each has."""
    if figures.basis.selection.left_out:
        table = figures.table("events")
        for key, row in zip(table.keys, table.rows, strict=True):
            if key and isinstance(value := row.values[0], int):
                yield row.label, value


def _known(number: Cell) -> int:
    """The number, 0 when it is hidden: then nothing is told of it."""
    return number if isinstance(number, int) else 0
