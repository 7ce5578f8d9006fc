"""A municipality's own Word template is followed, and a bad one refused."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from PIL import Image

from synpunkt_desk.documents.docx import checked_template, render_docx
from synpunkt_desk.documents.docx.default_template import make_default
from synpunkt_desk.documents.model import Heading, NumberedList, Paragraph
from synpunkt_desk.models.errors import KnownError
from tests.helpers.documents import CRITERIA, HEAD, WHOLE, make_document
from tests.helpers.words import bytes_of, open_word, part_of, said, with_part

RELATIONS = "word/_rels/document.xml.rels"


def picture() -> BytesIO:
    target = BytesIO()
    Image.new("RGB", (80, 40), "teal").save(target, "PNG")
    target.seek(0)
    return target


def own(*paragraphs: str) -> WordDocument:
    """A template made in Word, with a picture at its head and a page number at its foot."""
    word = docx.Document()
    word.sections[0].header.paragraphs[0].add_run().add_picture(picture())
    word.sections[0].footer.paragraphs[0].text = "Ale kommun, 449 80 Alafors"
    for text in paragraphs:
        word.add_paragraph(text)
    return word


def drawn(template: bytes) -> WordDocument:
    return open_word(render_docx(make_document(*WHOLE), template))


def test_our_own_template_is_a_template_too() -> None:
    assert said(drawn(make_default())) == said(drawn(b""))


def test_its_styles_are_used_and_only_those_it_lacks_are_added() -> None:
    before = own()
    styled = before.styles["Heading 2"]
    word = drawn(bytes_of(before))
    assert word.styles["Heading 2"].style_id == styled.style_id
    names = [style.name for style in word.styles]
    assert names.count("Heading 2") == 1
    assert names.count("Synpunktstabell") == 1


def test_a_table_style_of_the_municipality_wins() -> None:
    before = own()
    made = before.styles.add_style("Synpunktstabell", WD_STYLE_TYPE.TABLE)
    word = drawn(bytes_of(before))
    assert word.tables[0].style
    assert word.tables[0].style.style_id == made.style_id


def test_its_head_and_foot_stay_and_page_numbers_are_added() -> None:
    content = render_docx(
        make_document(*WHOLE, head=replace(HEAD, logo=picture().getvalue())),
        bytes_of(own("Gammalt")),
    )
    word = open_word(content)
    foot = [paragraph.text for paragraph in word.sections[0].footer.paragraphs]
    assert foot[0] == "Ale kommun, 449 80 Alafors"
    assert "PAGE" in part_of(content, "word/footer1.xml")
    assert "graphic" in part_of(content, "word/header1.xml")
    assert "graphic" not in part_of(content, "word/document.xml")  # the logo stands at the head
    assert "Gammalt" not in [text for _, text in said(word)]


def test_page_numbers_that_are_there_are_left_alone() -> None:
    content = render_docx(make_document(), render_docx(make_document()))
    assert part_of(content, "word/footer1.xml").count("NUMPAGES") == 1


def test_named_places_are_filled_with_plain_text() -> None:
    word = own("{kommun}", "Dnr {diarienummer}", "{innehåll}", "Slut")
    word.paragraphs[0].style = "Title"
    hostile = replace(HEAD, diary_number="<w:p/>{kommun}")
    content = render_docx(make_document(Paragraph("Text"), head=hostile), bytes_of(word))
    assert [text for _, text in said(open_word(content))] == [
        "Borås Stad",
        "Dnr <w:p/>Borås Stad",
        "Redovisning av synpunkter",
        "Text",
        "Slut",
    ]


def test_a_title_in_its_own_place_is_not_said_twice() -> None:
    word = own("{titel}", "{innehåll}")
    word.paragraphs[0].style = "Heading 1"
    content = render_docx(make_document(Heading("Bakgrund", 3)), bytes_of(word))
    assert said(open_word(content)) == [
        ("Heading 1", "Redovisning av synpunkter"),
        ("Heading 2", "Bakgrund"),
    ]


def test_numbered_lists_follow_the_list_of_its_style() -> None:
    content = render_docx(make_document(NumberedList(("ett",))), bytes_of(own()))
    added = part_of(content, "word/numbering.xml").rsplit("<w:num ", 1)[1]
    assert 'startOverride w:val="1"' in added
    assert 'w:lvlText w:val="%1."' not in added


def test_a_template_saved_as_dotx_is_read() -> None:
    types = part_of(make_default(), "[Content_Types].xml")
    dotx = with_part(
        make_default(), "[Content_Types].xml", types.replace("document.main", "template.main")
    )
    assert said(drawn(dotx)) == said(drawn(b""))


def test_where_the_template_was_kept_is_forgotten() -> None:
    word = own()
    part = word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    kind = RELATIONSHIP_TYPE.HYPERLINK.replace("hyperlink", "attachedTemplate")
    part.rels.get_or_add_ext_rel(kind, "file://server/mallar/ale.dotx")
    content = render_docx(make_document(), bytes_of(word))
    with pytest.raises(KeyError):
        part_of(content, "word/_rels/settings.xml.rels")


@pytest.mark.parametrize("length", [0, 1, 10, 400, 900, 1500])
def test_half_a_template_is_refused(length: int) -> None:
    broken = make_default()[:length] or b"mall"
    with pytest.raises(KnownError, match="docx_template_unreadable"):
        checked_template(broken)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/document.xml", "<"),
        ("word/document.xml", "<html/>"),
        ("word/styles.xml", "<w:styles/>"),
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships/>"),
        (RELATIONS, "nonsense"),
    ],
)
def test_a_damaged_template_is_refused(name: str, content: str) -> None:
    with pytest.raises(KnownError, match="docx_template_unreadable"):
        checked_template(with_part(make_default(), name, content))


def test_a_template_whose_head_is_lost_is_refused() -> None:
    whole = bytes_of(own())
    relations = part_of(whole, RELATIONS).replace("relationships/header", "relationships/other")
    lost = part_of(whole, "word/document.xml").replace(
        'headerReference w:type="default" r:id="', 'headerReference w:type="default" r:id="x'
    )
    with pytest.raises(KnownError, match="docx_template_unreadable"):
        checked_template(
            with_part(with_part(whole, RELATIONS, relations), "word/document.xml", lost)
        )


def test_a_template_that_does_not_say_how_wide_it_is_is_used() -> None:
    content = part_of(make_default(), "word/document.xml")
    narrow = content.replace('w:w="11906"', 'w:w="1"')
    drawn_narrow = render_docx(
        make_document(CRITERIA), with_part(make_default(), "word/document.xml", narrow)
    )
    assert 'w:gridCol w:w="0"' not in part_of(drawn_narrow, "word/document.xml")


def test_a_template_that_fetches_from_elsewhere_is_refused() -> None:
    word = own()
    kind = RELATIONSHIP_TYPE.IMAGE
    word.part.rels.get_or_add_ext_rel(kind, "http://example.com/spy.png")
    with pytest.raises(KnownError, match="docx_template_unsafe"):
        checked_template(bytes_of(word))


def test_links_that_somebody_follows_are_no_danger() -> None:
    word = own()
    kind = RELATIONSHIP_TYPE.HYPERLINK
    word.part.rels.get_or_add_ext_rel(kind, "https://ale.se")
    assert checked_template(bytes_of(word))


def test_macros_are_refused() -> None:
    types = part_of(make_default(), "[Content_Types].xml")
    macro = types.replace("document.main", "document.macroEnabled.main")
    with pytest.raises(KnownError, match="docx_template_u"):
        checked_template(with_part(make_default(), "[Content_Types].xml", macro))


def test_a_table_fits_between_the_margins_of_the_template() -> None:
    word = own()
    width = word.sections[0].page_width
    assert width
    content = open_word(render_docx(make_document(CRITERIA), bytes_of(word)))
    section = content.sections[0]
    room = width - (section.left_margin or 0) - (section.right_margin or 0)
    assert sum(column.width or 0 for column in content.tables[0].columns) <= room + 12_700
