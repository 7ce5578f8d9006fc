"""A server that is put back from an older copy, as the handbook tells its keeper to do it."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import closing

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import UNPLACED
from synpunkt_desk.sync.port import Caretaker, Right
from tests.helpers.faulty_line import Trouble
from tests.helpers.office_truth import Truth
from tests.helpers.shared_computers import Beginning, Computer

PEOPLE = ("bo", "cilla")


def put_back(
    truth: Truth,
    backup: object,
    beginning: Beginning,
    *,
    gone: Collection[str],
    offering: Sequence[tuple[Computer, Trouble]],
) -> None:
    """Put it back, and let some computers offer what it lacks now; the others come later.

    `gone` are the objects that were erased.
    """
    server = truth.server
    before = {person: dict(server.rights_of(person)) for person in PEOPLE}
    server.restore(backup)
    with closing(server.caretaker("anna")) as keeper:
        epoch = keeper.open_recovery()
        for person in PEOPLE:
            _give_again(keeper, person, before[person], (*beginning.boards, UNPLACED))
        keeper.erase(sorted(gone), ground="gallring")
        for one, trouble in offering:
            _offer(one, trouble)
        keeper.close_recovery()
    truth.begin_anew(epoch)


def _give_again(
    keeper: Caretaker, person: str, before: Mapping[str, Right], streams: Sequence[str]
) -> None:
    for stream in streams:
        if stream in before:
            keeper.grant(person, stream, before[stream])
        else:
            keeper.revoke(person, stream)


def _offer(one: Computer, trouble: Trouble) -> None:
    try:
        ended = one.round(trouble)
    except KnownError as error:
        assert error.error_id == "server_recovering"  # noqa: PT017 - or the line is lost
    else:
        assert not ended
