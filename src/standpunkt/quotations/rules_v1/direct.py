"""Direct speech: which stretches between quotation marks are speech.

"„Wir warten“, sagte Lindqvist, „bis Mai.“" is one quotation in two parts. "„Wir warten.“ „Bis Mai.“": the second goes
on with the first. „Ein ganzer Satz, von niemandem gesprochen“ is speech too, „ein Wort“ is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.direct_frames import framed
from standpunkt.quotations.rules_v1.drafts import Draft
from standpunkt.quotations.rules_v1.stretches import SPEECH_LENGTH, Stretch, fills_its_sentences, stretches
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Medium, QuotationType

_LONGEST_PAUSE = 400  # characters between speech and speech that goes on with it
_FURTHEST = 2  # sentences, likewise
_FEWEST_WORDS = 3  # of a whole quoted sentence, beside other speech or in a headline


def direct_speech(analysis: Analysis, views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]]) -> Iterator[Draft]:
    """Drafts of all direct speech, in text order and in tokens of the article."""
    before: tuple[Stretch, Draft] | None = None
    for stretch in stretches(analysis):
        if before is not None and _goes_on_behind_frame(analysis, before[1], stretch):
            before = stretch, replace(before[1], quote=(*before[1].quote, stretch.tokens))
            continue
        draft = framed(views, cues, stretch) or _without_frame(analysis, views, before, stretch)
        if draft is not None:
            if before is not None:
                yield before[1]
            before = stretch, draft
    if before is not None:
        yield before[1]


def _goes_on_behind_frame(analysis: Analysis, before: Draft, stretch: Stretch) -> bool:
    """ "„A“, sagte X, „b“": where the second part begins in the middle of a sentence both are one quotation."""
    if before.rule not in ("direct, cue behind", "direct so") or before.frame is None:
        return False
    start, end = stretch.tokens
    word = next((analysis.tokens[i].text for i in range(start, end) if analysis.tokens[i].is_word), "")
    follows = 0 <= start - before.frame[1] <= 3 and analysis.tokens[start - 1].text == ","
    return follows and word[:1].islower()


def _without_frame(
    analysis: Analysis, views: Sequence[SentenceView], before: tuple[Stretch, Draft] | None, stretch: Stretch
) -> Draft | None:
    """Speech that goes on with the speech `before`, or stands alone."""
    if before is not None and _continues(analysis, views, before[0], stretch):
        return replace(before[1], rule="direct continued", sentence=stretch.first, quote=(stretch.tokens,))
    return _alone(stretch) if _stands_alone(views, stretch) else None


def _continues(analysis: Analysis, views: Sequence[SentenceView], before: Stretch, stretch: Stretch) -> bool:
    """Whole quoted sentences soon behind other speech go on with it."""
    if stretch.words < _FEWEST_WORDS or not fills_its_sentences(views, stretch):
        return False
    pause = analysis.tokens[stretch.tokens[0]].span.start - analysis.tokens[before.tokens[1] - 1].span.end
    return stretch.first - before.last <= _FURTHEST and pause < _LONGEST_PAUSE


def _stands_alone(views: Sequence[SentenceView], stretch: Stretch) -> bool:
    """A quoted sentence of its own, without anybody named: still speech."""
    is_headline = views[stretch.first].sentence.kind is SegmentKind.HEADLINE
    return stretch.words >= (_FEWEST_WORDS if is_headline else SPEECH_LENGTH) and fills_its_sentences(views, stretch)


def _alone(stretch: Stretch) -> Draft:
    return Draft(
        type=QuotationType.DIRECT,
        rule="direct alone",
        sentence=stretch.first,
        quote=(stretch.tokens,),
        medium=Medium.SPEECH,
    )
