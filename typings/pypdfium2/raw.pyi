"""The parts of PDFium's own interface that are used here."""

from ctypes import Structure

from pypdfium2 import PdfBitmap, PdfPage

FPDF_ERR_PASSWORD: int
FPDF_PAGEOBJ_IMAGE: int
FPDFBitmap_Gray: int
FPDF_ANNOT: int
FPDF_GRAYSCALE: int
FPDF_RENDER_DONE: int

class IFSDK_PAUSE(Structure):
    version: int
    def __init__(self, *, version: int) -> None: ...

def FPDF_RenderPageBitmap_Start(
    bitmap: PdfBitmap,
    page: PdfPage,
    start_x: int,
    start_y: int,
    size_x: int,
    size_y: int,
    rotate: int,
    flags: int,
    pause: IFSDK_PAUSE,
) -> int: ...
def FPDF_RenderPage_Close(page: PdfPage) -> None: ...
