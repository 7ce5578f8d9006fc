"""Days off in Sweden, worked out by other means than the program does.

Easter is that of Butcher's algorithm; the other rules are those of lagen (1989:253) om allmänna
helgdagar, with the eves that nobody works on.
"""

from datetime import date, timedelta


def easter_sunday(year: int) -> date:
    """The anonymous Gregorian algorithm (Butcher's Ecclesiastical Calendar, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def midsummer_eve(year: int) -> date:
    """The Friday between 19 and 25 June."""
    return next(d for n in range(19, 26) if (d := date(year, 6, n)).weekday() == 4)


def days_off(year: int) -> set[date]:
    """Every day off of a year that may fall on a weekday."""
    easter, midsummer = easter_sunday(year), midsummer_eve(year)
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    moving = (easter + timedelta(days=n) for n in (-2, 1, 39))
    return {date(year, *day) for day in fixed} | {*moving, midsummer}


def is_open(day: date) -> bool:
    """Whether an office in Sweden is open on the day."""
    return day.weekday() < 5 and day not in days_off(day.year)


def nth_working_day(start: date, count: int) -> date:
    """The count-th open day after the start, day by day."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_open(day)
    return day
