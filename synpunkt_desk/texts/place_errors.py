"""What went wrong with files, folders and keys, and what to do about it."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "disk_full": (
        "Disken är full",
        "Ändringen blev inte sparad. Frigör plats på disken och försök igen.",
    ),
    "import_disk_full": (
        "Disken blev full under inläsningen",
        "{done} av filens {total} rader är klara och sparade. Frigör plats på disken och kör "
        "inläsningen igen, så fortsätter den där den var.",
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
    "file_note_stays": (
        "Tjänsteanteckningen står kvar",
        "Den visar vad som sades, när och till vem. Rätta den med en ny anteckning.",
    ),
    "file_missing": (
        "Bilagan saknas",
        "Filen finns inte i databasen. Prova en tidigare säkerhetskopia.",
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
    "backup_needs_room": (
        "Det finns inte plats för en säkerhetskopia",
        "Den behöver {needs_mb} MB och {free_mb} MB är lediga. Frigör plats eller välj en annan "
        "mapp för kopiorna.",
    ),
    "backup_not_whole": (
        "Säkerhetskopian är skadad",
        "Den gick att öppna, men en del av den går inte att läsa. Skriv en ny kopia och prova den.",
    ),
    "not_a_backup": (
        "Filen {file} är ingen säkerhetskopia från Synpunkt Desk",
        "Inget återställdes. Välj en säkerhetskopia som Synpunkt Desk har skrivit.",
    ),
    "import_worked_with": (
        "Inläsningen går inte att ta tillbaka",
        "Någon har arbetat med {count} av ärendena sedan dess: {numbers}. Gå igenom ärendena "
        "och makulera dem som inte ska vara kvar.",
    ),
    "import_format": (
        "Filen {file} går inte att ta in",
        "Bara CSV, JSON och mejl (.eml och .msg) går att läsa in. Öppna ett kalkylblad i Excel, "
        "välj Spara som och filtypen CSV UTF-8.",
    ),
    "output_unwritable": (
        "Filen {file} går inte att skriva",
        "Kontrollera att mappen finns, att du får skriva där och att filen inte är öppen.",
    ),
    "answer_unwritable": (
        "Svaret gick inte att skriva ut",
        "Kommandot är utfört, men det som svaret skrivs till tar inte emot det. Välj en annan "
        "plats.",
    ),
    "interrupted": (
        "Kommandot avbröts",
        "Det som var sparat finns kvar. Kör kommandot igen när du vill.",
    ),
    "output_is_folder": (
        "{file} är en mapp",
        "Ange ett filnamn att skriva till.",
    ),
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
