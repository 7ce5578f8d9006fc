"""Sentences of reports, in plain Swedish and with the right forms for one and for many."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import long_date, period_in_months
from synpunkt_desk.texts.reports import HIDDEN

TYPE_FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "klagomål": ("klagomål", "klagomål"),
    "beröm": ("beröm", "beröm"),
    "förslag": ("förslag", "förslag"),
    "fråga": ("fråga", "frågor"),
    "frågor": ("fråga", "frågor"),
    "synpunkt": ("synpunkt", "synpunkter"),
    "idé": ("idé", "idéer"),
    "felanmälan": ("felanmälan", "felanmälningar"),
}
"""One and many of the usual types; another type is named as it is written."""

SMALLEST_BASE: Final = 10
"""Below this a share or a ratio says more than the numbers can bear."""


def number(value: int) -> str:
    """A whole number with no-break spaces between thousands and a true minus."""
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "\N{MINUS SIGN}")


def amount(value: int, one: str, many: str) -> str:
    """A number with its word."""
    return f"{number(value)} {one if value == 1 else many}"


def items(value: int) -> str:
    """A number of synpunkter, in words when there are none."""
    return amount(value, "synpunkt", "synpunkter") if value else "inga synpunkter"


def capital(sentence: str) -> str:
    """The sentence with a capital first."""
    return sentence[:1].upper() + sentence[1:]


def listed(parts: Sequence[str]) -> str:
    """`a, b och c`."""
    return " och ".join([p for p in (", ".join(parts[:-1]), *parts[-1:]) if p])


def genitive(name: str) -> str:
    """The owner's form of a name: Kommunstyrelsens, Borås."""
    return name if name[-1:].casefold() in ("s", "x", "z") or not name else f"{name}s"


def earlier_words(now: tuple[date, date], then: tuple[date, date]) -> str:
    """How the compared period is called after `än` or `som`."""
    words_now, words_then = period_in_months(*now), period_in_months(*then)
    year_now, year_then = str(now[1].year), str(then[1].year)
    same = words_now != year_now and words_now.replace(year_now, year_then) == words_then
    return f"samma period {year_then}" if same else during_words(*then)


def during_words(first: date, last: date) -> str:
    """`under januari–juni 2024`, `under tiden 3–17 juni 2024`, `den 3 juni 2024`."""
    if first == last:
        return f"den {long_date(last)}"
    words = period_in_months(first, last)
    return f"under tiden {words}" if words[0].isdigit() and " " in words else f"under {words}"


def received_sentence(unit: str, value: int, during: str, change: str) -> str:
    """Who got how many, and how that has changed."""
    return f"{unit} fick {items(value)} {during}{f', {change}' if change else ''}."


def change_words(now: int, then: int, earlier: str) -> str:
    """`5 fler än samma period 2025 (43)`, with a ratio or a share where the base bears it."""
    if now == then == 0:
        return f"inga heller {earlier}"
    if now == then:
        return f"lika många som {earlier} ({number(then)})"
    ratio = ratio_words(now, then)
    if ratio:
        return f"{ratio} som {earlier} ({number(now)} mot {number(then)})"
    more = "fler" if now > then else "färre"
    return f"{number(abs(now - then))} {more} än {earlier} ({number(then)})"


def share_words(now: int, then: int) -> str:
    """`en ökning med 35 procent`, or nothing where the base is too small or nothing changed."""
    share = percent(abs(now - then), then)
    if share is None or share == 0:
        return ""
    return f"en {'ökning' if now > then else 'minskning'} med {number(share)} procent"


def percent(part: int, whole: int) -> int | None:
    """The share in whole percent, halves upwards; None below the smallest base."""
    return (200 * part + whole) // (2 * whole) if whole >= SMALLEST_BASE else None


def ratio_words(now: int, then: int) -> str:
    """`nästan dubbelt så många` and its like where the numbers lie close to it, else nothing."""
    if then < SMALLEST_BASE:
        return ""
    for times, words in ((2, "dubbelt så många"), (3, "tre gånger så många")):
        if abs(now - times * then) * 10 <= then:
            return _near(now, times * then, words, under="nästan")
    if abs(2 * now - then) * 10 <= then:
        return _near(2 * now, then, "hälften så många", under="knappt")
    return ""


def _near(value: int, mark: int, words: str, *, under: str) -> str:
    if value == mark:
        return words
    return f"{under if value < mark else 'drygt'} {words}"


def kinds_words(kinds: Sequence[tuple[str, int]], untyped: int) -> str:
    """`29 klagomål, 10 frågor och 2 som saknar typ`, the most common first."""
    ranked = sorted(((name, n) for name, n in kinds if n), key=lambda kind: -kind[1])
    parts = [_kind(name, n) for name, n in ranked]
    return listed([*parts, f"{number(untyped)} som saknar typ"] if untyped else parts)


def _kind(name: str, value: int) -> str:
    forms = TYPE_FORMS.get(name.casefold())
    return amount(value, *forms) if forms else f"{number(value)} av typen {name}"


