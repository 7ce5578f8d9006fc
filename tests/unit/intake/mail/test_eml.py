"""Mail in the many shapes that programs give it."""

from email.message import EmailMessage

import pytest

from synpunkt_desk.intake.mail.incoming import MAX_TEXT, IncomingMail
from synpunkt_desk.intake.mail.reading import read_mail
from tests.helpers.mails import PDF, RECEIVED_AT, SENT_AT, attach, make_mail

HEAD = b"From: Eva <eva@example.se>\r\nSubject: Hej\r\n"


def read(mail: EmailMessage | bytes) -> IncomingMail:
    return read_mail(mail if isinstance(mail, bytes) else mail.as_bytes(), "mejl.eml")


def raw(*lines: str, body: bytes = b"") -> IncomingMail:
    """A mail of these lines, as no well-behaved program would write it."""
    return read(HEAD + "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body)


def test_a_plain_mail_says_who_what_and_when() -> None:
    mail = read(make_mail())
    assert (mail.sender_name, mail.sender_address) == ("Åsa Öberg", "asa@example.se")
    assert mail.subject == "Halt på gångvägen"
    assert mail.text == "Hej!\n\nDet är halt på gångvägen."
    assert mail.to == "Kommunen <synpunkter@boras.se>"
    assert (mail.sent_at, mail.received_at) == (SENT_AT, RECEIVED_AT)
    assert mail.message_id == "halt-1@example.se"
    assert mail.remarks == ()


def test_the_last_server_says_when_it_came() -> None:
    mail = raw(
        "Received: by ours; Mon, 23 Nov 2026 08:00:00 +0100",
        "Received: by theirs; Sun, 22 Nov 2026 23:00:00 +0100",
    )
    assert mail.received_at is not None
    assert mail.received_at.isoformat() == "2026-11-23T07:00:00+00:00"


def test_plain_words_are_taken_before_the_same_words_in_html() -> None:
    mail = make_mail("Vanlig text")
    mail.add_alternative("<p>Samma text</p>", subtype="html")
    assert read(mail).text == "Vanlig text"


def test_an_empty_plain_part_does_not_hide_the_html() -> None:
    mail = make_mail(" \n")
    mail.add_alternative("<p>Det är <b>halt</b>.</p>", subtype="html")
    assert read(mail).text == "Det är halt."


def test_pictures_of_a_page_and_attached_files_are_kept() -> None:
    mail = make_mail("Text")
    mail.add_alternative("<p>Text <img src='cid:bild'></p>", subtype="html")
    page = mail.get_payload(1)
    assert isinstance(page, EmailMessage)
    page.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<bild>")
    attach(mail, "bild på lampan åäö.pdf")
    assert [(file.name, file.media_type) for file in read(mail).attachments] == [
        ("bilaga-1.png", "image/png"),
        ("bild på lampan åäö.pdf", "application/pdf"),
    ]
    assert read(mail).attachments[1].content == PDF


def test_a_mail_in_a_mail_is_kept_as_it_was() -> None:
    inner = make_mail("Inuti", subject="Ursprunget: ett. två")
    mail = make_mail("Se nedan")
    mail.add_attachment(inner)
    found = read(mail)
    assert found.text == "Se nedan"
    assert found.attachments[0].name == "Ursprunget_ ett två.eml"
    assert read(found.attachments[0].content).text == "Inuti"


def test_text_between_pictures_is_read_in_order() -> None:
    mail = raw(
        "Content-Type: multipart/mixed; boundary=b",
        body=b"--b\r\n\r\nF\xc3\xb6re\r\n--b\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n"
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>Efter</p>\r\n--b--\r\neftersl\xc3\xa4ng",
    )
    assert mail.text == "Före\n\nEfter"
    assert [file.media_type for file in mail.attachments] == ["image/gif"]


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("iso-8859-1", "åäö – €".encode("cp1252")),
        ("us-ascii", "åäö – €".encode()),
        ("us-ascii", "åäö – €".encode("cp1252")),
        ("x-unknown", "åäö – €".encode("cp1252")),
        ("utf-8", "åäö – €".encode("cp1252")),
        ("", "åäö – €".encode()),
        ("utf-16-le", "åäö – €".encode("utf-16-le")),
        ("idna", "åäö – €".encode()),
        ("base64", "åäö – €".encode()),
        ("\x00", "åäö – €".encode()),
    ],
)
def test_every_charset_ends_in_letters(charset: str, body: bytes) -> None:
    assert raw(f"Content-Type: text/plain; charset={charset}", body=body).text == "åäö – €"


