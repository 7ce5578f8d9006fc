"""Reading a mail that has been saved as a file."""

from synpunkt_desk.intake.mail.eml import read_eml
from synpunkt_desk.intake.mail.incoming import MAX_BYTES, IncomingMail
from synpunkt_desk.intake.mail.msg import read_msg
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.media_types import begins_like_mail, is_compound


def read_mail(content: bytes, name: str) -> IncomingMail:
    """What a mail says, whatever the file is called.

    Raises KnownError: `mail_too_large`, `file_is_empty`, `not_a_mail`, `mail_damaged`,
    `mail_is_mailbox`, `mail_header_too_large`, `mail_too_many_parts`, `mail_too_deep`.
    """
    if not content:
        raise KnownError("file_is_empty", file=name)
    if len(content) > MAX_BYTES:
        raise KnownError("mail_too_large", file=name, limit_mb=MAX_BYTES >> 20)
    if is_compound(content):
        return read_msg(content, name)
    if not begins_like_mail(content):
        raise KnownError("not_a_mail", file=name)
    return read_eml(content)
