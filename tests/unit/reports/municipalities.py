"""The three municipalities whose published numbers are known."""

from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import Register
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import samples

BORAS_ROWS = samples.read_rows("boras-ks-2024.csv")
ALE_ROWS = samples.read_rows("ale-2023.csv")
OSTERSUND_ROWS = samples.read_rows("ostersund-2009.csv")


def boras() -> Register:
    """Borås: four types, four criteria, local categories of the department."""
    areas = (
        "Kvalitet och utveckling", "Personal och förhandling", "Sekretariatet", "Information",
        "Ekonomistyrning/Strategisk IT", "Näringsliv", "CKS", "Koncerninköp",
    )  # fmt: skip
    return samples.register(
        "Borås Stad",
        organisation={"Kommunstyrelsen": {"Stadskansliet": dict.fromkeys(areas, ())}},
        types=("Beröm", "Fråga", "Förslag", "Klagomål"),
        criteria=("Bemötande", "Fysisk miljö", "Information", "Tjänster"),
        local={
            "Stadskansliet": (
                "Felaktig information",
                "Klagomål E-tjänster",
                "Klagomål resursförbrukning",
            )
        },
        measures=samples.measures(BORAS_ROWS),
        words=("förvaltning", "Kommungemensamt kriterium"),
    )


def ale() -> Register:
    """Ale: six categories, sectors, laws."""
    return samples.register(
        "Ale kommun",
        organisation={
            "Kommunstyrelsen": {"Sektor kommunstyrelsen": {}},
            "Utbildningsnämnden": {"Sektor utbildning": {}},
            "Socialnämnden": {"Sektor socialtjänst": {}},
            "Samhällsbyggnadsnämnden": {"Sektor samhällsbyggnad": {}},
        },
        types=("Beröm", "Klagomål", "Förslag", "Fråga"),
        criteria=(
            "Utförande av tjänst", "Bemötande", "Återkoppling av ärende",
            "Handläggning", "Bristande information", "Övrigt",
        ),
        laws=(
            "Socialtjänstlagen (2025:400) 27 kap., lex Sarah",
            "LSS (1993:387) 24 b §, lex Sarah",
            "Skollagen (2010:800) 4 kap. 8 §",
            "Skollagen (2010:800) 6 kap. 10 §",
        ),
        measures=samples.measures(ALE_ROWS),
        words=("sektor", "Kategori"),
    )  # fmt: skip


def ostersund() -> Register:
    """Östersund: three types, five quality dimensions, boards as they are written."""
    boards = (
        "Miljö- och samhällsnämnden", "Vård- och omsorgsnämnden", "Barn- och utbildningsnämnden",
    )  # fmt: skip
    executors = ("Utförarstyrelsen/Serviceförvaltningen", "Utförarstyrelsen/Teknisk förvaltning")
    return samples.register(
        "Östersunds kommun",
        organisation={
            **{board: {board: {}} for board in boards},
            "Utförarstyrelsen": {name: {} for name in executors},
            **{board: {board: {}} for board in ("Socialnämnden", "Kommunstyrelsen")},
        },
        types=("Klagomål", "Beröm", "Förslag"),
        criteria=(
            "Tillgång & tillgänglighet", "Kompetens", "Bemötande",
            "Inflytande", "Verksamhetsspecifika",
        ),
        words=("nämnd", "Kvalitetsdimension"),
    )  # fmt: skip


def boras_report(**wishes: object) -> Report:
    """Stadskansliet, the first half of 2024."""
    department = samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet")
    wanted = {"department": department, **wishes}
    return build_report(
        shipped_layout("boras"),
        request=samples.request("2024-01-01", "2024-06-30", **wanted),
        register=boras(),
        cases=samples.facts(BORAS_ROWS),
    )


def ale_report(**wishes: object) -> Report:
    """The whole of 2023."""
    return build_report(
        shipped_layout("ale"),
        request=samples.request("2023-01-01", "2023-12-31", **wishes),
        register=ale(),
        cases=samples.facts(ALE_ROWS),
    )


def ostersund_report(**wishes: object) -> Report:
    """January to August 2009, compared with the year before."""
    compared = {"compared_with": samples.period("2008-01-01", "2008-08-31"), **wishes}
    return build_report(
        shipped_layout("ostersund"),
        request=samples.request("2009-01-01", "2009-08-31", **compared),
        register=ostersund(),
        cases=samples.facts(OSTERSUND_ROWS),
    )
