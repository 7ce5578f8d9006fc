"""Words of the first start and of the page where the office is looked after."""

from collections.abc import Mapping
from typing import Final

WELCOME: Final = "Välkommen till Synpunkt Desk"
WELCOME_TEXT: Final = "Tre uppgifter, sedan kan du registrera den första synpunkten."
MUNICIPALITY: Final = "Kommun"
OWN_FOLDER: Final = "Egen mapp…"
OWN_FOLDER_NAME: Final = "Mapp med kommunens egna ord"
CHOOSE_FOLDER: Final = "Välj mapp…"
FOLDER_HINT: Final = "Samma filer som de medföljande kommunerna har, med era egna ord."
YOUR_NAME: Final = "Ditt namn"
YOUR_NAME_HINT: Final = "Står vid det du registrerar och ändrar."
YOUR_ROLE: Final = "Din roll"
ROLES: Final[Mapping[str, str]] = {
    "registrar": "Registrator",
    "feedback_coordinator": "Synpunktsansvarig",
    "board_secretary": "Nämndsekreterare",
    "super_user": "Superanvändare",
}
PLACE: Final = "Här finns uppgifterna"
PLACE_HINT: Final = (
    "Krypterade på den här datorn. Vill du ha dem i en annan mapp: starta programmet med "
    "--data MAPP."
)
BEGIN: Final = "Skapa och fortsätt"
TRY: Final = "Prova med exempeldata"
TRY_TEXT: Final = "En påhittad kommun med 400 ärenden i en tillfällig mapp. Inget av det sparas."
MAKING: Final = "Skapar databasen…"
MAKING_EXAMPLE: Final = "Hittar på 400 ärenden…"

PHRASE_TITLE: Final = "Skriv ner återställningsfrasen"
PHRASE_TEXT: Final = (
    "Med den öppnas en säkerhetskopia på en annan dator. Den som har både frasen och en kopia kan "
    "läsa allt, så förvara dem var för sig. Utan frasen går kopian inte att öppna om datorn går "
    "sönder."
)
PHRASE: Final = "Återställningsfras"
COPY: Final = "Kopiera"
PHRASE_COPIED: Final = "Frasen är kopierad"
SAVE_PHRASE: Final = "Spara som textfil…"
PHRASE_FILE: Final = "aterstallningsfras.txt"
PHRASE_SAVED: Final = "Frasen är sparad"
WRITTEN_DOWN: Final = "Jag har skrivit ner den"
START: Final = "Börja arbeta"

PROBLEMS: Final[Mapping[str, str]] = {
    "municipality": "Välj en kommun, eller en mapp med era egna ord.",
    "folder": "Välj mappen med kommunens filer.",
    "name": "Skriv ditt namn.",
    "role": "Välj vad du arbetar som.",
}

TITLE: Final = "Administration"
