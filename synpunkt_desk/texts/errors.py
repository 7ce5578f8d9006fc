"""What went wrong, in words: what happened, what it means, and what to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.texts import (
    answering,
    case_errors,
    closing_errors,
    examples,
    exchange,
    mail,
    outside_figures,
    own_words,
    paper_errors,
    place_errors,
    relations,
    reorganising_errors,
    report_errors,
    report_list,
    selftest,
    server,
    sync,
    themes,
    vocabulary,
    web_form,
    year_wheel,
)
from synpunkt_desk.texts.importing import FILE_ERRORS
from synpunkt_desk.texts.municipality import placed_sentence, problem_sentence
from synpunkt_desk.texts.numbering import PATTERN_ERRORS


@dataclass(frozen=True, slots=True)
class ErrorText:
    """A title for what happened, and what it means and what to do."""

    title: str
    advice: str

    def __str__(self) -> str:
        """Both after one another, where there is room for one text only."""
        return f"{self.title}. {self.advice}"


BUG: Final = ErrorText(
    "Något gick fel i programmet",
    "Det du gjorde sist blev inte sparat. Allt som sparades tidigare finns kvar. Försök igen, och "
    "starta om programmet om felet kommer tillbaka.",
)

_PARTS: Final[tuple[Mapping[str, tuple[str, str]], ...]] = (
    place_errors.ERRORS,
    examples.ERRORS,
    paper_errors.ERRORS,
    selftest.ERRORS,
    case_errors.ERRORS,
    own_words.ERRORS,
    exchange.ERRORS,
    vocabulary.ERRORS,
    report_errors.ERRORS,
    relations.ERRORS,
    reorganising_errors.ERRORS,
    themes.ERRORS,
    server.ERRORS,
    outside_figures.ERRORS,
    answering.ERRORS,
    closing_errors.ERRORS,
    sync.ERRORS,
    mail.ERRORS,
    report_list.ERRORS,
    year_wheel.ERRORS,
    web_form.ERRORS,
    {error_id: ("Filen går inte att ta in", text) for error_id, text in FILE_ERRORS.items()},
    {error_id: ("Nummermönstret fungerar inte", t) for error_id, t in PATTERN_ERRORS.items()},
    {"municipality_schema": ("Kommunens egna ord går inte att använda än", "")},
)
TEXTS: Final = {error_id: text for part in _PARTS for error_id, text in part.items()}
OF_CASE: Final = "of_case"
"""Which of many cases it was that something was refused for, where that must be told."""

ERROR_IDS: Final = frozenset(TEXTS)


def sentence(error: AppError) -> ErrorText:
    """The error in words; for an error of ours only that it happened, and that nothing is lost."""
    if not isinstance(error, KnownError):
        return BUG
    title, advice = TEXTS[error.error_id]
    if error.error_id == "municipality_schema":
        return ErrorText(title, _first_problem(error.params))
    of_case = error.params.get(OF_CASE)
    about = f"Det gäller {of_case}. " if of_case else ""
    return ErrorText(title.format(**error.params), about + advice.format(**error.params))


def _first_problem(params: Mapping[str, str | int]) -> str:
    said = problem_sentence(
        str(params["problem"]), word=str(params["word"]), proposal=str(params["proposal"])
    )
    return placed_sentence(str(params["file"]), int(params["line"]), said)
