"""What the files are called that a report can be saved as."""

from typing import Final

PDF: Final = "PDF"
WORD: Final = "Word (docx)"
EXCEL: Final = "Excel (xlsx)"
PAGE: Final = "Webbsida (html)"
UNITS: Final = "En PDF per enhet (zip)"
FRAGMENT: Final = "Del av en webbsida (html)"
CSV: Final = "Tabeller (csv)"
JSON: Final = "Data (json)"
OPEN_DATA: Final = "Öppna data (zip)"
