"""Takes out of a text who gave it: names, numbers and addresses become neutral words."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.identity_numbers import find_identity_numbers
from synpunkt_desk.models.objects import SubmitterDetails


class Personal(StrEnum):
    """Kinds of personal data, in the order in which they are looked for."""

    IDENTITY_NUMBER = "identity_number"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Replaced:
    """Words that were taken out, and of which kind they were."""

    kind: Personal
    words: str


Words = Mapping[Personal, str]
"""The neutral word for each kind."""

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(
    r"(?<![\d.,-])(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|\(?0)[1-9][\d)]*(?:[ -/]{0,2}\d){5,10}(?!\d)"
)
_STREET_NUMBER: Final = re.compile(r"\s*\d+\s*[A-Za-zÅÄÖåäö]?\b")
_DIGIT: Final = re.compile(r"\d")
_DOT_ABOVE: Final = "\N{COMBINING DOT ABOVE}"
_SHORT: Final = 2
"""A name as short as an ordinary word counts only with its capital letter."""


def deidentify(
    text: str, submitter: SubmitterDetails, words: Words
) -> tuple[str, tuple[Replaced, ...]]:
    """The text without who gave it, and what was taken out, in the order of the kinds.

    Every e-mail address, telephone number and identity number goes, whoever it belongs to; names
    and addresses are those of the submitter.
    """
    found: list[Replaced] = []
    for kind, spans in _FINDERS.items():
        text = _replaced(text, spans(text, submitter), kind, words[kind], found)
    return text, tuple(dict.fromkeys(found))


_Spans = Iterable[tuple[int, int]]


def _fold(text: str) -> str:
    """The text so that whatever a pattern without case finds in it is also a part of it.

    Looking for a part takes far less time than making a pattern, and most givers are not named.
    """
    return text.casefold().replace("\N{LATIN SMALL LETTER DOTLESS I}", "i").replace(_DOT_ABOVE, "")


def _replaced(text: str, spans: _Spans, kind: Personal, word: str, found: list[Replaced]) -> str:
    parts: list[str] = []
    end = 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < end:
            continue
        found.append(Replaced(kind, text[start:stop]))
        parts += text[end:start], word
        end = stop
    return "".join((*parts, text[end:]))


def _identity_numbers(text: str, _submitter: SubmitterDetails) -> _Spans:
    if not _DIGIT.search(text):
        return []
    return [(span.start, span.end) for span in find_identity_numbers(text)]


def _emails(text: str, submitter: SubmitterDetails) -> _Spans:
    anybodys = _matches(_EMAIL, text) if "@" in text else []
    return [*anybodys, *_literal(submitter.email, text)]


def _phones(text: str, submitter: SubmitterDetails) -> _Spans:
    if not _DIGIT.search(text):
        return []
    digits = re.sub(r"\D", "", submitter.phone)
    own = r"[ \-/]*".join(digits)
    known = _matches(re.compile(rf"(?<!\d)\+?{own}(?!\d)"), text) if len(digits) > _SHORT else []
    return [*known, *_matches(_PHONE, text)]


def _addresses(text: str, submitter: SubmitterDetails) -> _Spans:
    lines = re.split(r"[\n,]", submitter.address)
    return [span for line in lines for span in _literal(line, text)] + [
        (start, stop) for line in lines for start, stop in _street(line, text)
    ]


def _street(line: str, text: str) -> _Spans:
    """The street with any number: "Storgatan 4" is also known by "Storgatan 4 B"."""
    name = line.strip().rstrip("0123456789 ").strip()
    if not _STREET_NUMBER.search(line) or len(name) <= _SHORT or _fold(name) not in _fold(text):
        return []
    return _matches(re.compile(rf"\b{re.escape(name)}{_STREET_NUMBER.pattern}", re.I), text)


def _names(text: str, submitter: SubmitterDetails) -> _Spans:
    folded = _fold(text)
    parts = re.findall(r"[^\W\d_][\w'’]*", submitter.name)
    near = [part for part in parts if _fold(part) in folded]
    whole = r"[\s\-]+".join(map(re.escape, parts)) if near == parts else ""
    found = _matches(re.compile(rf"\b{whole}(?=s?\b)", re.I), text) if whole else []
    for part in near:
        how = re.I if len(part) > _SHORT else re.NOFLAG
        found += _matches(re.compile(rf"\b{re.escape(part)}(?=s?\b)", how), text)
    return found


def _literal(words: str, text: str) -> list[tuple[int, int]]:
    parts = words.split()
    folded = _fold(text)
    if len("".join(parts)) <= _SHORT or not all(_fold(part) in folded for part in parts):
        return []
    whole = r"\s+".join(map(re.escape, parts))
    return _matches(re.compile(rf"(?<!\w){whole}(?!\w)", re.I), text)


def _matches(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


_FINDERS: Final[Mapping[Personal, Callable[[str, SubmitterDetails], _Spans]]] = {
    Personal.IDENTITY_NUMBER: _identity_numbers,
    Personal.EMAIL: _emails,
    Personal.PHONE: _phones,
    Personal.ADDRESS: _addresses,
    Personal.NAME: _names,
}
