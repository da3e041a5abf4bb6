"""Reports whose content or source stands elsewhere.

"Demnach sei der Hafen zu." (the source is named before) "Der Hafen schließt. Dies teilte das Amt mit." (so is the
content) "Lindqvist: Hafen bleibt offen" (a headline).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.sources import attributed
from standpunkt.quotations.rules_v1.subjects import source_phrase, subject_behind
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.articles import SegmentKind

_TAKING_UP = reporting_lexicon().taking_up
_NOT_IN_PASSIVE = frozenset(("fordern", "kritisieren"))  # "Das wurde kritisiert" tells of no words
_LONGEST_LABEL = 5  # tokens before the colon of a headline


def references(view: SentenceView) -> Iterator[Draft]:
    """Drafts of "demnach" and "wonach", and of headlines that name their speaker."""
    for position, word in enumerate(view.lowers):
        if word in ("demnach", "danach", "wonach") and view.is_open[position]:
            yield from _demnach(view, position)
    if view.sentence.kind is SegmentKind.HEADLINE:
        yield from _headline(view)


def taken_up(before: SentenceView, view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "CONTENT. Dies teilte X mit": the pronoun takes up the sentence before, and belongs to the quote."""
    cue = next((cue for cue in cues if cue.finite == 1), None)
    if cue is None or before.sentence.segment != view.sentence.segment or not _takes_up(view, cue):
        return
    is_paper = cue.verb.lemma == "hervorgehen"
    end = view.content_end()
    speaker = (source_phrase if is_paper else subject_behind)(view, 2, end)
    if speaker is not None or cue.is_passive or is_paper:
        start = before.first - view.first
        draft = attributed(view, "attribution dies", content=(0, 1), frame=(1, end), speaker=speaker, cue=cue.ranges)
        yield replace(draft, quote=((start, 1),), medium=cue.verb.medium)


def _takes_up(view: SentenceView, cue: Cue) -> bool:
    if view.word(0) not in ("Dies", "Das") or cue.verb.lemma not in _TAKING_UP or len(view.clauses) > 2:
        return False
    if cue.is_passive and cue.verb.lemma in _NOT_IN_PASSIVE:
        return False
    return len(cue.places) == 1 or cue.last >= view.content_end() - 1


def _demnach(view: SentenceView, position: int) -> Iterator[Draft]:
    """ "Demnach sei der Plan ...": the source stands in the sentence before, or before the comma ("wonach")."""
    content = _content_of(view, position)
    if content is not None and content[1] > content[0] + 2:
        place = position, position + 1
        yield attributed(view, "attribution demnach", content=content, frame=place, speaker=place, cue=(place,))


def _content_of(view: SentenceView, position: int) -> Range | None:
    end = view.content_end()
    if view.lower(position) == "wonach":
        return position + 1, end
    is_in_time = position > 0 or not view.has_subjunctive(0, view.clause_at(position).end)
    if view.lower(position) == "danach" and is_in_time:
        return None
    return int(position == 0), end


def _headline(view: SentenceView) -> Iterator[Draft]:
    """ "Lindqvist: Abgabe bleibt auf dem Tisch"."""
    places = range(1, min(_LONGEST_LABEL + 1, len(view)))
    colon = next((place for place in places if view.word(place) == ":" and view.is_open[place]), None)
    if colon is None or noun_phrase(view, 0, colon) != colon:
        return
    if colon + 2 < len(view) and not view.is_quoted(colon + 1):
        yield attributed(
            view,
            "attribution headline",
            content=(colon + 1, view.content_end()),
            frame=(0, colon + 1),
            speaker=(0, colon),
            cue=(),
        )
