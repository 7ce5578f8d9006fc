"""Earlier reports that came too late for theirs, after the document as papers of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synpunkt_desk.documents import model as d
from synpunkt_desk.texts import reports_together as t


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
