"""What an engine marks with the speaker, or for one, that is somebody else: the label of an interview's answer, the
one spoken to, the one accused, what only came before ("nach dem Unfall")."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.framing import is_feminine, is_passive, subject_of
from standpunkt.actors.phrases import is_report
from standpunkt.actors.reading import Reading
from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.titles import title_word
from standpunkt.records.analyses import Token
from standpunkt.records.spans import Span

_TO_WHOM = frozenset({"der", "dem", "den", "einem", "einer"})
_DATIVE = frozenset({"dem", "den", "ihm", "ihr", "ihnen", "einem", "einer"})
_NUMBERS = frozenset(
    "zwei zweier drei dreier vier mehrere mehrerer mehreren einige einiger einigen viele vieler vielen beide".split()
)
_SOURCE = frozenset({"von", "nach", "laut", "seitens", "durch"})


def trimmed(reading: Reading, tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the label before it ("Lindqvist: Herr Berg hat mir versichert") and without whom a name speaks to
    ("sagte Lindqvist der Norder Post"); with the number before it ("Angaben zweier [Diplomaten]")."""
    colon = max((place for place, t in enumerate(tokens[:-1]) if t.text == ":"), default=-1)
    return _numbered(reading, _without_addressee(reading, tokens[colon + 1 :]))


def _without_addressee(reading: Reading, tokens: Sequence[Token]) -> Sequence[Token]:
    """A name takes no genitive with an article: what stands behind it so is a dative."""
    mention = reading.cast.by_token.get(tokens[0].index)
    for token in tokens:
        mention = mention or reading.cast.by_token.get(token.index)
    if mention is None or not tokens[0].index < mention.last <= tokens[-1].index:
        return tokens
    rest = tokens[mention.last - tokens[0].index :]
    is_dative = rest[0].text in _TO_WHOM and len(rest) > 1 and not any(t.text == "," for t in rest)
    return tokens[: -len(rest)] if is_dative or _are_many(rest) else tokens


def _are_many(rest: Sequence[Token]) -> bool:
    """ "Reportern": a plural in the dative, without an article."""
    word = title_word(rest[0].text) if len(rest) == 1 and rest[0].text.endswith("n") else None
    return word is not None and word.nominative != rest[0].text


def _numbered(reading: Reading, tokens: Sequence[Token]) -> Sequence[Token]:
    before = reading.before(tokens[0]) if tokens[0].is_capitalised else ""
    first = tokens[0].index
    return reading.tokens[first - 1 : tokens[-1].index + 1] if before in _NUMBERS else tokens


def is_accused(reading: Reading, tokens: Sequence[Token], cue: Sequence[Token]) -> bool:
    """ "Dem Amt wird vorgeworfen, ...", "Der Regierung wurde geraten, ...": the dative of a passive does not speak."""
    first = tokens[0]
    if not is_passive(cue) or reading.before(first) in _SOURCE:
        return False
    word = first.text.lower()
    return word in _DATIVE or (word == "der" and is_feminine(tokens))


def is_event(reading: Reading, tokens: Sequence[Token], cue: Sequence[Token]) -> bool:
    """ "Nach der Havarie hat ...": "nach" with an article tells when, unless a person, a body or a report follows."""
    if [t.text.lower() for t in cue] != ["nach"] or tokens[0].text not in _DATIVE | {"der"}:
        return False
    nouns = [place for place, t in enumerate(tokens) if t.is_capitalised]
    words = [t.text for t in tokens[nouns[0] :]] if nouns else []
    return bool(words) and not _speaks(reading, tokens[nouns[0]]) and reading.index.entity_at(words, 0) is None


def _speaks(reading: Reading, noun: Token) -> bool:
    is_named = noun.index in reading.cast.by_token or title_word(noun.text) is not None
    return is_named or is_report(noun.text) or speaker_lexicon().body_gender(noun.text) is not None


def teller_in(reading: Reading, clause: Sequence[Token]) -> Span | None:
    """The subject of `clause` where that reports itself: "hat [Ministerin Lindqvist] eine Sperrung ausgeschlossen"."""
    verbs = reporting_lexicon().verbs
    return subject_of(reading, clause) if any(t.lemma in verbs for t in clause) else None
