"""What the log says of measures and of what a board has ordered."""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.values import Teller, Told, changes, quoted, text


def _measure_decided(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd skrevs in", f": {quoted(text(after, 'text'))}"


def _measure_changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "removed" in after:
        return f"Åtgärd {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    if "cases" in after:
        return "Åtgärdens ärenden ändrades", ""
    return "Åtgärd ändrades", changes("measure", before, after, organisation)


def _measure_linked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd kopplades till fler ärenden", ""


def _measure_unlinked(_before: Fields, _after: Fields, _organisation: Organisation) -> Told:
    return "Ärenden kopplades bort från åtgärd", ""


def _measure_started(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Åtgärd påbörjades", f" {text(after, 'started_on')}"


def _ordered(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    board = organisation.name(text(after, "board"))
    of_board = f" från {board}" if board else ""
    return "Uppdrag skrevs in", f"{of_board}: {quoted(text(after, 'text'))}"


def _order_changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if "removed" in after:
        return f"Uppdrag {'togs bort' if after['removed'] else 'lades tillbaka'}", ""
    return "Uppdrag ändrades", changes("board_order", before, after, organisation)


OF_TYPE: Final[dict[str, Teller]] = {
    "measure": _measure_changed,
    "board_order": _order_changed,
}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("measure", "create"): _measure_decided,
    ("measure", "decide_measure"): _measure_decided,
    ("measure", "link"): _measure_linked,
    ("measure", "unlink"): _measure_unlinked,
    ("measure", "start"): _measure_started,
    ("board_order", "order"): _ordered,
}
