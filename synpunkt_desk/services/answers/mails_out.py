"""A mail for the user's own program to send: as a draft, as text to paste, or as a link."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final
from urllib.parse import quote

from synpunkt_desk.documents.cleaning import clean, clean_line
from synpunkt_desk.models.contact import email_key
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.letter_text import without_marks
from synpunkt_desk.services.answers.letter_values import Sender
from synpunkt_desk.texts import answering as t

MAILTO_LIMIT: Final = 2000
"""Signs of a link that Windows and common mail programs still take whole."""

_APART: Final = " ,;<>\"'()\r\n\t"


@dataclass(frozen=True, slots=True)
class Mail:
    """What is written to whom."""

    to: str
    subject: str
    text: str


def is_address(text: str) -> bool:
    """Whether it is one whole address that every mail program takes."""
    said = text.strip()
    return bool(email_key(said)) and said.isascii() and not any(c in said for c in _APART)


def mail_of(sender: Sender, *, to: str, subject: str, text: str, signature: str) -> Mail:
    """The mail, signed. Raises `email_missing` where there is no address."""
    if not is_address(to):
        raise KnownError("email_missing")
    lines = ("", t.GREETING, *sender.lines(signature))
    body = f"{clean(without_marks(text)).strip()}\n{chr(10).join(lines)}\n"
    return Mail(to.strip(), clean_line(subject), body)


def draft_file(mail: Mail, *, attachment: bytes = b"", name: str = "") -> bytes:
    """A mail that opens as a draft (`X-Unsent`), in UTF-8, with a PDF where there is one."""
    message = EmailMessage(policy=SMTP)
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["X-Unsent"] = "1"
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    if attachment:
        message.add_attachment(attachment, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def clipboard_text(mail: Mail) -> str:
    """Subject and text, to paste into any program."""
    return f"{mail.subject}\n\n{mail.text}"


def mailto_link(mail: Mail) -> str:
    """A link that opens a new mail. Raises `mailto_too_long`."""
    body = quote(mail.text.replace("\n", "\r\n"), safe="")
    link = f"mailto:{quote(mail.to, safe='@')}?subject={quote(mail.subject, safe='')}&body={body}"
    if len(link) > MAILTO_LIMIT:
        raise KnownError("mailto_too_long", limit=MAILTO_LIMIT)
    return link
