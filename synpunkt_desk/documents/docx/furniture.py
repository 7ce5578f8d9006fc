"""The letterhead of a Word file, and what stands at the head and foot of every page."""

import re
from itertools import zip_longest
from typing import Final, Protocol

from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Mm

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.docx.markup import (
    field,
    paragraph,
    raw_paragraph,
    text_run,
    value,
    with_namespaces,
)
from synpunkt_desk.documents.docx.pictures import picture_xml
from synpunkt_desk.documents.docx.styles import Look
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.logo.picture import logo_size
from synpunkt_desk.documents.model import Document, Head, Paper
from synpunkt_desk.texts import documents as t

_A5: Final = (Mm(148), Mm(210))
_FACTS_AT: Final = 0.58
_TWIPS: Final = 20
_MIDDLE_DOT: Final = " · "
_PAGE_FIELD: Final = re.compile(r"\bPAGE\b")
_PICTURE: Final = re.compile(r"<(w:drawing|w:pict)\b")
_RULE: Final = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="CBD3DC"/></w:pBdr>'


class _Running(Protocol):
    """A head or foot; python-docx keeps its own names of them to itself."""

    @property
    def is_linked_to_previous(self) -> bool: ...
    @is_linked_to_previous.setter
    def is_linked_to_previous(self, value: bool) -> None: ...
    @property
    def part(self) -> StoryPart: ...


def set_sheet(template: Template, document: Document) -> None:
    """Give the page the size that the document asks for; a municipality's margins stay."""
    section = template.word.sections[0]
    width, height = section.page_width or Mm(210), section.page_height or Mm(297)
    if template.is_own and document.paper is Paper.A5:
        width, height = _A5
    if document.landscape and width < height:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = width, height


def letterhead_xml(head: Head, template: Template) -> list[str]:
    """Return logo, who sends and what it is beside each other, a rule, and the receiver."""
    lines = [*_logo(head, template), *_sender_and_facts(head, template)]
    if lines:
        lines.append(raw_paragraph("", template.style(Look.SENDER), before=_RULE))
    receiver = paragraph(head.receiver, template.style(Look.NORMAL)) if head.receiver else ""
    return [*lines, receiver]


def add_running_parts(template: Template, document: Document) -> None:
    """Write page numbers where the template has none, and in ours also who sends."""
    section = template.word.sections[0]
    for head, foot in _running_parts(section):
        if not any(_PAGE_FIELD.search(_xml(part)) for part in (head, foot)):
            _add(foot, _foot(template, document))
    if template.is_own:
        _add(section.header, paragraph(_running_head(document.head), template.style(Look.HEADER)))


def _running_parts(section: Section) -> list[tuple[_Running, _Running]]:
    parts: list[tuple[_Running, _Running]] = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        parts.append((section.first_page_header, section.first_page_footer))
    return parts


def _logo(head: Head, template: Template) -> list[str]:
    """The logo, unless the template has a picture at its head."""
    section = template.word.sections[0]
    heads = (part for part, _ in _running_parts(section))
    if not head.logo or any(_PICTURE.search(_xml(part)) for part in heads):
        return []
    size = logo_size(head.logo)
    return [picture_xml(head.logo, size, head.municipality, template, look=Look.SENDER)]


def _sender_and_facts(head: Head, template: Template) -> list[str]:
    day = head.day.isoformat() if head.day else ""
    labelled = ((t.DATE, day), (t.DIARY_NUMBER, head.diary_number), (t.HANDLER, head.handler))
    facts = [head.kind, *(f"{name} {said}" for name, said in labelled if said.strip())]
    sender = [head.municipality, head.department]
    pairs = zip_longest(filter(str.strip, sender), filter(str.strip, facts), fillvalue="")
    return [_line(pair, template, bold=not index) for index, pair in enumerate(pairs)]


def _line(pair: tuple[str, str], template: Template, *, bold: bool) -> str:
    """Return two texts beside each other, the second from a place of its own."""
    place = round(template.text_width * _FACTS_AT * _TWIPS)
    tabs = f'<w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'
    hangs = f'<w:ind w:left="{place}" w:hanging="{place}"/>'
    left, right = (text_run(clean_line(text), bold=bold) for text in pair)
    drawn = f"{left}<w:r><w:tab/></w:r>{right}"
    return raw_paragraph(drawn, template.style(Look.SENDER), before=tabs, after=hangs)


def _running_head(head: Head) -> str:
    number = f"{t.DIARY_NUMBER} {head.diary_number}" if head.diary_number.strip() else ""
    said = (head.status, head.municipality, head.department, number)
    return _MIDDLE_DOT.join(clean_line(part) for part in said if part.strip())


def _foot(template: Template, document: Document) -> str:
    style = template.style(Look.FOOTER)
    own = paragraph(document.footer, style) if template.is_own and document.footer else ""
    before, between, after = map(text_run, t.PAGE_OF)
    number = f"{before}{field('PAGE')}{between}{field('NUMPAGES')}{after}"
    return own + raw_paragraph(number, style, after=value("jc", "right"))


def _add(part: _Running, content: str) -> None:
    """Write paragraphs at the end of a head or foot, over the empty one that a new one has."""
    part.is_linked_to_previous = False
    element = part.part.element
    for old in list(element):
        if not "".join(old.itertext()).strip() and not _PICTURE.search(old.xml):
            element.remove(old)
    element.extend(list(parse_xml(with_namespaces(f"<w:body>{content}</w:body>"))))


def _xml(part: _Running) -> str:
    return "" if part.is_linked_to_previous else str(part.part.element.xml)
