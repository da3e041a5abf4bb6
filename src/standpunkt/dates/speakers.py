"""Is this speaker the one who spoke before? Compared on the words of the mentions alone.

The actors stage knows more, but stages do not know each other; here it only matters whether an occasion goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_PRONOUNS = frozenset(
    {
        "er",
        "sie",
        "es",
        "dieser",
        "diese",
        "jener",
        "jene",
        "ihm",
        "ihr",
        "ich",
        "wir",
        "der",
        "die",
        "das",
        "welcher",
        "welche",
    }
)
_DETERMINERS = frozenset({"der", "die", "das", "dem", "des", "den", "ein", "eine", "dieser", "diese", "jener", "jene"})
_PERSON = re.compile(
    r"\w*(?:er|in|chef|minister|präsident|kanzler|sekretär|general|mann|frau|expert[en]*|beauftragte|kommissar|diplomat|jährige"
    r"|oberst|vorsitzende|abgeordnete|kandidat|jurist|ökonom|professor|könig|papst|politologe|stratege|kollege)r?"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INDEFINITE = re.compile(r"(?i:eine?|einer|einem|mehrere|zwei|drei|andere|weitere|viele|einige)\s")
_OPINION = r"(?:Auffassung|Ansicht|Meinung|Überzeugung|Einschätzung|Worten|Angaben|Aussagen?|Darstellung|Lesart)"
_ATTRIBUTED = re.compile(rf"(?:(?:der|den|dem)\s)?{_OPINION}\s(?P<of>.+)", re.DOTALL)
_HIS_OR_HER = re.compile(
    rf"(?P<who>ihr|sein)(?:e[mnrs]?)?\s(?:(?:eigene\w\s)?{_OPINION}|(?:Haus|Land|Ministerium|Behörde|Regierung|Partei)\w{{0,2}}$)"
)
OWN_WORDS = re.compile(rf"eigene[nr]\s{_OPINION}")
_OFFICE = (
    r"(?:minister|präsident|kanzler|sprecher|chef|sekretär|botschafter|führer|leiter|politiker|premier|kommissar"
    r"|direktor|experte?|beamter?|diplomat)"
)
_FEMALE = re.compile(rf"\w*{_OFFICE}in|Frau|Chefin|Königin", re.IGNORECASE)
_MALE = re.compile(rf"\w*{_OFFICE}s?|Herr|Mann|König|Papst", re.IGNORECASE)


class MentionKind(Enum):
    """How a speaker is mentioned."""

    NOBODY = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker's mention. `key` is the last name, or the head noun of a description; `words` all capitalised words.

    `female` is None where the words do not tell. `is_new` marks somebody not told of before ("ein Sprecher").
    """

    kind: MentionKind
    key: str
    words: frozenset[str]
    female: bool | None = None
    is_new: bool = False

    @property
    def is_person_described(self) -> bool:
        """True for "die Ministerin", False for "der Kreml"."""
        return self.kind is MentionKind.DESCRIPTION and _PERSON.fullmatch(self.key) is not None


NOBODY = Mention(MentionKind.NOBODY, "", frozenset())


def mention_of(words: str) -> Mention:
    """The mention in `words`, the text of a speaker span (empty: nobody is named).

    "Worten des Ministers" is the minister, "Auffassung ihres Hauses" she whose house it is.
    """
    words = words.strip()
    if attributed := _ATTRIBUTED.fullmatch(words):
        words = attributed["of"]
    if not words:
        return NOBODY
    if words.lower() in _PRONOUNS:
        return pronoun(words)
    if own := _HIS_OR_HER.match(words):
        return pronoun("sie" if own["who"] == "ihr" else "er")
    if OWN_WORDS.match(words):
        return pronoun("")
    return _described_or_named(words)


def pronoun(word: str) -> Mention:
    """The mention by a pronoun; "er" and "sie" tell whom they can mean."""
    female = {"er": False, "sie": True}.get(word.lower())
    return Mention(MentionKind.PRONOUN, "", frozenset(), female)


def _described_or_named(words: str) -> Mention:
    capitals = frozenset(
        w.rstrip("’'") for w in _WORD.findall(words) if w[0].isupper() and w.lower() not in _DETERMINERS
    )
    female, is_new = female_in(words), _INDEFINITE.match(words) is not None
    parts = [part for part in re.split(r"[,(]", words) if part.strip()]
    for part in parts:
        described, key = _head(_WORD.findall(part))
        if key and not described:
            return Mention(MentionKind.NAME, key, capitals, female, is_new)
    key = _head(_WORD.findall(parts[0] if parts else ""))[1]
    if words.startswith("des "):  # the genitive: "nach den Worten des Ministers"
        key = key.removesuffix("s")
    return Mention(MentionKind.DESCRIPTION, key, capitals, female, is_new)


def female_in(words: str) -> bool | None:
    """True for "die Ministerin", False for "der Minister", as the first office named tells; None where none is."""
    for word in _WORD.findall(words):
        if _FEMALE.fullmatch(word):
            return True
        if _MALE.fullmatch(word):
            return False
    return None


def _head(words: list[str]) -> tuple[bool, str]:
    """Whether `words` describe rather than name, and the last word of their first run of capitalised words."""
    described = bool(words) and words[0].lower() in _DETERMINERS
    rest = words[1:] if described else words
    start = next((i for i, w in enumerate(rest) if w[0].isupper()), len(rest))
    end = next((i for i in range(start, len(rest)) if not rest[i][0].isupper()), len(rest))
    run = [w.rstrip("’'") for w in rest[start:end]]
    return described and len(run) < 2, run[-1] if run else ""


def goes_on(mention: Mention, *, known: frozenset[str], near: bool, female: bool | None = None) -> bool:
    """True where `mention` means the speaker whose mentions so far held the words `known`.

    `near`: no more than a paragraph lies between. A pronoun means the speaker before it only then, and so does a
    person described in words not heard yet ("die Ministerin"), unless `female` (of the speaker) says otherwise.
    """
    if mention.is_new:
        return False
    if mention.kind is MentionKind.NAME:
        return _is_among(mention.key, known)
    if mention.kind is MentionKind.DESCRIPTION and _is_among(mention.key, known):
        return True
    if None not in (female, mention.female) and female != mention.female:
        return False
    return near and (mention.kind is MentionKind.PRONOUN or mention.is_person_described)


def _is_among(key: str, known: frozenset[str]) -> bool:
    """True also for the genitive of a known name ("Angaben Lindqvists")."""
    return key in known or key.removesuffix("s") in known
