"""Places pictures in a Word file, each with words for those who do not see it."""

from io import BytesIO
from xml.sax.saxutils import quoteattr

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.docx.markup import NAMESPACES, raw_paragraph
from synpunkt_desk.documents.docx.styles import Look
from synpunkt_desk.documents.docx.template import Template
from synpunkt_desk.documents.logo.picture import open_logo

_EMU = 12_700


def picture_xml(
    data: bytes, size: tuple[float, float], spoken: str, template: Template, *, look: Look
) -> str:
    """Return a paragraph with a picture of a size in points.

    Raises the known error `logo_unreadable`.
    """
    target = BytesIO()
    open_logo(data).save(target, "PNG")
    relation, number = template.add_picture(target.getvalue())
    width, height = (round(side * _EMU) for side in size)
    name, said = f"Bild {number}", quoteattr(clean_line(spoken))
    drawn = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr={said}/><a:graphic>'
        f'<a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}" descr={said}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
    return raw_paragraph(drawn, template.style(look))
