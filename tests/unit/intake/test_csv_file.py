"""Reading CSV files of cases."""

import csv
import io
import os
from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synpunkt_desk.intake.csv_file import read_csv
from synpunkt_desk.intake.import_row import ImportRow, JudgedRows, Refusal, Remark
from synpunkt_desk.models.case import MAX_TEXT, ReplyWish, Submitter
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts.importing import (
    COLUMNS,
    FILE_ERRORS,
    refusal_sentence,
    remark_sentence,
)

LABELS = [field for field in ImportRow.__dataclass_fields__ if field in COLUMNS]
CHOICES = {"reply_wish", "school_authority"}
DAYS = {"acknowledged_on", "answered_on", "closed_on"}
PLAIN_LABELS = [field for field in LABELS if field not in CHOICES | DAYS | {"title"}]

# Without Ã: pairs such as Ã¶ in Windows-1252 are taken for damaged UTF-8, on purpose.
one_line = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc", "Zs"], exclude_characters="Ã")
    | st.just(" "),
    max_size=20,
).map(lambda text: " ".join(text.split()))
some_words = one_line.filter(bool)
paragraphs = st.lists(some_words, max_size=3).map("\n".join)
cases = st.fixed_dictionaries(
    {"received": st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(str), "title": some_words},
    optional={
        field: paragraphs if field in {"text", "measure", "cause"} else one_line
        for field in PLAIN_LABELS
    },
)


def only_row(lines: str) -> ImportRow:
    (row,) = read_csv(lines.encode()).rows
    return row


def error_or_count(content: bytes) -> str | int:
    try:
        rows = read_csv(content).rows
        assert len(list(rows)) == len(rows)
        return len(rows)
    except KnownError as error:
        return FILE_ERRORS[error.error_id].format(**error.params)


def summary(result: JudgedRows) -> tuple[list[int], list[tuple[int, str]]]:
    return [row.line for row in result.rows], [(r.line, r.reason_id) for r in result.refused]


def written(
    rows: Sequence[Mapping[str, str]], columns: Sequence[str], dialect: Mapping[str, Any]
) -> str:
    text = io.StringIO()
    writer = csv.writer(text, **dialect)
    writer.writerow(COLUMNS[column] for column in columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue()


@settings(max_examples=50)
@given(data=st.data(), rows=st.lists(cases, max_size=4))
def test_what_is_written_reads_back(data: st.DataObject, rows: list[dict[str, str]]) -> None:
    dialect = {
        "delimiter": data.draw(st.sampled_from(";,\t")),
        "quoting": data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
        "lineterminator": data.draw(st.sampled_from(["\n", "\r\n"])),
    }
    columns = data.draw(st.permutations(["received", "title", *PLAIN_LABELS]))
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]))
    result = read_csv(written(rows, columns, dialect).encode(encoding))
    assert (result.refused, result.remarks, len(result.rows)) == ((), (), len(rows))
    for row, case in zip(result.rows, rows, strict=True):
        assert str(row.received_on) == case["received"]
        assert {f: getattr(row, f) for f in (*PLAIN_LABELS, "title")} == {
            f: case.get(f, "") for f in (*PLAIN_LABELS, "title")
        }


@given(
    st.binary() | st.text().map(str.encode) | st.text(st.sampled_from('a";\r\n\0/')).map(str.encode)
)
@example(b'inkommen;rubrik\n2026-01-01;"a\n')
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b'"inkommen;rubrik')
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    for head in (b"", b"inkommen;rubrik;nummer\r\n2026-05-13;"):
        assert error_or_count(head + content) is not None


def test_every_kind_of_value() -> None:
    row = only_row(
        "inkommen,registrerad,anonym,återkoppling,telefon,huvudman,bekräftad,beskrivning\n"
        "2012-12-31T23:59,2013-01-02 08:05,NEJ,Telefon,0700-12,Enskild,2013-01-03,Hej\n"
    )
    assert (row.received_on, row.received_at) == (date(2012, 12, 31), time(23, 59))
    assert (row.registered_on, row.registered_at) == (date(2013, 1, 2), time(8, 5))
    assert (row.submitter, row.reply_wish) == (Submitter.KNOWN, ReplyWish.PHONE)
    assert (row.school_authority, row.acknowledged_on) == ("independent", date(2013, 1, 3))
    assert row.remarks == ()


def test_columns_are_known_in_any_order_case_and_spacing() -> None:
    row = only_row(" Externt  ID\tRUBRIK\tInkommen\tVidarebefordradTill\n7\tHej\t2026-05-13\tSL\n")
    assert (row.external_id, row.title, row.forwarded_to) == ("7", "Hej", "SL")


