"""Lays out places to sign, two beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synpunkt_desk.documents.model import RichText, Run, SignatureBlock, Signer
from synpunkt_desk.documents.pdf.flow import paragraph_strips
from synpunkt_desk.documents.pdf.layout import Box, Marked, Strip
from synpunkt_desk.documents.pdf.rows import Place, PlacedCell, row_strips
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import GREETING, QUIET, SIGNED, SIGNER, Sheet, Style
from synpunkt_desk.documents.pdf.text import lines_of

_SPACE_TO_SIGN = 50.0
_GUTTER = 36.0
_RULE = 0.6
_PADDING = 3.0


def signature_strips(block: SignatureBlock, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return the strips of a block, held together on one page."""
    strips = [strip for part in _parts(block, parent, sheet) for strip in part]
    return [replace(strip, keep=strip is not strips[-1]) for strip in strips]


def _parts(block: SignatureBlock, parent: Element, sheet: Sheet) -> Iterator[list[Strip]]:
    if block.greeting:
        yield _plain_strips(block.greeting, GREETING, parent, sheet)
        for signer in block.signers:
            yield _plain_strips(_text(signer), SIGNED, parent, sheet)
        return
    for start in range(0, len(block.signers), 2):
        yield _pair_strips(block.signers[start : start + 2], parent, sheet)


def _plain_strips(text: RichText, style: Style, parent: Element, sheet: Sheet) -> list[Strip]:
    return paragraph_strips(text, style, parent, width=sheet.text_width)


def _pair_strips(signers: Sequence[Signer], parent: Element, sheet: Sheet) -> list[Strip]:
    width = (sheet.text_width - _GUTTER) / 2
    places = [Place(index * (width + _GUTTER), width) for index, _ in enumerate(signers)]
    texts = [lines_of(_text(signer), SIGNER, width) for signer in signers]
    cells = [
        PlacedCell(parent.add(Role.PARAGRAPH) if lines else None, lines, place, SIGNER)
        for lines, place in zip(texts, places, strict=True)
    ]
    rules = Marked(None, tuple(Box(place.x, 0, width, _RULE, QUIET) for place in places))
    first, *others = row_strips(cells, padding=_PADDING, tallest=sheet.text_height)
    return [replace(first, gap=_SPACE_TO_SIGN, marked=(rules, *first.marked)), *others]


def _text(signer: Signer) -> RichText:
    if not signer.name:
        return (Run(signer.title),)
    name = (Run(signer.name, bold=True),)
    return (*name, Run(f"\n{signer.title}")) if signer.title else name
