"""Files of scanned paper, sound and hostile, become pages or a sentence."""

import resource
import sys
from collections.abc import Callable
from io import BytesIO
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from synpunkt_desk.intake.paper.page_image import MOST_PAGES, MOST_PIXELS
from synpunkt_desk.intake.paper.pages import count_pages, kind_of, read_pages
from synpunkt_desk.intake.paper.pdf_pages import read_pdf
from synpunkt_desk.models.errors import KnownError
from tests.helpers import nasty_files as nasty

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")

KINDS = ["JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"]


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def corner_and_rest(content: bytes) -> tuple[int, int]:
    (page,) = read_pages(content, "a")
    return int(page.pixels[5, 5]), int(page.pixels[-5, -5])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_known_by_its_content(kind: str) -> None:
    content = nasty.picture(kind)
    assert kind_of(content) == kind
    (page,) = read_pages(content, "wrong-name.pdf")
    assert page.pixels.shape == (200, 300)
    assert page.pixels.dtype == np.uint8
    assert page.pixels[5, 5] < 20
    assert page.pixels[-5, -5] > 235


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("1", "TIFF"),
        ("L", "PNG"),
        ("P", "PNG"),
        ("I;16", "PNG"),
        ("I;16", "TIFF"),
        ("RGB", "TIFF"),
        ("RGBA", "PNG"),
        ("LA", "PNG"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
    ],
)
def test_every_depth_of_colour_becomes_grey(mode: str, kind: str) -> None:
    dark, light = corner_and_rest(nasty.picture(kind, mode=mode))
    assert dark < 40
    assert light > 235


def test_what_can_be_seen_through_lies_on_white() -> None:
    seen_through = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    seen_through.paste((0, 0, 0, 255), (0, 0, 20, 20))
    assert corner_and_rest(saved(seen_through, "PNG")) == (0, 255)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG"])
def test_a_photograph_is_turned_as_the_camera_says(kind: str) -> None:
    lying = Image.open(BytesIO(nasty.picture("PNG")))
    exif = lying.getexif()
    exif[0x0112] = 6
    (page,) = read_pages(saved(lying, kind, exif=exif), "a")
    assert page.pixels.shape == (300, 200)
    assert page.pixels[5, -5] < 30


def test_all_pages_of_a_tiff_come_in_order() -> None:
    pages = read_pages(nasty.tiff_of_pages(5), "a")
    assert [(page.number, page.pixels.shape[1] - 100) for page in pages] == [
        (number, number) for number in range(1, 6)
    ]


def test_all_pages_of_a_pdf_come_at_200_dots_per_inch() -> None:
    content = nasty.empty_pdf(3)
    assert kind_of(content) == "PDF"
    assert count_pages(content, "a") == 3
    assert [page.pixels.shape for page in read_pages(content, "a.jpg")] == [(2339, 1653)] * 3


def test_reading_starts_where_it_is_told() -> None:
    assert [page.number for page in read_pages(nasty.empty_pdf(3), "a", first=3)] == [3]
    assert [page.number for page in read_pages(nasty.tiff_of_pages(3), "a", first=2)] == [2, 3]


def test_a_pdf_draws_its_ink_in_grey() -> None:
    content = nasty.pdf_of(b"0 0 1 rg 0 421 297 421 re f")
    dark, light = corner_and_rest(content)
    assert dark < 60
    assert light == 255


@pytest.mark.parametrize("size", [(14_400, 14_400), (14_400, 3), (3, 3)])
def test_a_page_of_strange_measures_is_drawn_within_bounds(size: tuple[int, int]) -> None:
    (page,) = read_pages(nasty.empty_pdf(size=size), "a")
    assert 0 < page.pixels.size <= MOST_PIXELS * 1.01


def test_a_large_picture_is_made_smaller() -> None:
    for kind in ("JPEG", "PNG"):
        (page,) = read_pages(nasty.picture(kind, (6000, 4000)), "a")
        assert page.pixels.shape == (2000, 3000)