def test_text_is_composed_and_rid_of_control_characters() -> None:
    row = only_row('inkommen;rubrik;beskrivning\n2026-05-13; A\u030a\0\x07sa ;"a\r\nb\x0b\n c "\n')
    assert (row.title, row.text) == ("Åsa", "a\nb\n c")


def test_lines_are_those_of_the_file() -> None:
    result = read_csv(
        b"inkommen;rubrik\n"
        b'2026-05-13;"a\nb ""c"""\n'
        b"\n"
        b"2026-05-14;d\n"
        b"fel;e\n"
        b"2026-05-15;\n"
        b"2026-05-15;f;\n"
        b"2026-05-16\n"
        b'2026-05-16;"f\n'
    )
    assert summary(result) == (
        [2, 5],
        [
            (6, "no_arrival_date"),
            (7, "no_text"),
            (8, "too_many_fields"),
            (9, "no_text"),
            (10, "broken_quotes"),
        ],
    )


def test_rows_after_broken_quotes_go_on() -> None:
    result = read_csv(b'inkommen;rubrik\n2026-05-13;"a"b\n2026-05-14;6" d\n')
    assert summary(result) == ([3], [(2, "broken_quotes")])


def test_a_short_row_is_filled_with_nothing() -> None:
    row = only_row("inkommen;rubrik;beskrivning;namn\n2026-05-13;a\n")
    assert (row.text, row.submitter_name) == ("", "")


def test_unknown_columns_are_told_once_and_empty_ones_not() -> None:
    result = read_csv(b"inkommen;rubrik;Min egen;;min Egen\n2026-05-13;a;b;;\n" * 2)
    (remark,) = result.remarks
    assert remark_sentence(remark.remark_id, remark.params) == (
        "kolumnerna ”Min egen” och ”min Egen” är okända och tas inte med"
    )


def test_one_unknown_column_is_told() -> None:
    (remark,) = read_csv(b"inkommen;rubrik;Egen\n2026-05-13;a;b\n").remarks
    assert remark_sentence(remark.remark_id, remark.params) == (
        "kolumnen ”Egen” är okänd och tas inte med"
    )


@pytest.mark.parametrize(
    ("columns", "values", "remark"),
    [
        ("besvarad", "2026-05-12", Remark("before_arrival", {"column": "besvarad"})),
        ("avslutad", "2026-05-14", Remark("closed_without_answer")),
        ("återkoppling", "e-post", Remark("contact_missing", {"column": "e-post"})),
        ("bekräftad", "i maj", Remark("no_date", {"column": "bekräftad"})),
        ("anonym", "kanske", Remark("unknown_word", {"column": "anonym"})),
        ("återkoppling", "duva", Remark("unknown_word", {"column": "återkoppling"})),
    ],
)  # fmt: skip
def test_odd_rows_are_taken_in_with_a_remark(columns: str, values: str, remark: Remark) -> None:
    row = only_row(f"inkommen;rubrik;{columns}\n2026-05-13;a;{values}\n")
    assert row.remarks == (remark,)
    assert remark_sentence(remark.remark_id, remark.params)


def test_nobody_misses_an_answer_nobody_wished() -> None:
    row = only_row("inkommen;rubrik;avslutad;återkoppling\n2026-05-13;a;2026-05-14;ingen\n")
    assert row.remarks == ()


@pytest.mark.parametrize(
    ("columns", "values", "submitter"),
    [
        ("anonym", "ja", Submitter.ANONYMOUS),
        ("anonym", "nej", Submitter.UNKNOWN),
        ("namn", "Kim", Submitter.KNOWN),
        ("roll", "brukare", Submitter.UNKNOWN),
    ],
)
def test_who_it_is(columns: str, values: str, submitter: Submitter) -> None:
    row = only_row(f"inkommen;rubrik;{columns}\n2026-05-13;a;{values}\n")
    assert row.submitter == submitter


