"""Names and kinds of files that come from others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.file_names import MAX_NAME, can_do_harm, clean_name
from synpunkt_desk.models.media_types import media_type_of


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\bild.png", "bild.png"),
        ("a\0b\r\n.pdf", "ab.pdf"),
        ("CON.txt", "_CON.txt"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("a<b>:c?.doc", "a_b_c.doc"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("  två  ord .pdf ", "två ord.pdf"),
        ("a\u030a.pdf", "å.pdf"),
        (".dold", "dold.pdf"),
        ("...", "bilaga.pdf"),
        ("", "bilaga.pdf"),
        ("utan ände", "utan ände.pdf"),
        ("halv\ud800a.png", "halva.png"),
    ],
)
def test_a_name_says_what_it_seems_to_say(name: str, clean: str) -> None:
    assert clean_name(name, "application/pdf") == clean


@given(st.text(max_size=300))
def test_every_name_can_be_written(name: str) -> None:
    clean = clean_name(name)
    assert clean
    assert len(clean.encode()) <= MAX_NAME
    assert not set(clean) & set('/\\:*?"<>|\0')
    assert clean_name(clean) == clean


@pytest.mark.parametrize(
    "name", ["a.exe", "a.JS", "a.pdf.hta", "a.html", "a.docm", "a.svg", "a.lnk"]
)
def test_what_can_run_is_known_by_its_name(name: str) -> None:
    assert can_do_harm(name)
    assert not can_do_harm("a.pdf", "application/pdf")


def test_what_can_run_is_known_by_its_content() -> None:
    assert can_do_harm("bild.jpg", media_type_of(b"MZ\x90", "bild.jpg"))


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (b"%PDF-1.7", "x.exe", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"RIFF0000WEBPVP8 ", "", "image/webp"),
        (b"PK\x03\x04", "a.odt", "application/vnd.oasis.opendocument.text"),
        (b"PK\x03\x04", "a.pdf", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.msg", "application/vnd.ms-outlook"),
        (b"  <!-- x --><HTML>", "a.jpg", "text/html"),
        (b"<?xml version='1.0'?><svg>", "a.png", "image/svg+xml"),
        ("Det är halt".encode(), "a.txt", "text/plain"),
        (b"a;b\n1;2", "a.csv", "text/csv"),
        (b"From: a@b.se\nSubject: x\n\nHej", "a.txt", "message/rfc822"),
        (b"\x00\x01\x02", "a.pdf", "application/octet-stream"),
        (b"", "a.pdf", "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_content_says_what_it_is(content: bytes, name: str, media_type: str) -> None:
    assert media_type_of(content, name) == media_type
