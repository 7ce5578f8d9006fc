"""Writes the blocks of a document as HTML."""

from collections.abc import Sequence
from typing import assert_never

from synpunkt_desk.documents.alignment import column_aligns
from synpunkt_desk.documents.html.chart_svg import chart_svg
from synpunkt_desk.documents.html.markup import always, element, joined, plain, rich
from synpunkt_desk.documents.model import (
    Align,
    BulletList,
    Chart,
    Figure,
    KeyValues,
    NumberedList,
    PageBreak,
    Paragraph,
    PlainBlock,
    RichText,
    Row,
    SignatureBlock,
    Signer,
    Table,
)
from synpunkt_desk.documents.numbers import format_cell


def block_html(block: PlainBlock) -> str:
    """Return a block that is no heading as HTML."""
    match block:
        case Paragraph():
            quiet = "quiet" if block.muted else ""
            return element("p", rich(block.text), lang=block.language, class_=quiet)
        case BulletList() | NumberedList():
            return _list("ul" if isinstance(block, BulletList) else "ol", block.items)
        case Table():
            return _table(block)
        case KeyValues():
            return element("dl", joined(_pair(key, value) for key, value in block.pairs))
        case SignatureBlock():
            return joined((element("p", plain(block.greeting)), *map(_signature, block.signers)))
        case Chart():
            return chart_svg(block)
        case PageBreak() | Figure():
            return _still(block)
        case _:
            assert_never(block)


def _still(block: PageBreak | Figure) -> str:
    """What has no words of its own; a picture is said to be there."""
    if isinstance(block, Figure):
        return element("p", plain(block.spoken), class_="quiet")
    return '<div class="new-page"></div>'


def _list(name: str, items: Sequence[RichText]) -> str:
    return element(name, joined(element("li", rich(item)) for item in items))


def _table(table: Table) -> str:
    aligns = column_aligns(table)
    head = "".join(
        _cell("th" if column.title.strip() else "td", plain(column.title), align, scope="col")
        for column, align in zip(table.columns, aligns, strict=True)
    )
    total = _row(table.total, aligns) if table.total else ""
    parts = (
        element("caption", plain(table.title)),
        element("thead", always("tr", head)),
        element("tbody", joined(_row(row, aligns) for row in table.rows)),
        element("tfoot", total),
    )
    note = element("p", plain(table.note), class_="quiet")
    return joined([always("table", joined(parts), aria_description=table.summary), note])


def _row(row: Row, aligns: Sequence[Align]) -> str:
    label = _cell("th" if row.label.strip() else "td", plain(row.label), aligns[0], scope="row")
    cells = (
        _cell("td", plain(format_cell(cell)), align)
        for cell, align in zip(row.cells, aligns[1:], strict=True)
    )
    return always("tr", label + "".join(cells))


def _cell(name: str, content: str, align: Align, *, scope: str = "") -> str:
    looks = "" if align == Align.START else align.value
    return always(name, content, scope=scope if name == "th" else "", class_=looks)


def _pair(key: str, value: RichText) -> str:
    return always("dt", plain(key)) + always("dd", rich(value))


def _signature(signer: Signer) -> str:
    name = f"<strong>{plain(signer.name)}</strong>" if signer.name.strip() else ""
    title = plain(signer.title) if signer.title.strip() else ""
    return always("p", "<br>\n".join(part for part in (name, title) if part), class_="signature")
