"""What becomes of the entries of a source."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.intake.import_row import ImportRow, JudgedRows
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping, best_fit, from_json
from synpunkt_desk.intake.web_form.moments import read_moment
from synpunkt_desk.intake.web_form.proposing import propose
from synpunkt_desk.intake.web_form.records import WebRecords, read_records
from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.dates import LocalMoment
from synpunkt_desk.texts.importing import COLUMNS

MAPPING = SourceMapping(
    "Kontaktformuläret",
    {
        "nr": "external_id",
        "inskickat": "received",
        "typ": "case_type",
        "vad": "text",
        "var": "text",
        "förnamn": "submitter_name",
        "efternamn": "submitter_name",
        "svar": "reply_wish",
        "hemlig": "anonymous",
    },
    words={"case_type": {"Synpunkt": "klagomål"}, "reply_wish": {"ja tack": "e-post"}},
    defaults={"channel": "webb", "department": "Tekniska"},
)
WITHOUT_ID = replace(MAPPING, columns={c: f for c, f in MAPPING.columns.items() if c != "nr"})
ENTRY = {
    "nr": "7",
    "inskickat": "2026-11-20 08:15",
    "typ": "SYNPUNKT ",
    "vad": "Halt",
    "var": "Här",
}

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12)


def records(*entries: object) -> WebRecords:
    return read_records(json.dumps(entries).encode())


def judged(*entries: object, mapping: SourceMapping = MAPPING) -> JudgedRows:
    return judge_records(records(*entries), mapping)


def only_row(entry: object, mapping: SourceMapping = MAPPING) -> ImportRow:
    (row,) = judged(entry, mapping=mapping).rows
    return row


def identities(entries: Sequence[object], mapping: SourceMapping) -> list[str]:
    return [row.identity for row in judged(*entries, mapping=mapping).rows]


def test_an_entry_becomes_a_row_in_our_words() -> None:
    row = only_row(
        {**ENTRY, "förnamn": "Eva", "efternamn": "Ek", "svar": "Ja tack", "hemlig": False}
    )
    assert (row.received_on, row.received_at) == (date(2026, 11, 20), time(8, 15))
    assert (row.case_type, row.channel, row.department) == ("klagomål", "webb", "Tekniska")
    assert row.text == "vad: Halt\n\nvar: Här"
    assert (row.submitter, row.submitter_name) == (Submitter.KNOWN, "Eva Ek")
    assert (row.reply_wish, row.external_id) == (ReplyWish.EMAIL, "7")


def test_answers_that_always_mean_the_same_need_no_mapping() -> None:
    row = only_row({**ENTRY, "svar": "Telefon", "hemlig": True})
    assert (row.reply_wish, row.submitter) == (ReplyWish.PHONE, Submitter.ANONYMOUS)


def test_a_row_keeps_its_own_word_where_it_has_one() -> None:
    mapping = replace(MAPPING, columns={**MAPPING.columns, "kanal": "channel"})
    assert only_row({**ENTRY, "kanal": "app"}, mapping).channel == "app"


def test_what_cannot_become_a_case_is_refused_as_in_every_import() -> None:
    late, empty = {**ENTRY, "inskickat": "11/10/2026"}, {"nr": "8", "inskickat": "2026-11-20"}
    found = judged(ENTRY, late, empty)
    assert len(found.rows) == 1
    assert [(r.line, r.reason_id) for r in found.refused] == [
        (2, "no_arrival_date"),
        (3, "no_text"),
    ]


def test_columns_that_are_left_out_are_told() -> None:
    found = judged({**ENTRY, "ip": "127.0.0.1"})
    assert [remark.remark_id for remark in found.remarks] == ["column_left_out"]
    found = judged(ENTRY, mapping=WITHOUT_ID)
    assert [remark.remark_id for remark in found.remarks] == ["column_left_out", "no_external_id"]


def test_an_entry_is_known_by_its_source_and_id() -> None:
    changed = {**ENTRY, "vad": "Mycket halt"}
    other = replace(MAPPING, name="Trafikformuläret")
    assert identities([ENTRY], MAPPING) == identities([changed], MAPPING)
    assert identities([ENTRY], MAPPING) != identities([ENTRY], other)
    again = replace(MAPPING, name=" kontaktFORMULÄRET")
    assert identities([ENTRY], MAPPING) == identities([ENTRY], again)


def test_an_entry_without_id_is_known_by_what_it_says() -> None:
    first, second = identities([ENTRY, ENTRY], WITHOUT_ID)
    assert first != second
    assert identities([{**ENTRY, "typ": "Fråga", "status": "läst"}], WITHOUT_ID) == [first]
    matched = replace(WITHOUT_ID, words={}, defaults={})
    assert identities([ENTRY], matched) == [first]


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("2026-11-20", date(2026, 11, 20), None),
        ("2026-11-20 08:15", date(2026, 11, 20), time(8, 15)),
        ("2026-11-20T08:15:30.123Z", date(2026, 11, 20), time(9, 15, 30)),
        ("2026-07-20T23:30:00+0000", date(2026, 7, 21), time(1, 30)),
        ("2026-11-20 08:15:00 +0100", date(2026, 11, 20), time(8, 15)),
        ("2026-11-20 08:15:00 UTC", date(2026, 11, 20), time(9, 15)),
        ("20.11.2026", date(2026, 11, 20), None),
        ("1.2.2026 8:15", date(2026, 2, 1), time(8, 15)),
        ("20261120", date(2026, 11, 20), None),
        ("2026/11/20", date(2026, 11, 20), None),
        ("20-11-2026 8.15", date(2026, 11, 20), time(8, 15)),
        ("31 dec 2012", date(2012, 12, 31), None),
        ("31 december 2012 23:59", date(2012, 12, 31), time(23, 59)),
        ("1-Oct-2012", date(2012, 10, 1), None),
        ("41274", date(2012, 12, 31), None),
        ("41274,75", date(2012, 12, 31), time(18)),
        ("1795162500", date(2026, 11, 20), time(9, 15)),
        ("1795162500123", date(2026, 11, 20), time(9, 15)),
    ],
)
def test_days_are_read_as_web_forms_write_them(text: str, day: date, at: time | None) -> None:
    assert read_moment(text) == LocalMoment(day, at)


@pytest.mark.parametrize(
    "text",
    [
        "11/20/2026",
        "31 foo 2012",
        "30 feb 2012",
        "31.12.12",
        "i går",
        "2026-W47-1",
        "0701234567",
        "9999-12-31T23:59Z",
    ],
)
def test_what_may_mean_two_days_is_no_day(text: str) -> None:
    assert read_moment(text) is None


def test_usual_names_are_known_in_swedish_and_english() -> None:
    swedish = records(
        {"Inskickat": "2026-11-20", "Meddelande": "Hej", "E-post": "a@b.se", "Ärendetyp": "Ris"}
    )
    english = records(
        {"id": 1, "createdAt": "2026-11-20T08:00Z", "data": {"message": "Hej", "first_name": "Eva"}}
    )
    assert propose(swedish, "a").columns == {
        "Inskickat": "received",
        "Meddelande": "text",
        "E-post": "submitter_email",
        "Ärendetyp": "case_type",
    }
    assert propose(english, "a").columns == {
        "id": "external_id",
        "createdAt": "received",
        "data.message": "text",
        "data.first_name": "submitter_name",
    }


def test_columns_with_strange_names_are_known_by_what_stands_in_them() -> None:
    long = "Det är halt på gångvägen upp till skolan varje morgon."
    found = propose(records({"f1": "2026-11-20 08:15", "f2": "eva@exempel.se", "f3": long}), "a")
    assert found.columns == {"f1": "received", "f2": "submitter_email", "f3": "text"}


def test_an_id_that_several_entries_share_is_none() -> None:
    found = propose(records({"id": "A", "date": "2026-11-20"}, {"id": "A", "date": "i dag"}), "a")
    assert "id" not in found.columns


def test_a_file_finds_its_source_by_its_columns() -> None:
    other = SourceMapping("Annan", {"inskickat": "received", "vad": "text", "okänd": "unit"})
    assert best_fit([other, MAPPING], records(ENTRY)) == [MAPPING]
    assert (
        best_fit([MAPPING, replace(MAPPING, name="Tvilling")], records(ENTRY))[1].name == "Tvilling"
    )
    assert best_fit([other, MAPPING], records({"vad": "utan dag"})) == []


@given(
    name=words,
    columns=st.dictionaries(words, st.sampled_from(sorted(COLUMNS)), max_size=4),
    said=st.dictionaries(
        st.sampled_from(sorted(COLUMNS)), st.dictionaries(words, words), max_size=2
    ),
    defaults=st.dictionaries(words, words, max_size=2),
)
def test_a_mapping_reads_back_as_it_was_kept(
    name: str, columns: dict[str, str], said: dict[str, dict[str, str]], defaults: dict[str, str]
) -> None:
    mapping = SourceMapping(name, columns, said, defaults)
    assert from_json(mapping.to_json()) == mapping


@pytest.mark.parametrize("kept", ["", "[]", "{", "1", '{"columns": 5, "words": {"typ": 1}}'])
def test_a_mapping_that_is_none_does_no_harm(kept: str) -> None:
    found = from_json(kept)
    assert found is None or found.columns == {}
