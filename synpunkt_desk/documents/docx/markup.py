"""Makes WordprocessingML out of text that nobody has to trust."""

import re
from unicodedata import bidirectional
from xml.sax.saxutils import escape, quoteattr

from synpunkt_desk.documents.cleaning import clean, clean_line
from synpunkt_desk.documents.holding import held_together
from synpunkt_desk.documents.model import RichText, Run

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def with_namespaces(element: str) -> str:
    """Return an element that knows the namespaces."""
    known = "".join(f' xmlns:{key}="{address}"' for key, address in NAMESPACES.items())
    end = min(element.index(sign) for sign in " />" if sign in element)
    return f"{element[:end]}{known}{element[end:]}"


def value(name: str, content: object) -> str:
    """Return an element that has a value only."""
    return f"<w:{name} w:val={quoteattr(clean_line(str(content)))}/>"


def paragraph(
    text: RichText,
    style: str,
    *,
    before: str = "",
    after: str = "",
    bold: bool = False,
    size: float = 0,
    language: str = "",
) -> str:
    """Return a paragraph of a style; `before` and `after` are properties round the direction."""
    runs = (Run(text),) if isinstance(text, str) else text
    backwards = _reads_from_right("".join(run.text for run in runs))
    turned = "<w:bidi/>" if backwards else ""
    looks = _letters(size, backwards=backwards) + _spoken_in(language, backwards=backwards)
    drawn = "".join(_run(one, looks, bold=bold) for one in runs if one.text)
    return raw_paragraph(drawn, style, before=before, after=turned + after)


def raw_paragraph(content: str, style: str, *, before: str = "", after: str = "") -> str:
    """Return a paragraph round what is markup already."""
    return f"<w:p><w:pPr>{value('pStyle', style)}{before}{after}</w:pPr>{content}</w:p>"


def _run(text: Run, looks: str, *, bold: bool) -> str:
    """Return a run with its line breaks."""
    strong = "<w:b/><w:bCs/>" if bold or text.bold else ""
    slanted = "<w:i/><w:iCs/>" if text.italic else ""
    lines = held_together(clean(text.text)).split("\n")
    said = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r><w:rPr>{strong}{slanted}{looks}</w:rPr>{said}</w:r>"


def text_run(text: str, *, bold: bool = False) -> str:
    """Return plain text inside a paragraph."""
    return _run(Run(text), "", bold=bold)


def field(instruction: str) -> str:
    """Return a number that Word counts by itself."""
    return f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _letters(size: float, *, backwards: bool) -> str:
    half_points = round(2 * size)
    sized = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if size else ""
    return sized + ("<w:rtl/>" if backwards else "")


def _spoken_in(language: str, *, backwards: bool) -> str:
    if not _LANGUAGE.fullmatch(language):
        return ""
    return f'<w:lang w:{"bidi" if backwards else "val"}="{language}"/>'


def _reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is read from the right."""
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"
