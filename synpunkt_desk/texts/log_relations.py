"""What the log says of themes, campaigns, relations and merging."""

from collections.abc import Callable
from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.relations import RELATIONS

_Told = tuple[str, str]
_Teller = Callable[[Fields, Fields, Organisation], _Told]


def _nothing(_before: Fields, _after: Fields, _organisation: Organisation) -> _Told:
    """Told by another event of the same action."""
    return "", ""


def _themed(before: Fields, after: Fields, organisation: Organisation) -> _Told:
    theme = organisation.name(_text(after, "theme"))
    if theme:
        return "Samlades i ett tema", f": {_quoted(theme)}"
    return "Togs ut ur sitt tema", f": {_quoted(organisation.name(_text(before, 'theme')))}"


def _campaign_marked(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    campaign = _text(after, "campaign")
    if campaign:
        return "Märktes med kampanj", f": {_quoted(campaign)}"
    return "Kampanjmärket togs bort", ""


def _related(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    return "Kopplades till ett annat ärende", f": {_relation(after)}"


def _relation_removed(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    return "Kopplingen till ett annat ärende togs bort", f": {_relation(after)}"


def _relation_undone(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    what = "togs bort" if after.get("removed") else "lades tillbaka"
    return f"Kopplingen {what} när något ångrades", f": {_relation(after)}"


def _merged(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    if after.get("removed"):  # what was said before gives way to the merging
        return "", ""
    return "Slogs ihop", f": {_relation(after)}"


def _taken_out(_before: Fields, after: Fields, _organisation: Organisation) -> _Told:
    return "Delades ut igen", f": {_text(after, 'case')} ur {_text(after, 'other')}"


def _relation(after: Fields) -> str:
    """ "2026-12 är dubblett av 2026-10", read alike from both cases."""
    kind = RELATIONS.get(_text(after, "kind"), "")
    return f"{_text(after, 'case')} {kind} {_text(after, 'other')}"


def _quoted(text: str) -> str:
    return f"”{text}”"


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


TELLERS: Final[dict[tuple[str, str], _Teller]] = {
    ("case", "theme"): _themed,
    ("case", "campaign"): _campaign_marked,
    **{
        (kind, verb): _nothing
        for kind in ("case", "submitter", "record", "measure", "statement_request")
        for verb in ("merge", "take_out")
    },
    ("relation", "relate"): _related,
    ("relation", "remove"): _relation_removed,
    ("relation", "merge"): _merged,
    ("relation", "take_out"): _taken_out,
    ("relation", "undo"): _relation_undone,
}
