"""The receipt tells what happens next, and nothing about people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.services.answers.receipts import contact_way, keep_contact_way, receipt_document
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import add_case, make_office
from tests.helpers.pdfs import read_texts


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def printed(office: Office, case_id: str) -> str:
    return " ".join(" ".join(read_texts(render_pdf(receipt_document(office, case_id)))).split())


def test_it_has_number_day_and_next_step_on_one_small_page(office: Office) -> None:
    case_id = add_case(office)
    words = printed(office, case_id)
    assert view(office, case_id).case.number in words
    assert "20 november 2026" in words
    assert "Du får en bekräftelse senast den 24 november 2026." in words
    assert "allmän handling" in words
    assert "Sida 1 (1)" in words


def test_nothing_personal_stands_on_it(office: Office) -> None:
    words = printed(office, add_case(office, "Synpunkt om Eva Exempel", sender="Eva Exempel"))
    assert "Eva" not in words


def test_who_wants_no_reply_is_told_so(office: Office) -> None:
    assert "Du får inget svar." in printed(office, add_case(office, sender=""))


def test_what_was_referred_says_where(office: Office) -> None:
    case_id = add_case(office)
    case_work.refer(office, [case_id], where="Kommunens felanmälan")
    assert "Kommunens felanmälan" in printed(office, case_id)


def test_the_contact_way_is_the_municipalitys_own(office: Office) -> None:
    assert "Vänd dig till Borås Stad" in printed(office, add_case(office))
    keep_contact_way(office, " Ring 033-35 70 00. ")
    assert contact_way(office) == "Ring 033-35 70 00."
    assert "Ring 033-35 70 00." in printed(office, add_case(office))
