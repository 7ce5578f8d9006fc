"""What is wrong in a municipality's folder, in words for the one who wrote it."""

from collections.abc import Mapping
from typing import Final

HEADING: Final = "Kommunens egna ord går inte att använda än. Rätta det här och försök igen:"

_SENTENCES: Final[Mapping[str, str]] = {
    "missing_folder": (
        "Det finns ingen medföljande kommun och ingen mapp som heter ”{word}”.{meant}"
    ),
    "missing_file": "Filen saknas. Kopiera den från en av de medföljande kommunerna.",
    "unreadable_file": "Filen går inte att läsa. Se efter att du har rätt att öppna den.",
    "unknown_file": "Filen används inte, eftersom namnet är okänt.{meant}",
    "too_large": "Filen är för stor. Högst {word} kB går att läsa.",
    "not_utf8": "Raden har tecken som inte är sparade som UTF-8. Spara om filen som UTF-8.",
    "not_yaml": (
        "Raden går inte att tolka. Vanliga orsaker är att indraget inte stämmer med raderna "
        "ovanför, att ett kolon saknar mellanslag efter sig eller att ett citattecken saknas."
    ),
    "tab": "Raden har ett tabbtecken. Använd mellanslag för indrag.",
    "several_documents": "Filen har flera delar, skilda åt av ”---”. Ta bort den raden.",
    "alias": "”&” eller ”*” före ”{word}” går inte att använda. Skriv ut hela texten.",
    "tag": "”{word}” går inte att använda. Ta bort utropstecknet och det som hör till.",
    "too_deep": "Listorna ligger i fler än {word} nivåer.",
    "unknown_key": "Okänt ord ”{word}”.{meant}",
    "repeated_key": "”{word}” står två gånger här.",
    "missing_key": "”{word}” saknas.",
    "empty": "”{word}” är tomt.",
    "empty_list": "”{word}” behöver minst en rad.",
    "too_long": "”{word}” är för långt. Högst {proposal} tecken.",
    "too_many": "”{word}” har för många rader. Högst {proposal} går att läsa.",
    "not_text": "”{word}” ska vara en vanlig text på en rad.",
    "not_list": "”{word}” ska vara en lista, där varje rad börjar med bindestreck och mellanslag.",
    "not_fields": "Här väntas ett eller flera av orden {word}, vart och ett följt av kolon.",
    "not_choice": "”{word}” går inte att välja här. Välj bland: {proposal}.",
    "not_number": "”{word}” ska vara ett heltal, {proposal}.",
    "not_date": "”{word}” är inget datum. Skriv år, månad och dag så här: 2026-12-23.",
    "not_key": (
        "Nyckeln ”{word}” ska vara 2–30 tecken: små bokstäver a–z, siffror och bindestreck."
    ),
    "not_prefix": "Förkortningen ”{word}” ska vara 1–8 stora bokstäver eller siffror.",
    "not_number_pattern": (
        "”{word}” ger inte varje ärende ett eget nummer. Mönstret behöver {{prefix}}, {{year}} och "
        "{{number}}, till exempel {{prefix}} SYN {{year}}-{{number:04}}."
    ),
    "not_title_pattern": "”{word}” kan bara ha {{type}} och {{subject}} inom klammer.",
    "pattern_needs": "”{word}” måste finnas med i mönstret.",
    "one_of": "Ange antingen ”{word}” eller ”{proposal}”, och bara ett av dem.",
    "repeated": "”{word}” finns redan i samma lista.",
    "unknown_reference": "”{word}” finns inte i kommunens egna listor.{meant}",
}


_WITHOUT_PROPOSAL: Final[Mapping[str, str]] = {
    "unknown_key": " Är det ett namn med kolon i ska hela namnet stå inom citattecken."
}


def problem_sentence(problem: str, *, word: str, proposal: str) -> str:
    """One problem in words, with a proposal where there is one."""
    otherwise = _WITHOUT_PROPOSAL.get(problem, "")
    meant = f" Menade du ”{proposal}”?" if proposal else otherwise
    return _SENTENCES[problem].format(word=word, proposal=proposal, meant=meant)


def placed_sentence(file: str, line: int, sentence: str) -> str:
    """The sentence after the place where it applies; line 0 is the whole file."""
    return f"{file}, rad {line}: {sentence}" if line else f"{file}: {sentence}"
