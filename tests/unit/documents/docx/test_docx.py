"""What Word and its reader find in a file."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from PIL import Image

from synpunkt_desk.documents.docx import render_docx
from synpunkt_desk.documents.model import (
    BulletList,
    Column,
    Document,
    Figure,
    Heading,
    KeyValues,
    NumberedList,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    Signer,
    Table,
)
from synpunkt_desk.documents.pdf.fonts import Face, width_of
from tests.helpers.documents import CRITERIA, HEAD, WHOLE, make_document, make_register
from tests.helpers.pdfs import read_texts
from tests.helpers.words import open_word, pages_by_office, part_of, said

BODY = "word/document.xml"


def picture() -> bytes:
    target = BytesIO()
    Image.new("RGB", (400, 120), "teal").save(target, "PNG")
    return target.getvalue()


@pytest.fixture(scope="module")
def whole() -> bytes:
    return render_docx(make_document(*WHOLE))


@pytest.fixture(scope="module")
def word(whole: bytes) -> WordDocument:
    return open_word(whole)


def body(*blocks: Heading | Paragraph | Table | BulletList | NumberedList) -> str:
    return part_of(render_docx(make_document(*blocks)), BODY)


def test_headings_have_the_styles_of_word_in_order(word: WordDocument) -> None:
    headings = [pair for pair in said(word) if pair[0].startswith("Heading")]
    assert headings == [
        ("Heading 1", "Redovisning av synpunkter"),
        ("Heading 2", "Förslag till beslut"),
        ("Heading 2", "Sammanfattning"),
        ("Heading 3", "Kriterier"),
    ]


def test_the_letterhead_says_who_what_and_when(word: WordDocument) -> None:
    assert [text for _, text in said(word)[:5]] == [
        "Borås Stad\tTjänsteskrivelse",
        "Stadskansliet\tDatum 2026-07-14",
        "\tDnr KS 2026-00412",
        "\tHandläggare Anna Lindqvist, kvalitetsstrateg",
        "Kommunstyrelsen",
    ]


def test_lists_are_lists_and_each_numbered_one_begins_at_one() -> None:
    content = render_docx(make_document(*(NumberedList(("ett", "två")),) * 2, BulletList(("a",))))
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', part_of(content, BODY))
    assert len(set(numbers)) == 3
    assert numbers[0] == numbers[1]
    assert part_of(content, "word/numbering.xml").count("startOverride") == 2


def test_a_table_repeats_its_head_and_keeps_rows_whole() -> None:
    content = body(make_register(60))
    assert content.count("<w:tblHeader/>") == 1
    assert content.count("<w:cantSplit/>") == 62


def test_a_low_table_stays_on_one_page_and_a_total_with_the_last_row() -> None:
    for rows, held in ((15, 1 + 15), (60, 1 + 1)):
        assert len(re.findall("<w:keepNext/>", body(make_register(rows)))) == held * 4


def test_words_of_a_table_have_room() -> None:
    heads = [
        "Sektor",
        "Utförande",
        "Bemötande",
        "Återkoppling",
        "Handläggning",
        "Information",
        "Övrigt",
        "Summa",
    ]
    numbers = (127, 33, 16, 25, 53, 16, 270)
    content = body(Table(tuple(map(Column, heads)), (Row("Samhällsbyggnad", numbers),)))
    size = int(re.findall(r'<w:sz w:val="(\d+)"', content)[0]) / 2
    widths = [int(width) / 20 for width in re.findall(r'<w:gridCol w:w="(\d+)"', content)]
    for word, width in zip(("Samhällsbyggnad", *heads[1:]), widths, strict=True):
        assert width_of(word, Face.BOLD, size) * 1.1 + 9 < width


def test_a_table_has_title_summary_and_note(whole: bytes, word: WordDocument) -> None:
    content = part_of(whole, BODY)
    assert '<w:tblCaption w:val="Kriterier efter typ"/>' in content
    assert '<w:tblDescription w:val="Antal synpunkter för varje kriterium"/>' in content
    assert ("Caption", CRITERIA.title) in said(word)
    assert ("Synpunktsnot", CRITERIA.note) in said(word)


def test_numbers_are_written_in_the_swedish_way_and_stand_to_the_right(word: WordDocument) -> None:
    cells = word.tables[0].rows[2].cells
    assert [cell.text for cell in cells] == ["Fysisk miljö", "0", "1\xa0234", "1\xa0234"]
    assert [str(cell.paragraphs[0].alignment) for cell in cells[1:]] == ["RIGHT (2)"] * 3


def test_tables_never_touch_and_the_last_is_followed_by_a_paragraph() -> None:
    plain = replace(CRITERIA, title="", note="")
    content = body(plain, plain)
    assert "</w:tbl><w:tbl>" not in content
    assert "</w:tbl><w:sectPr" not in content


def test_an_empty_table_has_its_head(word: WordDocument) -> None:
    empty = Table(columns=(Column("Nämnd"), Column("Antal")), rows=())
    drawn = open_word(render_docx(make_document(empty))).tables[0]
    assert [cell.text for cell in drawn.rows[0].cells] == ["Nämnd", "Antal"]


def test_properties_tell_title_author_language_and_day(word: WordDocument) -> None:
    facts = word.core_properties
    assert (facts.title, facts.author) == ("Redovisning av synpunkter", "Borås Stad")
    assert facts.language == "sv-SE"
    assert facts.created == facts.modified
    assert facts.created
    assert facts.created.date().isoformat() == "2026-07-14"


def test_every_page_has_its_number(whole: bytes) -> None:
    for name in ("word/footer1.xml", "word/footer2.xml"):
        foot = part_of(whole, name)
        assert "".join(re.findall(r"<w:t[^>]*>([^<]*)<", foot)) == "boras.seSida 1 (1)"
        assert re.findall(r'w:instr="(\w+)"', foot) == ["PAGE", "NUMPAGES"]


def test_parts_in_another_language_say_so(whole: bytes) -> None:
    assert '<w:lang w:val="en"/></w:rPr><w:t xml:space="preserve">Thank you' in part_of(whole, BODY)


def test_arabic_is_read_from_the_right() -> None:
    content = body(Paragraph("مرحبا بكم", language="ar"))
    assert "<w:bidi/>" in content
    assert '<w:rtl/><w:lang w:bidi="ar"/>' in content


def test_logo_and_pictures_have_words() -> None:
    head = replace(HEAD, logo=picture())
    figure = Figure(picture(), 400, 120, "Sida 1 av brevet")
    content = part_of(render_docx(make_document(figure, head=head)), BODY)
    assert re.findall(r'docPr id="\d+" name="[^"]+" descr="([^"]+)"', content) == [
        "Borås Stad",
        "Sida 1 av brevet",
    ]


def test_equal_documents_give_equal_bytes(whole: bytes) -> None:
    assert render_docx(make_document(*WHOLE)) == whole


def test_landscape_and_small_paper_are_kept() -> None:
    wide = open_word(render_docx(make_document(landscape=True))).sections[0]
    small = open_word(render_docx(replace(make_document(), paper=Paper.A5))).sections[0]
    assert (wide.page_width or 0) > (wide.page_height or 0)
    assert round((small.page_width or 0) / 36_000) == 148


def test_a_page_break_and_facts_and_places_to_sign_are_drawn() -> None:
    document = make_document(
        KeyValues((("Period", (Run("hela ", italic=True), Run("året"))),)),
        PageBreak(),
        SignatureBlock((Signer("Svante Stomberg", "Kommundirektör"), Signer("")), "Hälsningar"),
    )
    content = part_of(render_docx(document), BODY)
    assert '<w:br w:type="page"/>' in content
    assert "<w:i/><w:iCs/>" in content
    assert content.count("<w:pBdr><w:top") == 2


HOSTILE = (
    "=HYPERLINK(\"http://evil.example\";\"Klicka\")",
    "<w:p/></w:t>&amp;<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "{{ 7 * 7 }} {% for x in y %} {innehåll} {titel}",
    "a\x00b\x0bc\x1b\ud800\ufffe\u202e",
    "ord " * 5_000,
    "x" * 5_000,
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_write_is_only_text(text: str) -> None:
    table = Table(columns=(Column(text), Column("Antal")), rows=(Row(text, (Decimal("1.5"),)),))
    document = Document(
        title=text,
        head=replace(HEAD, municipality=text, receiver=text),
        blocks=(Heading(text), Paragraph(text, language=text), BulletList((text,)), table),
        made_at=make_document().made_at,
        author=text,
        language=text[:20],
        footer=text,
    )
    content = render_docx(document)
    word = open_word(content)
    assert len(word.core_properties.title) <= 255
    assert "fldSimple" not in part_of(content, BODY)
    assert word.tables[0].rows[1].cells[0].text.startswith(text[0])


def test_libreoffice_draws_the_pages(tmp_path: Path) -> None:
    document = make_document(*WHOLE, make_register(60), Paragraph(HOSTILE[4]))
    texts = read_texts(pages_by_office(render_docx(document), tmp_path))
    assert texts[0].startswith("Borås Stad")
    assert all(f"Sida {index} ({len(texts)})" in text for index, text in enumerate(texts, 1))
    assert sum("Nummer" in text for text in texts) > 1
    assert "1. Redovisningen läggs" in texts[0].replace("\n", " ")
