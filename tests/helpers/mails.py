"""Mail as programs and people make it."""

from datetime import UTC, datetime
from email.message import EmailMessage

from msgforge import Message

SENT = "Sat, 21 Nov 2026 23:30:00 +0100"
RECEIVED = "from mx.example.se by post.boras.se; Sun, 22 Nov 2026 00:10:00 +0100"
SENT_AT = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
RECEIVED_AT = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
PDF = b"%PDF-1.7 a scanned letter"


def make_mail(
    text: str = "Hej!\n\nDet är halt på gångvägen.",
    *,
    subject: str = "Halt på gångvägen",
    sender: str = "Åsa Öberg <asa@example.se>",
    message_id: str = "<halt-1@example.se>",
    received: str = RECEIVED,
) -> EmailMessage:
    """A plain mail; more can be put into it."""
    mail = EmailMessage()
    if received:
        mail["Received"] = received
    mail["From"] = sender
    mail["To"] = "Kommunen <synpunkter@boras.se>"
    mail["Date"] = SENT
    mail["Subject"] = subject
    if message_id:
        mail["Message-ID"] = message_id
    mail.set_content(text)
    return mail


def attach(mail: EmailMessage, name: str, content: bytes = PDF) -> EmailMessage:
    """The same mail with a file in it."""
    mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail


def make_msg(
    text: str = "Hej!\r\n\r\nDet är halt på gångvägen.",
    *,
    subject: str = "Halt på gångvägen",
    page: str = "",
    files: tuple[tuple[str, bytes], ...] = (),
) -> bytes:
    """The same mail as Outlook saves it."""
    mail = Message(
        subject=subject,
        text_body=text,
        html_body=page,
        sender=("asa@example.se", "Åsa Öberg"),
        to=[("synpunkter@boras.se", "Kommunen")],
        sent=SENT_AT,
    )
    for name, content in files:
        mail.attach_bytes(name, content)
    return mail.as_bytes()
