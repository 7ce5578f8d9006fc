"""Invented people, places and turns of phrase for the example municipality.

Telephone numbers are from the series that is set aside for fiction, mail addresses from the
domains that are set aside for examples, and the surnames are nobody's.
"""

from collections.abc import Mapping
from typing import Final

# Where a matter belongs: the first word that a unit, an area or a department has in its name.
TOPIC_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "snow": ("vinterväg", "gata", "teknisk", "samhälls"),
    "street": ("gatuunder", "gata", "teknisk", "samhälls"),
    "light": ("belysning", "gata", "teknisk", "samhälls"),
    "traffic": ("trafik", "gata", "teknisk", "samhälls"),
    "parking": ("parkering", "gata", "teknisk", "samhälls"),
    "transport": ("färdtjänst", "vård", "social"),
    "park": ("parkskötsel", "gata", "teknisk", "samhälls"),
    "waste": ("avfall", "gata", "teknisk", "samhälls"),
    "water": ("vatten", "teknisk", "samhälls"),
    "school": ("grundskola", "utbildning"),
    "meal": ("måltid", "grundskola", "utbildning"),
    "afterschool": ("fritidshem", "grundskola", "utbildning"),
    "preschool": ("förskola", "utbildning"),
    "upper": ("gymnasi", "utbildning"),
    "home_care": ("hemtjänst", "vård och omsorg", "vård- och"),
    "care_home": ("omsorgsboende", "vård och omsorg", "vård- och"),
    "social": ("individ", "social"),
    "library": ("bibliotek", "kultur"),
    "youth": ("fritidsgård", "kultur"),
    "bath": ("bad", "kultur", "service"),
    "permit": ("bygglov", "plan och bygg", "samhälls"),
    "plan": ("detaljplan", "plan och bygg", "samhälls"),
    "web": ("information", "kommunikation", "kontor", "kommunstyrelse"),
    "eservice": ("kvalitet", "kontaktcenter", "service", "kontor", "kommunstyrelse"),
    "office": ("sekretariat", "kontaktcenter", "service", "kontor", "kommunstyrelse"),
    "business": ("näringsliv", "kommunstyrelse"),
    "job": ("personal", "kontor", "kommunstyrelse"),
}

# Which criterion a concern falls under: the first that the municipality has.
CONCERN_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "environment": (
        "Fysisk miljö",
        "Lokaler och utemiljö",
        "Tillgång & tillgänglighet",
        "Utförande av tjänst",
    ),
    "service": ("Tjänster", "Utförande av tjänst", "Tillgång & tillgänglighet", "Övrigt"),
    "treatment": ("Bemötande",),
    "information": ("Information", "Bristande information", "Tillgång & tillgänglighet"),
    "handling": ("Handläggning", "Plats och skolval", "Kompetens", "Tjänster"),
    "reply": ("Återkoppling av ärende", "Bemötande"),
    "competence": ("Kompetens", "Undervisning", "Tjänster", "Handläggning"),
    "influence": ("Inflytande", "Övrigt", "Tjänster"),
}

# The law that a measure may fall under, by a word in its name.
LAW_WORDS: Final[Mapping[str, str]] = {
    "school": "skollagen",
    "afterschool": "skollagen",
    "preschool": "skollagen",
    "home_care": "socialtjänstlagen",
    "care_home": "socialtjänstlagen",
    "social": "socialtjänstlagen",
}

SCHOOL_NAMES: Final = ("Björkskolan", "Sjöskolan", "Ekarängsskolan", "Lyckeskolan", "Norrskolan")
PLACE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "school": SCHOOL_NAMES,
    "meal": SCHOOL_NAMES,
    "afterschool": SCHOOL_NAMES,
    "preschool": ("Blåsippan", "Regnbågen", "Kotten"),
    "upper": ("Västra gymnasiet", "Östra gymnasiet"),
    "care_home": ("Lindgården", "Solbacken", "Åkerbo"),
    "library": ("stadsbiblioteket", "biblioteket i centrum"),
    "youth": ("fritidsgården", "ungdomens hus"),
    "bath": ("simhallen", "badhuset"),
}

STREETS: Final = (
    "Storgatan",
    "Kyrkogatan",
    "Skolgatan",
    "Järnvägsgatan",
    "Ågatan",
    "Parkvägen",
    "Björkvägen",
    "Ekvägen",
    "Tallbacken",
    "Norra vägen",
    "Södra vägen",
    "Östergatan",
    "Västergatan",
    "Kvarngatan",
    "Ängsvägen",
    "Bergsgatan",
    "Lasarettsgatan",
    "Torggatan",
    "Hamngatan",
    "Fabriksgatan",
    "Trädgårdsgatan",
    "Gamla landsvägen",
    "Idrottsvägen",
    "Sjövägen",
)

