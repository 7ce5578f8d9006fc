"""What a case is proposed to be called, from how somebody has told it."""

import re
from collections.abc import Iterable
from typing import Final

from synpunkt_desk.intake.mail.pasted import read_pasted
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.identity_numbers import mask_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import cases
from synpunkt_desk.texts import titles as t

MAX_LINE: Final = 500
_READ: Final = 5_000
_MOST_WORDS: Final = 10
_LONGEST_SUBJECT: Final = 90
_FEWEST_WORDS: Final = 3

_PARAGRAPH_END: Final = re.compile(r"\n\s*\n")
_SENTENCE_END: Final = re.compile(r"\n|[!?:;](?=\s|$)|\.(?=\s+[^a-zåäö0-9\s]|\s*$)|,(?=\s)")
_NO_WORD: Final = re.compile(r"\W+")


def proposed_title(organisation: Organisation, case: Case) -> str:
    """The case title after the municipality's pattern, from the beginning of the text.

    It names the matter in a few words; the registrar is free to write it better.
    """
    return title_for(organisation, text=case.text, case_type=case.case_type)


def title_for(organisation: Organisation, *, text: str, case_type: ObjectId) -> str:
    """The title that is proposed for a text, before there is a case; "" where it has no words.

    A personal identity number never stands in it.
    """
    mail = read_pasted(text[:_READ])
    if mail:
        text = f"{mail.subject}\n\n{mail.text}"
    if not any(letter.isalnum() for letter in text):
        return ""
    pattern = organisation.municipality.title_pattern or cases.TITLE_PATTERN
    kind = organisation.name(case_type) or cases.ANY_CASE_TYPE
    subject = _subject(text[:_READ]) or _lowered(" ".join(text.split()))
    title = " ".join(pattern.format(subject=_fitted(subject, pattern), type=kind).split())
    return mask_identity_numbers(_cut(title, MAX_LINE))


def _subject(text: str) -> str:
    """What the first sentence is about, in few words and without how it was told."""
    paragraphs = (" ".join(part.split()) for part in _PARAGRAPH_END.split(text))
    told = _after(_GREETING, "\n".join(paragraphs))
    matter = _after(_TELLING, told)
    clause = _first_clause(_after(_THAT_IT_IS, matter))
    begins = clause.partition(" ")[0].casefold()
    is_bare = matter == told and begins in t.CLAUSE_OPENERS
    return _shortened(f"{t.THAT} {_lowered(clause)}" if is_bare else _lowered(clause))


def _after(opening: re.Pattern[str], text: str) -> str:
    """The text without any number of openings."""
    rest = _without_marks(text)
    while match := opening.match(rest):
        rest = _without_marks(rest[match.end() :])
    return rest


def _without_marks(text: str) -> str:
    marks = _NO_WORD.match(text)
    return text[marks.end() :] if marks else text


def _first_clause(text: str) -> str:
    """Up to the end of a sentence, or to a comma when enough has been said before it."""
    for end in _SENTENCE_END.finditer(text):
        clause = text[: end.start()]
        if end[0] != "," or len(clause.split()) >= _FEWEST_WORDS:
            return clause
    return text


def _shortened(clause: str) -> str:
    words = clause.split()[:_MOST_WORDS]
    while len(" ".join(words)) > _LONGEST_SUBJECT and len(words) > 1:
        words.pop()
    if len(words) < len(clause.split()):
        while len(words) > 1 and words[-1].casefold() in t.LOOSE_ENDS:
            words.pop()
    return " ".join(words).rstrip(",.;:-–")


def _fitted(subject: str, pattern: str) -> str:
    """A clause stands by itself in a pattern that has nothing before the subject."""
    short = _cut(subject, _LONGEST_SUBJECT)
    return short if t.ABOUT_SUBJECT in pattern else short.removeprefix(f"{t.THAT} ") or short


def _cut(text: str, limit: int) -> str:
    """At most so many letters, and never the half of a word unless there is but one."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0].rstrip() or text[:limit]


def _lowered(clause: str) -> str:
    """A usual word with a small letter; abbreviations and names of roads as they are written."""
    word = clause.partition(" ")[0]
    is_usual = len(word) == 1 or word[1:].islower()
    return clause[:1].lower() + clause[1:] if is_usual else clause


def _opening(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


def _one_of(phrases: Iterable[str]) -> str:
    """Any of the phrases as whole words, the longest that fits."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})(?!\w)"


_GREETING: Final = _opening(_one_of(t.GREETINGS))
_TELLING: Final = _opening(rf"(?:{_one_of(t.TELLERS)}\s+)?", _one_of(t.TELLING))
_THAT_IT_IS: Final = _opening(
    _one_of(t.THAT_IT_IS), rf"(?!\s+{_one_of(t.NOT)})(?:\s+{_one_of(t.VERY)})?"
)
