"""Turns drawn pages into an accessible file for archives: structure, bookmarks, metadata."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    OutlineItem,
    Pdf,
    Stream,
    String,
)
from PIL import ImageCms

from synpunkt_desk.documents.pdf.layout import Bookmark
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.xmp import FileFacts, write_xmp

_OWNERS = {
    Role.TABLE: Name.Table,
    Role.HEAD_CELL: Name.Table,
    Role.LIST: Name.List,
}
_TEXT_ATTRIBUTES = frozenset({"Summary"})


@dataclass(frozen=True, slots=True)
class Contents:
    """What the drawn pages hold: the structure, its elements page by page, and the bookmarks."""

    root: Element
    elements: Sequence[Sequence[Element]]
    bookmarks: Sequence[tuple[Bookmark, int, float]]


def finish(drawn: bytes, contents: Contents, facts: FileFacts) -> bytes:
    """Return the finished file."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        _add_structure(pdf, contents)
        _add_bookmarks(pdf, contents)
        describe(pdf, facts)
        return save(pdf)


def save(pdf: Pdf) -> bytes:
    """The bytes of a file; equal files give equal bytes."""
    finished = BytesIO()
    pdf.save(
        finished,
        min_version="1.7",
        object_stream_mode=ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return finished.getvalue()


def _add_structure(pdf: Pdf, contents: Contents) -> None:
    pages = [page.obj for page in pdf.pages]
    objects: dict[Element, Object] = {}
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = Array([_make_element(pdf, contents.root, root, pages, objects)])
    numbers = Array()
    for index, (page, elements) in enumerate(zip(pages, contents.elements, strict=True)):
        page.StructParents = index
        page.Tabs = Name.S
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([objects[element] for element in elements])))
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _make_element(
    pdf: Pdf,
    element: Element,
    parent: Object,
    pages: Sequence[Object],
    objects: dict[Element, Object],
) -> Object:
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent))
    objects[element] = made
    if element.language:
        made.Lang = String(element.language)
    if element.spoken:
        made.ActualText = String(element.spoken)
    if element.described:
        made.Alt = String(element.described)
    if element.attributes:
        made.A = _attributes(element)
    children = [_make_element(pdf, child, made, pages, objects) for child in element.children]
    pieces = [
        Dictionary(Type=Name.MCR, Pg=pages[piece.page], MCID=piece.number)
        for piece in element.pieces
    ]
    made.K = Array([*children, *pieces])
    return made


def _attributes(element: Element) -> Dictionary:
    made = Dictionary(O=_OWNERS[element.role])
    for name, value in element.attributes.items():
        made[f"/{name}"] = String(value) if name in _TEXT_ATTRIBUTES else Name(f"/{value}")
    return made


def _add_bookmarks(pdf: Pdf, contents: Contents) -> None:
    with pdf.open_outline() as outline:
        path: list[list[OutlineItem]] = [outline.root]
        for bookmark, page, top in contents.bookmarks:
            item = OutlineItem(bookmark.title, page, "XYZ", left=0, top=top)
            del path[bookmark.level + 1 :]
            path[-1].append(item)
            path.append(item.children)


def describe(pdf: Pdf, facts: FileFacts) -> None:
    """Write what archives and readers look for: language, colours, title, when it was made."""
    root = pdf.Root
    root.Lang = String(facts.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    profile = Stream(pdf, _colour_profile(), N=3)
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB"),
                DestOutputProfile=profile,
            )
        ]
    )
    root.Metadata = Stream(pdf, write_xmp(facts), Type=Name.Metadata, Subtype=Name.XML)
    moment = String(facts.made_at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(facts.title),
            Author=String(facts.author),
            Producer=String(facts.producer),
            CreationDate=moment,
            ModDate=moment,
        )
    )


@cache
def _colour_profile() -> bytes:
    """Return the colours of screens, with a fixed date in place of the day of the run."""
    profile = ImageCms.createProfile("sRGB")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    data = ImageCms.ImageCmsProfile(profile).tobytes()  # pyright: ignore[reportUnknownArgumentType]
    made_on = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    return data[:24] + made_on + data[36:]
