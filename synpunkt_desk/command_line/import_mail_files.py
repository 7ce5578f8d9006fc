"""Mail among the files of the command `import`."""

from pathlib import Path
from typing import Final

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import DONE, REFUSED, Outcome
from synpunkt_desk.command_line.terminal import tell
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.importing.import_mails import ImportedMail, import_mail
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import cli as t
from synpunkt_desk.texts.mail import remark_sentence

MAIL_FILES: Final = frozenset({".eml", ".msg"})


def import_mail_file(office: Office, file: Path, arguments: Arguments) -> Outcome:
    """Register one mail, and say what became of it."""
    done = import_mail(office, file, dry_run=arguments.dry_run, strict=arguments.strict)
    remarks = [remark_sentence(remark) for remark in done.remarks]
    for words in remarks:
        tell(t.in_file(file.name, t.mail_remark(words, is_refused=done.is_refused)))
    return Outcome(
        t.mail_sentence(file.name, done.number, _fate(done, arguments)),
        _data(file, done, remarks, is_dry=arguments.dry_run),
        REFUSED if done.is_refused else DONE,
    )


def _fate(done: ImportedMail, arguments: Arguments) -> str:
    if not done.is_new:
        return t.MAIL_ALREADY
    if done.is_refused:
        return t.MAIL_REFUSED
    return t.MAIL_WOULD if arguments.dry_run else t.MAIL_REGISTERED


def _data(file: Path, done: ImportedMail, remarks: list[str], *, is_dry: bool) -> dict[str, Json]:
    """The same keys as for a file of rows; a mail is its only row."""
    words: list[Json] = [{"message": remark, "lines": list[Json]()} for remark in remarks]
    refused: list[Json] = [{"line": 0, "reason": remark} for remark in remarks]
    return {
        "file": str(file),
        "dry_run": is_dry,
        "registered": int(done.is_new and not done.is_refused),
        "already": int(not done.is_new),
        "changed": [],
        "refused": refused if done.is_refused else [],
        "remarks": [] if done.is_refused else words,
        "stopped": False,
        "number": done.number,
    }
