"""Content clauses of reporting nouns: "die Warnung der Ministerin, dass ...", "sein Vorschlag, ... zu ..."."""

from __future__ import annotations

from collections.abc import Iterator

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.content_clauses import is_noun_content, noun_content_end
from standpunkt.quotations.rules_v1.drafts import Draft, Range, singles
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.subjects import subject_before
from standpunkt.quotations.rules_v1.view import Clause, SentenceView
from standpunkt.records.quotations import Medium, QuotationType

_REACH = 12  # tokens between a noun and the end of its phrase


def complements_of_nouns(view: SentenceView, claimed: frozenset[int]) -> Iterator[Draft]:
    """Drafts of clauses that a noun introduces; those in `claimed` (their numbers) belong to a verb."""
    for number, clause in enumerate(view.clauses[:-1]):
        if number + 1 in claimed or view.word(clause.end) not in (",", ":"):
            continue
        noun = reporting_noun(view, clause)
        if noun is not None and _introduces(view, number, noun):
            yield _draft(view, clause, number + 1, noun)


def reporting_noun(view: SentenceView, clause: Clause) -> int | None:
    """The reporting noun whose phrase closes the clause."""
    nouns = reporting_lexicon().nouns
    for place in range(clause.end - 1, max(clause.start, clause.end - _REACH + 1) - 1, -1):
        token = view.tokens[place]
        if view.is_open[place] and token.is_capitalised and token.lemma in nouns:
            return place if noun_phrase(view, place, clause.end) >= clause.end - 1 else None
    return None


def owned_clauses(view: SentenceView) -> frozenset[int]:
    """Numbers of clauses behind a reporting noun with a genitive or "von" of its own: "nach dem Vorschlag der
    Ministerin, ..."."""
    found = set()
    for number, clause in enumerate(view.clauses[:-1]):
        noun = reporting_noun(view, clause)
        if noun is not None and noun + 1 < clause.end and is_noun_content(view, view.clauses[number + 1]):
            found.add(number + 1)
    return frozenset(found)


def _introduces(view: SentenceView, number: int, noun: int) -> bool:
    clause, following = view.clauses[number], view.clauses[number + 1]
    if view.is_quoted(following.start):
        return False
    if view.word(clause.end) != ":" or view.finite_in(following.start, following.end) is None:
        return is_noun_content(view, following)
    return number > 0 or noun > clause.start  # "Vorschlag: ..." at the beginning is a label


def _draft(view: SentenceView, clause: Clause, number: int, noun: int) -> Draft:
    start = view.clauses[number].start
    return Draft(
        type=QuotationType.INDIRECT,
        rule="noun",
        sentence=view.sentence.index,
        quote=((start, noun_content_end(view, number)),),
        cue=singles((noun,)),
        frame=(clause.start, start),
        speaker=_owner(view, clause, noun),
        medium=Medium.SPEECH_OR_WRITING,
    )


def _owner(view: SentenceView, clause: Clause, noun: int) -> Range | None:
    """Whose warning it is: the genitive or "von" behind the noun, else a possessive or name before it, else the
    subject of the clause."""
    start = noun + 1 + (view.lower(noun + 1) in ("von", "vom", "aus"))
    after = noun_phrase(view, start, clause.end)
    if after > start:
        return start, after
    if noun > clause.start and _is_possessive(view.word(noun - 1)):
        return noun - 1, noun
    finite = view.finite_in(clause.start, clause.end)
    return None if finite is None else subject_before(view, clause.start, finite)


def _is_possessive(word: str) -> bool:
    """ "seine", "Ihre", "Lindqvists"."""
    lower = word.lower()
    is_pronoun = lower.startswith(("sein", "ihr")) and lower != "sein"
    return is_pronoun or (word[0].isupper() and word.endswith(("s", "’")))
