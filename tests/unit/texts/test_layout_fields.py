"""The fields of a layout have Swedish names where they are read and written."""

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.wording import PLACEHOLDERS
from synpunkt_desk.texts.layout_fields import NAMES, kept, shown

PARTS = st.sampled_from([*(f"{{{name}}}" for name in PLACEHOLDERS), "{{", "}}", " för ", "{okänt}"])


def test_every_field_has_a_name_of_its_own() -> None:
    assert set(NAMES) == set(PLACEHOLDERS)
    assert len(set(NAMES.values())) == len(NAMES)


def test_a_shipped_title_is_shown_in_swedish_and_kept_as_it_was() -> None:
    title = "Redovisning av {owner_genitive} inkomna synpunkter {period}"
    assert shown(title) == "Redovisning av {nämndens} inkomna synpunkter {period}"
    assert kept(shown(title)) == title
    assert kept("Till { Mottagare }") == "Till {recipient}"


def test_nothing_shipped_shows_what_the_program_calls_a_field() -> None:
    layouts = [shipped_layout(key) for key in SHIPPED]
    patterns = [p for one in layouts for s in one.sections for p in (s.heading, s.text)]
    said = " ".join(shown(pattern) for pattern in (*patterns, *(one.title for one in layouts)))
    english = {f"{{{key}}}" for key, name in NAMES.items() if key != name}
    assert not [field for field in english if field in said]


@given(st.lists(PARTS).map("".join))
def test_what_is_shown_is_kept_as_it_was(pattern: str) -> None:
    assert kept(shown(pattern)) == pattern
