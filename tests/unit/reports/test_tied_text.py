"""A changed text follows the figures sentence by sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from synpunkt_desk.reports.tied_text import follow, piece_at, pieces_of

BEFORE = (
    "Nämnden fick 48 synpunkter, 5 fler än samma period 2025 (43). "
    "Av dem var 29 klagomål och 19 beröm. "
    "Vid periodens slut var 4 ärenden inte avslutade."
)
NOW = (
    "Nämnden fick 50 synpunkter, 7 fler än samma period 2025 (43). "
    "Av dem var 31 klagomål och 19 beröm. "
    "Vid periodens slut var alla ärenden avslutade."
)
OWN_WORDS = "Hela 29 av dem var klagomål, vilket är mycket."
OWN = BEFORE.replace("Av dem var 29 klagomål och 19 beröm.", OWN_WORDS)


def test_untouched_sentences_follow_and_an_own_one_is_kept_and_told() -> None:
    followed = follow(f"{OWN} Vi är nöjda.", BEFORE, NOW)
    assert followed.text == (
        "Nämnden fick 50 synpunkter, 7 fler än samma period 2025 (43). "
        f"{OWN_WORDS} Vid periodens slut var alla ärenden avslutade. Vi är nöjda."
    )
    (moved,) = followed.moved
    assert (moved.own, moved.numbers) == ((OWN_WORDS,), (("29", "31"),))
    assert followed.rewritten[OWN_WORDS] == "Av dem var 31 klagomål och 19 beröm."


def test_what_was_told_is_told_until_somebody_has_looked() -> None:
    followed = follow(OWN, BEFORE, NOW)
    later = follow(f"{followed.text} Tack.", followed.against, NOW)
    assert (later.text, later.moved) == (f"{followed.text} Tack.", followed.moved)
    assert not follow(followed.text, NOW, NOW).moved


def test_the_new_sentence_is_taken_in_the_place_of_the_own() -> None:
    taken = follow(f"{OWN} Vi är nöjda.", BEFORE, NOW).taken()
    assert taken == f"{NOW} Vi är nöjda."


def test_words_in_the_place_of_all_stand_for_all() -> None:
    followed = follow("Det var lugnt.", BEFORE, NOW)
    assert (followed.text, followed.taken()) == ("Det var lugnt.", NOW)
    assert ("48", "50") in followed.moved[0].numbers


def test_a_sentence_taken_away_stays_away() -> None:
    shorter = BEFORE.replace("Av dem var 29 klagomål och 19 beröm. ", "")
    followed = follow(shorter, BEFORE, NOW)
    assert followed.text == NOW.replace("Av dem var 31 klagomål och 19 beröm. ", "")
    assert not followed.moved
    assert follow(followed.text, followed.against, NOW).text == followed.text


def test_a_sentence_comes_and_goes_with_its_figure() -> None:
    forwarded = "Därutöver vidarebefordrades 4 synpunkter."
    longer = BEFORE.replace("beröm. ", f"beröm. {forwarded} ")
    assert follow(f"{BEFORE} Tack.", BEFORE, longer).text == f"{longer} Tack."
    assert follow(f"{longer} Tack.", longer, BEFORE).text == f"{BEFORE} Tack."


def test_an_own_sentence_outlives_the_drafted_one_and_says_so() -> None:
    gone = BEFORE.replace("Av dem var 29 klagomål och 19 beröm. ", "")
    followed = follow(OWN, BEFORE, gone)
    (moved,) = followed.moved
    assert (moved.own, moved.now) == ((OWN_WORDS,), "")
    assert follow(followed.text, followed.against, gone).moved == followed.moved
    assert followed.taken() == gone


def test_a_number_within_a_longer_one_is_not_the_sentence() -> None:
    assert follow("Totalt 15 ärenden kom.", "5 ärenden kom.", "6 ärenden kom.").text == (
        "Totalt 15 ärenden kom."
    )


def test_points_of_a_list_are_followed_one_by_one() -> None:
    before = "- Skyltarna är bytta.\n- Telefontiden är längre."
    now = "- Lamporna är lagade.\n- Skyltarna är bytta.\n- Telefontiden är längre."
    own = "- Skyltarna är bytta.\n- Telefontiden är längre, till klockan 18."
    followed = follow(own, before, now)
    assert followed.text == f"- Lamporna är lagade.\n{own}"
    assert not followed.moved


def test_a_marked_point_is_one_sentence() -> None:
    assert [piece.text for piece in pieces_of("1. Läggs till handlingarna. Tack.\n- Ja")] == [
        "1. Läggs till handlingarna.",
        "Tack.",
        "- Ja",
    ]
    assert piece_at(BEFORE, BEFORE.index("klagomål")) == "Av dem var 29 klagomål och 19 beröm."
    assert piece_at("", 0) == ""


TOPICS = (
    "Nämnden fick {} synpunkter.",
    "Av dem var {} klagomål.",
    "Flest gällde fysisk miljö ({}).",
    "Därutöver vidarebefordrades {} till andra.",
    "Vid periodens slut var {} ärenden inte avslutade.",
)
NUMBERS = st.lists(st.none() | st.integers(0, 99), min_size=len(TOPICS), max_size=len(TOPICS))


def told(numbers: list[int | None]) -> str:
    """A draft that leaves out some sentences."""
    pairs = zip(TOPICS, numbers, strict=True)
    return " ".join(topic.format(number) for topic, number in pairs if number is not None)


def changed(drafted: str, changes: list[int]) -> str:
    """The draft with sentences kept, taken away, written otherwise or followed by own ones."""
    said: list[str] = []
    for piece, change in zip(pieces_of(drafted), changes, strict=False):
        said += [
            [piece.text],
            [],
            [piece.text.replace(" var ", " blev så många som ")],
            [piece.text, "Det är bra."],
        ][change]
    return " ".join(said)


CHANGES = st.lists(st.integers(0, 3), min_size=len(TOPICS), max_size=len(TOPICS))


@settings(max_examples=60)
@given(before=NUMBERS, changes=CHANGES)
def test_nothing_happens_while_no_figure_moves(
    before: list[int | None], changes: list[int]
) -> None:
    own = changed(told(before), changes)
    followed = follow(own, told(before), told(before))
    assert (followed.text, followed.moved) == (own, ())


@settings(max_examples=60)
@given(before=NUMBERS, now=NUMBERS)
def test_a_text_that_nobody_has_changed_becomes_the_new_draft(
    before: list[int | None], now: list[int | None]
) -> None:
    followed = follow(told(before), told(before), told(now))
    assert not followed.moved
    assert followed.text in (told(now), "")


@settings(max_examples=60)
@given(before=NUMBERS, now=NUMBERS, changes=CHANGES)
def test_to_follow_twice_changes_nothing_more(
    before: list[int | None], now: list[int | None], changes: list[int]
) -> None:
    once = follow(changed(told(before), changes), told(before), told(now))
    again = follow(once.text, once.against, told(now))
    assert again.text == once.text
    assert bool(again.moved) == bool(once.moved)
