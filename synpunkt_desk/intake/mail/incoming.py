"""What a mail says, whichever program saved it, and the limits for what is read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

MAX_BYTES: Final = 64 << 20
"""64 MB: mail servers take less than that."""
MAX_PARTS: Final = 500
MAX_DEPTH: Final = 20
MAX_HEADER: Final = 1 << 20
MAX_TEXT: Final = 90_000
"""Characters; some less than a case holds, so that there is room for a line more."""
MAX_PLAIN: Final = 1_000_000
MAX_HTML: Final = 4_000_000
"""Bytes of a body that are looked at; HTML has many for each word."""
MAX_LINE: Final = 400


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file in a mail: its name cleaned, its type by its content, its bytes as they were."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingMail:
    """A mail in plain words.

    Moments are aware UTC; `received_at` is when our own server took it in, where it says so.
    `remarks` are ids of `texts.importing`: what somebody should look at.
    """

    message_id: str = ""
    subject: str = ""
    sender_name: str = ""
    sender_address: str = ""
    to: str = ""
    sent_at: datetime | None = None
    received_at: datetime | None = None
    text: str = ""
    attachments: tuple[MailAttachment, ...] = ()
    remarks: tuple[str, ...] = ()
