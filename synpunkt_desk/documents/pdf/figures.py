"""Lays out pictures such as scanned pages."""

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.model import Figure
from synpunkt_desk.documents.pdf.layout import Marked, Picture, Strip
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import Sheet

_GAP = 8.0
_OF_A_PAGE = 0.9
"""As much of a page as a picture takes at most, so that its heading stands over it."""


def figure_strips(figure: Figure, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return the picture in one strip, no wider or higher than the page has room for."""
    scale = min(sheet.text_width / figure.width, sheet.text_height * _OF_A_PAGE / figure.height)
    width, height = figure.width * scale, figure.height * scale
    element = parent.add(Role.FIGURE)
    element.spoken = clean_line(figure.spoken)
    picture = Picture(0, 0, width, height, figure.data)
    return [Strip(height, (Marked(element, (picture,)),), gap=_GAP)]
