"""Whom a clause names as the one who speaks: for frames whose speaker an engine left out, and for whole clauses that
it took for the speaker.

Candidates are pronouns, named persons, roles and bodies in the nominative; the one nearest the finite verb wins, before
the verb rather than behind it. A passive names nobody but the agent behind "von".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.actors.mentions import PREPOSITIONS, Mention
from standpunkt.actors.phrases import is_report
from standpunkt.actors.reading import Reading
from standpunkt.actors.titles import title_at
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Gender
from standpunkt.records.analyses import Token
from standpunkt.records.spans import Span

_AGENT = frozenset({"von", "vom", "durch"})
_GOVERNING = PREPOSITIONS | set("laut zufolge gemäß seitens aus in im auf an am ins seit wegen".split())
_NOT_NOMINATIVE = frozenset({"des", "dem", "den", "einem", "einen", "einer", "eines", "zum", "zur", "ihrem", "seinem"})
_PASSIVE = frozenset("wird werden wurde wurden worden werde würde würden".split())
_PARTICIPLE = re.compile(
    r"worden|(?!nicht|jetzt|erst|seit|mit|dort)[a-zäöü]+t|"
    r"(?:ab|an|auf|aus|bei|ein|her|hin|nach|vor|zu|zurück)?(?:ge|be|er|ver|zer|ent|hinter|miss|wider|unter)[a-zäöüß]+en"
)
_SOURCE = frozenset({"laut", "nach", "zufolge", "gemäß", "von", "vom"})
_NEAR = 6
"""Tokens between a speaker and the verb of saying."""
_PRONOUNS = frozenset({"er", "sie"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Tokens `first` to `last` (half open); `governed` by the preposition before it, where there is one."""

    first: int
    last: int
    governed: str


def subject_of(reading: Reading, clause: Sequence[Token], cue: Sequence[Token] = ()) -> Span | None:
    """The one who speaks in `clause` (neighbouring or scattered tokens of a sentence), None where it names nobody.

    `cue` are the words of saying in it, where they are known: their verb counts, not the first one."""
    inside = {t.index for t in clause}
    found = [c for c in _candidates(reading, clause) if {*range(c.first, c.last)} <= inside]
    verb = next((t for t in (*cue, *clause) if t.mood is not None and t.index in inside), None)
    if verb is None:
        wanted = [c for c in found if c.governed in {"", *_SOURCE}]
    elif is_passive(clause):
        wanted = [c for c in found if c.governed in _AGENT]
    else:
        near = [] if verb.lemma == "heißen" else found
        wanted = [c for c in near if not c.governed and _distance(c, verb.index)[0] <= _NEAR]
    if not wanted:
        return None
    best = min(wanted, key=lambda c: _distance(c, verb.index if verb else 0))
    return Span(reading.tokens[best.first].span.start, reading.tokens[best.last - 1].span.end)


def _distance(candidate: _Candidate, verb: int) -> tuple[int, int]:
    """How many tokens lie between, and the place: of two beside the verb the first is meant."""
    between = verb - candidate.last if candidate.last <= verb else candidate.first - verb - 1
    return max(0, between), candidate.first


def is_passive(clause: Sequence[Token]) -> bool:
    """ "wird ... vorgeworfen": an auxiliary of the passive and a participle, not an infinitive as in "wird sagen"."""
    words = [t.text for t in clause]
    return any(w.lower() in _PASSIVE for w in words) and any(_PARTICIPLE.fullmatch(w) for w in words)


def _candidates(reading: Reading, clause: Sequence[Token]) -> Iterator[_Candidate]:
    taken = -1
    for token in clause:
        if token.index < taken:
            continue
        found = _named(reading, token) or _pronoun(reading, token) or _role(reading, token) or _body(reading, token)
        if found is None:
            continue
        taken = found.last
        if _is_nominative(reading, found):
            yield found


def _is_nominative(reading: Reading, found: _Candidate) -> bool:
    first, before = reading.tokens[found.first], reading.before(reading.tokens[found.first])
    if found.governed:
        return True
    if first.text == "der" and (
        is_noun(reading, first.index - 1) or is_feminine(reading.tokens[found.first : found.last])
    ):
        return False  # "die Sorge der Regierung", "sagte der Ministerin"
    return first.text.lower() not in _NOT_NOMINATIVE and before not in _NOT_NOMINATIVE


