"""The list for managers tells what is open and who owes what, and never who wrote."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists.open_list import open_list, open_list_document, open_list_mail
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import open_list as t
from tests.helpers.offices import TODAY, add_case, distribute, make_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(tmp_path)


def test_it_holds_what_is_open_at_a_place(office: Office) -> None:
    case_id = add_case(office, "Synpunkt om halka", days_ago=3)
    distribute(office, case_id)
    case_work.assign(office, [case_id], responsible=current_member(office))
    add_case(office, "Synpunkt om annat", department="Kultur- och fritidsförvaltningen")
    area = office.organisation.find_unit("area", "Gata och park") or ""

    (row,) = open_list(office, area).rows

    due = view(office, case_id).case.acknowledge_by
    assert due is not None
    assert (row.matter, row.waited, row.responsible) == ("Synpunkt om halka", 3, "Anna Andersson")
    assert row.owed == f"Anna Andersson bekräftar till synpunktslämnaren senast {due.isoformat()}"
    assert open_list(office).count == 2
    assert open_list(office).late == int(due < TODAY)


def test_nobody_who_wrote_stands_in_it(office: Office) -> None:
    hidden = add_case(office, "Synpunkt om grannen", sender="Bo Ek")
    protected = add_case(office, "Synpunkt från Li Holm", sender="Li Holm")
    add_case(office, "Synpunkt om bussen", sender="Siv Ask")
    values = {"secrecy_provision": "26 kap. 1 § OSL", "hide_matter": True}
    case_work.mark_secrecy(office, hidden, values)
    case_work.edit(office, protected, {}, {}, submitter={"protected": True})

    listed = open_list(office)
    pdf = render_pdf(open_list_document(office, listed))
    mail = message_from_bytes(open_list_mail(listed, pdf), policy=default)
    body = mail.get_body()
    assert body is not None
    words = body.get_content() + repr(open_list_document(office, listed))

    assert mail["X-Unsent"] == "1"
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf"]
    assert words.count(t.LEFT_OUT) == 4
    assert "Synpunkt om bussen" in words
    for name in ("Bo Ek", "Li Holm", "Siv Ask", "grannen"):
        assert name not in words


def test_an_empty_list_says_so(office: Office) -> None:
    assert t.NOTHING in repr(open_list_document(office, open_list(office)))


def test_what_is_secret_or_a_number_of_somebody_is_not_mailed(office: Office) -> None:
    secret = add_case(office, "Synpunkt om grannen")
    add_case(office, "Synpunkt från 19811228-9874")
    case_work.mark_secrecy(office, secret, {"secrecy_provision": "26 kap. 1 § OSL"})
    listed = open_list(office)
    words = open_list_mail(listed, b"").decode() + repr(open_list_document(office, listed))
    assert "grannen" not in words
    assert "19811228" not in words
