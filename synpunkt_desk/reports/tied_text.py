"""A text that somebody has changed, sentence by sentence tied to the figures it was drafted from.

A drafted sentence that still stands as it was drafted says what the figures say now; one that has
been written otherwise is kept, and told of when its figures have moved.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from synpunkt_desk.reports.moved_numbers import has_moved, masked, moved_numbers

_MARK: Final = r"(?:(?:\d{1,2}[.)]|[-–•])[ \t]+)?"
_END: Final = r"(?:[.!?…](?=\s+[A-ZÅÄÖÉ0-9”\"«(])|(?=[ \t]*$))"
_SENTENCE: Final = re.compile(rf"(?:^{_MARK})?\S[^\n]*?{_END}", re.MULTILINE)
Span = tuple[int, int]
_LIKE: Final = 0.4
"""How much two sentences have to share for one to be the other, written otherwise."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a point of a list, and what parts it from the one before."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Own words for what the figures said `before`; `now` they say something else."""

    own: tuple[str, ...]
    before: str
    now: str

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """Those that stand in the same words and have become others."""
        return moved_numbers(self.before, self.now)


@dataclass(frozen=True, slots=True)
class Followed:
    """An own text with today's figures in its drafted sentences.

    `against` is the drafted text that it stands against from now on. `rewritten` has the drafted
    sentence of today by the own one.
    """

    text: str
    against: str
    moved: tuple[Moved, ...] = ()
    rewritten: Mapping[str, str] = field(default_factory=dict[str, str])

    def taken(self) -> str:
        """The text with today's sentences instead of the own ones that have moved."""
        text = self.text
        for moved in self.moved:
            first, *others = moved.own
            text = text.replace(first, moved.now, 1) if moved.now else _without(text, first)
            for other in others:
                text = _without(text, other)
        return text.strip()


def pieces_of(text: str) -> list[Piece]:
    """The text in sentences and points."""
    found: list[Piece] = []
    end = 0
    for match in _SENTENCE.finditer(text):
        found.append(Piece(text[end : match.start()], match.group()))
        end = match.end()
    return found


def piece_at(text: str, place: int) -> str:
    """The sentence that begins at this place or last before it, "" where there is none."""
    starts = [match for match in _SENTENCE.finditer(text) if match.start() <= place]
    return starts[-1].group() if starts else ""


def follow(own: str, before: str, now: str) -> Followed:
    """An own text, written against the draft `before`, when the draft is `now`."""
    return _Following(own, pieces_of(before), pieces_of(now)).followed()


@dataclass(frozen=True, slots=True)
class _Rewritten:
    """Own sentences where drafted ones stood, which are told by their place."""

    own: tuple[str, ...]
    olds: tuple[int, ...]


class _Following:
    """Old and new draft by the place of their sentences, and where the old ones stand in own."""

    def __init__(self, own: str, old: Sequence[Piece], new: Sequence[Piece]) -> None:
        self._own, self._old, self._new = own, old, new
        self._spans = _untouched(own, [one.text for one in old])
        self._now = _paired([one.text for one in old], [one.text for one in new])
        self._was = {j: i for i, j in self._now.items()}
        self._groups = tuple(self._rewritten())
        self._added = self._insertions()

    def followed(self) -> Followed:
        told = {group: self._moved(group) for group in self._groups}
        moved = tuple(one for one in told.values() if has_moved(one.before, one.now))
        kept = {i for group, one in told.items() if one in moved for i in group.olds}
        return Followed(
            text=self._text().strip(),
            against=self._against(kept),
            moved=moved,
            rewritten={text: one.now for one in told.values() for text in one.own},
        )

    def _moved(self, group: _Rewritten) -> Moved:
        news = [self._new[self._now[i]] for i in group.olds if i in self._now]
        return Moved(group.own, _joined(self._old[i] for i in group.olds), _joined(news))

    def _rewritten(self) -> Iterator[_Rewritten]:
        """Which own sentences stand for drafted ones that do not stand as they were drafted."""
        ends = sorted(end for _, end in self._spans.values())
        by_gap: dict[int, list[int]] = {}
        for i in range(len(self._old)):
            if i not in self._spans:
                by_gap.setdefault(self._gap(i, ends), []).append(i)
        for gap, olds in by_gap.items():
            yield from _matched(olds, [self._old[i].text for i in olds], self._said(gap))

    def _gap(self, at: int, ends: Sequence[int]) -> int:
        """Behind how many untouched sentences it stood; where somebody has written, if any."""
        before = [self._spans[i] for i in range(at) if i in self._spans]
        after = [self._spans[i] for i in range(at + 1, len(self._old)) if i in self._spans]
        behind = ends.index(before[-1][1]) + 1 if before else 0
        ahead = ends.index(after[0][1]) if after else behind
        return behind if self._said(behind) else ahead

    def _said(self, gap: int) -> list[str]:
        """What somebody has written between two untouched sentences."""
        spans = sorted(self._spans.values())
        first = spans[gap - 1][1] if gap else 0
        last = spans[gap][0] if gap < len(spans) else len(self._own)
        return [piece.text.strip() for piece in pieces_of(self._own[first:last])]

    def _insertions(self) -> dict[int, tuple[int, str]]:
        """Where a sentence that is drafted only now goes, beside one that stands untouched."""
        found: dict[int, tuple[int, str]] = {}
        for j in range(len(self._new)):
            if j not in self._was and (place := self._place(j)):
                found[j] = place
        return found

    def _place(self, at: int) -> tuple[int, str] | None:
        piece = self._new[at]
        stands = self._stands()
        before = [j for j in range(at) if j in stands]
        if before:
            return stands[before[-1]][1], f"{piece.lead or ' '}{piece.text}"
        after = [j for j in range(at + 1, len(self._new)) if j in stands]
        if after:
            return stands[after[0]][0], f"{piece.text}{self._new[at + 1].lead or ' '}"
        return None

    def _stands(self) -> dict[int, Span]:
        """Where own has what is drafted now, in those words or others; nothing if all are own."""
        if not self._spans:
            return {}
        own = {i: self._span_of(group.own[-1]) for group in self._groups for i in group.olds}
        return {j: span for j, i in self._was.items() if (span := {**own, **self._spans}.get(i))}

    def _span_of(self, sentence: str) -> Span:
        start = self._own.index(sentence)
        return start, start + len(sentence)

    def _text(self) -> str:
        changes = [(place, place, words) for place, words in self._added.values()]
        for i, (start, end) in self._spans.items():
            if i in self._now:
                changes.append((start, end, self._new[self._now[i]].text))
            else:
                lead = len(self._own[:start]) - len(self._own[:start].rstrip())
                changes.append((start - lead, end, ""))
        return _changed(self._own, changes)

    def _against(self, kept: set[int]) -> str:
        """Today's draft, but the old sentence where an own one has not been looked at since."""
        placed: list[tuple[int, int, Piece]] = []
        for j, piece in enumerate(self._new):
            was = self._was.get(j)
            if was is not None and was in kept:
                placed.append((j, 0, Piece(piece.lead, self._old[was].text)))
            elif was is not None or j in self._added:
                placed.append((j, 0, piece))
        for i in sorted(kept - self._now.keys()):
            placed.append((self._before_which(i), i - len(self._old), self._old[i]))
        return _joined(piece for _, _, piece in sorted(placed, key=lambda one: one[:2]))

    def _before_which(self, at: int) -> int:
        """Before which new sentence an old one without one stood, as those of own stand."""
        stands = self._stands()
        if not any(self._now.get(i) in stands for i in range(at)):
            return 0
        later = (self._now[i] for i in range(at, len(self._old)) if i in self._now)
        return min(later, default=len(self._new))


