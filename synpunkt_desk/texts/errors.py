"""What went wrong, in words: what happened, what it means, and what to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.texts import (
    answering,
    closing_errors,
    mail,
    outside_figures,
    relations,
    report_list,
    server,
    sync,
    themes,
    web_form,
    year_wheel,
)
from synpunkt_desk.texts.importing import FILE_ERRORS
from synpunkt_desk.texts.municipality import placed_sentence, problem_sentence
from synpunkt_desk.texts.numbering import PATTERN_ERRORS


@dataclass(frozen=True, slots=True)
class ErrorText:
    """A title for what happened, and what it means and what to do."""

    title: str
    advice: str

    def __str__(self) -> str:
        """Both after one another, where there is room for one text only."""
        return f"{self.title}. {self.advice}"


BUG: Final = ErrorText(
    "Något gick fel i programmet",
    "Det du gjorde sist blev inte sparat. Allt som sparades tidigare finns kvar. Försök igen, och "
    "starta om programmet om felet kommer tillbaka.",
)

_PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "disk_full": (
        "Disken är full",
        "Ändringen blev inte sparad. Frigör plats på disken och försök igen.",
    ),
    "import_disk_full": (
        "Disken blev full under importen",
        "{done} av filens {total} rader är klara och sparade. Frigör plats på disken och kör "
        "importen igen, så fortsätter den där den var.",
    ),
    "file_read_only": (
        "Det går inte att skriva i mappen",
        "Inget blev sparat. Kontrollera att du har rätt att skriva där och att mappen finns kvar.",
    ),
    "file_busy": (
        "Databasen är upptagen",
        "Något annat skriver i den just nu. Vänta en stund och försök igen.",
    ),
    "reading_stopped": (
        "Läsningen avbröts",
        "Något annat efterfrågades medan den pågick. Gör om det du ville göra.",
    ),
    "file_unreachable": (
        "Filen eller mappen går inte att nå",
        "Kontrollera att sökvägen stämmer och att disken är ansluten, och försök igen.",
    ),
    "file_damaged": (
        "Filen är skadad",
        "En del av innehållet går inte att läsa. Återställ den senaste säkerhetskopian till en ny "
        "mapp.",
    ),
    **relations.ERRORS,
    **themes.ERRORS,
    **server.ERRORS,
    "file_note_stays": (
        "Tjänsteanteckningen står kvar",
        "Den visar vad som sades, när och till vem. Rätta den med en ny anteckning.",
    ),
    "file_missing": (
        "Bilagan saknas",
        "Filen finns inte i databasen. Den kan finnas i en tidigare säkerhetskopia.",
    ),
    "file_too_large": (
        "Filen är för stor",
        "Högst {limit_mb} MB går att spara i ett ärende. Dela upp filen eller spara den i mindre "
        "format.",
    ),
    "file_not_found": (
        "Filen {file} finns inte",
        "Kontrollera namnet och att filen inte har flyttats.",
    ),
    "file_is_empty": (
        "Filen {file} är tom",
        "Inget lades till. Kontrollera att filen har sparats som den ska.",
    ),
    "network_drive": (
        "Mappen {folder} ligger på en nätverksdisk",
        "Där kan databasen skadas. Välj en mapp på den här datorn.",
    ),
    "mirrored_folder": (
        "Mappen {folder} speglas till en molntjänst",
        "Där kan databasen skadas. Välj en mapp som bara finns på den här datorn.",
    ),
    "already_open": (
        "Synpunkt Desk är redan igång",
        "Databasen är öppen i ett annat fönster eller av ett annat kommando. Stäng det först.",
    ),
    "already_made": (
        "I mappen {folder} finns redan en databas",
        "Den skrivs aldrig över. Välj en annan mapp.",
    ),
    "no_database": (
        "I mappen {folder} finns ingen databas",
        "Skapa en med kommandot init, eller välj rätt mapp med --data.",
    ),
    "newer_file": (
        "Filen kommer från en nyare version av Synpunkt Desk",
        "Den går inte att öppna med den här versionen. Installera den nyare versionen.",
    ),
    "sqlite_too_old": (
        "Databasbiblioteket är för gammalt",
        "Version {version} kan förlora det som sparas och används därför inte. Installera om "
        "Synpunkt Desk.",
    ),
    "backup_exists": (
        "Filen {file} finns redan",
        "En säkerhetskopia skrivs aldrig över en annan fil. Välj ett annat namn.",
    ),
    "not_a_backup": (
        "Filen {file} är ingen säkerhetskopia från Synpunkt Desk",
        "Inget återställdes. Välj en fil som har skapats med backup.",
    ),
    "import_format": (
        "Filen {file} går inte att ta in",
        "Bara CSV, JSON och mejl (.eml och .msg) går att läsa in. Spara uppgifterna som CSV UTF-8.",
    ),
    "output_unwritable": (
        "Filen {file} går inte att skriva",
        "Kontrollera att mappen finns, att du får skriva där och att filen inte är öppen.",
    ),
    "answer_unwritable": (
        "Svaret gick inte att skriva ut",
        "Kommandot är utfört, men det som svaret skrivs till tar inte emot det.",
    ),
    "interrupted": (
        "Kommandot avbröts",
        "Det som var sparat finns kvar. Kör kommandot igen när du vill.",
    ),
    "output_is_folder": (
        "{file} är en mapp",
        "Ange ett filnamn att skriva till.",
    ),
}

_KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "wrong_key": (
        "Nyckeln passar inte",
        "Databasen går inte att öppna med den. Använd nyckeln som databasen skapades med, eller "
        "återställ en säkerhetskopia med återställningsfrasen.",
    ),
    "key_file_missing": (
        "Nyckelfilen {file} finns inte",
        "Utan den går databasen inte att öppna. Kontrollera sökvägen till filen.",
    ),
    "key_file_unreadable": (
        "Nyckelfilen {file} går inte att använda",
        "Den ska ha 64 hexadecimala siffror på en rad och gå att läsa för dig.",
    ),
    "key_file_unwritable": (
        "Nyckelfilen {file} går inte att skriva",
        "Inget skapades. Välj en mapp där du får skriva.",
    ),
    "no_keyring": (
        "Datorn har ingen nyckelring",
        "Nyckeln till databasen kan inte förvaras där. Ange en nyckelfil med --key-file.",
    ),
    "keyring_locked": (
        "Nyckelringen är låst",
        "Nyckeln till databasen gick inte att hämta. Lås upp nyckelringen, eller ange en nyckelfil "
        "med --key-file.",
    ),
    "key_not_in_keyring": (
        "Nyckeln till databasen finns inte i nyckelringen",
        "Databasen kan ha skapats av någon annan, på en annan dator eller med en nyckelfil. Ange "
        "nyckelfilen med --key-file, eller återställ en säkerhetskopia med återställningsfrasen.",
    ),
    "key_file_differs": (
        "Nyckelfilen {file} har en annan nyckel",
        "Inget återställdes. Ange en fil som inte finns, så sparas frasens nyckel i den.",
    ),
    "recovery_phrase_wrong": (
        "Återställningsfrasen stämmer inte",
        "Något tecken är fel eller saknas. Läs av frasen igen, grupp för grupp.",
    ),
}

_CASES: Final[Mapping[str, tuple[str, str]]] = {
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
        "Det behåller sitt nummer och räknas inte.",
    ),
    "field_not_editable": (
        "Uppgiften går inte att ändra så",
        "Den ändras genom en egen åtgärd i ärendet. Inget sparades.",
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
        "Ett besked om försening behövs inte.",
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
    "nothing_to_undo": ("Det finns inget att ångra", "Ändringen är redan ångrad."),
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
        "Samtal med ledningen och tillsyn skrivs bara in för enskild verksamhet.",
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
        "Det går bara att notera dagar som har varit.",
    ),
    "name_missing": ("Namn saknas", "Skriv ett namn."),
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
    "absence_missing": ("Frånvaron finns inte längre", "Någon annan kan ha avslutat den."),
    "filter_empty": ("Filtret är tomt", "Lägg till minst ett villkor."),
    "filter_missing": ("Filtret finns inte längre", "Någon annan kan ha tagit bort det."),
    "name_too_long": ("Namnet är för långt", "Högst {limit} tecken går att spara."),
}

_REPORTS: Final[Mapping[str, tuple[str, str]]] = {
    "period_backwards": (
        "Perioden slutar innan den börjar",
        "Den går från {first} till {last}. Byt plats på dagarna.",
    ),
    "period_unlikely": (
        "Perioden kan inte stämma",
        "Den går från {first} till {last}. Välj dagar mellan 1900 och 2199.",
    ),
    "department_unknown": (
        "Förvaltningen ”{name}” finns inte",
        "Välj bland: {known}.",
    ),
    "format_unknown": (
        "Formatet {format} finns inte",
        "Välj bland: {known}.",
    ),
    **outside_figures.ERRORS,
    "smallest_shown_wrong": (
        "Så kan små tal inte skyddas",
        "Välj ett tal från {first} till {last}.",
    ),
    "contact_email_wrong": (
        "E-postadressen är inte hel",
        "Skriv den som synpunkter@kommun.se, eller lämna fältet tomt.",
    ),
    "no_unit_papers": (
        "Rapporten har inga sidor för enskilda enheter",
        "Välj en mall med en sida per enhet, till exempel Sida per enhet (APT).",
    ),
    "super_user_needed": (
        "Bara en superanvändare kan ändra här",
        "Be en superanvändare, eller ändra vem du är under Personer.",
    ),
    "layout.unknown": (
        "Rapporten ”{key}” finns inte",
        "Välj bland: {known}.",
    ),
    "layout.syntax": (
        "Rapportmallen {file} går inte att läsa",
        "Rad {line} går inte att tolka. Rätta den och försök igen.",
    ),
    "layout.twice": (
        "Rapportmallen {file} har samma avsnitt två gånger",
        "Avsnittet ”{word}” (rad {line}) får bara finnas en gång.",
    ),
    "layout.shipped": (
        "”{name}” följer med programmet",
        "Kopiera rapportmallen och ändra kopian.",
    ),
    "layout.no_mapping": (
        "Rapportmallen {file} går inte att läsa",
        "På rad {line} väntas ord följda av kolon.",
    ),
    "layout.unknown_word": (
        "Rapportmallen {file} har ett okänt ord",
        "”{word}” går inte att använda i {place} (rad {line}).",
    ),
    "layout.missing": (
        "Rapportmallen {file} är inte komplett",
        "”{word}” saknas eller är fel i {place} (rad {line}).",
    ),
    "logo_unreadable": (
        "Kommunens märke går inte att läsa",
        "Filen ska vara en bild i formatet PNG eller JPEG.",
    ),
    "open_data_not_public": (
        "Öppna data skrivs bara av versionen för publicering",
        "Välj versionen för publicering, där små tal skyddas.",
    ),
    "docx_template_unreadable": (
        "Wordmallen går inte att läsa",
        "Filen ska vara en hel mall i formatet docx eller dotx, utan lösenord.",
    ),
    "docx_template_unsafe": (
        "Wordmallen går inte att använda",
        "Den innehåller makron eller hämtar något från en annan plats. Spara den utan det.",
    ),
}

_PAPER: Final[Mapping[str, tuple[str, str]]] = {
    "paper_unknown": (
        "Filen {file} är varken pdf eller bild",
        "Spara den som PDF, JPEG, PNG eller TIFF och försök igen.",
    ),
    "paper_locked": (
        "Filen {file} är låst med lösenord",
        "Spara den utan lösenord och försök igen.",
    ),
    "paper_damaged": (
        "Filen {file} är skadad",
        "Innehållet går inte att läsa. Skanna papperet igen, eller spara filen på nytt.",
    ),
    "paper_page_damaged": (
        "Sida {page} i filen {file} är skadad",
        "Den går inte att läsa. Skanna den sidan igen.",
    ),
    "paper_page_too_large": (
        "Sida {page} i filen {file} är för stor",
        "Skanna den med 200 till 300 punkter per tum.",
    ),
    "folder_missing": (
        "Mappen {folder} finns inte",
        "Välj en annan mapp, eller anslut den enhet som den ligger på.",
    ),
    "paper_waits_already": (
        "Filen {file} är redan inläst",
        "Pappren i den väntar i listan. Ta dem därifrån.",
    ),
    "paper_gone": (
        "Pappret väntar inte längre",
        "Någon har registrerat det eller tagit bort det. Gå till nästa.",
    ),
    "paper_has_one_page": (
        "Pappret kan inte delas där",
        "Gå till den sida som ska bli ett eget papper, inte den första, och försök igen.",
    ),
    "paper_is_first": (
        "Det finns inget papper före det här i filen",
        "Bara papper ur samma fil kan läggas ihop.",
    ),
    "paper_too_many_pages": (
        "Filen {file} har för många sidor",
        "Högst {limit} sidor går att ta in på en gång. Dela upp filen.",
    ),
}

_FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "form_unit_unknown": (
        "Enheten ”{name}” finns inte",
        "Skriv namnet så som det står i organisationen, till exempel ”{known}”.",
    ),
    "form_campaign_too_long": (
        "Kampanjens namn är för långt",
        "Koden på blanketten har plats för högst {limit} tecken, färre om många är å, ä eller ö.",
    ),
    "form_too_full": (
        "Blanketten har för många typer",
        "Med {count} typer blir det inte plats att skriva. Välj A4, eller korta namnen på typerna.",
    ),
}

_TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    **_PLACES,
    **_PAPER,
    **_KEYS,
    **_CASES,
    **_REPORTS,
    **_FORMS,
    **answering.ERRORS,
    **closing_errors.ERRORS,
    **sync.ERRORS,
    **mail.ERRORS,
    **report_list.ERRORS,
    **year_wheel.ERRORS,
    **web_form.ERRORS,
    **{error_id: ("Filen går inte att ta in", text) for error_id, text in FILE_ERRORS.items()},
    **{error_id: ("Nummermönstret fungerar inte", t) for error_id, t in PATTERN_ERRORS.items()},
    "municipality_schema": ("Kommunens egna ord går inte att använda än", ""),
}
OF_CASE: Final = "of_case"
"""Which of many cases it was that something was refused for, where that must be told."""

ERROR_IDS: Final = frozenset(_TEXTS)


def sentence(error: AppError) -> ErrorText:
    """The error in words; for an error of ours only that it happened, and that nothing is lost."""
    if not isinstance(error, KnownError):
        return BUG
    title, advice = _TEXTS[error.error_id]
    if error.error_id == "municipality_schema":
        return ErrorText(title, _first_problem(error.params))
    of_case = error.params.get(OF_CASE)
    about = f"Det gäller {of_case}. " if of_case else ""
    return ErrorText(title.format(**error.params), about + advice.format(**error.params))


def _first_problem(params: Mapping[str, str | int]) -> str:
    said = problem_sentence(
        str(params["problem"]), word=str(params["word"]), proposal=str(params["proposal"])
    )
    return placed_sentence(str(params["file"]), int(params["line"]), said)
