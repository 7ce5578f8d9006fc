"""Servers that are built wrongly on purpose, to see that the tests find them out."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from typing import Final

from tests.helpers.shared_offices import PostgresOffice

NO_LOCK: Final[Mapping[str, Mapping[str, str]]] = {
    "put_entry": {
        "here.seq + 1": "nextval('sync.bare')",
        "here.no + 1": "here.seq",
        "e.no := here.no;": "e.no := here.no; e.group_last := here.no;",
    },
    "end_placing": {"where s.id = here.stream;": "where false; return;"},
    "take_lock": {"perform pg_advisory_xact_lock(7370, 1);": ""},
}
"""Numbers from a sequence, as many write it."""

NO_MEMORY: Final[Mapping[str, Mapping[str, str]]] = {
    "place_all": {"where a.device_no > known": "where true"},
    "refusal_of": {"where e.entry_id = a.entry_id": "where false"},
}
"""What comes twice is placed twice."""


@contextmanager
def broken(office: PostgresOffice, build: Mapping[str, Mapping[str, str]]) -> Generator[None]:
    """The server with some functions written otherwise; sound again afterwards."""
    sound = {name: _function(name) for name in build}
    office.run("CREATE SEQUENCE sync.bare")
    office.run("ALTER SEQUENCE sync.bare OWNER TO sync_owner")
    try:
        for name, changes in build.items():
            text = sound[name]
            for old, new in changes.items():
                assert old in text, f"{name} is not what it was"
                text = text.replace(old, new)
            office.run(text)
        yield
    finally:
        for text in sound.values():
            office.run(text)
        office.run("DROP SEQUENCE sync.bare")


def _function(name: str) -> str:
    text = (files("synpunkt_desk.sync.server") / "005_append.sql").read_text("utf-8")
    start = text.index(f"create function sync.{name}(")
    end = text.index("\nend $$;", start) + len("\nend $$;")
    return text[start:end].replace("create function", "create or replace function", 1)
