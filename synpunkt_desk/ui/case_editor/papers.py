"""Papers of a case as finished pages."""

from collections.abc import Sequence

from PySide6.QtGui import QImage

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.disclosing.disclosures import MadeFile
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.statements.statement_letters import letter_document
from synpunkt_desk.ui.pdf_output import draw_pages


def draw_case_file(
    office: Office, case_id: ObjectId, *, is_whole: bool, on_paper: bool
) -> tuple[MadeFile, Sequence[QImage]]:
    """The case file, and its pages for a printer where it goes on paper."""
    from synpunkt_desk.services.disclosing.case_file import make_case_file

    made = make_case_file(office, case_id, is_whole=is_whole)
    return made, draw_pages(made.pdf) if on_paper else ()


def draw_request(office: Office, request_id: ObjectId) -> Sequence[QImage]:
    """The pages of a request for a statement."""
    return draw_pages(render_pdf(letter_document(office, request_id)))
