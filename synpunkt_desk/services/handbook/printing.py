"""The handbook as a document, from the same chapters that are read on the screen.

The chapters keep to headings, paragraphs, lists, pictures, bold words and links.
"""

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Document,
    Figure,
    Head,
    Heading,
    NumberedList,
    Paragraph,
    RichText,
    Run,
)
from synpunkt_desk.services.handbook.chapters import CONTENTS, FOLDER, Chapter
from synpunkt_desk.texts import handbook as t

_HEADING: Final = re.compile(r"(#+) (.+)")
_PICTURE: Final = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_ITEM: Final = re.compile(r"(-|\d+\.) +(.+)", re.DOTALL)
_NEXT_ITEM: Final = re.compile(r"\n(?=(?:-|\d+\.) )")
_SIZE_AT: Final = 16
"""Where in a PNG file its width and height stand."""


def handbook_document(chapters: Iterable[Chapter], made_at: datetime) -> Document:
    """Every chapter after the other; the list of contents is that of the PDF reader."""
    told = [chapter for chapter in chapters if chapter.key != CONTENTS]
    return Document(
        title=t.TITLE,
        head=Head(municipality=t.PRODUCT, document_type=t.HANDBOOK, day=made_at.date()),
        blocks=tuple(block for chapter in told for block in blocks_of(chapter.text)),
        made_at=made_at,
    )


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a chapter."""
    for piece in re.split(r"\n{2,}", text.strip()):
        yield _block(piece.strip())


def _block(piece: str) -> Block:
    heading, picture = _HEADING.fullmatch(piece), _PICTURE.fullmatch(piece)
    if heading:
        return Heading(heading[2], level=len(heading[1]) + 1)
    if picture:
        return _figure(picture[1], picture[2])
    items = _NEXT_ITEM.split(piece)
    found = [match for item in items if (match := _ITEM.fullmatch(item))]
    if len(found) < len(items):
        return Paragraph(_rich(piece))
    said = tuple(_rich(match[2]) for match in found)
    return BulletList(said) if found[0][1] == "-" else NumberedList(said)


def _figure(spoken: str, name: str) -> Figure:
    data = (FOLDER / name).read_bytes()
    width, height = struct.unpack(">II", data[_SIZE_AT : _SIZE_AT + 8])
    return Figure(data, width, height, spoken)


def _rich(text: str) -> RichText:
    """Every second stretch between two stars and two stars is bold."""
    words = " ".join(_LINK.sub(r"\1", text).split())
    stretches: Sequence[str] = words.split("**")
    runs = (Run(stretch, bold=bool(at % 2)) for at, stretch in enumerate(stretches))
    return tuple(run for run in runs if run.text)
