"""Writes a document as a piece of HTML for a page of somebody else's web site."""

from collections.abc import Iterator
from dataclasses import replace

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.headings import lifted_level
from synpunkt_desk.documents.html.blocks import block_html
from synpunkt_desk.documents.html.markup import always, element, joined, plain
from synpunkt_desk.documents.model import (
    Document,
    Heading,
    PageBreak,
    PlainBlock,
    SignatureBlock,
    Table,
)

_LOWEST = 6


def render_fragment(document: Document, *, level: int = 2) -> str:
    """Return title and content in headings from a level on, without styles, scripts or head.

    Who sends it and who signs it belong to the paper, and are left out.
    """
    content = joined(_parts(document, level))
    return always("div", f"\n{content}\n", lang=clean_line(document.language)) + "\n"


def _parts(document: Document, level: int) -> Iterator[str]:
    title = plain(clean_line(document.title))
    yield element(f"h{level}", title)
    before = 1 if title else 0
    for block in document.blocks:
        if isinstance(block, Heading):
            lifted = lifted_level(block.level, before)
            said = element(_tag(level, lifted), plain(clean_line(block.text)))
            before = lifted if said else before
            yield said
        elif not isinstance(block, PageBreak | SignatureBlock):
            yield block_html(_captioned(block))


def _tag(level: int, lifted: int) -> str:
    return f"h{min(level + lifted - 1, _LOWEST)}"


def _captioned(block: PlainBlock) -> PlainBlock:
    """A table always has a caption here, since nothing says what stands round it."""
    if isinstance(block, Table):
        return replace(block, title=block.title or block.summary, summary="")
    return block
