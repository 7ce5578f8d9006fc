"""A text of one's own says which of its numbers have moved."""

from synpunkt_desk.reports.moved_numbers import has_moved, moved_numbers


def test_a_number_in_the_same_words_has_moved() -> None:
    before = "Stadskansliet fick 48 synpunkter, 5 fler än 2025 (43). Av dem var 29 klagomål."
    now = "Stadskansliet fick 49 synpunkter, 6 fler än 2025 (43). Av dem var 29 klagomål."
    assert has_moved(before, now)
    assert moved_numbers(before, now) == (("48", "49"), ("5", "6"))


def test_other_words_between_hide_no_number() -> None:
    before = "Nämnden fick 48 synpunkter, lika många som förra året. Av dem var 2 beröm."
    now = "Nämnden fick 48 synpunkter, 1 färre än förra året. Av dem var 3 beröm."
    assert moved_numbers(before, now) == (("2", "3"),)


def test_thousands_are_one_number() -> None:
    assert moved_numbers("1\N{NO-BREAK SPACE}048 kom", "1\N{NO-BREAK SPACE}049 kom") == (
        ("1\N{NO-BREAK SPACE}048", "1\N{NO-BREAK SPACE}049"),
    )


def test_only_another_day_is_no_move() -> None:
    assert not has_moved("1. Tjänsteskrivelse 2026-07-01", "1. Tjänsteskrivelse 2026-07-02")


def test_other_words_alone_are_a_move_without_numbers() -> None:
    assert has_moved("Inga kom in.", "Alla är avslutade.")
    assert moved_numbers("Inga kom in.", "Alla är avslutade.") == ()
