"""The report: its sections, tables and sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Final

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import Register, Request
from synpunkt_desk.reports.layout import Layout, SectionLayout
from synpunkt_desk.reports.layout_file import parse_layout
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.reports.selection import Selection
from synpunkt_desk.reports.tables import REST, CaseIds, Cell, Row, Table
from synpunkt_desk.reports.tied_text import follow
from synpunkt_desk.reports.together.checks import FLOW, checks_of
from synpunkt_desk.reports.together.lines import Line, Part, lines_of
from synpunkt_desk.reports.wording import Wording, word_report
from synpunkt_desk.texts import reports as rt
from synpunkt_desk.texts import reports_together as t
from synpunkt_desk.texts.overview import NOT_SHOWN
from synpunkt_desk.texts.report_list import days as days_words

KEY: Final = "ks"
_OF_BOARD: Final = "improvements-"


@cache
def together_layout() -> Layout:
    """Headings and fixed texts of the report."""
    file = resources.files("synpunkt_desk").joinpath("resources", "layouts", f"{KEY}.yaml")
    return parse_layout(file.read_text("utf-8"), source=file.name)


def build_together(
    *, request: Request, register: Register, parts: Sequence[Part], late: Sequence[Part]
) -> Report:
    """The report; `parts` are finished reports within its period, `late` earlier ones."""
    organisation, layout = Organisation(register.units), together_layout()
    lines = lines_of(register, organisation, parts, request.period)
    selection = _selection(lines)
    basis = Basis(replace(request, recipient=t.RECIPIENT), register, organisation, selection)
    words = word_report(basis)
    made = _Maker(basis, words, lines, late)
    return Report(
        layout=layout,
        request=basis.request,
        words=words,
        title=words.fill(layout.title),
        department="",
        sections=tuple(section for part in layout.sections for section in made.sections(part)),
        checks=tuple(checks_of(lines, late, request.period)),
        definitions=t.DEFINITIONS,
        selection=selection,
        eligible=(),
    )


def is_of_board(section: str) -> bool:
    """Whether the section says what a board itself has reported."""
    return section.startswith(_OF_BOARD)


@dataclass(frozen=True)
class _Maker:
    """Fills the sections of the layout."""

    basis: Basis
    words: Wording
    lines: Sequence[Line]
    late: Sequence[Part]

    def sections(self, part: SectionLayout) -> Iterator[Section]:
        request = self.basis.request
        heading = request.headings.get(part.id) or self.words.fill(part.heading)
        table = self._table(part.id, heading)
        drafted, written = self._drafted(part), request.texts.get(part.id)
        against = request.drafted.get(part.id, "")
        own = None if written is None else follow(written.strip(), against, drafted)
        yield Section(
            id=part.id,
            heading=heading,
            text=own.text if own else drafted,
            is_own_text=own is not None,
            own=own,
            when_empty="",
            table=table,
            drafted=drafted,
        )
        if part.id == "improvements":
            yield from (self._improvements(line) for line in self.lines if line.parts)

    def _drafted(self, part: SectionLayout) -> str:
        fixed = self.words.fill(part.text).strip()
        if part.id == "summary":
            return self._summary()
        if part.id == "documents":
            return self._documents()
        if part.id == "improvements" and not any(line.parts for line in self.lines):
            return t.NO_DOCUMENTS
        return fixed

    def _summary(self) -> str:
        reported = [line for line in self.lines if line.parts]
        missing = [line.name for line in self.lines if not line.parts]
        received = sum(line.sum_of("received") for line in reported)
        return t.summary(len(reported), len(self.lines), received, missing)

    def _documents(self) -> str:
        late = [_paper(part, attached=at) for at, part in enumerate(self.late, 1)]
        current = [_paper(part) for line in self.lines for part in line.parts]
        papers = [f"{at}. {words}" for at, words in enumerate((*late, *current), 1)]
        return "\n".join(papers) or t.NO_DOCUMENTS

    def _improvements(self, line: Line) -> Section:
        told = "\n\n".join(part.improvements for part in line.parts if part.improvements)
        return Section(
            id=f"{_OF_BOARD}{line.board}",
            heading=line.name,
            text=told or t.NO_IMPROVEMENTS,
            is_own_text=False,
            when_empty="",
            level=3,
        )

    def _table(self, section: str, title: str) -> Table | None:
        if section == "boards":
            return self._boards(title)
        return self._by_type(title) if section == "boards_by_type" else None

    def _boards(self, title: str) -> Table:
        """A line for each board: how far, and how its cases flowed."""
        rows = [
            _row(line, line.status, numbers=[line.sum_of(n) for n in FLOW]) for line in self.lines
        ]
        sums = [sum(line.sum_of(n) for line in self.lines if line.parts) for n in FLOW]
        return self._made("boards", title, t.COLUMNS, rows, ("", *sums))

    def _by_type(self, title: str) -> Table:
        scheme = self.basis.categories(CategoryKind.CASE_TYPE)
        found = {key for line in self.lines for part in line.parts for key in part.types}
        known = [(i, c.name) for i, c in scheme if i in found or c.valid_to is None]
        rest = [(REST, rt.UNCATEGORISED)] if found - {i for i, _ in known} else []
        columns = [*known, *rest]

        def values(line: Line) -> list[int]:
            numbers = [line.of_type(key) for key, _ in known]
            own = sum(sum(part.types.values()) for part in line.parts)
            return [*numbers, *([own - sum(numbers)] if rest else []), own]

        body = [values(line) for line in self.lines]
        rows = [_row(line, numbers=of) for line, of in zip(self.lines, body, strict=True)]
        sums = tuple(sum(column) for column in zip(*body, strict=True)) if body else ()
        names = (*(name for _, name in columns), rt.SUM)
        return self._made("boards_by_type", title, names, rows, sums or (0,) * len(names))

    def _made(
        self,
        table_id: str,
        title: str,
        columns: Sequence[str],
        rows: Sequence[Row],
        total: Sequence[Cell],
    ) -> Table:
        def open_cell(row: int | None, _column: int) -> CaseIds:
            lines = self.lines if row is None else [self.lines[row]]
            return tuple(case.case_id for line in lines for case in line.cases)

        return Table(
            id=table_id,
            row_heading=t.BOARD,
            columns=tuple(columns),
            rows=tuple(rows),
            total=tuple(total),
            total_word=rt.SUM,
            title=title,
            keys=tuple(line.board for line in self.lines),
            open_cell=open_cell,
        )


def _row(line: Line, *words: str, numbers: Sequence[int]) -> Row:
    """The numbers of a board that has reported; nothing is known of the others."""
    if line.parts:
        return Row(line.name, (*words, *numbers))
    return Row(line.name, (*words, *(NOT_SHOWN,) * len(numbers)), missing=t.NOT_REPORTED)


def _paper(part: Part, *, attached: int = 0) -> str:
    days = days_words(part.period.first.isoformat(), part.period.last.isoformat())
    return t.document_line(part.title, days, attached=attached)


def _selection(lines: Sequence[Line]) -> Selection:
    every = Cases.of(case for line in lines for case in line.cases)
    received = every.in_order_of_arrival()
    is_forwarded = received.words("forwarded_to").are_given
    return Selection(
        received=received,
        own=received.where(~is_forwarded),
        forwarded=received.where(is_forwarded),
    )
