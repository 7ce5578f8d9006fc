"""What went wrong with a case, and what to do about it."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "case_missing": ("Ärendet finns inte", "Det kan ha ett annat nummer. Sök efter det i listan."),
    "case_not_open": (
        "Ärendet {number} är inte öppet",
        "Det är avslutat, hänvisat eller makulerat. Öppna det igen innan du ändrar det.",
    ),
    "case_not_closed": (
        "Ärendet {number} är inte avslutat",
        "Bara ett avslutat ärende går att öppna igen.",
    ),
    "case_voided": (
        "Ärendet {number} är redan makulerat",
        "Det behåller sitt nummer och räknas inte. Välj ett annat ärende.",
    ),
    "field_not_editable": (
        "Uppgiften går inte att ändra så",
        "Inget sparades. Använd den knapp i ärendet som är till för den.",
    ),
    "merge_other_board": (
        "Ärendena hör till olika nämnder",
        "Överlämna först det ena till den andras nämnd. Att de hör ihop kan antecknas med Koppla.",
    ),
    "receiver_missing": ("Mottagare saknas", "Välj vem som ska ta hand om ärendet."),
    "other_board": (
        "Mottagaren hör till en annan nämnd",
        "Ett ärende fördelas inom sin nämnd. Överlämna det till den andra nämnden i stället.",
    ),
    "same_board": (
        "Ärendet ligger redan hos den nämnden",
        "Välj en annan nämnd, eller fördela ärendet inom nämnden.",
    ),
    "organisation_missing": (
        "Organisation saknas",
        "Ange vem utanför kommunen som ärendet vidarebefordras till.",
    ),
    "referral_missing": ("Hänvisning saknas", "Ange vart den som hörde av sig har hänvisats."),
    "answer_missing": ("Svaret saknas", "Skriv vad synpunktslämnaren fick för svar."),
    "outcome_missing": ("Utfall saknas", "Välj hur ärendet slutade innan du avslutar det."),
    "reason_missing": ("Skäl saknas", "Skriv kort varför, så att andra förstår efteråt."),
    "park_day_passed": (
        "Dagen {day} har redan varit",
        "Välj en kommande dag då ärendet ska tas upp igen.",
    ),
    "promise_missing": (
        "Dagen för nästa besked saknas",
        "Skriv när synpunktslämnaren senast hör från er igen.",
    ),
    "promise_passed": (
        "Nästa besked kan inte vara {day}",
        "Skriv en dag efter den då ni hörde av er.",
    ),
    "unit_day_passed": (
        "Dagen {day} har redan varit",
        "Skriv en dag från i dag och framåt då mottagaren ska ha svarat, eller lämna den tom.",
    ),
    "days_missing": ("Antalet dagar saknas", "Skriv ett antal från 1 till {limit}."),
    "rule_exists": (
        "Det finns redan en sådan svarstid",
        "Ändra den som finns i stället för att lägga till en till.",
    ),
    "closing_day_wrong": (
        "Den stängda dagen går inte att spara",
        "Skriv ett datum och en anledning på högst {limit} tecken.",
    ),
    "already_answered": (
        "Ärende {number} är redan besvarat",
        "Ett besked om försening behövs inte. Stäng formuläret.",
    ),
    "provision_missing": (
        "Bestämmelse om sekretess saknas",
        "Ange vilken bestämmelse som gäller när avsändare eller ärende ska döljas.",
    ),
    "text_missing": ("Text saknas", "Skriv vad det gäller."),
    "text_too_long": (
        "Texten är för lång",
        "Högst {limit} tecken går att spara. Bifoga en längre text som fil.",
    ),
    "received_missing": ("Ankomstdag saknas", "Ange vilken dag synpunkten kom in."),
    "received_in_future": (
        "Dagen {day} har inte varit än",
        "Ange en dag som har varit, senast i dag.",
    ),
    "arrival_after_contact": (
        "Ankomstdagen kan inte ligga efter {day}",
        "Den dagen bekräftades, besvarades eller avslutades ärendet. Rätta den uppgiften först.",
    ),
    "before_arrival": (
        "Dagen {day} ligger före ankomstdagen",
        "Ange en dag från ankomstdagen och framåt, eller rätta ankomstdagen.",
    ),
    "channel_missing": ("Kanal saknas", "Välj hur synpunkten kom in."),
    "case_type_missing": ("Typ saknas", "Välj vilken sorts synpunkt det är."),
    "nothing_to_undo": (
        "Det finns inget att ångra",
        "Ändringen är redan ångrad. Fortsätt som vanligt.",
    ),
    "changed_since": (
        "Det går inte att ångra",
        "Någon har ändrat samma uppgift efteråt. Ändra den för hand i stället.",
    ),
    "measure_text_missing": ("Åtgärden saknar text", "Skriv vad som har blivit eller blir bättre."),
    "measure_missing": ("Åtgärden finns inte", "Välj en av åtgärderna i listan."),
    "done_in_future": (
        "Dagen {day} har inte varit än",
        "Skriv en dag till och med i dag. Det som ska ske senare hör till Ska vara klar.",
    ),
    "number_unknown": (
        "Inget ärende har nummer {number}",
        "Skriv ärendets hela nummer, och flera med komma emellan.",
    ),
    "not_independent": (
        "Ärendet gäller ingen enskild huvudman",
        "Samtal med ledningen och tillsyn skrivs bara in för enskild verksamhet. Skriv en åtgärd "
        "i stället.",
    ),
    "order_missing": ("Uppdraget finns inte", "Välj ett av uppdragen i listan."),
    "order_text_missing": ("Uppdraget saknar text", "Skriv vad nämnden har uppdragit."),
    "order_board_missing": ("Nämnden är inte vald", "Välj vilken nämnd som gav uppdraget."),
    "order_how_missing": (
        "Det står inte hur uppdraget blev klart",
        "Skriv kort hur det slutfördes, till exempel i vilken redovisning.",
    ),
    "tally_receiver_missing": (
        "Det är inte valt vem synpunkten gäller",
        "Välj enhet, verksamhetsområde eller förvaltning i listan.",
    ),
    "tally_type_missing": ("Typen finns inte", "Välj en av typerna som visas."),
    "tally_count_wrong": (
        "Antalet går inte att notera",
        "Skriv ett antal från 1 till {limit}, eller lämna rutan tom.",
    ),
    "signatories_wrong": (
        "Antalet undertecknare går inte att spara",
        "Skriv ett antal från 1 till {limit}, eller lämna rutan tom.",
    ),
    "tally_week_unknown": (
        "Veckan {week} går inte att använda",
        "Välj en vecka i kalendern och skriv bara dagar som ligger i den.",
    ),
    "tally_in_future": (
        "Dagen {day} har inte varit än",
        "Det går bara att notera dagar som har varit. Välj en annan dag.",
    ),
    "name_missing": ("Namn saknas", "Skriv ett namn."),
    "last_super_user": (
        "Någon måste vara superanvändare",
        "Ge först en annan person den rollen.",
    ),
    "member_missing": ("Personen finns inte", "Välj någon i listan."),
    "absence_people_missing": (
        "Välj två personer",
        "Välj både vem som är borta och vem som ersätter.",
    ),
    "absence_deputy_same": ("Det är samma person", "Välj någon annan som ersättare."),
    "absence_days_backwards": (
        "Frånvaron slutar innan den börjar",
        "Ändra dagarna så att den första kommer först.",
    ),
    "absence_over": ("Dagen {day} har redan varit", "Välj en sista dag som är i dag eller senare."),
    "absence_overlaps": (
        "Personen är redan borta då",
        "Avsluta den andra frånvaron först, eller välj andra dagar.",
    ),
    "absence_missing": (
        "Frånvaron finns inte längre",
        "Någon annan kan ha avslutat den. Välj en annan i listan.",
    ),
    "filter_empty": ("Filtret är tomt", "Lägg till minst ett villkor."),
    "filter_missing": (
        "Filtret finns inte längre",
        "Någon annan kan ha tagit bort det. Välj ett annat.",
    ),
    "name_too_long": ("Namnet är för långt", "Högst {limit} tecken går att spara."),
}
