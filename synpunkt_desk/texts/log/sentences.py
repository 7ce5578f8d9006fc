"""What has happened, as one plain sentence."""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log import (
    of_cases,
    of_closing,
    of_figures,
    of_measures,
    of_records,
    of_relations,
    of_reports,
)
from synpunkt_desk.texts.log.values import Teller

_ENDS: Final = (".", ".”", "!”", "?”", "…”")
_PARTS: Final = (of_cases, of_records, of_measures, of_closing, of_figures, of_reports)
_OF_TYPE: Final[dict[str, Teller]] = {k: v for part in _PARTS for k, v in part.OF_TYPE.items()}
_TELLERS: Final[dict[tuple[str, str], Teller]] = {
    key: teller for part in (*_PARTS, of_relations) for key, teller in part.TELLERS.items()
}


def event_sentence(
    verb: str,
    object_type: str,
    *,
    author: str,
    before: Fields,
    after: Fields,
    organisation: Organisation,
) -> str:
    """ "Fördelades av Eva Ek till Gata och park."; "" for what another event already says."""
    tell = _TELLERS.get((object_type, verb)) or _OF_TYPE.get(object_type, of_cases.changed)
    what, more = tell(before, after, organisation)
    by = f" av {author}" if author else ""
    return _ended(f"{what}{by}{more}") if what else ""


def _ended(sentence: str) -> str:
    """With a full stop, unless a quoted sentence or an abbreviation ends it already."""
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."
