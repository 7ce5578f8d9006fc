"""Writes tables for Word, whose head is repeated on every page and whose rows stay whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synpunkt_desk.documents.alignment import column_aligns
from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.docx.markup import paragraph, value
from synpunkt_desk.documents.docx.styles import Look
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.model import Align, KeyValues, RichText, Row, Table
from synpunkt_desk.documents.numbers import format_cell
from synpunkt_desk.documents.pdf.fonts import Face, drawable, width_of
from synpunkt_desk.documents.pdf.widths import share_width

_TWIPS = 20
_SIZES = (10.0, 9.0, 8.0)
_WIDER = 1.4
"""How much wider a font that Word takes may be than the one that is measured."""
_MOST_ROWS_KEPT = 15
"""A table with no more rows stands on one page."""
_PADDING = 10.0
_FACTS_WIDTHS = (1.0, 2.6)
_JUSTIFIED = {Align.START: "", Align.CENTER: value("jc", "center"), Align.END: value("jc", "right")}


@dataclass(frozen=True, slots=True)
class _Grid:
    """What the rows of a table have in common: widths in points, size of text, alignments."""

    cell_style: str
    widths: Sequence[float]
    size: float
    aligns: Sequence[Align]


def table_xml(table: Table, template: Template) -> str:
    """Return a table with its title above and its note below."""
    rows = [(row.label, *map(format_cell, row.cells)) for row in table.rows]
    total = (table.total.label, *map(format_cell, table.total.cells)) if table.total else ()
    titles = [column.title for column in table.columns]
    wishes = [column.width for column in table.columns]
    grid = _grid([titles, *rows, total], wishes, column_aligns(table), template)
    height = '<w:trHeight w:val="560" w:hRule="atLeast"/>' if table.is_form else ""
    kept = _rows_kept(len(rows), has_total=bool(total))
    drawn = [
        _row(titles, grid, properties="<w:cantSplit/><w:tblHeader/>", bold=True, keep=True),
        *(
            _row(row, grid, properties=f"<w:cantSplit/>{height}", keep=at in kept)
            for at, row in enumerate(rows)
        ),
        *([_row(total, grid, properties="<w:cantSplit/>", bold=True)] if total else []),
    ]
    described = _described(table)
    whole = _framed(
        drawn, grid, template, described=described, total=table.total, lined=table.is_form
    )
    return _title(table, template) + whole + _note(table, template)


def key_values_xml(facts: KeyValues, template: Template) -> str:
    """Return facts as a table of two columns without a head."""
    rows = [(key, said) for key, said in facts.pairs]
    if not rows:
        return ""
    widths = share_width(_FACTS_WIDTHS, (0, 0), template.text_width)
    grid = _Grid(template.style(Look.CELL), widths, 0, (Align.START, Align.START))
    drawn = [_fact(key, said, grid) for key, said in rows]
    return _framed(drawn, grid, template, described="", total=None, lined=False, head=False)


def _grid(
    rows: Sequence[Sequence[str]],
    wishes: Sequence[float],
    aligns: Sequence[Align],
    template: Template,
) -> _Grid:
    """Return the largest text in which the longest words fit beside each other."""
    longest = [_longest(row[index] for row in rows if row) for index in range(len(wishes))]
    width = template.text_width
    words, free = sum(longest) or 1.0, width - _PADDING * len(wishes)
    size = next((size for size in _SIZES if words * size * _WIDER <= free), _SIZES[-1])
    slack = max(1.0, min(_WIDER, free / (words * size)))
    needs = [one * size * slack + _PADDING for one in longest]
    widths = share_width(wishes, [min(need, width / 2) for need in needs], width)
    return _Grid(template.style(Look.CELL), widths, size, aligns)


def _longest(texts: Iterable[str]) -> float:
    """Return the width of the longest word for a size of one point."""
    words = (word for text in texts for word in re.split("[ \n]", drawable(text, Face.BOLD)))
    return max((width_of(word, Face.BOLD, 1) for word in words), default=0.0)


def _rows_kept(count: int, *, has_total: bool) -> range:
    """Return the rows held on the page of the next: all of a low table, else that of the total."""
    last = count if has_total else count - 1
    return range(0 if count <= _MOST_ROWS_KEPT else count - 1, last)


def _row(
    cells: Sequence[str], grid: _Grid, *, properties: str, bold: bool = False, keep: bool = False
) -> str:
    held = "<w:keepNext/>" if keep else ""
    drawn = "".join(
        _cell(
            paragraph(
                text,
                grid.cell_style,
                before=held,
                after=_JUSTIFIED[align],
                bold=bold,
                size=grid.size,
            ),
            width,
        )
        for text, width, align in zip(cells, grid.widths, grid.aligns, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{drawn}</w:tr>"


def _fact(key: str, said: RichText, grid: _Grid) -> str:
    cells = (
        paragraph(key, grid.cell_style, bold=True),
        paragraph(said, grid.cell_style),
    )
    drawn = "".join(map(_cell, cells, grid.widths))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{drawn}</w:tr>"


def _cell(content: str, width: float) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _framed(
    rows: Sequence[str],
    grid: _Grid,
    template: Template,
    *,
    described: str,
    total: Row | None,
    lined: bool,
    head: bool = True,
) -> str:
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in grid.widths)
    has_total = total is not None
    looks = f'w:val="{_looks(head=head, total=has_total)}" w:firstRow="{head:d}"'
    return (
        f"<w:tbl><w:tblPr>{value('tblStyle', template.style(Look.TABLE))}"
        f'<w:tblW w:w="{_twips(sum(grid.widths))}" w:type="dxa"/>{_LINES if lined else ""}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {looks} w:lastRow="{has_total:d}"'
        f' w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _looks(*, head: bool, total: bool) -> str:
    """Return the same once more as Word wrote it before it had words for each."""
    return f"{0x0680 | 0x0020 * head | 0x0040 * total:04X}"


def _edges() -> str:
    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (f'<w:{name} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for name in names)
    return f"<w:tblBorders>{''.join(lines)}</w:tblBorders>"


_LINES = _edges()


def _described(table: Table) -> str:
    """Return what is read aloud before the table."""
    pairs = (("tblCaption", table.title or table.summary), ("tblDescription", table.summary))
    return "".join(value(name, said) for name, said in pairs if clean_line(said))


def _title(table: Table, template: Template) -> str:
    if not clean_line(table.title):
        return ""
    return paragraph(table.title, template.style(Look.CAPTION), before="<w:keepNext/>")


def _note(table: Table, template: Template) -> str:
    return paragraph(table.note, template.style(Look.NOTE)) if clean_line(table.note) else ""


def _twips(points: float) -> int:
    return round(points * _TWIPS)
