"""Swedish order and folding for search."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.swedish_text import fold_all_for_search, fold_for_search, sort_key, words

IN_ORDER = [
    "-", "2", "10", "9999999999", "12345678901", "abc", "Café Ö", "cafe öl", "Muller", "Müller",
    "Myra", "Vall", "Vik", "Wall", "Wik", "Zorn", "Åberg", "ärende 9", "ärende 10", "Ärlig",
    "Öberg",
]  # fmt: skip


def test_the_order_of_a_swedish_list() -> None:
    shuffled = random.sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=sort_key) == IN_ORDER


def test_the_order_is_that_of_bytes() -> None:
    """SQLite compares the UTF-8 form with memcmp."""
    by_bytes = sorted(set(IN_ORDER), key=lambda text: sort_key(text).encode())
    assert by_bytes == IN_ORDER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÅÄÖ", "åäö"),
        ("idé", "ide"),
        ("Müller", "Myller"),
        ("Æ", "ä"),
        ("Ø", "ö"),
        ("Strauß", "strauss"),
        ("A\u030a", "å"),
        ("nr 007", "nr 7"),
        ("a\u00a0b", "a b"),
    ],
)
def test_what_sorts_alike(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(st.integers(0, 10**40), st.integers(0, 10**40))
def test_numbers_sort_as_numbers(one: int, other: int) -> None:
    assert (sort_key(f"a{one}b") < sort_key(f"a{other}b")) == (one < other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Får Åsa får", "får åsa får"),
        ("CAFÉ à la Zoë", "cafe a la zoe"),
        ("Müller", "muller"),
        ("Ærø", "ärö"),
        ("STRASSE straße", "strasse strasse"),
        ("fa\u030ar", "får"),
        ("ǻ ǟ", "å ä"),
        ("Łódź Þór", "lodz thor"),
    ],
)
def test_folding_keeps_the_swedish_letters(text: str, folded: str) -> None:
    assert fold_for_search(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    folded = fold_for_search(text)
    assert fold_for_search(folded) == folded


@given(st.lists(st.text() | st.text("aÅé\u0301\x1e ’ﬁ", max_size=4)))
def test_folding_many_at_once_is_folding_each(texts: list[str]) -> None:
    assert fold_all_for_search(texts) == [fold_for_search(text) for text in texts]


@given(st.text())
def test_the_form_of_the_unicode_does_not_matter(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold_for_search(composed) == fold_for_search(decomposed)
    assert sort_key(composed) == sort_key(decomposed)


def test_words_leave_everything_between_behind() -> None:
    assert words("Trottoaren på Östra_Långgatan 14 (vid ICA)!") == [
        "trottoaren", "på", "östra", "långgatan", "14", "vid", "ica",
    ]  # fmt: skip
