"""Writes a document as the bytes of a Word file."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.docx.blocks import blocks_xml, heading_xml
from synpunkt_desk.documents.docx.default_template import make_default
from synpunkt_desk.documents.docx.furniture import add_running_parts, letterhead_xml, set_sheet
from synpunkt_desk.documents.docx.markup import paragraph, with_namespaces
from synpunkt_desk.documents.docx.opening import open_template, refused_when_broken
from synpunkt_desk.documents.docx.places import fill_places, place_of_content
from synpunkt_desk.documents.docx.styles import Look
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.model import BulletList, Document, Head, NumberedList
from synpunkt_desk.texts import documents as t

_LONGEST_PROPERTY: Final = 255
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_SAMPLE: Final = Document(
    title=t.UNTITLED,
    head=Head(t.UNTITLED),
    blocks=(BulletList((t.UNTITLED,)), NumberedList((t.UNTITLED,))),
    made_at=datetime(*_EARLIEST, tzinfo=UTC),
)


def render(document: Document, template: bytes) -> bytes:
    """The bytes of the file (see `documents.docx.render_docx`)."""
    opened = open_template(template or make_default(), is_own=not template)
    place = place_of_content(opened)
    has_title = fill_places(opened, document) if place is not None else False
    set_sheet(opened, document)
    _put(_content(document, opened, is_letter=place is None, has_title=has_title), opened, place)
    add_running_parts(opened, document)
    _describe(opened, document)
    target = BytesIO()
    opened.word.save(target)
    return _alike(target.getvalue())


def check(template: bytes) -> None:
    """Open the template and fill it once (see `documents.docx.checked_template`)."""
    open_template(template)
    with refused_when_broken():
        render(_SAMPLE, template)


def _content(
    document: Document, template: Template, *, is_letter: bool, has_title: bool
) -> list[str]:
    title = "" if has_title else heading_xml(document.title, 1, template)
    head = letterhead_xml(document.head, template) if is_letter else _status(document, template)
    level = 1 if title or has_title else 0
    return [*head, title, *blocks_xml(document.blocks, template, level=level)]


def _status(document: Document, template: Template) -> list[str]:
    """What is not final says so, also where a template has a letterhead of its own."""
    status = document.head.status
    return [paragraph(status, template.style(Look.SENDER))] if status else []


def _put(content: list[str], template: Template, place: BaseOxmlElement | None) -> None:
    """Set the content in its place; without one it takes the place of all that stood there."""
    body = template.body
    made = list(parse_xml(with_namespaces(f"<w:body>{''.join(content)}</w:body>")))
    if place is not None:
        for element in made:
            place.addprevious(element)
        body.remove(place)
        return
    first = next(iter(body.iter(qn("w:sectPr"))))
    for element in list(body):
        body.remove(element)
    body.extend([*made, first])


def _describe(template: Template, document: Document) -> None:
    language = clean_line(document.language)
    facts, made_at = template.word.core_properties, document.made_at.astimezone(UTC)
    facts.title = (clean_line(document.title) or t.UNTITLED)[:_LONGEST_PROPERTY]
    author = clean_line(document.author or document.head.municipality)[:_LONGEST_PROPERTY]
    facts.author = facts.last_modified_by = author
    facts.language = language
    facts.comments = facts.keywords = facts.subject = facts.category = ""
    facts.created = facts.modified = made_at.replace(tzinfo=None)
    facts.revision = 1
    for spoken in template.word.styles.element.xpath("w:docDefaults//w:lang"):
        spoken.set(qn("w:val"), language)


def _alike(data: bytes) -> bytes:
    """Return the file without the moments at which its parts were written."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as changed:
        for entry in source.infolist():
            info = ZipInfo(entry.filename, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            changed.writestr(info, source.read(entry))
    return target.getvalue()
