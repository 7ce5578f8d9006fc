"""Whether what the boards have reported is whole and adds up."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from synpunkt_desk.reports.checks import Check, Severity
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.together.lines import Line, Part
from synpunkt_desk.texts import reports_together as t
from synpunkt_desk.texts.report_list import days as days_words

FLOW: Final = ("open_at_start", "received", "closed", "open_at_end")
_DAY: Final = timedelta(days=1)


def checks_of(lines: Sequence[Line], late: Sequence[Part], period: Period) -> Iterator[Check]:
    """Who has not reported, whose sums differ, what days are missing, what came too late."""
    missing = [line.name for line in lines if not line.parts]
    if missing:
        words = t.not_reported(len(missing))
        yield Check("not_reported", Severity.REVIEW, words, f"{', '.join(missing)}.")
    else:
        yield Check("not_reported", Severity.OK, t.ALL_REPORTED)
    wrong = [line.name for line in lines if line.parts and not _adds_up(line)]
    if wrong:
        yield Check("sums", Severity.FIX, t.SUMS_DIFFER, " ".join(map(t.differing, wrong)))
    else:
        yield Check("sums", Severity.OK, t.SUMS_AGREE)
    gaps = [line for line in lines if line.parts and not _covers(line, period)]
    if gaps:
        yield Check("gaps", Severity.REVIEW, t.GAPS, " ".join(map(_told_days, gaps)))
    if late:
        yield Check("late", Severity.REVIEW, t.late(len(late)))


def _adds_up(line: Line) -> bool:
    start, received, closed, end = map(line.sum_of, FLOW)
    parts = line.sum_of("own") + line.sum_of("forwarded")
    types = sum(sum(part.types.values()) for part in line.parts)
    return start + received - closed == end and parts == received and types == line.sum_of("own")


def _covers(line: Line, period: Period) -> bool:
    """Whether each place that reports tells of every day."""
    for place in {part.place for part in line.parts}:
        days = [part.period for part in line.parts if part.place == place]
        reached = period.first
        for told in sorted(days, key=lambda told: told.first):
            if told.first > reached:
                return False
            reached = max(reached, told.last + _DAY)
        if reached <= period.last:
            return False
    return True


def _told_days(line: Line) -> str:
    parts = sorted(line.parts, key=lambda part: part.period.first)
    days = (days_words(p.period.first.isoformat(), p.period.last.isoformat()) for p in parts)
    return t.gap(line.name, ", ".join(dict.fromkeys(days)))
