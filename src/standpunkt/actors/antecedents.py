"""The noun phrase a relative pronoun stands for: "der Minister" in "so der Minister, der damit Sparen ankündigte"."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.mentions import PREPOSITIONS
from standpunkt.actors.reading import Reading, span_of
from standpunkt.actors.titles import ARTICLES
from standpunkt.records.actors import Gender
from standpunkt.records.analyses import Token
from standpunkt.records.spans import Spans, hull

_RELATIVE = frozenset("der die das dem den welcher welche welches welchem".split())
_GENDERS = {"der": Gender.MALE, "welcher": Gender.MALE, "die": Gender.FEMALE, "welche": Gender.FEMALE}
_COMPLEMENT = frozenset({"von", "vom", "für", "aus", "beim", "bei", "im", "in"})
_LONGEST = 14


def antecedent_of(reading: Reading, pronoun: Sequence[Token], speakers: Sequence[Spans]) -> Spans:
    """The spans the pronoun stands for; empty where `pronoun` is none or nothing before it fits.

    A speaker that ends at the comma is taken as it is marked, else the noun phrase before the comma.
    """
    end = _comma_before(reading, pronoun)
    if end is None:
        return ()
    place = reading.tokens[end - 1].span.end
    marked = next((s for s in speakers if hull(s).end == place), None)
    if marked is not None:
        return marked
    start = _start_of(reading, end)
    if start is None or not _agrees(reading, start, end, pronoun[0].text):
        return ()
    return (span_of(reading.tokens[start:end]),)


def _comma_before(reading: Reading, pronoun: Sequence[Token]) -> int | None:
    """The place of the comma that opens the relative clause: ", der ..." or ", laut dem ..."."""
    if len(pronoun) != 1 or pronoun[0].text not in _RELATIVE:
        return None
    place, first = pronoun[0].index - 1, reading.analysis.sentences[pronoun[0].sentence].first
    if place > first and reading.tokens[place].text in PREPOSITIONS | {"laut", "aus", "in"}:
        place -= 1
    return place if place > first and reading.tokens[place].text == "," else None


def _start_of(reading: Reading, end: int) -> int | None:
    """Where the noun phrase before the comma at `end` begins."""
    tokens, low = reading.tokens, max(reading.analysis.sentences[reading.tokens[end].sentence].first, end - _LONGEST)
    start = end
    while start > low:
        before = tokens[start - 1]
        if _is_nominal(before):
            start -= 1
        elif _opens(before):
            start -= 1
            if not _goes_on_left(tokens, start, low):
                break
        elif (place := _over_adjectives(tokens, start, low)) is not None:
            start = place
        else:
            break
    return start if any(_is_nominal(t) for t in tokens[start:end]) else None


def _is_nominal(token: Token) -> bool:
    return (token.text[0].isupper() or token.text[0].isdigit()) and not _opens(token)


def _opens(token: Token) -> bool:
    return token.text.lower() in ARTICLES or token.text.lower() in _COMPLEMENT


def _goes_on_left(tokens: Sequence[Token], start: int, low: int) -> bool:
    """A genitive or "von ..." belongs to the noun before it: "der Sprecher | des Amtes", "der Chef | von Nordbau"."""
    if start <= low:
        return False
    opener, before = tokens[start].text, tokens[start - 1]
    if before.text in _COMPLEMENT:
        return True
    return opener in {"des", "der", *_COMPLEMENT} and _is_nominal(before)


def _over_adjectives(tokens: Sequence[Token], start: int, low: int) -> int | None:
    """The article before the adjectives that end at `start`; None where there is none, as before a verb."""
    place = start
    while place > low and tokens[place - 1].text.islower() and _is_adjective(tokens[place - 1]):
        place -= 1
    return place if low < place < start and _opens(tokens[place - 1]) else None


def _is_adjective(token: Token) -> bool:
    return token.mood is None and not _opens(token) and token.text.endswith(("e", "en", "er", "es", "em"))


def _agrees(reading: Reading, start: int, end: int, pronoun: str) -> bool:
    """A person named in the phrase is of the pronoun's gender, as far as both are known."""
    gender = _GENDERS.get(pronoun)
    last = reading.cast.by_token.get(end - 1)
    person = last.person if last is not None and last.first >= start else None
    return gender is None or person is None or person.actor.gender in (None, gender)
