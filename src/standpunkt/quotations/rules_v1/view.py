"""One sentence, laid out for the rules: what is quoted, what stands in brackets, where its clauses are.

"Der Plan sei gut, sagte Lindqvist (Mitte)." has the clauses "Der Plan sei gut" and "sagte Lindqvist (Mitte)"; "Mitte"
is not open. Positions are places of tokens within the sentence; `SentenceView.first` leads back to the article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from standpunkt.lexicons.grammar import grammar
from standpunkt.records.analyses import Mood, Sentence, Token
from standpunkt.records.articles import SegmentKind

FINAL_MARKS = frozenset(".!?…:;,") | {"..."}
ASIDE_MARKS = frozenset(",–-")
"""Marks between a quote and its frame."""
SUBJUNCTIVES = (Mood.SUBJUNCTIVE, Mood.PAST_SUBJUNCTIVE)

_SUBORDINATORS = grammar().subordinators
_CONJUNCTIONS = grammar().conjunctions
_RELATIVES = grammar().relative_pronouns
_RELATIVE_PREPOSITIONS = grammar().relative_prepositions


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` to `end` (half open) between two boundaries, which are not part of it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceView:
    """`words` and `lowers`: the tokens' texts, as they are and in lower case. `quoted[i]`: number of the outermost
    quoted stretch token i lies in, or -1; `quoted_lengths`: how many tokens of the sentence lie in it. `is_open[i]`:
    token i may be a cue (it stands in no quotation marks and no brackets). `clause_of[i]`: number of the clause token i
    lies in or closes. `names`: words that the article capitalises in the middle of a sentence; so "Gall" at a
    sentence's beginning is no imperative."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    quoted: tuple[int, ...]
    quoted_lengths: Mapping[int, int]
    is_open: tuple[bool, ...]
    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]
    names: frozenset[str]

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
        return self.words[position] if 0 <= position < len(self.words) else ""

    def lower(self, position: int) -> str:
        """The token's text in lower case, "" outside the sentence."""
        return self.lowers[position] if 0 <= position < len(self.lowers) else ""

    def is_quoted(self, position: int) -> bool:
        """True between quotation marks, marks included."""
        return self.quoted[position] >= 0

    def is_mark(self, position: int) -> bool:
        """True for punctuation outside quotation marks."""
        return not self.tokens[position].is_word and self.quoted[position] < 0

    def clause_at(self, position: int) -> Clause:
        """The clause that the token lies in or closes."""
        return self.clauses[self.clause_of[position]]

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

    def has_subjunctive(self, start: int, end: int) -> bool:
        """True where a verb between `start` and `end` outside quotation marks stands in a subjunctive."""
        return any(self.tokens[p].mood in SUBJUNCTIVES and self.quoted[p] < 0 for p in range(start, end))

    def is_subordinate(self, clause: Clause) -> bool:
        """True where the clause begins like one whose verb stands at its end."""
        word, following = self.lower(clause.start), self.lower(clause.start + 1)
        if word in _SUBORDINATORS:
            return True
        if word in _CONJUNCTIONS:
            return following in _SUBORDINATORS
        if clause.start == 0 or self.word(clause.start)[0].isupper():
            return False  # "Die Ministerin sagte": an article, no relative pronoun
        is_relative = word in _RELATIVES or (word in _RELATIVE_PREPOSITIONS and following in _RELATIVES)
        return is_relative and self._ends_with_finite(clause)

    def _ends_with_finite(self, clause: Clause) -> bool:
        """ "..., der den Hafen leitet" against "..., der Minister werde kommen": the verb stands second."""
        first = self.finite_in(clause.start + 1, clause.end)
        if first is None:
            return False
        last = clause.end - 1
        while last > clause.start and not self.tokens[last].is_word:
            last -= 1
        if self.tokens[first].mood is None:
            return looks_like_plural_verb(self.tokens[last]) and self.lower(last - 1) != "zu"
        return self.tokens[last].mood is not None and first >= clause.end - 3

    def content_end(self) -> int:
        """Past the last token that is no final punctuation or closing mark of the sentence."""
        return content_end(self.tokens, self.quoted)


def content_end(tokens: tuple[Token, ...], quoted: tuple[int, ...]) -> int:
    """Past the last of `tokens` that is no final punctuation outside quotation marks."""
    end = len(tokens)
    while end and quoted[end - 1] < 0 and tokens[end - 1].text in FINAL_MARKS:
        end -= 1
    return end


def looks_like_plural_verb(token: Token) -> bool:
    """Lower-case and equal to its lemma in -n: infinitive or plural present ("sagen")."""
    return token.text == token.lemma and token.text.endswith(("en", "rn", "ln")) and token.text[0].islower()
