"""Writes tables as an Excel file: one sheet each, after a sheet that tells what they are."""

from dataclasses import dataclass
from datetime import datetime

from synpunkt_desk.documents.model import Table


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading on the first sheet; each has a label, or "" for none."""

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreadsheet:
    """What a file holds; tables are named by their title, `made_at` is aware."""

    title: str
    parts: tuple[Part, ...]
    tables: tuple[Table, ...]
    made_at: datetime
    author: str = ""


def render_xlsx(spreadsheet: Spreadsheet) -> bytes:
    """Return an Excel file where no text is a formula or a link; equal ones give equal bytes."""
    from synpunkt_desk.documents.xlsx.rendering import render

    return render(spreadsheet)
