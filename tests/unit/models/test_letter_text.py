"""Letters with fields: what is filled in, what is left out, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.letter_text import (
    fields_of,
    fill,
    has_empty_points,
    missing_sections,
    place_to_write,
    sections,
    unknown_fields,
    without_empty_points,
    without_marks,
)

VALUES = {"nummer": "TN 7", "svar senast": "2026-12-04", "enhet": "", "handläggare": ""}
EMPTY = {"handläggare": "en av våra handläggare"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Nummer {nummer}.", "Nummer TN 7."),
        ("Nummer { NUMMER }.", "Nummer TN 7."),
        ("{enhet|Vår enhet} svarar.", "Vår enhet svarar."),
        ("{handläggare} svarar.", "en av våra handläggare svarar."),
        ("Klart.[ {enhet} gör det.] Hej.", "Klart. Hej."),
        ("Klart.[ Senast {svar senast}.] Hej.", "Klart. Senast 2026-12-04. Hej."),
        ("Klart. [{enhet|Vi} gör det.]", "Klart. Vi gör det."),
        ("Se [bilaga].", "Se [bilaga]."),
        ("Hej!\n\n[{enhet}]\n\nSlut", "Hej!\n\nSlut"),
        ("{nummer", "{nummer"),
    ],
)
def test_fields_are_filled_in(text: str, filled: str) -> None:
    assert fill(text, VALUES, empty=EMPTY) == filled


@given(st.text(alphabet="{}[]|nummer \n", max_size=40))
def test_what_is_filled_in_is_never_read_for_fields(value: str) -> None:
    said = fill("a{nummer}b", {"nummer": value or "x"}, empty={})
    assert said.replace("\n", "").startswith("a") or not said


@given(st.text(alphabet="{}[]|#nummer \n", max_size=60))
def test_any_text_can_be_filled_and_parted(text: str) -> None:
    fill(text, VALUES, empty=EMPTY)
    assert all(part.heading or part.text for part in sections(text))


def test_a_field_that_there_is_not_is_found() -> None:
    text = "{nummer} {handlaggare|x} {nummer} {Enhet}"
    assert fields_of(text) == ["nummer", "handlaggare", "enhet"]
    assert unknown_fields(text, VALUES) == ["handlaggare"]


def test_headings_part_a_letter() -> None:
    text = "Hej!\n\n# Vad som hände\nDet var halt.\n\n## Vad vi gör\n\n"
    assert [(s.heading, s.text) for s in sections(text)] == [
        ("", "Hej!"),
        ("Vad som hände", "Det var halt."),
        ("Vad vi gör", ""),
    ]
    assert missing_sections(text, ["vad som hände", "Vad vi gör", "Annat"]) == [
        "Vad vi gör",
        "Annat",
    ]
    assert without_marks(text).startswith("Hej!\n\nVad som hände\nDet")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hej!\n\nVi behöver veta:\n\n-", "\n\nHälsningar"),
        ("Hej!\n\n# Vad som hände\n", "\n# Om du vill gå vidare\n\nRing oss."),
        ("Tack för din synpunkt.\n\n", "\n\nRing oss."),
        ("", "Hej!\n\nInget saknas - allt står här.\n\n# Rubrik\n\nText."),
    ],
)
def test_one_begins_to_write_where_something_is_left_out(before: str, after: str) -> None:
    assert place_to_write(before + after) == len(before)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vi behöver veta:\n\n-\n\nSvara gärna.", "Vi behöver veta:\n\nSvara gärna."),
        ("- Var?\n-\n- När?", "- Var?\n- När?"),
        ("- Var?\n • ", "- Var?\n"),
        ("Ingen - men –\nandra", "Ingen - men –\nandra"),
    ],
)
def test_a_point_that_nobody_wrote_is_not_sent(text: str, told: str) -> None:
    assert without_empty_points(text) == told
    assert has_empty_points(text) is (text != told)
