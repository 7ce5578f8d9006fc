"""Swedish days and periods."""

from datetime import date

import pytest

from synpunkt_desk.texts.dates import date_with_weekday, long_date, period_in_days, period_in_months


def test_a_day() -> None:
    assert long_date(date(2024, 6, 3)) == "3 juni 2024"
    assert date_with_weekday(date(2024, 6, 3)) == "måndag 3 juni 2024"


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2024-01-01", "2024-06-30", "januari–juni 2024"),
        ("2024-06-01", "2024-06-30", "juni 2024"),
        ("2024-02-01", "2024-02-29", "februari 2024"),
        ("2023-02-01", "2023-02-28", "februari 2023"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2023-01-01", "2024-12-31", "2023–2024"),
        ("2023-11-01", "2024-02-29", "november 2023 – februari 2024"),
        ("2023-06-01", "2024-06-30", "juni 2023 – juni 2024"),
        ("2024-01-01", "2024-06-29", "1 januari – 29 juni 2024"),
    ],
)
def test_a_period_in_months(first: str, last: str, name: str) -> None:
    assert period_in_months(date.fromisoformat(first), date.fromisoformat(last)) == name


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2026-01-01", "2026-06-30", "1 januari – 30 juni 2026"),
        ("2025-11-01", "2026-02-28", "1 november 2025 – 28 februari 2026"),
        ("2024-06-03", "2024-06-17", "3–17 juni 2024"),
        ("2024-06-03", "2024-06-03", "3 juni 2024"),
    ],
)
def test_a_period_in_days(first: str, last: str, name: str) -> None:
    assert period_in_days(date.fromisoformat(first), date.fromisoformat(last)) == name
