"""Words that stand in texts about anything, and so say nothing of what one is about."""

from typing import Final

_WORDS: Final = (
    "alla allt andra annan annat bara behöver bland blev blir bort borde borta både dagar "
    "denna deras dessa detta dock efter eftersom eller emot enda fick finns flera folk fram "
    "från före förut gamla gjort goda göra haft hade hela helt henne honom hoppas ibland "
    "igen inga ingen inget innan inte ju kommer kommun kommunen kunde kunna länge lika "
    "man med medan mellan mera mina mitt mycket måste många nytt någon någonting något "
    "några när nära också olika redan ringer rätt saker samma sedan sina själv skulle "
    "snart stor stora större synpunkt säger sätt tack tar till tills timmar tycker tänka "
    "under undrar upp utan vara varit varje varför vecka verkligen vill vilka vilken vilket "
    "väldigt väl även över är"
)
COMMON_WORDS: Final = frozenset(_WORDS.split())
