"""The words that report: verbs, idioms, nouns, source nouns (data in reporting.yaml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.quotations import Medium


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """What may follow a reporting verb (see reporting.yaml), and the medium it speaks of."""

    lemma: str
    takes: frozenset[str]
    medium: Medium


@dataclass(frozen=True, slots=True)
class Idiom:
    """A verb that reports together with a noun: "der Ansicht sein"."""

    verb: str
    nouns: frozenset[str]
    medium: Medium


@dataclass(frozen=True, slots=True)
class ReportingLexicon:
    """All of reporting.yaml. `particled` leads from the bare verb to its particle verbs (fügen -> {hinzu: hinzufügen}),
    `reports` from a verb to the nouns it reports with; the sets are told of in the file."""

    version: int
    verbs: Mapping[str, ReportingVerb]
    particled: Mapping[str, Mapping[str, str]]
    idioms: Mapping[str, tuple[Idiom, ...]]
    reports: Mapping[str, frozenset[str]]
    state_verbs: frozenset[str]
    states: frozenset[str]
    nouns: frozenset[str]
    sources: frozenset[str]
    sources_with_article: frozenset[str]
    sources_before_nach: frozenset[str]
    source_endings: frozenset[str]
    not_behind_so: frozenset[str]
    taking_up: frozenset[str]
    naming: frozenset[str]
    accusative_addressee: frozenset[str]
    interviewers: frozenset[str]


_SETS = (
    "nouns sources sources_with_article sources_before_nach source_endings not_behind_so taking_up naming "
    "accusative_addressee interviewers".split()
)


@lru_cache(maxsize=1)
def reporting_lexicon() -> ReportingLexicon:
    """The lexicon that ships with the package."""
    data = read_yaml("reporting.yaml")
    verbs = _verbs(data["verbs"])
    return ReportingLexicon(
        version=data["version"],
        verbs=verbs,
        particled=_particled(verbs, data["particles"].split()),
        idioms=_idioms(data["idioms"]),
        reports={row["verb"]: frozenset(row["noun"]) for row in data["reports"]},
        state_verbs=frozenset(data["states"]["verbs"]),
        states=frozenset(data["states"]["words"].split()),
        **{name: frozenset(data[name].split()) for name in _SETS},
    )


def _verbs(groups: list[dict[str, Any]]) -> dict[str, ReportingVerb]:
    verbs: dict[str, ReportingVerb] = {}
    for group in groups:
        for lemma in group["words"].split():
            before = verbs.get(lemma)
            takes = frozenset(group["takes"]) | (before.takes if before else frozenset())
            verbs[lemma] = ReportingVerb(lemma, takes, before.medium if before else Medium(group["medium"]))
    return verbs


def _particled(verbs: Iterable[str], particles: Iterable[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for lemma, particle in product(verbs, particles):
        if lemma.startswith(particle) and len(lemma) > len(particle) + 3:  # "ansehen"; "anen" would be no verb
            found.setdefault(lemma[len(particle) :], {})[particle] = lemma
    return found


def _idioms(rows: Iterable[dict[str, Any]]) -> dict[str, tuple[Idiom, ...]]:
    found: dict[str, tuple[Idiom, ...]] = {}
    for row in rows:
        idiom = Idiom(row["verb"], frozenset(row["noun"]), Medium(row["medium"]))
        found[idiom.verb] = (*found.get(idiom.verb, ()), idiom)
    return found
