"""What the keeper of an office in memory does; see `Caretaker`."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.port import (
    Device,
    Member,
    Outcome,
    Receipt,
    Recovered,
    Refusal,
    Right,
)
from tests.helpers.memory_placing import Origin, erase_in, keep_number, place
from tests.helpers.memory_refusals import asks_of, is_about_erased, is_well_formed, require_size
from tests.helpers.office_state import OfficeState, refuse


class MemoryCaretaker:
    """The office as who keeps it reaches it."""

    def __init__(self, office: OfficeState, role: str) -> None:
        self.office = office
        self.role = role

    def members(self) -> list[Member]:
        """See `Caretaker`."""
        self._require_admin()
        return list(self.office.history)

    def logins(self) -> list[str]:
        """See `Caretaker`."""
        self._require_admin()
        return sorted(self.office.people)

    def grant(self, role: str, stream: str, right: Right) -> None:
        """See `Caretaker`."""
        is_open = self.office.open_stream(stream, self.role)
        self._require_admin(stream)
        if not is_open:
            raise refuse(Refusal.NO_STREAM)
        if right != Right.ADMIN:
            self._require_other_admin(role, stream)
        if role not in self.office.people:
            raise refuse(Refusal.NO_PERSON)
        self.office.grant(role, stream, right, by=self.role)

    def revoke(self, role: str, stream: str) -> None:
        """See `Caretaker`."""
        self._require_admin(stream)
        self._require_other_admin(role, stream)
        self.office.revoke(role, stream, by=self.role)

    def devices(self) -> list[Device]:
        """See `Caretaker`."""
        self._require_admin()
        return list(self.office.device_rows())

    def close_stream(self, stream: str) -> None:
        """See `Caretaker`."""
        self._require_admin()
        if stream != COMMON:
            self.office.closed.add(stream)

    def block_device(self, device: str) -> None:
        """See `Caretaker`."""
        self._require_admin()
        if device in self.office.devices:
            self.office.devices[device].state = "blocked"

    def unblock_device(self, device: str) -> None:
        """See `Caretaker`."""
        self._require_admin()
        if device in self.office.devices:
            self.office.devices[device].state = "active"

    def erase(self, object_ids: Sequence[str], *, ground: str) -> None:
        """See `Caretaker`."""
        del ground
        office = self.office
        if office.is_admin(self.role):
            for object_id in object_ids:
                office.lies_in.setdefault(object_id, COMMON)
                office.kinds.setdefault(object_id, "unknown")
        known = [i for i in object_ids if i in office.lies_in and i not in office.erased]
        for stream in {office.lies_in[i] for i in known}:
            self._require_admin(stream)
        by_stream = sorted(known, key=lambda i: office.lies_in[i])
        for stream, ids in groupby(by_stream, key=lambda i: office.lies_in[i]):
            erase_in(office, stream, list(ids), author=self.role)

    def open_recovery(self) -> str:
        """See `Caretaker`."""
        self._require_admin()
        epoch = self.office.new_epoch()
        self.office.is_recovering = True
        return epoch

    def close_recovery(self) -> None:
        """See `Caretaker`."""
        self._require_admin()
        self.office.is_recovering = False

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """See `Caretaker`."""
        require_size([one.entry for one in entries])
        groups = dict.fromkeys(one.entry.group_id for one in entries)
        for group_id in groups:
            self._recover_group([one for one in entries if one.entry.group_id == group_id])
        return [self._receipt(one) for one in entries]

    def close(self) -> None:
        """See `Caretaker`."""

    def _recover_group(self, group: Iterable[Recovered]) -> None:
        office = self.office
        lacking = [
            one for one in group if not self._refusal(one) and not office.entry(one.entry.entry_id)
        ]
        lasts: dict[str, int] = {}
        for one in lacking:
            stream = one.entry.stream
            share = sum(each.entry.stream == stream for each in lacking)
            last = lasts.setdefault(stream, len(office.streams[stream]) + share)
            keep_number(office, asks_of(one.entry.body) or {}, one.given)
            origin = Origin(one.device, one.author)
            before = office.seq
            if self._is_free(one):
                office.seq = one.seq - 1
            place(office, origin, one.entry, group_last=last, given=one.given)
            office.seq = max(office.seq, before)
            if known := office.devices.get(one.device):
                known.last_no = max(known.last_no, one.entry.device_no)

    def _refusal(self, one: Recovered) -> Refusal | None:
        entry = one.entry
        if not self.office.open_stream(entry.stream, self.role):
            return Refusal.NO_STREAM
        if not self._may_recover(one):
            return Refusal.NO_RIGHT
        if not is_well_formed(entry) or "\n" in one.author:
            return Refusal.MALFORMED
        if self.office.entry(entry.entry_id):
            return None
        if is_about_erased(self.office, entry):
            return Refusal.ERASED
        lies_in = self.office.lies_in.get(entry.object_id, entry.stream)
        return None if lies_in == entry.stream else Refusal.MOVED

    def _is_free(self, one: Recovered) -> bool:
        """Whether an entry, and the history that a move copies behind it, can lie where it did."""
        office = self.office
        moved = (asks_of(one.entry.body) or {}).get("move", {"objects": []})["objects"]
        history = [
            each
            for each in office.streams[one.entry.stream]
            if each.object_id in moved and each.body is not None
        ]
        wanted = range(one.seq, one.seq + len(history) + 1)
        return (
            office.is_recovering
            and one.seq > office.lost_after
            and not (office.marks.keys() & set(wanted))
        )

    def _may_recover(self, one: Recovered) -> bool:
        """An administrator brings anything back; others their own, while it is open."""
        office, known = self.office, self.office.devices.get(one.device)
        return office.is_admin(self.role, one.entry.stream) or (
            office.may_write(self.role, one.entry.stream)
            and office.is_recovering
            and one.author == self.role
            and known is not None
            and known.role == self.role
        )

    def _receipt(self, one: Recovered) -> Receipt:
        code, entry = self._refusal(one), one.entry
        placed = self.office.entry(entry.entry_id)
        if code or not placed:
            return Receipt(entry.device_no, Outcome.REFUSED, 0, 0, code or "", {})
        return Receipt(entry.device_no, Outcome.ACCEPTED, placed.seq, placed.no, "", one.given)

    def _require_admin(self, stream: str | None = None) -> None:
        if not self.office.is_admin(self.role, stream):
            raise refuse(Refusal.NO_RIGHT)

    def _require_other_admin(self, role: str, stream: str) -> None:
        """An office without an administrator could not be mended from the window."""
        if stream == COMMON and not self.office.admins(COMMON) - {role}:
            raise refuse(Refusal.LAST_ADMIN)
