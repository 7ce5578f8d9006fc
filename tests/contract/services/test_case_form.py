"""The form of a case: honest conflicts, protected people, files without a place on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_work, history, records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from tests.helpers.offices import add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def event(office: Office, case_id: str, verb: str) -> LogEvent:
    return next(e for e in reversed(history.log(office, case_id)) if e.verb == verb)


def test_one_form_is_one_action(office: Office) -> None:
    case_id = add_case(office)
    changes = case_work.edit(
        office, case_id, {"title": "Ny"}, {}, submitter={"phone": "033-00 00 00"}
    )
    after = view(office, case_id)
    assert (after.case.title, after.submitter.phone) == ("Ny", "033-00 00 00")
    history.undo(office, changes.group_id)
    assert view(office, case_id).submitter.phone == ""


def test_a_submitter_is_made_when_first_written(office: Office) -> None:
    case_id = add_case(office, sender="")
    case_work.edit(office, case_id, {"submitter": "known"}, {}, submitter={"name": "Eva"})
    assert view(office, case_id).submitter.name == "Eva"


def test_two_who_change_an_address_do_not_overwrite_each_other(office: Office) -> None:
    case_id = add_case(office)
    seen = view(office, case_id).submitter_seen
    for phone in ("1", "2"):
        case_work.edit(office, case_id, {}, {}, submitter={"phone": phone}, submitter_seen=seen)
    assert view(office, case_id).submitter.phone == "1"


def test_who_looked_at_protected_data_stands_in_the_log(office: Office) -> None:
    case_id = add_case(office)
    case_work.show_protected(office, case_id)
    assert not event(office, case_id, "show_protected").can_undo


def test_only_what_nobody_has_written_since_can_be_undone(office: Office) -> None:
    case_id = add_case(office)
    case_work.assign(office, [case_id], responsible="a")
    assert event(office, case_id, "assign").can_undo
    case_work.assign(office, [case_id], responsible="b")
    first, second = (e for e in history.log(office, case_id) if e.verb == "assign")
    assert (first.can_undo, second.can_undo) == (False, True)
    history.undo(office, second.group_id)
    assert view(office, case_id).case.responsible == "a"


def test_a_measure_can_be_taken_back(office: Office) -> None:
    case_id = add_case(office)
    changes = measures.add_measure(office, cases=[case_id], values={"text": "Plogar"})
    history.undo(office, changes.group_id)
    assert view(office, case_id).measures == ()


def test_a_pasted_picture_is_kept_whole(office: Office) -> None:
    case_id = add_case(office)
    content = bytes(range(256)) * 5000
    [record_id] = records.attach(office, case_id, Pasted("bild.png", content)).ids["record"]
    record, kept = records.read_file(office, record_id)
    assert (record.file_name, record.size, kept) == ("bild.png", len(content), content)


def test_a_file_is_saved_elsewhere_as_it_was(office: Office, tmp_path: Path) -> None:
    case_id = add_case(office)
    [record_id] = records.attach(office, case_id, Pasted("bild.png", b"bild")).ids["record"]
    records.save_file(office, record_id, tmp_path / "ut.png")
    assert (tmp_path / "ut.png").read_bytes() == b"bild"
    with pytest.raises(KnownError, match="file_unreachable"):
        records.save_file(office, record_id, tmp_path / "saknas" / "ut.png")


def test_a_file_that_is_not_there_is_refused(office: Office, tmp_path: Path) -> None:
    case_id = add_case(office)
    with pytest.raises(KnownError, match="file_not_found"):
        records.attach(office, case_id, tmp_path / "saknas.pdf")


def test_the_draft_of_a_case_is_found_by_its_case(office: Office) -> None:
    assert drafts.draft_of(office, "a") is None
    drafts.keep_draft(office, kind=drafts.EDIT_CASE, content={"title": "x"}, draft_id="a")
    draft = drafts.draft_of(office, "a")
    assert draft
    assert draft.content == {"title": "x"}