def test_bytes_that_no_charset_has_are_replaced() -> None:
    assert raw("Content-Type: text/plain", body=b"\xff\x81 h\xe4r").text == "ÿ\ufffd här"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", b"Det =C3=A4r =\r\nhalt =ZZ ="),
        ("QUOTED-PRINTABLE ", b"Det =C3=A4r halt =ZZ ="),
        ("base64", b"RGV0IMOk\r\nciBoYWx0ID1aWiA9\r\n!!"),
        ("base64", b"RGV0IMOkciBoYWx0ID1aWiA9Q"),
        ("8bit", "Det är halt =ZZ =".encode()),
        ("okänd", "Det är halt =ZZ =".encode()),
    ],
)
def test_broken_encodings_are_read_as_far_as_they_go(encoding: str, body: bytes) -> None:
    text = raw("Content-Type: text/plain; charset=utf-8",
               f"Content-Transfer-Encoding: {encoding}", body=body).text  # fmt: skip
    assert text.startswith("Det är halt =ZZ")


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?Q?Hål_i_v=C3=A4gen?=", "Hål i vägen"),
        ("=?utf-8?B?SMOl?= =?utf-8?B?bA==?=", "Hål"),
        ("=?utf-8?Q?H=C3?=\r\n =?utf-8?Q?=A5l?= nu", "Hål nu"),
        ("=?iso-8859-1?q?H=E5l?= =?utf-8?q?_och_h=C3=A5l?=", "Hål och hål"),
        ("=?okänd?Q?H=E5l?=", "Hål"),
        ("=?utf-8?X?nej?=", "=?utf-8?X?nej?="),
        ("Hål\r\n\ti vägen\x00\x07", "Hål i vägen"),
    ],
)
def test_subjects_are_read_whatever_they_are_written_in(written: str, subject: str) -> None:
    found = read(b"From: a@b.se\r\nSubject: " + written.encode() + b"\r\n\r\nx").subject
    assert found == subject


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Eva Ek <eva@ek.se>", ("Eva Ek", "eva@ek.se")),
        ('"Ek, Eva" <eva@ek.se>', ("Ek, Eva", "eva@ek.se")),
        ("eva@ek.se", ("", "eva@ek.se")),
        ("<eva@ek.se>", ("", "eva@ek.se")),
        ("eva@ek.se (Eva Ek)", ("Eva Ek", "eva@ek.se")),
        ("eva@ek.se <eva@ek.se>", ("", "eva@ek.se")),
        ("=?utf-8?Q?=C3=85sa?= <a@b.se>, Bo <bo@b.se>", ("Åsa", "a@b.se")),
        ("Eva Ek", ("Eva Ek", "")),
        ("undisclosed-recipients:;", ("undisclosed-recipients:;", "")),
        ("((((((((((", ("", "")),
        ("", ("", "")),
    ],
)
def test_the_sender_is_found_in_every_way_of_writing(written: str, person: tuple[str, str]) -> None:
    mail = read(f"Subject: Hej\r\nFrom: {written}\r\n\r\nx".encode())
    assert (mail.sender_name, mail.sender_address) == person


def test_the_sender_may_stand_elsewhere() -> None:
    mail = read(b"Subject: Hej\r\nReturn-Path: <eva@ek.se>\r\n\r\nx")
    assert mail.sender_address == "eva@ek.se"


