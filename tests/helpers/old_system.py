"""An export of an earlier system, with every sort of nonsense that such files hold, counted."""

import csv
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

HEADER: Final = (
    "Ärendenr", "Ink. datum", "Status", "Avslutsdatum", "Typ av synpunkt", "Förvaltning",
    "Ärendemening", "Ärendetext", "Namn och telefon", "Handläggare", "Svarstext", "Sysinfo",
)  # fmt: skip
FIRST_DAY: Final = date(2010, 1, 4)
IDENTITY_NUMBER: Final = "19811218-9876"
_ABOVE: Final = (("Export ur ärendesystemet",), ("Uttaget 2026-11-20 av Karin",))
_TEXTS: Final = (
    "Det är halt på gångvägen upp till skolan varje morgon, och ingen sandar.",
    "Lampan på hörnet har varit släckt i tre veckor; jag har ringt två gånger.",
    'Personalen i "köket" är fantastisk. Maten blir bättre och bättre!',
)
_MONTHS: Final = (
    "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "november", "dec",
)  # fmt: skip
_STATUSES: Final = ("Pågående", "Avslutad", "AVSLUTAD", "Klar", "Öppen")
_TYPES: Final = ("Synpunkt/klagomål", "Beröm", "Fråga")

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "case_type": {"Synpunkt/klagomål": "Klagomål"},
    "department": {"TEK": "Tekniska förvaltningen"},
}
"""What somebody says of the words that we do not know."""

Row = Sequence[str]
_SORTS: Final = {
    7: "repeated", 11: "no_date", 13: "no_text", 17: "too_wide", 19: "twice", 23: "changed",
    29: "html", 31: "identity_number", 37: "line_breaks", 41: "right_edge",
}  # fmt: skip
"""What is wrong with a line, by where it stands among fifty."""

_SPOILT: Final[Mapping[str, Callable[[list[str], int], Row]]] = {
    "repeated": lambda _row, _number: HEADER,
    "no_date": lambda row, number: [row[0], ("", "vet ej", "31/02/2014")[number % 3], *row[2:]],
    "no_text": lambda row, _number: [*row[:6], "", " ", *row[8:]],
    "too_wide": lambda row, _number: [*row, "ett", "fält", "för mycket"],
    "changed": lambda row, number: _with_text(row, f"{row[7]} Ändrat {number}."),
    "html": lambda row, _number: _with_text(
        row, f"<p>{row[7]}</p><br>Med v&auml;nlig h&auml;lsning&nbsp;<b>Eva</b>"
    ),
    "identity_number": lambda row, _number: _with_text(
        row, f"{row[7]} Mitt personnummer är {IDENTITY_NUMBER}."
    ),
    "line_breaks": lambda row, _number: _with_text(
        row, f'{row[7]}\r\n\r\nRad två; med "citat" och \ttabb.\nRad tre.'
    ),
    "right_edge": lambda row, _number: [*row, "", ""],
}


@dataclass
class Export:
    """A file, how many of its lines are of each sort, and how the delimiter and bytes are."""

    file: Path
    encoding: str = "cp1252"
    delimiter: str = ";"
    sorts: Counter[str] = field(default_factory=Counter[str])

    @property
    def refused(self) -> int:
        """Lines that are no case."""
        sorts = ("above", "totals", "repeated", "no_date", "no_text", "too_wide")
        return sum(self.sorts[sort] for sort in sorts)

    @property
    def taken_in(self) -> int:
        """Lines that become cases."""
        return self.sorts["lines"] - self.refused - self.sorts["twice"] - self.sorts["changed"]


def write_export(
    file: Path, count: int, *, encoding: str = "cp1252", delimiter: str = ";", seed: int = 1
) -> Export:
    """Write a table of so many lines with something in them, the names apart."""
    export = Export(file, encoding, delimiter)
    chosen = random.Random(seed)
    with file.open("w", encoding=encoding, newline="", errors="replace") as text:
        writer = csv.writer(text, delimiter=delimiter)
        for line in (*_ABOVE, ()):
            writer.writerow(line)
        writer.writerow(HEADER)
        export.sorts.update(above=len(_ABOVE), lines=len(_ABOVE))
        earlier: list[str] = list(_case(0, chosen))
        for number in range(count - len(_ABOVE) - 2):
            sort, row = _line(number, chosen, earlier)
            earlier = [*row] if sort == "plain" else earlier
            export.sorts.update((sort, "lines"))
            writer.writerow(row)
        for row in (("Summa", "", f"{count} ärenden"), ("Totalt antal:", str(count))):
            export.sorts.update(("totals", "lines"))
            writer.writerow(row)
    return export


def _line(number: int, chosen: random.Random, earlier: list[str]) -> tuple[str, Row]:
    sort = _SORTS.get(number % 50, "plain")
    row = [*_case(number, chosen)]
    if sort in {"twice", "changed"}:
        row = [*earlier]
    return sort, _SPOILT[sort](row, number) if sort in _SPOILT else row


def _with_text(row: list[str], text: str) -> Row:
    return [*row[:7], text, *row[8:]]


def _case(number: int, chosen: random.Random) -> Row:
    came = FIRST_DAY + timedelta(days=number * 5_000 // 100_000 % 6_000)
    status = chosen.choice(_STATUSES)
    is_open = status in {"Pågående", "Öppen"}
    closed = "" if is_open else _day(came + timedelta(days=9), number // 7)
    return (
        f"SYN-{number:06}",
        _day(came, number),
        status,
        closed,
        chosen.choice(_TYPES),
        chosen.choice(("Tekniska förvaltningen", "TEK")),
        f"Synpunkt nummer {number}",
        f"{chosen.choice(_TEXTS)} ({number})",
        f"Eva Ek, tel 070-174 06 {number % 100:02}",
        "Karin Handläggare" if is_open else "",
        "" if is_open else "Tack för din synpunkt. Vi har åtgärdat det.",
        "x",
    )


def _day(day: date, number: int) -> str:
    """A day in each of the ways that systems write it."""
    ways = (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
        str((day - date(1899, 12, 30)).days),
        f"{day.isoformat()} 14:30",
        f"{day:%Y%m%d}",
    )
    return ways[number % len(ways)]
