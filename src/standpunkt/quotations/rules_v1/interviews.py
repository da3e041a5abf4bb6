"""Interviews in print: paragraphs that begin with who speaks, without quotation marks.

"Frage: Bleibt der Hafen offen?" / "Lindqvist: Ja, bis Mai.": the answers are direct speech, the questions are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.drafts import Draft
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import QuotationType

_LABEL = re.compile(r"(?P<name>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3}):\s")
_ASKING = reporting_lexicon().interviewers
_FEWEST_TURNS = 2


@dataclass(frozen=True, slots=True)
class _Turn:
    """Sentences `first` to `last` (half open); the first begins with the label, `label_end` is past its colon."""

    name: str
    first: int
    last: int
    label_end: int


def interviews(analysis: Analysis, views: Sequence[SentenceView]) -> Iterator[Draft]:
    """One direct quotation for each answer of an interview; who asks is not quoted."""
    turns = list(_turns(analysis, views))
    answering = _answering(turns, views)
    for turn in turns:
        if turn.name in answering:
            start, end = views[turn.first].first + turn.label_end, views[turn.last - 1].sentence.last
            if start < end:
                yield Draft(
                    type=QuotationType.DIRECT,
                    rule="interview",
                    sentence=turn.first,
                    quote=((start, end),),
                    speaker=(views[turn.first].first, views[turn.first].first + turn.label_end - 1),
                )


def _turns(analysis: Analysis, views: Sequence[SentenceView]) -> Iterator[_Turn]:
    """Paragraphs with a label, each up to the next label or blank line."""
    starts = [n for n, view in enumerate(views) if n == 0 or _new_paragraph(analysis, views[n - 1], view)]
    for place, number in enumerate(starts):
        view = views[number]
        match = _LABEL.match(analysis.article.text, view.sentence.span.start, view.sentence.span.end)
        if match is None:
            continue
        label_end = next(p for p in range(len(view)) if view.word(p) == ":") + 1
        last = starts[place + 1] if place + 1 < len(starts) else len(views)
        yield _Turn(match["name"], number, last, label_end)


def _new_paragraph(analysis: Analysis, before: SentenceView, view: SentenceView) -> bool:
    return "\n" in analysis.article.text[before.sentence.span.end : view.sentence.span.start]


def _answering(turns: Sequence[_Turn], views: Sequence[SentenceView]) -> frozenset[str]:
    """Labels that come back, at least two of them in the article, and do not mostly ask."""
    counts = Counter(turn.name for turn in turns)
    often = {name for name, count in counts.items() if count >= _FEWEST_TURNS}
    if len(often) < 2:
        return frozenset()
    asked = Counter(turn.name for turn in turns if views[turn.last - 1].word(len(views[turn.last - 1]) - 1) == "?")
    return frozenset(name for name in often if name.lower() not in _ASKING and asked[name] * 2 < counts[name])
