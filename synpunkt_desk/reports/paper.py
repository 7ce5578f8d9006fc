"""A report as a document to print: the head of an official report, its sections, how it counts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Final

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.charts import chart_of
from synpunkt_desk.reports.comparisons import CHANGE_COLUMNS
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.reports.tables import Cell, Row, Table, is_figure
from synpunkt_desk.texts import report_sentences as s
from synpunkt_desk.texts import reports as t
from synpunkt_desk.texts.report_list import approved_line

_BULLET: Final = re.compile(r"[-–•]\s+")
_NUMBER: Final = re.compile(r"\d{1,2}[.)]\s+")
_BARE_MARKS: Final = ("-", "–", "•")
"""A point that nobody has written."""
_LABEL_WIDTH: Final = 3.0
_TEXT_WIDTH: Final = 2.5
_LETTERS: Final = 9
"""Of a name for which a column gets as much room as a number has."""
_COMPARED: Final = "compared"
_MOST_UPRIGHT: Final = 9
"""Columns of numbers that there is room for on an upright page."""
_TOP: Final = 2
"""The level of the headings of whole sections."""
DECISION: Final = "decision"
"""The section that asks a board to decide; such a report is signed."""


def report_document(report: Report) -> d.Document:
    """The report for the renderers; the same report always gives the same document."""
    request = report.request
    return d.Document(
        title=report.title,
        head=d.Head(
            municipality=report.words.municipality,
            department=report.department,
            document_type=report.layout.document_type,
            day=request.today,
            diary_number=request.diary_number,
            handler=request.handler,
            receiver=report.words.recipient if _asks_for_decision(report) else "",
            status="" if request.approved_by else t.DRAFT,
        ),
        blocks=tuple(_blocks(report)),
        made_at=datetime.combine(request.today, time(), UTC),
        author=report.department or report.words.municipality,
        landscape=any(len(table.columns) > _MOST_UPRIGHT for table in report.tables),
    )


def _blocks(report: Report) -> Iterator[d.Block]:
    """The report with its signatures, and after them the sheets that are annexed to it."""
    sections = report.sections
    at = _annex_begins(sections)
    for section in sections[:at]:
        yield from _whole_section(section)
    yield from _end(report)
    for section in sections[at:]:
        yield from _whole_section(section)


def _annex_begins(sections: Sequence[Section]) -> int:
    """Where the last sections begin that all start on pages of their own."""
    begins = len(sections)
    for at in range(len(sections) - 1, 0, -1):
        if sections[at].is_on_new_page:
            begins = at
        elif sections[at].level == _TOP:
            break
    return begins


def _end(report: Report) -> Iterator[d.Block]:
    """How it was counted, who approved it, and who signs."""
    request = report.request
    line = approved_line(request.approved_by, request.today.isoformat())
    yield d.Heading(t.HOW_COUNTED)
    yield d.Paragraph(line, muted=not request.approved_by)
    yield d.BulletList(report.definitions)
    signers = tuple(d.Signer(who.name, who.title) for who in request.signatories)
    if signers or _asks_for_decision(report):
        yield d.SignatureBlock(signers or (d.Signer("", t.SIGN_HERE),))


def _asks_for_decision(report: Report) -> bool:
    return any(section.id == DECISION for section in report.sections)


def _whole_section(section: Section) -> Iterator[d.Block]:
    if section.is_on_new_page:
        yield d.PageBreak()
    yield d.Heading(section.heading, section.level)
    yield from _section_blocks(section)


def _section_blocks(section: Section) -> Iterator[d.Block]:
    table = section.table if section.table and section.table.rows else None
    texts = list(_text_blocks(section.text))
    yield from texts
    if table:
        drawn = document_table(table, summary=section.heading, note=section.note)
        yield drawn
        yield from _charts(section, table, drawn)
    elif not texts:
        yield d.Paragraph(t.NOTHING_TO_SHOW, muted=True)


def _charts(section: Section, table: Table, drawn: d.Table) -> Iterator[d.Chart]:
    """The two periods of a comparison, else what the table counts; none where bars say nothing."""
    columns = (0, 1) if table.id == _COMPARED else (table.count_column,)
    chart = chart_of(drawn, columns) if section.has_chart else None
    if chart:
        yield chart


def _text_blocks(text: str) -> Iterator[d.Block]:
    """Paragraphs parted by empty lines, and runs of lines that are points."""
    for part in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in part.splitlines()]
        lines = [line for line in lines if line and line not in _BARE_MARKS]
        for mark, group in groupby(lines, key=_mark):
            yield _block(mark, group)


def _mark(line: str) -> re.Pattern[str] | None:
    return next((mark for mark in (_BULLET, _NUMBER) if mark.match(line)), None)


def _block(mark: re.Pattern[str] | None, lines: Iterable[str]) -> d.Block:
    if mark is None:
        return d.Paragraph("\n".join(lines))
    points = tuple(mark.sub("", line, count=1) for line in lines)
    return d.BulletList(points) if mark is _BULLET else d.NumberedList(points)


def document_table(
    table: Table, *, summary: str = "", note: str = "", signed: bool = True
) -> d.Table:
    """A table of figures for the renderers; `signed` makes changes into words with their sign."""
    change = CHANGE_COLUMNS.get(table.id) if signed else None
    return d.Table(
        columns=(d.Column(table.row_heading, _label_width(table)), *_columns(table)),
        rows=tuple(_row(row, change) for row in table.rows),
        total=_row(Row(table.total_word, table.total), change) if table.total is not None else None,
        summary=summary,
        note=note,
    )


def _label_width(table: Table) -> float:
    """Wider where names are long, so that fewer of them take two lines."""
    if not table.row_heading:
        return 1.0
    longest = max((len(row.label) for row in table.rows), default=0)
    return min(max(longest / _LETTERS, _LABEL_WIDTH), 2 * _LABEL_WIDTH)


def _columns(table: Table) -> Iterator[d.Column]:
    for position, title in enumerate(table.columns):
        is_text = not all(is_figure(row.values[position]) for row in table.rows)
        yield d.Column(title, _TEXT_WIDTH) if is_text else d.Column(title, align=d.Align.END)


def _row(row: Row, change: int | None) -> d.Row:
    """A row; what has changed is shown with its sign."""
    cells: list[Cell] = [*row.values]
    if change is not None and isinstance(value := cells[change], int):
        cells[change] = s.signed(value)
    return d.Row(row.label, tuple(cells))
