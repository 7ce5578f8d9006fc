"""Words about the shared server: its commands, what went wrong, and what `server check` finds."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "server_address_wrong": (
        "Serverns adress går inte att läsa",
        "Skriv den som postgresql://namn@server:5432/databas.",
    ),
    "server_password_shown": (
        "Adressen innehåller ett lösenord",
        "Inget gjordes, eftersom andra kan se det. Ta bort det ur adressen, och skriv det när "
        "programmet frågar eller ange --password-file.",
    ),
    "server_login": (
        "Inloggningen godtogs inte",
        "Kontrollera namn och lösenord. Den som sköter servern kan ge ett nytt lösenord.",
    ),
    "server_password_needed": (
        "Lösenordet finns inte sparat på den här datorn",
        "Inget är borta. Skriv lösenordet och logga in, så går det vidare. Har du glömt det kan "
        "den som sköter servern ge ett nytt.",
    ),
    "server_asks_openly": (
        "Servern frågar efter lösenordet på ett osäkert sätt",
        "Det skickades inte. Den som sköter servern behöver skriva scram-sha-256 i pg_hba.conf.",
    ),
    "server_without_tls": (
        "Servern krypterar inte förbindelsen",
        "Inget skickades. Den som sköter servern behöver slå på TLS (ssl = on).",
    ),
    "connection_file_unreadable": (
        "Filen är ingen anslutningsfil",
        "Inget ändrades. Välj filen som slutar på .anslutning, från den som sköter servern. Är det "
        "den, kan den ha blivit skadad på vägen: be om en ny.",
    ),
    "connection_file_newer": (
        "Anslutningsfilen är gjord för en nyare version av programmet",
        "Inget ändrades. Uppdatera programmet först.",
    ),
    "connection_file_unsafe": (
        "Anslutningsfilen skulle sända uppgifter okrypterat över nätet",
        "Inget skickades. Be den som sköter servern om en ny fil, med serverns certifikat.",
    ),
    "connection_file_no_server": (
        "Adressen säger inte var servern finns på nätet",
        "Ange den som datorerna ska använda: postgresql://postgres@server.kommun.se/synpunkt.",
    ),
    "connection_file_no_certificate": (
        "Certifikatet saknas eller går inte att läsa",
        "Ange utfärdarens certifikat i adressen med ?sslrootcert=FIL. Det följer med i "
        "anslutningsfilen, så att datorerna vet vilken server de kan lita på.",
    ),
    "server_not_made": (
        "Databasen är inte iordningställd för Synpunkt Desk",
        "Den som sköter servern behöver köra server init eller server upgrade.",
    ),
    "server_no_access": (
        "Inloggningen saknar rätt till databasen",
        "Den som sköter servern behöver lägga upp personen med server add-user.",
    ),
    "server_crowded": (
        "Servern tar inte emot fler just nu",
        "Allt sparas på den här datorn så länge. Programmet försöker igen av sig självt.",
    ),
    "server_disk_full": (
        "Serverns disk är full",
        "Allt sparas på den här datorn så länge. Säg till den som sköter servern.",
    ),
    "server_slow": (
        "Servern hann inte svara",
        "Allt sparas på den här datorn så länge. Programmet försöker igen av sig självt.",
    ),
    "server_lost": (
        "Förbindelsen med servern bröts",
        "Allt sparas på den här datorn så länge. Programmet försöker igen av sig självt.",
    ),
    "server_unreachable": (
        "Servern går inte att nå",
        "Allt sparas på den här datorn så länge. Programmet försöker igen av sig självt.",
    ),
    "server_untrusted": (
        "Serverns certifikat går inte att lita på",
        "Inget skickades. Kontrollera adressen och certifikatet med den som sköter servern.",
    ),
    "server_failed": (
        "Servern svarade med ett fel",
        "Inget gick förlorat. Ge den som sköter servern felkoden {state}.",
    ),
    "server_postgres_too_old": (
        "PostgreSQL {version} är för gammal",
        "Servern behöver PostgreSQL 15 eller senare.",
    ),
    "server_needs_superuser": (
        "Inloggningen är inte serverns administratör",
        "Inget ändrades. Logga in som superuser i PostgreSQL, till exempel postgres.",
    ),
    "server_already_made": (
        "Databasen är redan iordningställd",
        "Inget ändrades. Kör server upgrade för att få den senaste versionen.",
    ),
    "server_newer_made": (
        "Databasen är iordningställd av en nyare version",
        "Inget ändrades. Kör kommandot med den nyare versionen av Synpunkt Desk.",
    ),
    "server_person_name": (
        "Inloggningens namn går inte att använda",
        "Skriv små bokstäver a–z, siffror, punkt eller bindestreck, till exempel anna.berg.",
    ),
    "server_board_unknown": (
        "Nämnden ”{name}” finns inte på servern",
        "Skriv nämndens namn som det står i programmet, common för det gemensamma eller unplaced "
        "för ärenden utan nämnd.",
    ),
    "refused_no_right": (
        "Du har inte rätt till det på servern",
        "Den som är superanvändare kan ge dig rätten.",
    ),
    "refused_no_stream": (
        "Nämnden finns inte på servern eller är avslutad",
        "Den som är superanvändare kan lägga upp den eller välja en annan.",
    ),
    "refused_moved": (
        "Ärendet ligger hos en annan nämnd",
        "Det hann lämnas över. Det du skrev finns kvar här, så att du kan ge det till den "
        "nämnden. Kopiera texten.",
    ),
    "refused_erased": (
        "Ärendet är gallrat",
        "Det får inte finnas kvar, så det du skrev om det är borttaget även här. Du behöver inte "
        "göra något.",
    ),
    "refused_blob_missing": (
        "En bilaga är inte helt uppladdad",
        "Det du skrev finns kvar här. Skicka det igen när bilagan har kommit fram.",
    ),
    "refused_malformed": (
        "Servern kunde inte läsa det som skickades",
        "Det finns kvar här. Spara om uppgiften, och säg till den som sköter programmet.",
    ),
    "refused_too_large": (
        "Det som skickades är för stort för servern",
        "Det finns kvar här. Dela upp det i mindre delar.",
    ),
    "refused_id_taken": (
        "Servern har redan en post med samma märkning",
        "Det du skrev finns kvar här. Skicka det igen, så får det en ny märkning.",
    ),
    "refused_depends": (
        "Det hör till något som servern avvisade",
        "Rätta och skicka det först. Det du skrev finns kvar här.",
    ),
    "refused_device_of_other": (
        "Datorns databas hör till någon annan",
        "Logga in som den som anslöt den, eller anslut på nytt i en egen mapp.",
    ),
    "refused_device_blocked": (
        "Datorn är spärrad",
        "Inget skickas eller hämtas. Tala med den som är superanvändare.",
    ),
    "refused_device_cloned": (
        "Databasen är en kopia av en annan dators",
        "Inget är borta. Den får en egen märkning vid nästa försök; tryck annars på Synka nu, och "
        "säg till den som sköter programmet om det kommer tillbaka.",
    ),
    "refused_gap": (
        "Servern saknar något som skickades tidigare",
        "Det skickas igen av sig självt.",
    ),
    "refused_protocol_too_old": (
        "Programmet är för gammalt för servern",
        "Allt sparas på den här datorn. Installera den nya versionen, så skickas det.",
    ),
    "refused_busy": (
        "Servern är upptagen",
        "Allt sparas på den här datorn så länge. Programmet försöker igen av sig självt.",
    ),
    "refused_recovering": (
        "Servern återställs",
        "Allt sparas på den här datorn så länge, och skickas när servern är klar.",
    ),
    "refused_forgotten": (
        "Servern har inte kvar det sedan den återställdes",
        "Någon annan skrev det, och det skickas igen av sig självt om det finns kvar där.",
    ),
    "refused_unreadable": (
        "Det kom från någon annan och går inte att läsa här",
        "Resten av ärendet påverkas inte. Är programmet gammalt kan det hjälpa att uppdatera det.",
    ),
    "refused_no_person": (
        "Det finns ingen inloggning med det namnet",
        "Den som sköter servern kan lägga upp den med server add-user.",
    ),
    "refused_last_admin": (
        "Någon måste vara superanvändare",
        "Ge först en annan person den rätten.",
    ),
}

SERVER: Final = "sköt den gemensamma servern (PostgreSQL 15 eller senare)"
COMMANDS: Final[Mapping[str, str]] = {
    "init": "iordningställ en tom databas för kommunen",
    "upgrade": "uppdatera databasen till programmets version",
    "add-user": "lägg upp en person, eller ge den en rätt till",
    "connection-file": "skriv filen som nya datorer ansluter med",
    "check": "kontrollera att servern är rätt inställd",
    "open-recovery": "efter en återläst säkerhetskopia: ta emot det som datorerna har kvar",
    "close-recovery": "avsluta återställningen, så att alla arbetar som vanligt",
}
ADDRESS: Final = "postgresql://postgres@server:5432/databas, utan lösenord"
FROM_FILE: Final = "fil med lösenordet (annars PGPASSWORD, eller så frågar programmet)"
PERSON: Final = "inloggningens namn, till exempel anna.berg"
RIGHT: Final = "read, write eller admin (annars write); admin i common är superanvändare"
STREAM: Final = "nämndens namn, common för det gemensamma eller unplaced för ärenden utan nämnd"
OUTPUT: Final = "filen att skriva, till exempel borås.anslutning"
CONNECTION_FILE: Final = (
    "Anslutningsfil till kommunens gemensamma server för Synpunkt Desk.\n"
    "Öppna den i programmet: Anslut till kommunens server. Här finns inget lösenord."
)
RENEW: Final = "ge ett nytt lösenord också om inloggningen finns"
ASK: Final = "Administratörens lösenord på servern (tomt om inget behövs): "
RIGHTS: Final[Mapping[str, str]] = {"read": "läsa", "write": "skriva", "admin": "administrera"}
RECOVERY_OPEN: Final = (
    "Återställningen är öppen. Varje dator som ansluter skickar det som servern saknar; inget nytt "
    "tas emot förrän du avslutar med server close-recovery."
)
NOTHING_FOUND: Final = "Servern är rätt inställd."

_FINDINGS: Final[Mapping[str, str]] = {
    "not_made": "Databasen är inte iordningställd. Kör server init.",
    "other_version": "Databasen har version {about}, en annan än programmets. Kör server upgrade.",
    "stream_broken": (
        "Ordningen i {about} är bruten: poster saknas. Återställ den senaste säkerhetskopian och "
        "öppna återställningen enligt docs/server.md."
    ),
    "locks_open": (
        "Vem som helst kan ta databasens lås och hindra andra från att spara. Kör server upgrade."
    ),
    "no_watchdog": (
        "En hängd dator kan hindra alla från att spara, för ingen får avsluta den. Kör server "
        "upgrade."
    ),
    "table_open": (
        "Tabellen {about} saknar radskydd. Kör ALTER TABLE sync.{about} ENABLE ROW LEVEL SECURITY, "
        "FORCE ROW LEVEL SECURITY."
    ),
    "function_open": (
        "Funktionen {about} får köras av alla. Kör REVOKE EXECUTE ON FUNCTION sync.{about} FROM "
        "PUBLIC."
    ),
    "open_to_all": (
        "Alla inloggningar har rätten {about} i databasen. Ta bort den med REVOKE … FROM PUBLIC."
    ),
    "role_too_strong": (
        "{about} har fler rättigheter än en användare behöver. Ta bort dem med ALTER ROLE eller "
        "REVOKE."
    ),
    "role_unlimited": (
        "{about} får öppna hur många förbindelser som helst. Kör ALTER ROLE … CONNECTION LIMIT 3."
    ),
    "right_without_role": (
        "{about} har rättigheter men ingen inloggning. Ta bort rätten, så att ingen ny med samma "
        "namn ärver den."
    ),
    "no_admin": "Ingen är superanvändare. Kör server add-user med --stream common --right admin.",
    "recovering": "En återställning pågår, och ingen kan spara på servern. Avsluta den.",
    "line_without_tls": (
        "Rad {about} i pg_hba.conf släpper in utan kryptering. Skriv hostssl i stället för host."
    ),
    "line_weak": "Rad {about} i pg_hba.conf har en svag inloggning. Skriv scram-sha-256.",
    "tls_off": "Servern krypterar inte förbindelserna. Sätt ssl = on och lägg in ett certifikat.",
    "weak_passwords": "Lösenord sparas svagt. Sätt password_encryption = scram-sha-256.",
    "not_durable": "Sparat kan gå förlorat vid strömavbrott. Sätt {about} = on.",
    "no_checksums": (
        "Fel på disken upptäcks inte. Slå på kontrollsummor med pg_checksums --enable när servern "
        "är stoppad."
    ),
    "isolation": (
        "Inget går att spara på servern. Sätt default_transaction_isolation = 'read committed'."
    ),
    "log_parameters": (
        "Texter ur ärenden kan hamna i serverns logg. Sätt log_parameter_max_length_on_error = 0."
    ),
    "no_lock_log": "Det syns inte vem som håller lås länge. Sätt log_lock_waits = on.",
    "dead_clients": (
        "Servern märker inte när en dator försvinner. Sätt client_connection_check_interval = 5s."
    ),
    "idle_clients": (
        "En hängd dator kan hindra andra. Sätt idle_in_transaction_session_timeout = 60s."
    ),
    "temp_files": "En enda fråga kan fylla disken. Sätt temp_file_limit, till exempel 5GB.",
    "no_archive": (
        "Bara hela säkerhetskopior går att återställa. Sätt archive_mode = on för att kunna gå "
        "tillbaka till en viss minut."
    ),
}


def made_sentence(place: str, version: int) -> str:
    """After `server init`."""
    return (
        f"Databasen {place} är iordningställd (version {version}). Lägg upp superanvändaren med "
        "server add-user."
    )


def upgraded_sentence(place: str, before: int, after: int) -> str:
    """After `server upgrade`."""
    if before == after:
        return f"Databasen {place} har redan den senaste versionen ({after})."
    return f"Databasen {place} är uppdaterad från version {before} till {after}."


def added_sentence(person: str, right: str, stream: str) -> str:
    """After `server add-user`."""
    return f"{person} får nu {RIGHTS[right]} i {stream}."


def written_sentence(file: str, place: str) -> str:
    """After `server connection-file`."""
    return (
        f"{file} leder till {place}. Ge den till dem som ska ansluta sin dator; den innehåller "
        "inget lösenord."
    )


def password_sentence(password: str) -> str:
    """The only time that a password is shown."""
    return f"Lösenord: {password}\nDet visas bara nu. Lämna det på ett säkert sätt."


def finding(finding_id: str, about: str) -> str:
    """One thing that is not as it should be, and what to do."""
    return _FINDINGS[finding_id].format(about=about)


def recovered_sentence(count: int) -> str:
    """What the computers had, when a recovery is over."""
    came = "1 händelse" if count == 1 else f"{count} händelser"
    return (
        f"Återställningen är avslutad: {came} kom tillbaka från datorerna. Nu arbetar alla som "
        "vanligt."
    )
