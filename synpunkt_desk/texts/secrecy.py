"""The secrecy provisions to choose from (offentlighets- och sekretesslagen, OSL)."""

from dataclasses import dataclass
from typing import Final

OPEN_AS_A_RULE: Final = "offentligt som huvudregel (rakt skaderekvisit)"
CLOSED_AS_A_RULE: Final = "sekretess som huvudregel (omvänt skaderekvisit)"


@dataclass(frozen=True, slots=True)
class Provision:
    """Where it stands, what it protects, what is presumed, and for how many years at most."""

    reference: str
    about: str
    presumption: str = ""
    years: int = 0

    @property
    def detail(self) -> str:
        """What helps somebody to choose it."""
        limit = f"högst {self.years} år" if self.years else ""
        return ", ".join(part for part in (self.about, self.presumption, limit) if part)


PROVISIONS: Final = (
    Provision("OSL 18 kap. 8 §", "säkerhets- och bevakningsåtgärder"),
    Provision("OSL 21 kap. 1 §", "hälsa och sexualliv", OPEN_AS_A_RULE, 70),
    Provision(
        "OSL 21 kap. 3 §", "adress och telefon till förföljda, skyddad folkbokföring", "", 70
    ),
    Provision("OSL 21 kap. 5 §", "utlänningar", "", 50),
    Provision("OSL 21 kap. 7 §", "uppgifter som skulle behandlas i strid med GDPR"),
    Provision("OSL 22 kap. 1 §", "folkbokföring", OPEN_AS_A_RULE, 70),
    Provision("OSL 23 kap. 1 §", "förskola", CLOSED_AS_A_RULE, 70),
    Provision("OSL 23 kap. 2 §", "skola och elevhälsa", "", 70),
    Provision("OSL 23 kap. 3 §", "fritidshem", "", 70),
    Provision("OSL 23 kap. 5 §", "vuxenutbildning", "", 70),
    Provision("OSL 25 kap. 1 §", "hälso- och sjukvård", CLOSED_AS_A_RULE, 70),
    Provision("OSL 26 kap. 1 §", "socialtjänst, LSS, parkeringstillstånd", CLOSED_AS_A_RULE, 70),
    Provision("OSL 26 kap. 5 §", "den som har gjort en anmälan", "", 50),
    Provision("OSL 26 kap. 6 §", "klagomål mot kommunens hälso- och sjukvård", "", 70),
    Provision("OSL 39 kap. 1–3 §§", "personal"),
    Provision("OSL 40 kap. 5 §", "teknisk bearbetning för annans räkning"),
)
