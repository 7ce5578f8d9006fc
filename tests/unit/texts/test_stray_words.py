"""Every word that people read stands in `texts/`, and nowhere else."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from synpunkt_desk import texts

Nodes = Sequence[ast.AST]
PACKAGE: Final = Path(texts.__file__).parents[1]
MODULES: Final = sorted(
    path for path in PACKAGE.rglob("*.py") if "texts" not in path.relative_to(PACKAGE).parts
)
SWEDISH: Final = re.compile(r"[^\W\d_]*[åäöÅÄÖ][^\W\d_]*")
SENTENCE: Final = re.compile(
    r"\b(och|inte|att|som|till|med|det|har|kan|ska|om|ett|du|eller|finns)\b", re.IGNORECASE
)
SHOWING: Final = re.compile(
    r"QLabel|Muted|Strong|Title|Card|Pill|QCheckBox|QRadioButton|\w*Button|EmptyState|metavar"
    r"|set(Text|ToolTip|AccessibleName|AccessibleDescription|WindowTitle|PlaceholderText)"
    r"|show_(state|text|progress)|set_(label|error)|announce|addAction|say_instead"
)
NOT_SHOWN: Final = frozenset({"icon_name", "keys", "look", "key", "style", "kind"})
ALPHABET: Final = frozenset({"å", "ä", "ö", "åäö", "åäöÅÄÖ"})
READ: Final[Mapping[str, frozenset[str]]] = {
    "intake/mail/pasted.py": frozenset({"från", "avsändare", "ämne", "svara till"}),
    "services/answers/letter_preview.py": frozenset({"handläggare", "förvaltning"}),
    "services/cases/law_flags.py": frozenset({"ord där"}),
    "services/disclosing/case_file_masking.py": frozenset({" till ."}),
    "ui/actions/of_cases.py": frozenset({"Å"}),
}
"""Words that are read from files and mails, or that name a key of the keyboard."""


def nodes_of(code: str) -> Nodes:
    return [*ast.walk(ast.parse(code))]


def literals(nodes: Nodes) -> Iterator[ast.Constant]:
    """Texts in the code, without docstrings."""
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def words_of(text: str) -> str:
    """A text without ranges of letters, as patterns have them."""
    return re.sub(r"\[[^]]*\]", "", text)


def strays(nodes: Nodes) -> Iterator[tuple[int, str]]:
    for node in literals(nodes):
        text = words_of(str(node.value))
        if text.isascii() and " " not in text:
            continue
        if (SWEDISH.search(text) and text not in ALPHABET) or (
            " " in text and SENTENCE.search(text)
        ):
            yield node.lineno, str(node.value)


def shown(nodes: Nodes) -> Iterator[tuple[int, str]]:
    """Texts in the hands of what shows texts, in whatever language."""
    for call in (node for node in nodes if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", "") or getattr(call.func, "attr", "")
        if not SHOWING.fullmatch(name):
            continue
        named = [word.value for word in call.keywords if word.arg not in NOT_SHOWN]
        for value in (*call.args, *named):
            text = value.value if isinstance(value, ast.Constant) else None
            if isinstance(text, str) and re.search(r"[^\W\d_]", text):
                yield value.lineno, text


def test_every_word_stands_in_the_catalogue() -> None:
    found: list[str] = []
    for module in MODULES:
        place = module.relative_to(PACKAGE).as_posix()
        known = READ.get(place, frozenset())
        nodes = nodes_of(module.read_text("utf-8"))
        for line, text in (*strays(nodes), *shown(nodes)):
            if text not in known:
                found.append(f"{place}:{line}: {text}")
    assert found == []


@pytest.mark.parametrize(
    "line",
    ['x = "Ärendet är borta"', 'x = "Det finns inget"', "button = PlainButton('Save')",
     "label.setText('Spara')", "field.setToolTip('Close')"],
)  # fmt: skip
def test_a_stray_word_is_found(line: str) -> None:
    nodes = nodes_of(line)
    assert [*strays(nodes), *shown(nodes)]


@pytest.mark.parametrize(
    "line", ['"""Det är en docstring."""', "x = '[a-zåäö]{4,}'", "SecondaryButton(t.SAVE)",
             "PlainButton(t.SAVE, icon_name='download')"],
)  # fmt: skip
def test_what_nobody_reads_is_left_alone(line: str) -> None:
    nodes = nodes_of(line)
    assert [*strays(nodes), *shown(nodes)] == []
