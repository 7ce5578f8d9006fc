"""Who may change which words.

What the whole municipality shares is for the process owner's coordinators, a department's own for
its coordinators, and all of it for super users. Where there is no super user anybody may. On a
shared server the words lie in the stream that all read: it asks for the right to write there.
"""

from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Member
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.rights import may_set_up

COORDINATOR: Final = "feedback_coordinator"


def may_change_words(office: Office, kind: str, department: ObjectId = "") -> bool:
    """Whether whoever works here may change a list of words."""
    if may_set_up(office):
        return True
    member = office.organisation.members.get(current_member(office), Member())
    if COORDINATOR not in member.roles or not member.department:
        return False
    if kind == CategoryKind.LOCAL_CATEGORY:
        return member.department == department
    owner = office.organisation.process_owner_board()
    return bool(owner) and office.organisation.receiver(member.department)["board"] == owner


def require_word_right(office: Office, kind: str, department: ObjectId = "") -> None:
    """Raise `word_not_yours`."""
    if not may_change_words(office, kind, department):
        raise KnownError("word_not_yours")
