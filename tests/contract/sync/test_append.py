"""The one order: who gets which place, and why not."""

from dataclasses import replace

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import MAX_ENTRIES, Outcome, Placed, Right
from tests.helpers.shared_offices import (
    BOARD,
    NUMBER,
    OTHER,
    Participant,
    SharedOffice,
    codes,
    new_id,
)


def everything(who: Participant) -> tuple[Placed, ...]:
    return who.server.pull(BOARD, after_no=0, max_rows=1000, max_bytes=10**7).entries


def test_entries_get_dense_numbers_in_the_order_they_came(bo: Participant) -> None:
    receipts = bo.send(bo.entry(), bo.entry()) + bo.send(bo.entry())
    assert [receipt.no for receipt in receipts] == [1, 2, 3]
    assert {receipt.outcome for receipt in receipts} == {Outcome.ACCEPTED}


def test_each_stream_counts_by_itself_and_the_office_over_all(
    bo: Participant, cilla: Participant
) -> None:
    [first] = bo.send(bo.entry())
    [second] = cilla.send(cilla.entry(stream=OTHER))
    assert (first.no, second.no) == (1, 1)
    assert second.seq == first.seq + 1


def test_the_same_push_again_gives_the_same_receipts_and_places_nothing(bo: Participant) -> None:
    sent = [bo.entry(asks={"number": dict(NUMBER)}), bo.entry(stream=OTHER)]
    assert bo.send(*sent) == bo.send(*sent)
    assert len(everything(bo)) == 1


def test_a_retry_may_bring_new_entries_too(bo: Participant) -> None:
    first = bo.entry()
    bo.send(first)
    receipts = bo.send(first, bo.entry())
    assert [receipt.no for receipt in receipts] == [1, 2]


def test_official_numbers_are_dense_in_their_series(bo: Participant) -> None:
    receipts = bo.send(
        bo.entry(asks={"number": dict(NUMBER)}),
        bo.entry(asks={"number": {**NUMBER, "year": 2027}}),
        bo.entry(asks={"number": dict(NUMBER)}),
    )
    assert [receipt.given["number"] for receipt in receipts] == [
        "TN SYN 2026-0001", "TN SYN 2027-0001", "TN SYN 2026-0002",
    ]  # fmt: skip


def test_a_refused_entry_takes_no_number(bo: Participant) -> None:
    bo.send(bo.entry(stream=OTHER, asks={"number": dict(NUMBER)}))
    [receipt] = bo.send(bo.entry(asks={"number": dict(NUMBER)}))
    assert receipt.given == {"number": "TN SYN 2026-0001"}


def test_a_group_is_taken_whole_or_not_at_all(bo: Participant) -> None:
    group = new_id(), 2
    receipts = bo.send(bo.entry(group=group), bo.entry(group=group, stream=OTHER), bo.entry())
    assert codes(receipts) == ["no_right", "no_right", ""]
    assert len(everything(bo)) == 1


def test_half_a_group_is_refused(bo: Participant) -> None:
    assert codes(bo.send(bo.entry(group=(new_id(), 2)))) == ["malformed"]


def test_a_refusal_never_stops_the_queue(bo: Participant) -> None:
    assert codes(bo.send(bo.entry(stream=OTHER), bo.entry())) == ["no_right", ""]
    assert codes(bo.send(bo.entry())) == [""]


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", '"text"', "{}", '{"asks":1,"patch":{},"seen":{}}', "[" * 20_000,
     '{"asks":{"number":{"series":"a"}},"patch":{},"seen":{}}'],
)  # fmt: skip
def test_a_poisoned_body_harms_nobody_else(bo: Participant, body: str) -> None:
    assert codes(bo.send(bo.entry(body=body), bo.entry())) == ["malformed", ""]


def test_unknown_verbs_and_fields_are_stored_untouched(bo: Participant) -> None:
    entry = bo.entry(verb="something_new", patch={"field_of_tomorrow": [1.50, {"å": None}]})
    bo.send(entry)
    assert everything(bo)[0].body == entry.body


def test_a_gap_in_the_count_stores_nothing(bo: Participant) -> None:
    bo.entry()
    with pytest.raises(KnownError, match="refused_gap"):
        bo.send(bo.entry())
    assert not everything(bo)


def test_a_copied_computer_is_told_so(bo: Participant) -> None:
    entry = bo.entry()
    bo.send(entry)
    with pytest.raises(KnownError, match="refused_device_cloned"):
        bo.send(replace(entry, entry_id=new_id()))


def test_an_entry_that_is_there_already_is_refused(bo: Participant) -> None:
    entry = bo.entry()
    bo.send(entry)
    assert codes(bo.send(replace(bo.entry(), entry_id=entry.entry_id))) == ["id_taken"]


def test_nobody_writes_with_the_device_of_another(bo: Participant, cilla: Participant) -> None:
    with pytest.raises(KnownError, match="refused_device_of_other"):
        cilla.server.append(bo.device, [bo.entry()])
    with pytest.raises(KnownError, match="refused_device_of_other"):
        cilla.server.hello(bo.device, protocol=1, epoch=None, cursors={})


def test_more_than_a_call_takes_is_too_large(bo: Participant) -> None:
    entry = bo.entry()
    with pytest.raises(KnownError, match="refused_too_large"):
        bo.send(*[entry] * (MAX_ENTRIES + 1))


def test_a_reader_cannot_write(office: SharedOffice) -> None:
    office.grant("bo", BOARD, Right.READ)
    bo = Participant(office, "bo")
    assert codes(bo.send(bo.entry())) == ["no_right"]


def test_an_entry_of_the_keeper_opens_a_stream(office: SharedOffice, bo: Participant) -> None:
    anna, new = Participant(office, "anna"), new_id()
    assert codes(bo.send(bo.entry(stream=new))) == ["no_stream"]
    assert codes(anna.send(anna.entry(stream=new))) == [""]
    assert codes(bo.send(bo.entry(stream=new))) == ["no_right"]


def test_what_follows_a_refused_registration_is_refused_too(bo: Participant) -> None:
    made = bo.entry(body="{}")
    note = bo.entry(verb="note", object_id=made.object_id)
    assert codes(bo.send(made, note)) == ["malformed", "depends"]


def test_a_refused_registration_can_be_sent_anew(bo: Participant) -> None:
    made = bo.entry(body="{}")
    bo.send(made)
    assert codes(bo.send(bo.entry(object_id=made.object_id))) == [""]


def test_an_object_nobody_has_sent_cannot_be_changed(bo: Participant) -> None:
    assert codes(bo.send(bo.entry(verb="edit", seen={"title": new_id()}))) == ["depends"]


def test_writing_for_an_object_of_another_stream_is_refused(
    office: SharedOffice, bo: Participant
) -> None:
    case = bo.register()
    office.grant("cilla", BOARD, Right.READ)
    cilla = Participant(office, "cilla")
    [receipt] = cilla.send(cilla.entry(stream=OTHER, object_id=case, verb="edit"))
    assert (receipt.code, receipt.given) == ("moved", {"stream": BOARD})


def test_where_it_lies_is_told_to_readers_only(bo: Participant, cilla: Participant) -> None:
    case = bo.register()
    [receipt] = cilla.send(cilla.entry(stream=OTHER, object_id=case, verb="edit"))
    assert (receipt.code, receipt.given) == ("moved", {})
