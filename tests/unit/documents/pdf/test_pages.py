"""What stands where on the pages."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    KeyValues,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    SignatureBlock,
    Signer,
    Table,
)
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.documents.pdf.styles import MARGIN
from synpunkt_desk.models.errors import KnownError
from tests.helpers.documents import CRITERIA, HEAD, WHOLE, make_document, make_register
from tests.helpers.pdfs import Glyph, read_glyphs, read_structure, read_texts, untagged_operators

LONG_WORD = "Verksamhetsspecifikamedborgarsynpunktshanteringsrutinen"


def overflowing(pdf: bytes) -> list[str]:
    """Return the signs that reach outside the side margins or near the edge of the paper."""
    return [
        glyph.sign
        for (width, height), glyphs in read_glyphs(pdf)
        for glyph in glyphs
        if glyph.left < MARGIN - 2
        or glyph.right > width - MARGIN + 2
        or glyph.bottom < 18
        or glyph.top > height - 18
    ]


def test_the_first_page_has_a_letterhead_and_its_number() -> None:
    (page,) = read_texts(render_pdf(make_document(Paragraph("Text"))))
    assert "Sida 1 (1)" in page
    assert "Borås Stad · Stadskansliet" not in page


def test_facts_without_a_sender_leave_no_gap_before_them() -> None:
    head = replace(HEAD, municipality="", department="")
    with_sender, alone = (
        next(read_glyphs(render_pdf(make_document(head=head))))[1] for head in (HEAD, head)
    )
    assert _left_of(with_sender, HEAD.document_type) > 2 * MARGIN
    assert _left_of(alone, HEAD.document_type) == pytest.approx(MARGIN, abs=2)


def _left_of(glyphs: Sequence[Glyph], word: str) -> float:
    """Where a word begins."""
    signs = "".join(glyph.sign for glyph in glyphs)
    return glyphs[signs.index(word)].left


def test_later_pages_name_sender_and_diary_number_and_count_all_pages() -> None:
    pages = read_texts(render_pdf(make_document(*[Paragraph("Text " * 900)] * 4)))
    assert len(pages) > 2
    for number, page in enumerate(pages[1:], start=2):
        assert "Borås Stad · Stadskansliet" in page
        assert f"Dnr KS 2026-00412 · Sida {number} ({len(pages)})" in page


def test_the_foot_stands_on_every_page() -> None:
    pages = read_texts(render_pdf(make_document(Paragraph("a"), PageBreak(), Paragraph("b"))))
    assert len(pages) == 2
    assert all("boras.se" in page for page in pages)


def test_page_breaks_without_text_between_them_count_as_one() -> None:
    blocks = (PageBreak(), Paragraph("a"), PageBreak(), PageBreak(), Paragraph("b"), PageBreak())
    assert len(read_texts(render_pdf(make_document(*blocks)))) == 3


def test_every_page_of_a_long_table_begins_with_its_head() -> None:
    pages = read_texts(render_pdf(make_document(make_register(120))))
    assert len(pages) > 3
    assert all(page.count("Rubrik") == 1 for page in pages)


def test_the_total_stands_once_and_never_alone() -> None:
    for rows in range(25, 45):
        pages = read_texts(render_pdf(make_document(make_register(rows))))
        assert "".join(pages).count("Summa") == 1
        assert f"2026-{rows:05d}" in pages[-1]


def test_no_row_is_cut_between_pages() -> None:
    pages = read_texts(render_pdf(make_document(make_register(120))))
    for page in pages:
        assert page.count("så att barnen") == page.count("från skolan")


def test_a_low_table_stays_whole_with_its_heading() -> None:
    for lines in range(10, 40):
        blocks = (Paragraph("Rad\n" * lines), Heading("Kriterier"), CRITERIA)
        pages = read_texts(render_pdf(make_document(*blocks)))
        parts = ("\nKriterier\n", CRITERIA.title, "Fysisk miljö", "1 241", CRITERIA.note[:10])
        (holding,) = (page for page in pages if CRITERIA.title in page)
        assert all(part in holding for part in parts)


def test_a_heading_never_ends_a_page() -> None:
    for lines in range(25, 45):
        document = make_document(Paragraph("Rad\n" * lines), Heading("Bakgrund"), Paragraph("Ord"))
        (holding,) = (page for page in read_texts(render_pdf(document)) if "Bakgrund" in page)
        assert "Ord" in holding


def test_a_text_stays_with_the_table_it_leads_to() -> None:
    for lines in range(10, 40):
        blocks = (Paragraph("Rad\n" * lines), Heading("Kriterier"), Paragraph("Så här."), CRITERIA)
        pages = read_texts(render_pdf(make_document(*blocks)))
        (holding,) = (page for page in pages if "Så här." in page)
        assert CRITERIA.title in holding


def test_no_item_of_a_list_stands_alone_on_a_page() -> None:
    for lines in range(25, 45):
        blocks = (Paragraph("Rad\n" * lines), BulletList(("ett", "två", "tre", "fyra")))
        pages = read_texts(render_pdf(make_document(*blocks)))
        (first,) = (page for page in pages if "• ett" in page)
        (last,) = (page for page in pages if "• fyra" in page)
        assert "• två" in first
        assert "• tre" in last


def test_nobody_signs_a_page_of_its_own() -> None:
    for lines in range(20, 45):
        blocks = (Paragraph("Rad\n" * lines), SignatureBlock((Signer("Karin Berg"),)))
        pages = read_texts(render_pdf(make_document(*blocks)))
        (holding,) = (page for page in pages if "Karin Berg" in page)
        assert "Rad" in holding


def test_places_to_sign_stay_on_one_page() -> None:
    signatures = SignatureBlock(tuple(Signer(f"Namn {index}", "Titel") for index in range(5)))
    for lines in range(20, 45):
        pages = read_texts(render_pdf(make_document(Paragraph("Rad\n" * lines), signatures)))
        assert sum("Namn" in page for page in pages) == 1


def test_numbers_stand_to_the_right_and_labels_to_the_left() -> None:
    table = Table((Column("Namn"), Column("Antal")), (Row("a", (8,)), Row("b", (12348,))))
    pdf = render_pdf(make_document(table, head=replace(HEAD, diary_number="", day=None)))
    ((_, glyphs),) = read_glyphs(pdf)
    rights = {round(glyph.right) for glyph in glyphs if glyph.sign == "8"}
    assert len(rights) == 1


@pytest.mark.parametrize("landscape", [False, True])
def test_a_long_compound_in_a_column_head_is_hyphenated_and_whole(landscape: bool) -> None:
    columns = (Column("Namn"), *(Column(LONG_WORD) for _ in range(7)))
    table = Table(columns, (Row("a", ("b",) * 7),))
    pdf = render_pdf(make_document(table, landscape=landscape))
    assert overflowing(pdf) == []
    titles = [cell.text for cell in read_structure(pdf).all("TH")]
    assert [title.replace("\xad", "") for title in titles] == ["Namn", *[LONG_WORD] * 7, "a"]


def test_hostile_text_is_text() -> None:
    text = "<b>&amp;</b> <script>x</script> \\(\\) %PDF 😀 \x00\x07\ud800 \u202eabc"
    pdf = render_pdf(make_document(Paragraph(text)))
    (drawn,) = (node.text for node in read_structure(pdf).all("P") if "script" in node.text)
    assert drawn == "<b>&amp;</b> <script>x</script> \\(\\) %PDF ◊ ◊ abc"


@pytest.mark.parametrize("text", ["x" * 100_000, "ord " * 25_000, "rad\n" * 5_000])
def test_a_hundred_thousand_signs_stay_within_the_margins(text: str) -> None:
    pdf = render_pdf(make_document(Paragraph(text)))
    assert overflowing(pdf) == []
    assert sum(page.count(text[0]) for page in read_texts(pdf)) >= text.count(text[0])


def test_a_row_higher_than_a_page_goes_on_under_the_repeated_head() -> None:
    table = Table((Column("Nummer"), Column("Text")), (Row("17", ("ord " * 6_000,)),))
    pages = read_texts(render_pdf(make_document(table)))
    assert len(pages) > 2
    assert all("Nummer" in page for page in pages)
    assert sum(page.count("ord") for page in pages) == 6_000


def test_a_head_higher_than_a_page_is_drawn_once() -> None:
    table = Table((Column("rubrik " * 3_000), Column("Text")), (Row("17", ("slut",)),))
    pdf = render_pdf(make_document(table))
    assert overflowing(pdf) == []
    assert sum(page.count("rubrik") for page in read_texts(pdf)) == 3_000


def test_thirty_columns_fit_on_a_page() -> None:
    columns = tuple(Column(f"Kriterium {index}") for index in range(30))
    table = Table(columns, (Row("Bemötande", tuple(range(29))),))
    assert overflowing(render_pdf(make_document(table, landscape=True))) == []


def test_long_words_in_head_and_foot_leave_the_page_number_readable() -> None:
    head = replace(HEAD, municipality="Kommun" * 60, diary_number="9" * 400)
    pdf = render_pdf(make_document(*WHOLE, PageBreak(), *WHOLE, head=head, footer="fot " * 900))
    assert overflowing(pdf) == []
    pages = read_texts(pdf)
    assert f"Sida {len(pages)} ({len(pages)})" in pages[-1]


def test_a_logo_is_drawn_as_adornment() -> None:
    logo = BytesIO()
    Image.new("RGBA", (400, 100), (20, 84, 140, 128)).save(logo, "PNG")
    pdf = render_pdf(make_document(*WHOLE, head=replace(HEAD, logo=logo.getvalue())))
    assert b"/Subtype /Image" in pdf
    assert untagged_operators(pdf) == []


def test_an_unreadable_logo_is_a_known_error() -> None:
    with pytest.raises(KnownError, match="logo_unreadable"):
        render_pdf(make_document(head=replace(HEAD, logo=b"no picture")))


ANY_TEXT = st.text(max_size=60) | st.text("abc åäö-\n", max_size=300)
ANY_CELL: st.SearchStrategy[Cell] = (
    ANY_TEXT
    | st.integers()
    | st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12
    )
)
ANY_TABLE = st.builds(
    lambda titles, rows, total: Table(
        tuple(map(Column, titles)),
        tuple(rows),
        total=total,
        title=titles[0],
        note=titles[1],
        summary=titles[2],
    ),
    st.tuples(ANY_TEXT, ANY_TEXT, ANY_TEXT),
    st.lists(st.builds(Row, ANY_TEXT, st.tuples(ANY_CELL, ANY_CELL)), max_size=4),
    st.none() | st.builds(Row, ANY_TEXT, st.tuples(ANY_CELL, ANY_CELL)),
)
ANY_ITEMS = st.lists(ANY_TEXT, max_size=3).map(tuple)
ANY_BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, ANY_TEXT, st.integers(1, 6)),
    st.builds(Paragraph, ANY_TEXT, muted=st.booleans(), language=ANY_TEXT),
    st.builds(BulletList, ANY_ITEMS),
    st.builds(NumberedList, ANY_ITEMS),
    ANY_TABLE,
    st.builds(KeyValues, st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=3).map(tuple)),
    st.builds(
        SignatureBlock, st.lists(st.builds(Signer, ANY_TEXT, ANY_TEXT), max_size=5).map(tuple)
    ),
    st.builds(PageBreak),
)


@settings(max_examples=30)
@given(title=ANY_TEXT, blocks=st.lists(ANY_BLOCK, max_size=6), landscape=st.booleans())
def test_any_document_is_drawn_whole_tagged_and_within_the_margins(
    title: str, blocks: list[Block], landscape: bool
) -> None:
    pdf = render_pdf(make_document(*blocks, title=title, landscape=landscape))
    assert overflowing(pdf) == []
    assert untagged_operators(pdf) == []
    assert all(node.text for node in read_structure(pdf).all("H1", "H2", "H3", "H4", "P"))
