"""Making journal entries with as few words as possible."""

from collections.abc import Mapping
from itertools import count

from synpunkt_desk.models.journal import Entry, Fields, Json

_ids = count(1)


def entry(
    patch: Fields,
    *,
    seen: Mapping[str, str] | None = None,
    object_type: str = "case",
    verb: str = "edit",
    asks: Mapping[str, Json] | None = None,
    given: Mapping[str, Json] | None = None,
) -> Entry:
    """An entry on one and the same object, with an id of its own."""
    number = next(_ids)
    return Entry(
        entry_id=f"{number:032x}",
        group_id=f"g{number}",
        object_type=object_type,
        object_id="0" * 32,
        verb=verb,
        patch=patch,
        seen=seen or {},
        author="Anna",
        device="d",
        device_no=number,
        client_at="2026-11-20T08:00:00Z",
        asks=asks or {},
        given=given or {},
    )
