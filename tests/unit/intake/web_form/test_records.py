"""Reading the entries of web forms from CSV and JSON of whatever columns."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.proposing import propose
from synpunkt_desk.intake.web_form.records import MOST_BYTES, MOST_ROWS, WebRecords, read_records
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts.importing import FILE_ERRORS, refusal_sentence, remark_sentence

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


def records_of(value: object) -> WebRecords:
    return read_records(json.dumps(value).encode())


def values_of(value: object) -> list[dict[str, str]]:
    return [dict(record.values) for record in records_of(value).records]


def everything_said(content: bytes) -> list[str]:
    """What a person reads about a file, whichever way it went."""
    try:
        records = read_records(content)
    except KnownError as error:
        return [FILE_ERRORS[error.error_id].format(**error.params)]
    judged = judge_records(records, propose(records, "Källa"))
    assert len(judged.rows) + len(judged.refused) == len(records.records) + len(records.refused)
    for row in judged.rows:
        assert str(row).encode()
    return [
        *(refusal_sentence(r.line, r.reason_id, r.params) for r in judged.refused),
        *(remark_sentence(r.remark_id, r.params) for r in judged.remarks),
        *(remark_sentence(r.remark_id, r.params) for row in judged.rows for r in row.remarks),
    ]


def test_nested_objects_become_columns_and_lists_become_words() -> None:
    entry = {
        "id": 7,
        "contact": {"email": "eva@exempel.se", "phone": None},
        "tags": ["snö", "", "is"],
        "anonymous": True,
        "score": 4.50,
        "files": [{"name": "a.jpg", "size": 3}],
    }
    assert values_of([entry]) == [
        {
            "id": "7",
            "contact.email": "eva@exempel.se",
            "tags": "snö, is",
            "anonymous": "ja",
            "score": "4.5",
            "files": "a.jpg, 3",
        }
    ]


def test_the_list_may_stand_anywhere_in_an_object() -> None:
    found = records_of({"meta": {"total": 2, "pages": []}, "data": {"items": [{"a": 1}, {"b": 2}]}})
    assert found.columns == ("a", "b")
    assert [record.line for record in found.records] == [1, 2]


def test_what_is_no_object_is_refused_by_its_place() -> None:
    found = records_of([{"a": 1}, "text", {"a": 2}])
    assert [(r.line, r.reason_id) for r in found.refused] == [(2, "no_entry")]


@pytest.mark.parametrize(
    ("content", "error_id"),
    [
        (b"[]", "web_no_entries"),
        (b'{"items": []}', "web_no_entries"),
        (b'{"error": "not found"}', "web_no_list"),
        (b"[1, 2]", "web_no_list"),
        (b'{"a": [{"x": 1}], "b": [{"x": 1}]}', "web_many_lists"),
        (b'[{"a": 1},', "web_not_json"),
        (b"[" * 100_000, "web_too_deep"),
        (b'[{"a":' * 400 + b"1" + b"}]" * 400, "web_too_deep"),
        (b"[" + b"{}," * 3_000_000 + b"{}]", "web_too_many_values"),
        (b"Datum;Text\n" + b"1;2\n" * (MOST_ROWS + 1), "web_too_many_rows"),
        (json.dumps([{str(n): 1 for n in range(600)}]).encode(), "web_too_many_columns"),
        (b"[" + b" " * MOST_BYTES + b"]", "web_too_large"),
        (b"", "web_no_entries"),
        (b"Datum;Text\n", "web_no_entries"),
        (b"\x00\x01" * 600, "csv_utf16"),
        (b"PK\x03\x04" + bytes(range(256)) * 9, "csv_binary"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_in_words(content: bytes, error_id: str) -> None:
    with pytest.raises(KnownError) as caught:
        read_records(content)
    assert caught.value.error_id == error_id


def test_a_file_is_read_as_what_its_name_says(tmp_path: Path) -> None:
    file = tmp_path / "svar.json"
    file.write_text("Datum;Text\n2026-11-20;Hej\n")
    with pytest.raises(KnownError, match="web_not_json"):
        read_records(file)


def test_csv_is_divided_by_the_sign_that_divides_all_records() -> None:
    found = read_records(b"Vad, var, hur?;Datum;Datum;\nJa, nej;2026-11-20;2;x\nHm;2026-11-21;;\n")
    assert found.columns == ("Vad, var, hur?", "Datum", "Datum (2)", "Kolumn 4")
    assert [*found.records][1].values == {"Vad, var, hur?": "Hm", "Datum": "2026-11-21"}


def test_formulas_and_signs_that_cannot_be_seen_are_plain_text() -> None:
    content = json.dumps([{"text": '=HYPERLINK("x")\u0000\u200b', "b": "å\r\nö", "c": "\ud800"}])
    assert next(iter(read_records(content.encode()).records)).values == {
        "text": '=HYPERLINK("x")\u200b',
        "b": "å\nö",
        "c": "?",
    }


def test_a_huge_field_is_refused_by_its_row_only() -> None:
    rows = [{"date": "2026-11-20", "text": "x" * 3_000_000}, {"date": "2026-11-20", "text": "ok"}]
    records = records_of(rows)
    judged = judge_records(records, propose(records, "Källa"))
    assert [refusal.reason_id for refusal in judged.refused] == ["text_too_long"]
    assert len(judged.rows) == 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(st.sampled_from('a";,[]{}:\r\n\0')).map(str.encode))
@example(b"\xef\xbb\xbf[")
@example(b'[{"created":"2026-11-20","text":"\\ud800"}]')
@example(b'[NaN, {"text": -Infinity}]')
@example(b"[" + b"9" * 6000 + b', {"a": 1}]')
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    for head in (b"", b"Datum;Text;Id\r\n2026-11-20;Hej;1\r\n", b'[{"date":"2026-11-20"},'):
        assert all(everything_said(head + content))


@settings(max_examples=60, deadline=None)
@given(json_values)
def test_any_json_is_read_or_refused_in_words(value: object) -> None:
    wrapped = [{"created": "2026-11-20T08:15:00Z", "message": value}, value]
    for whole in (value, wrapped, {"items": wrapped}):
        assert all(everything_said(json.dumps(whole).encode()))
