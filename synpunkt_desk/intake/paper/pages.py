"""A file of scanned paper becomes pages, one at a time."""

from collections.abc import Iterator
from typing import Final

from synpunkt_desk.intake.paper.page_image import MOST_PAGES, PageImage
from synpunkt_desk.intake.paper.pdf_pages import count_pdf_pages, read_pdf
from synpunkt_desk.intake.paper.picture_pages import count_picture_pages, read_picture
from synpunkt_desk.models.errors import KnownError

PDF: Final = "PDF"
_PDF_HEAD: Final = 1024
_SIGNATURES: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
)


def kind_of(content: bytes) -> str | None:
    """Which kind of paper file the bytes are, whatever the file is called; None when none."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    return PDF if b"%PDF-" in content[:_PDF_HEAD] else None


def count_pages(content: bytes, file: str) -> int:
    """The number of pages; raises KnownError as `read_pages` does."""
    kind = _known_kind(content, file)
    if kind == PDF:
        count = count_pdf_pages(content, file)
    else:
        count = count_picture_pages(content, kind, file=file)
    if count < 1:
        raise KnownError("paper_damaged", file=file)
    if count > MOST_PAGES:
        raise KnownError("paper_too_many_pages", file=file, limit=MOST_PAGES)
    return count


def read_pages(content: bytes, file: str, *, first: int = 1) -> Iterator[PageImage]:
    """The pages from the `first`, each made when it is asked for and not kept.

    Raises KnownError where the file is not paper, is locked, damaged or too large. After a page
    that is damaged or too large, reading can go on from the next.
    """
    count = count_pages(content, file)
    kind = _known_kind(content, file)
    numbers = range(first, count + 1)
    if kind == PDF:
        yield from read_pdf(content, numbers, file=file)
    else:
        yield from read_picture(content, numbers, kind=kind, file=file)


def _known_kind(content: bytes, file: str) -> str:
    if not content:
        raise KnownError("file_is_empty", file=file)
    kind = kind_of(content)
    if kind is None:
        raise KnownError("paper_unknown", file=file)
    return kind
