"""Words of the card where it is chosen how reports are published."""

from typing import Final

TITLE: Final = "Rapporter för publicering"
TEXT: Final = (
    "Gäller den version av en rapport som är till för alla. Nämndens version visar alla tal."
)
SMALLEST: Final = "Minsta tal som visas"
SMALLEST_HINT: Final = "Mindre tal döljs, och så mycket annat att de inte går att räkna ut."
EMAIL: Final = "E-post för frågor om siffrorna"
EMAIL_HINT: Final = "Står i beskrivningen av öppna data. Utan adress står bara kommunens namn."
SAVE: Final = "Spara"
NOT_ALLOWED: Final = "Bara en superanvändare kan ändra det här."
