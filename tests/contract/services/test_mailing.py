"""Mail in an office: registered once, with its files, on the right day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.cases import case_work, records
from synpunkt_desk.services.cases.case_view import CaseView, find_by_number, view
from synpunkt_desk.services.importing.import_mails import ImportedMail, import_mail
from synpunkt_desk.services.lists.queues import Question, Queue, page
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.services.registering.mailing import mail_channel, read_file, subject_as_title
from synpunkt_desk.services.registering.registration import NewCase, register
from tests.helpers.mails import PDF, attach, make_mail, make_msg
from tests.helpers.offices import add_case, at, make_office

TODAY = date(2026, 11, 24)
MAIL = attach(make_mail(), "karta.pdf").as_bytes()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path, today=TODAY)
    yield made
    made.close()


def take_in(office: Office, content: bytes, name: str = "mejl.eml", **how: bool) -> ImportedMail:
    return import_mail(office, Pasted(name, content), **how)


def case_of(office: Office, number: str) -> CaseView:
    found = find_by_number(office, number)
    assert found
    return view(office, found)


def files_of(seen: CaseView) -> list[Record]:
    return [record for _, record in seen.records if record.blob]


def test_a_mail_becomes_a_case_that_nobody_has_sorted(office: Office) -> None:
    seen = case_of(office, take_in(office, MAIL).number)
    case = seen.case
    assert office.organisation.name(case.channel) == "e-post"
    assert case.title == "Halt på gångvägen"
    assert case.text == "Hej!\n\nDet är halt på gångvägen."
    assert (seen.submitter.name, seen.submitter.email) == ("Åsa Öberg", "asa@example.se")
    assert (case.case_type, case.department, case.distributed_at) == ("", "", None)
    assert not case.imported
    waiting = page(office, Question(queue=Queue.TO_DISTRIBUTE, today=TODAY))
    assert [row.number for row in waiting] == [case.number]


def test_it_came_the_day_that_our_server_took_it_in(office: Office) -> None:
    """Sent late on the 21st, at our server after midnight."""
    assert case_of(office, take_in(office, MAIL).number).case.received_on == date(2026, 11, 22)
    unseen = make_mail(message_id="<b@b>", received="").as_bytes()
    assert case_of(office, take_in(office, unseen).number).case.received_on == date(2026, 11, 21)


def test_a_day_to_come_is_not_believed(office: Office) -> None:
    early = at(office, date(2026, 11, 20))
    done = take_in(early, MAIL)
    assert done.remarks == ("mail_day_ahead",)
    assert case_of(early, done.number).case.received_on == date(2026, 11, 20)


def test_the_mail_and_its_files_are_kept_byte_for_byte(office: Office) -> None:
    seen = case_of(office, take_in(office, MAIL).number)
    assert [(record.file_name, record.media_type) for record in files_of(seen)] == [
        ("mejl.eml", "message/rfc822"),
        ("karta.pdf", "application/pdf"),
    ]
    kept = [records.read_file(office, record_id)[1] for record_id, r in seen.records if r.blob]
    assert kept == [MAIL, PDF]


def test_the_same_mail_in_another_dress_is_known(office: Office) -> None:
    first = take_in(office, make_mail(message_id="").as_bytes())
    assert take_in(office, make_mail(message_id="").as_bytes()).number == first.number
    head = b"Message-ID: <halt-1@example.se>\r\n"
    eml = take_in(office, MAIL)
    other = MAIL.replace(b"Message-ID: <halt-1@example.se>\n", b"").replace(
        b"From:", head + b"From:", 1
    )
    again = take_in(office, other)
    assert (again.is_new, again.number) == (False, eml.number)
    assert eml.number != first.number


def test_another_mail_with_the_same_mark_is_not_lost(office: Office) -> None:
    """Some programs give all that they send the same mark."""
    take_in(office, MAIL)
    other = take_in(office, make_mail("Något annat", subject="Tack för hjälpen").as_bytes())
    assert other.is_new
    assert other.remarks == ("mail_id_reused",)
    assert not take_in(
        office, make_mail("Något annat", subject="Tack för hjälpen").as_bytes()
    ).is_new


def test_a_mail_from_outlook_is_registered_once(office: Office) -> None:
    first = take_in(office, make_msg(files=(("karta.pdf", PDF),)), "mejl.msg")
    assert [r.file_name for r in files_of(case_of(office, first.number))] == [
        "mejl.msg",
        "karta.pdf",
    ]
    assert not take_in(office, make_msg(files=(("karta.pdf", PDF),)), "annat.msg").is_new


def test_a_case_that_was_taken_back_does_not_stand_in_the_way(office: Office) -> None:
    first = take_in(office, MAIL)
    case_work.void(office, [find_by_number(office, first.number) or ""], reason="Fel fil")
    assert take_in(office, MAIL).is_new


def test_a_mail_without_sender_and_subject_is_taken_in(office: Office) -> None:
    bare = make_mail("\n", sender="", subject="", message_id="").as_bytes()
    done = take_in(office, bare)
    seen = case_of(office, done.number)
    assert (seen.case.submitter, seen.case.title) == ("unknown", "Mejl utan ämne")
    assert done.remarks == ("mail_without_text", "mail_sender_unknown")


def test_strict_and_dry_runs_write_nothing(office: Office) -> None:
    assert take_in(office, MAIL, dry_run=True).is_new
    assert take_in(office, make_mail("\n").as_bytes(), strict=True).is_refused
    assert page(office, Question(queue=Queue.ALL, today=TODAY)) == []


def test_a_mail_that_a_person_registers_is_known_afterwards(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "mejl.eml"
    file.write_bytes(MAIL)
    seen = view(office, add_case(office))
    case = Case(
        text="Halt",
        received_on=TODAY,
        channel=mail_channel(office.organisation),
        board=seen.case.board,
        case_type=seen.case.case_type,
    )
    made = register(office, NewCase(case=case, mail=file))
    kept = files_of(view(office, made.case_id))
    assert [record.file_name for record in kept] == ["mejl.eml", "karta.pdf"]
    assert read_file(office, file).number == made.number
    with pytest.raises(KnownError) as refused:
        register(office, NewCase(case=case, mail=file))
    assert refused.value.error_id == "mail_is_registered"


def test_a_mail_added_to_a_case_brings_its_files(office: Office) -> None:
    case_id = add_case(office)
    records.attach(office, case_id, Pasted("..\\mer.eml", MAIL))
    assert [r.file_name for r in files_of(view(office, case_id))] == ["mer.eml", "karta.pdf"]


def test_a_mail_that_cannot_be_read_is_kept_all_the_same(office: Office) -> None:
    case_id = add_case(office)
    broken = b"From: a@b.se\r\nSubject: x\r\n" + b"X: y\r\n" * 400_000
    records.attach(office, case_id, Pasted("mejl.eml", broken))
    assert [record.size for record in files_of(view(office, case_id))] == [len(broken)]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("SV: Re: Hål i vägen", "Hål i vägen"),
        ("VB: sv[2]:Fwd: Hål", "Hål"),
        ("Svar på remiss", "Svar på remiss"),
        ("Resor: dyra", "Resor: dyra"),
        ("Om 19121212-1212", "Om XXXXXXXX-XXXX"),
        ("SV:", ""),
    ],
)
def test_a_subject_becomes_a_title(subject: str, title: str) -> None:
    assert subject_as_title(subject) == title
