"""One sentence, laid out for the rules: what is quoted, what stands in brackets, where its clauses are.

Positions here are places of tokens within the sentence; `SentenceView.first` leads back to the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from standpunkt.records.analyses import Analysis, Mood, Sentence, Token
from standpunkt.records.articles import SegmentKind

SUBORDINATORS = frozenset(
    "dass daß ob wenn weil da obwohl während nachdem bevor ehe sobald solange falls sofern damit indem wobei wodurch "
    "womit wonach woran worauf wozu weshalb weswegen warum wieso wo wohin woher als wie seit seitdem bis sodass "
    "obgleich zumal soweit soviel was wer wen wem welche welcher welches um ohne anstatt statt".split()
)
_RELATIVES = frozenset("der die das dem den deren dessen denen welcher welche welches welchem welchen".split())
_RELATIVE_PREPOSITIONS = frozenset("in mit von für auf aus bei nach zu an durch gegen über unter vor wegen um".split())
_BOUNDARIES = frozenset(",;:–—")
CONJUNCTIONS = frozenset("und oder aber doch denn sondern sowie jedoch".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` to `end` (half open) between two boundaries, which are not part of it."""

    start: int
    end: int


@dataclass(slots=True)
class SentenceView:
    """`quoted[i]`: number of the outermost quoted stretch token i lies in, or -1. `is_open[i]`: token i may be a
    cue (it stands in no quotation marks and no brackets). `names`: words that the article capitalises in the middle
    of a sentence; so "Gall" at a sentence's beginning is no imperative."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    quoted: list[int]
    is_open: list[bool]
    names: frozenset[str]
    clauses: list[Clause] = field(default_factory=list)
    clause_of: list[int] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The article's number of the sentence's first token."""
        return self.sentence.first

    @property
    def is_post(self) -> bool:
        """True in an embedded post, which is direct speech as a whole."""
        return self.sentence.kind is SegmentKind.EMBEDDED_POST

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, position: int) -> str:
        """The token's text, "" outside the sentence."""
        return self.tokens[position].text if 0 <= position < len(self.tokens) else ""

    def lower(self, position: int) -> str:
        """The token's text in lower case, "" outside the sentence."""
        return self.word(position).lower()

    def finite_in(self, start: int, end: int) -> int | None:
        """The first finite verb between `start` and `end`; a plural that looks like an infinitive counts where
        nothing else does."""
        fallback = None
        for position in range(start, end):
            token = self.tokens[position]
            if not self.is_open[position]:
                continue
            if token.mood is not None:
                return position
            if fallback is None and looks_like_plural_verb(token) and self.lower(position - 1) not in ("zu", "nicht"):
                fallback = position
        return fallback

    def is_subordinate(self, clause: Clause) -> bool:
        """True where the clause begins like one whose verb stands at its end."""
        word, following = self.lower(clause.start), self.lower(clause.start + 1)
        if word in SUBORDINATORS:
            return True
        if word in CONJUNCTIONS:
            return following in SUBORDINATORS
        if clause.start == 0 or self.word(clause.start)[0].isupper():
            return False  # "Die Ministerin sagte": an article, no relative pronoun
        if word in _RELATIVES or (word in _RELATIVE_PREPOSITIONS and following in _RELATIVES):
            return self._ends_with_finite(clause)
        return False

    def _ends_with_finite(self, clause: Clause) -> bool:
        first = self.finite_in(clause.start + 1, clause.end)
        if first is not None and first < clause.end - 3 and self.tokens[first].mood is not None:
            return False  # "der Minister werde ... forciert": the verb stands second
        last = clause.end - 1
        while last > clause.start and not self.tokens[last].is_word:
            last -= 1
        token = self.tokens[last]
        if last - clause.start < 2:
            return token.mood is not None
        return token.mood is not None or (looks_like_plural_verb(token) and self.lower(last - 1) != "zu")

    def has_subjunctive(self, start: int, end: int) -> bool:
        """True where the first finite verb there stands in a subjunctive."""
        return any(
            self.tokens[p].mood in (Mood.SUBJUNCTIVE, Mood.PAST_SUBJUNCTIVE) and self.quoted[p] < 0
            for p in range(start, end)
        )

    def content_end(self) -> int:
        """Past the last token that is no final punctuation or closing mark of the sentence."""
        end = len(self.tokens)
        while end and self.quoted[end - 1] < 0 and self.word(end - 1) in (".", "!", "?", "…", "...", ":", ";", ","):
            end -= 1
        return end


def looks_like_plural_verb(token: Token) -> bool:
    """Lower-case and equal to its lemma in -n: infinitive or plural present ("sagen")."""
    return token.text == token.lemma and token.text.endswith(("en", "rn", "ln")) and token.text[0].islower()


def sentence_views(analysis: Analysis) -> Iterator[SentenceView]:
    """A view of every sentence, in order."""
    outer = [stretch.span for stretch in analysis.quoted if stretch.depth == 0]
    names = _capitalised(analysis)
    number = 0
    for sentence in analysis.sentences:
        tokens = analysis.tokens_of(sentence)
        quoted = []
        for token in tokens:
            while number < len(outer) and outer[number].end <= token.span.start:
                number += 1
            inside = number < len(outer) and outer[number].start <= token.span.start
            quoted.append(number if inside else -1)
        view = SentenceView(sentence, tokens, quoted, _open_places(tokens, quoted), names)
        _cut(view)
        yield view


def _capitalised(analysis: Analysis) -> frozenset[str]:
    firsts = {sentence.first for sentence in analysis.sentences}
    return frozenset(token.text for token in analysis.tokens if token.is_capitalised and token.index not in firsts)


def _open_places(tokens: tuple[Token, ...], quoted: list[int]) -> list[bool]:
    depth, result = 0, []
    for token, quote in zip(tokens, quoted, strict=True):
        if token.text in ("(", "[") and quote < 0:
            depth += 1
        result.append(depth == 0 and quote < 0)
        if token.text in (")", "]") and quote < 0:
            depth = max(0, depth - 1)
    return result


def _cut(view: SentenceView) -> None:
    start = 0
    for position, token in enumerate(view.tokens):
        if view.is_open[position] and (
            token.text in _BOUNDARIES or (token.text == "-" and _stands_alone(view, position))
        ):
            _add_clause(view, start, position)
            start = position + 1
    _add_clause(view, start, view.content_end())
    view.clause_of = [0] * len(view.tokens)
    for number, clause in enumerate(view.clauses):
        for position in range(clause.start, min(clause.end + 1, len(view.tokens))):
            view.clause_of[position] = number


def _stands_alone(view: SentenceView, position: int) -> bool:
    token = view.tokens[position]
    before = position == 0 or view.tokens[position - 1].span.end < token.span.start
    return before and position + 1 < len(view.tokens) and view.tokens[position + 1].span.start > token.span.end


def _add_clause(view: SentenceView, start: int, end: int) -> None:
    if end > start:
        view.clauses.append(Clause(start, end))
