"""Puts finished files after each other, for the printer, with the tags of each."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf

from synpunkt_desk.documents.pdf.finishing import describe, save
from synpunkt_desk.documents.pdf.xmp import FileFacts

_MOMENT: Final = "D:%Y%m%d%H%M%S+00'00'"


def join(files: Sequence[bytes], title: str) -> bytes:
    """Return the pages of files that this program has drawn as one, each a part of it."""
    made = Pdf.new()
    root = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    whole = made.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    parts, numbers = Array(), Array()
    starts: list[OutlineItem] = []
    with ExitStack() as opened:
        sources = [opened.enter_context(Pdf.open(BytesIO(content))) for content in files]
        for one in sources:
            before = len(made.pages)
            starts.append(OutlineItem(str(one.docinfo["/Title"]), before))
            made.pages.extend(one.pages)
            tree = made.copy_foreign(one.Root.StructTreeRoot)
            parts.extend(_parts(tree, whole))
            _renumber(made, tree, before, numbers)
        whole.K = parts
        root.K = Array([whole])
        root.ParentTree = made.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(made.pages)
        made.Root.StructTreeRoot = root
        made.Root.MarkInfo = Dictionary(Marked=True)
        with made.open_outline() as outline:
            outline.root.extend(starts)
        describe(made, _facts(sources[0], title))
        return save(made)


def _parts(tree: Object, whole: Object) -> Iterator[Object]:
    """The documents of a file as parts of the whole."""
    for part in tree.K:
        part.S = Name.Part
        part.P = whole
        yield part


def _renumber(made: Pdf, tree: Object, before: int, numbers: Array) -> None:
    """Say which elements each page holds, with the pages counted from those before."""
    listed = list(tree.ParentTree.Nums)
    for index, elements in zip(listed[::2], listed[1::2], strict=True):
        place = before + int(index)
        made.pages[place].obj.StructParents = place
        numbers.append(place)
        numbers.append(elements)


def _facts(one: Pdf, title: str) -> FileFacts:
    moment = datetime.strptime(str(one.docinfo["/CreationDate"]), _MOMENT).replace(tzinfo=UTC)
    return FileFacts(
        title=title,
        author=str(one.docinfo["/Author"]),
        language=str(one.Root.Lang),
        made_at=moment,
    )
