"""Puts invented cases into a register: a handful for a demonstration, a million for measuring."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final

from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.example_data.entries import Words, write_case
from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.texts import example_words as t

BATCH: Final = 2000
"""Cases a transaction; with more of them Python looks for memory longer than the disk works."""


def fill(
    office: Office,
    cases: Iterable[ExampleCase],
    progress: Callable[[int], None] = lambda _done: None,
) -> int:
    """Register invented cases as they stand, with the people who deal with them.

    Gives their number. The search is made once at the end, which is what makes it quick.
    """
    for name in t.STAFF:
        add_member(office, name=name)
    words = Words(office.organisation, office.replica.meta("device_tag"))
    iterator, done = iter(cases), 0
    with office.replica.filling(office.author) as open_unit, no_garbage():
        while batch := list(islice(iterator, BATCH)):
            with open_unit() as unit:
                for case in batch:
                    write_case(unit, words, case)
            done += len(batch)
            progress(done)
    return done
