"""Files that are broken, or made to break what reads them."""

import struct
import zlib
from io import BytesIO

import numpy as np
import pikepdf
from PIL import Image


def picture(kind: str, size: tuple[int, int] = (300, 200), mode: str = "L") -> bytes:
    """A sound white picture with a black corner at the top left."""
    image = Image.new("L", size, 255)
    image.paste(0, (0, 0, 20, 20))
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image).astype(np.uint16) * 257)
    target = BytesIO()
    (image if image.mode == mode else image.convert("RGB").convert(mode)).save(target, kind)
    return target.getvalue()


def tiff_of_pages(count: int) -> bytes:
    """A TIFF file whose pages are small; the n-th is n pixels wide, and 100 more."""
    pages = [Image.new("L", (100 + number, 50), 255) for number in range(1, count + 1)]
    target = BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    return target.getvalue()


def empty_pdf(
    pages: int = 1, *, size: tuple[float, float] = (595, 842), password: str = ""
) -> bytes:
    """A PDF file of empty pages."""
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=size)
        return _saved(document, password)


def pdf_of(content: bytes, *, width: int = 1, height: int = 1, data: bytes = b"\0") -> bytes:
    """A PDF file of one page, with what draws it and a grey picture called P in its resources."""
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        drawn = document.make_stream(data)
        drawn.Type, drawn.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        drawn.Width, drawn.Height = width, height
        drawn.ColorSpace, drawn.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=drawn))
        page.obj.Contents = document.make_stream(content)
        return _saved(document, "")


def png(width: int, height: int, rows: bytes = b"", *, colour: int = 2) -> bytes:
    """A PNG file of these measures whose rows are what they are."""
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (_chunk(b"IHDR", header), _chunk(b"IDAT", rows), _chunk(b"IEND", b""))
    )


def zeros(size: int) -> bytes:
    """So many zeros, packed to a two hundredth."""
    packer = zlib.compressobj(1)
    packed = [packer.compress(bytes(min(1 << 20, size - at))) for at in range(0, size, 1 << 20)]
    return b"".join((*packed, packer.flush()))


def tiff_in_a_circle() -> bytes:
    """A TIFF file whose only page says that it is followed by itself."""
    plain = bytearray(picture("TIFF", (10, 10)))
    (first,) = struct.unpack_from("<I", plain, 4)
    (entries,) = struct.unpack_from("<H", plain, first)
    struct.pack_into("<I", plain, first + 2 + 12 * entries, first)
    return bytes(plain)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _saved(document: pikepdf.Pdf, password: str) -> bytes:
    target = BytesIO()
    lock = pikepdf.Encryption(user=password, owner=password) if password else False
    document.save(target, encryption=lock)
    return target.getvalue()
