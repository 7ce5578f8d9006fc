"""Many computers whose lines come and go, one-way and two-way, until they heal."""

from dataclasses import dataclass, field
from random import Random
from typing import Final

from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases import case_work
from tests.helpers.faulty_line import Ending, Trouble
from tests.helpers.shared_computers import Computer

WEATHER: Final = (None, None, Ending.BEFORE, Ending.AFTER, Ending.CRASH)
"""How a line is: good, deaf on the way there, deaf on the way back, or with a program that dies."""


@dataclass
class Weather:
    """The lines of all computers, as they are for a while."""

    random: Random
    of: dict[int, Ending | None] = field(default_factory=dict[int, Ending | None])

    def change(self, computers: int) -> None:
        """Some lines break, others heal."""
        self.of = {n: self.random.choice(WEATHER) for n in range(computers)}

    def trouble(self, number: int) -> Trouble:
        """What a round of a computer meets."""
        ending = self.of.get(number)
        at = self.random.randint(0, 8) if ending is Ending.CRASH else 0
        return Trouble(ends=ending, at=at, page=self.random.choice((7, 100, 2000)))


def live_apart(
    computers: list[Computer], boards: tuple[str, str], *, saves: int, seed: int
) -> None:
    """Everybody saves so often, and syncs now and then, in any weather."""
    random = Random(seed)
    weather = Weather(random)
    left = [number for number in range(len(computers)) for _ in range(saves)]
    random.shuffle(left)
    for count, number in enumerate(left):
        if count % (3 * len(computers)) == 0:
            weather.change(len(computers))
        save(computers[number], boards, random)
        if random.random() < 0.06:
            computers[number].round(weather.trouble(number))


def save(here: Computer, boards: tuple[str, str], random: Random) -> None:
    """One thing that a person writes."""
    cases = here.cases()
    what = random.random()
    if not cases or what < 0.15:
        here.register(f"Ärende {random.random()}", random.choice(boards))
    elif what < 0.5:
        case_work.add_note(
            here.office, random.choice(cases), text="En rad", kind=RecordKind.WORKING_NOTE
        )
    elif what < 0.8:
        title = f"{here.role} {random.random()}"
        case_work.edit(here.office, random.choice(cases), {"title": title}, {})
    else:
        case_work.assign(here.office, [random.choice(cases)], responsible=f"{random.random()}")
    here.note()


def heal(computers: list[Computer]) -> int:
    """Whole rounds by turns until nobody has anything to tell; gives how many each made."""
    for count in range(1, 20):
        before = [(one.waiting(), one.placed()) for one in computers]
        for one in computers:
            assert one.round()
        if before == [(one.waiting(), one.placed()) for one in computers]:
            return count
    raise AssertionError("they do not come to rest")
