"""What a quotation tells of somebody else's stand is a statement of that party, nested in it.

In "Sprecher Berg sagte, Nordmark sei gegen die Maut" Nordmark takes a stand, and Berg only tells of it. Whose code it
is in the end is asked when codes are found; here the stand is made a quotation of its own, with the party as speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.titles import title_word
from standpunkt.quotations.rules_v1.drafts import Draft, Ranges
from standpunkt.quotations.rules_v1.layout import capitalised, laid_out
from standpunkt.quotations.rules_v1.noun_phrases import is_thing
from standpunkt.quotations.rules_v1.records import to_quotations
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.quotations.stand_clauses import SIGNS, TRIGGERS, StandClause, stand_clauses
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Spans

COMPONENT = "quotations.third_parties"
VERSION = "1"
RULE = "third party"

_PRONOUNS = frozenset(("er", "sie"))
_POSSESSIVES = ("sein", "ihr")
_BODY_ENDINGS = tuple(sorted(grammar().body_endings))
_DETERMINERS = grammar().determiners | grammar().oblique_determiners
_SHORTEST_NAME = 3
_MARKS = frozenset('„“”"»«‚‘’')


def third_parties(analysis: Analysis, found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The stands of others that `found` tell of, as reported speech with the party as speaker, in text order."""
    finder = _Finder(analysis)
    outer = (one for one in found if one.within is None and one.type is not QuotationType.REPORTED)
    drafts = [draft for one in outer for draft in finder.drafts(one)]
    return to_quotations(analysis, drafts, component=COMPONENT, version=VERSION)


class _Finder:
    """One article. What only some quotations need is looked up once."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._starts = [token.span.start for token in analysis.tokens]
        self._names: frozenset[str] | None = None

    def drafts(self, quotation: Quotation) -> Iterator[Draft]:
        for tokens in self._stretches(quotation.quote):
            if not self._may_tell(tokens):
                continue
            view = self._view(tokens)
            for clause in stand_clauses(view):
                if self._is_party(view, clause, quotation):
                    yield _draft(view, clause)

    def _stretches(self, quote: Spans) -> Iterator[list[int]]:
        """The words of a quotation, sentence by sentence; its halves around a cue are one sentence."""
        tokens = [
            place
            for span in quote
            for place in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
            if self._analysis.tokens[place].text not in _MARKS
        ]
        sentences: dict[int, list[int]] = {}
        for place in tokens:
            sentences.setdefault(self._analysis.tokens[place].sentence, []).append(place)
        yield from sentences.values()

    def _may_tell(self, places: Sequence[int]) -> bool:
        tokens = [self._analysis.tokens[place] for place in places]
        return any(token.lemma in TRIGGERS or token.text in SIGNS for token in tokens)

    def _view(self, places: Sequence[int]) -> SentenceView:
        """The stretch as if it were a sentence of its own, quotation marks or not."""
        if self._names is None:
            self._names = capitalised(self._analysis)
        tokens = tuple(self._analysis.tokens[place] for place in places)
        sentence = self._analysis.sentences[tokens[0].sentence]
        return laid_out(sentence, tokens, (-1,) * len(tokens), self._names)

    def _is_party(self, view: SentenceView, clause: StandClause, outer: Quotation) -> bool:
        """True where the subject is another than who speaks: "er" only where "seine Sprecherin" speaks for him."""
        words = [view.tokens[place] for place in range(*clause.subject)]
        if words[0].text.lower() in _PRONOUNS:
            return self._speaks_for_another(outer)
        nouns = [word for word in words if word.is_capitalised and word.text.lower() not in _DETERMINERS]
        if not nouns or is_thing(nouns[0].lemma):
            return False
        if outer.type is not QuotationType.DIRECT:
            return True
        return any(map(_is_party_noun, nouns)) or (len(words) == 1 and words[0].text == words[0].lemma)

    def _speaks_for_another(self, outer: Quotation) -> bool:
        """ "sagte seine Sprecherin", "teilte ihr Büro mit"."""
        if not outer.speaker:
            return False
        first = bisect_left(self._starts, outer.speaker[0].start)
        return self._analysis.tokens[first].text.lower().startswith(_POSSESSIVES)


def names_a_party(words: Sequence[Token]) -> bool:
    """True for "der Präsident", "die Regierung", "Nordmark"; not for "er", "die Mutter", "das Urteil"."""
    nouns = [word for word in words if word.is_capitalised and word.text.lower() not in _DETERMINERS]
    return bool(nouns) and not is_thing(nouns[0].lemma) and any(map(_is_party_noun, nouns))


def _is_party_noun(word: Token) -> bool:
    """A title, a name that no dictionary holds, a body: in direct speech "die Menschen wollen Frieden" is no news."""
    is_name = len(word.text) >= _SHORTEST_NAME and not is_known(word.text)
    return is_name or title_word(word.text) is not None or word.text.lower().endswith(_BODY_ENDINGS)


def _draft(view: SentenceView, clause: StandClause) -> Draft:
    places = [view.tokens[place].index for place in clause.content]
    start, end = (view.tokens[place].index for place in (clause.subject[0], clause.subject[1] - 1))
    cue = tuple((view.tokens[place].index, view.tokens[place].index + 1) for place in clause.cue)
    return Draft(QuotationType.REPORTED, RULE, view.sentence.index, _ranges(places), cue, speaker=(start, end + 1))


def _ranges(places: Sequence[int]) -> Ranges:
    """Neighbouring tokens as one range."""
    breaks = [number for number, (left, right) in enumerate(pairwise(places), start=1) if right != left + 1]
    edges = [0, *breaks, len(places)]
    return tuple((places[a], places[b - 1] + 1) for a, b in pairwise(edges))
