"""The word list that comes with the program."""

import pytest

from synpunkt_desk.models.objects import Member, Municipality, OrganisationUnit
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.spelling.speller import Speller, names_in, speller


@pytest.mark.parametrize(
    "word", ["plogat", "gångvägen", "synpunktslämnaren", "snöröjningen", "Ärendet", "fritidsgård"]
)
def test_words_and_what_is_made_of_them_are_known(word: str) -> None:
    assert speller().wrong([word]) == frozenset()


@pytest.mark.parametrize(
    ("word", "meant"), [("färdtjenst", "färdtjänst"), ("gångvägenn", "gångvägen")]
)
def test_what_is_like_a_wrong_word_is_proposed(word: str, meant: str) -> None:
    assert speller().wrong([word, meant]) == frozenset({word})
    assert meant in speller().proposals(word)


def test_a_word_that_was_learned_is_right() -> None:
    made = Speller()
    assert made.wrong(["Ekarängsskolan"])
    made.learn(["Ekarängsskolan"])
    assert not made.wrong(["Ekarängsskolan"])


def test_the_names_of_the_municipality_are_known() -> None:
    organisation = Organisation(
        Municipality(name="Borås Stad"),
        units={"u": OrganisationUnit(name="Ekarängsskolan F-3")},
        categories={},
        members={"m": Member(name="Åsa Öberg-Ek")},
    )
    assert names_in(organisation) >= {"Borås", "Ekarängsskolan", "Åsa", "Öberg-Ek"}
