"""What is wrong in a municipality's folder, all of it at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.errors import KnownError

MOST_SHOWN: Final = 20


class ProblemId(StrEnum):
    """Kinds of mistakes; `texts.municipality` has a sentence for each."""

    MISSING_FOLDER = "missing_folder"
    MISSING_FILE = "missing_file"
    UNREADABLE_FILE = "unreadable_file"
    UNKNOWN_FILE = "unknown_file"
    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    NOT_YAML = "not_yaml"
    TAB = "tab"
    SEVERAL_DOCUMENTS = "several_documents"
    ALIAS = "alias"
    TAG = "tag"
    TOO_DEEP = "too_deep"
    UNKNOWN_KEY = "unknown_key"
    REPEATED_KEY = "repeated_key"
    MISSING_KEY = "missing_key"
    EMPTY = "empty"
    EMPTY_LIST = "empty_list"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    NOT_TEXT = "not_text"
    NOT_LIST = "not_list"
    NOT_FIELDS = "not_fields"
    NOT_CHOICE = "not_choice"
    NOT_NUMBER = "not_number"
    NOT_DATE = "not_date"
    NOT_KEY = "not_key"
    NOT_PREFIX = "not_prefix"
    NOT_NUMBER_PATTERN = "not_number_pattern"
    NOT_TITLE_PATTERN = "not_title_pattern"
    PATTERN_NEEDS = "pattern_needs"
    ONE_OF = "one_of"
    REPEATED = "repeated"
    UNKNOWN_REFERENCE = "unknown_reference"


@dataclass(frozen=True)
class Problem:
    """One mistake and where it stands; line 0 means the file as a whole."""

    file: str
    line: int
    problem: ProblemId
    word: str = ""
    proposal: str = ""


class MunicipalityError(KnownError):
    """A municipality's folder cannot be used; carries every problem that was found.

    The parameters tell the first problem, for places that have room for one sentence.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(
            "municipality_schema",
            file=first.file,
            line=first.line,
            problem=first.problem.value,
            word=first.word,
            proposal=first.proposal,
            count=len(problems),
        )
        self.problems = tuple(problems[:MOST_SHOWN])


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or an empty text."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")
