"""Paper on its way from the scanner into the register."""

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from synpunkt_desk.models.case import Case, Submitter
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.cases import records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import scanning
from synpunkt_desk.services.papers.waiting_papers import WaitingPaper, waiting
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.services.registering.registration import NewCase
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.offices import TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def case_type(office: Office, name: str = "Klagomål") -> str:
    return office.organisation.find_category(CategoryKind.CASE_TYPE, name) or ""


def picture() -> bytes:
    out = BytesIO()
    Image.new("L", (400, 600), 240).save(out, "PNG")
    return out.getvalue()


def new_case(office: Office) -> NewCase:
    organisation = office.organisation
    place = organisation.find_unit("department", "Tekniska förvaltningen") or ""
    return NewCase(
        case=Case(
            text="Klagar på plogningen, se bilden.",
            case_type=case_type(office),
            channel=organisation.find_category(CategoryKind.CHANNEL, "blankett") or "",
            board=organisation.receiver(place)["board"],
            department=place,
            received_on=TODAY,
            submitter=Submitter.ANONYMOUS,
        )
    )


def test_a_stack_of_forms_is_parted_and_read(office: Office) -> None:
    form = print_form(office)
    first = fill_in(form, {"case_type": case_type(office), "anonymous": "yes"})
    second = fill_in(form, {"case_type": case_type(office, "Beröm"), "reply_wish": "phone"})
    done = scanning.take_in(office, Pasted("bunt.pdf", as_pdf([*first, *second])))
    assert (done.papers, done.unseen) == (2, ())
    one, two = (paper.form for paper in waiting(office))
    assert (one.case_type, one.submitter) == (case_type(office), Submitter.ANONYMOUS)
    assert (two.case_type, two.reply_wish) == (case_type(office, "Beröm"), "phone")
    assert (one.unsure, two.unsure) == ((), ())


def test_the_form_says_for_which_unit_it_was_printed(office: Office) -> None:
    unit = office.organisation.find_unit("area", "Gata och park") or ""
    form = print_form(office, unit=unit, language="fi")
    scanning.take_in(office, Pasted("bild.pdf", as_pdf(fill_in(form, {}))))
    (paper,) = waiting(office)
    assert (paper.form.unit, paper.form.language) == (unit, "fi")


def test_the_case_names_the_campaign_that_its_form_was_printed_for(office: Office) -> None:
    form = print_form(office, campaign="Trygghetsvecka")
    scanning.take_in(office, Pasted("bild.pdf", as_pdf(fill_in(form, {}))))
    (paper,) = waiting(office)

    done = scanning.register(office, paper.paper_id, new_case(office))

    assert view(office, done.case_id).case.campaign == "Trygghetsvecka"


def test_two_ticks_in_one_question_are_never_taken_silently(office: Office) -> None:
    form = print_form(office)
    pages = fill_in(form, {"case_type": case_type(office)})
    again = fill_in(form, {"case_type": case_type(office, "Beröm")})
    both = [Image.blend(a, b, 0.5) for a, b in zip(pages, again, strict=True)]
    scanning.take_in(office, Pasted("dubbel.pdf", as_pdf(both)))
    (paper,) = waiting(office)
    assert paper.form.case_type == ""
    assert "case_type" in paper.form.unsure


def test_strange_paper_comes_in_as_it_is(office: Office) -> None:
    scanning.take_in(office, Pasted("brev.png", picture()))
    (paper,) = waiting(office)
    assert not paper.is_form
    assert scanning.picture(office, paper, 1) is not None


def test_the_scan_is_the_record_byte_for_byte(office: Office) -> None:
    scanning.take_in(office, Pasted("brev.png", picture()))
    (paper,) = waiting(office)
    done = scanning.register(office, paper.paper_id, new_case(office), paper_place="Pärm 3")
    ((record_id, record),) = view(office, done.case_id).records
    assert records.read_file(office, record_id)[1] == picture()
    assert record.sha256 == hashlib.sha256(picture()).hexdigest()
    assert record.paper_place == "Pärm 3"
    assert waiting(office) == []


