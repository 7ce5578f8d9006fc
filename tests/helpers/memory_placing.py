"""How a server in memory places entries in the one order, moves objects and erases them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import uuid4

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.numbering import format_number
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.chain import digest_of, next_chain
from synpunkt_desk.sync.port import FIRST_CHAIN, Outcome, Outgoing, Placed, Receipt, Refusal
from tests.helpers.memory_refusals import Asks, asks_of
from tests.helpers.office_state import START, Mark, MemoryErasure, MemoryReceipt, OfficeState

_SALT: Final = b"salt"
_NOBODY: Final = "0" * 32


@dataclass(frozen=True)
class Origin:
    """Who wrote an entry, and where."""

    device: str
    author: str


def place_group(office: OfficeState, origin: Origin, group: Sequence[Outgoing]) -> list[Receipt]:
    """Give every entry of a group the next place of its stream, and what it asks for."""
    shares = Counter(entry.stream for entry in group)
    lasts: dict[str, int] = {}
    receipts: list[Receipt] = []
    for entry in group:
        head = len(office.streams[entry.stream])
        last = lasts.setdefault(entry.stream, head + shares[entry.stream])
        given = _number(office, asks_of(entry.body) or {})
        receipts.append(place(office, origin, entry, group_last=last, given=given))
    return receipts


def refuse_group(
    office: OfficeState, origin: Origin, group: Sequence[Outgoing], code: Refusal
) -> list[Receipt]:
    """Take nothing of a group, and say why."""
    receipts: list[Receipt] = []
    for entry in group:
        stream = office.lies_in.get(entry.object_id, "")
        may_know = code == Refusal.MOVED and stream in office.rights_of(origin.author)
        given: Fields = {"stream": stream} if may_know else {}
        receipts.append(Receipt(entry.device_no, Outcome.REFUSED, 0, 0, code, given))
        _keep_receipt(office, origin, entry, receipts[-1])
    return receipts


def place(
    office: OfficeState, origin: Origin, entry: Outgoing, *, group_last: int, given: Fields
) -> Receipt:
    """Give an entry the next place, with everything that goes with it."""
    placed = put(
        office, entry.stream, new_entry(origin, entry, given), Mark(group_last, _size(entry.body))
    )
    receipt = Receipt(entry.device_no, Outcome.ACCEPTED, placed.seq, placed.no, "", given)
    _keep_receipt(office, origin, entry, receipt)
    office.lies_in.setdefault(entry.object_id, entry.stream)
    office.kinds.setdefault(entry.object_id, entry.object_type)
    asks = asks_of(entry.body) or {}
    for name in asks.get("blobs", []):
        office.blobs[entry.stream, name].used_by.add(entry.object_id)
    if "move" in asks:
        _move(office, placed, entry.stream, asks["move"])
    return receipt


def put(office: OfficeState, stream: str, entry: Placed, mark: Mark) -> Placed:
    """The next place of a stream."""
    office.seq += 1
    there = office.streams[stream]
    before = there[-1].chain if there else FIRST_CHAIN
    placed = replace(entry, no=len(there) + 1, seq=office.seq, server_at=office.now())
    placed = replace(placed, chain=next_chain(before, stream, placed))
    there.append(placed)
    office.marks[placed.seq] = mark
    office.found_at[placed.entry_id] = stream, placed.no
    return placed


def new_entry(origin: Origin, entry: Outgoing, given: Fields) -> Placed:
    """An entry that has no place yet."""
    return Placed(
        no=0,
        seq=0,
        entry_id=entry.entry_id,
        group_id=entry.group_id,
        device=origin.device,
        device_no=entry.device_no,
        author=origin.author,
        object_type=entry.object_type,
        object_id=entry.object_id,
        verb=entry.verb,
        schema=entry.schema,
        client_at=entry.client_at,
        server_at=START,
        given=dumps(given),
        body=entry.body,
        salt=_SALT,
        digest=digest_of(_SALT, entry.body),
        chain=b"",
    )


def erase_in(office: OfficeState, stream: str, objects: Sequence[str], *, author: str) -> None:
    """Leave nothing of objects but their heads, and tell the readers of the stream."""
    for each in office.streams:
        office.empty_bodies(each, objects)
    _drop_uses(office, stream, objects)
    office.erased.update(objects)
    office.erasures.append(MemoryErasure(stream, tuple(objects), office.now()))
    for object_id in objects:
        told = Outgoing(
            device_no=0,
            entry_id=uuid4().hex,
            group_id=uuid4().hex,
            group_size=1,
            stream=stream,
            object_type=office.kinds[object_id],
            object_id=object_id,
            verb="erase",
            schema=1,
            client_at="2026-01-01T00:00:00Z",
            body='{"asks":{},"patch":{},"seen":{}}',
        )
        mark = Mark(len(office.streams[stream]) + 1, _size(told.body))
        put(office, stream, new_entry(Origin(_NOBODY, author), told, {}), mark)


def keep_number(office: OfficeState, asks: Asks, given: Fields) -> None:
    """What a restored server has forgotten stays taken."""
    if "number" not in asks:
        return
    wish = asks["number"]
    around = format_number(**_of(wish), number=10**17).split(str(10**17))[0]
    digits = str(given.get("number", "")).removeprefix(around)
    number = "".join(letter if letter.isdigit() else " " for letter in digits).split(" ")[0]
    key = wish["series"], wish["year"]
    office.series[key] = max(office.series.get(key, 0), int(number or 0))


def _move(office: OfficeState, mover: Placed, source: str, wish: Asks) -> None:
    """Copy the history to the other stream, and take its bodies away from readers of this one."""
    target = wish["to"]
    objects = [i for i in wish["objects"] if office.lies_in.get(i) == source]
    history = office.empty_bodies(source, objects)
    office.empty_bodies(target, objects)
    last = len(office.streams[target]) + len(history)
    for entry in history:
        put(office, target, entry, Mark(last, office.marks[entry.seq].size))
        if entry.seq == mover.seq:
            office.streams[source][entry.no - 1] = entry
    office.lies_in.update(dict.fromkeys(objects, target))
    _move_blobs(office, source, target, objects)


def _move_blobs(office: OfficeState, source: str, target: str, objects: Sequence[str]) -> None:
    for (stream, name), blob in list(office.blobs.items()):
        moved = blob.used_by & set(objects)
        if stream == source and moved:
            copy = replace(blob, pieces=dict(blob.pieces), used_by=set[str]())
            office.blobs.setdefault((target, name), copy).used_by.update(moved)
    _drop_uses(office, source, objects)


def _drop_uses(office: OfficeState, stream: str, objects: Sequence[str]) -> None:
    for (of, name), blob in list(office.blobs.items()):
        if of == stream and blob.used_by & set(objects):
            blob.used_by.difference_update(objects)
            if not blob.used_by:
                del office.blobs[of, name]


def _number(office: OfficeState, asks: Asks) -> Fields:
    if "number" not in asks:
        return {}
    wish = asks["number"]
    key = wish["series"], wish["year"]
    office.series[key] = office.series.get(key, 0) + 1
    return {"number": format_number(**_of(wish), number=office.series[key])}


def _of(wish: Asks) -> Asks:
    return {name: wish[name] for name in ("pattern", "prefix", "year")}


def _keep_receipt(office: OfficeState, origin: Origin, entry: Outgoing, receipt: Receipt) -> None:
    kept = MemoryReceipt(entry.entry_id, entry.object_id, entry.verb, receipt)
    office.receipts.setdefault((origin.device, entry.device_no), kept)


def _size(body: str) -> int:
    return len(body.encode())
