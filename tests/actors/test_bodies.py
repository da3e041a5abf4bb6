"""Speakers that are no person: countries by seat, adjective and government; outlets as sources."""

from __future__ import annotations

import pytest

from standpunkt.records.actors import ActorKind
from tests.actors.test_resolve import Links


@pytest.mark.parametrize(
    ("speaker", "name", "kind"),
    [
        ("Aldersund", "Nordmark", ActorKind.COUNTRY),
        ("Der Weiße Turm", "Nordmark", ActorKind.COUNTRY),
        ("Port Salm", "Südland", ActorKind.COUNTRY),
        ("Die nordmärkische Seite", "Nordmark", ActorKind.COUNTRY),
        ("Die nordmärkische Regierung", "nordmärkische Regierung", ActorKind.ORGANISATION),
        ("Die Regierung in Aldersund", "nordmärkische Regierung", ActorKind.ORGANISATION),
        ("Nordmarks Regierung", "nordmärkische Regierung", ActorKind.ORGANISATION),
        ("Die Regierung von Nordmark", "nordmärkische Regierung", ActorKind.ORGANISATION),
        ("Das Innenministerium in Port Salm", "südländisches Innenministerium", ActorKind.ORGANISATION),
        ("Die Botschaft in Aldersund", "Botschaft in Aldersund", ActorKind.ORGANISATION),
    ],
)
def test_a_country_speaks_under_many_names(links: Links, speaker: str, name: str, kind: ActorKind) -> None:
    (link,) = links(f"[{speaker}] lehnte ab, {{ja zu sagen}}.")
    assert link is not None
    assert (link.actor.name, link.actor.kind) == (name, kind)


def test_a_government_belongs_to_its_country(links: Links) -> None:
    (link,) = links("[Die Regierung in Aldersund] lehnte ab, {ja zu sagen}.")
    assert link is not None
    assert link.actor.affiliation == "nordmark"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Laut [NORDPOST] {ja}.", "NORDPOST"),
        ("[Die Zeitung Nordkurier] berichtete, {ja}.", "Nordkurier"),
        ("[Der „Nordkurier“] berichtete, {ja}.", "Nordkurier"),
        ("[Nordkurier] berichtete, {ja}.", "Nordkurier"),
        ("Laut [der nordmärkischen Zeitung „Hafen und Handel“] {ja}.", "Hafen und Handel"),
        ("[Der Sender Radio Sund] berichtete, {ja}.", "Radio Sund"),
        ("[Die Nachrichtenagentur NOPA] meldete, {ja}.", "NOPA"),
        ("Wie [die Neue Aldersunder Zeitung] berichtete, {ja}.", "Neue Aldersunder Zeitung"),
        ("Laut [der Neuen Aldersunder Zeitung] {ja}.", "Neue Aldersunder Zeitung"),
    ],
)
def test_outlets_are_sources(links: Links, marked: str, name: str) -> None:
    (link,) = links(marked)
    assert link is not None
    assert (link.actor.name, link.actor.kind) == (name, ActorKind.ORGANISATION)
