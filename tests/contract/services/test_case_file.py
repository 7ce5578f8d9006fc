"""The printed case file: every public record, nothing that is protected, and each copy noted."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from synpunkt_desk.documents.model import Document, Figure
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing, history, records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.closing import Closing, Notes
from synpunkt_desk.services.disclosing import disclosures
from synpunkt_desk.services.disclosing.case_file import case_file_document, make_case_file
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.registering.case_files import Pasted
from tests.helpers.offices import TODAY, add_case, make_office, tell
from tests.helpers.pdfs import read_structure, read_texts

TEXT = "Det är halt. Jag heter Eva Exempel, 19811228-9874, och bor där."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case_id(office: Office) -> str:
    made = add_case(office, text=TEXT)
    case_work.add_note(office, made, text="Ring i morgon", kind=RecordKind.WORKING_NOTE)
    case_work.add_note(office, made, text="Eva Exempel ringde", kind=RecordKind.FILE_NOTE)
    tell(office, made, Purpose.ANSWER, text="Vi har sandat.")
    return made


def said(document: Document) -> str:
    return "\n".join(map(str, document.blocks))


def picture() -> Pasted:
    target = BytesIO()
    Image.new("L", (620, 877), 200).save(target, "PNG")
    return Pasted("brev.png", target.getvalue())


def test_it_holds_every_public_record_and_the_events(office: Office, case_id: str) -> None:
    words = said(case_file_document(office, case_id, is_whole=True))
    for shown in (TEXT, "Eva Exempel ringde", "Vi har sandat.", "Tjänsteanteckning", "Besvarades"):
        assert shown in words
    assert "Ring i morgon" not in words


def test_the_number_of_the_case_is_not_called_a_diary_number(office: Office, case_id: str) -> None:
    document = case_file_document(office, case_id, is_whole=True)
    assert document.head
    assert document.head.diary_number == ""
    assert document.title == f"Akt {view(office, case_id).case.number}"

    case_work.edit(office, case_id, {"diary_number": "TN 2026-00119"}, seen={})
    document = case_file_document(office, case_id, is_whole=True)
    assert document.head
    assert document.head.diary_number == "TN 2026-00119"


def test_a_working_note_that_was_kept_is_part_of_it(office: Office, case_id: str) -> None:
    outcome = office.organisation.find_category("outcome", "åtgärdad") or ""
    closing.close(office, [case_id], Closing(outcome=outcome, notes=Notes.KEEP))
    assert "Ring i morgon" in said(case_file_document(office, case_id, is_whole=True))


def test_identity_numbers_are_masked_unless_the_whole_is_wanted(
    office: Office, case_id: str
) -> None:
    assert "19811228-9874" not in said(case_file_document(office, case_id, is_whole=False))
    assert "19811228-9874" in said(case_file_document(office, case_id, is_whole=True))


def test_who_is_protected_is_not_told(office: Office, case_id: str) -> None:
    shown = view(office, case_id)
    records.attach(office, case_id, Pasted("Eva Exempel.txt", b"Eva Exempel"))
    case_work.edit(
        office,
        case_id,
        {},
        {},
        submitter={"protected": True, "phone": "0701740605"},
        submitter_seen=shown.submitter_seen,
    )
    words = said(case_file_document(office, case_id, is_whole=False))
    assert "Skyddade personuppgifter" in words
    assert "Exempel" not in words
    assert "0701740605" not in words
    assert "Exempel" in said(case_file_document(office, case_id, is_whole=True))


def test_words_under_secrecy_are_left_out(office: Office, case_id: str) -> None:
    values = {
        "secrecy_provision": "OSL 26 kap. 1 §",
        "secrecy_date": TODAY,
        "secrecy_authority": "Vård- och äldrenämnden",
        "hide_sender": True,
        "hide_matter": True,
    }
    case_work.mark_secrecy(office, case_id, values)
    records.attach(office, case_id, picture())
    document = case_file_document(office, case_id, is_whole=False)
    words = said(document)
    for hidden in ("halt", "Exempel", "sandat", "snöröjning", "ringde"):
        assert hidden not in words
    assert "OSL 26 kap. 1 §" in words
    assert "Besvarades" in words
    assert not any(isinstance(block, Figure) for block in document.blocks)


def test_scans_are_pages_with_words_for_who_cannot_see_them(office: Office, case_id: str) -> None:
    records.attach(office, case_id, picture())
    made = make_case_file(office, case_id, is_whole=True)
    assert made.pages >= 2
    assert any("SHA-256" in text for text in read_texts(made.pdf))
    assert "Figure" in str(read_structure(made.pdf))


def test_every_copy_that_is_handed_out_is_noted_for_good(office: Office, case_id: str) -> None:
    made = make_case_file(office, case_id, is_whole=False)
    changes = disclosures.hand_out(office, case_id, made, way="paper")
    (copy,) = disclosures.copies_of(office, case_id)
    assert (copy.day, copy.to, copy.masked) == (TODAY, "", True)
    assert copy.sha256 == made.sha256
    assert history.log(office, case_id)[-1].verb == "disclose"
    with pytest.raises(KnownError) as caught:
        history.undo(office, changes.group_id)
    assert caught.value.error_id == "sent_stays"


def test_a_hidden_sender_is_not_told_by_a_title_or_the_name_of_a_file(
    office: Office, case_id: str
) -> None:
    case_work.edit(office, case_id, {"title": "Synpunkt från Eva Exempel"}, {})
    records.attach(office, case_id, Pasted("Eva Exempel.txt", b"Brev"))
    values = {"secrecy_provision": "OSL 26 kap. 1 §", "hide_sender": True}
    case_work.mark_secrecy(office, case_id, values)
    assert "Exempel" not in said(case_file_document(office, case_id, is_whole=False))


def test_who_decided_a_measure_is_told_by_name(office: Office, case_id: str) -> None:
    anna = current_member(office)
    values = {"text": "Plogar tidigare", "decided_by": anna}
    measures.add_measure(office, cases=[case_id], values=values)
    words = said(case_file_document(office, case_id, is_whole=True))
    assert office.organisation.name(anna) in words
    assert anna not in words
