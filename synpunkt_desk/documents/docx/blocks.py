"""Writes the blocks of a document for Word."""

from collections.abc import Iterator, Sequence

from synpunkt_desk.documents.charts import draw_chart, spoken_chart
from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.docx.chart_png import chart_png
from synpunkt_desk.documents.docx.markup import paragraph
from synpunkt_desk.documents.docx.pictures import picture_xml
from synpunkt_desk.documents.docx.styles import HEADINGS, Look
from synpunkt_desk.documents.docx.tables import key_values_xml, table_xml
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.headings import lifted_level
from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Chart,
    Figure,
    Heading,
    KeyValues,
    NumberedList,
    PageBreak,
    Paragraph,
    PlainBlock,
    RichText,
    Run,
    SignatureBlock,
    Signer,
    Table,
)

_LARGEST_HEIGHT = 620.0
_NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_SIGNED_OVER = (
    '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="4A5565"/>'
    '<w:between w:val="single" w:sz="4" w:space="4" w:color="4A5565"/></w:pBdr>',
    '<w:spacing w:before="1000" w:after="0"/><w:ind w:right="4500"/>',
)


def blocks_xml(blocks: Sequence[Block], template: Template, *, level: int) -> Iterator[str]:
    """Yield the blocks after a heading of a level, 0 for none; tables never touch each other."""
    ends_with_table = False
    for block in blocks:
        if isinstance(block, Heading):
            lifted = lifted_level(block.level, level)
            drawn = heading_xml(block.text, lifted, template)
            level = lifted if drawn else level
        else:
            drawn = _block_xml(block, template)
        if ends_with_table and drawn.startswith("<w:tbl>"):
            yield paragraph("", template.style(Look.CELL))
        if drawn:
            yield drawn
            ends_with_table = drawn.endswith("</w:tbl>")
    if ends_with_table:
        yield paragraph("", template.style(Look.CELL))


def heading_xml(text: str, level: int, template: Template) -> str:
    """Return a heading, nothing when it says nothing."""
    said = clean_line(text)
    return paragraph(said, template.style(HEADINGS[level - 1])) if said else ""


def _block_xml(block: PlainBlock, template: Template) -> str:
    match block:
        case Paragraph():
            style = template.style(Look.NOTE if block.muted else Look.NORMAL)
            return paragraph(block.text, style, language=block.language) if block.text else ""
        case BulletList() | NumberedList():
            return _list(block, template)
        case Table():
            return table_xml(block, template)
        case KeyValues():
            return key_values_xml(block, template)
        case SignatureBlock():
            return _signatures(block, template)
        case PageBreak():
            return _NEW_PAGE
        case Figure() | Chart():
            return _picture(block, template)


def _list(block: BulletList | NumberedList, template: Template) -> str:
    look = Look.BULLET if isinstance(block, BulletList) else Look.NUMBER
    said = [item for item in block.items if clean_line(_plain(item))]
    if not said:
        return ""
    number = template.list_id(look)
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return "".join(paragraph(item, template.style(look), before=counted) for item in said)


def _plain(text: RichText) -> str:
    return text if isinstance(text, str) else "".join(run.text for run in text)


def _signatures(block: SignatureBlock, template: Template) -> str:
    held = "<w:keepNext/><w:keepLines/>"
    greeting = paragraph(block.greeting, template.style(Look.NORMAL), before=held)
    signed = "".join(_signature(signer, template, held) for signer in block.signers)
    return (greeting if block.greeting else "") + signed


def _signature(signer: Signer, template: Template, held: str) -> str:
    lines = [Run(signer.name, bold=True)] if signer.name.strip() else []
    lines += [Run(f"\n{signer.title}" if lines else signer.title)] if signer.title.strip() else []
    above, below = _SIGNED_OVER
    return paragraph(tuple(lines), template.style(Look.SENDER), before=held + above, after=below)


def _picture(figure: Figure | Chart, template: Template) -> str:
    if isinstance(figure, Chart):
        drawing = draw_chart(figure, template.text_width)
        size = (drawing.width, drawing.height)
        said = spoken_chart(figure)
        return picture_xml(chart_png(drawing), size, said, template, look=Look.NORMAL)
    scale = min(template.text_width / figure.width, _LARGEST_HEIGHT / figure.height)
    size = (figure.width * scale, figure.height * scale)
    return picture_xml(figure.data, size, figure.spoken, template, look=Look.NORMAL)
