"""What an article shows of the gender of people whose names tell none: "Telto Sand, der", "die Autorin Kim Sand"."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.mentions import Cast, Mention
from standpunkt.records.actors import Gender
from standpunkt.records.analyses import Analysis, Token

_RELATIVE = {"der": Gender.MALE, "dessen": Gender.MALE, "die": Gender.FEMALE, "deren": Gender.FEMALE}
_ARTICLES = {"der": Gender.MALE, "ein": Gender.MALE, "die": Gender.FEMALE, "eine": Gender.FEMALE}
_ADDRESSES = {"Herr": Gender.MALE, "Herrn": Gender.MALE, "Frau": Gender.FEMALE}


def gender_shown(analysis: Analysis, cast: Cast) -> dict[str, Gender]:
    """By actor id the gender that the words around a name show, for people the base does not know."""
    shown: dict[str, Gender] = {}
    for mention in cast.mentions:
        person = mention.person
        if person is None or person.known or person.actor.id in shown:
            continue
        sentence = analysis.sentences[mention.sentence]
        tokens = analysis.tokens
        gender = _behind(tokens, mention.last, sentence.last) or _before(tokens, mention, sentence.first)
        if gender is not None:
            shown[person.actor.id] = gender
    return shown


def _behind(tokens: Sequence[Token], place: int, high: int) -> Gender | None:
    """ "Kim Sand (44), die ...": a relative pronoun right behind the name, brackets left out."""
    if place < high and tokens[place].text == "(":
        place = next((i + 1 for i in range(place, min(place + 6, high)) if tokens[i].text == ")"), high)
    if place + 2 >= high or tokens[place].text != ",":
        return None
    clause = tokens[place + 1 : place + 3]
    return _RELATIVE.get(clause[0].text) if not clause[1].is_capitalised else None


def _before(tokens: Sequence[Token], mention: Mention, low: int) -> Gender | None:
    """ "Frau Sand", "der Italiener Nicola Sand"; "der Senatorin Kim Sand" is no nominative."""
    if mention.first - 1 < low:
        return None
    noun = tokens[mention.first - 1].text
    if noun in _ADDRESSES:
        return _ADDRESSES[noun]
    if mention.gender is not None or not noun[0].isupper() or mention.first - 2 < low:
        return mention.gender
    if noun.endswith("in"):
        return Gender.FEMALE
    article = tokens[mention.first - 2].text.lower()
    return (
        _ARTICLES.get(article) if not (article in {"der", "die"} and noun.endswith(("ung", "heit", "schaft"))) else None
    )
