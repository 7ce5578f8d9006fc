"""The entries of a JSON text, each flattened to columns and values."""

import json
from collections.abc import Iterator
from typing import Final, cast

from synpunkt_desk.intake.csv_records import clean
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.texts import web_form as t

DEEPEST: Final = 20
MOST_VALUES: Final = 1_000_000
Entry = list[tuple[str, str]]


def read_entries(text: str) -> list[Entry | None]:
    """The columns and values of each object in the only list of objects; None for other things.

    Nested objects become columns such as `contact.email`; lists become words in a row. Raises
    KnownError for what is no JSON, is nested too deep, or has no such list or several.
    """
    if sum(text.count(mark) for mark in ",[{") > MOST_VALUES:  # each becomes an object in memory
        raise KnownError("web_too_many_values", limit=MOST_VALUES)
    document = _parsed(text)
    _require_shallow(document, DEEPEST)
    lists = [document] if isinstance(document, list) else list(_lists(document))
    filled = [found for found in lists if found]
    of_objects = [found for found in filled if any(isinstance(item, dict) for item in found)]
    if len(of_objects) > 1:
        raise KnownError("web_many_lists")
    if not of_objects and lists and not filled:
        raise KnownError("web_no_entries")
    if not of_objects:
        raise KnownError("web_no_list")
    return [list(_flat(item)) if isinstance(item, dict) else None for item in of_objects[0]]


def _parsed(text: str) -> Json:
    """Numbers stay as they are written."""
    try:
        parsed = json.loads(text, parse_int=str, parse_float=str, parse_constant=_nothing)
    except RecursionError as error:
        raise KnownError("web_too_deep", limit=DEEPEST) from error
    except ValueError as error:
        raise KnownError("web_not_json") from error
    return cast("Json", parsed)


def _nothing(_word: str) -> None:
    """NaN and its kind say nothing."""


def _require_shallow(value: Json, levels: int) -> None:
    if isinstance(value, dict | list) and levels == 0:
        raise KnownError("web_too_deep", limit=DEEPEST)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        if isinstance(item, dict | list):
            _require_shallow(item, levels - 1)


def _lists(value: Json) -> Iterator[list[Json]]:
    """The lists in an object, not those inside of them."""
    for item in value.values() if isinstance(value, dict) else ():
        if isinstance(item, list):
            yield item
        else:
            yield from _lists(item)


def _flat(entry: dict[str, Json], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        column = f"{above}{_encodable(key)}"
        if isinstance(value, dict):
            yield from _flat(value, f"{column}.")
        else:
            yield column, _written(value)


def _written(value: Json) -> str:
    """A value as somebody would write it in a field."""
    if isinstance(value, list | dict):
        items = value.values() if isinstance(value, dict) else value
        return ", ".join(filter(None, map(_written, items)))
    if isinstance(value, bool):
        return t.YES if value else t.NO
    return clean(_encodable(str(value)), many_lines=True) if value is not None else ""


def _encodable(text: str) -> str:
    """Half of a pair of signs can stand in JSON but in no file of ours."""
    return text if text.isascii() else text.encode(errors="replace").decode()
