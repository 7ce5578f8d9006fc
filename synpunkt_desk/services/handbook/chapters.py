"""The chapters of the handbook, in the order of its page of contents."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.services.handbook.filling import KeyOf, fill

FOLDER: Final = Path(__file__).parents[2] / "resources" / "handbook"
CONTENTS: Final = "index"
"""The chapter that leads to all others."""
_LINK: Final = re.compile(r"\]\((\w+)\.md\)")
_TITLE: Final = re.compile(r"# (.+)\n")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter by its key; its Markdown has the words of the screens and keys filled in."""

    key: str
    title: str
    text: str


def read_chapters(key_of: KeyOf) -> tuple[Chapter, ...]:
    """The page of contents and every chapter it names."""
    contents = read_chapter(CONTENTS, key_of)
    keys = dict.fromkeys(_LINK.findall(contents.text))
    return (contents, *(read_chapter(key, key_of) for key in keys))


def read_chapter(key: str, key_of: KeyOf) -> Chapter:
    """One chapter; its first line is its title."""
    text = fill((FOLDER / f"{key}.md").read_text("utf-8"), key_of)
    title = _TITLE.match(text)
    if title is None:
        raise BugError(f"the chapter {key} has no title")
    return Chapter(key, title[1], text)
