"""How many measures and orders somebody should be reminded of."""

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.absences import stands_in_for
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import improvements


def count_reminded(office: Office, member: ObjectId = "") -> int:
    """How many measures and orders a member should be reminded of today.

    Those of others who work here are theirs, unless they are away and the member stands in for
    them; what is nobody's, or the matter of somebody who does not work here, is everybody's.
    """
    mine = {member, *stands_in_for(office, member)}
    others = [one for one in office.organisation.members.items() if one[0] not in mine]
    not_of = [owner for i, one in others if not one.removed for owner in (i, one.name)]
    with office.replica.reading() as connection:
        return improvements.count_reminded(
            connection, office.today(), not_of=not_of if member else ()
        )
