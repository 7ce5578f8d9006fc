"""A first guess at what the columns of a file mean, by their names and by what stands in them."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from synpunkt_desk.intake.web_form.mapping import MANY_COLUMNS, SourceMapping, folded
from synpunkt_desk.intake.web_form.moments import Slashes, read_moment
from synpunkt_desk.intake.web_form.records import WebRecords
from synpunkt_desk.models.swedish_text import words
from synpunkt_desk.texts import web_form as t
from synpunkt_desk.texts.importing import COLUMNS, STATUSES

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LOOKED_AT: Final = 200
_MOSTLY: Final = 0.8
_HALF: Final = 0.5
_SHORT_TEXT: Final = 12
_LONG_TEXT: Final = 40
_MOMENTS: Final = ("received", "registered", "acknowledged_on", "answered_on", "closed_on")
_NUMBER: Final = re.compile(r"[0-9.,]+")


_OF_SYSTEMS: Final = frozenset({"number", "status", "closed_on", "responsible", "answer"})
"""What no web form tells; what comes from a system may have come in any way."""

_STATUSES: Final = frozenset(map(folded, (*t.USUAL_ANSWERS["status"], *STATUSES)))


def propose(records: WebRecords, name: str) -> SourceMapping:
    """The likeliest mapping; what is not known is left for whoever looks at it."""
    columns: dict[str, str] = {}
    for our_field in COLUMNS:
        found = [c for c in _named_for(our_field, records) if c not in columns]
        fitting = [c for c in found if _may_be(our_field, records, c)]
        for column in fitting if our_field in MANY_COLUMNS else fitting[:1]:
            columns[column] = our_field
    for our_field, column in _by_content(records, columns):
        columns[column] = our_field
    ordered = {c: columns[c] for c in records.columns if c in columns}
    is_of_system = _OF_SYSTEMS.intersection(ordered.values())
    return SourceMapping(name, ordered, defaults={} if is_of_system else {"channel": t.CHANNEL})


def _named_for(our_field: str, records: WebRecords) -> Iterator[str]:
    """The columns with a usual name of the field, the likeliest name first."""
    usual = (COLUMNS[our_field], *t.USUAL_COLUMNS.get(our_field, ()))
    names = {
        column: (_plain(column), _plain(column.rpartition(".")[2])) for column in records.columns
    }
    found = (
        column
        for word in map(_plain, usual)
        for place in (0, 1)
        for column, plain in names.items()
        if plain[place] == word
    )
    yield from dict.fromkeys(found)


def _may_be(our_field: str, records: WebRecords, column: str) -> bool:
    """A name can mean much; what stands in the column must not speak against it."""
    if our_field == "external_id":
        found = records.words(column)
        return found.total() == len(records.records) and max(found.values(), default=0) == 1
    if our_field in _MOMENTS:
        return _is_mostly(records, column, _is_moment, share=_HALF)
    if our_field == "status":
        return _is_mostly(records, column, _is_status, share=_HALF)
    return our_field != "answer" or _length(records, column) >= _SHORT_TEXT


def _by_content(records: WebRecords, known: dict[str, str]) -> Iterator[tuple[str, str]]:
    free = [column for column in records.columns if column not in known]
    for our_field, fits in (("received", _is_plain_moment), ("submitter_email", _is_email)):
        found = [column for column in free if _is_mostly(records, column, fits)]
        if found and our_field not in known.values():
            free.remove(found[0])
            yield our_field, found[0]
    longest = max(free, key=lambda column: _length(records, column), default="")
    if longest and "text" not in known.values() and _length(records, longest) >= _LONG_TEXT:
        yield "text", longest


def _is_mostly(
    records: WebRecords, column: str, fits: Callable[[str], bool], *, share: float = _MOSTLY
) -> bool:
    values = _some(records, column)
    return bool(values) and sum(map(fits, values)) >= share * len(values)


def _length(records: WebRecords, column: str) -> float:
    values = _some(records, column)
    return sum(map(len, values)) / max(1, len(values))


def _some(records: WebRecords, column: str) -> list[str]:
    looked_at = islice(records.records, _LOOKED_AT)
    return [record.values[column] for record in looked_at if column in record.values]


def _is_moment(value: str) -> bool:
    return any(read_moment(value, slashes) for slashes in Slashes)


def _is_plain_moment(value: str) -> bool:
    """Not a bare number, which may be anything."""
    return not _NUMBER.fullmatch(value) and _is_moment(value)


def _is_status(value: str) -> bool:
    return folded(value) in _STATUSES


def _is_email(value: str) -> bool:
    return _EMAIL.fullmatch(value) is not None


def _plain(name: str) -> str:
    """A name as one word: `createdAt`, `created_at` and `Created at` are the same."""
    return "".join(words(name))
