"""What became of an article's quotations from one of its texts to the next: silent edits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from standpunkt.ledger import ArticleHead, Entry
from standpunkt.ledger.aligning import Mapping, mapped
from standpunkt.ledger.carrying import carried, known
from standpunkt.records.judgements import NO, QUOTATION
from standpunkt.records.spans import Spans, text_of
from standpunkt.views.stands import actor_of

_WORD = re.compile(r"\w+")


class Edit(StrEnum):
    """What was done to a quotation."""

    REWORDED = "reworded"
    VANISHED = "vanished"
    NEW = "new"
    OTHER_SPEAKER = "other speaker"
    OTHER_TYPE = "other type"


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article, with its quotations."""

    head: ArticleHead
    text: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """A quotation before and after, None where it was not there; and what was done to it, at least one thing."""

    before: Entry | None
    after: Entry | None
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """From one text of an article to the next one: how many quotations are `unchanged`, and those that were `edited`,
    in the order of the later text; behind them those that vanished, in the order of the earlier. `title` is the old and
    the new one, None where it stayed."""

    before: ArticleHead
    after: ArticleHead
    unchanged: int
    edited: tuple[Edited, ...]
    title: tuple[str | None, str | None] | None

    def count(self, edit: Edit) -> int:
        """How many quotations this was done to."""
        return sum(edit in one.edits for one in self.edited)


def steps(versions: Sequence[Version]) -> tuple[Step, ...]:
    """What changed from each text to the next, by their numbers; last to the one that counts, where an earlier one does
    again."""
    ordered = sorted(versions, key=lambda version: version.head.revision)
    ordered += [version for version in ordered[:-1] if version.head.counts]
    return tuple(_step(before, after) for before, after in pairwise(ordered))


def _step(before: Version, after: Version) -> Step:
    mapping = mapped(before.text, after.text)
    old, new = _quotations(before), _quotations(after)
    pairs = carried(
        [known(entry.statement, before.text) for entry in old.values()],
        [known(entry.statement, after.text) for entry in new.values()],
        mapping,
    )
    found = [*_there(old, new, pairs, mapping), *_gone(old, pairs, mapping)]
    edited = tuple(one for one in found if one.edits)
    title = (before.head.title, after.head.title)
    return Step(before.head, after.head, len(found) - len(edited), edited, title if title[0] != title[1] else None)


def _quotations(version: Version) -> dict[str, Entry]:
    """Those that nobody said are none; in an earlier text none counts any more."""
    return {entry.statement.id: entry for entry in version.entries if _is_one(entry)}


def _is_one(entry: Entry) -> bool:
    said = entry.judged.get(QUOTATION)
    return said.new != NO if said else entry.found or bool(entry.judged)


def _there(old: dict[str, Entry], new: dict[str, Entry], pairs: dict[str, str], mapping: Mapping) -> Iterator[Edited]:
    backwards = mapping.reversed()
    for key, after in new.items():
        if key in pairs:
            yield _compared(old[pairs[key]], after, mapping, backwards)
        elif not _stands(backwards, after.statement.quotation.quote):
            yield Edited(None, after, (Edit.NEW,))
        # Else its words stood there already, and only the machine did not take them for a quotation: no edit.


def _gone(old: dict[str, Entry], pairs: dict[str, str], mapping: Mapping) -> Iterator[Edited]:
    for key, before in old.items():
        if key not in pairs.values():
            still_there = _stands(mapping, before.statement.quotation.quote)
            yield Edited(before, None, () if still_there else (Edit.VANISHED,))


def _compared(before: Entry, after: Entry, mapping: Mapping, backwards: Mapping) -> Edited:
    old, new = before.statement.quotation, after.statement.quotation
    same_words = _words(text_of(old.quote, mapping.before)) == _words(text_of(new.quote, mapping.after))
    stayed = same_words or (_stands(mapping, old.quote) and _stands(backwards, new.quote))
    speakers = [actor.id if (actor := actor_of(entry)) else None for entry in (before, after)]
    edits = (
        (Edit.REWORDED, not stayed),
        (Edit.OTHER_SPEAKER, speakers[0] != speakers[1]),
        (Edit.OTHER_TYPE, old.type is not new.type),
    )
    return Edited(before, after, tuple(edit for edit, is_so in edits if is_so))


def _stands(mapping: Mapping, spans: Spans) -> bool:
    """Whether the other text has the very same words in that place, however they are cut into lines."""
    there = mapping.spans(spans)
    return there is not None and _words(text_of(spans, mapping.before)) == _words(text_of(there, mapping.after))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
