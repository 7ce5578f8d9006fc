"""Reads finished PDF files the way a screen reader, a viewer and an archive do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2


@dataclass(frozen=True)
class Node:
    """An element of the structure with its own text and its children."""

    role: str
    text: str
    attributes: dict[str, str]
    language: str
    children: tuple["Node", ...]

    def all(self, *roles: str) -> list["Node"]:
        """Return this element and those below it that have one of the roles, in reading order."""
        own = [self] if self.role in roles else []
        return own + [found for child in self.children for found in child.all(*roles)]

    @property
    def whole_text(self) -> str:
        """The text of the element and of everything below it."""
        return " ".join(filter(None, [self.text, *(c.whole_text for c in self.children)])).strip()


@dataclass(frozen=True)
class Glyph:
    """A visible sign and the box of its ink, counted from the lower left corner of the page."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float


def read_texts(pdf: bytes) -> list[str]:
    """Return the text of each page in the order it was drawn, lines parted by line feeds."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def read_glyphs(pdf: bytes) -> Iterator[tuple[tuple[float, float], list[Glyph]]]:
    """Yield the size of each page and its visible signs."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            signs = text.get_text_range()
            boxes = (text.get_charbox(index) for index in range(text.count_chars()))
            yield (
                page.get_size(),
                [Glyph(s, *box) for s, box in zip(signs, boxes, strict=False) if s.strip()],
            )


def read_structure(pdf: bytes) -> Node:
    """Return the document element of the structure, with the text that its pieces draw."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pieces = {page.obj.objgen: dict(_marked_texts(page)) for page in document.pages}
        return _node(document.Root.StructTreeRoot.K[0], pieces)


def untagged_operators(pdf: bytes) -> list[str]:
    """Return what draws outside of every element and of every adornment."""
    drawing = {"Tj", "TJ", "f", "S", "Do"}
    found: list[str] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                depth += {"BMC": 1, "BDC": 1, "EMC": -1}.get(operator, 0)
                if operator in drawing and depth != 1:
                    found.append(operator)
    return found


def _marked_texts(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each marked piece of a page."""
    alphabets = {name: _alphabet(font) for name, font in page.resources.Font.items()}
    number, text, alphabet = None, "", dict[int, str]()
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "BDC":
            number, text = int(operands[1].MCID), ""
        elif operator == "Tf":
            alphabet = alphabets[str(operands[0])]
        elif operator == "Tj":
            text += "".join(alphabet[code] for code in bytes(operands[0]))
        elif operator == "EMC" and number is not None:
            yield number, text
            number = None


def _alphabet(font: pikepdf.Object) -> dict[int, str]:
    """Return what the codes of a font mean, from its table for readers."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"^<(\w\w)> <(\w{4,})>$", table, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(sign).decode("utf-16-be") for code, sign in pairs}


def _node(element: pikepdf.Object, pieces: dict[tuple[int, int], dict[int, str]]) -> Node:
    own = [kid for kid in element.K if "/MCID" in kid]
    children = [kid for kid in element.K if "/S" in kid]
    attributes = element.get("/A", pikepdf.Dictionary())
    return Node(
        role=str(element.S)[1:],
        text="".join(pieces[kid.Pg.objgen][int(kid.MCID)] for kid in own).strip(),
        attributes={key[1:]: str(value) for key, value in attributes.items()},
        language=str(element.get("/Lang", "")),
        children=tuple(_node(child, pieces) for child in children),
    )
