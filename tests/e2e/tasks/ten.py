"""The ten tasks that daily work consists of, each as a script of keys."""

from typing import Final

from tests.e2e.tasks.steps import expect, press, task, write

PHONE: Final = task(
    "phone",
    "Register a telephone call",
    press("Ctrl+N"),
    expect("Registrera"),
    press("Shift+Tab", "Space", "Tab"),
    write("Det är halt på gångvägen upp till Ekarängsskolan."),
    press("Tab", "4", "Tab"),
    write("gata"),
    press("Return", "Tab", "Tab", "Space", "Ctrl+Return"),
    expect("HAR NUMRET"),
    most_keys=12,
)

LETTER: Final = task(
    "letter",
    "Register a paper letter with its scanned page",
    press("Ctrl+N"),
    expect("Registrera"),
    press("Shift+Tab", "Space", "Down", "Down", "Tab"),
    write("Färdtjänsten kom inte i går."),
    press("Ctrl+J"),
    write("{letter}"),
    press("Return"),
    expect("brev.txt"),
    press("Tab", "4", "Tab"),
    write("gata"),
    press("Return", "Tab", "Tab", "Tab", "Space", "Ctrl+Return"),
    expect("HAR NUMRET"),
    most_keys=17,
)

MAIL: Final = task(
    "mail",
    "Register a mail that was saved as a file",
    press("Ctrl+O"),
    write("{mail}"),
    press("Return"),
    expect("Mejlets datum"),
    press("Tab", "4", "Tab"),
    write("gata"),
    press("Return", "Ctrl+Return"),
    expect("HAR NUMRET"),
    most_keys=7,
)

FIND: Final = task(
    "find",
    "Find a case by a word, and another by its number",
    press("Ctrl+F"),
    write("färdtjänst"),
    expect("1 träff"),
    press("Return", "Return"),
    press("Ctrl+K"),
    write("0003"),
    press("Return"),
    expect("sopkärl"),
    most_keys=5,
)

TRIAGE: Final = task(
    "triage",
    "Categorise a case and hand it out",
    press("6", "A"),
    write("gata"),
    press("Return", "Ctrl+Return"),
    expect("fördela"),
    most_keys=4,
)

ANSWER: Final = task(
    "answer",
    "Answer a case and close it",
    press("R"),
    write("Hej! Vi sandar i dag."),
    press("Ctrl+Return", "E"),
    write("åtg"),
    press("Return", "Ctrl+Return"),
    most_keys=5,
)

SEND_BACK: Final = task(
    "send_back",
    "Send back a case that belongs elsewhere",
    press("T"),
    write("Hör till kollektivtrafiken."),
    press("Ctrl+Return"),
    most_keys=2,
)

MEASURE: Final = task(
    "measure",
    "Write down a measure that a case leads to",
    press("Ctrl+K"),
    write("ny åtg"),
    press("Return"),
    write("Gångvägen sandas före sju."),
    press("Ctrl+Return"),
    most_keys=3,
)

REPORT: Final = task(
    "report",
    "Make a report from start to PDF",
    press("Ctrl+Shift+R", "Alt+N", "Alt+Right", "Alt+Right", "Alt+Right", "Alt+Right"),
    press("Tab", "Tab", "Space", "Down", "Return"),
    write("{report}"),
    press("Return"),
    expect("Sparad"),
    most_keys=12,
)

MERGE: Final = task(
    "merge",
    "Merge two cases about the same matter",
    press("D"),
    write("TN SYN 2026-0009"),
    press("Ctrl+Return"),
    expect("ihop"),
    most_keys=2,
)

TEN: Final = (PHONE, LETTER, MAIL, FIND, TRIAGE, ANSWER, SEND_BACK, MEASURE, REPORT, MERGE)
