"""A form that is printed is one that the reader of scans can find its way on."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import combinations
from typing import Any, Final

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from synpunkt_desk.intake.paper.form_drawing import draw_form, lay_out, plan_form
from synpunkt_desk.intake.paper.form_plan import Code, FormPlan, Paper, Rect
from synpunkt_desk.intake.paper.form_styles import MARK_EDGE
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.municipality.form_texts import LANGUAGES
from tests.helpers.forms import PRINTING, UNIT, Ink, ink_of, make_content
from tests.helpers.pdfs import read_structure, untagged_operators

PAPERS: Final[tuple[Paper, ...]] = ("A4", "A5")
EDGE: Final = 0.05
NAMES: Final = (
    "Beröm",
    "Klagomål",
    "Fråga",
    "Förslag",
    "Synpunkt",
    "Boendefråga",
    "Felanmälan av belysning, papperskorgar och lekredskap i parker",
    "Kommunövergripande utvecklings- och tillgänglighetsfrågor " * 2,
    "Samhällsbyggnadsförvaltningensdriftochunderhållsverksamhetsorganisation" * 2,
)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_code_says_which_form_page_unit_and_campaign_it_is(paper: Paper) -> None:
    content = make_content(paper=paper)
    plan = plan_form(content)
    pages = pictures(draw_form(content, PRINTING))
    codes = [zxingcpp.read_barcodes(page)[0].text for page in pages]

    assert [Code.decode(code) for code in codes] == [
        Code(plan.form_id, page, "sv", UNIT, "Bibliotekets vecka") for page in (1, 2)
    ]


@settings(max_examples=15, deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    paper=st.sampled_from(PAPERS),
    types=st.lists(st.sampled_from(NAMES), min_size=1, max_size=8, unique=True),
    unit_name=st.sampled_from(NAMES),
)
def test_everything_has_a_place_of_its_own_on_the_page(
    language: str, paper: Paper, types: list[str], unit_name: str
) -> None:
    content = make_content(language=language, paper=paper, types=types)
    plan = plan_form(content)

    assert FormPlan.from_json(plan.to_json()) == plan
    assert [box.value for box in plan.boxes if box.group == "case_type"] == [
        value for value, _ in content.case_types
    ]
    assert collisions(plan, ink_of(lay_out(content, unit_name).sketch)) == []
    assert all(min(box.area.width, box.area.height) >= 5 for box in plan.boxes)


def test_more_types_than_there_is_room_for_are_refused() -> None:
    with pytest.raises(KnownError) as refused:
        plan_form(make_content(types=[f"{number} {'lång ' * 20}" for number in range(60)]))

    assert refused.value.error_id == "form_too_full"


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_on_a4_is_at_least_eleven_points(language: str) -> None:
    ink = ink_of(lay_out(make_content(language=language), PRINTING.unit_name).sketch)

    assert min(text.size for text in ink) >= 11


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_tagged_and_says_its_title_and_language(language: str) -> None:
    content = make_content(language=language)
    pdf = draw_form(content, PRINTING)
    structure = read_structure(pdf)

    assert untagged_operators(pdf) == []
    assert len(structure.all("H1")) == 2
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == {"sv": "sv-SE"}.get(language, language)
        assert str(document.docinfo.Title) == f"{content.texts.title} – Borås Stad"
        headings = list(spoken(document.Root.StructTreeRoot.K[0]))
    assert (content.texts.title in headings) == content.is_mirrored


def test_what_staff_fill_in_is_swedish_on_every_form() -> None:
    for language in LANGUAGES:
        structure = read_structure(draw_form(make_content(language=language), PRINTING))
        swedish = {node.text for node in structure.all("H2", "P") if node.language == "sv-SE"}

        assert {"Ifylls av personal", "Mottagen av", "Originalet förvaras"} <= swedish


def pictures(pdf: bytes) -> list[Image.Image]:
    """The pages as a scanner set to 150 dots per inch would see them."""
    scale: Any = 150 / 72
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=scale).to_pil() for page in document]


def spoken(element: pikepdf.Object) -> Iterator[str]:
    """What a screen reader says in the place of what is drawn."""
    if "/ActualText" in element:
        yield str(element.ActualText)
    for kid in element.get("/K", []):
        if "/S" in kid:
            yield from spoken(kid)


def collisions(plan: FormPlan, ink: Sequence[Ink]) -> list[tuple[Rect, Rect]]:
    """Pairs of places of one page that share some of the paper, and what is outside of it."""
    found: list[tuple[Rect, Rect]] = []
    paper = Rect(MARK_EDGE, MARK_EDGE, plan.width - 2 * MARK_EDGE, plan.height - 2 * MARK_EDGE)
    for page in range(1, plan.pages + 1):
        parts = [part.area for part in (*plan.boxes, *plan.fields) if part.page == page]
        areas = [*plan.marks, plan.code, *parts, *(text.area for text in ink if text.page == page)]
        found += [pair for pair in combinations(areas, 2) if share(*pair)]
        found += [(paper, area) for area in areas if not is_inside(area, paper)]
    return found


def is_inside(area: Rect, paper: Rect) -> bool:
    """Whether a place is within the margins that every printer leaves."""
    return (
        area.left >= paper.left - EDGE
        and area.top >= paper.top - EDGE
        and area.right <= paper.right + EDGE
        and area.bottom <= paper.bottom + EDGE
    )


def share(one: Rect, other: Rect) -> bool:
    """Whether two places have some of the paper in common."""
    return (
        one.left + EDGE < other.right
        and other.left + EDGE < one.right
        and one.top + EDGE < other.bottom
        and other.top + EDGE < one.bottom
    )
