"""Words for bodies that speak (organisations.yaml) and for several or unnamed speakers (groups.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml


@dataclass(frozen=True, slots=True)
class SpeakerLexicon:
    """`bodies` leads from the end of a noun to its gender (m, f, n; p plural only); the rest are
    words in lower case."""

    bodies: dict[str, str]
    quantities: frozenset[str]
    sources: frozenset[str]
    plural_only: frozenset[str]
    reports: frozenset[str]
    measures: frozenset[str]

    def body_gender(self, noun: str) -> tuple[str, str] | None:
        """Gender and nominative of a noun that names a body ("Außenministeriums" -> n, "Außenministerium")."""
        return _body_gender(noun)


@lru_cache(maxsize=1)
def speaker_lexicon() -> SpeakerLexicon:
    """The lexicon that ships with the package."""
    bodies = read_yaml("organisations.yaml")
    genders = {"masculine": "m", "feminine": "f", "neuter": "n", "plural": "p"}
    words = read_yaml("groups.yaml")
    return SpeakerLexicon(
        {noun: letter for key, letter in genders.items() for noun in bodies[key].split()},
        frozenset(words["quantities"].split()),
        frozenset(words["sources"]),
        frozenset(words["plural_only"].split()),
        frozenset(words["reports"].split()),
        frozenset(words["measures"].split()),
    )


@lru_cache(maxsize=4096)
def _body_gender(noun: str) -> tuple[str, str] | None:
    bodies = speaker_lexicon().bodies
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es")):
        lower = form.lower()
        for start in range(len(lower) - 2):
            if (gender := bodies.get(lower[start:])) and (form == noun or gender in "mn"):
                return gender, form
    return None
