"""What a layout says: which sections a report has, in which order, and what fills them."""

from dataclasses import dataclass
from enum import StrEnum


class Covers(StrEnum):
    """How long a time a layout is mostly made for."""

    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLayout:
    """One section: a heading, and what stands under it.

    `text` is fixed and comes before what `draft` writes; `table` names a table. With `each`
    (board, department or unit) the section is repeated for every one; sections after one another
    that are repeated for the same are told together. `page: new` begins on a page of its own.
    `when_empty` (fix or review) tells how grave it is that a section has no text. `chart: bars`
    draws the table once more.
    """

    id: str
    heading: str = ""
    text: str = ""
    draft: str = ""
    table: str = ""
    each: str = ""
    when_empty: str = ""
    page: str = ""
    chart: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A whole report layout; headings, title and texts are patterns with named places.

    `about` tells in a line whom it is for and what it holds.
    """

    key: str
    name: str
    about: str
    covers: Covers
    document_type: str
    title: str
    sections: tuple[SectionLayout, ...]
    checks: tuple[str, ...]

    @property
    def compares(self) -> bool:
        """Whether it has a table that compares with another period."""
        return "compared" in self.tables

    @property
    def tables(self) -> tuple[str, ...]:
        """The ids of its tables in order."""
        return tuple(section.table for section in self.sections if section.table)
