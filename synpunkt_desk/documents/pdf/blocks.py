"""Lays out the blocks of a document one after the other."""

from dataclasses import replace

from synpunkt_desk.documents.headings import lifted_level
from synpunkt_desk.documents.model import (
    BulletList,
    Chart,
    Document,
    Figure,
    Heading,
    KeyValues,
    NumberedList,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Window,
)
from synpunkt_desk.documents.pdf.chart_strips import chart_strips
from synpunkt_desk.documents.pdf.figures import figure_strips
from synpunkt_desk.documents.pdf.flow import heading_strips, list_strips, paragraph_strips
from synpunkt_desk.documents.pdf.furniture import letterhead_strips
from synpunkt_desk.documents.pdf.layout import Strip
from synpunkt_desk.documents.pdf.letter import letter_head_strips
from synpunkt_desk.documents.pdf.signatures import signature_strips
from synpunkt_desk.documents.pdf.structure import Element
from synpunkt_desk.documents.pdf.styles import BODY, HEADINGS, LETTER_HEADINGS, NOTE, Sheet
from synpunkt_desk.documents.pdf.tables import key_value_strips, table_strips

PlainBlock = (
    Paragraph | BulletList | NumberedList | Table | KeyValues | SignatureBlock | Figure | Chart
)

_GAP_AFTER_FRAMED = 14.0


def document_strips(document: Document, root: Element, sheet: Sheet) -> list[Strip]:
    """Return the strips of a whole document.

    What leads to a table and what is signed stays with it.
    """
    is_letter = document.head.window is not Window.NONE
    looks = LETTER_HEADINGS if is_letter else HEADINGS
    strips = (
        letter_head_strips(document.head, root)
        if is_letter
        else letterhead_strips(document.head, root, sheet)
    )
    title = heading_strips(document.title, 1, root, width=sheet.text_width, styles=looks)
    strips += title
    level = 1 if title else 0
    breaks = after_framed = after_text = False
    for block in document.blocks:
        if isinstance(block, PageBreak):
            breaks = True
            continue
        if isinstance(block, Heading):
            lifted = lifted_level(block.level, level)
            laid = heading_strips(block.text, lifted, root, width=sheet.text_width, styles=looks)
            level = lifted if laid else level
        else:
            laid = block_strips(block, root, sheet)
        if laid and (
            isinstance(block, SignatureBlock) or (after_text and isinstance(block, Table))
        ):
            strips[-1:] = [replace(strip, keep=True) for strip in strips[-1:]]
        if laid:
            gap = max(laid[0].gap, _GAP_AFTER_FRAMED if after_framed else 0)
            laid[0] = replace(laid[0], gap=gap, new_page=breaks)
            breaks, after_framed = False, isinstance(block, Table | KeyValues)
            after_text = isinstance(block, Paragraph) and not block.muted
        strips += laid
    return strips


def block_strips(block: PlainBlock, root: Element, sheet: Sheet) -> list[Strip]:
    """Return the strips of a block that is neither a heading nor a page break."""
    width = sheet.text_width
    match block:
        case Paragraph():
            style = NOTE if block.muted else BODY
            return paragraph_strips(block.text, style, root, width=width, language=block.language)
        case BulletList() | NumberedList():
            numbered = isinstance(block, NumberedList)
            return list_strips(block.items, root, width=width, numbered=numbered)
        case Table():
            return table_strips(block, root, sheet)
        case KeyValues():
            return key_value_strips(block, root, sheet)
        case SignatureBlock():
            return signature_strips(block, root, sheet)
        case Figure():
            return figure_strips(block, root, sheet)
        case Chart():
            return chart_strips(block, root, sheet)
