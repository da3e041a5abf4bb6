"""Which of an article's statements is which of those it had before: read again, or in another version of its text.

Two are one where their quotes cover the same words (Jaccard index of the characters); what stands elsewhere now, where
the words are much alike and the speaker is the same. Neither type nor speaker need be the same where the words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from standpunkt.ledger.aligning import Mapping, mapped
from standpunkt.records.spans import Span, Spans, hull, length_of, shared_length, text_of
from standpunkt.records.statements import Statement

__all__ = ["Known", "Mapping", "carried", "known", "mapped"]

SHARED = 0.5
"""Share of the characters of both quotes that both have, at least."""
LEFT = 0.25
"""The same where other words came in between: then both quotes must fill one place."""
ALIKE = 0.75
"""Likeness of the words of a quotation that stands elsewhere now, at least (difflib's ratio over words)."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Known:
    """What tells one statement of an article from the others. `key` is its subject, of a new one its id; `speaker` the
    spans of who speaks, `named` their words; `actor` the id of who that is."""

    key: str
    type: str
    quote: Spans
    speaker: Spans
    words: tuple[str, ...]
    named: str
    actor: str | None


def known(statement: Statement, text: str, *, subject: str | None = None) -> Known:
    """`text` is that of its article; `subject` is what judgements call it, by default its id."""
    quotation = statement.quotation
    return Known(
        key=statement.id if subject is None else subject,
        type=quotation.type.value,
        quote=quotation.quote,
        speaker=quotation.speaker,
        words=tuple(_WORD.findall(text_of(quotation.quote, text).casefold())),
        named=text_of(quotation.speaker, text).casefold(),
        actor=statement.actor.actor.id if statement.actor else None,
    )


def carried(before: Sequence[Known], after: Sequence[Known], mapping: Mapping) -> dict[str, str]:
    """By the key of a new statement: that of the old one it is. Each of both at most once; the surest pairs first."""
    pairs = _chosen(_same_place(before, after, mapping))
    left = [one for one in before if one.key not in pairs.values()]
    new = [one for one in after if one.key not in pairs]
    return pairs | _chosen(_same_words(left, new))


Score = tuple[float, ...]
_Pair = tuple[Score, int, int, str, str]
"""How alike two are, negative; their places; the keys of the old and of the new one."""


def _chosen(pairs: Iterable[_Pair]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for *_, old, new in sorted(pairs):
        if old not in taken and new not in found:
            found[new] = old
            taken.add(old)
    return found


def _same_place(before: Sequence[Known], after: Sequence[Known], mapping: Mapping) -> Iterator[_Pair]:
    hulls = [hull(new.quote) if new.quote else Span(0, 0) for new in after]
    for place, old in enumerate(before):
        left = tuple(piece for span in old.quote for piece in mapping.pieces(span))
        there = tuple(region for span in old.quote if (region := mapping.region(span)))
        reach = hull((*left, *there)) if left else Span(0, 0)
        for number, new in enumerate(after):
            if reach.overlaps(hulls[number]) and (share := _share(old.quote, left, there, new.quote)) >= SHARED:
                score = -share, -float(old.type == new.type), -_same_speaker(old, new, mapping)
                yield score, place, number, old.key, new.key


def _share(old: Spans, left: Spans, there: Spans, new: Spans) -> float:
    """What an old and a new quote share of both: the same characters, or else, where enough of these are `left`, the
    place (`there`): "man werde ihn auf keinen Fall sperren" stood where now "man werde ihn vorerst nicht sperren"."""
    shared = shared_length(left, new)
    same = shared / (length_of(old) + length_of(new) - shared)
    if same < LEFT:
        return same
    covered = shared_length(there, new)
    return max(same, covered / (length_of(there) + length_of(new) - covered))


def _same_speaker(old: Known, new: Known, mapping: Mapping) -> float:
    """2 where the very same words name the speaker, 1 where others do that mean the same one."""
    if mapping.spans(old.speaker) == new.speaker:
        return 2.0
    return float(_is_one(old, new))


def _same_words(before: Sequence[Known], after: Sequence[Known]) -> Iterator[_Pair]:
    for place, old in enumerate(before):
        matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
        matcher.set_seq2(old.words)
        for number, new in enumerate(after):
            if _is_one(old, new):
                matcher.set_seq1(new.words)
                if matcher.real_quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                    yield (-ratio, -float(old.type == new.type)), place, number, old.key, new.key


def _is_one(old: Known, new: Known) -> bool:
    """The same speaker: by name, or by who that is."""
    return (bool(old.named) and old.named == new.named) or (old.actor is not None and old.actor == new.actor)
