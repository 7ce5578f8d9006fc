"""Lists of the office as a document: on paper, and put out."""

from collections.abc import Iterable
from datetime import date

from synpunkt_desk.documents.model import Block, Document, Head
from synpunkt_desk.services.office.office import Office, local_now


def printed_list(
    office: Office,
    blocks: Iterable[Block],
    *,
    title: str,
    kind: str,
    place: str,
    day: date,
    landscape: bool = False,
) -> Document:
    """The blocks under the municipality's head; `kind` says what the paper is, `place` whose."""
    return Document(
        title=title,
        head=Head(
            municipality=office.organisation.municipality.name,
            department=place,
            document_type=kind,
            day=day,
        ),
        blocks=tuple(blocks),
        made_at=local_now(),
        landscape=landscape,
    )
