"""What somebody wrote themselves, looked over before it is published.

Drafted sentences leave out what is hidden; own words are only marked, since a number in them may
count something else.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from synpunkt_desk.models.deidentify import deidentify
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.checks import Check, Severity
from synpunkt_desk.reports.measures import shown_measures
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.texts import report_checks as c
from synpunkt_desk.texts.dates import MONTHS
from synpunkt_desk.texts.statements import NEUTRAL_WORDS

_CASE: Final = re.compile(r"\b(?:(?:19|20)\d\d-\d{3,}|[A-ZÅÄÖ]+\d+-\d{3,})\b")
_DAY: Final = re.compile(rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b")
_POINT: Final = re.compile(r"^\s*\d{1,2}[.)]\s", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"§+\s*\d+|\b\d+(?: kap\.| §)|\d+:\d+")
_NUMBER: Final = re.compile("\\d+(?:[ \N{NO-BREAK SPACE}]\\d{3})*(?![\\d])")
_NOBODY: Final = SubmitterDetails()


def look_over(
    sections: Iterable[Section], basis: Basis, hidden: Collection[int]
) -> Iterator[Check]:
    """The own texts that tell a number equal to a hidden one, or who gave or has a case."""
    for section in sections:
        text = "\n".join(_own_texts(section, basis))
        if numbers := _told_numbers(text, hidden):
            message = c.tells_hidden(section.heading, numbers)
            number_id = f"published_numbers:{section.id}"
            yield Check(number_id, Severity.FIX, message, c.TELLS_HIDDEN_WHY)
        if words := _told_cases(text):
            message = c.tells_case(section.heading, words)
            yield Check(f"published_cases:{section.id}", Severity.FIX, message, c.TELLS_CASE_WHY)


def _own_texts(section: Section, basis: Basis) -> Iterator[str]:
    """What staff wrote: an own text, comments on the routine, and measures that are told of."""
    if section.is_own_text:
        yield section.text
    if section.table and section.table.id == "routine":
        yield from (str(row.values[-1]) for row in section.table.rows)
    if not section.is_own_text:
        for measure in shown_measures(basis):
            if measure.text.strip() in section.text:
                yield from (measure.text, measure.effect)


def _told_numbers(text: str, hidden: Collection[int]) -> Sequence[str]:
    """The numbers of the text, in digits or words, that are among the hidden ones."""
    for other in (_CASE, _DAY, _POINT, _PARAGRAPH):
        text = other.sub(" ", text)
    found = [match for match in _NUMBER.findall(text) if _value(match) in hidden]
    words = [word for word in re.findall(r"\w+", text.lower()) if c.NUMBERS.get(word) in hidden]
    return list(dict.fromkeys((*found, *words)))


def _value(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _told_cases(text: str) -> Sequence[str]:
    """Numbers of cases, and what belongs to a single person."""
    personal = (one.words for one in deidentify(text, _NOBODY, NEUTRAL_WORDS)[1])
    return list(dict.fromkeys((*_CASE.findall(text), *personal)))
