"""Writes the numbers of a document in the Swedish way."""

from decimal import Decimal

from synpunkt_desk.documents.model import Cell

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"


def format_number(number: int | Decimal) -> str:
    """Return `1 234,5` with no-break spaces; a Decimal keeps the digits that it has."""
    swedish = str.maketrans({",": _NO_BREAK_SPACE, ".": ",", "-": _MINUS})
    return (
        f"{number:,f}".translate(swedish)
        if isinstance(number, Decimal)
        else (f"{number:,d}".translate(swedish))
    )


def format_cell(cell: Cell) -> str:
    """Return what a cell shows."""
    return cell if isinstance(cell, str) else format_number(cell)
