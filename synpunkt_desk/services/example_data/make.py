"""Makes invented cases that fit a municipality, few or a million."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple, TypeVar

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.example_data.matters import FittedMatter, fitted_matters
from synpunkt_desk.services.example_data.moments import (
    HISTORY_DAYS,
    Moments,
    Situation,
    current_count,
    current_moments,
    current_situations,
    invented_paces,
    is_weekend,
    past_days,
    past_moments,
)
from synpunkt_desk.services.example_data.people import Person, invented_people
from synpunkt_desk.services.example_data.specials import answered_at_once, forwarded, make_special
from synpunkt_desk.services.municipality.model import ChannelSeed, MunicipalitySet
from synpunkt_desk.texts import example_words as t

DEMO_MEMBER: Final = t.STAFF[0]
"""Who works in the demonstration, and is responsible for some of the cases."""

_LETTER_EVERY: Final = 37
_FLAVOURS: Final = 1009
_COMMON_CHANNELS: Final = 6
_WITHOUT_DIARY_NUMBER: Final = 4
_ONLINE: Final = frozenset({ArrivalWay.ELECTRONIC, ArrivalWay.SOCIAL_MEDIA})
_ORAL: Final = frozenset({ArrivalWay.CONVERSATION})
_Option = TypeVar("_Option")


def example_cases(
    municipality: MunicipalitySet,
    *,
    count: int,
    seed: int,
    today: date,
    history: int = HISTORY_DAYS,
) -> Iterator[ExampleCase]:
    """So many cases of the last days in order of arrival; the same for the same seed.

    The last ones are still in work and stand in every queue.
    """
    maker = _Maker(municipality, random.Random(seed), today)  # noqa: S311 invented, not secret
    current = current_count(count)
    for index, day in enumerate(past_days(maker.chance, count - current, today, history)):
        yield maker.past_case(index, day)
    for situation in current_situations(current):
        yield maker.current_case(situation)


class _Sender(NamedTuple):
    """Who brought something in, when and how; a letter may hold two matters."""

    day: int
    person: Person
    channel: ChannelSeed
    letter: str = ""


class _Flavour(NamedTuple):
    """What varies whatever the matter is; drawn beforehand, since a million cases need many."""

    street: str
    when: str
    number: int
    opening: str
    responsible: str
    registered_by: str
    cause: str
    measure: str
    draw: float

    def pick(self, options: Sequence[_Option]) -> _Option:
        """One of them, always the same for the same number of options."""
        return options[int(self.draw * len(options))]


class _Maker:
    """Draws from what fits one municipality; `chance` is the only source of variation."""

    def __init__(self, municipality: MunicipalitySet, chance: random.Random, today: date) -> None:
        self.chance = chance
        self._set = municipality
        self._today = today
        self._latest = today.toordinal()
        self._matters = fitted_matters(municipality)
        self._people = invented_people(chance)
        self._paces = invented_paces(chance)
        self._flavours = [_flavour(chance) for _ in range(_FLAVOURS)]
        self._channels = _channels(municipality, frozenset(ArrivalWay))
        self._weekend_channels = _channels(municipality, _ONLINE)
        self._oral_channels = _channels(municipality, _ORAL)
        self._last: _Sender | None = None
        self._made = 0

    def past_case(self, index: int, day: int) -> ExampleCase:
        """A closed case; now and then answered at once, forwarded or leading to a measure."""
        sender = self._last = self._past_sender(index, day)
        times = past_moments(
            sender.day,
            self._pick(self._paces),
            wants_reply=sender.person.wants_reply,
            latest=self._latest,
        )
        roll = self.chance.random()
        case = self._case(self._pick(self._matters), sender, times, has_measure=roll > 0.9)
        if roll < 0.06 and not sender.letter:
            return answered_at_once(replace(case, channel=self._pick(self._oral_channels).name))
        return forwarded(case, self._set, self.chance) if roll < 0.1 else case

    def current_case(self, situation: Situation) -> ExampleCase:
        """A case as its situation says."""
        person = self._pick(self._people)
        while person.wants_reply == situation.is_anonymous:
            person = self._pick(self._people)
        times = current_moments(situation, self.chance, self._latest)
        sender = self._sender(times.received_on.toordinal(), person)
        case = self._case(self._pick(self._matters), sender, times, has_measure=False)
        wake = self._today + timedelta(situation.parked_for) if situation.parked_for else None
        case = replace(case, waiting_for=situation.waiting_for, parked_until=wake)
        if self._made % _WITHOUT_DIARY_NUMBER == 0:
            case = replace(case, diary_number="")
        return make_special(case, situation.special, self._set, self.chance)

    def _past_sender(self, index: int, day: int) -> _Sender:
        """Every now and then two cases in a row come with the same letter."""
        place = index % _LETTER_EVERY
        if place == 0 and self._last:
            return self._last
        sender = self._sender(day, self._pick(self._people))
        is_first_of_two = place == _LETTER_EVERY - 1
        return sender._replace(letter=f"letter-{index}") if is_first_of_two else sender

    def _sender(self, day: int, person: Person) -> _Sender:
        channels = self._weekend_channels if is_weekend(day) else self._channels
        return _Sender(day, person, self._pick(channels))

    def _case(
        self, matter: FittedMatter, sender: _Sender, times: Moments, *, has_measure: bool
    ) -> ExampleCase:
        """The one long list of how every attribute comes about."""
        self._made += 1
        person, receiver, flavour = sender.person, matter.receiver, self._pick(self._flavours)
        place = self._pick(matter.places)
        words = {
            "place": place.name,
            "street": flavour.street,
            "when": flavour.when,
            "count": flavour.number,
        }
        opening = "" if sender.channel.arrival_way in _ORAL else flavour.opening
        ending = flavour.pick(t.ENDINGS[matter.meaning])
        return ExampleCase(
            channel=sender.channel.name,
            case_type=matter.case_type,
            criterion=matter.criterion,
            local_category=matter.local_category,
            title=matter.title.format_map(words),
            text=f"{opening}{matter.text.format_map(words)}{ending}",
            submitter=person.submitter,
            submitter_name=person.name,
            submitter_role=person.role,
            submitter_email=person.email,
            submitter_phone=person.phone,
            submitter_address=person.address,
            language=person.language,
            reply_wish=person.wish,
            reply_note=person.note,
            board=receiver.board,
            department=receiver.department,
            area=receiver.area,
            unit=place.unit,
            responsible=flavour.responsible if times.distributed_at else "",
            school_authority=place.school_authority,
            received_on=times.received_on,
            registered_at=times.registered_at,
            registered_by=flavour.registered_by,
            distributed_at=times.distributed_at,
            acknowledged_on=times.acknowledged_on,
            acknowledged_way=person.wish if times.acknowledged_on else "",
            answered_on=times.answered_on,
            answered_way=person.wish if times.answered_on else "",
            answer_text=flavour.pick(t.ANSWERS[matter.meaning]) if times.answered_on else "",
            closed_on=times.closed_on,
            outcome=flavour.pick(t.OUTCOMES[matter.meaning]) if times.closed_on else "",
            cause=flavour.cause if times.closed_on else "",
            measure=flavour.measure if has_measure and matter.can_improve else "",
            measure_law=matter.law if has_measure and matter.can_improve else "",
            diary_number=f"{receiver.prefix} {times.received_on.year}-{self._made:05}",
            letter=sender.letter,
        )

    def _pick(self, options: Sequence[_Option]) -> _Option:
        """What `chance.choice` does, three times as quick."""
        return options[int(self.chance.random() * len(options))]


def _flavour(chance: random.Random) -> _Flavour:
    return _Flavour(
        street=chance.choice(t.STREETS),
        when=chance.choice(t.TIMES),
        number=chance.randint(2, 9),
        opening=chance.choice(t.OPENINGS),
        responsible=chance.choice(t.STAFF),
        registered_by=chance.choice(t.STAFF[:2]),
        cause=chance.choice(t.CAUSES),
        measure=chance.choice(t.MEASURES),
        draw=chance.random(),
    )


def _channels(
    municipality: MunicipalitySet, ways: frozenset[ArrivalWay]
) -> tuple[ChannelSeed, ...]:
    """The municipality's channels of these ways, the first of them more often; never none."""
    fitting = [channel for channel in municipality.channels if channel.arrival_way in ways]
    channels = fitting or list(municipality.channels)
    return (*channels, *channels[:_COMMON_CHANNELS] * 3, *channels[:1] * 4)
