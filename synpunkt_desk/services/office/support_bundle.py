"""What support needs to help, in one file, with nothing about anybody."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from synpunkt_desk.documents.zip_file import render_zip
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.office.health import Health, read_health
from synpunkt_desk.services.office.log_file import log_files
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.store.counts import counts
from synpunkt_desk.texts import health as t

Parts = Mapping[str, str]


def bundle_parts(office: Office) -> Parts:
    """The texts by name, so that somebody can read all of it before it is saved."""
    with office.replica.reading() as connection:
        numbers = counts(connection)
    parts = {
        t.PART_STATE: _told(_facts(read_health(office))),
        t.PART_COUNTS: _told(numbers),
    }
    for at, file in enumerate(log_files()):
        parts[t.log_part(at)] = file.read_text("utf-8", errors="replace")
    return parts


def save_bundle(parts: Parts, target: Path) -> None:
    """Write the texts as one file. Raises what `write_file` raises."""
    files = [(name, text.encode()) for name, text in parts.items()]
    write_file(target, render_zip(files, suffix="txt"))


def _facts(health: Health) -> dict[str, Json]:
    """Without folders, addresses and names: each can hold the name of who works here."""
    backup, failure, state = health.backup, health.failure, health.sharing
    checked, it_settings = health.checked, health.it_settings
    return {
        "versions": asdict(health.versions),
        "size": health.size,
        "free": health.free,
        "checked": asdict(checked) if checked else None,
        "backup": {
            "made_at": backup.made_at if backup else "",
            "size": backup.size if backup else 0,
            "entries": backup.entries if backup else 0,
            "failed_at": failure.at if failure else "",
            "failure": failure.error_id if failure else "",
            "is_beside": health.plan.is_beside,
            "is_daily": health.plan.is_daily,
            "days": health.plan.days,
            "weeks": health.plan.weeks,
        },
        "is_key_in_keyring": health.is_key_in_keyring,
        "sharing": {
            "waiting": state.waiting,
            "refused": state.refused,
            "last_contact": state.last_contact,
            "clock_ahead": health.clock_ahead,
        }
        if state
        else None,
        "it_settings": {
            "decided": list(it_settings.decided),
            "problems": [problem.problem for problem in it_settings.problems],
        },
    }


def _told(facts: Mapping[str, Json] | Mapping[str, int]) -> str:
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"