def kinds_sentence(kinds: Sequence[tuple[str, int]], untyped: int) -> str:
    """What the received ones were."""
    total = sum(n for _, n in kinds) + untyped
    words = kinds_words(kinds, untyped)
    if not total:
        return ""
    return (
        f"Det var {words}."
        if total == 1 or total in (n for _, n in kinds)
        else (f"Av dem var {words}.")
    )


def forwarded_sentence(forwarded: int, received: int) -> str:
    """How many went outside the municipality besides the own ones."""
    if not forwarded:
        return "Inga synpunkter vidarebefordrades till organisationer utanför kommunen."
    return (
        f"Därutöver vidarebefordrades {items(forwarded)} till organisationer utanför kommunen; "
        f"sammanlagt inkom {number(received)}."
    )


def forwarded_note(forwarded: int) -> str:
    """The footnote under tables over the own ones."""
    return f"Därutöver vidarebefordrades {number(forwarded)} till externa organisationer."


def received_note(forwarded: int) -> str:
    """The footnote under tables over all that were received."""
    word = "den" if forwarded == 1 else "de"
    return f"I antalet inkomna ingår {word} {number(forwarded)} som vidarebefordrades externt."


def forwarded_count_sentence(forwarded: int) -> str:
    """The text above the table of organisations."""
    if not forwarded:
        return forwarded_sentence(0, 0)
    verb = f"{items(forwarded)} vidarebefordrades till organisationer utanför kommunen."
    return capital(verb)


THEN_DEFINITION: Final = (
    "Organisationen räknas som den var när synpunkterna kom in, med de namn som gällde vid"
    " periodens slut."
)
NOW_DEFINITION: Final = (
    "Organisationen räknas som den är i dag: det som har slagits ihop eller flyttats räknas där"
    " arbetet ligger nu."
)


def called_before(name: str, before: str, last: str) -> str:
    """What a place was called during a part of the period."""
    return f"{name} hette {before} till och med {last}."


def left_out_sentence(event: str, value: int) -> str:
    """How many cases of an event the report does without."""
    return f"Därutöver {amount(value, 'synpunkt', 'synpunkter')} om {event}."


def hidden_note() -> str:
    """The footnote under a table of the published version where a number is hidden."""
    return f"{capital(HIDDEN)}: talet visas inte, för att ingen ska kunna pekas ut."


def hidden_definition(smallest: int) -> str:
    """Why numbers are missing in the published version."""
    hidden = listed([number(value) for value in range(1, smallest)])
    return (
        f"{capital(HIDDEN)}: antalen {hidden} visas inte i den publicerade versionen, och inte"
        " heller sådana tal som de kan räknas ut av."
    )


def tallied_sentence(value: int) -> str:
    """What was only counted, beside the cases."""
    if value == 1:
        return "Därutöver noterades 1 muntlig synpunkt som inte registrerats som ärende."
    return (
        f"Därutöver noterades {number(value)} muntliga synpunkter som inte registrerats som"
        " ärenden."
    )


def lists_sentence(signed: Sequence[int]) -> str:
    """How many cases came as lists of names, and how many signed them; nothing when none did."""
    if not signed:
        return ""
    kind = "namnlista med" if len(signed) == 1 else "namnlistor med sammanlagt"
    return f"{number(len(signed))} av ärendena kom som {kind} {number(sum(signed))} undertecknare."


def unknown_givers_sentence(value: int) -> str:
    """What the table of givers leaves out."""
    if not value:
        return ""
    givers = "en anonym eller okänd lämnare" if value == 1 else "anonyma eller okända lämnare"
    return f"{amount(value, 'ärende', 'ärenden')} från {givers} ingår inte i tabellen."


def handed_over_sentence(value: int, *, is_inside: bool) -> str:
    """Those handed to another board, on a line of their own."""
    if is_inside:
        return f"{items(value)} har överlämnats mellan nämnder och räknas hos den som nu ansvarar."
    return f"{items(value)} som kom in under perioden har överlämnats till en annan nämnd."


def common_sentence(names: Sequence[str], value: int) -> str:
    """What most of them were about."""
    return f"Flest gällde {listed(names)} ({number(value)}{' var' if len(names) > 1 else ''})."


def uncategorised_sentence(value: int) -> str:
    """How many are left without a category."""
    return f"{capital(items(value))} är inte {'kategoriserad' if value == 1 else 'kategoriserade'}."


def closed_sentence(opened: int, received: int, closed: int, left: int) -> str:
    """The flow of cases, where the first three explain the fourth."""
    if not (opened or received):
        return "Under perioden inkom inga ärenden, och inga fanns kvar att avsluta sedan tidigare."
    start = amount(opened, "ärende", "ärenden") if opened else "inga ärenden"
    verb = "var" if opened else "fanns"
    tail = "inte avslutat" if opened == 1 else "inte avslutade" if opened else "kvar att avsluta"
    end = amount(left, "ärende", "ärenden") if left else "inga ärenden"
    left_words = (
        f"{end} inte {'avslutat' if left == 1 else 'avslutade'}" if left else "alla avslutade"
    )
    return (
        f"Vid periodens början {verb} {start} {tail}. Under perioden "
        f"{_came_and_went(received, closed)}. Vid periodens slut var {left_words}."
    )


