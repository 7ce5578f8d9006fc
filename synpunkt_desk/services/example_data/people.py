"""Invented people: nobody's surname, numbers for fiction, domains for examples."""

import random
from typing import Final, NamedTuple

from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.texts import example_words as t

_PEOPLE: Final = 997
_WISHES: Final = (ReplyWish.PHONE, ReplyWish.EMAIL, ReplyWish.EMAIL, ReplyWish.LETTER)


class Person(NamedTuple):
    """Who writes, and how they want to hear; only that way of reaching them is known."""

    submitter: Submitter
    name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    language: str = ""
    wish: ReplyWish = ReplyWish.NONE
    note: str = ""

    @property
    def wants_reply(self) -> bool:
        """Whether there is somebody who waits for an answer."""
        return self.wish != ReplyWish.NONE


def invented_people(chance: random.Random) -> list[Person]:
    """A town of people, of whom some are anonymous and some unknown."""
    return [_invent(chance) for _ in range(_PEOPLE)]


def _invent(chance: random.Random) -> Person:
    roll = chance.random()
    if roll < 0.2:
        return Person(Submitter.ANONYMOUS)
    if roll < 0.25:
        return Person(Submitter.UNKNOWN)
    first, last = chance.choice(t.FIRST_NAMES), chance.choice(t.SURNAMES)
    wish = chance.choice(_WISHES) if roll < 0.9 else ReplyWish.NONE
    return Person(
        Submitter.KNOWN,
        name=f"{first} {last}",
        role=chance.choice(t.ROLES),
        email=_email(chance, first, last) if wish == ReplyWish.EMAIL else "",
        phone=_phone(chance) if wish == ReplyWish.PHONE else "",
        address=_address(chance) if wish == ReplyWish.LETTER else "",
        language=chance.choice(t.LANGUAGES) if chance.random() < 0.06 else "",
        wish=wish,
        note=chance.choice(t.REPLY_TIMES) if wish == ReplyWish.PHONE else "",
    )


def _email(chance: random.Random, first: str, last: str) -> str:
    local = f"{first}.{last}".lower().translate(str.maketrans("åäö", "aao"))
    return f"{local}@{chance.choice(t.MAIL_DOMAINS)}"


def _phone(chance: random.Random) -> str:
    return f"{t.FICTIONAL_PHONE}{chance.choice(t.FICTIONAL_PHONE_ENDS):02}"


def _address(chance: random.Random) -> str:
    return f"{t.STREET_OF_SUBMITTERS} {chance.randint(1, 90)}"
