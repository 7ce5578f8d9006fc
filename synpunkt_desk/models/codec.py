"""Between the typed objects and the fields of their patches."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final, TypeVar, cast, get_type_hints

from synpunkt_desk.models.journal import Fields, Json

T = TypeVar("T")
_AS_THEY_ARE: Final = frozenset({str, bool, int})


def decode(kind: type[T], stored: Fields) -> T:
    """The typed object; a field that is missing or of the wrong kind gets its default."""
    values: dict[str, Any] = {}
    plain, readers = _plan(kind)
    for name, raw in stored.items():
        if plain.get(name) is type(raw):
            values[name] = raw
        elif raw is not None and name in readers:
            value = readers[name](raw)
            if value is not None:
                values[name] = value
    return kind(**values)


def encode(values: Mapping[str, object]) -> dict[str, Json]:
    """Values of a typed object as they stand in a patch."""
    return {name: encode_value(value) for name, value in values.items()}


def encode_value(value: object) -> Json:
    """Days as YYYY-MM-DD, moments in UTC with Z, tuples as lists."""
    if type(value) in _AS_THEY_ARE:
        return cast("Json", value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [encode_value(item) for item in cast("Iterable[object]", value)]
    if isinstance(value, str | int | float) or value is None:
        return str(value) if isinstance(value, str) else value
    raise TypeError(type(value).__name__)


def _text(raw: Json) -> str | None:
    return raw if isinstance(raw, str) else None


def _flag(raw: Json) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _count(raw: Json) -> int | None:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else None


def _day(raw: Json) -> date | None:
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        return None


def _moment(raw: Json) -> datetime | None:
    try:
        moment = datetime.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        return None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def _texts(raw: Json) -> tuple[str, ...] | None:
    return tuple(i for i in raw if isinstance(i, str)) if isinstance(raw, list) else None


_READERS: Final[Mapping[object, Callable[[Json], object]]] = {
    str: _text,
    bool: _flag,
    int: _count,
    date | None: _day,
    datetime | None: _moment,
    tuple[str, ...]: _texts,
}


@cache
def _plan(kind: type) -> tuple[Mapping[str, type], Mapping[str, Callable[[Json], object]]]:
    """The fields whose values stand in patches as they are, with their types; readers of all."""
    hints = get_type_hints(kind)
    types = {f.name: hints[f.name] for f in fields(kind)}
    plain = {name: hint for name, hint in types.items() if hint in _AS_THEY_ARE}
    return plain, {name: _READERS[hint] for name, hint in types.items()}
