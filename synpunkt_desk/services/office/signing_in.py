"""Who signs in to the shared server is the member who works on this computer."""

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import choose_member, current_member, login_here


def be_who_signed_in(office: Office) -> Changes:
    """Work as the member whom the server knows; gives that member if it is another than before.

    Somebody whose login no member has yet is known by the login, until the access is looked after.
    """
    login, here = login_here(office), current_member(office)
    tied = office.organisation.member_of(login)
    if not login or (tied == here and office.author):
        return Changes()
    choose_member(office, tied)
    return Changes({"member": frozenset({tied or here})})


def tie_member_here(office: Office, login: str) -> None:
    """Whoever brings an office to a server is the member who works there alone."""
    here = current_member(office)
    if here and not office.organisation.member_of(login):
        with office.unit() as unit:
            unit.write("edit", "member", here, {"login": login})
