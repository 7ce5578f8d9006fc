"""Words about what the IT unit has decided for a computer."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

DECIDED: Final = "Bestämt av IT-enheten."
COMMAND: Final = "visa vad IT-enheten har bestämt för datorn, och granska filen"
FILE: Final = "filen att granska (annars datorns egen)"
NONE: Final = "Ingenting är bestämt för den här datorn."
_PROBLEMS: Final[Mapping[str, str]] = {
    "unreadable": "Filen går inte att läsa. Den ska vara text i UTF-8 som alla på datorn kan läsa.",
    "not_toml": "Filen är inte skriven som TOML.",
    "other_format": "Filen ska börja med raden format = {where}.",
    "unknown": "Inställningen {where} finns inte.",
    "not_a_place": "{where} ska vara en hel sökväg inom citattecken.",
    "not_a_switch": "{where} ska vara true eller false, utan citattecken.",
    "not_days": "{where} ska vara ett heltal från 1 till 366.",
    "not_weeks": "{where} ska vara ett heltal från 0 till 104.",
}


def _problem_sentence(problem: str, where: str, proposal: str) -> str:
    """What is wrong with the file, and what to write instead."""
    said = _PROBLEMS[problem].format(where=where)
    if problem == "not_toml" and where:
        said = f"{said} Se rad {where}."
    return f"{said} Menade du {proposal}?" if proposal else said


class Problem(Protocol):
    """What is wrong: where (a key, or a line), and which key was meant, if any."""

    @property
    def problem(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def proposal(self) -> str: ...


def problem_sentences(problems: Iterable[Problem]) -> list[str]:
    """A sentence for each problem of a file."""
    return [_problem_sentence(p.problem, p.where, p.proposal) for p in problems]


def wrong_file(file: str, problems: list[str]) -> str:
    """Of a file with problems: what they are, and that the rest of it holds."""
    lines = "\n".join(problems)
    return f"IT-enhetens inställningar i {file} behöver rättas. Resten av filen gäller.\n{lines}"


def holding_sentence(file: str, keys: list[str]) -> str:
    """Which settings of a file hold."""
    return f"{file} bestämmer {', '.join(keys)}."