def test_of_a_stack_each_case_has_only_its_own_pages(office: Office) -> None:
    form = print_form(office)
    pages = fill_in(form, {})
    scanning.take_in(office, Pasted("bunt.pdf", as_pdf([*pages, *pages])))
    blob = waiting(office)[0].scan.blob
    for paper in waiting(office):
        done = scanning.register(office, paper.paper_id, new_case(office))
        ((record_id, record),) = view(office, done.case_id).records
        content = records.read_file(office, record_id)[1]
        assert scanning.count_pages(content, record.file_name) == len(pages)
        assert "bunt.pdf" in record.text
    with pytest.raises(KnownError, match="file_missing"):
        office.replica.blobs.get(blob)


def test_a_paper_is_added_to_a_case_that_exists(office: Office) -> None:
    case = add_case(office)
    scanning.take_in(office, Pasted("brev.png", picture()))
    (paper,) = waiting(office)
    scanning.add_to_case(office, paper.paper_id, case)
    assert [record.file_name for _, record in view(office, case).records] == ["brev.png"]
    assert waiting(office) == []


def test_papers_are_parted_and_joined_by_hand(office: Office) -> None:
    pages = [Image.new("L", (400, 600), shade) for shade in (200, 220, 240)]
    scanning.take_in(office, Pasted("brev.pdf", as_pdf(pages)))
    (paper,) = waiting(office)
    scanning.part(office, paper.paper_id, from_page=2)
    assert [p.pages for p in waiting(office)] == [(1,), (2, 3)]
    first = scanning.join(office, waiting(office)[1].paper_id)
    assert [(p.paper_id, p.pages) for p in waiting(office)] == [(first, (1, 2, 3))]
    with pytest.raises(KnownError, match="paper_has_one_page"):
        scanning.part(office, first, from_page=1)


def test_what_is_typed_is_there_after_a_restart(office: Office, tmp_path: Path) -> None:
    scanning.take_in(office, Pasted("brev.png", picture()))
    (paper,) = waiting(office)
    scanning.keep_typed(office, paper.paper_id, {"text": "Halt på"})
    (kept,) = waiting(office)
    assert kept.typed == {"text": "Halt på"}
    assert kept == WaitingPaper(paper.paper_id, paper.scan, (1,), paper.form, kept.typed)


def test_the_same_file_is_not_taken_in_twice(office: Office) -> None:
    scanning.take_in(office, Pasted("brev.png", picture()))
    with pytest.raises(KnownError, match="paper_waits_already"):
        scanning.take_in(office, Pasted("kopia.png", picture()))
    assert len(waiting(office)) == 1


def test_stopped_nothing_is_kept(office: Office) -> None:
    done = scanning.take_in(office, Pasted("brev.png", picture()), is_stopped=lambda: True)
    assert done.is_stopped
    assert waiting(office) == []


def test_somebody_else_was_quicker(office: Office) -> None:
    scanning.take_in(office, Pasted("brev.png", picture()))
    (paper,) = waiting(office)
    scanning.discard(office, paper.paper_id)
    with pytest.raises(KnownError, match="paper_gone"):
        scanning.register(office, paper.paper_id, new_case(office))
    with pytest.raises(KnownError, match="file_missing"):
        office.replica.blobs.get(paper.scan.blob)


def test_what_was_typed_of_either_stays_when_papers_are_joined(office: Office) -> None:
    pages = [Image.new("L", (400, 600), shade) for shade in (200, 220)]
    scanning.take_in(office, Pasted("brev.pdf", as_pdf(pages)))
    (paper,) = waiting(office)
    scanning.part(office, paper.paper_id, from_page=2)
    for waits, text in zip(waiting(office), ("Halt.", "Mörkt."), strict=True):
        scanning.keep_typed(office, waits.paper_id, {"text": text})
    scanning.join(office, waiting(office)[1].paper_id)
    (joined,) = waiting(office)
    assert joined.typed == {"text": "Halt.\n\nMörkt."}


def test_pages_taken_out_are_forgotten_when_there_is_no_case(office: Office) -> None:
    form = print_form(office)
    pages = fill_in(form, {})
    scanning.take_in(office, Pasted("bunt.pdf", as_pdf([*pages, *pages])))
    paper = waiting(office)[0]
    made: list[str] = []
    new_id = office.replica.new_id
    office.replica.new_id = lambda: made.append(new_id()) or made[-1]
    with pytest.raises(KnownError, match="case_missing"):
        scanning.add_to_case(office, paper.paper_id, "0" * 32)
    for blob in made:
        with pytest.raises(KnownError, match="file_missing"):
            office.replica.blobs.get(blob)
