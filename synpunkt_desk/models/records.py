"""Rules about one record."""

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import Record, RecordKind


def is_frozen(record: Record) -> bool:
    """Whether it has been sent with a hash over its words, and so stays as it is."""
    return record.kind == RecordKind.DISPATCHED and bool(record.text_sha256)


def freezes(patch: Fields) -> bool:
    """Whether a patch of a record fixes it for ever."""
    return bool(patch.get("text_sha256"))