def is_noun(reading: Reading, place: int) -> bool:
    """A capitalised word that does not only open its sentence."""
    token = reading.tokens[place] if place >= 0 else None
    return token is not None and token.text[0].isupper() and bool(reading.before(token))


def is_feminine(tokens: Sequence[Token]) -> bool:
    """True where the first noun among `tokens` names a woman or a body of that gender."""
    head = next((t.text for t in tokens if t.text[0].isupper() and t.text.lower() != "der"), "")
    word, body = title_word(head) if head else None, speaker_lexicon().body_gender(head) if head else None
    return word.gender is Gender.FEMALE if word is not None else body is not None and body[0] == "f"


def _candidate(reading: Reading, first: int, last: int) -> _Candidate:
    before = reading.before(reading.tokens[first])
    return _Candidate(first, last, before if before in _GOVERNING else "")


def _pronoun(reading: Reading, token: Token) -> _Candidate | None:
    if token.text.lower() not in _PRONOUNS:
        return None
    return _candidate(reading, token.index, token.index + 1)


def _named(reading: Reading, token: Token) -> _Candidate | None:
    mention = reading.cast.by_token.get(token.index) or _introduced(reading, token)
    if mention is None or mention.genitive or _owns(reading, mention):
        return None
    first = min(mention.first, *(t.first for t in mention.titles), mention.first)
    last = max(mention.last, *(t.last for t in mention.titles), mention.last)
    return _candidate(reading, first, last)


def _introduced(reading: Reading, token: Token) -> Mention | None:
    """The person whose title begins at `token` ("die nordmärkische Ministerin Mara Quist")."""
    for place in range(token.index + 1, min(token.index + 16, len(reading.tokens))):
        mention = reading.cast.by_token.get(place)
        if mention is not None:
            return mention if any(t.first == token.index for t in mention.titles) else None
    return None


def _owns(reading: Reading, mention: Mention) -> bool:
    """ "Quists Plan", "der Plan Quists": the name in the genitive tells whose."""
    assert mention.person is not None
    last = reading.tokens[mention.last - 1].text
    return last[-1] in "s’'" and not mention.person.actor.name.endswith(last)


def _role(reading: Reading, token: Token) -> _Candidate | None:
    """ "der Sprecher des Senats", "Sprecher Quist": found from its article or first word on."""
    tokens, sentence = reading.tokens, reading.analysis.sentences[token.sentence]
    for place in range(token.index, min(token.index + 4, sentence.last)):
        if tokens[place].is_capitalised and title_word(tokens[place].text) is not None:
            title = title_at(tokens, place, sentence.first, sentence.last, reading.index)
            if title is None or title.first != token.index:
                return None
            last = title.last
            while last < sentence.last and tokens[last].is_capitalised:
                last += 1
            return _candidate(reading, title.first, last)
    return None


def _body(reading: Reading, token: Token) -> _Candidate | None:
    """A country, organisation or office ("das Hafenamt"), from its article on. A noun that only may be one ("Zeit",
    "Büro") needs the article."""
    tokens, last = reading.tokens, reading.analysis.sentences[token.sentence].last
    has_article = token.text.lower() in {"der", "die", "das"}
    head = token.index + has_article
    while has_article and head < last and tokens[head].text.islower() and tokens[head].text.endswith(("e", "en")):
        head += 1
    words = [t.text for t in tokens[head : min(head + 6, last)]]
    if not words or not words[0][0].isupper() or is_report(words[0]) or reading.before(token) == "(":
        return None
    hit = reading.index.entity_at(words, 0)
    if hit is None and (not has_article or speaker_lexicon().body_gender(words[0]) is None):
        return None
    end = head + (hit[1] if hit else 1)
    is_whole = end >= last or not tokens[end].is_capitalised  # else a longer name: "die Nordmark Wetter AG"
    return _candidate(reading, token.index, end) if is_whole else None