@pytest.mark.parametrize(
    ("content", "error_id"),
    [
        (b"", "csv_empty"),
        (b"\n \n", "csv_empty"),
        (b"\xef\xbb\xbf", "csv_empty"),
        (b"a;b\n1;2\n", "csv_no_known_column"),
        (b'"inkommen;rubrik', "csv_no_known_column"),
        (b"inkommen;rubrik;Rubrik \n", "csv_duplicate_column"),
        ("inkommen;rubrik\n".encode("utf-16"), "csv_utf16"),
        ("inkommen;rubrik\n".encode("utf-16-be"), "csv_utf16"),
        (b"PK\x03\x04inkommen;rubrik\n", "csv_binary"),
        (bytes(range(32)), "csv_binary"),
        ("inkommen;åtgärd\n".encode() + "å".encode("cp1252"), "csv_damaged_utf8"),
        (b"\xef\xbb\xbfinkommen;rubrik\n\xe5", "csv_damaged_utf8"),
        (b"inkommen;rubrik\n\x81", "csv_unknown_encoding"),
    ],
)
def test_a_file_that_is_no_list_of_cases(content: bytes, error_id: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_csv(content)
    assert refused.value.error_id == error_id


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="file_unreadable"):
        read_csv(tmp_path / "saknas.csv")


@pytest.mark.skipif(os.name != "posix", reason="named pipes in folders are there only")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rader.csv")
    with pytest.raises(KnownError, match="file_unreadable"):
        read_csv(tmp_path / "rader.csv")


def test_a_file_that_changes_under_way(tmp_path: Path) -> None:
    file = tmp_path / "ändras.csv"
    file.write_text("inkommen;rubrik\n2026-05-13;a\n", encoding="utf-8")
    rows = read_csv(file).rows
    file.write_text("inkommen;rubrik\n2026-05-13;abc\n", encoding="utf-8")
    with pytest.raises(KnownError, match="csv_changed"):
        list(rows)


def identities(content: bytes) -> list[str]:
    return [row.identity for row in read_csv(content).rows]


def test_identity_is_the_number_or_the_external_id() -> None:
    content = b"inkommen;rubrik;nummer;externt id\n2026-05-13;a;S1;7\n2026-05-13;a;;7\n"
    assert identities(content) == ["number:S1", "external_id:7"]


def test_equal_rows_are_told_apart_and_known_again() -> None:
    one = "inkommen;rubrik;namn\n2026-05-13;å;Bo\n2026-05-13;å;Bo\n2026-05-14;å;Bo\n"
    other = (
        "namn,namn på hund,inkommen,rubrik\nBo,,2026-05-13, å\nBo,,2026-05-14,å\nBo,,2026-05-13,å\n"
    )
    ours, theirs = identities(one.encode()), identities(other.encode("cp1252"))
    assert len(set(ours)) == 3
    assert sorted(ours) == sorted(theirs)
    assert identities(one.encode()) == ours


def letters(numbers: Sequence[str], registered: Sequence[str] = ()) -> list[str]:
    rows = "".join(f"2026-05-13;a;{number}\n" for number in numbers)
    content = f"inkommen;rubrik;nummer\n{rows}".encode()
    return [row.letter for row in read_csv(content, registered.__contains__).rows]


def test_a_further_matter_has_a_letter_that_is_there() -> None:
    assert letters(["B7/1", "B7", "B7/2", "B8"]) == ["B7", "B7", "B7", ""]
    assert letters(["KS 2025/39", "KS 2025/40"]) == ["", ""]
    assert letters(["B7/1", "B9/1"], registered=["B7"]) == ["B7", ""]


def test_a_refused_row_is_no_letter() -> None:
    result = read_csv(b"inkommen;rubrik;nummer\nfel;a;B7\n2026-05-13;a;B7/1\n")
    assert [row.letter for row in result.rows] == [""]


def test_a_text_may_be_as_long_as_one_that_is_registered() -> None:
    assert len(only_row(f"inkommen;beskrivning\n2026-05-13;{'å' * MAX_TEXT}\n").text) == MAX_TEXT


@pytest.mark.parametrize("length", [MAX_TEXT + 1, 10_000_000])
def test_a_longer_text_is_refused_with_its_length(length: int) -> None:
    result = read_csv(f"inkommen;beskrivning\n2026-05-13;{'a' * length}\n".encode())
    assert result.refused == (Refusal(2, "text_too_long", {"count": length, "limit": MAX_TEXT}),)
    assert len(result.rows) == 0


@pytest.mark.parametrize(
    ("reason_id", "params"),
    [
        ("no_arrival_date", {}),
        ("no_text", {}),
        ("too_many_fields", {"count": 4, "header": 3}),
        ("broken_quotes", {"last_line": 9}),
        ("text_too_long", {"count": 9, "limit": 8}),
    ],
)
def test_a_refusal_names_its_line(reason_id: str, params: Mapping[str, int]) -> None:
    refusal = Refusal(7, reason_id, params)
    assert refusal_sentence(refusal.line, refusal.reason_id, refusal.params).startswith("rad 7: ")