CUT_PNG = nasty.picture("PNG", (900, 900))[:90]
NASTY: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "file_is_empty"),
    "a text": (lambda: b"Gatubelysningen", "paper_unknown"),
    "a web page": (lambda: b"<html><script>alert(1)</script>", "paper_unknown"),
    "null bytes": (lambda: bytes(5000), "paper_unknown"),
    "the head of a PDF": (lambda: b"%PDF-1.7\n", "paper_damaged"),
    "half a PDF": (lambda: nasty.empty_pdf(3)[:300], "paper_damaged"),
    "a locked PDF": (lambda: nasty.empty_pdf(password="hemligt"), "paper_locked"),
    "a PDF without pages": (lambda: nasty.empty_pdf(0), "paper_damaged"),
    "too long a PDF": (lambda: nasty.empty_pdf(5000), "paper_too_many_pages"),
    "too long a TIFF": (lambda: nasty.tiff_of_pages(MOST_PAGES + 1), "paper_too_many_pages"),
    "half a JPEG": (lambda: nasty.picture("JPEG", (900, 900))[:4000], "paper_page_damaged"),
    "the head of a JPEG": (lambda: b"\xff\xd8\xff\xe0", "paper_damaged"),
    "half a PNG": (lambda: CUT_PNG, "paper_page_damaged"),
    "half a TIFF": (lambda: nasty.picture("TIFF", (900, 900))[:4000], "paper_page_damaged"),
    "a huge PNG": (lambda: nasty.png(50_000, 50_000), "paper_page_too_large"),
    "a PNG of zeros": (
        lambda: nasty.png(20_000, 20_000, nasty.zeros(1 << 20)),
        "paper_page_too_large",
    ),
    "a PNG that is larger than it says": (
        lambda: nasty.png(100, 100, b"\x78\x9c" + b"\xff" * 100),
        "paper_page_damaged",
    ),
    "a PDF with a huge picture": (
        lambda: nasty.pdf_of(b"500 0 0 500 0 0 cm /P Do", width=50_000, height=50_000),
        "paper_page_too_large",
    ),
}


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_file_gives_a_sentence(name: str) -> None:
    make, error_id = NASTY[name]
    content = make()
    began = process_time()
    with pytest.raises(KnownError) as caught:
        list(read_pages(content, "skanning.pdf"))
    assert caught.value.error_id == error_id
    assert process_time() - began < 5


def test_a_tiff_in_a_circle_comes_to_an_end() -> None:
    assert len(list(read_pages(nasty.tiff_in_a_circle(), "a"))) == 1


def test_a_page_that_takes_for_ever_is_given_up() -> None:
    """Without a limit in time this page would be drawn for minutes."""
    content = nasty.pdf_of(b"/P Do 0 0 1 rg 0 0 595 842 re f\n" * 20_000)
    with pytest.raises(KnownError) as caught:
        list(read_pdf(content, range(1, 2), file="a", seconds=0.2))
    assert caught.value.error_id == "paper_page_too_large"


def test_one_damaged_page_does_not_take_the_others_with_it() -> None:
    content = bytearray(nasty.tiff_of_pages(3))
    (page,) = list(read_pages(bytes(content), "a", first=3))
    assert page.number == 3


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel about the process")
def test_a_zip_bomb_is_unpacked_within_bounds() -> None:
    """As large a picture as is taken: nearly 89 million pixels in a file that is small."""
    content = nasty.png(9_400, 9_400, nasty.zeros(9_400 * (4 * 9_400 + 1)), colour=6)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (page,) = read_pages(content, "a")
    assert page.pixels.size <= MOST_PIXELS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700_000


@given(
    st.sampled_from([*KINDS, "PDF"]),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    st.integers(10, 5000),
)
def test_a_damaged_file_gives_pages_or_a_sentence(
    kind: str, changes: list[tuple[int, int]], length: int
) -> None:
    content = bytearray(nasty.empty_pdf(2) if kind == "PDF" else nasty.picture(kind, (60, 40)))
    for place, value in changes:
        content[place % len(content)] = value
    try:
        pages = list(read_pages(bytes(content[:length]), "a"))
    except KnownError:
        return
    assert all(page.pixels.ndim == 2 for page in pages)


@given(st.sampled_from([b"", b"%PDF-", b"BM", b"II*\0", b"GIF8", b"\xff\xd8\xff"]), st.binary())
def test_random_bytes_give_pages_or_a_sentence(head: bytes, rest: bytes) -> None:
    try:
        list(read_pages(head + rest, "a"))
    except KnownError:
        return
