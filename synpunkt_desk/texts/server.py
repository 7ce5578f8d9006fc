"""Words about the shared server: what went wrong, and what `server check` finds."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "server_address_wrong": (
        "Serverns adress går inte att läsa",
        "Skriv den som postgresql://namn@server:5432/databas.",
    ),
    "server_login": (
        "Inloggningen godtogs inte",
        "Kontrollera namn och lösenord. Den som sköter servern kan ge ett nytt lösenord.",
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
        "Det hann lämnas över. Det du skrev finns kvar här, så att du kan föra det vidare.",
    ),
    "refused_erased": (
        "Ärendet är gallrat",
        "Det du skrev finns kvar här, så att du kan registrera det på nytt.",
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
        "Den får en egen märkning vid nästa anslutning. Inget går förlorat.",
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
    "refused_no_person": (
        "Det finns ingen inloggning med det namnet",
        "Den som sköter servern kan lägga upp den med server add-user.",
    ),
    "refused_last_admin": (
        "Någon måste vara superanvändare",
        "Ge först en annan person den rätten.",
    ),
}
