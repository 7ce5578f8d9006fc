"""Why an arrival day is proposed."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay, ProposedArrival

WAYS: Final[Mapping[ArrivalWay, str]] = {
    ArrivalWay.POST: "Med posten",
    ArrivalWay.LETTER_BOX_FIRST: "Egen brevlåda, dagens första tömning",
    ArrivalWay.LETTER_BOX_LATER: "Egen brevlåda, senare tömning",
    ArrivalWay.COUNTER: "Lämnat över disk",
    ArrivalWay.INTERNAL_POST: "Internpost",
    ArrivalWay.ELECTRONIC: "E-post, webb, sms eller e-tjänst",
    ArrivalWay.CONVERSATION: "Samtal",
    ArrivalWay.SOCIAL_MEDIA: "Sociala medier",
}

_REASONS: Final[Mapping[ArrivalWay, str]] = {
    ArrivalWay.POST: "posten räknas som inkommen närmast föregående arbetsdag",
    ArrivalWay.LETTER_BOX_FIRST: (
        "det som ligger i brevlådan vid dagens första tömning räknas som inkommet "
        "närmast föregående arbetsdag"
    ),
    ArrivalWay.LETTER_BOX_LATER: "det som kommit efter första tömningen räknas till samma dag",
    ArrivalWay.COUNTER: "det som lämnas över disk kommer in samma dag",
    ArrivalWay.INTERNAL_POST: "det kommer in den dag det når en behörig tjänsteman",
    ArrivalWay.ELECTRONIC: (
        "det kommer in den dag det når kommunens system, även kvällar och helger"
    ),
    ArrivalWay.CONVERSATION: "samtalets dag gäller",
    ArrivalWay.SOCIAL_MEDIA: "det kommer in den dag det blev tillgängligt för kommunen",
}


_LAWS: Final[Mapping[ArrivalWay, str]] = dict.fromkeys(ArrivalWay, "22 § förvaltningslagen") | {
    ArrivalWay.CONVERSATION: "27 § förvaltningslagen",
    ArrivalWay.SOCIAL_MEDIA: "2 kap. 9 § tryckfrihetsförordningen",
}


def arrival_sentence(proposed: ProposedArrival) -> str:
    """ "Inkom 2026-05-13: posten räknas som inkommen närmast föregående arbetsdag (22 § …)"."""
    return f"Inkom {proposed.day.isoformat()}: {_REASONS[proposed.way]} ({_LAWS[proposed.way]})."


def arrival_reason(proposed: ProposedArrival) -> str:
    """The same under the day itself."""
    reason = _REASONS[proposed.way]
    return f"{reason[:1].upper()}{reason[1:]} ({_LAWS[proposed.way]})."
