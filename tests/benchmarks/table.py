"""The table of `make bench`: what was measured, beside what it is measured against."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Row:
    """One measure. `reached` says whether the limit, which is given in words, was kept."""

    what: str
    ours: str
    reference: str = ""
    ratio: str = ""
    limit: str = ""
    reached: bool = True


@dataclass
class BenchTable:
    """Rows as they come in, printed at the end."""

    rows: list[Row] = field(default_factory=list[Row])

    def add(self, row: Row) -> None:
        """Keep a row; a limit that was not kept fails the test that measured it."""
        self.rows.append(row)
        assert row.reached, f"{row.what}: {row.ours} ({row.reference}), limit {row.limit}"

    def text(self) -> str:
        """The whole table."""
        head = ("measure", "ours", "reference", "ratio", "limit", "")
        lines = [head, *(_cells(row) for row in self.rows)]
        widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )


def _cells(row: Row) -> tuple[str, ...]:
    verdict = ("ok" if row.reached else "MISSED") if row.limit else ""
    return row.what, row.ours, row.reference, row.ratio, row.limit, verdict


def p95(seconds: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))]


def spread(seconds: Sequence[float]) -> str:
    """Median and 95th percentile in milliseconds."""
    return f"{median(seconds) * 1000:.2f} / {p95(seconds) * 1000:.2f} ms"


def ratio(ours: Sequence[float], reference: Sequence[float]) -> float:
    """How many times as long we take, by the medians."""
    return median(ours) / median(reference)
