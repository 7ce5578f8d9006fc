"""Mail as Outlook saves it."""

import pytest

from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.errors import KnownError
from tests.helpers.mails import PDF, SENT_AT, make_msg


def test_a_plain_mail_says_who_what_and_when() -> None:
    mail = read_mail(make_msg(), "mejl.msg")
    assert (mail.sender_name, mail.sender_address) == ("Åsa Öberg", "asa@example.se")
    assert mail.subject == "Halt på gångvägen"
    assert mail.text == "Hej!\n\nDet är halt på gångvägen."
    assert mail.to == "Kommunen"
    assert (mail.sent_at, mail.received_at) == (SENT_AT, SENT_AT)
    assert mail.remarks == ()


def test_a_page_is_read_as_words() -> None:
    page = "<html><body><p>Det är <b>halt</b>.</p><script>x()</script></body></html>"
    assert read_mail(make_msg("", page=page), "mejl.msg").text == "Det är halt."


def test_files_are_kept_with_clean_names() -> None:
    files = (("åäö 1.pdf", PDF), ("..\\..\\virus.exe", b"MZ"), ("stor.bin", bytes(300_000)))
    mail = read_mail(make_msg(files=files), "mejl.msg")
    assert [(file.name, file.media_type, file.content) for file in mail.attachments] == [
        ("åäö 1.pdf", "application/pdf", PDF),
        ("virus.exe", "application/x-executable", b"MZ"),
        ("stor.bin", "application/octet-stream", bytes(300_000)),
    ]


@pytest.mark.parametrize("name", ["mejl.eml", "mejl.msg", "mejl", "mejl.pdf"])
def test_the_name_of_the_file_decides_nothing(name: str) -> None:
    assert read_mail(make_msg(), name).subject == "Halt på gångvägen"


def test_another_file_of_the_same_kind_is_no_mail() -> None:
    content = make_msg().replace(
        "__properties".encode("utf-16-le"), "__prop_rties".encode("utf-16-le")
    )
    with pytest.raises(KnownError) as refused:
        read_mail(content, "mejl.msg")
    assert refused.value.error_id == "not_a_mail"


def test_half_a_mail_is_refused_in_words() -> None:
    content = make_msg(files=(("stor.bin", bytes(300_000)),))
    with pytest.raises(KnownError) as refused:
        read_mail(content[: len(content) // 2], "mejl.msg")
    assert refused.value.error_id == "mail_damaged"
