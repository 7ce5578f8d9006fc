"""A document or spreadsheet as plain data and back, so that it can be drawn again as it was."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, cast

from synpunkt_desk.documents import model
from synpunkt_desk.documents.xlsx import Part, Spreadsheet
from synpunkt_desk.models.errors import BugError

Plain = str | int | float | bool | list[Any] | dict[str, Any] | None

_KIND: Final = "kind"
_VALUE: Final = "value"
_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "bytes": b64decode,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "Decimal": Decimal,
}


_SHEETS: Final[Mapping[str, Callable[..., object]]] = {"Part": Part, "Spreadsheet": Spreadsheet}


def stored_document(document: model.Document) -> Plain:
    """The document as what JSON can hold; equal documents give equal data."""
    return _stored(document)


def stored_spreadsheet(spreadsheet: Spreadsheet) -> Plain:
    """The same for a spreadsheet."""
    return _stored(spreadsheet)


def spreadsheet_of(stored: Plain) -> Spreadsheet:
    """The spreadsheet that was stored."""
    found = _read(stored)
    if not isinstance(found, Spreadsheet):
        message = "what was stored is no spreadsheet"
        raise BugError(message)
    return found


def document_of(stored: Plain) -> model.Document:
    """The document that was stored."""
    found = _read(stored)
    if not isinstance(found, model.Document):
        message = "what was stored is no document"
        raise BugError(message)
    return found


def _stored(value: object) -> Plain:
    if isinstance(value, Enum):
        return {_KIND: type(value).__name__, _VALUE: value.value}
    if isinstance(value, tuple):
        return [_stored(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, bytes):
        return {_KIND: "bytes", _VALUE: b64encode(value).decode()}
    if isinstance(value, datetime | date):
        return {_KIND: type(value).__name__, _VALUE: value.isoformat()}
    if isinstance(value, Decimal):
        return {_KIND: "Decimal", _VALUE: str(value)}
    if is_dataclass(value):
        parts = {field.name: _stored(getattr(value, field.name)) for field in fields(value)}
        return {_KIND: type(value).__name__, **parts}
    return cast("Plain", value)


def _maker(name: str) -> Callable[..., object]:
    return _SHEETS[name] if name in _SHEETS else getattr(model, name)


def _read(stored: Plain) -> object:
    if isinstance(stored, list):
        return tuple(_read(item) for item in stored)
    if not isinstance(stored, dict):
        return stored
    name = str(stored[_KIND])
    if name in _READERS:
        return _READERS[name](str(stored[_VALUE]))
    made = _maker(name)
    if _VALUE in stored:
        return made(stored[_VALUE])
    return made(**{key: _read(part) for key, part in stored.items() if key != _KIND})
