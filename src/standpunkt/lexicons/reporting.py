"""The words that report: verbs, idioms, nouns, source nouns (data in reporting.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

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
    """All of it. `particled` leads from the bare verb to its particle verbs: fügen -> {hinzu: hinzufügen}."""

    version: int
    verbs: Mapping[str, ReportingVerb]
    particled: Mapping[str, Mapping[str, str]]
    particles: frozenset[str]
    idioms: tuple[Idiom, ...]
    reports: Mapping[str, frozenset[str]]
    state_verbs: frozenset[str]
    states: frozenset[str]
    nouns: frozenset[str]
    sources: frozenset[str]


@lru_cache(maxsize=1)
def reporting_lexicon() -> ReportingLexicon:
    """The lexicon that ships with the package."""
    text = (files("standpunkt.lexicons") / "reporting.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    verbs = _verbs(data["verbs"])
    particles = frozenset(data["particles"].split())
    return ReportingLexicon(
        version=data["version"],
        verbs=verbs,
        particled=_particled(verbs, particles),
        particles=particles,
        idioms=tuple(Idiom(i["verb"], frozenset(i["noun"]), Medium(i["medium"])) for i in data["idioms"]),
        reports={r["verb"]: frozenset(r["noun"]) for r in data["reports"]},
        state_verbs=frozenset(data["states"]["verbs"]),
        states=frozenset(data["states"]["words"].split()),
        nouns=frozenset(data["nouns"].split()),
        sources=frozenset(data["sources"].split()),
    )


def _verbs(groups: list[dict[str, Any]]) -> dict[str, ReportingVerb]:
    verbs: dict[str, ReportingVerb] = {}
    for group in groups:
        for lemma in group["words"].split():
            before = verbs.get(lemma)
            takes = frozenset(group["takes"]) | (before.takes if before else frozenset())
            verbs[lemma] = ReportingVerb(lemma, takes, before.medium if before else Medium(group["medium"]))
    return verbs


def _particled(verbs: Mapping[str, ReportingVerb], particles: frozenset[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for lemma in verbs:
        for particle in particles:
            if lemma.startswith(particle) and len(lemma) > len(particle) + 3:
                found.setdefault(lemma[len(particle) :], {})[particle] = lemma
    return found
