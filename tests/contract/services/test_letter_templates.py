"""Letters and text modules: shipped, own, and filled in for a case."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.letter_text import fill, unknown_fields
from synpunkt_desk.services.answers.answering import Purpose, propose
from synpunkt_desk.services.answers.letter_templates import (
    LetterTemplate,
    TextModule,
    keep_letter,
    keep_text_module,
    letters,
    remove_letter,
    remove_text_module,
    shipped_letters,
    text_modules,
)
from synpunkt_desk.services.answers.letter_values import letter_values
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts.letter_fields import EMPTY, EXAMPLES, FIELDS
from tests.helpers.offices import add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("letter", shipped_letters(), ids=lambda letter: letter.key)
def test_shipped_letters_are_whole(letter: LetterTemplate) -> None:
    assert letter.purpose in set(Purpose)
    assert not unknown_fields(letter.subject + letter.text, FIELDS)
    assert all(f"# {heading}" in letter.text for heading in letter.headings)
    assert "{" not in fill(letter.text, EXAMPLES, empty=EMPTY)


def test_a_letter_is_filled_in_for_a_case(office: Office) -> None:
    shown = view(office, add_case(office))
    proposal = propose(office, shown, shipped_letters()[0])
    assert proposal.subject == f"Vi har fått din synpunkt {shown.case.number}"
    assert "2026-11-20" in proposal.text
    assert "Anna Andersson är den som ansvarar" in proposal.text
    assert "Du hör från oss senast" not in proposal.text, "no day is stated, so none is promised"


def test_every_field_has_a_value_or_none(office: Office) -> None:
    values = letter_values(office, view(office, add_case(office)), signature="name")
    assert list(values) == list(FIELDS)
    assert values["typ"] == "klagomål"


def test_own_words_stand_for_shipped_ones_until_they_are_taken_away(office: Office) -> None:
    shipped = letters(office)[0]
    keep_letter(office, replace(shipped, text="Hej {namn|du}!"))
    own = letters(office)[0]
    assert (own.text, own.is_own, own.key) == ("Hej {namn|du}!", True, shipped.key)
    remove_letter(office, own)
    assert letters(office)[0] == shipped
    keep_letter(office, replace(shipped, text="Igen"))
    assert letters(office)[0].text == "Igen"


def test_a_letter_of_ones_own_comes_last(office: Office) -> None:
    new = LetterTemplate(name="Tack", purpose="answer", subject="Tack", text="Tack!")
    changes = keep_letter(office, new)
    made = letters(office)[-1]
    assert (made.name, made.is_shipped) == ("Tack", False)
    history.undo(office, changes.group_id)
    assert letters(office) == list(shipped_letters())


def test_a_field_that_there_is_not_is_refused_with_the_one_meant(office: Office) -> None:
    with pytest.raises(KnownError) as raised:
        keep_letter(office, replace(letters(office)[0], text="{handlaggare}"))
    assert raised.value.params == {"name": "handlaggare", "known": "handläggare"}
    with pytest.raises(KnownError):
        keep_text_module(office, TextModule(name="Fel", text="{inkomm}"))


def test_text_modules_are_kept_changed_and_taken_away(office: Office) -> None:
    keep_text_module(office, TextModule(name="Öppettider", text="Vi har öppet {dag}."))
    keep_text_module(office, TextModule(name="Avslut", text="Hör av dig igen."))
    assert [module.name for module in text_modules(office)] == ["Avslut", "Öppettider"]
    first = text_modules(office)[0]
    keep_text_module(office, replace(first, text="Välkommen åter."))
    assert text_modules(office)[0].text == "Välkommen åter."
    remove_text_module(office, first.module_id)
    assert [module.name for module in text_modules(office)] == ["Öppettider"]
