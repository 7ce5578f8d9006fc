"""Letters put after each other stay tagged, each as a part of its own."""

from io import BytesIO

import pikepdf

from synpunkt_desk.documents.model import Document, Heading, Paragraph
from synpunkt_desk.documents.pdf import join_pdf, render_pdf
from tests.helpers.documents import make_document
from tests.helpers.pdfs import read_structure, read_texts, untagged_operators


def letter(name: str, *, pages: int = 1) -> Document:
    blocks = [Heading(f"Svar till {name}"), *[Paragraph(f"Hej {name}! " * 60)] * (8 * pages)]
    return make_document(*blocks, title=f"Svar till {name}")


def test_the_tags_of_each_letter_stand_in_the_whole() -> None:
    parts = [render_pdf(letter("Eva", pages=2)), render_pdf(letter("Bo"))]
    alone = [read_structure(part) for part in parts]

    joined = join_pdf(parts, title="Svar")

    whole = read_structure(joined)
    assert (whole.role, [part.role for part in whole.children]) == ("Document", ["Part", "Part"])
    assert [part.children for part in whole.children] == [one.children for one in alone]
    assert read_texts(joined) == [text for part in parts for text in read_texts(part)]
    assert untagged_operators(joined) == []


def test_the_whole_says_what_it_is_and_leads_to_each() -> None:
    parts = [render_pdf(letter("Eva", pages=2)), render_pdf(letter("Bo"))]
    joined = join_pdf(parts, title="Svar")
    with pikepdf.open(BytesIO(joined)) as pdf:
        assert str(pdf.Root.Lang) == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        assert b"<pdfuaid:part>1" in pdf.Root.Metadata.read_bytes()
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]
        assert numbers == [int(page.obj.StructParents) for page in pdf.pages]
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles == ["Svar till Eva", "Svar till Bo"]
    assert joined == join_pdf(parts, title="Svar")
