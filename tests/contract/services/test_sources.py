"""Entries of web forms in a real register: once each, and seen to come."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synpunkt_desk.intake.import_row import JudgedRows
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.intake.web_form.records import WebRecords, read_records
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_view
from synpunkt_desk.services.importing import sources
from synpunkt_desk.services.importing.import_result import Fate, ImportResult, RowFate
from synpunkt_desk.services.importing.importing import import_rows
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, at, make_office

MAPPING: Final = SourceMapping(
    "Webbformuläret",
    {
        "id": "external_id",
        "created": "received",
        "kind": "case_type",
        "message": "text",
        "email": "submitter_email",
        "place": "unit",
    },
    words={"case_type": {"synpunkt": "klagomål"}},
    defaults={"channel": "webb"},
)
WITHOUT_ID: Final = replace(
    MAPPING, columns={c: f for c, f in MAPPING.columns.items() if c != "id"}
)
Entry = dict[str, str]

entries = st.lists(
    st.fixed_dictionaries(
        {
            "created": st.sampled_from(
                ["2026-11-19T23:30:00Z", "2026-11-20 08:15", "2027-01-01", "x"]
            )
        },
        optional={
            "id": st.sampled_from("abc"),
            "kind": st.sampled_from(["synpunkt", "Fråga", "okänd typ"]),
            "message": st.sampled_from(["Halt.", "Mörkt.", "=1+1"]),
            "email": st.sampled_from(["eva@exempel.se", "bo@exempel.se"]),
            "place": st.sampled_from(["Ekarängsskolan", "En ny enhet"]),
        },
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def records(some: Sequence[Entry]) -> WebRecords:
    return read_records(json.dumps(some).encode())


def judged(some: Sequence[Entry], mapping: SourceMapping = MAPPING) -> JudgedRows:
    return judge_records(records(some), mapping)


def entry(number: int, day: date = TODAY) -> Entry:
    said = {"message": f"Synpunkt {number}.", "kind": "synpunkt"}
    return {"id": f"a{number}", "created": day.isoformat(), **said}


def take_in(
    office: Office, rows: JudgedRows, *, dry_run: bool = False, strict: bool = False
) -> tuple[ImportResult, list[RowFate]]:
    """The result, and what became of each row."""
    told: list[RowFate] = []
    result = import_rows(office, rows, dry_run=dry_run, strict=strict, tell=told.append)
    return result, sorted(told, key=lambda fate: fate.line)


def cases(office: Office) -> list[queues.CaseListItem]:
    return queues.page(office, Question(Queue.ALL, office.today()))


def came(office: Office) -> sources.SourceCounts:
    (found,) = sources.counts(office, TODAY - timedelta(days=6), TODAY)
    return found


def test_an_entry_becomes_a_case_in_the_words_of_the_municipality(office: Office) -> None:
    result, _ = take_in(office, judged([{**entry(1), "email": "eva@exempel.se"}]))
    assert (result.registered, result.remarks) == (1, ())
    assert result.changes.touches("case", "submitter")
    (item,) = cases(office)
    found = case_view.view(office, item.case_id)
    organisation = office.organisation
    assert organisation.name(found.case.case_type) == "Klagomål"
    assert organisation.name(found.case.channel) == "webb"
    assert (found.case.external_id, found.submitter.email) == ("a1", "eva@exempel.se")


@settings(max_examples=12, deadline=None)
@given(entries, st.booleans(), st.booleans())
def test_a_dry_run_tells_what_the_run_does_and_a_second_run_does_nothing(
    some: list[Entry], has_id: bool, strict: bool
) -> None:
    rows = judged(some, MAPPING if has_id else WITHOUT_ID)
    with TemporaryDirectory() as folder, closing(make_office(Path(folder))) as office:
        expected, foretold = take_in(office, rows, dry_run=True, strict=strict)
        assert cases(office) == []
        result, told = take_in(office, rows, strict=strict)
        assert foretold == told
        assert replace(result, changes=expected.changes) == expected
        assert [fate.line for fate in told] == [*range(1, len(some) + 1)]
        assert len(cases(office)) == result.registered

        again, told_again = take_in(office, rows, strict=strict)
        assert again.registered == 0
        assert again.already + len(again.changed) == result.registered + (
            result.already + len(result.changed)
        )
        assert not {fate.fate for fate in told_again} & {Fate.REGISTERED}
        assert len(cases(office)) == result.registered


def test_an_entry_that_changed_is_told_and_left(office: Office) -> None:
    take_in(office, judged([entry(1), entry(2)]))
    result, told = take_in(office, judged([entry(1), {**entry(2), "message": "Nytt."}, entry(3)]))
    assert [fate.fate for fate in told] == [Fate.ALREADY, Fate.CHANGED, Fate.REGISTERED]
    assert (result.changed, [fate.about for fate in told]) == (
        (2,),
        ["Synpunkt 1.", "Nytt.", "Synpunkt 3."],
    )


def test_sources_do_not_take_each_others_entries(office: Office) -> None:
    take_in(office, judged([entry(1)]))
    result, _ = take_in(office, judged([entry(1)], replace(MAPPING, name="Appen")))
    assert result.registered == 1


def test_what_the_columns_mean_is_kept_and_taken_away(office: Office) -> None:
    assert sources.keep_source(office, MAPPING).touches("template")
    assert not sources.keep_source(office, MAPPING).ids
    assert sources.sources(office) == [MAPPING]
    better = replace(MAPPING, name="WEBBformuläret", words={})
    sources.keep_source(office, better)
    assert sources.sources(office) == [better]
    sources.remove_source(office, "Webbformuläret")
    assert sources.sources(office) == []
    sources.keep_source(office, MAPPING)
    assert sources.sources(office) == [MAPPING]


@pytest.mark.parametrize(
    ("mapping", "error_id"),
    [
        (replace(MAPPING, name=" "), "source_name_missing"),
        (replace(MAPPING, name="x" * 201), "name_too_long"),
        (replace(MAPPING, columns={"message": "text"}), "source_incomplete"),
        (replace(MAPPING, columns={"created": "received"}), "source_incomplete"),
    ],
)
def test_what_makes_no_case_is_not_kept(
    office: Office, mapping: SourceMapping, error_id: str
) -> None:
    with pytest.raises(KnownError, match=error_id):
        sources.keep_source(office, mapping)


def test_a_file_finds_its_source(office: Office) -> None:
    file = records([entry(1)])
    for name in ("", "Webbformuläret"):
        with pytest.raises(KnownError, match="source_unknown" if name else "source_not_found"):
            sources.find_source(office, file, name)
    assert sources.likely_source(office, file).name == ""
    assert sources.likely_source(office, file).defaults == {"channel": "webb"}
    sources.keep_source(office, MAPPING)
    assert sources.find_source(office, file) == sources.likely_source(office, file) == MAPPING
    sources.keep_source(office, replace(MAPPING, name="Appen"))
    with pytest.raises(KnownError, match="source_ambiguous"):
        sources.find_source(office, file)
    assert sources.find_source(office, file, "appen").name == "Appen"


def test_a_source_that_has_gone_quiet_is_seen(office: Office) -> None:
    sources.keep_source(office, MAPPING)
    assert (came(office).last_came, came(office).is_quiet) == (None, False)
    days = [TODAY - timedelta(days=back) for back in (1, 1, 2, 3, 4, 7)]
    take_in(office, judged([entry(number, day) for number, day in enumerate(days)]))

    found = came(office)
    assert (found.total, found.per_day[TODAY - timedelta(days=1)]) == (5, 2)
    assert (found.last_came, found.usual_days, found.is_quiet) == (days[0], 1, False)
    later = sources.counts(at(office, TODAY + timedelta(days=3)), TODAY, TODAY)
    assert [(c.days_since, c.is_quiet, c.total) for c in later] == [(4, False, 0)]
    (late,) = sources.counts(at(office, TODAY + timedelta(days=4)), TODAY, TODAY)
    assert late.is_quiet

    sources.remove_source(office, MAPPING.name)
    assert (came(office).name, came(office).is_kept) == ("Webbformuläret", False)
