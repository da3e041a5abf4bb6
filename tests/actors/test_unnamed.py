"""Sources that stay unnamed are groups of their article, never somebody named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.actors import read_actors, resolve
from standpunkt.analysis import analyse
from standpunkt.records.actors import ActorKind, ActorLink
from tests.actors.conftest import KNOWN, article_of, quotations_of, unmarked
from tests.actors.test_resolve import Links


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Zwei Quellen] sagten, {ja}.", "zwei Quellen"),
        ("[Regierungskreise] sagten, {ja}.", "Regierungskreise"),
        ("Aus [Kreisen der Regierung] verlautete, {ja}.", "Kreise der Regierung"),
        ("Nach Angaben [einer südländischen Quelle] {ja}.", "südländische Quelle"),
        ("[Insider] sagten, {ja}.", "Insider"),
        ("{Ja}, sagte [ein Insider].", "Insider"),
        ("[Mit der Sache vertraute Personen] sagten, {ja}.", "mit der Sache vertraute Personen"),
        ("[Eine mit der Sache vertraute Person] sagte, {ja}.", "mit der Sache vertraute Person"),
        ("{Ja}, sagte [eine Person, die mit dem Vorgang vertraut ist].", "Person, die mit dem Vorgang vertraut ist"),
        ("[Personen aus dem Umfeld des Präsidenten] sagten, {ja}.", "Personen aus dem Umfeld des Präsidenten"),
        ("Aus [dem Umfeld von Mara Lindqvist] hieß es, {ja}.", "Umfeld von Mara Lindqvist"),
        ("[Ein Vertrauter des Präsidenten] sagte, {ja}.", "Vertrauter des Präsidenten"),
        ("[Ein Beamter, der anonym bleiben wollte,] sagte, {ja}.", "Beamter, der anonym bleiben wollte"),
        ("[Informanten] sagten, {ja}.", "Informanten"),
        ("Nach [einigen Teilnehmern] zufolge {ja}.", "einige Teilnehmer"),
    ],
)
def test_an_unnamed_source_is_a_group(links: Links, marked: str, name: str) -> None:
    (link,) = links(marked)
    assert link is not None
    assert (link.actor.kind, link.actor.name) == (ActorKind.GROUP, name)
    assert link.origin.rule in {"unnamed group", "unnamed role"}


def link_in(article_id: str, marked: str) -> ActorLink:
    text, speakers, quotes = unmarked(marked)
    article = replace(article_of(text, published=None, post=""), id=article_id)
    (link,) = resolve(analyse(article), quotations_of(speakers, quotes), read_actors(KNOWN, source="tests"))
    assert link is not None
    return link


@pytest.mark.parametrize("speaker", ["Zwei Quellen", "Ein Beamter", "Regierungskreise", "Beobachter"])
def test_one_article_s_unnamed_source_is_not_another_s(speaker: str) -> None:
    marked = f"[{speaker}] sagten, {{ja}}."
    assert link_in("a", marked).actor.id != link_in("b", marked).actor.id
    assert link_in("a", marked).actor == link_in("a", marked).actor


def test_named_actors_are_the_same_in_every_article() -> None:
    for marked in ("[Ulf Brandt] sagte, {ja}.", "[Nordmark und Südland] sagten, {ja}.", "[Das Hafenamt] sagte, {ja}."):
        assert link_in("a", marked).actor.id == link_in("b", marked).actor.id
