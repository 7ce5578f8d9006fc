"""Words of the page with base numbers and with figures from other systems."""

from typing import Final

BASE_KINDS: Final = {"users": "Brukare", "pupils": "Elever", "inhabitants": "Invånare"}

ERRORS: Final = {
    "place_missing": ("Enhet saknas", "Välj en nämnd, en förvaltning eller en enhet i listan."),
    "year_wrong": ("Året stämmer inte", "Skriv ett år från {first} till {last}."),
    "number_wrong": ("Antalet stämmer inte", "Skriv ett helt tal, högst {limit}."),
    "system_missing": ("System saknas", "Skriv vilket system antalet står i, som Treserva."),
    "source_missing": (
        "Källa saknas",
        "Skriv var i systemet antalet är läst, så att någon annan kan läsa det igen.",
    ),
    "figure_days_missing": ("Perioden saknas", "Skriv vilka dagar antalet gäller."),
}
