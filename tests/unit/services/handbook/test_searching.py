"""Searching the handbook."""

from synpunkt_desk.services.handbook.chapters import Chapter
from synpunkt_desk.services.handbook.searching import find, sections_of

CHAPTERS = (
    Chapter("index", "Handbok", "# Handbok\n\n- [Avsluta](close.md)\n"),
    Chapter(
        "close",
        "Avsluta",
        "# Avsluta\n\nNär svaret är lämnat.\n\n## Om det blev fel\n\n- **Ctrl+Z** ångrar det.\n",
    ),
    Chapter("answer", "Besvara", "# Besvara\n\nSkriv [svaret](close.md), och avsluta sedan.\n"),
)
SECTIONS = sections_of(CHAPTERS)


def found(typed: str) -> list[tuple[str, int]]:
    return [(hit.section.chapter, hit.section.at) for hit in find(SECTIONS, typed)]


def test_the_beginning_of_a_word_is_enough_and_headings_come_first() -> None:
    assert found("avsl") == [("close", 0), ("close", 1), ("answer", 0)]


def test_all_words_must_be_there_in_any_order() -> None:
    assert found("fel ångra") == [("close", 1)]
    assert found("ångra svaret") == []


def test_letters_within_a_word_are_not_its_beginning() -> None:
    assert found("slut") == []


def test_a_hit_shows_its_words_without_marks() -> None:
    [hit] = find(SECTIONS, "skriv")

    assert hit.around == "Skriv svaret, och avsluta sedan."


def test_nothing_typed_finds_nothing() -> None:
    assert found("  – ") == []
