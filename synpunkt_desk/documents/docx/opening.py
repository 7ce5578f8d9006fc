"""Opens Word templates, and refuses what is broken or not safe to send on."""

import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.ns import qn

from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.models.errors import KnownError

_LARGEST: Final = 100_000_000
_CONTENT_TYPES: Final = "[Content_Types].xml"
_TEMPLATE: Final = b"wordprocessingml.template.main+xml"
_DOCUMENT: Final = b"wordprocessingml.document.main+xml"
_DANGEROUS: Final = ("macro", "vba", "activex", "oleobject", "afchunk")
_BROKEN: Final = (BadZipFile, OpcError, zlib.error, KeyError, ValueError, SyntaxError, OSError,
                  RuntimeError, EOFError, AttributeError, TypeError)  # fmt: skip
"""What reading a file that is no Word file, or half of one, ends in."""


def open_template(template: bytes, *, is_own: bool = False) -> Template:
    """Open a template (docx or dotx).

    Raises the known errors `docx_template_unreadable`, `docx_template_unsafe`.
    """
    with refused_when_broken():
        word = docx.Document(BytesIO(_as_document(template)))
        parts = _parts(word.part, [])
        links = [link for part in parts for link in _links_out(part)]
        is_whole = bool(word.sections and word.part.package) and len(word.styles) > 0
    if not is_whole:
        raise KnownError("docx_template_unreadable")
    said = (f"{part.content_type} {part.partname}".lower() for part in parts)
    if links or any(word in one for one in said for word in _DANGEROUS):
        raise KnownError("docx_template_unsafe")
    _forget_origin(word)
    return Template(word, is_own=is_own)


@contextmanager
def refused_when_broken() -> Generator[None]:
    """Refuse the template where reading or filling it fails."""
    try:
        yield
    except _BROKEN as error:
        raise KnownError("docx_template_unreadable") from error


def _as_document(data: bytes) -> bytes:
    """Return a document instead of what Word calls a template, which is one but for a word."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as changed:
        if sum(entry.file_size for entry in source.infolist()) > _LARGEST:
            raise BadZipFile
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _CONTENT_TYPES:
                content = content.replace(_TEMPLATE, _DOCUMENT)
            changed.writestr(entry.filename, content)
    return target.getvalue()


def _parts(part: Part, seen: list[Part]) -> list[Part]:
    """The part and all that it leads to."""
    seen.append(part)
    for link in part.rels.values():
        if not link.is_external and link.target_part not in seen:
            _parts(link.target_part, seen)
    return seen


def _links_out(part: Part) -> Iterator[str]:
    """What Word would fetch from elsewhere without being asked."""
    for link in part.rels.values():
        kind = link.reltype.rsplit("/", 1)[-1]
        if link.is_external and kind not in {"hyperlink", "attachedTemplate"}:
            yield kind


def _forget_origin(word: WordDocument) -> None:
    """Take out where the template was kept, since Word would look for it there."""
    settings = word.settings.element
    for element in settings.findall(qn("w:attachedTemplate")):
        settings.remove(element)
    links = word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for key in [key for key, link in links.items() if link.is_external]:
        del links[key]
