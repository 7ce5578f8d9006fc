"""A scan of a whole stack: which pages are one paper, and taking them out of the file."""

from collections.abc import Collection, Sequence
from io import BytesIO
from typing import Final

from PIL import Image, TiffImagePlugin

from synpunkt_desk.intake.paper.form_plan import Code
from synpunkt_desk.intake.paper.pages import PDF, kind_of
from synpunkt_desk.intake.paper.pdf_pages import take_pdf_pages
from synpunkt_desk.intake.paper.picture_pages import DAMAGE, MOST_PIXELS_PACKED
from synpunkt_desk.models.errors import KnownError

_PNG_MODES: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"})

Pages = tuple[int, ...]
"""Numbers of pages in their file, from 1."""


def papers_of(codes: Sequence[Code | None], unseen: Collection[int] = ()) -> list[Pages]:
    """The pages of each paper in a scan, by the codes that were read on its pages.

    A form begins with a page of another form, or with a page that the form before has already. A
    page without a code belongs to the form before it, as a sheet that somebody has added. Where
    there is no form at all the whole file is one paper; the user can part it. A page that could
    not be seen (`unseen`) among forms is a paper of its own, since it could be anybody's.
    """
    papers: list[list[int]] = []
    earlier: list[Code] = []
    alone = frozenset(unseen) if any(codes) else frozenset[int]()
    for number, code in enumerate(codes, 1):
        begins = bool(code) and not (earlier and _goes_on(code, earlier))
        if begins or not papers or number in alone or number - 1 in alone:
            papers.append([])
            earlier = []
        papers[-1].append(number)
        if code:
            earlier.append(code)
    return [tuple(pages) for pages in papers]


def take_pages(content: bytes, pages: Sequence[int], file: str) -> bytes:
    """A file of just these pages, their pictures unchanged. Raises `paper_damaged`."""
    if kind_of(content) == PDF:
        return take_pdf_pages(content, pages, file)
    try:
        return _of_picture(content, pages)
    except DAMAGE as error:
        raise KnownError("paper_damaged", file=file) from error


def _goes_on(code: Code | None, earlier: Sequence[Code]) -> bool:
    known = earlier[0]
    return code is not None and (
        (code.form_id, code.unit) == (known.form_id, known.unit)
        and code.page not in {page.page for page in earlier}
    )


def _of_picture(content: bytes, pages: Sequence[int]) -> bytes:
    """Pages of a many-page picture: one as PNG, more as TIFF; both keep every pixel."""
    out = BytesIO()
    with Image.open(BytesIO(content)) as whole:
        if len(pages) == 1 and _page(whole, pages[0]).mode in _PNG_MODES:
            whole.save(out, "PNG")  # which can be shown everywhere
        else:
            with TiffImagePlugin.AppendingTiffWriter(out, new=True) as writer:
                for number in pages:
                    _page(whole, number).copy().save(writer, "TIFF", compression="tiff_deflate")
                    writer.newFrame()
    return out.getvalue()


def _page(whole: Image.Image, number: int) -> Image.Image:
    whole.seek(number - 1)
    if whole.width * whole.height > MOST_PIXELS_PACKED:
        raise ValueError(number)
    return whole
