"""What the municipality's IT unit has decided for this computer, in a file of the system's own."""

import os
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, cast

import platformdirs

FILE_NAME: Final = "installningar.toml"
FORMAT: Final = 1
_MOST_BYTES: Final = 64 * 1024
_AT_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """What is wrong with the file: where (a key, or a line), and which key was meant, if any."""

    problem: str
    where: str = ""
    proposal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItSettings:
    """What is decided; None where the user decides. What has a problem is not decided."""

    file: Path | None = None
    data: Path | None = None
    key_file: Path | None = None
    connection_file: Path | None = None
    may_be_alone: bool = True
    may_keep_password: bool = True
    backs_up: bool = True
    backup_folder: Path | None = None
    backup_days: int | None = None
    backup_weeks: int | None = None
    decided: tuple[str, ...] = ()
    problems: tuple[SettingProblem, ...] = ()


NOTHING_DECIDED: Final = ItSettings()


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a value is read (None for one that is not such), and what is said of another."""

    read: Callable[[object], object]
    problem: str


def _place(value: object) -> Path | None:
    path = Path(os.path.expandvars(value)).expanduser() if isinstance(value, str) else None
    return path if path and path.is_absolute() else None


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _count(least: int, most: int) -> Callable[[object], int | None]:
    def read(value: object) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        return value if least <= value <= most else None

    return read


_PLACE: Final = _Kind(_place, "not_a_place")
_SWITCH: Final = _Kind(_switch, "not_a_switch")
_KEYS: Final[Mapping[str, tuple[str, _Kind]]] = {
    "data.mapp": ("data", _PLACE),
    "data.nyckelfil": ("key_file", _PLACE),
    "server.anslutningsfil": ("connection_file", _PLACE),
    "server.far_vara_ensam": ("may_be_alone", _SWITCH),
    "server.far_spara_losenord": ("may_keep_password", _SWITCH),
    "kopior.varje_dag": ("backs_up", _SWITCH),
    "kopior.mapp": ("backup_folder", _PLACE),
    "kopior.dagar": ("backup_days", _Kind(_count(1, 366), "not_days")),
    "kopior.veckor": ("backup_weeks", _Kind(_count(0, 104), "not_weeks")),
}


def system_file() -> Path:
    """Where the file lies, which only administrators can write."""
    if sys.platform == "win32":
        return Path(platformdirs.site_config_dir("synpunkt-desk", appauthor=False)) / FILE_NAME
    return Path("/etc/synpunkt-desk") / FILE_NAME


def read_settings(file: Path) -> ItSettings:
    """What the file decides; where there is none, nothing."""
    try:
        if not file.exists():
            return NOTHING_DECIDED
        if file.stat().st_size > _MOST_BYTES:
            return _unread(file, SettingProblem("unreadable"))
        told = tomllib.loads(file.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        line = _AT_LINE.search(str(error))
        return _unread(file, SettingProblem("not_toml", line[1] if line else ""))
    except (OSError, ValueError, RecursionError):
        return _unread(file, SettingProblem("unreadable"))
    if told.get("format") != FORMAT:
        return _unread(file, SettingProblem("other_format", str(FORMAT)))
    del told["format"]
    return _read(file, _flat(told))


def _read(file: Path, told: Mapping[str, object]) -> ItSettings:
    values: dict[str, Any] = {}
    decided: list[str] = []
    problems: list[SettingProblem] = []
    for key, value in told.items():
        name, kind = _KEYS.get(key, ("", None))
        if kind is None:
            meant = get_close_matches(key, _KEYS, n=1)
            problems.append(SettingProblem("unknown", key, meant[0] if meant else ""))
        elif (found := kind.read(value)) is None:
            problems.append(SettingProblem(kind.problem, key))
        else:
            values[name] = found
            decided.append(key)
    made = ItSettings(file=file, decided=tuple(decided), problems=tuple(problems))
    return replace(made, **values)


def _unread(file: Path, problem: SettingProblem) -> ItSettings:
    return ItSettings(file=file, problems=(problem,))


def _flat(told: Mapping[str, object]) -> dict[str, object]:
    """Keys with the name of their table before them."""
    flat: dict[str, object] = {}
    for name, value in told.items():
        if isinstance(value, dict):
            table = cast("dict[str, object]", value)
            flat.update({f"{name}.{key}": each for key, each in table.items()})
        else:
            flat[name] = value
    return flat
