"""Fold: what everybody sees, from the entries alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.fold import (
    EMPTY,
    RESOLVE,
    UNDO,
    fold,
    fold_all,
    told_again,
    with_seen,
)
from synpunkt_desk.models.journal import Entry, Json
from tests.helpers.entries import entry

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["title", "text", "closed_on", "outcome", "board", "unit", "cases", "from_the_future"]
)
PATCHES = st.dictionaries(FIELDS, JSON, max_size=4)
ENTRIES = st.builds(
    entry,
    PATCHES,
    seen=st.dictionaries(FIELDS, st.text(max_size=3), max_size=3),
    object_type=st.sampled_from(["case", "measure", "something new"]),
    verb=st.sampled_from(["edit", RESOLVE, "unheard of"]),
    asks=st.dictionaries(st.just("conflicts"), JSON, max_size=1),
    given=st.dictionaries(st.just("number"), JSON, max_size=1),
)


@given(st.lists(ENTRIES, max_size=6))
def test_any_entries_fold_without_an_exception_and_always_to_the_same(entries: list[Entry]) -> None:
    assert fold_all(entries) == fold_all(entries)


@given(ENTRIES)
def test_a_first_entry_is_taken_by_a_shorter_way_to_the_same_state(first: Entry) -> None:
    seen = {name: writer for name, writer in first.seen.items() if name not in first.patch}
    plain, sighted = replace(first, seen={}), replace(first, seen={"elsewhere": "w", **seen})
    assert fold(EMPTY, plain) == fold(EMPTY, sighted)


@given(st.lists(PATCHES, max_size=6))
def test_who_has_seen_the_last_writer_never_causes_a_conflict(patches: list[dict]) -> None:
    state = EMPTY
    for patch in patches:
        state = fold(state, with_seen(entry(patch), state))
    assert state.conflicts == ()


@given(st.lists(ENTRIES, max_size=8))
def test_every_written_value_is_shown_was_seen_or_stands_in_a_conflict(
    entries: list[Entry],
) -> None:
    state = EMPTY
    for given_entry in entries:
        new = entry(given_entry.patch, seen=given_entry.seen, object_type="case")
        before, state = state, fold(state, new)
        kept = [dict(conflict.values) for conflict in state.conflicts]
        for name, value in new.patch.items():
            shown = state.fields.get(name) == value
            assert shown or any(values.get(name) == value for values in kept)
        for name, old in before.fields.items():
            unseen = new.seen.get(name, "") != before.writers.get(name, "")
            if name in new.patch and unseen and state.fields[name] != old:
                assert any(values.get(name) == old for values in kept)


def test_a_plain_field_shows_the_later_value_and_keeps_the_other() -> None:
    first = entry({"title": "Snö"})
    state = fold_all([first, entry({"title": "Halka"})])
    assert state.fields["title"] == "Halka"
    [conflict] = state.conflicts
    assert (conflict.kind, conflict.entry_id) == ("overtaken", first.entry_id)
    assert conflict.values == {"title": "Snö"}


def test_what_was_written_on_something_that_is_not_here_waits_for_a_decision() -> None:
    state = fold_all([entry({"title": "Andra"}, seen={"title": "w0"})])
    assert state.fields == {"title": "Andra"}
    assert [conflict.kind for conflict in state.conflicts] == ["overtaken"]


def test_the_same_value_from_two_people_is_no_conflict() -> None:
    state = fold_all([entry({"title": "Snö"}), entry({"title": "Snö"})])
    assert state.conflicts == ()


def test_the_first_decision_stands_and_the_later_is_a_proposal_as_a_whole() -> None:
    first = entry({"closed_on": "2026-11-20", "outcome": "åtgärdad"})
    later = entry({"closed_on": "2026-11-21", "outcome": "ingen åtgärd", "title": "Ny"})
    state = fold_all([first, later])
    assert state.fields["outcome"] == "åtgärdad"
    assert state.fields["title"] == "Ny"
    [conflict] = state.conflicts
    assert conflict.kind == "proposal"
    assert conflict.values == {"closed_on": "2026-11-21", "outcome": "ingen åtgärd"}


def test_one_unseen_field_makes_the_whole_group_a_proposal() -> None:
    first = entry({"unit": "a"})
    later = entry({"unit": "b", "responsible": "Eva"})
    state = fold_all([first, later])
    assert state.fields == {"unit": "a"}
    assert state.conflicts[0].values == {"unit": "b", "responsible": "Eva"}


@given(st.lists(st.sampled_from("abc"), max_size=3), st.lists(st.sampled_from("abc"), max_size=3))
def test_sets_of_cases_merge_in_any_order(some: list[str], more: list[str]) -> None:
    entries = [entry({"cases": {"add": [*cases]}}, object_type="measure") for cases in (some, more)]
    assert fold_all(entries).fields == fold_all(entries[::-1]).fields
    assert fold_all(entries).fields["cases"] == sorted({*some, *more})


def test_a_decision_settles_a_conflict_and_leaves_the_others() -> None:
    entries = [entry({"title": "a"}), entry({"title": "b"}), entry({"title": "c"})]
    state = fold_all(entries)
    assert len(state.conflicts) == 2
    settled = entry({}, verb=RESOLVE, asks={"conflicts": [entries[0].entry_id]})
    assert [c.entry_id for c in fold(state, settled).conflicts] == [entries[1].entry_id]


def test_what_the_authority_gives_wins_over_what_was_written() -> None:
    state = fold(EMPTY, entry({"number": "mitt"}, given={"number": "TN SYN 2026-0001"}))
    assert state.fields["number"] == "TN SYN 2026-0001"


def test_who_last_wrote_is_known_of_each_field() -> None:
    first = entry({"title": "a", "text": "b"}, given={"number": "TN 1"})
    later = entry({"title": "c"}, seen={"title": first.entry_id}, given={"number": "TN 2"})
    state = fold_all([first, later])
    assert state.fields == {"title": "c", "text": "b", "number": "TN 2"}
    assert state.writers == {
        "title": later.entry_id, "text": first.entry_id, "number": later.entry_id,
    }  # fmt: skip
    assert with_seen(entry({"title": "d", "new": "e"}), state).seen == {
        "title": later.entry_id, "new": "",
    }  # fmt: skip


def test_a_proposal_leaves_the_decision_and_its_writer_as_they_were() -> None:
    first, later = entry({"unit": "a"}), entry({"unit": "b"})
    state = fold_all([first, later])
    assert (state.fields, state.writers) == ({"unit": "a"}, {"unit": first.entry_id})
    assert [c.entry_id for c in state.conflicts] == [later.entry_id]
    seen = entry({"unit": "c"}, seen={"unit": first.entry_id})
    assert fold(state, seen).fields == {"unit": "c"}


def test_the_same_decision_of_two_people_is_no_conflict() -> None:
    closing = {"closed_on": "2026-11-20", "outcome": "åtgärdad"}
    assert fold_all([entry(closing), entry(closing)]).conflicts == ()


def test_decisions_of_two_kinds_do_not_touch_each_other() -> None:
    closed, assigned = entry({"closed_on": "2026-11-20"}), entry({"unit": "b"})
    both = entry({"closed_on": "2026-11-21", "unit": "c"}, seen={"unit": assigned.entry_id})
    state = fold_all([closed, assigned, both])
    assert state.fields == {"closed_on": "2026-11-20", "unit": "c"}
    assert [dict(c.values) for c in state.conflicts] == [{"closed_on": "2026-11-21"}]


def test_what_leaves_a_set_is_remembered_until_it_comes_again() -> None:
    def change(**ids: list[Json]) -> Entry:
        return entry({"cases": dict[str, Json](ids)}, object_type="measure")

    state = fold_all([change(add=["b", "a"]), change(remove=["a", "x"])])
    assert (state.fields["cases"], state.fields["cases_left"]) == (["b"], ["a", "x"])
    state = fold(state, change(add=["a"]))
    assert (state.fields["cases"], state.fields["cases_left"]) == (["a", "b"], ["x"])
    assert state.conflicts == ()


def test_what_is_no_change_of_a_set_changes_none() -> None:
    some = entry({"cases": {"add": ["a"]}}, object_type="measure")
    state = fold_all([some, entry({"cases": "b"}, object_type="measure")])
    assert (state.fields["cases"], state.fields["cases_left"]) == (["a"], [])
    mixed = entry({"cases": {"add": ["c", 3, None]}}, object_type="measure")
    assert fold(state, mixed).fields["cases"] == ["a", "c"]


def test_only_a_decision_settles() -> None:
    entries = [entry({"title": "a"}), entry({"title": "b"})]
    asks: dict[str, Json] = {"conflicts": [entries[0].entry_id]}
    assert len(fold_all([*entries, entry({}, verb="edit", asks=asks)]).conflicts) == 1
    assert fold_all([*entries, entry({}, verb=RESOLVE, asks=asks)]).conflicts == ()


def test_a_decision_that_is_taken_back_lets_the_conflict_wait_again() -> None:
    entries = [entry({"title": "a"}), entry({"title": "b"})]
    [conflict] = fold_all(entries).conflicts
    settled = entry({}, verb=RESOLVE, asks={"conflicts": [conflict.entry_id]})
    asks: dict[str, Json] = {"reopened": ["nothing of it", {"kind": "x"}, told_again(conflict)]}
    again = [*entries, settled]
    assert fold_all([*again, entry({}, verb=UNDO, asks=asks)]).conflicts == (conflict,)
    assert fold_all([*again, entry({}, verb=UNDO)]).conflicts == ()
    assert fold_all([*again, entry({}, verb="edit", asks=asks)]).conflicts == ()
