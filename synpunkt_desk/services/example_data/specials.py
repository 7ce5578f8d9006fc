"""What happens to few cases: answered at once, sent elsewhere, void, secret."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.municipality.model import MunicipalitySet
from synpunkt_desk.texts import example_words as t

Special = Callable[[ExampleCase, MunicipalitySet, random.Random], ExampleCase]


def make_special(
    case: ExampleCase, special: str, municipality: MunicipalitySet, chance: random.Random
) -> ExampleCase:
    """The case with what its situation names, or as it is."""
    return _SPECIALS[special](case, municipality, chance) if special else case


def answered_at_once(case: ExampleCase, *_: object) -> ExampleCase:
    """A case that was answered while it was being told."""
    day = case.received_on
    return replace(
        case,
        first_contact=True,
        distributed_at=case.registered_at,
        acknowledged_on=day,
        acknowledged_way="conversation",
        answered_on=day,
        answered_way="conversation",
        answer_text=case.answer_text or t.ANSWER_AT_ONCE,
        closed_on=day,
        outcome=case.outcome or t.OUTCOME_AT_ONCE,
    )


def forwarded(
    case: ExampleCase, municipality: MunicipalitySet, chance: random.Random
) -> ExampleCase:
    """A case that belongs to somebody outside, where the municipality names anybody."""
    outside = municipality.external_organisations
    if not outside:
        return case
    return replace(
        case,
        forwarded_to=chance.choice(outside).name,
        forwarded_on=case.closed_on,
        outcome=t.FORWARDED_OUTCOME,
    )


def _referred(
    case: ExampleCase, municipality: MunicipalitySet, chance: random.Random
) -> ExampleCase:
    if not municipality.referrals:
        return case
    referral = chance.choice(municipality.referrals)
    return replace(case, referred_to=referral.name, referred_on=case.received_on)


def _handed_over(
    case: ExampleCase, municipality: MunicipalitySet, chance: random.Random
) -> ExampleCase:
    others = [board.name for board in municipality.boards if board.name != case.board]
    if not others:
        return case
    return replace(case, handed_over_from=chance.choice(others), handed_over_on=case.received_on)


def _voided(case: ExampleCase, *_: object) -> ExampleCase:
    return replace(case, voided_on=case.received_on, voided_reason=t.VOIDED_REASON)


def _sent_back(case: ExampleCase, *_: object) -> ExampleCase:
    return replace(case, sent_back_count=1, sent_back_reason=t.SENT_BACK_REASON)


def _protected(case: ExampleCase, *_: object) -> ExampleCase:
    return replace(case, protected=True)


def _secret(case: ExampleCase, *_: object) -> ExampleCase:
    return replace(
        case,
        secrecy_provision=t.SECRECY_PROVISION,
        secrecy_date=case.received_on,
        secrecy_authority=case.board,
        hide_sender=True,
    )


def _uncategorised(case: ExampleCase, *_: object) -> ExampleCase:
    return replace(case, criterion="", local_category="")


_SPECIALS: Final[Mapping[str, Special]] = {
    "answered_at_once": answered_at_once,
    "forwarded": forwarded,
    "referred": _referred,
    "handed_over": _handed_over,
    "voided": _voided,
    "sent_back": _sent_back,
    "protected": _protected,
    "secret": _secret,
    "uncategorised": _uncategorised,
}
