"""Gender and number of a noun phrase, from its determiner and its head: "die Sprecher" are many, "der Behörde" is one
feminine, "eines Hackers" one masculine.

A noun's form allows some of m, f, n (one of that gender), o (one masculine, not in the nominative: "Präsidenten") and
p (many); a determiner allows some of these in an order. The first that both allow is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.persons import person_noun
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.titles import title_word

_READINGS = {
    "der": "m+ f- p-",
    "die": "f+ p+",
    "das": "n+",
    "dem": "m- n-",
    "des": "m- n-",
    "den": "m- p-",
    "ein": "m+ n+",
    "eine": "f+",
    "einen": "m-",
    "einem": "m- n-",
    "einer": "f-",
    "eines": "m- n-",
    "vom": "m- n-",
    "zum": "m- n-",
    "beim": "m- n-",
    "zur": "f-",
}
"""What may follow each; + where it may be the nominative."""
_LIKE_THE = {"": "", "e": "die", "er": "der", "es": "das", "em": "dem", "en": "den"}
_LIKE_A = {"": "ein", "e": "die", "er": "der", "es": "des", "em": "dem", "en": "den"}
_STEMS = {"dies": _LIKE_THE, "jen": _LIKE_THE, "kein": _LIKE_A, "sein": _LIKE_A, "ihr": _LIKE_A, "unser": _LIKE_A}
_MANY = frozenset("alle allen aller beide beiden beider viele vielen vieler".split())


@dataclass(frozen=True, slots=True)
class Agreement:
    """`gender` is m, f or n, empty for many and where it is open; `plural` None where the text leaves it open;
    `nominative` where the phrase may be the subject."""

    gender: str
    plural: bool | None
    nominative: bool


def is_determiner(word: str) -> bool:
    """Articles, demonstratives, possessives and quantities, in lower case."""
    return bool(_readings(word))


@lru_cache(maxsize=4096)
def agreement(determiner: str, letters: str, *, oblique: bool = False) -> Agreement | None:
    """Of a phrase that opens with `determiner` (lower case, empty where there is none) and whose head allows
    `letters`; None where the two do not fit together. `oblique` where a noun or preposition before it rules the
    nominative out ("das Recht der Arbeiter")."""
    readings = [r for r in _readings(determiner).split() if not (oblique and r == "m+" and determiner == "der")]
    fitting = [r for r in readings if r[0] in letters or (r == "m-" and "o" in letters)]
    if fitting:
        letter, case = fitting[0][0], fitting[0][1]
        either = any(r[0] == "p" and r[1] == case for r in fitting[1:])  # "die Verdächtigen", "den Demonstranten"
        return Agreement("" if letter == "p" else letter, None if either else letter == "p", case == "+")
    if determiner or not letters:
        return None
    many = "p" in letters
    nominative = not oblique and ("o" not in letters or many)
    return Agreement("" if many else letters[0].replace("o", "m"), many, nominative)


def nominative(adjective: str, gender: str) -> str:
    """An adjective as it stands before a noun of that gender without an article: "maskierten" -> "maskierter"."""
    stem = re.sub(r"(?<=..)(?:en|em|er|es|e)$", "", adjective.lower() if adjective.islower() else adjective)
    return adjective if stem == adjective else stem + {"m": "er", "f": "e", "n": "es"}.get(gender, "e")


@lru_cache(maxsize=8192)
def letters_of(noun: str) -> str:
    """What the form of a noun for people or bodies allows; empty for other nouns."""
    if (word := title_word(noun)) is not None:
        gender = word.gender.value if word.gender else ""
        return "p" if word.plural else _forms(noun, word.nominative, gender)
    if (person := person_noun(noun)) is not None:
        return _forms(noun, person.nominative, person.gender, plural=person.plural)
    if noun.lower() in speaker_lexicon().plural_only:
        return "p"
    body = speaker_lexicon().body_gender(noun)
    return body[0] if body is not None else ""


def _forms(noun: str, nominative: str, gender: str, *, plural: bool | None = None) -> str:
    if plural:
        return "p"
    if not gender:  # "Abgeordnete", "39-Jährigen"
        return {"e": "mfp", "n": "ofp", "m": "o"}.get(noun[-1], "mfnp")
    if gender != "m":
        return gender
    if noun != nominative:
        return "op" if noun.endswith("n") else "o"
    return "mp" if noun.endswith(("er", "el")) and plural is None else "m"


@lru_cache(maxsize=4096)
def _readings(word: str) -> str:
    if word in _READINGS:
        return _READINGS[word]
    if word in _MANY or word in speaker_lexicon().quantities or word.isdigit():
        return "p+"
    for stem, endings in _STEMS.items():
        if word.startswith(stem) and (like := endings.get(word.removeprefix(stem))):
            return _READINGS[like]
    return ""
