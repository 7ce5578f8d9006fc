"""Reads Word files back, by their own markup and as the pages that LibreOffice makes of them."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument

from tests.helpers.tools import give_up


def open_word(data: bytes) -> WordDocument:
    """Open a Word file."""
    return docx.Document(BytesIO(data))


def part_of(data: bytes, name: str) -> str:
    """The markup of one part of the file."""
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def with_part(data: bytes, name: str, content: str) -> bytes:
    """The file with a part exchanged or added."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as changed:
        for entry in source.infolist():
            if entry.filename != name:
                changed.writestr(entry.filename, source.read(entry))
        changed.writestr(name, content)
    return target.getvalue()


def bytes_of(word: WordDocument) -> bytes:
    """The file of a document that was changed by hand."""
    target = BytesIO()
    word.save(target)
    return target.getvalue()


def said(word: WordDocument) -> list[tuple[str, str]]:
    """Style and text of each paragraph that says something."""
    paragraphs = [(one.style.name or "" if one.style else "", one.text) for one in word.paragraphs]
    return [(style, text) for style, text in paragraphs if text.strip()]


def pages_by_office(data: bytes, folder: Path) -> bytes:
    """The PDF that LibreOffice makes of the file; a test gives up where there is none."""
    program = shutil.which("soffice")
    if not program:
        give_up("soffice (LibreOffice) is not installed: Word files are not drawn")
    file = folder / "document.docx"
    file.write_bytes(data)
    command = [program, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=250)
    return file.with_suffix(".pdf").read_bytes()
