"""Drafted sentences have the right forms and say no more than the numbers bear."""

from datetime import date

import pytest

from synpunkt_desk.texts import report_sentences as s

FIRST_HALF = (date(2024, 1, 1), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("now", "then", "words"),
    [
        (37, 19, "nästan dubbelt så många som förra året (37 mot 19)"),
        (40, 20, "dubbelt så många som förra året (40 mot 20)"),
        (41, 20, "drygt dubbelt så många som förra året (41 mot 20)"),
        (59, 20, "nästan tre gånger så många som förra året (59 mot 20)"),
        (10, 20, "hälften så många som förra året (10 mot 20)"),
        (11, 21, "drygt hälften så många som förra året (11 mot 21)"),
        (48, 43, "5 fler än förra året (43)"),
        (15, 6, "9 fler än förra året (6)"),
        (12, 6, "6 fler än förra året (6)"),
        (5, 6, "1 färre än förra året (6)"),
        (0, 0, "inga heller förra året"),
        (7, 7, "lika många som förra året (7)"),
        (1200, 0, "1\N{NO-BREAK SPACE}200 fler än förra året (0)"),
    ],
)
def test_a_change_is_said_in_numbers_and_in_ratios_only_where_they_bear_it(
    now: int, then: int, words: str
) -> None:
    assert s.change_words(now, then, "förra året") == words


@pytest.mark.parametrize(
    ("now", "then", "words"),
    [
        (119, 88, "en ökning med 35 procent"),
        (43, 48, "en minskning med 10 procent"),
        (9, 9, ""),
        (15, 6, ""),
        (1000, 999, ""),
    ],
)
def test_a_share_needs_a_base_of_ten(now: int, then: int, words: str) -> None:
    assert s.share_words(now, then) == words


@pytest.mark.parametrize(
    ("kinds", "untyped", "sentence"),
    [
        ([("Klagomål", 3), ("Förslag", 1)], 0, "Av dem var 3 klagomål och 1 förslag."),
        ([("Fråga", 1), ("Beröm", 2), ("Förslag", 0)], 0, "Av dem var 2 beröm och 1 fråga."),
        ([("Fråga", 2), ("Önskan", 1)], 4, "Av dem var 2 frågor, 1 av typen Önskan och 4 som"),
        ([("Fråga", 1)], 0, "Det var 1 fråga."),
        ([("Klagomål", 7), ("Beröm", 0)], 0, "Det var 7 klagomål."),
        ([("Klagomål", 0)], 0, ""),
    ],
)
def test_types_are_named_in_their_right_form(
    kinds: list[tuple[str, int]], untyped: int, sentence: str
) -> None:
    assert s.kinds_sentence(kinds, untyped).startswith(sentence)
    assert bool(s.kinds_sentence(kinds, untyped)) == bool(sentence)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ((date(2023, 1, 1), date(2023, 6, 30)), "samma period 2023"),
        ((date(2023, 7, 1), date(2023, 12, 31)), "under juli–december 2023"),
        ((date(2023, 1, 1), date(2023, 12, 31)), "under 2023"),
    ],
)
def test_the_compared_period_is_named_once_for_all(then: tuple[date, date], words: str) -> None:
    assert s.earlier_words(FIRST_HALF, then) == words


def test_whole_years_are_compared_by_their_number() -> None:
    years = [(date(year, 1, 1), date(year, 12, 31)) for year in (2024, 2023)]

    assert s.earlier_words(years[0], years[1]) == "under 2023"


@pytest.mark.parametrize(
    ("name", "owner"),
    [("Kommunstyrelsen", "Kommunstyrelsens"), ("Borås", "Borås"), ("Alex", "Alex"), ("", "")],
)
def test_the_genitive_adds_no_second_s(name: str, owner: str) -> None:
    assert s.genitive(name) == owner


@pytest.mark.parametrize(
    ("flow", "sentence"),
    [
        (
            (5, 48, 49, 4),
            "Vid periodens början var 5 ärenden inte avslutade. Under perioden inkom 48 och 49 "
            "avslutades. Vid periodens slut var 4 ärenden inte avslutade.",
        ),
        (
            (1, 0, 0, 1),
            "Vid periodens början var 1 ärende inte avslutat. Under perioden inkom och "
            "avslutades inga. Vid periodens slut var 1 ärende inte avslutat.",
        ),
        (
            (0, 8, 8, 0),
            "Vid periodens början fanns inga ärenden kvar att avsluta. Under perioden inkom 8 och "
            "8 avslutades. Vid periodens slut var alla avslutade.",
        ),
        (
            (0, 0, 0, 0),
            "Under perioden inkom inga ärenden, och inga fanns kvar att avsluta sedan tidigare.",
        ),
    ],
)
def test_the_flow_is_told_in_order(flow: tuple[int, int, int, int], sentence: str) -> None:
    assert s.closed_sentence(*flow) == sentence


@pytest.mark.parametrize(
    ("handled", "left", "sentence"),
    [
        (0, 0, ""),
        (3, 0, "Vid periodens slut var alla ärenden avslutade."),
        (3, 1, "Vid periodens slut var 1 ärende inte avslutat."),
    ],
)
def test_all_are_closed_only_where_there_were_some(handled: int, left: int, sentence: str) -> None:
    assert s.open_sentence(handled, left) == sentence


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "under 2024"),
        (date(2024, 1, 1), date(2024, 6, 30), "under januari–juni 2024"),
        (date(2024, 6, 3), date(2024, 6, 17), "under tiden 3–17 juni 2024"),
        (date(2024, 6, 3), date(2024, 6, 3), "den 3 juni 2024"),
    ],
)
def test_a_period_is_told_as_one_says_it(first: date, last: date, words: str) -> None:
    assert s.during_words(first, last) == words


def test_one_case_takes_the_singular_in_the_routine() -> None:
    assert s.followed_sentences((0, 1), (0, 0), (0, 0)) == "0 av 1 synpunkt är kategoriserad."
    assert s.followed_sentences((1, 2), (0, 0), (0, 0)) == "1 av 2 synpunkter är kategoriserade."
