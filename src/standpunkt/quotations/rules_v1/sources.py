"""Sources named in a phrase: "laut Polizei", "gemäß dem Amt", "nach Angaben der Polizei", "der Polizei zufolge"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.drafts import Draft, Range, Ranges, minus, singles
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.view import ASIDE_MARKS, SentenceView
from standpunkt.records.quotations import Medium, QuotationType

_LEXICON = reporting_lexicon()
_SOURCE_ENDINGS = tuple(sorted(_LEXICON.source_endings))
_WORDS = frozenset(("laut", "gemäß", "nach", "zufolge"))
_OPENERS = frozenset("und doch aber allein auch denn noch erst".split())
_EDGE_MARKS = ASIDE_MARKS | {";", ":"}
_DEFINITE = frozenset(("dem", "den", "der"))
_REACH = 5  # tokens between "nach" and its noun: "nach ersten eigenen Angaben"


def sources(view: SentenceView) -> Iterator[Draft]:
    """Drafts whose source stands in a phrase of its own."""
    for position, word in enumerate(view.lowers):
        if word not in _WORDS or not view.is_open[position]:
            continue
        if word in ("laut", "gemäß"):
            yield from _with_source_behind(view, position, "attribution laut")
        elif word == "nach" and _has_source_behind(view, position):
            yield from _with_source_behind(view, position, "attribution nach")
        elif word == "zufolge" or (word == "nach" and _has_source_before(view, position)):
            yield from _with_source_before(view, position)


def attributed(
    view: SentenceView, rule: str, *, content: Range, frame: Range, speaker: Range | None, cue: Ranges
) -> Draft:
    """A draft whose quote is `content` without `frame` and without marks at the edges; it may be empty."""
    return Draft(
        type=QuotationType.INDIRECT,
        rule=rule,
        sentence=view.sentence.index,
        quote=_trimmed(view, minus(content, [frame])),
        cue=cue,
        frame=frame,
        speaker=speaker,
        medium=Medium.SPEECH_OR_WRITING,
    )


def _with_source_behind(view: SentenceView, position: int, rule: str) -> Iterator[Draft]:
    end = _source_end(view, position)
    if end <= position + 1:
        return
    speaker = position + 1, end - (view.word(end - 1) == ",")
    addressee = None
    if view.lower(end) == "gegenüber" and (after := noun_phrase(view, end + 1, len(view))) > end + 1:
        addressee, end = (end + 1, after), after
    draft = attributed(
        view,
        rule,
        content=_content_of(view, position, end),
        frame=(position, end),
        speaker=speaker,
        cue=singles((position,)),
    )
    yield replace(draft, addressee=addressee)


def _source_end(view: SentenceView, position: int) -> int:
    """Past the source: its noun phrase, or a quoted name; at the beginning of a main clause all that stands before
    the finite verb."""
    phrase = noun_phrase(view, position + 1, len(view))
    if _begins_sentence(view, position):
        finite = _main_finite(view, position + 1, phrase)
        return phrase if finite is None else finite
    while position + 1 < len(view) and view.is_quoted(position + 1):
        position += 1
    return max(phrase, position + 1)


def _main_finite(view: SentenceView, start: int, phrase: int) -> int | None:
    """ "laut Lindqvist, die das Amt seit Mai leitet, ist ...": the finite verb behind the last comma."""
    finite = view.finite_in(start, len(view))
    while finite is not None:
        has_comma = any(view.word(place) == "," for place in range(phrase, finite))
        if not has_comma or not view.is_subordinate(view.clause_at(finite)):
            return finite
        finite = view.finite_in(finite + 1, len(view))
    return None


def _begins_sentence(view: SentenceView, position: int) -> bool:
    return position == 0 or (position == 1 and view.lower(0) in _OPENERS)


def _content_of(view: SentenceView, start: int, end: int) -> Range:
    """What the source is named for: the sentence, or the subordinate clause the source stands in."""
    clause = view.clause_at(start)
    if clause.start > 0 and view.is_subordinate(clause):
        return clause.start, clause.end
    return (end if _begins_sentence(view, start) else 0), view.content_end()


def _has_source_behind(view: SentenceView, position: int) -> bool:
    """ "nach Angaben", "nach eigenen Angaben", "nach einem Bericht"; "nach der Umfrage" is a time."""
    for place in range(position + 1, min(position + 1 + _REACH, len(view))):
        token = view.tokens[place]
        if token.is_capitalised and not view.is_quoted(place):
            if view.lower(position + 1) in _DEFINITE:
                return token.lemma in _LEXICON.sources_with_article and _is_told_whose(view, position, place)
            return token.lemma in _LEXICON.sources or token.lemma.lower().endswith(_SOURCE_ENDINGS)
        if not token.is_word:
            return False
    return False


def _is_told_whose(view: SentenceView, position: int, noun: int) -> bool:
    """ "nach dem Bericht der Polizei", "nach den Angaben"; "nach dem Bericht" alone is a time."""
    return view.lower(position + 1) == "den" or noun_phrase(view, noun, len(view)) > noun + 1


def _has_source_before(view: SentenceView, position: int) -> bool:
    """ "ihrer Ansicht nach"."""
    return position > 0 and view.tokens[position - 1].lemma in _LEXICON.sources_before_nach


def _with_source_before(view: SentenceView, position: int) -> Iterator[Draft]:
    start = _source_start(view, position)
    if start is None:
        return
    yield attributed(
        view,
        "attribution zufolge",
        content=_content_of(view, start, position + 1),
        frame=(start, position + 1),
        speaker=(start, position),
        cue=singles((position,)),
    )


def _source_start(view: SentenceView, position: int) -> int | None:
    """Where the noun phrase begins that ends before "zufolge"."""
    for place in range(view.clause_at(position).start, position):
        if view.lower(place) not in ("und", "auch") and noun_phrase(view, place, position) == position:
            return place
    return None


def _trimmed(view: SentenceView, ranges: Ranges) -> Ranges:
    """Without commas and dashes at their ends."""
    return tuple(piece for piece in (_trimmed_range(view, *range_) for range_ in ranges) if piece[1] > piece[0])


def _trimmed_range(view: SentenceView, start: int, end: int) -> Range:
    while start < end and view.word(start) in _EDGE_MARKS and not view.is_quoted(start):
        start += 1
    while end > start and view.word(end - 1) in _EDGE_MARKS and not view.is_quoted(end - 1):
        end -= 1
    return start, end
