"""What a field was and is, in words: what all sentences of the log are made of."""

from collections.abc import Callable
from typing import Final

from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.law_flags import names as law_names
from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.log.words import EMPTY, FIELDS, WORDS

Told = tuple[str, str]
"""What was done, and what stands after who did it."""

Teller = Callable[[Fields, Fields, Organisation], Told]
"""Tells of an event from its fields before and after."""

_LONGEST: Final = 60
_NEVER_REPEATED: Final = frozenset({"text", "concerns", "outcome_text"})
"""Words about people, of which the log says only that they were changed."""


def field_name(object_type: str, name: str) -> str:
    """What a field is called in a sentence."""
    return FIELDS.get(object_type, {}).get(name, name)


def value_words(name: str, value: Json, organisation: Organisation) -> str:
    """What a field holds, in words."""
    return _value(name, value, organisation) or EMPTY


def changes(object_type: str, before: Fields, after: Fields, organisation: Organisation) -> str:
    """ ": titel B (förut A)": the fields that were written; "" for none."""
    told = [
        _change(object_type, name, before.get(name), after.get(name), organisation)
        for name in after
        if name in FIELDS[object_type] and (after.get(name) or before.get(name))
    ]
    return f": {join_words(told)}" if told else ""


def named(object_type: str, fields: Fields) -> str:
    """ ": namn och telefon": which fields were written, and nothing of what they say."""
    names = [FIELDS[object_type][n] for n in fields if n in FIELDS[object_type]]
    return f": {join_words(names)}" if names else ""


def because(after: Fields, name: str) -> str:
    """The reason that somebody gave."""
    reason = text(after, name)
    return f": {quoted(reason)}" if reason else ""


def quoted(words: str) -> str:
    """The beginning of a text, in quotation marks."""
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return f"”{short}”"


def lowered(name: str) -> str:
    """A name within a sentence."""
    return name[:1].lower() + name[1:]


def text(fields: Fields, name: str) -> str:
    """A field of text, "" where it is something else."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _change(
    object_type: str, name: str, before: Json, after: Json, organisation: Organisation
) -> str:
    label = field_name(object_type, name)
    if name in _NEVER_REPEATED:
        return label
    now = _value(name, after, organisation) or EMPTY
    earlier = _value(name, before, organisation)
    return f"{label} {now} (förut {earlier})" if earlier else f"{label} {now}"


def _value(name: str, value: Json, organisation: Organisation) -> str:
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, int):
        return str(value) if value else ""
    if name in ("law_flags", "law_declined"):
        return law_names(i for i in value if isinstance(i, str)) if isinstance(value, list) else ""
    if not isinstance(value, str) or not value:
        return ""
    if name == "distributed_at":
        return value[:10]
    named = WORDS.get(name, {}).get(value) or organisation.name(value)
    if named:
        return named
    return value if name.endswith(("_on", "_by", "_until", "number")) else quoted(value)
