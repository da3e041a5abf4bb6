"""Every link tells how it was found: the words it began with, the words it went by, the rule of each step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.actors import read_actors, resolve
from standpunkt.analysis import analyse
from standpunkt.records.actors import ActorKind, Gender
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span
from tests.actors.conftest import KNOWN, article_of, quotations_of, unmarked
from tests.actors.test_resolve import Links, Names

EVERY_KIND = [
    "[Mara Lindqvist] sagte, {ja}.",
    "Mara Lindqvist kam. [Lindqvist] sagte, {ja}.",
    "[Außenministerin Lindqvist] sagte, {ja}.",
    "[Die nordmärkische Außenministerin] sagte, {ja}.",
    "Ulf Brandt, Leiter des Hafenamtes, kam. [Der Leiter des Hafenamtes] sagte, {ja}.",
    "Ulf Brandt kam. [Er] sagte, {ja}.",
    "Ulf Brandt traf Mara Lindqvist. [Dieser] sagte, {ja}.",
    "[Aldersund] lehnte ab, {ja zu sagen}.",
    "[Zwei Quellen] sagten, {ja}.",
    "[Mara Lindqvist und Ulf Brandt] sagten, {ja}.",
    "[Die Zeitung Nordkurier] berichtete, {ja}.",
    "[Die Regierung in Aldersund] sagte, {ja}.",
    "[Mara Lindquist] sagte, {ja}.",
    "Laut [NORDPOST-Informationen] {ja}.",
    "[Das Hafenamt] sagte, {ja}.",
]


@pytest.mark.parametrize("marked", EVERY_KIND)
def test_every_link_has_a_chain_from_the_speaker_s_words(links: Links, marked: str) -> None:
    text, speakers, _ = unmarked(marked)
    (link,) = links(marked)
    assert link is not None
    first, *rest = link.evidence
    assert first.rule == "speaker"
    assert speakers[0].contains(first.spans[0])  # "NORDPOST-Informationen": the paper speaks
    assert rest
    assert link.origin.rule
    assert all(evidence.rule and evidence.note for evidence in link.evidence)
    assert all(0 <= start < end <= len(text) for evidence in link.evidence for start, end in evidence.spans)
    assert any(link.actor.name in evidence.note for evidence in rest)


def test_behind_a_surname_stands_the_full_name_and_its_role(links: Links) -> None:
    marked = "Ulf Brandt, Leiter des Hafenamtes, kam. [Brandt] sagte, {ja}."
    text, _, _ = unmarked(marked)
    (link,) = links(marked)
    assert link is not None
    shown = [(e.rule, *(text[a:b] for a, b in e.spans)) for e in link.evidence]
    assert shown == [
        ("speaker", "Brandt"),
        ("surname", "Brandt"),
        ("named in full", "Ulf Brandt"),
        ("role", "Leiter des Hafenamtes"),
    ]


def test_new_people_carry_what_the_text_says_of_them(links: Links) -> None:
    for speaker, gender, affiliation in (
        ("Die nordmärkische Senatorin Tilda Aabel", Gender.FEMALE, "nordmark"),
        ("Tilda Aabel, Umweltministerin des kleinen Staates Nordmark,", Gender.FEMALE, "nordmark"),
        ("FPN-Chef Ulf Brandt", Gender.MALE, "fpn"),
        ("Der Kapitän Elvar Brandt", Gender.MALE, None),
    ):
        (link,) = links(f"[{speaker}] sagte, {{ja}}.")
        assert link is not None
        actor = link.actor
        assert (actor.kind, actor.gender, actor.affiliation) == (ActorKind.PERSON, gender, affiliation)
        assert link.title is not None


def test_a_caption_introduces_whoever_speaks_below() -> None:
    caption = "Tilda Aabel, Fischereiministerin von Nordmark (18.01.2022)\n"
    text = caption + "Das Eis sei dünn, sagte Aabel."
    start = text.index("Aabel.")
    segments = (
        Segment(SegmentKind.CAPTION, Span(0, len(caption))),
        Segment(SegmentKind.BODY, Span(len(caption), len(text))),
    )
    article = replace(article_of(text, published=None, post=""), segments=segments)
    quotations = quotations_of([Span(start, start + 5)], [Span(len(caption), len(caption) + 16)])
    (link,) = resolve(analyse(article), quotations, read_actors(KNOWN, source="tests"))
    assert link is not None
    assert (link.actor.name, link.actor.affiliation) == ("Tilda Aabel", "nordmark")
    assert link.title == "Fischereiministerin von Nordmark"


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("Ulf Brandt, früher Leiter des Amtes, kam. Mara Lindqvist ging. [Der frühere Leiter des Amtes] sagte, {ja}.",
         ["Ulf Brandt"]),
        ("{Ja}, sagte [Ulf Brandt]. [Der frühere Leiter des Geheimdienstes] warnte, {nein}.", ["Ulf Brandt"] * 2),
        ("Hafenminister Ulf Brandt traf Mara Lindqvist. [Dieser Minister] sagte, {ja}.", ["Ulf Brandt"]),
        ("[Der Sprecher des Turms, Ulf Brandt,] sagte, {dass [Präsident Odo Quistrup] {das ablehne}}.",
         ["Ulf Brandt", "Odo Quistrup"]),
    ],
)  # fmt: skip
def test_demonstratives_and_nested_speakers(names: Names, marked: str, found: list[str]) -> None:
    assert names(marked) == found


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Umwelt- und Verkehrsminister Ulf Brandt", "Ulf Brandt"),
        ("Ulf Brandt vom Ministerium für Handel und Häfen", "Ulf Brandt"),
        ("FPN-Vorsitzender und Ministerpräsident Ulf Brandt", "Ulf Brandt"),
        ("Die nordmärkische Abgeordnete und Aldersunder Bürgermeisterin Tilda Aabel", "Tilda Aabel"),
        ("Tilda Aabel, die frühere Ministerin und Tochter des ehemaligen Senators Odo Aabel,", "Tilda Aabel"),
        ("Die Vorsitzende des Vereins „Kinder und Meer“, die 48-jährige Tilda Aabel,", "Tilda Aabel"),
        ("Ulf Brandt von der „Aktion Nordmark hilft“", "Ulf Brandt"),
        ("Hafendirektor Prof. Dr. Ulf Brandt", "Ulf Brandt"),
        ("Der Vorsitzende Richter, Ulf Brandt,", "Ulf Brandt"),
        ("Der nordmärkische Minister Ulf Elvar Tandruppe", "Ulf Elvar Tandruppe"),
    ],
)
def test_one_person_with_all_that_he_or_she_is(names: Names, speaker: str, name: str) -> None:
    assert names(f"[{speaker}] sagte, {{ja}}.") == [name]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Elvarik Tandruppe kam an. [Tandruppe] sagte, {ja}.", "Elvarik Tandruppe"),
        ("Ministerpräsident Ulf Qamar Vélez kam an. [Qamar] sagte, {ja}.", "Ulf Qamar Vélez"),
        ("Ulf al-Rashun kam an. [Rashun] sagte, {ja}.", "Ulf al-Rashun"),
    ],
)
def test_names_of_which_little_is_known(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]
