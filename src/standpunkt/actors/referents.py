"""Noun phrases without a name that a pronoun may stand for: roles, people, bodies, several of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.actors.agreement import Agreement, agreement, is_determiner, letters_of
from standpunkt.actors.mentions import PREPOSITIONS
from standpunkt.actors.outlets import is_everyday
from standpunkt.actors.reading import Reading, span_of
from standpunkt.records.analyses import Sentence, Token
from standpunkt.records.spans import Span

_GOVERNING = PREPOSITIONS | frozenset("in im am auf aus seit wegen laut ab trotz".split())
_BELONGING = frozenset("der des von vom aus einer eines".split())
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Referent:
    """Tokens `first` to `last` (half open), `head` its noun. `gender` is m, f or n, empty where the text leaves it
    open; `plural` is None likewise. `subject` where it may be the nominative, `owned` behind the noun it belongs to,
    `definite` where the text takes it as known."""

    first: int
    head: int
    last: int
    gender: str
    plural: bool | None
    subject: bool
    owned: bool
    definite: bool
    span: Span


class Referents:
    """The noun phrases of one article, read sentence by sentence when asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._of: dict[int, tuple[Referent, ...]] = {}
        titles = (t for m in reading.cast.mentions for t in m.titles)
        self._named = {*reading.cast.by_token, *(place for t in titles for place in range(t.first, t.last))}

    def of(self, sentence: int) -> tuple[Referent, ...]:
        """Those of the sentence with that number, in text order."""
        if sentence not in self._of:
            self._of[sentence] = tuple(self._found(self._reading.analysis.sentences[sentence]))
        return self._of[sentence]

    def _found(self, sentence: Sentence) -> Iterator[Referent]:
        tokens, place = self._reading.tokens, sentence.first
        while place < sentence.last:
            text = tokens[place].text
            referent = self._at(place, sentence) if not text.islower() and self._may_head(text) else None
            if referent is not None:
                yield referent
            place = referent.last if referent is not None else place + 1

    def _may_head(self, text: str) -> bool:
        """Asked first: most nouns neither stand for people or bodies nor open a name."""
        return text[0].isalnum() and bool(_letters(text) or self._reading.index.may_open(text))

    def _at(self, head: int, sentence: Sentence) -> Referent | None:
        tokens = self._reading.tokens
        text = tokens[head].text
        if head in self._named:
            return None
        hit = self._reading.index.entity_at([t.text for t in tokens[head : min(head + 5, sentence.last)]], 0)
        if hit is not None and hit[1] == 1 and is_everyday(text):
            hit = None  # "keinen Stern": the magazine is named with "laut" or in quotation marks, and then it speaks
        letters = "mfn" if hit is not None else _letters(text)
        if not letters:
            return None
        first = self._start(head, sentence.first)
        determiner = tokens[first].text.lower() if is_determiner(tokens[first].text.lower()) else ""
        before = tokens[first - 1].text if first > sentence.first else ""
        behind_noun = before[:1].isupper() and first - 1 > sentence.first
        governed = before.lower() in _GOVERNING
        if letters == "mfn" and not determiner:
            found = Agreement("n", False, nominative=not governed) if hit is not None else None
        else:
            found = agreement(determiner, letters, oblique=behind_noun or governed)
        last = self._end(head + (hit[1] if hit is not None else 1), sentence.last)
        if found is None or self._is_apposed(last, sentence):
            return None
        return Referent(
            first=first,
            head=head,
            last=last,
            gender=found.gender,
            plural=found.plural,
            subject=found.nominative and not governed,
            owned=(behind_noun and not found.nominative) or before == "von",
            definite=determiner in {"der", "die", "das", "des", "dem", "den", "vom", "zum", "beim", "zur"},
            span=span_of(tokens[first:last]),
        )

    def _is_apposed(self, last: int, sentence: Sentence) -> bool:
        """ "Der frühere Gefährte Quists, Odo Venn, ...": the name behind the comma stands for it."""
        tokens = self._reading.tokens
        return last + 1 < sentence.last and tokens[last].text == "," and last + 1 in self._named

    def _start(self, head: int, low: int) -> int:
        """With adjectives and determiner: "der frühere Leiter", "vier Unbekannte"."""
        tokens, first = self._reading.tokens, head
        while first > low and _is_adjective(tokens[first - 1]):
            first -= 1
        return first - 1 if first > low and is_determiner(tokens[first - 1].text.lower()) else first

    def _end(self, end: int, high: int) -> int:
        """With what belongs to the head: "Wissenschaftler der Universität Salm", "Sprecherin des Hafenamtes"."""
        tokens, last, place = self._reading.tokens, end, end
        if place >= high or not (tokens[place].text.lower() in _BELONGING or tokens[place].is_capitalised):
            return last
        while place < high and place - end < _LONGEST:
            word = tokens[place]
            if word.is_capitalised:
                last = place + 1
            elif word.text.lower() not in _BELONGING and not _is_adjective(word):
                break
            place += 1
        return last


@lru_cache(maxsize=8192)
def _letters(text: str) -> str:
    """The genders and numbers that a noun without a name may have; any gender for abbreviations ("FPN")."""
    return "mfn" if _is_acronym(text) else letters_of(text)


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and text.isalpha() and sum(c.isupper() for c in text) >= 2


def _is_adjective(token: Token) -> bool:
    text = token.text
    if is_determiner(text.lower()) or token.mood is not None or text.lower() in _BELONGING:
        return False
    lower = text.islower() and len(text) > 3 and text.endswith(("e", "en", "er", "es", "em"))
    return lower or (text[0].isdigit() and text.lower().endswith(("jährige", "jährigen", "jähriger", "jährigem")))
