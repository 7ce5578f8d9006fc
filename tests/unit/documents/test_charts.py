"""Charts show what their table says, to those who see them and to those who do not."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from PIL import Image

from synpunkt_desk.documents.charts import Area, Label, Stroke, chart_of, draw_chart, spoken_chart
from synpunkt_desk.documents.docx import render_docx
from synpunkt_desk.documents.html import render_html
from synpunkt_desk.documents.html.fragment import render_fragment
from synpunkt_desk.documents.model import Chart, Column, Paragraph, Row, Table
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.documents.stored import document_of, stored_document
from synpunkt_desk.models.errors import BugError
from tests.helpers.documents import CRITERIA, make_document
from tests.helpers.pdfs import read_structure, read_texts, untagged_operators
from tests.helpers.words import open_word, part_of

COMPARED = Table(
    columns=(Column("Nämnd"), Column("Denna period"), Column("Jämförd period"), Column("Skillnad")),
    rows=(Row("Fritid & kultur", (12, 8, "+4")), Row("Miljö", (3, "–", "–"))),
    total=Row("Summa", (15, 8, "+7")),
    title="Jämförelse",
)
BOTH = Chart(COMPARED, (0, 1))
WORDS = (
    "Stapeldiagram, Jämförelse. Fritid & kultur: Denna period 12, Jämförd period 8; "
    "Miljö: Denna period 3, Jämförd period –."
)
DOCUMENT = make_document(COMPARED, BOTH)


def test_in_words_a_chart_says_every_number_it_shows() -> None:
    assert spoken_chart(BOTH) == WORDS
    assert spoken_chart(Chart(COMPARED, (0,))).endswith("Fritid & kultur: 12; Miljö: 3.")


def test_a_chart_never_stands_without_its_table() -> None:
    other = replace(COMPARED, title="En annan")
    for blocks in ((BOTH,), (other, BOTH), (COMPARED, Paragraph("Text"), BOTH)):
        with pytest.raises(BugError, match="after its table"):
            make_document(*blocks)


@pytest.mark.parametrize("columns", [(), (3,), (-1,)])
def test_a_chart_shows_only_columns_that_are_there(columns: tuple[int, ...]) -> None:
    with pytest.raises(BugError, match="columns of its table"):
        Chart(COMPARED, columns)


def test_bars_are_as_long_as_their_numbers() -> None:
    bars = [m for m in draw_chart(Chart(COMPARED, (0,)), 400).marks if isinstance(m, Area)]
    assert bars[0].width == pytest.approx(4 * bars[1].width)


def test_everything_stands_inside_the_drawing() -> None:
    rows = tuple(Row("Nämnden för allt möjligt " * 4, (n, Decimal(n))) for n in range(20))
    table = Table((Column(""), Column("A" * 200), Column("B")), rows, title="Rubrik " * 40)
    drawing = draw_chart(Chart(table, (0, 1)), 400)
    for mark in drawing.marks:
        if isinstance(mark, Stroke):
            assert 0 <= min(mark.x, mark.to_x) <= max(mark.x, mark.to_x) <= drawing.width
            assert 0 <= min(mark.y, mark.to_y) <= max(mark.y, mark.to_y) <= drawing.height
        if isinstance(mark, Label):
            assert 0 <= mark.y < drawing.height
            assert 0 <= (mark.x - mark.room if mark.ends else mark.x) <= drawing.width


def test_series_differ_without_colour_and_every_bar_has_its_number() -> None:
    marks = draw_chart(BOTH, 400).marks
    striped = [mark for mark in marks if isinstance(mark, Stroke)]
    said = [mark.text for mark in marks if isinstance(mark, Label)]
    assert len(striped) > 10
    assert said == [
        *("Jämförelse", "Denna period", "Jämförd period"),
        *("Fritid & kultur", "12", "8", "Miljö", "3", "–"),
    ]


def test_a_label_is_whole_where_there_is_room() -> None:
    long = "Utförarstyrelsen/Serviceförvaltningen"
    table = replace(COMPARED, rows=(Row(long, (12, 8, "")), Row("Miljö", (3, 2, ""))))
    said = [m.text for m in draw_chart(Chart(table, (0,)), 471).marks if isinstance(m, Label)]
    assert long in said


def test_a_long_name_takes_more_lines_and_pushes_nothing_over_another() -> None:
    long = "Samhällsbyggnadsförvaltningens mark- och exploateringsavdelning"
    rows = tuple(Row(name, (12, 8, "")) for name in (long, "Miljö", f"{long} {long} {long}"))
    marks = draw_chart(Chart(replace(COMPARED, rows=rows), (0,)), 400).marks
    names = [mark for mark in marks if isinstance(mark, Label) and mark.ends]
    at = [mark.text for mark in names].index("Miljö")
    assert at > 1
    assert " ".join(mark.text for mark in names[:at]) == long
    assert names[-1].text.endswith("…")
    heights = [mark.y for mark in names]
    assert all(after - before >= 10 for before, after in pairwise(heights))
    assert spoken_chart(Chart(replace(COMPARED, rows=rows), (0,))).count(long) == 4


def test_many_long_names_do_not_outgrow_a_page() -> None:
    rows = tuple(Row("Nämnden för allt möjligt " * 6, (n, n, "")) for n in range(1, 41))
    assert draw_chart(Chart(replace(COMPARED, rows=rows), (0,)), 471).height < 705


def test_no_bars_where_they_would_say_nothing() -> None:
    one = (Column(""), Column("Antal"))
    assert chart_of(Table(one, ()), (0,)) is None
    assert chart_of(Table(one, (Row("a", (0,)), Row("b", ("–",)))), (0,)) is None
    assert chart_of(Table(one, (Row("a", (-2,)), Row("b", (3,)))), (0,)) is None
    assert chart_of(Table(one, (Row("a", (1,)),) * 60), (0,)) is None
    assert chart_of(COMPARED, (0, 1)) == BOTH


def test_in_pdf_a_chart_is_one_figure_with_its_words() -> None:
    pdf = render_pdf(DOCUMENT)
    assert untagged_operators(pdf) == []
    figures = read_structure(pdf).all("Figure")
    assert len(figures) == 1
    assert "Fritid & kultur" in figures[0].text
    assert "Fritid & kultur" in read_texts(pdf)[0]
    with pikepdf.open(BytesIO(pdf)) as document:
        elements = document.Root.StructTreeRoot.K[0].K
        assert [str(one.Alt) for one in elements if one.S == "/Figure"] == [WORDS]


def test_in_html_a_chart_is_one_picture_with_its_words() -> None:
    for page in (render_html(DOCUMENT), render_fragment(DOCUMENT)):
        svg = re.search("<svg.*?</svg>", page, re.DOTALL)
        assert svg
        assert 'role="img"' in svg[0]
        assert f'aria-label="{WORDS.replace("&", "&amp;")}"' in svg[0]
        assert not re.search("script|style=|href|url", svg[0])


def test_in_word_a_chart_is_a_picture_with_its_words() -> None:
    content = render_docx(DOCUMENT)
    assert f'descr="{WORDS.replace("&", "&amp;")}"' in part_of(content, "word/document.xml")
    picture = open_word(content).part.rels
    parts = [link.target_part for link in picture.values() if link.reltype.endswith("/image")]
    drawn = Image.open(BytesIO(parts[0].blob))
    assert drawn.width > 1500
    assert len(drawn.getcolors(1_000_000) or ()) > 3


def test_what_people_write_is_only_text() -> None:
    hostile = '"><script>alert(1)</script>\x00'
    table = replace(COMPARED, title=hostile, rows=(Row(hostile, (1, hostile, "")),))
    document = make_document(table, Chart(table, (0, 1)))
    assert "<script" not in render_html(document)
    assert render_docx(document)
    assert render_pdf(document)


def test_a_chart_is_kept_with_its_document() -> None:
    assert document_of(stored_document(DOCUMENT)) == DOCUMENT


def test_equal_ones_give_equal_bytes() -> None:
    document = make_document(CRITERIA, Chart(CRITERIA, (2,)))
    assert render_pdf(document) == render_pdf(document)
    assert render_docx(document) == render_docx(document)
