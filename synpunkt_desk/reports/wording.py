"""The names and the words for the period that headings and sentences share."""

from dataclasses import dataclass
from typing import Final

from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.texts import report_sentences as s
from synpunkt_desk.texts import reports as t
from synpunkt_desk.texts.dates import period_in_days, period_in_months
from synpunkt_desk.texts.layout_fields import NAMES

PLACEHOLDERS: Final = tuple(NAMES)
"""What patterns of layouts may name in braces."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """`unit` is whom the report is about, `owner` its board, `recipient` the one that decides.

    A report on all has the municipality as its unit and owner.
    """

    municipality: str
    unit: str
    owner: str
    recipient: str
    period: str
    during: str
    earlier: str
    days: str
    today: str
    diary_number: str
    department_word: str
    department_plural: str

    def fill(self, pattern: str) -> str:
        """The pattern with its named places filled; values are never read as patterns."""
        return pattern.format(
            municipality=self.municipality,
            unit=self.unit,
            unit_genitive=s.genitive(self.unit),
            owner=self.owner,
            owner_genitive=s.genitive(self.owner),
            recipient=self.recipient,
            recipient_genitive=s.genitive(self.recipient),
            period=self.period,
            during=self.during,
            days=self.days,
            today=self.today,
            diary_number=self.diary_number,
            department_word=self.department_word,
            department_plural=self.department_plural,
        )


def word_report(basis: Basis) -> Wording:
    """Names and period of a report in words."""
    request, municipality = basis.request, basis.register.municipality
    now, then = request.period, request.compared_with
    days = (now.first, now.last)
    board = basis.organisation.name(basis.organisation.board_of(request.department))
    process_owner = basis.organisation.name(municipality.process_owner)
    unit = basis.organisation.name(request.department) or municipality.name
    return Wording(
        municipality=municipality.name,
        unit=unit,
        owner=board or unit,
        recipient=request.recipient or board or process_owner or t.THE_BOARD,
        period=period_in_months(*days),
        during=s.during_words(*days),
        earlier=s.earlier_words(days, (then.first, then.last)) if then else "",
        days=period_in_days(*days),
        today=request.today.isoformat(),
        diary_number=request.diary_number,
        department_word=municipality.department_word or t.DEPARTMENT_WORD,
        department_plural=municipality.department_word_plural or t.DEPARTMENT_PLURAL,
    )
