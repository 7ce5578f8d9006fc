"""Why a server in memory does not take a group, in the order in which the real one asks."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.numbering import check_pattern
from synpunkt_desk.sync.port import MAX_BYTES, MAX_ENTRIES, Outcome, Outgoing, Refusal
from tests.helpers.office_state import OfficeState, refuse

_WORD: Final = re.compile(r"[a-z][a-z_]{0,39}")
_MOMENT: Final = re.compile(r"[0-9TZ:.+-]{1,40}")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
Asks = Mapping[str, Any]


def asks_of(body: str) -> Asks | None:
    """What an entry asks for, None where the body is not what it should be."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    parts = [said.get(name) for name in ("asks", "patch", "seen")]
    return said["asks"] if all(isinstance(part, dict) for part in parts) else None


def require_size(entries: Sequence[Outgoing]) -> None:
    """Refuse more than a call takes."""
    size = sum(len(entry.body.encode()) for entry in entries)
    if len(entries) > MAX_ENTRIES or size > MAX_BYTES:
        raise refuse(Refusal.TOO_LARGE)


def require_order(office: OfficeState, device: str, entries: Sequence[Outgoing]) -> None:
    """A device counts its entries; what is known already has to be the very same."""
    first, last = entries[0].device_no, office.devices[device].last_no
    if [e.device_no for e in entries] != [*range(first, first + len(entries))] or first > last + 1:
        raise refuse(Refusal.GAP)
    for entry in entries:
        known = office.receipts.get((device, entry.device_no))
        if entry.device_no <= last and (known is None or known.entry_id != entry.entry_id):
            raise refuse(Refusal.DEVICE_CLONED)


def refusal_of_group(
    office: OfficeState, role: str, device: str, group: Sequence[Outgoing]
) -> Refusal | None:
    """The first reason against a group, None if there is none."""
    if group[-1].device_no - group[0].device_no != len(group) - 1:
        return Refusal.MALFORMED  # another group lies in between
    for entry in group:
        if entry.group_size != len(group):
            return Refusal.MALFORMED
        code = _refusal_of(office, role, device, entry)
        if code:
            return code
    ids = {entry.entry_id for entry in group}
    return None if len(ids) == len(group) else Refusal.MALFORMED


def is_well_formed(entry: Outgoing) -> bool:
    """Whether an entry is one at all."""
    asks = asks_of(entry.body)
    return (
        asks is not None
        and bool(_WORD.fullmatch(entry.object_type) and _WORD.fullmatch(entry.verb))
        and bool(_MOMENT.fullmatch(entry.client_at))
        and 1 <= entry.schema <= 1_000_000
        and _is_number_wish(asks)
        and isinstance(asks.get("blobs", []), list)
        and ("move" not in asks or _is_move(asks["move"]))
    )


def _refusal_of(office: OfficeState, role: str, device: str, entry: Outgoing) -> Refusal | None:
    if not office.open_stream(entry.stream, role):
        return Refusal.NO_STREAM
    if not office.may_write(role, entry.stream):
        return Refusal.NO_RIGHT
    if not is_well_formed(entry):
        return Refusal.MALFORMED
    if office.entry(entry.entry_id):
        return Refusal.ID_TAKEN
    asks = asks_of(entry.body) or {}
    if _lacks_blob(office, entry.stream, asks):
        return Refusal.BLOB_MISSING
    if "move" in asks and not _can_move(office, role, entry.stream, asks["move"].get("to")):
        return Refusal.NO_STREAM
    return _refusal_of_object(office, device, entry)


def _refusal_of_object(office: OfficeState, device: str, entry: Outgoing) -> Refusal | None:
    if is_about_erased(office, entry):
        return Refusal.ERASED
    stream = office.lies_in.get(entry.object_id)
    if stream is None:
        return Refusal.DEPENDS if _depends(office, device, entry) else None
    return None if stream == entry.stream else Refusal.MOVED


def is_about_erased(office: OfficeState, entry: Outgoing) -> bool:
    """Whether an entry is about what was erased, or names a case that was."""
    case = json.loads(entry.body)["patch"].get("case")
    return entry.object_id in office.erased or (isinstance(case, str) and case in office.erased)


def _depends(office: OfficeState, device: str, entry: Outgoing) -> bool:
    """An object that is not there: its making was refused, or never sent."""
    return any(json.loads(entry.body)["seen"].values()) or any(
        one.object_id == entry.object_id
        and one.answer.outcome == Outcome.REFUSED
        and one.verb != entry.verb
        for (of_device, _), one in office.receipts.items()
        if of_device == device
    )


def _lacks_blob(office: OfficeState, stream: str, asks: Asks) -> bool:
    complete = {i for (of, i), blob in office.blobs.items() if of == stream and blob.is_complete}
    return any(not _HASH.fullmatch(str(i)) or i not in complete for i in asks.get("blobs", []))


def _can_move(office: OfficeState, role: str, stream: str, target: object) -> bool:
    return isinstance(target, str) and target != stream and office.open_stream(target, role)


def _is_move(wish: object) -> bool:
    return isinstance(wish, dict) and isinstance(wish.get("objects"), list)


def _is_number_wish(asks: Asks) -> bool:
    if "number" not in asks:
        return True
    match asks["number"]:
        case {"series": str(series), "prefix": str(prefix), "pattern": str(pattern),
              "year": int(year)} if 1 <= len(series) <= 200 and 1 <= year <= 9999:  # fmt: skip
            return len(prefix) <= 100 and len(pattern) <= 100 and _is_pattern(pattern)
        case _:
            return False


def _is_pattern(pattern: str) -> bool:
    try:
        check_pattern(pattern)
    except KnownError:
        return False
    return True
