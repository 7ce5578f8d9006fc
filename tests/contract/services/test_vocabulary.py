"""Changing the municipality's words: nothing is deleted, and each list has those who may."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.cases.history import undo
from synpunkt_desk.services.municipality import vocabulary
from synpunkt_desk.services.municipality.vocabulary import Wording, WordList
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member, place_member, set_roles
from synpunkt_desk.services.office.word_rights import may_change_words
from tests.helpers.offices import make_office

CRITERIA = WordList(CategoryKind.CRITERION)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def criterion(office: Office, name: str) -> str:
    return office.organisation.find_category(CategoryKind.CRITERION, name) or ""


def names(office: Office, of: WordList = CRITERIA) -> list[str]:
    return [office.organisation.name(i) for i in vocabulary.words_of(office.organisation, of)]


@pytest.mark.parametrize(
    ("name", "error"),
    [("  ", "name_missing"), ("x" * 121, "name_too_long"), ("bemötande", "word_exists")],
)
def test_a_word_that_cannot_be_is_refused(office: Office, name: str, error: str) -> None:
    with pytest.raises(KnownError) as refused:
        vocabulary.add_word(office, CRITERIA, Wording(name=name))
    assert refused.value.error_id == error


def test_a_synonym_finds_its_word_and_stands_once(office: Office) -> None:
    word = criterion(office, "Bemötande")
    wording = Wording(name="Bemötande", synonyms=("attityd", " Attityd", "Bemötande", ""))
    vocabulary.correct_word(office, word, wording)
    assert office.organisation.categories[word].synonyms == ("attityd",)
    assert criterion(office, "ATTITYD") == word
    with pytest.raises(KnownError):
        vocabulary.add_word(office, CRITERIA, Wording(name="Attityd"))


def test_the_same_word_may_stand_in_two_departments(office: Office) -> None:
    first, second = office.organisation.units_of("department")[:2]
    for department in (first, second):
        of = WordList(CategoryKind.LOCAL_CATEGORY, department)
        vocabulary.add_word(office, of, Wording(name="Kö"))
        assert names(office, of)[-1] == "Kö"


def test_successors_do_not_go_round(office: Office) -> None:
    first, second = criterion(office, "Bemötande"), criterion(office, "Information")
    vocabulary.retire_word(office, first, second)
    for word, successor in ((second, first), (second, second)):
        with pytest.raises(KnownError) as refused:
            vocabulary.retire_word(office, word, successor)
        assert refused.value.error_id == "word_circle"
    channel = office.organisation.find_category(CategoryKind.CHANNEL, "webb") or ""
    with pytest.raises(KnownError):
        vocabulary.retire_word(office, second, channel)


def test_several_words_become_one_and_back_again(office: Office) -> None:
    one = criterion(office, "Information")
    gone = [
        criterion(office, name) for name in ("Bemötande", "Tjänster") if criterion(office, name)
    ]
    changes = [vocabulary.retire_word(office, word, one) for word in gone]
    assert [office.organisation.categories[word].succeeded_by for word in gone] == [one] * len(gone)
    assert all(word not in office.organisation.categories_of(CRITERIA.kind) for word in gone)
    undo(office, changes[0].group_id)
    assert gone[0] in office.organisation.categories_of(CRITERIA.kind)


def test_what_is_in_use_again_does_not_stand_twice(office: Office) -> None:
    word = criterion(office, "Bemötande")
    vocabulary.retire_word(office, word)
    vocabulary.add_word(office, CRITERIA, Wording(name="Bemötande"))
    with pytest.raises(KnownError) as refused:
        vocabulary.use_word_again(office, word)
    assert refused.value.error_id == "word_exists"


def test_the_last_outcome_stays(office: Office) -> None:
    of = WordList(CategoryKind.OUTCOME)
    *others, last = vocabulary.words_of(office.organisation, of)
    for word in others:
        vocabulary.retire_word(office, word)
    with pytest.raises(KnownError) as refused:
        vocabulary.retire_word(office, last)
    assert refused.value.error_id == "last_word"


def test_whether_a_choice_is_demanded_is_said_of_the_list(office: Office) -> None:
    department = next(c.department for c in office.organisation.categories.values() if c.department)
    for of in (CRITERIA, WordList(CategoryKind.LOCAL_CATEGORY, department)):
        for is_mandatory in (False, True):
            vocabulary.set_mandatory(office, of, is_mandatory=is_mandatory)
            assert vocabulary.demands_choice(office.organisation, of) is is_mandatory


def test_a_coordinator_changes_the_own_departments_words_alone(office: Office) -> None:
    me = current_member(office)
    own, other = office.organisation.units_of("department")[:2]
    place_member(office, me, own)
    set_roles(office, me, ["feedback_coordinator"])
    set_roles(office, add_member(office, name="Bo Ek"), ["super_user"])
    owner = office.organisation.process_owner_board()
    is_owner = office.organisation.receiver(own)["board"] == owner
    local = CategoryKind.LOCAL_CATEGORY
    assert may_change_words(office, local, own)
    assert not may_change_words(office, local, other)
    assert may_change_words(office, CategoryKind.CRITERION) is is_owner
    with pytest.raises(KnownError) as refused:
        vocabulary.add_word(office, WordList(local, other), Wording(name="Kö"))
    assert refused.value.error_id == "word_not_yours"


def test_who_may_not_change_a_word_takes_back_nothing_of_others(office: Office) -> None:
    changes = vocabulary.retire_word(office, criterion(office, "Bemötande"))
    set_roles(office, add_member(office, name="Bo Ek"), ["super_user"])
    office.author = "Cilla Dahl"
    with pytest.raises(KnownError) as refused:
        undo(office, changes.group_id)
    assert refused.value.error_id == "word_not_yours"
