"""The words of an HTML mail, in time that grows with its length and no faster.

Nothing is run, fetched or drawn: what is left is plain text.
"""

import html
import re
from collections.abc import Callable
from functools import partial
from typing import Final

from synpunkt_desk.intake.mail.plain_text import tidy

_TOKEN: Final = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:_-]*+)([^<>]*+)>|<[!?][^<>]*+>")
"""What a name or its attributes have taken is never given back: a tag without end is read once."""
_HREF: Final = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ALT: Final = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LONG_NUMBER: Final = re.compile(r"&#[0-9]{8,};?")
_LONGEST_TAG: Final = 4_000
_LONGEST_RUN: Final = 500_000
_MOST_TAGS: Final = 100_000
"""Far more than a long exchange of letters has; what comes after them is left out."""
_UNSEEN: Final = frozenset(
    ("script", "style", "title", "template", "xml", "svg", "iframe", "noframes")
)
_BLOCKS: Final = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
        "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "main", "nav", "p", "pre", "section",
    )
)  # fmt: skip
_SPACED: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"))
_SCHEMES: Final = ("http://", "https://", "mailto:", "tel:")
_END: Final = "\n"
_CELL: Final = "\x1f"
_BREAK: Final = "\x1e"
"""Stand for the edge of a cell and a new line in it; no text has them."""
_MARKS: Final = {ord(_CELL): None, ord(_BREAK): None}


def text_of_html(content: str) -> str:
    """Blocks on lines of their own, lists with dashes, rows with bars, links with addresses."""
    writer = _Writer()
    at, left = 0, _MOST_TAGS
    while left and (found := _TOKEN.search(content, at)):
        left -= 1
        writer.write(content[at : found.start()])
        at = _after(content, found)
        if found[2]:
            writer.tag(found[2].lower(), found[3][:_LONGEST_TAG], is_end=bool(found[1]))
    writer.write(content[at:] if left else "")
    return tidy("\n".join(map(_row, "".join(writer.out).split(_END))))


def _after(content: str, token: re.Match[str]) -> int:
    """Where to go on: after the tag, or after all that it hides."""
    if token[0] == "<!--":
        return _end_of(content, "-->", token.end() - 2)
    hidden = (token[2] or "").lower()
    if token[1] or hidden not in _UNSEEN or token[0].endswith("/>"):
        return token.end()
    closing = re.compile(f"</{hidden}", re.IGNORECASE).search(content, token.end())
    return closing.start() if closing else len(content)


def _end_of(content: str, mark: str, start: int) -> int:
    found = content.find(mark, start)
    return found + len(mark) if found >= 0 else len(content)


class _Writer:
    """Gathers text as the tags come."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._link = ""
        self._link_at = 0
        self._verbatim = 0
        self._breaks = 2
        """New lines since the last words."""
        self._counts: list[int] = []
        """For each open list the number of its next point, 0 for dashes."""
        self._cells: list[bool] = []
        """For each open table whether a cell of it is open."""
        self._ways: dict[str, Callable[[str, bool], None]] = {
            "a": self._anchor,
            "br": lambda _attributes, _is_end: self._break(self._breaks + 1),
            "img": self._picture,
            "li": self._point,
            "ol": partial(self._list, 1),
            "pre": self._pre,
            "table": self._table,
            "td": self._cell,
            "th": self._cell,
            "tr": lambda _attributes, _is_end: self._break(1, _END),
            "ul": partial(self._list, 0),
        }

    def write(self, raw: str) -> None:
        """Words between two tags."""
        text = html.unescape(_LONG_NUMBER.sub("", raw[:_LONGEST_RUN])).translate(_MARKS)
        if text and not text.isspace():
            self._breaks = 0
        self.out.append(text if self._verbatim else re.sub(r"[ \t\r\n\f]+", " ", text))

    def tag(self, name: str, attributes: str, *, is_end: bool) -> None:
        """What a tag means for the text."""
        if name in _BLOCKS:
            self._break(2 if name in _SPACED else 1)
        way = self._ways.get(name)
        if way:
            way(attributes, is_end)

    def _put(self, words: str) -> None:
        self.out.append(words)
        self._breaks = 0

    def _break(self, count: int, mark: str = "") -> None:
        """See to it that there are so many new lines after the last words."""
        is_in_cell = bool(self._cells) and self._cells[-1]
        missing = max(0, count - self._breaks)
        self._breaks += missing
        self.out.append((mark or (_BREAK if is_in_cell else _END)) * missing)

    def _anchor(self, attributes: str, is_end: bool) -> None:
        if self._link:
            words = "".join(self.out[self._link_at :]).strip()
            bare = self._link.removeprefix("mailto:").removeprefix("tel:")
            if bare.rstrip("/") not in words:
                self.out.append(f" ({bare})" if words else bare)
        found = _HREF.search(attributes) if not is_end else None
        address = html.unescape(next(filter(None, found.groups()), "")).strip() if found else ""
        self._link = address if address.lower().startswith(_SCHEMES) else ""
        self._link_at = len(self.out)

    def _picture(self, attributes: str, _is_end: bool) -> None:
        found = _ALT.search(attributes)
        words = html.unescape(found[1] or found[2] or "").strip() if found else ""
        if words:
            self._put(f"[{words}]")

    def _point(self, _attributes: str, is_end: bool) -> None:
        if is_end:
            return
        self._break(1)
        number = self._counts[-1] if self._counts else 0
        self._put(f"{number}. " if number else "- ")
        if number:
            self._counts[-1] += 1

    def _list(self, first: int, _attributes: str, is_end: bool) -> None:
        if not is_end:
            self._counts.append(first)
        elif self._counts:
            self._counts.pop()
        self._break(1)

    def _pre(self, _attributes: str, is_end: bool) -> None:
        self._verbatim = max(0, self._verbatim + (-1 if is_end else 1))

    def _table(self, _attributes: str, is_end: bool) -> None:
        self._break(1, _END)
        if not is_end:
            self._cells.append(False)
        elif self._cells:
            self._cells.pop()

    def _cell(self, _attributes: str, is_end: bool) -> None:
        self.out.append(_CELL)
        if self._cells:
            self._cells[-1] = not is_end


def _row(line: str) -> str:
    """Short cells side by side with bars between them, longer ones under one another."""
    if _CELL not in line:
        return line.replace(_BREAK, "\n").strip(" ")
    cells = [cell.strip(f" {_BREAK}") for cell in line.split(_CELL)]
    between = "\n" if any(_BREAK in cell for cell in cells) else " | "
    return between.join(cell for cell in cells if cell).replace(_BREAK, "\n")
