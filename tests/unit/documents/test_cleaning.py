"""What is taken out of foreign text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.cleaning import clean, clean_line

SIGNS = st.text(st.characters() | st.sampled_from("\r\n\t\x00\u202e\ufffe\ud800\U000e0041"))


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Åsa såg – ”älgen”", "Åsa såg – ”älgen”"),
        ("rad\r\nrad\rrad\u2028rad", "rad\nrad\nrad\nrad"),
        ("a\tb", "a b"),
        ("nej\x00tack\x1b[31m", "nejtack[31m"),
        ("a\u030a", "å"),
        ("\u202egnp.exe", "gnp.exe"),
        ("snö\xadröj\u200bning", "snöröjning"),
        ("halv \ud83d tår", "halv \ufffd tår"),
        ("ن\u200cم", "ن\u200cم"),
    ],
)
def test_what_hides_or_harms_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(SIGNS)
def test_clean_text_can_be_written_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in cleaned.replace("\n", ""))


def test_a_line_has_no_line_feeds_and_single_spaces() -> None:
    assert clean_line("  Ärende\n\n om   snö\t") == "Ärende om snö"
