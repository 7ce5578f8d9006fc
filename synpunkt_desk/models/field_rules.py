"""Which fields are one decision, and which only grow."""

from collections.abc import Mapping
from typing import Final

GUARDED_GROUPS: Final[Mapping[str, Mapping[str, str]]] = {
    "case": {
        "closed_on": "closing",
        "outcome": "closing",
        "no_measure_reason": "closing",
        "reopened_reason": "closing",
        "merged_into": "closing",
        "outcome_text": "closing",
        "no_answer_reason": "closing",
        "earlier_closings": "closing",
        "disposal": "closing",
        "board": "assignment",
        "department": "assignment",
        "area": "assignment",
        "unit": "assignment",
        "responsible": "assignment",
        "distributed_at": "assignment",
        "came_to": "assignment",
        "secrecy_provision": "secrecy",
        "secrecy_date": "secrecy",
        "secrecy_authority": "secrecy",
        "hide_sender": "secrecy",
        "hide_matter": "secrecy",
        "forwarded_to": "forwarding",
        "forwarded_on": "forwarding",
        "referred_to": "referral",
        "referred_on": "referral",
    },
    "submitter": {
        "email": "address",
        "phone": "address",
        "address": "address",
        "protected": "address",
    },
    "absence": {
        "member": "absence",
        "deputy": "absence",
        "first_on": "absence",
        "last_on": "absence",
    },
    "record": {
        "kind": "dispatch",
        "day": "dispatch",
        "way": "dispatch",
        "text": "dispatch",
        "subject": "dispatch",
        "approval": "dispatch",
        "approval_by": "dispatch",
        "approval_on": "dispatch",
        "approval_comment": "dispatch",
        "text_sha256": "dispatch",
        "sha256": "dispatch",
        "blob": "dispatch",
    },
}
"""Fields of one group are one decision: the first stands, a later one becomes a proposal."""

GROWING_FIELDS: Final[Mapping[str, frozenset[str]]] = {"measure": frozenset({"cases"})}
"""Sets of ids. A patch says what to add and remove, and always merges."""


def group_of(object_type: str, field: str) -> str | None:
    """The guarded group of a field, or None for a plain one."""
    return GUARDED_GROUPS.get(object_type, {}).get(field)


def is_growing(object_type: str, field: str) -> bool:
    """Whether the field is a set of ids that merges."""
    return field in GROWING_FIELDS.get(object_type, frozenset())


def left_of(field: str) -> str:
    """The field beside a growing one that holds the ids once in it."""
    return f"{field}_left"
