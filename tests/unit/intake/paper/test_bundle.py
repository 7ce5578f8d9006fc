"""A stack of paper in one file."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from synpunkt_desk.intake.paper.bundle import papers_of, take_pages
from synpunkt_desk.intake.paper.form_plan import Code
from synpunkt_desk.models.errors import KnownError

FORM, OTHER = "a" * 32, "b" * 32


def page(number: int, form: str = FORM, unit: str = "") -> Code:
    return Code(form, number, "sv", unit)


def test_many_forms_in_one_scan_are_parted() -> None:
    assert papers_of([page(1), page(1), page(1)]) == [(1,), (2,), (3,)]
    assert papers_of([page(1), page(2), page(1), page(2)]) == [(1, 2), (3, 4)]


def test_a_form_scanned_with_its_back_first_is_still_one() -> None:
    assert papers_of([page(2), page(1), page(2), page(1)]) == [(1, 2), (3, 4)]


def test_another_form_or_unit_begins_another_paper() -> None:
    assert papers_of([page(1), page(2, OTHER)]) == [(1,), (2,)]
    assert papers_of([page(1), page(2, unit="c" * 32)]) == [(1,), (2,)]


def test_a_sheet_without_a_code_belongs_to_the_form_before_it() -> None:
    assert papers_of([page(1), None, page(1)]) == [(1, 2), (3,)]
    assert papers_of([None, None, page(1)]) == [(1, 2), (3,)]


def test_strange_papers_come_in_as_they_are() -> None:
    assert papers_of([None, None, None]) == [(1, 2, 3)]
    assert papers_of([]) == []


def test_an_unseen_page_among_forms_could_be_anybodys() -> None:
    assert papers_of([page(1), None, page(1)], unseen=[2]) == [(1,), (2,), (3,)]
    assert papers_of([None, None], unseen=[2]) == [(1, 2)]


CODES = st.none() | st.builds(page, st.integers(1, 3), st.sampled_from([FORM, OTHER]))


@given(st.lists(CODES))
def test_every_page_is_in_just_one_paper(codes: list[Code | None]) -> None:
    found = [number for pages in papers_of(codes) for number in pages]
    assert found == list(range(1, len(codes) + 1))


def grey_pages(count: int) -> list[Image.Image]:
    return [Image.new("L", (40, 60), 40 * number) for number in range(count)]


def test_pages_of_a_picture_keep_every_pixel() -> None:
    out = BytesIO()
    first, *others = grey_pages(4)
    first.save(out, "TIFF", save_all=True, append_images=others)
    with Image.open(BytesIO(take_pages(out.getvalue(), (2, 4), "stack.tif"))) as taken:
        assert getattr(taken, "n_frames") == 2  # noqa: B009 - only some pictures have it
        assert taken.getpixel((0, 0)) == 40
        taken.seek(1)
        assert taken.getpixel((0, 0)) == 120


def test_a_single_page_of_a_picture_can_be_shown_everywhere() -> None:
    out = BytesIO()
    first, *others = grey_pages(2)
    first.save(out, "TIFF", save_all=True, append_images=others)
    with Image.open(BytesIO(take_pages(out.getvalue(), (2,), "stack.tif"))) as taken:
        assert (taken.format, taken.getpixel((0, 0))) == ("PNG", 40)


def test_pages_of_a_pdf() -> None:
    out, made = BytesIO(), pikepdf.Pdf.new()
    for width in (100, 200, 300):
        made.add_blank_page(page_size=(width, 400))
    made.save(out)
    with pikepdf.open(BytesIO(take_pages(out.getvalue(), (1, 3), "stack.pdf"))) as taken:
        assert [int(p.mediabox[2]) for p in taken.pages] == [100, 300]


def test_a_damaged_file_is_refused_in_words() -> None:
    with pytest.raises(KnownError, match="paper_damaged"):
        take_pages(b"%PDF-1.7 nothing more", (1,), "scan.pdf")
    out = BytesIO()
    grey_pages(1)[0].save(out, "PNG")
    with pytest.raises(KnownError, match="paper_damaged"):
        take_pages(out.getvalue()[:60], (1,), "scan.png")
