"""Where the words of a text stand in a later version of it.

Both texts are cut into sentences and lines. Those that are alike in order are found first (difflib), then those that
stand alone elsewhere, so that a moved paragraph is found again; what is left between two is aligned word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from standpunkt.records.spans import Span, Spans, hull, length_of

NEARLY = 2 / 3
"""Share of the longer of two wordings that both must have for one to be the other: one word in five or six may differ
("man werde den Sund niemals sperren", "... schließen": 0.7)."""
_STRETCH = re.compile(r"[^.!?…\n]*(?:[.!?…]+[“”\"«»’')\]]*\s*|\n\s*|$)")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_ALONE = 4
"""Words of a stretch, at least, that is sought out of order: "sagte sie." may stand anywhere."""


class Block(NamedTuple):
    """`length` characters that both texts have, from `old` in the earlier and from `new` in the later one."""

    old: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """From the places of one text to those of a later one. `blocks` are in the order of the earlier text."""

    before: str
    after: str
    blocks: tuple[Block, ...]

    def pieces(self, span: Span) -> Spans:
        """What is left of a span of the earlier text, as spans of the later one, in the order of the earlier."""
        return tuple(Span(new, new + length) for _, new, length in self._inside(span))

    def region(self, span: Span) -> Span | None:
        """Where a span stands now, with whatever other words stand there for some of its own; None where nothing of it
        is left, or not in one order."""
        inside = self._inside(span)
        if not inside or any(one.new + one.length > two.new for one, two in pairwise(inside)):
            return None
        return Span(self._start(span, inside[0]), self._end(span, inside[-1]))

    def span(self, span: Span) -> Span | None:
        """Where the words of a span stand now; None where they are gone, or fewer than NEARLY all are there."""
        region, pieces = self.region(span), self.pieces(span)
        if region is None:
            return None
        for new in (region, hull(pieces)):
            if length_of(pieces) >= NEARLY * max(span.end - span.start, new.end - new.start):
                return new
        return None

    def spans(self, spans: Spans) -> Spans | None:
        """All of `spans` as they stand now; None where one of them does not."""
        found = [self.span(span) for span in spans]
        kept = tuple(span for span in found if span is not None)
        return kept if len(kept) == len(found) else None

    def reversed(self) -> Mapping:
        """The way back."""
        blocks = sorted(Block(new, old, length) for old, new, length in self.blocks)
        return Mapping(self.after, self.before, tuple(blocks))

    def _inside(self, span: Span) -> list[Block]:
        """The blocks under `span`, cut to it."""
        found = []
        for number in range(max(0, self._behind(span.start) - 1), len(self.blocks)):
            old, new, length = self.blocks[number]
            if old >= span.end:
                break
            start, end = max(old, span.start), min(old + length, span.end)
            if start < end:
                found.append(Block(start, new + start - old, end - start))
        return found

    def _behind(self, place: int) -> int:
        """The number of the first block that begins after `place`."""
        return bisect_right(self.blocks, place, key=lambda block: block.old)

    def _start(self, span: Span, first: Block) -> int:
        """Where the span begins now: with other words, where its first words alone became others."""
        earlier = self._behind(first.old - 1) - 1
        old, new = _end_of(self.blocks[earlier]) if earlier >= 0 else (0, 0)
        if first.old == span.start or new > first.new or self.before[old : span.start].strip():
            return first.new
        gap = self.after[new : first.new]
        return new + len(gap) - len(gap.lstrip())

    def _end(self, span: Span, last: Block) -> int:
        later = self._behind(last.old)
        old, new = self.blocks[later][:2] if later < len(self.blocks) else (len(self.before), len(self.after))
        ends = _end_of(last)
        if ends[0] == span.end or new < ends[1] or self.before[span.end : old].strip():
            return ends[1]
        return ends[1] + len(self.after[ends[1] : new].rstrip())


def mapped(before: str, after: str) -> Mapping:
    """Aligns two versions of a text. 10,000 words take some tenths of a second."""
    if before == after:
        return Mapping(before, after, (Block(0, 0, len(before)),))
    found = sorted(_aligned(before, after))
    return Mapping(before, after, tuple(_closed_up(found, before, after)))


_Part = tuple[str, int]
"""A stretch or a word, and where it begins."""


def _aligned(before: str, after: str) -> Iterator[Block]:
    ours, theirs = _stretches(before), _stretches(after)
    matcher = SequenceMatcher(None, [words for words, _ in ours], [words for words, _ in theirs], autojunk=False)
    codes = matcher.get_opcodes()
    for kind, a, b, c, _ in codes:
        if kind == "equal":
            yield from (_block(ours[n], theirs[c + n - a]) for n in range(a, b))
    others = [(ours[a:b], theirs[c:d]) for kind, a, b, c, d in codes if kind != "equal"]
    moved = list(_moved([part for left, _ in others for part in left], [part for _, right in others for part in right]))
    yield from moved
    gone = {block.old for block in moved}, {block.new for block in moved}
    for left, right in others:
        yield from _by_words(
            [word for part in left if part[1] not in gone[0] for word in _words(part)],
            [word for part in right if part[1] not in gone[1] for word in _words(part)],
        )


def _moved(ours: Sequence[_Part], theirs: Sequence[_Part]) -> Iterator[Block]:
    """Stretches that stand once in each, wherever."""
    places = dict(theirs)
    counts = Counter(words for words, _ in ours), Counter(words for words, _ in theirs)
    for words, start in ours:
        if counts[0][words] == counts[1][words] == 1 and len(words.split()) >= _ALONE:
            yield Block(start, places[words], len(words))


def _by_words(ours: Sequence[_Part], theirs: Sequence[_Part]) -> Iterator[Block]:
    # autojunk: in long stretches words that are more than one in a hundred only lengthen what others found
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs])
    for a, c, length in matcher.get_matching_blocks():
        yield from (_block(ours[a + n], theirs[c + n]) for n in range(length))


def _block(ours: _Part, theirs: _Part) -> Block:
    return Block(ours[1], theirs[1], len(ours[0]))


def _stretches(text: str) -> list[_Part]:
    found = ((match[0], match.start()) for match in _STRETCH.finditer(text))
    stripped = ((words.strip(), start + len(words) - len(words.lstrip())) for words, start in found)
    return [part for part in stripped if part[0]]


def _words(part: _Part) -> Iterator[_Part]:
    return ((match[0], part[1] + match.start()) for match in _TOKEN.finditer(part[0]))


def _closed_up(blocks: Sequence[Block], before: str, after: str) -> Iterator[Block]:
    """Neighbours in both texts with the same blanks between them as one."""
    whole: Block | None = None
    for block in blocks:
        if whole is None:
            whole = block
            continue
        (old, new), gap = _end_of(whole), block.old - _end_of(whole)[0]
        between = before[old : block.old]
        if block.new - new == gap and not between.strip() and after[new : block.new] == between:
            whole = Block(whole.old, whole.new, block.old + block.length - whole.old)
        else:
            yield whole
            whole = block
    if whole is not None:
        yield whole


def _end_of(block: Block) -> tuple[int, int]:
    return block.old + block.length, block.new + block.length
