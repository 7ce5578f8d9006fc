"""Turns texts of the model into lines of the page."""

from synpunkt_desk.documents.holding import held_together
from synpunkt_desk.documents.model import RichText, Run
from synpunkt_desk.documents.pdf.fonts import Face, Fragment, drawable, width_of
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.wrapping import Line, wrap

_ELLIPSIS = "…"


def fragments_of(text: RichText, style: Style) -> tuple[Fragment, ...]:
    """Return the drawable fragments of a text, none when nothing of it would be seen."""
    runs = (Run(text),) if isinstance(text, str) else text
    faced = ((run, _face(run, style)) for run in runs)
    parts = (Fragment(drawable(held_together(run.text), face), face) for run, face in faced)
    drawn = tuple(part for part in parts if part.text)
    return drawn if any(part.text.strip() for part in drawn) else ()


def lines_of(text: RichText, style: Style, width: float) -> list[Line]:
    """Return the lines of a text, none when it is blank."""
    fragments = fragments_of(text, style)
    return wrap(fragments, style.size, width) if fragments else []


def shortened(text: str, style: Style, width: float) -> Line:
    """Return one line that ends with an ellipsis when the text is wider than its place."""
    text = drawable(text, style.face).replace("\n", " ")
    whole = width_of(text, style.face, style.size)
    if whole > width:
        room = width - width_of(_ELLIPSIS, style.face, style.size)
        text = _beginning(text, style, room).rstrip() + _ELLIPSIS
        whole = width_of(text, style.face, style.size)
    return Line((Fragment(text, style.face),), whole)


def _beginning(text: str, style: Style, width: float) -> str:
    used = 0.0
    for index, letter in enumerate(text):
        used += width_of(letter, style.face, style.size)
        if used > width:
            return text[:index]
    return text


def _face(run: Run, style: Style) -> Face:
    if run.bold and run.italic:
        return Face.BOLD_ITALIC
    if run.italic:
        return Face.ITALIC
    return style.bold if run.bold else style.face
