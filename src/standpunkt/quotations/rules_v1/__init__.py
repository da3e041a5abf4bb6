"""Quotations by rules.

The steps: 1. lay out each sentence (`view`); 2. find its reporting verbs (`cues`); 3. direct speech (`direct`),
sources named beside their content (`attribution`), content clauses (`complements`), reports without a content
clause (`reported`); 4. settle what contradicts (`settling`); 5. speech that goes on without a cue (`continuing`);
6. which quotation lies in which. No weights, nothing learned: only the lexicon `reporting.yaml` and German grammar.
"""

from __future__ import annotations

from standpunkt.quotations.rules_v1.attribution import attributions, taken_up
from standpunkt.quotations.rules_v1.complements import complements
from standpunkt.quotations.rules_v1.continuing import continuing
from standpunkt.quotations.rules_v1.cues import cues_of
from standpunkt.quotations.rules_v1.direct import direct_speech
from standpunkt.quotations.rules_v1.drafts import Draft
from standpunkt.quotations.rules_v1.reported import reported
from standpunkt.quotations.rules_v1.settling import settled, to_quotations, with_words
from standpunkt.quotations.rules_v1.view import sentence_views
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation

__all__ = ["NAME", "VERSION", "find"]

NAME = "quotations.rules_v1"
VERSION = "1"


def find(analysis: Analysis) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple."""
    views = list(sentence_views(analysis))
    cues = [cues_of(view) for view in views]
    drafts: list[Draft] = list(direct_speech(analysis, views, cues))
    for view, found in zip(views, cues, strict=True):
        drafts += attributions(view, found)
        drafts += complements(view, found)
        drafts += reported(view, found)
        if view.sentence.index:
            drafts += taken_up(views[view.sentence.index - 1], view, found)
    drafts = settled(drafts)
    drafts = with_words(drafts)
    drafts += continuing(views, drafts)
    return to_quotations(analysis, drafts, component=NAME, version=VERSION)