def _came_and_went(received: int, closed: int) -> str:
    if not (received or closed):
        return "inkom och avslutades inga"
    return f"inkom {_some(received)} och {_some(closed)} avslutades"


def _some(value: int) -> str:
    return number(value) if value else "inga"


def open_sentence(handled: int, left: int) -> str:
    """How many were open when the period ended, of those there were in it."""
    if not handled:
        return ""
    if not left:
        return "Vid periodens slut var alla ärenden avslutade."
    done = "avslutat" if left == 1 else "avslutade"
    return f"Vid periodens slut var {amount(left, 'ärende', 'ärenden')} inte {done}."


def board_sentence(name: str, value: int, kinds: str) -> str:
    """The first sentence of a board's paragraph; the period stands in the title."""
    return f"{name} fick {items(value)}{f': {kinds}' if kinds else ''}."


def board_change_sentence(change: str) -> str:
    """How the board's number has changed."""
    return f"Det är {change}."


def board_still_none_sentence(earlier: str) -> str:
    """For a board that got none in either period."""
    return f"Inga kom heller in {earlier}."


def measures_sentence(texts: Sequence[str]) -> str:
    """What came of them."""
    return f"Åtgärder: {' '.join(ended(text) for text in texts)}"


def ended(text: str) -> str:
    """The text with an end mark."""
    clean = " ".join(text.split())
    return clean if clean[-1:] in (".", "!", "?") else f"{clean}."


def effect_words(text: str, effect: str) -> str:
    """A measure with what it led to."""
    return f"{ended(text)} Effekt: {ended(effect)}" if effect.strip() else ended(text)


def legal_sentence(value: int, by_law: int) -> str:
    """How many led to measures under law, and why the laws may add up to more."""
    sentence = capital(f"{items(value)} ledde till åtgärder utifrån lagstiftning.")
    if value == by_law:
        return sentence
    return f"{sentence} Summan i tabellen är {number(by_law)}, för flera lagar kan gälla samma."


def most_risen(name: str, change: str) -> str:
    """Whose number rose the most."""
    return f"Antalet ökade mest för {name}: {change}."


def most_fallen(name: str, change: str) -> str:
    """Whose number fell the most."""
    return f"Antalet minskade mest för {name}: {change}."


def all_changed(change: str) -> str:
    """How the number of all has changed."""
    return f"Antalet synpunkter är {change}."


def changed_words(changes: Sequence[tuple[str, int, int]]) -> str:
    """What rose and fell the most, by name, now and before: from how many to how many."""
    parts = [
        f"{name} {'ökade' if now > then else 'minskade'} från {number(then)} till {number(now)}"
        for name, now, then in changes
    ]
    return f"{listed(parts)}." if parts else ""


def period_sentence(days: str) -> str:
    """The days the report covers."""
    return f"Redovisningen avser tiden {days}."


def systems_sentence(systems: Sequence[tuple[str, int]]) -> str:
    """Where the matters were handled."""
    parts = [f"{name} ({number(value)})" for name, value in systems]
    return f"Synpunkterna har hanterats i {listed(parts)}."


def unknown_system_sentence(value: int) -> str:
    """How many say nothing of a system."""
    return f"För {items(value)} är inget system angivet."


def letters_sentence(letters: int, received: int) -> str:
    """How many submissions held how many matters."""
    if not received:
        return "Inga synpunkter kom in."
    return (
        f"Det kom {amount(letters, 'brev', 'brev')} med sammanlagt "
        f"{amount(received, 'ärende', 'ärenden')}."
    )


def received_definition(days: str) -> str:
    """What received means."""
    return f"Inkommen: ankomstdagen ligger inom tiden {days}, första och sista dagen inräknade."


def signed(value: int) -> str:
    """A change with its sign."""
    return f"+{number(value)}" if value > 0 else number(value)


def part_words(part: int, whole: int) -> str:
    """`41 av 44 (93 procent)`, without the share where the base is too small."""
    share = percent(part, whole)
    words = f"{number(part)} av {number(whole)}"
    return words if share is None else f"{words} ({share} procent)"


def followed_sentences(
    categorised: tuple[int, int], acknowledged: tuple[int, int], answered: tuple[int, int]
) -> str:
    """How far the routine was followed, as far as the cases tell: done ones of all."""
    if not categorised[1]:
        return ""
    words = "synpunkt är kategoriserad" if categorised[1] == 1 else "synpunkter är kategoriserade"
    judged = f"{part_words(*categorised)} {words}."
    if not acknowledged[1]:
        return judged
    return (
        f"{judged} Bland dem som väntar på svar har {part_words(*acknowledged)} fått bekräftelse "
        f"eller svar och {part_words(*answered)} fått svar."
    )
