"""What a browser finds in an HTML page."""

from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from synpunkt_desk.documents.html import render_html
from synpunkt_desk.documents.model import Heading, KeyValues, Paragraph, Row, Run
from tests.helpers.documents import CRITERIA, HEAD, WHOLE, make_document

EMPTY = {"meta", "br", "img"}


class Outline(HTMLParser):
    """Collects the elements of a page and finds those that are not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def tags(self, *names: str) -> list[str]:
        """Return the elements with one of the names, in their order."""
        return [tag for tag, _ in self.elements if tag in names]


def test_a_page_has_language_title_and_all_blocks() -> None:
    page = render_html(make_document(*WHOLE))
    outline = Outline(page)
    assert outline.elements[0] == ("html", {"lang": "sv-SE"})
    assert "<title>Redovisning av synpunkter</title>" in page
    assert outline.tags("h1", "h2", "h3") == ["h1", "h2", "h2", "h3"]
    assert outline.tags("ol", "ul", "table", "dl") == ["ol", "table", "ul", "dl"]
    assert "<strong>48 synpunkter</strong>" in page
    assert '<p lang="en">Thank you for your message.</p>' in page


def test_a_table_names_its_columns_and_rows() -> None:
    outline = Outline(render_html(make_document(CRITERIA)))
    scopes = [attributes["scope"] for tag, attributes in outline.elements if tag == "th"]
    assert scopes == ["col"] * 3 + ["row"] * 3
    assert "1\N{NO-BREAK SPACE}239" in outline.texts


def test_a_heading_that_skips_a_level_is_lifted() -> None:
    document = make_document(Heading("a", level=4), Heading("b", level=9))
    assert Outline(render_html(document)).tags("h1", "h2", "h3", "h4") == ["h1", "h2", "h3"]


def test_a_page_asks_no_other_machine() -> None:
    logo = BytesIO()
    Image.new("RGB", (40, 10)).save(logo, "PNG")
    outline = Outline(render_html(make_document(head=replace(HEAD, logo=logo.getvalue()))))
    sources = [str(attributes.get("src")) for tag, attributes in outline.elements if tag == "img"]
    assert [source[:22] for source in sources] == ["data:image/png;base64,"]
    assert outline.tags("link", "script", "iframe", "a") == []


@given(st.text() | st.just("\"'><script>x</script><img onerror=x>&amp;"))
def test_any_text_is_text(text: str) -> None:
    def document_of(text: str) -> str:
        table = replace(CRITERIA, title=text, summary=text, rows=(Row(text, (text, text, text)),))
        return render_html(
            make_document(
                Heading(text),
                Paragraph((Run(text, bold=True, italic=True),), language=text),
                table,
                KeyValues(((text, text),)),
                title=text,
                footer=text,
            )
        )

    allowed = {tag for tag, _ in Outline(document_of("ord\nord")).elements}
    assert {tag for tag, _ in Outline(document_of(text)).elements} <= allowed