def _untouched(own: str, sentences: Sequence[str]) -> dict[int, Span]:
    """Where each drafted sentence stands word for word, by its place in the draft."""
    spans: dict[int, Span] = {}
    last = 0
    for i, sentence in enumerate(sentences):
        found = [
            (match.start(), match.end())
            for match in re.finditer(rf"(?<!\w){re.escape(sentence)}(?!\w)", own)
            if all(match.end() <= start or match.start() >= end for start, end in spans.values())
        ]
        if found:
            spans[i] = next((one for one in found if one[0] >= last), found[0])
            last = spans[i][1]
    return spans


def _matched(
    olds: Sequence[int], drafted: Sequence[str], own: Sequence[str]
) -> Iterator[_Rewritten]:
    """Each own sentence with the drafted one it is most like; what is left stands for the rest."""
    pairs = _paired(drafted, own)
    for at, to in pairs.items():
        yield _Rewritten((own[to],), (olds[at],))
    rest = tuple(text for to, text in enumerate(own) if to not in pairs.values())
    if rest and len(pairs) < len(olds):
        yield _Rewritten(rest, tuple(i for at, i in enumerate(olds) if at not in pairs))


def _paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Which sentence has become which, in order; the same words with other numbers first."""
    before, after = [masked(one) for one in old], [masked(one) for one in new]
    pairs: dict[int, int] = {}
    for tag, i, i_end, j, j_end in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag == "equal":
            pairs |= dict(zip(range(i, i_end), range(j, j_end), strict=True))
        elif tag == "replace":
            found = _most_alike(before[i:i_end], after[j:j_end])
            pairs |= {i + at: j + to for at, to in found}
    return pairs


def _most_alike(
    old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]]
) -> list[tuple[int, int]]:
    """Pairs in order that share the most words in all."""
    best: list[list[tuple[float, list[tuple[int, int]]]]]
    best = [[(0.0, []) for _ in range(len(new) + 1)] for _ in range(len(old) + 1)]
    for i, one in enumerate(old, 1):
        for j, other in enumerate(new, 1):
            score, pairs = max(best[i - 1][j], best[i][j - 1], key=lambda found: found[0])
            like = _likeness(one, other)
            earlier, paired = best[i - 1][j - 1]
            if like >= _LIKE and earlier + like > score:
                score, pairs = earlier + like, [*paired, (i - 1, j - 1)]
            best[i][j] = score, pairs
    return best[-1][-1][1]


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that both have."""
    both = sum((Counter(one) & Counter(other)).values())
    return 2 * both / max(1, len(one) + len(other))


def _joined(pieces: Iterable[Piece]) -> str:
    """The sentences in a row, each parted as it was."""
    text = ""
    for piece in pieces:
        text += f"{(piece.lead or ' ') if text else ''}{piece.text}"
    return text


def _changed(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """The text with each of the stretches replaced; those at one place stay in their order."""
    made, at = "", 0
    for start, end, words in sorted(changes, key=lambda change: change[:2]):
        made += text[at:start] + words
        at = max(at, end)
    return made + text[at:]


def _without(text: str, sentence: str) -> str:
    """The text without a sentence and what parts it from the one before."""
    return re.sub(rf"\s*{re.escape(sentence)}", "", text, count=1)
