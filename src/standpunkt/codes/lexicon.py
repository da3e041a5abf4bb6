"""The stance words of lexicons/stance.yaml, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from standpunkt.codes.matching import PhraseIndex
from standpunkt.codes.phrases import parse
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.codes import Stance


class Kind(IntEnum):
    """How a stance word weighs against others of the same clause; the heaviest speaks."""

    MODALITY = 1
    MENTION = 2
    BELIEF = 3
    EVALUATION = 4
    INTENTION = 5
    ATTITUDE = 6
    LEAVES = 7
    OPTIONS = 8


@dataclass(frozen=True, slots=True)
class Group:
    """Stance words that mean the same; the fields are explained in lexicons/stance.yaml."""

    means: str
    kind: Kind
    stance: Stance
    negated: Stance | None
    flipped: Stance | None
    asserts: bool
    doubled: Stance | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All stance words. `groups[n]` is the group of phrase `n` of `index`."""

    version: str
    index: PhraseIndex
    groups: tuple[Group, ...]
    averting: frozenset[str]
    anaphors: frozenset[str]
    claims: frozenset[str]
    continuing: frozenset[str]
    messengers: frozenset[str]
    unnamed: frozenset[str]
    mocking: frozenset[str]


@lru_cache(maxsize=1)
def stance_lexicon() -> Lexicon:
    """The shipped lexicon."""
    content = read_yaml("stance.yaml")
    entries = [(_group(entry), words) for entry in content["groups"] for words in entry["words"]]
    return Lexicon(
        version=content["version"],
        index=PhraseIndex([parse(words, compounds=False) for _, words in entries]),
        groups=tuple(group for group, _ in entries),
        averting=_folded(content["averting"]),
        anaphors=_folded(content["anaphors"]),
        claims=_folded(content["claims"]),
        continuing=_folded(content["continuing"]),
        messengers=_folded(content["messengers"]),
        unnamed=_folded(content["unnamed"]),
        mocking=_folded(content["mocking"]),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _group(entry: dict[str, str]) -> Group:
    def stance(field: str) -> Stance | None:
        return Stance(entry[field]) if field in entry else None

    return Group(
        means=entry["means"],
        kind=Kind[entry["kind"].upper()],
        stance=Stance(entry["stance"]),
        negated=stance("negated"),
        flipped=stance("flipped"),
        asserts=bool(entry.get("asserts", False)),
        doubled=stance("doubled"),
    )
