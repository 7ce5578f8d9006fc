"""Mail as it travels, and as most programs save it (.eml)."""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.intake.mail.headers import (
    Headers,
    moment,
    person,
    received_at,
)
from synpunkt_desk.intake.mail.html_text import text_of_html
from synpunkt_desk.intake.mail.incoming import (
    MAX_HTML,
    MAX_PLAIN,
    MAX_TEXT,
    IncomingMail,
    MailAttachment,
)
from synpunkt_desk.intake.mail.parts import Part, take_apart
from synpunkt_desk.intake.mail.plain_text import decoded, one_line, tidy, unflowed
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.file_names import NAMELESS, clean_name
from synpunkt_desk.models.media_types import EML, UNKNOWN, media_type_of

_ENVELOPE: Final = re.compile(
    rb"(?m)^From [^\r\n]{1,200}[0-9]{2}:[0-9]{2}[^\r\n]{1,40}\r?\n(?=[!-9;-~]{1,80}:)"
)
"""The line before each mail of a mailbox; some programs write it before a single one too."""
_ENCRYPTED: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_MOST_TEXTS: Final = 20
_WINMAIL: Final = "application/ms-tnef"
_MINE: Final = re.compile(r"<([^<>\s]{3,200})>")


@dataclass(frozen=True)
class _Found:
    """The parts that are read, in their order, and those that are files."""

    texts: tuple[Part, ...] = ()
    files: tuple[Part, ...] = ()


def read_eml(content: bytes) -> IncomingMail:
    """Raises KnownError: `mail_is_mailbox`, `mail_too_many_parts`, `mail_too_deep` …"""
    whole = take_apart(_one_mail(content))
    found = _find(whole)
    text = "\n\n".join(filter(None, map(_words, found.texts[:_MOST_TEXTS])))
    kept = (*found.files, *found.texts[_MOST_TEXTS:])
    files = tuple(_attachment(part, no) for no, part in enumerate(kept, 1))
    headers = whole.headers
    name, address = _sender(headers)
    return IncomingMail(
        message_id=message_id(headers.get("message-id")),
        subject=headers.words("subject"),
        sender_name=name,
        sender_address=address,
        to=headers.words("to"),
        sent_at=moment(headers.get("date")),
        received_at=received_at(headers),
        text=text[:MAX_TEXT],
        attachments=files,
        remarks=tuple(_remarks(whole, text, files)),
    )


def message_id(written: str) -> str:
    """The mark that a mail has in every program, "" where it has none."""
    found = _MINE.search(written)
    return found[1] if found else one_line(written, 200).strip("<> ")


def remarks_on(text: str, files: Sequence[MailAttachment]) -> Iterator[str]:
    """What somebody should look at in a mail, whichever program saved it."""
    if not text.strip():
        yield "mail_without_text"
    if len(text) > MAX_TEXT:
        yield "mail_text_cut"
    if any(file.media_type == _WINMAIL or file.name.lower() == "winmail.dat" for file in files):
        yield "mail_winmail"


def _one_mail(content: bytes) -> bytes:
    """The mail without what programs write before it. Raises `mail_is_mailbox`."""
    content = content.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    envelope = _ENVELOPE.match(content)
    if envelope is None:
        return content
    if _ENVELOPE.search(content, envelope.end()):
        raise KnownError("mail_is_mailbox")
    return content[envelope.end() :]


def _find(part: Part) -> _Found:
    if not part.parts:
        is_text = part.kind in {"text/plain", "text/html"} and not part.is_file
        return _Found(texts=(part,)) if is_text else _Found(files=(part,))
    found = [_find(inner) for inner in part.parts]
    files = tuple(file for inner in found for file in inner.files)
    if part.headers.content_type == "multipart/alternative":
        return _Found(_best([inner.texts for inner in found]), files)
    if part.headers.content_type == "multipart/related":
        aside = tuple(text for inner in found[1:] for text in inner.texts)
        return _Found(found[0].texts, files + aside)
    return _Found(tuple(text for inner in found for text in inner.texts), files)


def _best(choices: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Of the same words in several dresses the plain ones, unless they are empty."""
    filled = [texts for texts in choices if any(text.body.strip() for text in texts)]
    plain = [texts for texts in filled if all(text.kind == "text/plain" for text in texts)]
    return next(iter(plain or filled), ())


def _words(part: Part) -> str:
    said = part.headers.type_parameters
    charset = said.get("charset", "")
    if part.kind == "text/html":
        return text_of_html(decoded(part.content[:MAX_HTML], charset))
    words = decoded(part.content[:MAX_PLAIN], charset).replace("\r\n", "\n")
    if said.get("format", "").lower() == "flowed":
        words = unflowed(words, drops_space=said.get("delsp", "").lower() == "yes")
    return tidy(words)


def _attachment(part: Part, no: int) -> MailAttachment:
    content = part.content
    media_type = media_type_of(content, part.name)
    if part.kind == EML:
        media_type = EML
    elif media_type == UNKNOWN and not content:
        media_type = part.kind
    return MailAttachment(
        clean_name(part.name or _own_name(part, no), media_type), media_type, content
    )


def _own_name(part: Part, no: int) -> str:
    """A mail in the mail is called what it is about."""
    subject = ""
    if part.kind == EML:
        found = re.search(rb"(?im)^subject:([^\r\n]*)", part.body[:20_000])
        subject = (
            Headers((("subject", decoded(found[1]).strip()),)).words("subject") if found else ""
        )
    return subject.replace(".", " ")[:80] or f"{NAMELESS}-{no}"


def _sender(headers: Headers) -> tuple[str, str]:
    """Who writes; the one who only sends for somebody else comes last."""
    for field in ("from", "reply-to", "sender", "return-path"):
        found = person(headers.get(field))
        if found[1] or (found[0] and field == "from"):
            return found
    return "", ""


def _remarks(whole: Part, text: str, files: Sequence[MailAttachment]) -> Iterator[str]:
    yield from remarks_on(text, files)
    if whole.headers.content_type in _ENCRYPTED:
        yield "mail_encrypted"
