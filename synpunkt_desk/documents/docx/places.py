"""The named places of a municipality's own Word template."""

from collections.abc import Iterator
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from synpunkt_desk.documents.cleaning import clean, clean_line
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.model import Document
from synpunkt_desk.texts import documents as t

_TITLE_STYLES: Final = ("heading 1", "title")


def place_of_content(template: Template) -> BaseOxmlElement | None:
    """The paragraph that says where the content goes, if there is one."""
    found = (part for part in template.body.findall(qn("w:p")) if _text(part) == t.CONTENT)
    return next(found, None)


def fill_places(template: Template, document: Document) -> bool:
    """Write what the places name, as plain text; tells whether the title stood in a heading."""
    values = _values(document)
    has_title = False
    for root in _roots(template):
        for part in root.iter(qn("w:p")):
            said = _text(part)
            if any(place in said for place in values):
                has_title = has_title or (t.TITLE_PLACE in said and _is_title(part, template))
                _write(part, _filled(said, values))
    return has_title


def _values(document: Document) -> dict[str, str]:
    head = document.head
    day = head.day.isoformat() if head.day else ""
    said = (document.title, day, head.diary_number, head.handler, head.receiver,
            head.municipality, head.department, head.kind)  # fmt: skip
    return dict(zip(t.PLACES, map(clean_line, said), strict=True))


def _roots(template: Template) -> Iterator[BaseOxmlElement]:
    yield template.body
    for section in template.word.sections:
        for part in (section.header, section.footer, section.first_page_header,
                     section.first_page_footer):  # fmt: skip
            if not part.is_linked_to_previous:
                yield part.part.element


def _text(part: BaseOxmlElement) -> str:
    return "".join(text.text or "" for text in part.iter(qn("w:t"))).strip()


def _filled(said: str, values: dict[str, str]) -> str:
    for place, value in values.items():
        said = said.replace(place, value)
    return clean(said)


def _write(part: BaseOxmlElement, said: str) -> None:
    first, *others = part.iter(qn("w:t"))
    first.text = said
    first.set(qn("xml:space"), "preserve")
    for text in others:
        text.text = ""


def _is_title(part: BaseOxmlElement, template: Template) -> bool:
    styles = template.word.styles.element
    own: list[str] = part.xpath("w:pPr/w:pStyle/@w:val")
    path = f"w:style[@w:styleId='{own[0]}']/w:name/@w:val" if own else ""
    names: list[str] = styles.xpath(path) if path else []
    return any(name.lower() in _TITLE_STYLES for name in names)
