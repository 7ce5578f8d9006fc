"""The office's administrator over PostgreSQL: rights, devices, erasure, recovery."""

from collections.abc import Sequence
from uuid import UUID

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.sync.line import PostgresLine
from synpunkt_desk.sync.port import Device, Member, Receipt, Recovered, Right
from synpunkt_desk.sync.postgres import append_recovered


class PostgresCaretaker:
    """See `Caretaker`. Used by one thread."""

    def __init__(self, address: str, *, password: str = "") -> None:
        self._line = PostgresLine(address, password=password)

    def members(self) -> list[Member]:
        """See `Caretaker`."""
        rows = self._line.rows("SELECT * FROM sync.member_history()")
        return [
            Member(role, stream, Right(right), begun, ended, by, ended_by)
            for role, stream, right, begun, ended, by, ended_by in rows
        ]

    def logins(self) -> list[str]:
        """See `Caretaker`."""
        return [login for [login] in self._line.rows("SELECT * FROM sync.logins()")]

    def grant(self, role: str, stream: str, right: Right) -> None:
        """See `Caretaker`."""
        values = role, stream, right.value
        self._line.rows("SELECT 1 FROM sync.grant_member(%s, %s, %s)", values)

    def revoke(self, role: str, stream: str) -> None:
        """See `Caretaker`."""
        self._line.rows("SELECT 1 FROM sync.revoke_member(%s, %s)", (role, stream))

    def devices(self) -> list[Device]:
        """See `Caretaker`."""
        rows = self._line.rows("SELECT * FROM sync.devices()")
        return [Device(*row) for row in rows]

    def close_stream(self, stream: str) -> None:
        """See `Caretaker`."""
        self._line.rows("SELECT 1 FROM sync.close_stream(%s)", (stream,))

    def block_device(self, device: ObjectId) -> None:
        """See `Caretaker`."""
        self._line.rows("SELECT 1 FROM sync.block_device(%s)", (UUID(device),))

    def unblock_device(self, device: ObjectId) -> None:
        """See `Caretaker`."""
        self._line.rows("SELECT 1 FROM sync.unblock_device(%s)", (UUID(device),))

    def erase(self, object_ids: Sequence[ObjectId], *, ground: str) -> None:
        """See `Caretaker`."""
        values = [UUID(each) for each in object_ids], ground
        self._line.rows("SELECT 1 FROM sync.erase(%s, %s)", values)

    def open_recovery(self) -> ObjectId:
        """See `Caretaker`."""
        [[epoch]] = self._line.rows("SELECT sync.open_recovery()")
        return epoch

    def close_recovery(self) -> None:
        """See `Caretaker`."""
        self._line.rows("SELECT 1 FROM sync.close_recovery()")

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """See `Caretaker`."""
        return append_recovered(self._line, entries)

    def close(self) -> None:
        """Leave; a later call connects again."""
        self._line.close()
