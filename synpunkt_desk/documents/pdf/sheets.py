"""Draws pages on which everything has its own place, such as forms, as one finished file."""

from collections.abc import Sequence
from io import BytesIO

from synpunkt_desk.documents.pdf.drawing import MarkingCanvas
from synpunkt_desk.documents.pdf.finishing import Contents, finish
from synpunkt_desk.documents.pdf.layout import Marked
from synpunkt_desk.documents.pdf.structure import Element
from synpunkt_desk.documents.pdf.styles import Sheet
from synpunkt_desk.documents.pdf.xmp import FileFacts


def render_sheets(
    pages: Sequence[Sequence[Marked]], root: Element, *, sheet: Sheet, facts: FileFacts
) -> bytes:
    """Return a tagged PDF; the shapes are counted from the top left corner of the sheet."""
    target = BytesIO()
    canvas = MarkingCanvas(target, sheet)
    for page in pages:
        canvas.begin_page()
        for marked in page:
            canvas.add(marked, x=0, y=0)
        canvas.end_page()
    canvas.save()
    return finish(target.getvalue(), Contents(root, canvas.elements, ()), facts)
