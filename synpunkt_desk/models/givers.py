"""Who is the same giver: by telephone or e-mail, else by name and address."""

from collections.abc import Iterable, Mapping, Sequence

from synpunkt_desk.models.contact import email_key, phone_key
from synpunkt_desk.models.swedish_text import words

Key = tuple[str, ...]


def giver_keys(*, name: str, phone: str, email: str, address: str) -> Sequence[Key]:
    """What a giver is recognised by; nothing for one of whom too little is known."""
    contacts = (("phone", phone_key(phone)), ("email", email_key(email)))
    found = [key for key in contacts if key[1]]
    if found:
        return found
    named = " ".join(words(name))
    return [("name", named, " ".join(words(address)))] if named else []


def giver_keys_of(details: Mapping[str, object]) -> Sequence[Key]:
    """The same for the fields of a submitter as they are stored."""
    texts = {name: details.get(name) for name in ("name", "phone", "email", "address")}
    return giver_keys(**{n: v if isinstance(v, str) else "" for n, v in texts.items()})


def giver_numbers(keys: Iterable[Sequence[Key]]) -> list[int]:
    """A number for each, the same for all who share a key, also by way of others."""
    leaders: dict[Key, Key] = {}

    def leader(key: Key) -> Key:
        while (above := leaders.setdefault(key, key)) != key:
            leaders[key] = key = leaders[above]
        return key

    firsts: list[Key] = []
    for own in keys:
        first, *others = own
        for other in others:
            leaders[leader(other)] = leader(first)
        firsts.append(first)
    numbers: dict[Key, int] = {}
    return [numbers.setdefault(leader(key), len(numbers)) for key in firsts]
