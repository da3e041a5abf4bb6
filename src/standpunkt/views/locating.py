"""Where the words that a person typed stand in an article."""

from __future__ import annotations

import re

from standpunkt.errors import UsageError
from standpunkt.records.spans import Span, Spans, hull

_NEAR = 400
"""Characters before and behind a statement in which its speaker, cue and the like are sought first."""
_GAP = re.compile(r"\s*(?:…|\[…\]|\.\.\.)\s*")


def located(text: str, words: str, *, near: Spans = ()) -> Spans:
    """The spans of `words` in `text`, whatever the white space between them; "…" stands for a gap between two.

    Words that stand there several times are meant where they are `near` those spans, if that is in one place only.
    Raises UsageError where they are nowhere, or it is not clear where.
    """
    found: list[Span] = []
    for part in filter(None, _GAP.split(words.strip())):
        found.append(_one(text, part, near or tuple(found), behind=found[-1].end if found else 0))
    if not found:
        raise UsageError("There are no words.", remedy="Type the words as they stand in the article.")
    return tuple(found)


def _one(text: str, part: str, near: Spans, *, behind: int) -> Span:
    pattern = re.compile(r"\s+".join(map(re.escape, part.split())))
    places = [Span(*match.span()) for match in pattern.finditer(text, behind)]
    for choice in (places, _close(places, near, _NEAR), _close(places, near, 0)):
        if len(choice) == 1:
            return choice[0]
    if not places:
        remedy = "Type them as they stand there, “…” for what is left out, the stretches in the order of the text."
        raise UsageError(f"The article has not the words {part!r}.", remedy=remedy)
    raise UsageError(
        f"The words {part!r} stand in {len(places)} places of the article.",
        remedy="Type more of the words around them, so that it is clear which are meant.",
    )


def _close(places: list[Span], near: Spans, reach: int) -> list[Span]:
    if not near:
        return []
    around = hull(near)
    wide = Span(around.start - reach, around.end + reach)
    return [place for place in places if wide.contains(place)]
