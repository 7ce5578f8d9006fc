"""Makes the Word template that is used when a municipality has none of its own."""

from functools import cache
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from synpunkt_desk.documents.docx.markup import with_namespaces
from synpunkt_desk.documents.docx.styles import OWN, Look, own_id

_FONT: Final = "Calibri"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def make_default() -> bytes:
    """Return the template: an A4 page in our styles."""
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in _parts().items():
            package.writestr(name, _HEAD + content)
    return target.getvalue()


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(f"{_KINDS}/officeDocument", "word/document.xml"),
        "word/document.xml": with_namespaces(
            "<w:document><w:body><w:p/><w:sectPr>"
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1240"'
            ' w:bottom="1304" w:left="1240" w:header="624" w:footer="624" w:gutter="0"/>'
            "<w:titlePg/></w:sectPr></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relations(
            f"{_KINDS}/styles", "styles.xml", f"{_KINDS}/settings", "settings.xml"
        ),
        "word/styles.xml": with_namespaces(_styles()),
        "word/settings.xml": with_namespaces(
            '<w:settings><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting'
            ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
            ' w:val="15"/></w:compat></w:settings>'
        ),
    }


def _content_types() -> str:
    parts = {"document": "document.main", "styles": "styles", "settings": "settings"}
    named = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(*pairs: str) -> str:
    made = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(zip(pairs[::2], pairs[1::2], strict=True), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _styles() -> str:
    fonts = "".join(f' w:{kind}="{_FONT}"' for kind in ("ascii", "hAnsi", "eastAsia"))
    own = "".join(style.replace("{normal}", own_id(Look.NORMAL)) for style in OWN.values())
    return (
        f'<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts} w:cs="Arial"/>'
        '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="table" w:default="1" w:styleId="DeskOrdinaryTable">'
        '<w:name w:val="Normal Table"/><w:tblPr/></w:style>'
        f"{own}</w:styles>"
    )
