"""A piece of HTML for the municipality's web site."""

import re

import pytest

from synpunkt_desk.documents.html.fragment import render_fragment
from synpunkt_desk.documents.model import Column, Heading, PageBreak, Paragraph, Row, Table
from tests.helpers.documents import CRITERIA, WHOLE, make_document, make_register


@pytest.mark.parametrize(
    ("level", "expected"), [(1, "1223"), (2, "2334"), (3, "3445"), (4, "4556")]
)
def test_headings_begin_at_the_level_asked_for(level: int, expected: str) -> None:
    fragment = render_fragment(make_document(*WHOLE), level=level)
    assert "".join(re.findall(r"<h(\d)>", fragment)) == expected


def test_there_is_nothing_of_a_page_of_its_own() -> None:
    fragment = render_fragment(make_document(*WHOLE, PageBreak()))
    assert not re.search(r"<(html|head|body|script|style|link|meta|main|img)\b", fragment)
    assert not re.search(r"\bstyle=|\bon\w+=", fragment)
    assert fragment.startswith('<div lang="sv-SE">')


def test_sender_and_signatures_stay_on_paper() -> None:
    fragment = render_fragment(make_document(*WHOLE))
    assert not re.search("Svante Stomberg|Borås Stad|KS 2026-00412|Kommunstyrelsen", fragment)


def test_tables_have_captions_and_cells_with_scope() -> None:
    unnamed = Table((Column("Nämnd"), Column("Antal")), (Row("KS", (1,)),), summary="Per nämnd")
    fragment = render_fragment(make_document(CRITERIA, unnamed))
    assert re.findall("<caption>(.*?)</caption>", fragment) == [CRITERIA.title, "Per nämnd"]
    assert '<th scope="col">Nämnd</th>' in fragment
    assert '<th scope="row">KS</th>' in fragment
    assert "aria-description" not in fragment


def test_parts_in_another_language_say_so() -> None:
    fragment = render_fragment(make_document(Paragraph("Thank you", language="en")))
    assert '<p lang="en">Thank you</p>' in fragment


def test_what_people_write_is_only_text() -> None:
    hostile = '</p><script>alert(1)</script><h1 onclick="x">'
    document = make_document(Heading(hostile), Paragraph(hostile), title=hostile)
    fragment = render_fragment(document)
    assert "<script" not in fragment
    assert "<h1" not in fragment


def test_a_long_table_is_whole() -> None:
    assert render_fragment(make_document(make_register(60))).count("<tr>") == 62
