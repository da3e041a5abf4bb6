"""Quotations by rules.

The steps: 1. lay out each sentence (`layout`); 2. find its reporting verbs (`cues`); 3. what is speech as a whole:
embedded posts (`posts`), answers (`interviews`); 4. what is told: direct speech (`direct`), sources beside their
content (`sources`, `asides`, `references`), content clauses (`complements`), reports without one (`reported`);
5. settle what contradicts (`settling`); 6. speech that goes on without a cue (`continuing`); 7. words in quotation
marks inside reports (`words`); 8. quotations with their confidence, and which lies in which (`records`). No weights,
nothing learned: only the lexicons `reporting.yaml` and `grammar.yaml`, and German grammar.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from standpunkt.quotations.rules_v1.asides import asides
from standpunkt.quotations.rules_v1.complements import complements
from standpunkt.quotations.rules_v1.continuing import continuing
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.cues import cues_of
from standpunkt.quotations.rules_v1.direct import direct_speech
from standpunkt.quotations.rules_v1.drafts import Draft
from standpunkt.quotations.rules_v1.interviews import interviews
from standpunkt.quotations.rules_v1.layout import sentence_views
from standpunkt.quotations.rules_v1.posts import posts
from standpunkt.quotations.rules_v1.records import to_quotations
from standpunkt.quotations.rules_v1.references import references, taken_up
from standpunkt.quotations.rules_v1.reported import reported
from standpunkt.quotations.rules_v1.settling import settled
from standpunkt.quotations.rules_v1.sources import sources
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.quotations.rules_v1.words import with_words
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation

__all__ = ["NAME", "VERSION", "find"]

NAME = "quotations.rules_v1"
VERSION = "1"

_OWN_VOICE = frozenset(("", "ich", "wir", "man"))


def find(analysis: Analysis) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple."""
    views = list(sentence_views(analysis))
    cues = [cues_of(view) for view in views]
    whole = list(chain(posts(analysis), interviews(analysis, views)))
    whole_at = {token: draft for draft in whole for token in range(*draft.hull)}
    told = [draft for draft in _told(analysis, views, cues) if not _is_own_voice(analysis, draft, whole_at)]
    drafts = settled([*whole, *told])
    drafts += continuing(views, drafts)
    drafts = with_words(analysis, drafts)
    return to_quotations(analysis, drafts, component=NAME, version=VERSION)


def _told(analysis: Analysis, views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]]) -> Iterator[Draft]:
    """What cues and quotation marks tell, before anything is settled."""
    yield from direct_speech(analysis, views, cues)
    for view, found in zip(views, cues, strict=True):
        number = view.sentence.index
        before = taken_up(views[number - 1], view, found) if number else ()
        drafts = chain(
            sources(view),
            asides(view, found),
            references(view),
            complements(view, found),
            reported(view, found),
            before,
        )
        yield from (draft.shifted(view.first) for draft in drafts if draft.quote)


def _is_own_voice(analysis: Analysis, draft: Draft, whole_at: Mapping[int, Draft]) -> bool:
    """True inside a post, and for what the one who answers says of himself ("ich warne davor")."""
    holder = whole_at.get(draft.hull[0])
    if holder is None or holder.rule == "post":
        return holder is not None
    speaker = "" if draft.speaker is None else analysis.tokens[draft.speaker[0]].text.lower()
    return speaker in _OWN_VOICE or draft.rule in ("direct alone", "direct continued")
