"""Sentences about due dates."""

from datetime import date

import pytest

from synpunkt_desk.models.working_days import Calendar, due_date
from synpunkt_desk.texts.deadlines import due_date_sentence

CALENDAR = Calendar(
    {
        date(2026, 5, 1): "Första maj",
        date(2026, 5, 14): "Kristi himmelsfärdsdag",
        date(2026, 6, 19): "Midsommarafton",
    }
)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "sentence"),
    [
        (
            date(2026, 4, 29),
            10,
            "working_days",
            "10 arbetsdagar från 2026-04-29, 1 maj och Kristi himmelsfärdsdag oräknade: 2026-05-15",
        ),
        (
            date(2026, 6, 18),
            1,
            "working_days",
            "1 arbetsdag från 2026-06-18, midsommarafton oräknad: 2026-06-22",
        ),
        (date(2026, 9, 1), 2, "working_days", "2 arbetsdagar från 2026-09-01: 2026-09-03"),
        (date(2026, 4, 29), 14, "days", "14 dagar från 2026-04-29: 2026-05-13"),
    ],
)
def test_a_due_date_explains_itself(start: date, amount: int, unit: str, sentence: str) -> None:
    due = due_date(start, amount, unit, CALENDAR)
    assert due_date_sentence(start, amount, unit, due) == sentence
