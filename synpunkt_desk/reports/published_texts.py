"""What somebody wrote themselves, looked over before it is published.

Drafted sentences leave out what is hidden; own words are only marked, since a number in them may
count something else.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from synpunkt_desk.models.deidentify import deidentify
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.swedish_text import fold_for_search, words
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.checks import Check, Severity
from synpunkt_desk.reports.facts import Request
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
_CAPITAL: Final = re.compile(r"\b[^\W\d_a-zåäö][\w-]*")
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
        if told := _told_cases(text):
            message = c.tells_case(section.heading, told)
            yield Check(f"published_cases:{section.id}", Severity.FIX, message, c.TELLS_CASE_WHY)
        yield from _givers_told(section, text, basis)


def own_words(request: Request) -> frozenset[str]:
    """The words with a capital in what somebody wrote for the published version, folded.

    Each stands also without a last s, which may be a genitive's.
    """
    if not request.is_public:
        return frozenset()
    comments = (answer.comment for answer in request.routine.values())
    texts = " ".join((*request.texts.values(), *comments))
    found = {word for name in _CAPITAL.findall(texts) for word in words(name)}
    return frozenset(found | {word.removesuffix("s") for word in found})


def _givers_told(section: Section, text: str, basis: Basis) -> Iterator[Check]:
    """Whole names of givers, and last names alone, which may be somebody else's."""
    received = set(basis.selection.received.ids) if basis.register.giver_names else set[ObjectId]()
    names = {name for case_id, name in basis.register.giver_names.items() if case_id in received}
    whole = [name for name in sorted(names) if _tells(text, words(name))]
    last = {name.split()[-1] for name in names if name not in whole}
    alone = [name for name in sorted(last) if _tells(text, [name], is_exact=True)]
    for told, severity, why in (
        (whole, Severity.FIX, c.TELLS_GIVER_WHY),
        (alone, Severity.REVIEW, c.TELLS_LAST_NAME_WHY),
    ):
        if told:
            check_id = f"published_givers:{section.id}"
            yield Check(check_id, severity, c.tells_giver(section.heading, told), why)


def _tells(text: str, parts: Sequence[str], *, is_exact: bool = False) -> bool:
    """Whether the parts follow one another; exact ones with their capital and no other."""
    said = text if is_exact else fold_for_search(text)
    pattern = r"[\W_]+".join(map(re.escape, parts))
    return bool(parts) and bool(re.search(rf"\b{pattern}(?=s?\b)", said))


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
    named = [word for word in re.findall(r"\w+", text.lower()) if c.NUMBERS.get(word) in hidden]
    return list(dict.fromkeys((*found, *named)))


def _value(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _told_cases(text: str) -> Sequence[str]:
    """Numbers of cases, and what belongs to a single person."""
    personal = (one.words for one in deidentify(text, _NOBODY, NEUTRAL_WORDS)[1])
    return list(dict.fromkeys((*_CASE.findall(text), *personal)))
