"""How people begin to tell, before they come to what a case should be called."""

from typing import Final

GREETINGS: Final = (
    "hej", "hej hej", "hejsan", "hallå", "goddag", "god dag", "god morgon", "god kväll",
    "god eftermiddag", "ursäkta", "till den det berör", "till berörd",
)  # fmt: skip

TELLERS: Final = (
    "jag", "vi", "hon", "han", "hen", "de", "kvinna", "kvinnan", "man", "mannen", "en person",
    "personen", "inringaren", "uppringaren", "medborgare", "medborgaren", "en boende", "boende",
    "synpunktslämnaren", "förälder", "föräldern", "vårdnadshavare", "vårdnadshavaren", "mamma",
    "mamman", "pappa", "pappan", "en granne", "grannen", "en anhörig", "anhörig",
)  # fmt: skip

TELLING: Final = (
    "ringer", "ringer om", "ringer och", "ringer för", "ringer angående", "ringer in om",
    "ringde", "ringde om", "ringde och", "ringde angående", "har ringt om", "har ringt och",
    "mejlar om", "mailar om", "skriver om", "skriver för", "kontaktar oss om", "hör av sig om",
    "hör av sig och", "hör av sig för", "kommer in och", "besöker oss och",
    "undrar", "undrar om", "undrar över", "frågar", "frågar om", "vill veta", "vill fråga om",
    "tycker", "anser", "menar", "säger", "uppger", "berättar", "berättar om", "meddelar",
    "påpekar", "påtalar", "upplever", "framför", "klagar på", "klagar över", "klagar",
    "är missnöjd med", "är missnöjda med", "är besviken på", "är besvikna på", "är arg på",
    "är arg över", "är upprörd över", "är upprörda över",
    "vill framföra", "vill framföra synpunkter på", "vill framföra klagomål på",
    "vill klaga på", "vill påpeka", "vill påtala", "vill säga", "vill berätta", "vill meddela",
    "vill tipsa om", "vill anmäla", "vill lämna synpunkter på", "vill lämna en synpunkt på",
    "vill lämna en synpunkt om", "vill uppmärksamma er på", "skulle vilja veta",
    "skulle vilja framföra", "har synpunkter på", "har en synpunkt på", "har klagomål på",
    "klagomål på", "klagomål om", "klagomål angående", "synpunkt på", "synpunkt om",
    "synpunkter på", "synpunkter om", "angående", "gällande", "ang.",
)  # fmt: skip
"""With one of `TELLERS` before it or none; the longest that fits is taken."""

THAT_IT_IS: Final = ("att det är", "det är")
VERY: Final = ("så", "väldigt", "mycket", "jättemycket", "fruktansvärt")
NOT: Final = ("inte", "ingen", "inget", "inga", "aldrig", "dags", "jag", "vi", "som")
"""What `THAT_IT_IS` is needed before."""

CLAUSE_OPENERS: Final = ("det", "den", "de", "vi", "jag", "man", "ni")
THAT: Final = "att"
ABOUT_SUBJECT: Final = "om {subject}"
"""After this a clause needs `THAT`, and elsewhere it does not."""

LOOSE_ENDS: Final = frozenset(
    {
        "att", "av", "de", "den", "det", "där", "eftersom", "eller", "en", "ett", "från", "för",
        "i", "inte", "men", "med", "när", "och", "om", "på", "som", "så", "till", "under", "ut",
        "vid", "är",
    }
)  # fmt: skip
"""Words that a shortened title cannot end with."""
