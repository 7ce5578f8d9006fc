"""The letter itself: a tagged page for a window envelope."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Document,
    Head,
    Heading,
    Paragraph,
    SignatureBlock,
    Signer,
    Window,
)
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.letter_text import heading_of, without_empty_points
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.services.answers.letter_values import Sender, sender_of
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import answering as t


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a letter says, to whom, and how it is signed."""

    subject: str
    text: str
    signature: str
    day: date
    diary_number: str = ""
    address: tuple[str, ...] = field(default=())


def letter_pdf(office: Office, view: CaseView, letter: Letter) -> bytes:
    """The letter as a file; equal letters give equal bytes. Raises `logo_unreadable`."""
    sender = sender_of(office, view.case)
    window = Window(office.organisation.municipality.letter_window or Window.RIGHT)
    return render_pdf(letter_document(sender, letter, window=window))


def address_lines(view: CaseView) -> tuple[str, ...]:
    """Name and address behind the window; nothing of a person with protected data."""
    person = view.submitter
    if person.protected or not person.address.strip():
        return ()
    rows = [row.strip() for row in person.address.replace(", ", "\n").splitlines()]
    return tuple(row for row in (person.name, *rows) if row)


def letter_document(sender: Sender, letter: Letter, *, window: Window) -> Document:
    """The letter as a document."""
    return Document(
        title=letter.subject,
        head=Head(
            municipality=sender.municipality,
            department=sender.place,
            day=letter.day,
            diary_number=letter.diary_number,
            handler=sender.handler(letter.signature),
            receiver="\n".join(letter.address),
            logo=sender.logo,
            window=window,
        ),
        blocks=(*_blocks(without_empty_points(letter.text)), _signed(sender, letter.signature)),
        made_at=datetime.combine(letter.day, time(), LOCAL_TIME),
        author=sender.municipality,
        footer=t.foot(sender.municipality, sender.contact),
    )


def _signed(sender: Sender, signature: str) -> SignatureBlock:
    name, *more = sender.lines(signature)
    return SignatureBlock((Signer(name, "\n".join(more)),), t.GREETING)


def _blocks(text: str) -> Iterator[Block]:
    """Headings, lists of lines that begin with a dash, and what stands between empty lines."""
    lines: list[str] = []
    items: list[str] = []
    for line in (*text.splitlines(), ""):
        said, heading = line.strip(), heading_of(line)
        item = said[2:].strip() if said.startswith(("- ", "• ")) else ""
        if lines and (item or heading is not None or not said):
            yield Paragraph("\n".join(lines))
            lines = []
        if items and not item:
            yield BulletList(tuple(items))
            items = []
        if heading is not None:
            yield Heading(heading)
        elif item:
            items.append(item)
        elif said:
            lines.append(said)
