"""Invented words of the example office, besides those of its cases."""

from typing import Final

TITLE: Final = "övningsläge"
DRAFT_TEXT: Final = "Kvinna i receptionen säger att hissen till biblioteket har stått still sedan"
DRAFT_TITLE: Final = "Synpunkt om hissen till biblioteket"
SENT_BACK_REASON: Final = "Vägen är enskild och sköts av en samfällighet."
SCAN_NAME: Final = "blankett.pdf"
SCAN_TITLE: Final = "Vad tycker du?"
SCAN_NOTE: Final = "Inskannad blankett. Kommunen svarar så snart det går."