TIMES: Final = (
    "i måndags",
    "i tisdags",
    "i onsdags",
    "i torsdags",
    "i fredags",
    "i helgen",
    "förra veckan",
    "i morse",
    "i går kväll",
    "i förra månaden",
)

OPENINGS: Final = ("", "", "Hej! ", "Till den det berör. ")
ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "complaint": (
        "",
        "",
        " Tacksam för svar.",
        " Vad tänker ni göra åt det?",
        " Det gäller flera av oss.",
    ),
    "suggestion": ("", "", " Hoppas att det går att ordna.", " Fler än jag vill det här."),
    "enquiry": ("", "", " Tacksam för svar.", " Ring gärna."),
    "compliment": ("", "", " Fortsätt så!", " Framför det gärna."),
}

FIRST_NAMES: Final = (
    "Amira",
    "Anders",
    "Anna",
    "Bengt",
    "Birgitta",
    "David",
    "Elin",
    "Erik",
    "Eva",
    "Fatima",
    "Greta",
    "Gunnar",
    "Hassan",
    "Inger",
    "Johan",
    "Karin",
    "Lars",
    "Leila",
    "Maja",
    "Mikael",
    "Nils",
    "Olle",
    "Petra",
    "Sara",
    "Tuula",
    "Ulf",
    "Viktor",
    "Yasmin",
    "Åsa",
    "Örjan",
)
SURNAMES: Final = (
    "Exempel",
    "Exempelsson",
    "Exempelgren",
    "Provberg",
    "Provström",
    "Provlund",
    "Testgren",
    "Testlund",
    "Påhittsson",
    "Påhittberg",
    "Skissberg",
    "Skisslund",
    "Mallgren",
    "Mallström",
    "Låtsasson",
    "Fiktivander",
)
ROLES: Final = ("boende", "vårdnadshavare", "anhörig", "besökare", "företagare", "förening")
LANGUAGES: Final = ("finska", "engelska", "arabiska", "somaliska")
MAIL_DOMAINS: Final = ("example.com", "example.org", "example.net")
STREET_OF_SUBMITTERS: Final = "Påhittsgatan"
FICTIONAL_PHONE: Final = "070-174 06 "
FICTIONAL_PHONE_ENDS: Final = range(5, 100)

STAFF: Final = (
    "Robin Exempel",
    "Kim Provberg",
    "Alex Testgren",
    "Sam Mallström",
    "Charlie Skissberg",
    "Billie Påhittsson",
)

OUTCOMES: Final[Mapping[str, tuple[str, ...]]] = {
    "complaint": ("Åtgärdad", "Delvis åtgärdad", "Planerad åtgärd", "Ingen åtgärd möjlig"),
    "suggestion": ("Planerad åtgärd", "Åtgärdad", "Ingen åtgärd motiverad"),
    "enquiry": ("Besvarad fråga",),
    "compliment": ("Beröm framfört till enheten",),
}
OUTCOME_AT_ONCE: Final = "Besvarad fråga"
FORWARDED_OUTCOME: Final = "Vidarebefordrad externt"

ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    "complaint": (
        "Tack för att du hörde av dig. Vi har sett över det du beskriver och rättat till det.",
        "Vi beklagar det som har hänt. Vi har gått igenom rutinen med personalen.",
        "Tack för din synpunkt. Åtgärden är planerad och görs så snart vädret tillåter.",
    ),
    "suggestion": (
        "Tack för ditt förslag. Vi tar med det i planeringen för nästa år.",
        "Tack för idén. Den går inte att genomföra nu, men vi sparar den till nästa översyn.",
    ),
    "enquiry": (
        "Tack för din fråga. Uppgiften finns nu på webbplatsen.",
        "Svaret är ja. Hör av dig igen om något är oklart.",
    ),
    "compliment": ("Tack! Vi har framfört dina ord till dem som det gäller.",),
}
ANSWER_AT_ONCE: Final = "Förklarade hur det fungerar. Synpunktslämnaren var nöjd."
CAUSES: Final = (
    "",
    "",
    "Brist i rutin",
    "Otydlig information",
    "Hög arbetsbelastning",
    "Slitage",
    "Fel hos leverantör",
)
MEASURES: Final = (
    "Rutinen har ändrats så att två personer får larm.",
    "Informationen på webbplatsen har rättats.",
    "Frågan har tagits upp på arbetsplatsträffen.",
    "Platsen har lagts till i rundan för tillsyn.",
    "Fler vuxna finns ute på rasterna.",
    "Beställningen till entreprenören har ändrats.",
    "Telefontiden har utökats med en timme om dagen.",
    "En ny skylt har satts upp.",
)
SENT_BACK_REASON: Final = "Ligger inte hos oss. Gäller en annan förvaltning."
VOIDED_REASON: Final = "Registrerad två gånger av misstag."
REPLY_TIMES: Final = ("", "helst efter 15", "förmiddagar", "när som helst")
SECRECY_PROVISION: Final = "OSL 26:1"
