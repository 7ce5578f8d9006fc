"""The letter to a unit that is asked for its statement, for what must not be mailed."""

from synpunkt_desk.documents.model import Document, Head, Paragraph
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.services.statements.statement_mailing import letter_words, read_request
from synpunkt_desk.texts import statements as t


def letter_document(office: Office, request_id: ObjectId) -> Document:
    """The request to print, for what must not be mailed."""
    request, case, _ = read_request(office, request_id)
    number, now = case.number or case.provisional_number, local_now()
    paragraphs = letter_words(office, request, case).split("\n\n")
    document = Document(
        title=t.subject(number),
        head=Head(
            municipality="",
            department=office.organisation.name(case.department),
            document_type=t.DOCUMENT_TYPE,
            day=request.asked_on,
            diary_number=case.diary_number or number,
            handler=office.author,
            receiver=request.asked or office.organisation.name(request.unit),
        ),
        blocks=tuple(Paragraph(part.strip()) for part in paragraphs if part.strip()),
        made_at=now,
    )
    return with_letterhead(document, letterhead(office))
