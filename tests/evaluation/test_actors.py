"""The scorer of actors: what counts as right, as unknown and as somebody else."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.actors import annotated, answers_in, meant, named
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span


def link(name: str, kind: ActorKind = ActorKind.PERSON) -> ActorLink:
    return ActorLink(Actor("x", name, kind), None, (), Origin("tests", "1", "given"))


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (link("Mara Lindqvist"), "right"),
        (link("M. Lindqvist"), "right"),
        (link("Lindqvist"), "right"),
        (link("Lindqvist-Aabel"), "wrong"),
        (link("Sprecher von Mara Lindqvist", ActorKind.GROUP), "wrong"),
        (link("Odo Quist"), "wrong"),
        (None, "unknown"),
    ],
)
def test_a_span_with_a_name_wants_a_person_of_that_last_name(found: ActorLink | None, outcome: str) -> None:
    assert named({"names": ["Mara Lindqvist"]}, found) == outcome


def test_of_several_names_all_must_be_in_the_group() -> None:
    row = {"names": ["Mara Lindqvist", "Odo Quist"]}
    assert named(row, link("Mara Lindqvist und Odo Quist", ActorKind.GROUP)) == "right"
    assert named(row, link("Mara Lindqvist")) == "wrong"


@pytest.mark.parametrize(
    ("row", "found", "outcome"),
    [
        ({"kind": "person", "name": "Odo Quist"}, link("Odo Quist"), "right"),
        ({"kind": "person", "name": "Odo Quist"}, link("Mara Lindqvist"), "wrong"),
        ({"kind": "person", "name": "Odo Quist"}, None, "unknown"),
        (
            {"kind": "other", "words": ["hafenamt", "amt port"]},
            link("Amtes von Port Salm", ActorKind.ORGANISATION),
            "right",
        ),
        ({"kind": "other", "words": ["fischer"]}, link("Verein der Fischerinnen", ActorKind.GROUP), "wrong"),
        ({"kind": "none", "name": "Gutachten"}, None, "right"),
        ({"kind": "none", "name": "Gutachten"}, link("Odo Quist"), "wrong"),
    ],
)
def test_a_pronoun_wants_whom_it_stands_for(row: dict[str, Any], found: ActorLink | None, outcome: str) -> None:
    assert meant(row, found) == outcome


def part(*spans: tuple[int, int]) -> dict[str, Any]:
    return {"spans": [list(span) for span in spans]}


def annotation(quote: tuple[int, int], speaker: tuple[int, int] | None = None) -> dict[str, Any]:
    told = part(speaker) if speaker else part()
    roles = {"speaker": told, "cue": part(), "frame": part(), "addressee": part()}
    return {"type": "Indirect", "medium": "none", "quote": part(quote), **roles}


def test_annotations_become_quotations_in_text_order_with_the_one_around_them() -> None:
    found = annotated({"annotations": [annotation((30, 40)), annotation((20, 60), (0, 14))]})
    assert [(q.quote, q.within) for q in found] == [((Span(20, 60),), None), ((Span(30, 40),), 0)]


def test_the_program_is_asked_with_the_annotated_speakers() -> None:
    text = "Mara Lindqvist sagte, es gehe gut."
    answers = answers_in({"text": text, "annotations": [annotation((22, 33), (0, 14))]})
    assert [answer and answer.actor.name for answer in answers.values()] == ["Mara Lindqvist"]
