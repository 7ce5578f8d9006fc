"""Turns texts of the model into lines of the page."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from synpunkt_desk.documents.holding import held_together
from synpunkt_desk.documents.model import RichText, Run
from synpunkt_desk.documents.pdf.fonts import Face, Fragment, width_of
from synpunkt_desk.documents.pdf.right_to_left import faced
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.wrapping import Line, wrap

_ELLIPSIS = "…"


def fragments_of(text: RichText, style: Style) -> tuple[Fragment, ...]:
    """Return the drawable fragments of a text, none when nothing of it would be seen."""
    runs = (Run(text),) if isinstance(text, str) else text
    runs_faced = ((run, _face(run, style)) for run in runs)
    parts = (part for run, face in runs_faced for part in faced(held_together(run.text), face))
    drawn = tuple(part for part in parts if part.text)
    return drawn if any(part.text.strip() for part in drawn) else ()


def lines_of(text: RichText, style: Style, width: float) -> list[Line]:
    """Return the lines of a text, none when it is blank."""
    fragments = fragments_of(text, style)
    return wrap(fragments, style.size, width) if fragments else []


def shortened(text: str, style: Style, width: float) -> Line:
    """Return one line that ends with an ellipsis when the text is wider than its place."""
    parts = [part for part in faced(text.replace("\n", " "), style.face) if part.text]
    whole = _width(parts, style)
    if whole <= width:
        return Line(tuple(parts), whole)
    ellipsis = Fragment(_ELLIPSIS, style.face)
    parts = [*_beginning(parts, style, width - _width([ellipsis], style)), ellipsis]
    return Line(tuple(parts), _width(parts, style))


def _beginning(parts: Iterable[Fragment], style: Style, width: float) -> Iterator[Fragment]:
    for part in parts:
        letters = [width_of(letter, part.face, style.size) for letter in part.text]
        fitting = sum(used <= width for used in accumulate(letters))
        if fitting < len(letters):
            if fitting:
                yield Fragment(part.text[:fitting].rstrip(), part.face)
            return
        yield part
        width -= sum(letters)


def _width(parts: Iterable[Fragment], style: Style) -> float:
    return sum(width_of(part.text, part.face, style.size) for part in parts)


def _face(run: Run, style: Style) -> Face:
    if run.bold and run.italic:
        return Face.BOLD_ITALIC
    if run.italic:
        return Face.ITALIC
    return style.bold if run.bold else style.face
