"""One report of the boards' own finished ones, for the executive board's oversight."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Final

from synpunkt_desk.documents import model as d
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.checks import Check, Severity
from synpunkt_desk.reports.facts import CaseFacts, Register, Request
from synpunkt_desk.reports.layout import Layout, SectionLayout
from synpunkt_desk.reports.layout_file import parse_layout
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.reports.selection import Selection
from synpunkt_desk.reports.tables import REST, CaseIds, Cell, Row, Table
from synpunkt_desk.reports.tied_text import follow
from synpunkt_desk.reports.wording import Wording, word_report
from synpunkt_desk.texts import reports as rt
from synpunkt_desk.texts import reports_together as t
from synpunkt_desk.texts.overview import NOT_SHOWN
from synpunkt_desk.texts.report_list import days as days_words

KEY: Final = "ks"
_OF_BOARD: Final = "improvements-"
_FLOW: Final = ("open_at_start", "received", "closed", "open_at_end")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A finished report of a board or department, with its numbers as they were then."""

    report_id: ObjectId
    place: ObjectId
    title: str
    period: Period
    finished_on: str
    decided_on: str = ""
    paragraph: str = ""
    sums: Mapping[str, int]
    types: Mapping[ObjectId, int]
    improvements: str = ""
    cases: tuple[CaseFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A board and what it has reported; nothing when it has not."""

    board: ObjectId
    name: str
    parts: tuple[Part, ...]

    def sum_of(self, name: str) -> int:
        """What is open is so at an end of the period; all else adds up."""
        chosen = self.parts
        if name == "open_at_start":
            chosen = [p for p in chosen if p.period.first == self._first]
        if name == "open_at_end":
            chosen = [p for p in chosen if p.period.last == self._last]
        return sum(part.sums.get(name, 0) for part in chosen)

    def of_type(self, case_type: ObjectId) -> int:
        """How many of a type, REST for those of none."""
        return sum(part.types.get(case_type, 0) for part in self.parts)

    @property
    def cases(self) -> list[CaseFacts]:
        """What was received, as it was then."""
        return [case for part in self.parts for case in part.cases]

    @property
    def status(self) -> str:
        """How far the latest report has come."""
        if not self.parts:
            return t.NOT_REPORTED
        latest = max(self.parts, key=lambda part: (part.period.last, part.finished_on))
        if latest.decided_on:
            return t.status(t.PRESENTED, latest.decided_on, latest.paragraph)
        return t.status(t.FINISHED, latest.finished_on, "")

    @property
    def _first(self) -> date:
        return min(part.period.first for part in self.parts)

    @property
    def _last(self) -> date:
        return max(part.period.last for part in self.parts)


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
    lines = [
        _Line(board, organisation.name(board), tuple(_chosen(board, parts, organisation)))
        for board in organisation.ordered(UnitKind.BOARD)
        if not _is_gone(register, board, request.period)
    ]
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
        checks=tuple(_checks(lines, late, request.period)),
        definitions=t.DEFINITIONS,
        selection=selection,
        eligible=(),
    )


def is_of_board(section: str) -> bool:
    """Whether the section says what a board itself has reported."""
    return section.startswith(_OF_BOARD)


def used_parts(parts: Sequence[Part], units: Register) -> list[Part]:
    """The finished reports that stand in a line, boards in their order."""
    organisation = Organisation(units.units)
    boards = organisation.ordered(UnitKind.BOARD)
    return [part for board in boards for part in _chosen(board, parts, organisation)]


def with_attached(
    document: d.Document, attached: Iterable[tuple[str, Sequence[d.Block]]]
) -> d.Document:
    """The document with earlier reports after it, as numbered papers of their own."""
    blocks = list(document.blocks)
    for at, (title, inside) in enumerate(attached, 1):
        blocks += [d.PageBreak(), d.Heading(t.attached_heading(at, title))]
        blocks += map(_one_lower, inside)
    return replace(document, blocks=tuple(blocks))


def _one_lower(block: d.Block) -> d.Block:
    return replace(block, level=block.level + 1) if isinstance(block, d.Heading) else block


@dataclass(frozen=True)
class _Maker:
    """Fills the sections of the layout."""

    basis: Basis
    words: Wording
    lines: Sequence[_Line]
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

    def _improvements(self, line: _Line) -> Section:
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
            _row(line, line.status, numbers=[line.sum_of(n) for n in _FLOW]) for line in self.lines
        ]
        sums = [sum(line.sum_of(n) for line in self.lines if line.parts) for n in _FLOW]
        return self._made("boards", title, t.COLUMNS, rows, ("", *sums))

    def _by_type(self, title: str) -> Table:
        scheme = self.basis.categories(CategoryKind.CASE_TYPE)
        found = {key for line in self.lines for part in line.parts for key in part.types}
        known = [(i, c.name) for i, c in scheme if i in found or c.valid_to is None]
        rest = [(REST, rt.UNCATEGORISED)] if found - {i for i, _ in known} else []
        columns = [*known, *rest]

        def values(line: _Line) -> list[int]:
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


def _row(line: _Line, *words: str, numbers: Sequence[int]) -> Row:
    """The numbers of a board that has reported; nothing is known of the others."""
    if line.parts:
        return Row(line.name, (*words, *numbers))
    return Row(line.name, (*words, *(NOT_SHOWN,) * len(numbers)), missing=t.NOT_REPORTED)


def _paper(part: Part, *, attached: int = 0) -> str:
    days = days_words(part.period.first.isoformat(), part.period.last.isoformat())
    return t.document_line(part.title, days, attached=attached)


def _chosen(board: ObjectId, parts: Sequence[Part], organisation: Organisation) -> Iterator[Part]:
    """The board's own reports, else those of its departments; none that overlaps a longer one."""
    below = organisation.below(board)
    inside = [part for part in parts if part.place in below]
    own = [part for part in inside if part.place == board] or inside
    taken: list[Part] = []
    for part in sorted(own, key=_longest_and_latest):
        if not any(_overlap(part, other) for other in taken):
            taken.append(part)
    yield from sorted(taken, key=lambda part: (part.period.first, part.place))


def _longest_and_latest(part: Part) -> tuple[timedelta, int]:
    return part.period.first - part.period.last, -int(part.report_id, 16)


def _overlap(one: Part, other: Part) -> bool:
    is_apart = one.period.last < other.period.first or other.period.last < one.period.first
    return one.place == other.place and not is_apart


def _is_gone(register: Register, board: ObjectId, period: Period) -> bool:
    ended = register.units[board].valid_to
    return ended is not None and ended < period.first


def _selection(lines: Sequence[_Line]) -> Selection:
    every = Cases.of(case for line in lines for case in line.cases)
    received = every.in_order_of_arrival()
    is_forwarded = received.words("forwarded_to").are_given
    return Selection(
        received=received,
        own=received.where(~is_forwarded),
        forwarded=received.where(is_forwarded),
    )


def _checks(lines: Sequence[_Line], late: Sequence[Part], period: Period) -> Iterator[Check]:
    missing = [line.name for line in lines if not line.parts]
    if missing:
        words = t.not_reported(len(missing))
        yield Check("not_reported", Severity.REVIEW, words, f"{', '.join(missing)}.")
    else:
        yield Check("not_reported", Severity.OK, t.ALL_REPORTED)
    wrong = [line.name for line in lines if line.parts and not _adds_up(line)]
    if wrong:
        yield Check("sums", Severity.FIX, t.SUMS_DIFFER, " ".join(map(t.differing, wrong)))
    else:
        yield Check("sums", Severity.OK, t.SUMS_AGREE)
    gaps = [line for line in lines if line.parts and not _covers(line, period)]
    if gaps:
        yield Check("gaps", Severity.REVIEW, t.GAPS, " ".join(map(_told_days, gaps)))
    if late:
        yield Check("late", Severity.REVIEW, t.late(len(late)))


def _adds_up(line: _Line) -> bool:
    start, received, closed, end = map(line.sum_of, _FLOW)
    parts = line.sum_of("own") + line.sum_of("forwarded")
    types = sum(sum(part.types.values()) for part in line.parts)
    return start + received - closed == end and parts == received and types == line.sum_of("own")


def _covers(line: _Line, period: Period) -> bool:
    """Whether each place that reports tells of every day."""
    for place in {part.place for part in line.parts}:
        days = [part.period for part in line.parts if part.place == place]
        reached = period.first
        for told in sorted(days, key=lambda told: told.first):
            if told.first > reached:
                return False
            reached = max(reached, told.last + _DAY)
        if reached <= period.last:
            return False
    return True


def _told_days(line: _Line) -> str:
    parts = sorted(line.parts, key=lambda part: part.period.first)
    days = (days_words(p.period.first.isoformat(), p.period.last.isoformat()) for p in parts)
    return t.gap(line.name, ", ".join(dict.fromkeys(days)))
