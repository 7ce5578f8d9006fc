"""Mail that means harm, or has been through much: a mail or a sentence, and soon."""

import tracemalloc
import zipfile
from io import BytesIO
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synpunkt_desk.intake.mail.incoming import MAX_BYTES, MAX_TEXT, IncomingMail
from synpunkt_desk.intake.mail.pasted import read_pasted
from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.texts.mail import REMARKS
from tests.helpers.mails import attach, make_mail, make_msg

HEAD = b"From: eva@example.se\r\nSubject: Hej\r\n"
PAGE = HEAD + b"Content-Type: text/html\r\n\r\n"
SECONDS = 20
"""Of the processor; far more than it takes."""


def outcome(content: bytes) -> IncomingMail | str:
    """The mail, or the id of the sentence."""
    try:
        mail = read_mail(content, "mejl.eml")
    except KnownError as error:
        return error.error_id if sentence(error) else ""
    assert len(mail.text) <= MAX_TEXT
    assert set(mail.remarks) <= set(REMARKS)
    (mail.subject + mail.text + mail.sender_name + mail.message_id).encode()
    assert all(file.name and "/" not in file.name for file in mail.attachments)
    return mail


def nested(levels: int) -> bytes:
    """Parts in parts."""
    return HEAD + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
        for level in range(levels)
    )


REFUSED = {
    "parts in parts": (nested(10_000), "mail_too_deep"),
    "a long head": (HEAD + b"X: " + b"y" * 10_000_000 + b"\r\n\r\nHej", "mail_header_too_large"),
    "many fields": (HEAD + b"X: y\r\n" * 400_000 + b"\r\nHej", "mail_header_too_large"),
    "many parts": (
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 50_000,
        "mail_too_many_parts",
    ),
    "too much": (HEAD + b"\r\n" + bytes(MAX_BYTES), "mail_too_large"),
    "nothing": (b"", "file_is_empty"),
    "a program": (b"MZ" + bytes(500), "not_a_mail"),
    "a text": ("Hej!\nDet är halt.\n".encode(), "not_a_mail"),
    "a mailbox": (
        (b"From eva@ek.se Sat Nov 21 23:30:00 2026\n" + make_mail().as_bytes() + b"\n") * 2,
        "mail_is_mailbox",
    ),
}
TAKEN = {
    "semicolons": HEAD
    + b'Content-Type: multipart/mixed; boundary="'
    + b'";";' * 9_000
    + b"\r\n\r\nx",
    "quotes": HEAD + b"Content-Type: text/plain; " + b';x="' * 9_000 + b"\r\n\r\nx",
    "brackets": b"From: " + b"(" * 90_000 + b"\r\nSubject: " + b"=?" * 90_000 + b"\r\n\r\nx",
    "empty lines": HEAD + b"\r\n" + b"\n" * 9_000_000,
    "base64": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"AAAA" * 5_000_000,
    "blocks": PAGE + b"<div>" * 600_000,
    "lettering": PAGE + b"<b a=1><p>x" * 300_000,
    "angles": PAGE + b"<" * 3_000_000,
    "half links": PAGE + b'<a href="' * 300_000,
    "links": PAGE + b'<a href="x">y' * 300_000,
    "comments": PAGE + b"<!--" * 900_000,
    "tables": PAGE + b"<table><td>x" * 300_000,
    "digits": PAGE + b"&#" + b"9" * 3_000_000,
    "programs": PAGE + b"<script>" * 400_000,
    "itself": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 2,
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_mail_is_refused_with_a_sentence(kind: str) -> None:
    content, error_id = REFUSED[kind]
    began = process_time()
    assert outcome(content) == error_id
    assert process_time() - began < SECONDS


@pytest.mark.parametrize("kind", TAKEN)
def test_what_is_meant_to_hang_a_reader_is_read(kind: str) -> None:
    began = process_time()
    assert isinstance(outcome(TAKEN[kind]), IncomingMail)
    assert process_time() - began < SECONDS


def test_a_zip_bomb_is_kept_and_never_unpacked() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("noll", bytes(100 << 20))
    content = attach(make_mail(), "bilder.zip", packed.getvalue()).as_bytes()
    tracemalloc.start()
    try:
        mail = outcome(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(mail, IncomingMail)
    assert mail.attachments[0].content == packed.getvalue()
    assert peak < 20 << 20


@pytest.mark.parametrize(
    "name", ["../../x", "..\\..\\x", "x\0.pdf", "con", "\u202egpj.exe", "a" * 999]
)
def test_no_name_leads_out_of_a_folder(name: str) -> None:
    written = f'Content-Disposition: attachment; filename="{name}"'.encode()
    mail = outcome(HEAD + written + b"\r\n\r\nInnehall")
    assert isinstance(mail, IncomingMail)
    found = mail.attachments[0].name
    assert not set(found) & set('/\\:\0\u202e"')
    assert len(found) <= 130
    assert found.lower() != "con"


EML = attach(make_mail("Hej åäö"), "åäö.pdf").as_bytes()
MSG = make_msg(files=(("åäö.pdf", b"%PDF-1.7"),))


@given(st.binary(max_size=2_000))
def test_whatever_the_bytes_are(content: bytes) -> None:
    outcome(content)
    outcome(HEAD + content)
    outcome(MSG[:8] + content)


@settings(max_examples=150)
@given(st.data(), st.sampled_from([EML, MSG]))
def test_a_mail_with_some_bytes_changed(data: st.DataObject, whole: bytes) -> None:
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    outcome(bytes(changed))


PIECES = [
    b"From: a@b.se\r\n",
    b"Content-Type: multipart/mixed; boundary=b\r\n",
    b"--b\r\n",
    b"--b\n",
    b"--b--\r\n",
    b"Content-Type: multipart/alternative; boundary=c\r\n",
    b"--c\r\n",
    b"\r\n",
    b"text\r\n",
    b"Content-Type: text/html; charset=utf-7\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Type: message/rfc822\r\n",
    b"Content-Disposition: attachment; filename*0*=x''%C3\r\n",
    b"Subject: =?utf-8?q?=C3?= =?utf-8?q?=A5?=\r\n",
    b"Date: x; -0000\r\n",
    b" mer\r\n",
    b"\xff\x00\r",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_pieces_of_mail_in_whatever_order(pieces: list[bytes]) -> None:
    outcome(b"From: a@b.se\r\n" + b"".join(pieces))


@given(
    st.text(max_size=400), st.sampled_from(["", "Från: Eva\nSkickat: ", "From: a@b.se\nSubject: "])
)
def test_whatever_is_pasted(text: str, head: str) -> None:
    read_pasted(head + text)
