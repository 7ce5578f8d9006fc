"""The pages of a file as pictures, for the printed case file."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from PIL import Image

from synpunkt_desk.documents.model import Block, Figure, Paragraph
from synpunkt_desk.intake.paper.page_image import PageImage
from synpunkt_desk.intake.paper.pages import count_pages, kind_of, read_pages
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import case_file as t

MOST_PAGES: Final = 30
"""Pages of one file that are shown; a longer one is handed out by itself."""
_WIDTH: Final = 1240
"""Dots over a page: 150 to the inch, enough to read and to print."""


def pages_of(office: Office, record: Record) -> Iterator[Block]:
    """The file's pages, or that it cannot be shown on paper."""
    content = office.replica.blobs.get(record.blob)
    if kind_of(content) is None:
        yield Paragraph(t.FILE_LISTED, muted=True)
        return
    try:
        count = count_pages(content, record.file_name)
        for page, _ in zip(read_pages(content, record.file_name), range(MOST_PAGES), strict=False):
            yield _figure(page, record.file_name)
    except KnownError:
        yield Paragraph(t.FILE_LISTED, muted=True)
        return
    if count > MOST_PAGES:
        yield Paragraph(t.more_pages(count - MOST_PAGES), muted=True)


def _figure(page: PageImage, name: str) -> Figure:
    picture = Image.fromarray(page.pixels)
    picture.thumbnail((_WIDTH, 2 * _WIDTH))
    target = BytesIO()
    picture.save(target, "PNG")
    spoken = t.page_of(name, page.number)
    return Figure(target.getvalue(), picture.width, picture.height, spoken)
