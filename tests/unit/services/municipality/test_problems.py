"""Problems can be told to a person."""

import pytest

from synpunkt_desk.services.municipality.problems import ProblemId, nearest
from synpunkt_desk.texts.municipality import problem_sentence


@pytest.mark.parametrize("problem", ProblemId)
def test_every_problem_has_a_sentence(problem: ProblemId) -> None:
    sentence = problem_sentence(problem, word="ordet", proposal="förslaget")
    assert sentence.endswith((".", "?", "2026-12-23."))
    assert "{word}" not in sentence
    assert "{proposal}" not in sentence


def test_only_a_word_that_is_near_is_proposed() -> None:
    assert nearest("förvaltnigar", ["förvaltningar", "nämnder"]) == "förvaltningar"
    assert nearest("xyz", ["förvaltningar", "nämnder"]) == ""
