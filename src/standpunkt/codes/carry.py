"""Which proposal is meant where none is named: "ein solcher Schritt", "das", "nichts ausschließen".

The trail keeps which sentence evoked which proposals; an anaphor points to the proposal evoked last within its reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from standpunkt.codes.lexicon import Lexicon
from standpunkt.codes.words import PREFIXES, Word
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import SegmentKind

# In sentences. A noun ("der Vorschlag") says itself that something was proposed and may point further back.
NOUN_REACH = 6
PRONOUN_REACH = 2
OBJECT_REACH = 1
CONTINUING_REACH = 6
OPTIONS_REACH = 12
AHEAD_REACH = 4  # a lead says "nichts ausschließen" before the text says of what

_POINTING = frozenset("der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen".split())
_SUCH = ("solch", "derartig", "derlei", "besagt")
_PRONOUNS = frozenset("das dies dem dieses".split())
_OBJECTS = frozenset(("sie", "ihn"))
_OBJECT_WINDOW = 4  # words between the "wir" and the "sie"
_ADVERBS = frozenset("dazu davon dagegen dafür darin daran davor darüber hierzu hiervon dahinter damit".split())


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Words that point back. `reach` is in sentences; `is_plural` points to all proposals of a sentence
    ("die Vorschläge"); `is_claim` may point to what was said rather than to the proposal ("dem stimmte sie zu");
    `is_object` is a "sie" that may be a person, too ("wir prüfen sie")."""

    places: tuple[int, ...]
    reach: int
    is_plural: bool = False
    is_claim: bool = False
    is_object: bool = False


@dataclass(slots=True)
class Trail:
    """Which sentence evoked which proposals, in the order of their words."""

    analysis: Analysis
    evoked: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _sections: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        self._sections = tuple(accumulate(_begins_section(self.analysis)))

    def last(self, sentence: int, *, reach: int) -> tuple[int, tuple[str, ...]] | None:
        """The nearest sentence before `sentence`, in the same section, that evoked something, and what; embedded
        posts and captions do not count."""
        left = reach
        aside = self._is_aside(sentence)
        for before in range(sentence - 1, -1, -1):
            if self._sections[before] != self._sections[sentence]:
                return None
            if self._is_aside(before) and not aside:
                continue
            if before in self.evoked:
                return before, self.evoked[before]
            left -= 1
            if left == 0:
                return None
        return None

    def next(self, sentence: int, *, reach: int) -> tuple[int, tuple[str, ...]] | None:
        """The nearest sentence after `sentence`, in the same section, that evokes something, and what."""
        ahead = range(sentence + 1, min(sentence + 1 + reach, len(self.analysis.sentences)))
        same = (later for later in ahead if self._sections[later] == self._sections[sentence])
        return next(((later, self.evoked[later]) for later in same if later in self.evoked), None)

    def _is_aside(self, sentence: int) -> bool:
        return self.analysis.sentences[sentence].kind in (SegmentKind.EMBEDDED_POST, SegmentKind.CAPTION)


def _begins_section(analysis: Analysis) -> Iterator[bool]:
    """Of each sentence, whether it opens a section: the subheading or dateline after some text. The entries of a
    ticker and the parts under subheadings speak of different things; "der Vorschlag" does not point out of them."""
    told = False
    for sentence in analysis.sentences:
        opens = told and sentence.kind in (SegmentKind.HEADLINE, SegmentKind.DATELINE)
        told = sentence.kind is SegmentKind.BODY or (told and not opens)
        yield opens


def anaphor_in(words: Sequence[Word], places: Sequence[int], lexicon: Lexicon, *, continues: bool) -> Anaphor | None:
    """The first anaphor among `places`; `continues` where the cue goes on with what was said ("fügte hinzu")."""
    reach = CONTINUING_REACH if continues else PRONOUN_REACH
    return next(_anaphors(words, places, lexicon, reach), None)


def _anaphors(words: Sequence[Word], places: Sequence[int], lexicon: Lexicon, reach: int) -> Iterator[Anaphor]:
    for place in places:
        word = words[place]
        if word.key in lexicon.anaphors:
            determiner = _determiner(words, place)
            if determiner is not None:
                yield Anaphor((determiner, place), NOUN_REACH, is_plural=word.form != word.key)
        elif word.key in lexicon.claims and (determiner := _determiner(words, place)) is not None:
            yield Anaphor((determiner, place), PRONOUN_REACH, is_claim=True)
        elif word.form in _PRONOUNS and _stands_alone(words, place):
            yield Anaphor((place,), reach, is_claim=True)
        elif word.form in _OBJECTS and not word.is_capitalised and _first_person_beside(words, place):
            yield Anaphor((place,), OBJECT_REACH, is_object=True)
        elif word.form in _ADVERBS and not _announces_clause(words, place) and not _opens_clause(words, place):
            yield Anaphor((place,), reach)


def _determiner(words: Sequence[Word], place: int) -> int | None:
    """The "der", "diesen", "solche" of the noun; nearest first, at most two adjectives between."""
    for before in range(place - 1, max(-1, place - 4), -1):
        form = words[before].form
        if form in _POINTING or form.startswith(_SUCH):
            return before
        if not words[before].is_word or form.startswith("ein"):
            return None
    return None


def _stands_alone(words: Sequence[Word], place: int) -> bool:
    """True for a pronoun, False for an article or a relative pronoun: a verb or the clause's end follows."""
    before = words[place - 1].form if place else ""
    if before == "," or place + 1 == len(words):
        return before != ","
    following = words[place + 1]
    if following.is_capitalised and following.is_word:  # "Das Abkommen lasse ...": an article
        return False
    if not following.is_word or following.form in PREFIXES:
        return True
    if following.is_finite:  # "Das sei falsch", "das lehne sie ab"
        return True
    return following.key.endswith("n") and following.key != following.form + "n" and following.form != "den"


def _opens_clause(words: Sequence[Word], place: int) -> bool:
    """ "..., damit es endlich gelingt": a conjunction."""
    return words[place].form == "damit" and place > 0 and not words[place - 1].is_word


def _first_person_beside(words: Sequence[Word], place: int) -> bool:
    """True where somebody else is the clause's subject: "wir prüfen sie", "lehne ich sie ab"."""
    for step in (-1, 1):
        for distance in range(1, _OBJECT_WINDOW):
            beside = place + step * distance
            if not 0 <= beside < len(words) or not words[beside].is_word:
                break
            if words[beside].form in ("ich", "wir", "man"):
                return True
    return False


def _announces_clause(words: Sequence[Word], place: int) -> bool:
    """ "darin, dass", "davor, ... zu": what is meant follows."""
    ahead = [word.form for word in words[place + 1 : place + 6]]
    if ahead[:1] == [","]:
        return True
    return any(comma == "," and following in ("dass", "ob", "wie") for comma, following in pairwise(ahead))
