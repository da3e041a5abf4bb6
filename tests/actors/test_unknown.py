"""Unknown is said as unknown: where a text names nobody, nobody in particular has said anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt.actors import resolve
from standpunkt.analysis import analyse
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import ActorKind
from standpunkt.workflow import extract
from tests.actors.conftest import article_of, quotations_of

NAMELESS = (
    (
        "Am Sonntag regnete es in den Bergen. Es sei der nasseste Mai seit langem, hieß es. „Wir sind nass geworden“, "
        "sagten mehrere Wanderer. Viele blieben im Tal."
    ),
    (
        "Wie es heißt, sollen die Brücken gesperrt werden. Man rechne mit Staus. Viele Leute sagten, das sei unnötig. "
        "Sie wollten lieber zu Fuß gehen. „So ist es besser“, meinte eine Frau am Ufer."
    ),
    (
        "Der Vorschlag wurde abgelehnt. Er sei zu teuer, lautete die Kritik. Später hieß es, man werde neu verhandeln. "
        "Die Kosten seien gestiegen, und niemand wisse, warum."
    ),
    (
        "Zwei Quellen sagten, das Schiff sei gesunken. Laut Regierungskreisen wird gesucht. Ein Beamter erklärte, die "
        "Suche dauere an. Er wollte keinen weiteren Kommentar abgeben."
    ),
    (
        "„Das Wasser steigt“, rief jemand. Ein Mann warnte, der Deich werde brechen. Er habe das schon einmal erlebt. "
        "Seiner Meinung nach ist der Damm zu alt."
    ),
)
NOUNS = "Brücke Deich Regen Frühling Straße Wald Ernte Hafen Wagen Fenster Stern Spiegel Welt Zeit Sommer Rose".split()
VERBS = "sagte erklärte meinte warnte betonte rief".split()
SUBJECTS = "er sie man jemand eine Frau,ein Mann,viele,niemand,der Nachbar,die Leute,mehrere Zeugen".replace(" ", ",")


@pytest.mark.parametrize("text", NAMELESS)
@pytest.mark.parametrize("engine", ["rules", "neural"])
def test_in_a_text_without_names_nobody_is_named(text: str, engine: str) -> None:
    found = [s.actor.actor for s in extract(text, published="2024-05-08", engine=engine) if s.actor]
    assert [a.name for a in found if a.kind is not ActorKind.GROUP] == []
    assert {a.id for a in found}.isdisjoint(a.id for a in knowledge_base().actors)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    subject, verb = draw(st.sampled_from(SUBJECTS.split(","))), draw(st.sampled_from(VERBS))
    first, second = draw(st.sampled_from(NOUNS)), draw(st.sampled_from(NOUNS))
    form = draw(st.sampled_from(["{s} {v}, Regen und {a} gehörten zusammen.", "„Mehr {a} und {b}“, {v} {s}.",
                                 "Am Morgen {v} {s}, ohne {a} gebe es keinen {b}."]))  # fmt: skip
    made = form.format(s=subject, v=verb, a=first, b=second)
    return made[0].upper() + made[1:]


@settings(max_examples=60, deadline=None)
@given(st.lists(sentences(), min_size=1, max_size=6))
def test_whatever_stands_in_a_text_without_names_links_to_nobody_known(parts: list[str]) -> None:
    text = " ".join(parts)
    analysis = analyse(article_of(text, published="2024-05-08", post=""))
    words = [t.span for t in analysis.tokens if t.text in SUBJECTS.replace(",", " ").split() or t.text in VERBS]
    for span in words:
        quotations = quotations_of([span], [])
        (link,) = resolve(analysis, quotations, knowledge_base())
        assert link is None or link.actor.kind is ActorKind.GROUP
