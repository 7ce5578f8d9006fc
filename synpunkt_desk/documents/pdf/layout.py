"""Places strips, which are never cut, one below the other on as many pages as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synpunkt_desk.documents.pdf.structure import Element
from synpunkt_desk.documents.pdf.styles import Colour, Style
from synpunkt_desk.documents.pdf.wrapping import Line


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text whose baseline begins at a point; points are counted down from the top."""

    x: float
    y: float
    line: Line
    style: Style


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle: a ground or a rule."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin straight line from a point to another, given from the first."""

    x: float
    y: float
    across: float
    down: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Dots:
    """A row of dots to write on."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a file format that Pillow reads, already in the right proportions."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


Shape = TextLine | Box | Rule | Dots | Picture


@dataclass(frozen=True, slots=True)
class Marked:
    """Shapes that belong to one element, or to none when they only adorn."""

    element: Element | None
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry in the list of contents that readers show beside the pages."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands together on one page across its whole width.

    `gap` is the space above, left out at the top of a page; `keep` holds it on the page of the
    next strip; `repeated` is drawn above it, as adornment, when it is the first of a page.
    """

    height: float
    marked: tuple[Marked, ...]
    gap: float = 0
    keep: bool = False
    repeated: "Strip | None" = None
    new_page: bool = False
    bookmark: Bookmark | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far its top is from the top of the space for text."""

    strip: Strip
    top: float


Page = list[Placed]


def paginate(strips: Sequence[Strip], height: float) -> list[Page]:
    """Return the pages; what is to be kept together stays so when one page can hold it."""
    pages: list[Page] = [[]]
    bottom = 0.0
    for group in _groups(strips):
        needed = _height(group) + group[0].gap
        starts_anew = bottom + needed > height and _fits_alone(group, height)
        for index, strip in enumerate(group):
            gap = strip.gap if bottom else 0
            too_low = bottom + gap + strip.height > height
            if bottom and (strip.new_page or too_low or (index == 0 and starts_anew)):
                pages.append([])
                bottom = gap = 0
            if not bottom and strip.repeated:
                pages[-1].append(Placed(_as_adornment(strip.repeated), 0))
                bottom = strip.repeated.height
            pages[-1].append(Placed(strip, bottom + gap))
            bottom += gap + strip.height
    return pages


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        if group and strip.new_page:
            yield group
            group = []
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Strip]) -> float:
    """Return the height of a group without the gap above it."""
    return sum(strip.height + strip.gap for strip in group) - group[0].gap


def _fits_alone(group: Sequence[Strip], height: float) -> bool:
    repeated = group[0].repeated
    return _height(group) + (repeated.height if repeated else 0) <= height


def _as_adornment(strip: Strip) -> Strip:
    return replace(strip, marked=tuple(replace(part, element=None) for part in strip.marked))
