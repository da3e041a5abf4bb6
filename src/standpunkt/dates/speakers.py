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


class MentionKind(Enum):
    """How a speaker is mentioned."""

    NOBODY = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker's mention. `key` is the last name, or the head noun of a description; `words` all capitalised words."""

    kind: MentionKind
    key: str
    words: frozenset[str]

    @property
    def is_person_described(self) -> bool:
        """True for "die Ministerin", False for "der Kreml"."""
        return self.kind is MentionKind.DESCRIPTION and _PERSON.fullmatch(self.key) is not None


NOBODY = Mention(MentionKind.NOBODY, "", frozenset())


def mention_of(words: str) -> Mention:
    """The mention in `words`, the text of a speaker span (empty: nobody is named)."""
    if not words.strip():
        return NOBODY
    if words.strip().lower() in _PRONOUNS:
        return Mention(MentionKind.PRONOUN, "", frozenset())
    capitals = frozenset(
        w.rstrip("’'") for w in _WORD.findall(words) if w[0].isupper() and w.lower() not in _DETERMINERS
    )
    parts = [part for part in re.split(r"[,(]", words) if part.strip()]
    for part in parts:
        described, key = _head(_WORD.findall(part))
        if key and not described:
            return Mention(MentionKind.NAME, key, capitals)
    return Mention(MentionKind.DESCRIPTION, _head(_WORD.findall(parts[0]))[1], capitals)


def _head(words: list[str]) -> tuple[bool, str]:
    """Whether `words` describe rather than name, and the last word of their first run of capitalised words."""
    described = bool(words) and words[0].lower() in _DETERMINERS
    rest = words[1:] if described else words
    start = next((i for i, w in enumerate(rest) if w[0].isupper()), len(rest))
    end = next((i for i in range(start, len(rest)) if not rest[i][0].isupper()), len(rest))
    run = [w.rstrip("’'") for w in rest[start:end]]
    return described and len(run) < 2, run[-1] if run else ""


def goes_on(mention: Mention, *, known: frozenset[str], near: bool) -> bool:
    """True where `mention` means the speaker whose mentions so far held the words `known`.

    `near`: no more than a paragraph lies between. A pronoun means the speaker before it only then, and so does a
    person described in words not heard yet ("die Ministerin").
    """
    if mention.kind is MentionKind.NAME:
        return mention.key in known
    if mention.kind is MentionKind.DESCRIPTION:
        return mention.key in known or (near and mention.is_person_described)
    return near and mention.kind is MentionKind.PRONOUN
