"""Unfinished forms, kept while somebody types."""

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import drafts
from synpunkt_desk.store.drafts import Draft

NEW_CASE = "new_case"
EDIT_CASE = "edit_case"
REPORT = "report"
SCAN = "scan"

__all__ = [
    "EDIT_CASE",
    "NEW_CASE",
    "REPORT",
    "SCAN",
    "Draft",
    "all_drafts",
    "draft_of",
    "drop_draft",
    "keep_draft",
    "kind_of",
]


def keep_draft(
    office: Office, *, kind: str, content: Fields, draft_id: str = "", object_id: ObjectId = ""
) -> str:
    """Keep what has been typed so far; returns the id to keep it under next time."""
    kept = draft_id or office.replica.new_id()
    with office.replica.writing() as connection:
        drafts.keep(connection, Draft(kept, kind, object_id, content, office.replica.now()))
    return kept


def drop_draft(office: Office, draft_id: str) -> None:
    """Forget a draft that has been registered or thrown away."""
    with office.replica.writing() as connection:
        drafts.drop(connection, draft_id)


def all_drafts(office: Office) -> list[Draft]:
    """Every draft, the newest first."""
    with office.replica.reading() as connection:
        return drafts.listed(connection)


def kind_of(office: Office, draft_id: str) -> str:
    """What a draft is of, "" when it is gone."""
    return next((d.kind for d in all_drafts(office) if d.draft_id == draft_id), "")


def draft_of(office: Office, draft_id: str) -> Draft | None:
    """The draft kept under an id, if there is one."""
    return next((draft for draft in all_drafts(office) if draft.draft_id == draft_id), None)
