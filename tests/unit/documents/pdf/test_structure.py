"""What assistive technology and archives find in a finished file."""

from io import BytesIO

import pikepdf
import pytest

from synpunkt_desk.documents.model import Heading, Paragraph
from synpunkt_desk.documents.pdf import render_pdf
from tests.helpers.documents import CRITERIA, WHOLE, make_document, make_register
from tests.helpers.pdfs import Node, read_structure, untagged_operators


@pytest.fixture(scope="module")
def whole() -> bytes:
    return render_pdf(make_document(*WHOLE))


@pytest.fixture(scope="module")
def structure(whole: bytes) -> Node:
    return read_structure(whole)


def test_everything_drawn_is_in_an_element_or_is_adornment(whole: bytes) -> None:
    assert untagged_operators(whole) == []


def test_the_structure_reads_in_the_order_of_the_page(structure: Node) -> None:
    assert [node.whole_text for node in structure.children[:8]] == [
        "Borås Stad",
        "Stadskansliet",
        "Tjänsteskrivelse",
        "Datum 2026-07-14",
        "Dnr KS 2026-00412",
        "Handläggare Anna Lindqvist, kvalitetsstrateg",
        "Kommunstyrelsen",
        "Redovisning av synpunkter",
    ]


def test_headings_follow_each_other_without_gaps(structure: Node) -> None:
    headings = structure.all("H1", "H2", "H3", "H4")
    assert [(node.role, node.text) for node in headings] == [
        ("H1", "Redovisning av synpunkter"),
        ("H2", "Förslag till beslut"),
        ("H2", "Sammanfattning"),
        ("H3", "Kriterier"),
    ]


def test_a_heading_that_skips_a_level_is_lifted() -> None:
    document = make_document(Heading("Först", level=4), Heading("Sedan", level=9))
    headings = read_structure(render_pdf(document)).all("H1", "H2", "H3", "H4")
    assert [node.role for node in headings] == ["H1", "H2", "H3"]


def test_a_table_has_head_cells_with_scope_and_a_summary(structure: Node) -> None:
    table = structure.all("Table")[0]
    scopes = [(cell.text, cell.attributes["Scope"]) for cell in table.all("TH")]
    assert scopes == [
        ("Beröm", "/Column"),
        ("Klagomål", "/Column"),
        ("Totalt", "/Column"),
        ("Bemötande", "/Row"),
        ("Fysisk miljö", "/Row"),
        ("Totalt", "/Row"),
    ]
    assert table.attributes["Summary"] == CRITERIA.summary
    assert [caption.text for caption in table.all("Caption")] == [CRITERIA.title]


def test_every_row_fills_the_columns(structure: Node) -> None:
    rows = structure.all("Table")[0].all("TR")
    assert [len(row.children) for row in rows] == [4, 4, 4, 4]
    assert [cell.text for cell in rows[2].children] == ["Fysisk miljö", "0", "1 234", "1 234"]


def test_a_list_has_labels_and_bodies(structure: Node) -> None:
    numbered, bullets = structure.all("L")
    assert [item.whole_text for item in numbered.children] == [
        "1. Redovisningen läggs till handlingarna.",
        "2. Nämnden tackar.",
    ]
    assert bullets.attributes["ListNumbering"] == "/Disc"
    assert [item.text for item in bullets.all("LBody")] == ["Ny blankett", "Utbildning i växeln"]


def test_a_name_and_its_title_are_read_together(structure: Node) -> None:
    assert structure.children[-2].text == "Svante Stomberg Kommundirektör"


def test_a_part_in_another_language_says_so(structure: Node) -> None:
    foreign = [node.text for node in structure.all("P") if node.language == "en"]
    assert foreign == ["Thank you for your message."]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    text = "Texten fortsätter. " * 400
    structure = read_structure(render_pdf(make_document(Paragraph(text))))
    assert [node.text for node in structure.all("P") if "fortsätter" in node.text] == [text.strip()]


def test_the_repeated_head_of_a_table_is_read_once() -> None:
    structure = read_structure(render_pdf(make_document(make_register(100))))
    heads = [cell for cell in structure.all("TH") if cell.attributes["Scope"] == "/Column"]
    assert [cell.text for cell in heads] == ["Nummer", "Rubrik", "Dagar", "Belopp"]


def test_every_font_is_embedded_and_can_be_read(whole: bytes) -> None:
    with pikepdf.open(BytesIO(whole)) as pdf:
        fonts = [font for page in pdf.pages for font in page.resources.Font.values()]
        assert len(fonts) >= 3
        for font in fonts:
            assert "SourceSansPro" in str(font.BaseFont)
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


def test_the_file_says_what_it_is(whole: bytes) -> None:
    with pikepdf.open(BytesIO(whole)) as pdf:
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == pdf.docinfo.Title == "Redovisning av synpunkter"
        assert metadata["xmp:CreateDate"] == "2026-07-14T08:30:00+00:00"
        assert pdf.Root.Lang == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert all(page.Tabs == pikepdf.Name.S for page in pdf.pages)


def test_bookmarks_mirror_the_headings(whole: bytes) -> None:
    with pikepdf.open(BytesIO(whole)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Redovisning av synpunkter"
        assert [entry.title for entry in title.children] == [
            "Förslag till beslut",
            "Sammanfattning",
        ]
        assert [entry.title for entry in title.children[1].children] == ["Kriterier"]


def test_a_document_without_title_still_has_one_in_its_properties() -> None:
    with pikepdf.open(BytesIO(render_pdf(make_document(title=" ")))) as pdf:
        assert pdf.docinfo.Title == "Dokument"


def test_equal_documents_give_equal_files(whole: bytes) -> None:
    assert render_pdf(make_document(*WHOLE)) == whole
