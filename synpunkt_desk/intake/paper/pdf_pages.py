"""The pages of a PDF file, drawn in grey.

PDFium may be called by one thread at a time, so everything here happens under one lock.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import RLock
from time import monotonic
from typing import Final

import numpy as np
import pypdfium2
from pypdfium2 import internal, raw

from synpunkt_desk.intake.paper.page_image import GreyPicture, PageImage, shrinking
from synpunkt_desk.models.errors import KnownError

DOTS_PER_INCH: Final = 200
_POINTS_PER_INCH: Final = 72
_LONGEST_SIDE: Final = 20_000
_MOST_PIXELS_OF_PICTURES: Final = 200_000_000
SECONDS_PER_PAGE: Final = 20.0
_WHITE: Final = (255, 255, 255, 255)

_LOCK: Final = RLock()


def count_pdf_pages(content: bytes, file: str) -> int:
    """The number of pages that the file says it has."""
    with _opened(content, file) as document, _LOCK:
        return len(document)


def read_pdf(
    content: bytes, numbers: range, *, file: str, seconds: float = SECONDS_PER_PAGE
) -> Iterator[PageImage]:
    """The pages with these numbers, drawn one by one in at most so many seconds each."""
    with _opened(content, file) as document:
        for number in numbers:
            try:
                with _LOCK:
                    pixels = _drawn(document[number - 1], seconds)
            except (pypdfium2.PdfiumError, ValueError, MemoryError):
                raise KnownError("paper_page_damaged", file=file, page=number) from None
            if pixels is None:
                raise KnownError("paper_page_too_large", file=file, page=number)
            yield PageImage(pixels, number)


def take_pdf_pages(content: bytes, numbers: Sequence[int], file: str) -> bytes:
    """A PDF of just these pages; they are copied as they are, not drawn."""
    out = BytesIO()
    with _opened(content, file) as document, _LOCK:
        taken = pypdfium2.PdfDocument.new()
        try:
            taken.import_pages(document, [number - 1 for number in numbers])
            taken.save(out)
        except pypdfium2.PdfiumError:
            raise KnownError("paper_damaged", file=file) from None
        finally:
            taken.close()
    return out.getvalue()


@contextmanager
def _opened(content: bytes, file: str) -> Generator[pypdfium2.PdfDocument]:
    with _LOCK:
        document = _open(content, file)
    try:
        yield document
    finally:
        with _LOCK:
            document.close()


def _open(content: bytes, file: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_about_password = error.err_code == raw.FPDF_ERR_PASSWORD  # or was, of an earlier file
        if is_about_password and b"/Encrypt" in content:
            raise KnownError("paper_locked", file=file) from None
        raise KnownError("paper_damaged", file=file) from None


def _drawn(page: pypdfium2.PdfPage, seconds: float) -> GreyPicture | None:
    """The page in grey; None when it is too large or takes too long."""
    try:
        is_small = _pixels_of_pictures(page) <= _MOST_PIXELS_OF_PICTURES
        return _draw(page, seconds) if is_small else None
    finally:
        page.close()


def _pixels_of_pictures(page: pypdfium2.PdfPage) -> int:
    """What the pictures of a page would need; known before any of them is unpacked."""
    sizes = (
        picture.get_px_size()
        for picture in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])
        if isinstance(picture, pypdfium2.PdfImage)
    )
    return max((width * height for width, height in sizes), default=0)


def _draw(page: pypdfium2.PdfPage, seconds: float) -> GreyPicture | None:
    width, height = _size(page)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    try:
        bitmap.fill_rect(_WHITE, 0, 0, width, height)
        if not _is_rendered(page, bitmap, width, height, until=monotonic() + seconds):
            return None
        return np.array(bitmap.to_numpy()).reshape(height, width)
    finally:
        bitmap.close()


def _size(page: pypdfium2.PdfPage) -> tuple[int, int]:
    width, height = (side * DOTS_PER_INCH / _POINTS_PER_INCH for side in page.get_size())
    smaller = shrinking(width, height)
    width, height = (min(max(1, round(side / smaller)), _LONGEST_SIDE) for side in (width, height))
    return width, height


def _is_rendered(
    page: pypdfium2.PdfPage, bitmap: pypdfium2.PdfBitmap, width: int, height: int, *, until: float
) -> bool:
    """Draw the page piece by piece, so that one made to take for ever can be given up."""
    pause = raw.IFSDK_PAUSE(version=1)
    internal.set_callback(pause, "NeedToPauseNow", lambda _: monotonic() > until)
    flags = raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
    status = raw.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, width, height, 0, flags, pause)
    raw.FPDF_RenderPage_Close(page)
    return status == raw.FPDF_RENDER_DONE
