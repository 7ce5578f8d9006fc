"""The styles a document needs, by their names in Word; a template without one is given ours."""

from enum import StrEnum
from typing import Final

_INK: Final = "1A202C"
_QUIET: Final = "4A5565"
_BLUE: Final = "14548C"
_FRAME: Final = "CBD3DC"
_GROUND: Final = "EDF1F5"


class Look(StrEnum):
    """What a paragraph or table is, by the name of its style in Word."""

    NORMAL = "Normal"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    BULLET = "List Bullet"
    NUMBER = "List Number"
    CAPTION = "caption"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "Synpunktsnot"
    SENDER = "Synpunktshuvud"
    CELL = "Synpunktscell"
    TABLE = "Synpunktstabell"


HEADINGS: Final = (Look.HEADING_1, Look.HEADING_2, Look.HEADING_3, Look.HEADING_4)


def _paragraph_style(
    look: Look, properties: str = "", letters: str = "", *, follows: bool = True
) -> str:
    identity = own_id(look)
    based = '<w:basedOn w:val="{normal}"/>' if look is not Look.NORMAL else ""
    then = '<w:next w:val="{normal}"/>' if follows and based else ""
    default = ' w:default="1"' if look is Look.NORMAL else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{identity}"><w:name w:val="{look}"/>'
        f"{based}{then}<w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def own_id(look: Look) -> str:
    """Return the id of our style, which no template is likely to use."""
    return "Desk" + "".join(word.capitalize() for word in look.value.split())


def _heading(look: Look, *, size: int, before: int) -> str:
    level = HEADINGS.index(look)
    return _paragraph_style(
        look,
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="60"/>'
        f'<w:outlineLvl w:val="{level}"/>',
        f'<w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _edge(name: str, size: int, colour: str) -> str:
    return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


_TABLE: Final = (
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{own_id(Look.TABLE)}">'
    f'<w:name w:val="{Look.TABLE}"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_edge('bottom', 4, _FRAME)}{_edge('insideH', 4, 'E2E7ED')}"
    '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
    f"{_edge('bottom', 12, _BLUE)}</w:tcBorders>"
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_GROUND}"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
    f"{_edge('top', 8, _QUIET)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
)
_SMALL: Final = '<w:sz w:val="19"/><w:szCs w:val="19"/>'
_MUTED: Final = f'<w:color w:val="{_QUIET}"/>{_SMALL}'

OWN: Final = {
    Look.NORMAL: _paragraph_style(
        Look.NORMAL,
        '<w:spacing w:before="80" w:after="80" w:line="276" w:lineRule="auto"/>',
        f'<w:color w:val="{_INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>',
    ),
    Look.HEADING_1: _heading(Look.HEADING_1, size=38, before=400),
    Look.HEADING_2: _heading(Look.HEADING_2, size=28, before=320),
    Look.HEADING_3: _heading(Look.HEADING_3, size=24, before=240),
    Look.HEADING_4: _heading(Look.HEADING_4, size=22, before=200),
    Look.BULLET: _paragraph_style(Look.BULLET, _spacing(30, 30), follows=False),
    Look.NUMBER: _paragraph_style(Look.NUMBER, _spacing(30, 30), follows=False),
    Look.CAPTION: _paragraph_style(
        Look.CAPTION, f"<w:keepNext/>{_spacing(240, 80)}", "<w:b/><w:bCs/>"
    ),
    Look.HEADER: _paragraph_style(Look.HEADER, _spacing(0, 0), _MUTED, follows=False),
    Look.FOOTER: _paragraph_style(Look.FOOTER, _spacing(0, 0), _MUTED, follows=False),
    Look.NOTE: _paragraph_style(Look.NOTE, _spacing(80, 80), _MUTED),
    Look.SENDER: _paragraph_style(Look.SENDER, _spacing(0, 0), _SMALL, follows=False),
    Look.CELL: _paragraph_style(Look.CELL, _spacing(0, 0), "", follows=False),
    Look.TABLE: _TABLE,
}
"""Our styles; `{normal}` stands for the id of the template's ordinary style."""
