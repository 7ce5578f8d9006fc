"""What is shown to a unit does not say who gave the feedback."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.deidentify import Personal, deidentify
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.texts.statements import NEUTRAL_WORDS

EVA = SubmitterDetails(
    name="Eva Ek",
    email="eva.ek@example.se",
    phone="070-174 06 05",
    address="Storgatan 4\n503 30 Borås",
)


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("Hälsningar Eva Ek", "Hälsningar synpunktslämnaren"),
        ("mvh eva", "mvh synpunktslämnaren"),
        ("Evas granne", "synpunktslämnarens granne"),
        ("En ek har fallit", "En ek har fallit"),
        ("På 0701740605, EVA.EK@example.se.", "På [telefonnummer], [e-postadress]."),
        ("Ring +46 70 174 06 05!", "Ring [telefonnummer]!"),
        ("Ring 033-35 70 00.", "Ring [telefonnummer]."),
        ("Jag bor på storgatan 4 B.", "Jag bor på [adress]."),
        ("Hela Storgatan är oplogad.", "Hela Storgatan är oplogad."),
        ("503 30 Borås", "[adress]"),
        ("Född 19811228-9874", "Född [personnummer]"),
        ("2026-11-20 kl. 07.30, nr 2026-0119.", "2026-11-20 kl. 07.30, nr 2026-0119."),
    ],
)  # fmt: skip
def test_who_gave_it_becomes_neutral_words(text: str, neutral: str) -> None:
    assert deidentify(text, EVA, NEUTRAL_WORDS)[0] == neutral


def test_what_was_taken_out_is_told_once() -> None:
    _, replaced = deidentify("Eva Ek, eva.ek@example.se. Eva Ek igen.", EVA, NEUTRAL_WORDS)
    told = [(r.kind, r.words) for r in replaced]
    assert told == [(Personal.EMAIL, "eva.ek@example.se"), (Personal.NAME, "Eva Ek")]


def test_nothing_is_taken_out_where_nothing_is_known() -> None:
    text = "Det är inte plogat på gångvägen."
    assert deidentify(text, SubmitterDetails(), NEUTRAL_WORDS) == (text, ())


@pytest.mark.parametrize(
    "alike", ["iI\u0131\u0130", "sS\u017f", "kK\u212a", "å\u212b", "ßẞ", "µμ", "σς"]
)
def test_a_name_is_found_in_whatever_letters_are_the_same_but_for_case(alike: str) -> None:
    for known, written in product(alike, repeat=2):
        is_same = re.fullmatch(known, written, re.IGNORECASE) is not None
        who = SubmitterDetails(name=f"An{known}a", email=f"an{known}a", address=f"An{known}a 4")
        neutral, _ = deidentify(f"an{written}a", who, NEUTRAL_WORDS)
        assert (neutral != f"an{written}a") is is_same


@given(before=st.text(max_size=20), after=st.text(max_size=20))
def test_no_contact_data_of_the_giver_is_left(before: str, after: str) -> None:
    text = f"{before}\n{EVA.email} {EVA.phone}\nEva Ek\nStorgatan 4\n{after}"
    neutral, _ = deidentify(text, EVA, NEUTRAL_WORDS)
    for words in (EVA.email, EVA.phone, "Eva Ek", "Storgatan 4"):
        assert words not in neutral
