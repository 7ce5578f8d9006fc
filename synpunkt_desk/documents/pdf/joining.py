"""Puts finished files after each other, for the printer."""

from collections.abc import Iterable
from io import BytesIO

from pikepdf import Pdf


def join(files: Iterable[bytes], title: str) -> bytes:
    """Return the pages of all files as one."""
    made = Pdf.new()
    for content in files:
        with Pdf.open(BytesIO(content)) as one:
            made.pages.extend(one.pages)
    made.docinfo["/Title"] = title
    into = BytesIO()
    made.save(into)
    return into.getvalue()
