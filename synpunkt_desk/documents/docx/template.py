"""A Word template that is being filled: finds its styles, and adds ours where it has none."""

from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from synpunkt_desk.documents.docx.markup import with_namespaces
from synpunkt_desk.documents.docx.styles import OWN, Look, own_id

_EMU_OF_A_POINT: Final = 12_700
_NARROWEST: Final = 100.0
_ORDINARY: Final = 450.0
"""A template that does not say how wide its text is gets the width of an ordinary page."""
_FIRST_PICTURE: Final = 100_000
"""Higher than any number of a picture that the template holds."""
_BULLETS: Final = ("bullet", "•")
_NUMBERS: Final = ("decimal", "%1.")


@dataclass
class Template:
    """What the blocks ask of the file they are written into."""

    word: WordDocument
    is_own: bool
    _pictures: int = field(default=_FIRST_PICTURE)

    def style(self, look: Look) -> str:
        """The id of a style."""
        return self._styles[look]

    @property
    def body(self) -> BaseOxmlElement:
        """What holds the content and the size of the page."""
        return next(self.word.element.iter(qn("w:body")))

    @cached_property
    def text_width(self) -> float:
        """The width between the margins, in points."""
        section = self.word.sections[0]
        width, left, right = section.page_width, section.left_margin, section.right_margin
        points = ((width or 0) - (left or 0) - (right or 0)) / _EMU_OF_A_POINT
        return points if points >= _NARROWEST else _ORDINARY

    def add_picture(self, data: bytes) -> tuple[str, int]:
        """Return the relation to a picture, and a number for the place where it stands."""
        relation, _ = self.word.part.get_or_add_image(BytesIO(data))
        self._pictures += 1
        return relation, self._pictures

    def list_id(self, look: Look) -> int:
        """Return the id of a list: bullets are one, numbered lists begin anew each time."""
        return self._bullets if look is Look.BULLET else self._add_list(self._numbers, anew=True)

    @cached_property
    def _bullets(self) -> int:
        return self._add_list(self._kind_of(Look.BULLET, *_BULLETS), anew=False)

    @cached_property
    def _numbers(self) -> int:
        return self._kind_of(Look.NUMBER, *_NUMBERS)

    @cached_property
    def _styles(self) -> dict[Look, str]:
        normal = self._found(Look.NORMAL) or own_id(Look.NORMAL)
        return {look: self._found(look) or self._added(look, normal) for look in Look}

    def _found(self, look: Look) -> str:
        """The id of the style with this name; Word keeps the English name whatever its language."""
        kind = "table" if look is Look.TABLE else "paragraph"
        for style in self.word.styles.element.xpath(f"w:style[@w:type='{kind}'][w:name]"):
            if style.name_val.lower() == look.value.lower():
                return str(style.styleId)
        return ""

    def _added(self, look: Look, normal: str) -> str:
        style = parse_xml(with_namespaces(OWN[look].replace("{normal}", normal)))
        self.word.styles.element.append(style)
        return own_id(look)

    @cached_property
    def _numbering(self) -> BaseOxmlElement:
        """The lists of the file, which a file without any lacks."""
        part = self.word.part
        known = (relation.reltype for relation in part.rels.values())
        if part.package and RELATIONSHIP_TYPE.NUMBERING not in known:
            empty = parse_xml(with_namespaces("<w:numbering></w:numbering>"))
            name = PackURI("/word/numbering.xml")
            made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
            part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return part.numbering_part.element

    def _kind_of(self, look: Look, shape: str, sign: str) -> int:
        """The kind of list that the style asks for, else one of ours."""
        path = f"w:style[@w:styleId='{self.style(look)}']/w:pPr/w:numPr/w:numId/@w:val"
        asked = self.word.styles.element.xpath(path)
        path = f"w:num[@w:numId='{asked[0]}']/w:abstractNumId/@w:val" if asked else ""
        kinds: list[str] = self._numbering.xpath(path) if path else []
        return int(kinds[0]) if kinds else self._add_kind(shape, sign)

    def _add_kind(self, shape: str, sign: str) -> int:
        number = self._next_id("w:abstractNum/@w:abstractNumId")
        kind = parse_xml(
            with_namespaces(
                f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
                f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr>'
                '<w:ind w:left="426" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
            )
        )
        lists = self._numbering.findall(qn("w:num"))
        if lists:
            lists[0].addprevious(kind)
        else:
            self._numbering.append(kind)
        return number

    def _add_list(self, kind: int, *, anew: bool) -> int:
        number = self._next_id("w:num/@w:numId")
        begins = (
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if anew else ""
        )
        made = with_namespaces(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{begins}</w:num>'
        )
        lists = self._numbering.findall(qn("w:num"))
        if lists:
            lists[-1].addnext(parse_xml(made))
        else:
            self._numbering.append(parse_xml(made))
        return number

    def _next_id(self, path: str) -> int:
        return max(map(int, self._numbering.xpath(path)), default=0) + 1
