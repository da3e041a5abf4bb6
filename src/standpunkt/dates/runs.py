"""Who spoke on which occasion so far, in text order: what a later quotation of the same speaker goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from standpunkt.dates.kinds import LEXICON, SHARED
from standpunkt.dates.layout import Layout, place_of
from standpunkt.dates.naming import is_background, named_between, somebody_else
from standpunkt.dates.speakers import Mention, MentionKind, goes_on
from standpunkt.dates.words import either
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import hull
from standpunkt.records.statements import Occasion, OccasionKind

_FAR = 3
"""Paragraphs after which an occasion no longer goes on by itself."""
_TITLED = 3
"""Capitalised words of a name with a title."""
_REPLY = re.compile(rf"\b(?:{either(LEXICON['replies'])})\b")
_AT_ONCE = re.compile(rf"\b(?:{either(LEXICON['at_once'])})\b")
_DISPUTES = frozenset({OccasionKind.DEBATE, OccasionKind.TALK_SHOW})


@dataclass(frozen=True, slots=True)
class Run:
    """What a speaker said on one occasion so far. `is_lead` marks the summary at the beginning: reported speech;
    `is_body` a speaker who is no person ("der Rat")."""

    words: frozenset[str]
    end: int
    occasion: Occasion
    female: bool | None
    is_background: bool
    is_lead: bool
    is_body: bool
    entry: int | None

    @property
    def is_shared(self) -> bool:
        """True where others spoke on the occasion too: a debate, a summit, a press conference."""
        said = self.occasion.said
        return said is not None and (self.occasion.kind in SHARED or said.origin.rule == "gathering")


class Runs:
    """The runs of an article so far."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.earlier: list[Run] = []

    def run_of(self, quotation: Quotation, mention: Mention) -> Run | None:
        """The run that `quotation` goes on with: the last one, or the one before what is told in the past perfect.
        One that knows the speaker's word ("der Generalsekretär") goes before one that it may describe."""
        last = next((i for i, run in enumerate(reversed(self.earlier)) if not run.is_background), len(self.earlier))
        open_runs = [run for run in self.earlier[: -last - 2 : -1] if not self._is_closed(run, quotation)]
        runs = sorted(open_runs, key=lambda run: mention.key not in run.words) if mention.key else open_runs
        return next((run for run in runs if self._goes_on(quotation, mention, run)), None)

    def _is_closed(self, run: Run, quotation: Quotation) -> bool:
        """What the past perfect tells ends with its paragraph: the next one goes on with the story."""
        apart = self.layout.paragraphs_between(run.end, place_of(quotation)) > 0
        return run.is_background and apart and not is_background(self.layout, quotation)

    def known_by(self, mention: Mention) -> Run | None:
        """The last dated run whose speaker bears the name of `mention`."""
        found = (run for run in reversed(self.earlier) if mention.key in run.words and run.occasion.said)
        return next(found, None)

    def gathering_of(self, quotation: Quotation, mention: Mention, told: str) -> Run | None:
        """The run of the debate or meeting that `quotation` is another voice of: of a speaker who spoke there before,
        or by a clause that answers on the spot ("entgegnete", "daraufhin")."""
        last = next((run for run in reversed(self.earlier) if not run.is_background), None)
        if last is None or not last.is_shared or is_background(self.layout, quotation):
            return None
        if last.entry != self._entry(quotation) or self.layout.paragraphs_between(last.end, place_of(quotation)) > 1:
            return None
        answers = _AT_ONCE.search(told) or (last.occasion.kind in _DISPUTES and _REPLY.search(told))
        return last if answers or self._spoke_there(mention, last) else None

    def voice_of(self, quotation: Quotation, mention: Mention) -> Run | None:
        """The run of a body whose statement this one tells in full: "Der Rat lehnte am Dienstag ab. Es eile nicht,
        sagte Generalsekretärin Hedda Winther." The quote comes first and at once, the speaker with a title; who
        begins a sentence of their own ("Oppositionsführer Jo Berg sagte ...") may be anybody."""
        run = self.earlier[-1] if self.earlier else None
        if run is None or not (run.is_body and run.occasion.said) or self._sentences_on(run, quotation) > 1:
            return None
        place = place_of(quotation)
        named = mention.kind is MentionKind.NAME and len(mention.words) >= _TITLED
        is_voice = named or (mention.is_person_described and mention.is_new)
        after = bool(quotation.speaker) and hull(quotation.speaker).start > place
        return run if is_voice and after and not self.layout.paragraphs_between(run.end, place) else None

    def _sentences_on(self, run: Run, quotation: Quotation) -> int:
        here, there = self.layout.sentence_at(place_of(quotation)), self.layout.sentence_at(max(0, run.end - 1))
        return here.index - there.index if here and there else 0

    def _spoke_there(self, mention: Mention, last: Run) -> bool:
        there = (run for run in self.earlier if run.is_shared and _evidence(run) == _evidence(last))
        return mention.kind is MentionKind.NAME and any(
            goes_on(mention, known=run.words, near=False, female=run.female) for run in there
        )

    def remember(self, quotation: Quotation, mention: Mention, occasion: Occasion) -> None:
        """Adds `quotation`, said by `mention` on `occasion`, to the runs."""
        end = max(hull(quotation.quote).end, *(s.end for s in (*quotation.frame, *quotation.cue)), 0)
        before = self.run_of(quotation, mention)
        self.earlier.append(
            Run(
                words=mention.words | (before.words if before else self._antecedent(quotation, mention)),
                end=end,
                occasion=occasion,
                female=before.female if before and before.female is not None else mention.female,
                is_background=is_background(self.layout, quotation) or (before is not None and before.is_background),
                is_lead=before is None and quotation.type is QuotationType.REPORTED,
                is_body=mention.kind is MentionKind.DESCRIPTION and not mention.is_person_described,
                entry=self._entry(quotation),
            )
        )

    def _entry(self, quotation: Quotation) -> int | None:
        return self.layout.ticker.entry_at(place_of(quotation)) if self.layout.ticker else None

    def _goes_on(self, quotation: Quotation, mention: Mention, run: Run) -> bool:
        place = place_of(quotation)
        if run.entry != self._entry(quotation):
            return False
        distance = self.layout.paragraphs_between(run.end, place)
        if mention.kind is MentionKind.NOBODY:
            return distance == 0 and not quotation.cue
        if run.is_body and mention.kind is MentionKind.PRONOUN and self._sentences_on(run, quotation) > 1:
            return False
        if distance > _FAR or not goes_on(mention, known=run.words, near=distance <= 1, female=run.female):
            return False
        return not somebody_else(self.layout, quotation, mention, after=run.end, known=run.words)

    def _antecedent(self, quotation: Quotation, mention: Mention) -> frozenset[str]:
        """The name a pronoun or description stands for: the only one told of before it in its paragraph."""
        if mention.kind is MentionKind.NAME or mention.is_new:
            return frozenset()
        place = place_of(quotation)
        named: Sequence[tuple[str, str]] = list(named_between(self.layout, self.layout.paragraph_start(place), place))
        together = all(set(left) & set(right) for left, right in pairwise(named))
        return frozenset(word for pair in named for word in pair) if together else frozenset()


def _evidence(run: Run) -> object:
    return run.occasion.said.evidence if run.occasion.said else None
