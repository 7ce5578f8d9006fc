"""What the log says of themes, campaigns, relations and merging."""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.values import Teller, Told, text
from synpunkt_desk.texts.relations import RELATIONS


def _nothing(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    """Told by another event of the same action."""
    return "", ""


def _themed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    theme = organisation.name(text(after, "theme"))
    if theme:
        return "Samlades i ett tema", f": {_quoted(theme)}"
    return "Togs ut ur sitt tema", f": {_quoted(organisation.name(text(before, 'theme')))}"


def _campaign_marked(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    campaign = text(after, "campaign")
    if campaign:
        return "Märktes med kampanj", f": {_quoted(campaign)}"
    return "Kampanjmärket togs bort", ""


def _related(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Kopplades till ett annat ärende", f": {_relation(after)}"


def _relation_removed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Kopplingen till ett annat ärende togs bort", f": {_relation(after)}"


def _relation_undone(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    what = "togs bort" if after.get("removed") else "lades tillbaka"
    return f"Kopplingen {what} när något ångrades", f": {_relation(after)}"


def _merged(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if after.get("removed"):  # what was said before gives way to the merging
        return "", ""
    return "Slogs ihop", f": {_relation(after)}"


def _taken_out(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Delades ut igen", f": {text(after, 'case')} ur {text(after, 'other')}"


def _relation(after: Fields) -> str:
    """ "2026-12 är dubblett av 2026-10", read alike from both cases."""
    kind = RELATIONS.get(text(after, "kind"), "")
    return f"{text(after, 'case')} {kind} {text(after, 'other')}"


def _quoted(text: str) -> str:
    return f"”{text}”"


TELLERS: Final[dict[tuple[str, str], Teller]] = {
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
