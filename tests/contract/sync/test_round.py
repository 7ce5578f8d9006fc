"""Several computers and one server: what each has at the end, and that nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.store import journal, reading
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.joining import bring
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import run_round
from tests.helpers.shared_desks import SOCIAL, TECHNICAL, Desk, MakeDesk, copied, everything_in
from tests.helpers.shared_offices import SharedOffice


def test_what_one_registers_another_reads_with_its_number(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)

    case_id = anna.register("Trappan")
    assert "number" not in anna.case(case_id)
    done = anna.sync()
    bo.sync()

    assert (done.sent, done.refused, done.received) == (1, 0, 1)
    assert anna.waiting() == 0
    assert anna.case(case_id)["number"] == "SN 2026-0001"
    assert bo.case(case_id) == anna.case(case_id)


def test_different_fields_written_apart_come_together(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    case_id = anna.register("Trappan")
    anna.sync()
    bo.sync()

    anna.edit(case_id, title="Trappan vid torget")
    bo.edit(case_id, text="Den är hal")
    for desk in (anna, bo, anna):
        desk.sync()

    assert anna.case(case_id) == bo.case(case_id)
    assert anna.case(case_id)["title"] == "Trappan vid torget"
    assert anna.case(case_id)["text"] == "Den är hal"


def test_the_same_field_written_apart_is_a_conflict_for_both(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    case_id = anna.register("Trappan")
    anna.sync()
    bo.sync()

    anna.edit(case_id, title="Annas")
    bo.edit(case_id, title="Bos")
    for desk in (anna, bo, anna):
        desk.sync()

    for desk in (anna, bo):
        with desk.file.reading() as connection:
            state = reading.state(connection, "case", case_id)
        assert state.fields["title"] == "Bos"
        assert [dict(c.values) for c in state.conflicts] == [{"title": "Annas"}]


def test_nobody_gets_what_lies_in_a_stream_without_right(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", TECHNICAL)

    case_id = anna.register("Hemligt")
    anna.sync()
    bo.sync()

    assert bo.case(case_id) == {}


def test_a_stream_that_was_lost_is_gone_at_the_next_round(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL, TECHNICAL)
    case_id = anna.register("Trappan")
    anna.sync()
    bo.sync()
    bo.edit(case_id, title="Hinner inte fram")

    empty_office.revoke("bo", SOCIAL)
    bo.sync()

    assert bo.case(case_id) == {}
    assert bo.refused() == ["no_right"]
    assert bo.waiting() == 0


def test_a_case_handed_over_leaves_a_receipt_and_takes_its_history_along(
    make_desk: MakeDesk,
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", TECHNICAL)
    both = make_desk("stranger", SOCIAL, TECHNICAL)
    case_id = anna.register("Lampan på gatan")
    anna.sync()
    both.sync()

    anna.edit(case_id, board=TECHNICAL, handed_over_on="2026-03-03")
    for desk in (anna, bo, both, anna):
        desk.sync()

    assert anna.case(case_id) == {}
    with anna.file.reading() as connection:
        [(_, receipt)] = reading.objects_of_type(connection, "transfer")
    assert receipt["number"] == "SN 2026-0001"
    assert bo.case(case_id)["board"] == TECHNICAL
    assert bo.case(case_id) == both.case(case_id)
    with bo.file.reading() as connection:
        verbs = [entry.verb for entry in journal.entries_of_object(connection, case_id)]
    assert verbs == ["create", "edit"]


def test_a_case_that_came_back_is_whole_for_who_reads_all_of_it_at_once(
    make_desk: MakeDesk,
) -> None:
    anna = make_desk("anna", SOCIAL, TECHNICAL)
    case_id = anna.register("Lampan på gatan")
    anna.sync()
    for board in (TECHNICAL, SOCIAL):
        anna.edit(case_id, board=board)
        anna.sync()

    late = make_desk("cilla", SOCIAL)

    assert late.case(case_id) == anna.case(case_id)
    assert late.case(case_id)["title"] == "Lampan på gatan"


def test_a_note_that_comes_before_its_case_is_in_the_search(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna, cilla = make_desk("anna", SOCIAL, TECHNICAL), make_desk("cilla", SOCIAL, TECHNICAL)
    case_id = anna.register("Lampan på gatan", TECHNICAL)
    for desk in (anna, cilla):
        desk.sync()
    with cilla.file.unit("cilla") as unit:
        unit.create("record", {"case": case_id, "text": "Skriven medan ärendet lämnades över"})
    anna.edit(case_id, board=SOCIAL)
    for desk in (anna, cilla):
        desk.sync()

    bo = make_desk("bo", TECHNICAL)
    empty_office.grant("bo", SOCIAL, Right.READ)
    bo.sync()

    assert bo.case(case_id) == anna.case(case_id)
    assert bo.problems() == ()


def test_a_case_for_a_board_without_right_is_registered_all_the_same(make_desk: MakeDesk) -> None:
    reception, bo = make_desk("stranger", UNPLACED), make_desk("bo", TECHNICAL)

    case_id = reception.register("Lampan", board=TECHNICAL)
    reception.edit(case_id, title="Lampan på Storgatan")
    reception.sync()
    bo.sync()

    assert bo.case(case_id)["title"] == "Lampan på Storgatan"
    assert bo.case(case_id)["number"] == "SN 2026-0001"
    assert reception.case(case_id) == {}


def test_an_edit_of_what_was_moved_meanwhile_is_put_aside(make_desk: MakeDesk) -> None:
    anna, cilla = make_desk("anna", SOCIAL), make_desk("cilla", SOCIAL)
    make_desk("bo", TECHNICAL)
    case_id = anna.register("Lampan")
    anna.sync()
    cilla.sync()

    anna.edit(case_id, board=TECHNICAL)
    anna.sync()
    cilla.edit(case_id, title="För sent")
    cilla.sync()

    assert cilla.refused() == ["moved"]
    assert cilla.case(case_id) == {}


def test_new_computers_get_everything(make_desk: MakeDesk) -> None:
    anna = make_desk("anna", COMMON, SOCIAL, right=Right.ADMIN)
    ids = [anna.register(f"Ärende {n}") for n in range(5)]
    anna.sync()

    late = make_desk("cilla", SOCIAL)

    assert [late.case(i) for i in ids] == [anna.case(i) for i in ids]


def test_a_copied_computer_gets_a_name_of_its_own_and_loses_nothing(
    make_desk: MakeDesk, tmp_path: Path, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    first = anna.register("Innan kopian")
    anna.sync()
    copy = copied(anna, tmp_path / "copy", empty_office)
    here, there = anna.register("Här"), copy.register("Där")

    anna.sync()
    copy.sync()
    anna.sync()

    for desk in (anna, copy):
        titles = [desk.case(i)["title"] for i in (first, here, there)]
        assert titles == ["Innan kopian", "Här", "Där"]
    assert copy.file.device != anna.file.device
    assert copy.problems() == ()
    copy.file.close()


def test_a_file_from_a_backup_fetches_what_it_had_sent(
    make_desk: MakeDesk, tmp_path: Path, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    waiting = anna.register("Väntar i säkerhetskopian")
    backup = copied(anna, tmp_path / "backup", empty_office)
    anna.edit(waiting, text="Skrivet efteråt")
    anna.sync()

    backup.register("Nytt efter återläsningen")
    backup.sync()

    assert backup.case(waiting)["text"] == "Skrivet efteråt"
    assert backup.case(waiting)["number"] == "SN 2026-0001"
    assert backup.waiting() == 0
    assert backup.refused() == []
    assert backup.problems() == ()
    backup.file.close()


def test_what_is_erased_is_in_no_byte_of_any_file(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna, bo = make_desk("anna", COMMON, SOCIAL, right=Right.ADMIN), make_desk("bo", SOCIAL)
    case_id = anna.register("Rabarberkrämen")
    anna.edit(case_id, text="Rabarberkrämen var slut")
    kept = anna.register("Trappan")
    for desk in (anna, bo):
        desk.sync()

    keeper = empty_office.caretaker("anna")
    keeper.erase([case_id], ground="gallring")
    for desk in (anna, bo):
        desk.sync()

    for desk in (anna, bo):
        assert (desk.case(case_id), desk.case(kept)["title"]) == ({}, "Trappan")
        assert "abarberkr" not in everything_in(desk.file)
    assert [device.waiting_erasures for device in keeper.devices()] == [0, 0]


def test_what_was_not_sent_of_an_erased_case_is_put_aside(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", COMMON, SOCIAL, right=Right.ADMIN)
    case_id = anna.register("Trappan")
    anna.sync()
    anna.edit(case_id, title="Skrivet medan ärendet gallrades")

    empty_office.caretaker("anna").erase([case_id], ground="gallring")
    found = list[object]()
    run_round(anna.file, anna.server, "anna", tell=lambda _: found.append(anna.problems()))

    assert set(found) == {()}
    assert anna.refused() == ["erased"]
    assert anna.case(case_id) == {}


def test_a_file_comes_along_with_its_record(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    content = bytes(range(256)) * 5000  # a piece and a bit
    size, sha256 = anna.file.blobs.put_content("f" * 32, content)
    case_id = anna.register("Med bilaga")
    with anna.file.unit("anna") as unit:
        fields = {"case": case_id, "blob": "f" * 32, "size": size, "sha256": sha256}
        unit.create("record", fields)

    for desk in (anna, bo):
        desk.sync()

    assert bo.file.blobs.get("f" * 32) == content


def test_words_of_an_erased_note_and_giver_are_not_found_by_search(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", COMMON, SOCIAL, right=Right.ADMIN)
    case_id = anna.register("Trappan")
    with anna.file.unit("anna") as unit:
        note = unit.create("record", {"case": case_id, "text": "Rabarberkrämen"})
        giver = unit.create("submitter", {"name": "Rabarberkungen"})
        unit.write("edit", "case", case_id, {"submitter_id": giver, "submitter": "known"})
    anna.sync()

    empty_office.caretaker("anna").erase([note, giver], ground="gallring")
    anna.sync()

    assert anna.problems() == ()
    assert "abarberk" not in everything_in(anna.file)


def test_a_file_that_may_not_be_sent_any_more_stops_nothing(
    make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", SOCIAL, TECHNICAL)
    case_id = anna.register("Med bilaga")
    anna.sync()
    size, sha256 = anna.file.blobs.put_content("f" * 32, b"en bild")
    with anna.file.unit("anna") as unit:
        unit.create("record", {"case": case_id, "blob": "f" * 32, "size": size, "sha256": sha256})
    other = anna.register("Hos en annan nämnd", TECHNICAL)

    empty_office.grant("anna", SOCIAL, Right.READ)
    anna.sync()

    assert anna.refused() == ["no_right"]
    assert anna.waiting() == 0
    assert "number" in anna.case(other)


def test_an_office_that_was_alone_brings_everything_with_its_numbers(
    make_replica: Callable[[str], Replica], make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    alone = Desk(make_replica("alone"), empty_office, "anna")
    with alone.file.unit("Eva Ek") as unit:
        unit.create("organisation_unit", {"kind": "board", "name": "SN"}, object_id=SOCIAL)
    case_id = alone.register("Från förr")
    with alone.file.unit("Eva Ek") as unit:
        unit.create("record", {"case": case_id, "text": "En anteckning"})
    number = alone.case(case_id)["number"]
    empty_office.grant("anna", COMMON, Right.ADMIN)

    bring(alone.file, alone.server, empty_office.caretaker(alone.role), lambda _done: None)
    alone.sync()
    bo = make_desk("bo", SOCIAL)
    newer = bo.register("Efteråt")
    bo.sync()

    assert alone.waiting() == 0
    assert bo.case(case_id) == alone.case(case_id)
    assert (number, bo.case(newer)["number"]) == ("SN 2026-0001", "SN 2026-0002")
    with bo.file.reading() as connection:
        assert [e.author for e in journal.entries_of_object(connection, SOCIAL)] == ["Eva Ek"]
        assert reading.children(connection, "record", [case_id])[case_id]
    assert alone.problems() == ()


def test_only_an_empty_server_takes_a_whole_office(
    make_replica: Callable[[str], Replica], make_desk: MakeDesk, empty_office: SharedOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    anna.register("Finns redan")
    anna.sync()
    empty_office.grant("stranger", SOCIAL, Right.ADMIN)
    alone = Desk(make_replica("alone"), empty_office, "stranger")
    case_id = alone.register("Ensam")

    with pytest.raises(KnownError, match="server_not_empty"):
        bring(alone.file, alone.server, empty_office.caretaker(alone.role), lambda _done: None)

    assert alone.case(case_id)["number"] == "SN 2026-0001"
