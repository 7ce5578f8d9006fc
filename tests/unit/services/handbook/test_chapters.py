"""The chapters that are shipped: whole, plain, and the same on the web."""

import re
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.services.handbook.chapters import CONTENTS, FOLDER, Chapter, read_chapters
from synpunkt_desk.services.handbook.filling import fill
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.texts import actions
from synpunkt_desk.wiring.help import CHAPTERS, LIST, key_of
from synpunkt_desk.wiring.window import places
from tools.handbook import TARGET, pages

MOST_BYTES = 3_000_000
LONGEST = 3500
"""Letters of a chapter; somebody reads it with a case waiting."""


@pytest.fixture(scope="module")
def chapters() -> tuple[Chapter, ...]:
    return read_chapters(key_of)


def test_every_chapter_is_named_on_the_page_of_contents(chapters: tuple[Chapter, ...]) -> None:
    assert {chapter.key for chapter in chapters} == {file.stem for file in FOLDER.glob("*.md")}
    assert chapters[0].key == CONTENTS


def test_every_place_for_words_is_filled_in(chapters: tuple[Chapter, ...]) -> None:
    assert [chapter.key for chapter in chapters if re.search(r"[{}]", chapter.text)] == []


def test_every_link_leads_to_a_chapter(chapters: tuple[Chapter, ...]) -> None:
    linked = {link for c in chapters for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", c.text)}

    assert linked <= {f"{chapter.key}.md" for chapter in chapters}


def test_every_picture_is_there_and_every_picture_is_shown(chapters: tuple[Chapter, ...]) -> None:
    shown = {name for c in chapters for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", c.text)}

    assert shown == {f"pictures/{file.name}" for file in (FOLDER / "pictures").iterdir()}


def test_the_pictures_are_small() -> None:
    assert sum(file.stat().st_size for file in (FOLDER / "pictures").iterdir()) < MOST_BYTES


def test_chapters_are_short(chapters: tuple[Chapter, ...]) -> None:
    assert [chapter.key for chapter in chapters if len(chapter.text) > LONGEST] == []


def test_every_place_of_the_window_has_its_chapter(chapters: tuple[Chapter, ...]) -> None:
    there = {chapter.key for chapter in chapters}
    screens = {place[0] for place in places()}

    assert {*CHAPTERS.values(), LIST} <= there
    assert screens <= set(CHAPTERS)
    assert set(CHAPTERS) - screens <= set(Queue)


def test_the_web_shows_what_the_program_shows() -> None:
    on_the_web = {file.name: file.read_text("utf-8") for file in Path(TARGET).glob("*.md")}

    assert on_the_web == pages(), "run `make handbook`"


def test_words_are_those_of_the_screen() -> None:
    assert (
        fill("**{t:actions.NEW_CASE}** {key:new_case}", key_of) == f"**{actions.NEW_CASE}** Ctrl+N"
    )


@pytest.mark.parametrize("place", ["{t:shell.NO_SUCH}", "{t:inbox.QUEUE_NAMES.no}", "{key:no}"])
def test_words_that_are_not_there_are_a_fault(place: str) -> None:
    with pytest.raises(BugError):
        fill(place, key_of)