@pytest.mark.parametrize(
    "day", ["", "i går", "99 Foo 20266 25:61", "Mon, 01 Jan 9999 00:00:00 -1200"]
)
def test_a_date_that_is_none_is_nothing(day: str) -> None:
    assert raw(f"Date: {day}").sent_at is None


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename*=utf-8''h%C3%A5l.pdf", "hål.pdf"),
        ("attachment; filename*0*=utf-8''h%C3%A5; filename*1=l.pdf", "hål.pdf"),
        ("attachment; filename*1=l.pdf; filename*0=ha", "hal.pdf"),
        ('attachment; filename="=?utf-8?Q?h=C3=A5l.pdf?="', "hål.pdf"),
        ("attachment; filename=min bild.pdf", "min bild.pdf"),
        ('attachment; filename="../../etc/x.pdf"', "x.pdf"),
        ('attachment; filename="C:\\\\temp\\\\a\\"b.pdf"', "a_b.pdf"),
        ("attachment", "bilaga-1.pdf"),
        ("attachment; filename*=idna''h%C3%A5l.pdf", "hål.pdf"),
        ("attachment; filename*999999=x", "bilaga-1.pdf"),
    ],
)
def test_names_of_files_are_cleaned(disposition: str, name: str) -> None:
    mail = raw(
        "Content-Type: multipart/mixed; boundary=b",
        body=b"--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: "
        + disposition.encode()
        + b"\r\n\r\n"
        + PDF
        + b"\r\n--b--",
    )
    assert [file.name for file in mail.attachments] == [name]
    assert mail.attachments[0].content == PDF


@pytest.mark.parametrize(
    "content_type",
    [
        "multipart/mixed",
        "multipart/mixed; boundary=",
        "multipart/mixed; boundary=finns-inte",
        "multipart/alternative; boundary=finns-inte",
        "nonsens",
        "",
    ],
)
def test_a_mail_that_has_lost_its_parts_is_text(content_type: str) -> None:
    assert raw(f"Content-Type: {content_type}", body=b"Allt finns kvar").text == "Allt finns kvar"


def test_soft_breaks_become_whole_paragraphs() -> None:
    mail = raw(
        "Content-Type: text/plain; format=flowed", body="En lång \r\nrad.\r\n\r\n Ny.".encode()
    )
    assert mail.text == "En lång rad.\n\nNy."


def test_a_calendar_and_a_signature_are_files() -> None:
    mail = make_mail("Text")
    mail.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR", subtype="calendar", filename="mote")
    attach(mail, "smime.p7s", b"\x30\x80")
    assert [file.name for file in read(mail).attachments] == ["mote.ics", "smime.p7s"]


def test_what_only_outlook_can_open_is_remarked() -> None:
    assert read(attach(make_mail(), "winmail.dat", b"\x78\x9f\x3e\x22")).remarks == (
        "mail_winmail",
    )
    assert raw("Content-Type: application/pkcs7-mime", body=b"x").remarks == (
        "mail_without_text",
        "mail_encrypted",
    )


def test_a_very_long_text_is_cut_and_that_is_said() -> None:
    mail = read(make_mail("ord " * MAX_TEXT))
    assert (len(mail.text), mail.remarks) == (MAX_TEXT, ("mail_text_cut",))


def test_the_line_that_mailboxes_begin_with_is_no_field() -> None:
    line = b"From eva@ek.se Sat Nov 21 23:30:00 2026\n"
    assert read(line + make_mail().as_bytes()).subject == "Halt på gångvägen"


def test_old_line_ends_and_a_mark_before_the_mail_are_read() -> None:
    content = make_mail("Hej").as_bytes()
    for written in (content.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + content, b"\r\n" + content):
        assert (read(written).subject, read(written).text) == ("Halt på gångvägen", "Hej")
