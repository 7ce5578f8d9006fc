"""The logical structure that assistive technology reads: elements and their pieces of pages."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The kinds of structure elements in use, by their name in PDF."""

    DOCUMENT = "Document"
    PARAGRAPH = "P"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    ROW = "TR"
    HEAD_CELL = "TH"
    DATA_CELL = "TD"
    FIGURE = "Figure"
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    HEADING_4 = "H4"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of marked content: the page, counted from 0, and its number there."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure; it holds either further nodes or pieces of pages.

    `attributes` are those of the standard owner of the role, such as the scope of a head cell;
    `spoken` is the text itself where what is drawn is not in the order of reading, `described`
    what a chart shows.
    """

    role: Role
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    language: str = ""
    spoken: str = ""
    described: str = ""
    children: list["Element"] = field(default_factory=list["Element"])
    pieces: list[Piece] = field(default_factory=list[Piece])

    def add(self, role: Role, *, language: str = "", **attributes: str) -> "Element":
        """Return a new last child."""
        child = Element(role, attributes, language)
        self.children.append(child)
        return child
