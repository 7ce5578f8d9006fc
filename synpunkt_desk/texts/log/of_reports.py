"""What the log says of reports."""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.values import Teller, Told


def _frozen(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    approved = after.get("approved_by")
    return "Rapporten låstes", f", godkänd av {approved}" if approved else ""


def _withdrawn(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Rapporten togs tillbaka", ""


def _presented(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    told = " ".join(str(after.get(name) or "") for name in ("decided_on", "paragraph")).strip()
    return "Nämndens beslut skrevs in", f": {told}" if told else ""


def _undone(before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if after.get("removed"):
        return "Låsningen av rapporten ångrades", ""
    if before.get("removed"):
        return "Rapporten lades tillbaka", ""
    return "Beslutet togs bort från rapporten", ""


def _changed(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Rapporten ändrades", ""


def _planned(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    place = organisation.name(str(after.get("place") or ""))
    return "Rapport planerades", f" för {place}" if place else ""


def _plan_changed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    if "removed" in after:
        return f"Plan för rapport {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    return "Plan för rapport ändrades", ""


OF_TYPE: Final[dict[str, Teller]] = {"report": _changed, "report_plan": _plan_changed}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("report", "freeze"): _frozen,
    ("report", "withdraw"): _withdrawn,
    ("report", "present"): _presented,
    ("report", "undo"): _undone,
    ("report_plan", "plan"): _planned,
}
