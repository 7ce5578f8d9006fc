"""What catalogues of public code read of us, against the standard (publiccode.yml 0.4)."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parents[2]
TOLD: Final[dict[str, Any]] = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))

PLATFORMS: Final = {"web", "windows", "mac", "linux", "ios", "android"}
STATUSES: Final = {"concept", "development", "beta", "stable", "obsolete"}
TYPES: Final = {
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
    "standalone/backend", "standalone/other", "addon", "library", "configurationFiles",
}  # fmt: skip
KEYS: Final = {
    "publiccodeYmlVersion", "name", "platforms", "categories", "developmentStatus", "softwareType",
    "intendedAudience", "description", "legal", "maintenance", "localisation",
}  # fmt: skip
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def test_every_part_is_one_of_the_standard() -> None:
    assert set(TOLD) == KEYS
    assert TOLD["publiccodeYmlVersion"] in {"0.4", "0.4.0"}
    assert set(TOLD["platforms"]) <= PLATFORMS
    assert TOLD["developmentStatus"] in STATUSES
    assert TOLD["softwareType"] in TYPES
    assert set(TOLD["intendedAudience"]) <= {"countries", "unsupportedCountries", "scope"}
    assert all(re.fullmatch("[A-Z]{2}", code) for code in TOLD["intendedAudience"]["countries"])


def test_descriptions_have_the_lengths_of_the_standard() -> None:
    assert TOLD["description"]
    for language, told in TOLD["description"].items():
        assert LANGUAGE.fullmatch(language)
        assert len(told["shortDescription"]) <= 150
        assert 150 <= len(told["longDescription"]) <= 10_000
        assert told["features"]


def test_who_looks_after_it_and_in_which_languages_is_told() -> None:
    assert TOLD["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert all(contact["name"] for contact in TOLD["maintenance"]["contacts"])
    assert isinstance(TOLD["localisation"]["localisationReady"], bool)
    assert all(map(LANGUAGE.fullmatch, TOLD["localisation"]["availableLanguages"]))


def test_name_and_licence_are_those_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert TOLD["legal"]["license"] == project["license"]
    assert TOLD["name"].lower().replace(" ", "-") == project["name"]
