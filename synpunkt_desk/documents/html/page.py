"""Writes a document as one HTML page that needs no other file."""

from base64 import b64encode
from html import escape
from io import BytesIO

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.headings import lifted_level
from synpunkt_desk.documents.html.blocks import block_html
from synpunkt_desk.documents.html.markup import element, joined, plain
from synpunkt_desk.documents.html.style import STYLE
from synpunkt_desk.documents.logo.picture import open_logo
from synpunkt_desk.documents.model import Document, Head, Heading
from synpunkt_desk.texts import documents as t


def render(document: Document) -> str:
    """The page (see `documents.html.render_html`)."""
    title = clean_line(document.title)
    main = element("main", joined(_main(document, title)))
    footer = element("footer", plain(document.footer))
    return f"""\
<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{escape(title or t.UNTITLED)}</title>
<style>{STYLE}</style>
</head>
<body>
{joined([*_letterhead(document.head), main, footer])}
</body>
</html>
"""


def _letterhead(head: Head) -> list[str]:
    sender = [_logo(head.logo), _paragraph(head.municipality), _paragraph(head.department)]
    about = map(_paragraph, (head.kind, *_facts(head)))
    sides = element("div", joined(sender)) + element("div", joined(about))
    return [element("header", sides), _paragraph(head.receiver)]


def _facts(head: Head) -> list[str]:
    day = head.day.isoformat() if head.day else ""
    labelled = ((t.DATE, day), (t.DIARY_NUMBER, head.diary_number), (t.HANDLER, head.handler))
    return [f"{label} {value}" for label, value in labelled if value.strip()]


def _paragraph(text: str) -> str:
    return element("p", plain(text))


def _logo(logo: bytes) -> str:
    """Return the logo inside the page; its text is the name of the municipality after it."""
    if not logo:
        return ""
    picture = BytesIO()
    open_logo(logo).save(picture, "PNG")
    return f'<img alt="" src="data:image/png;base64,{b64encode(picture.getvalue()).decode()}">'


def _main(document: Document, title: str) -> list[str]:
    parts = [element("h1", escape(title))]
    level = 1 if title else 0
    for block in document.blocks:
        if isinstance(block, Heading):
            lifted = lifted_level(block.level, level)
            parts.append(element(f"h{lifted}", escape(clean_line(block.text))))
            level = lifted if parts[-1] else level
        else:
            parts.append(block_html(block))
    return parts
