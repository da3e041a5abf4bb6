"""Whom a pronoun stands for; speakers are in square brackets, what they say in curly ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from standpunkt.actors import attribute
from standpunkt.analysis import analyse
from standpunkt.records.actors import ActorKind, ActorLink, KnowledgeBase
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import Span
from tests.actors.conftest import article_of, quotations_of

Names = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Ein Sprecher des Hafenamtes] sagte, {es gehe gut}. [Er] fügte hinzu, {es werde besser}.",
         "Sprecher des Hafenamtes"),
        ("Das Eis wurde von einer Forscherin gemessen. [Sie] sagte, {es sei dünn}.", "Forscherin"),
        ("Ein 39-jähriger Landwirt stürzte. [Er] sagte, {das Eis sei dünn}.", "39-jähriger Landwirt"),
        ("Der mutmaßliche Täter verschanzte sich. [Er] drohte, {er werde schießen}.", "mutmaßlicher Täter"),
        ("Im Hafen von Port Salm kam ein Augenzeuge zu Wort. [Seiner Darstellung nach] {brach das Eis}.", "Augenzeuge"),
    ],
)  # fmt: skip
def test_somebody_unnamed_goes_by_the_words_for_him(names: Names, marked: str, name: str) -> None:
    assert names(marked)[-1] == name


def test_an_unnamed_subject_stands_out_more_than_somebody_named_in_passing(names: Names) -> None:
    marked = "Ein Vertrauter von Ulf Brandt weigerte sich. [Er] sagte, {er wolle nicht}."
    assert names(marked) == ["Vertrauter von Ulf Brandt"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Die Regierung plant einen Hafen. [Sie] hofft {auf Geld}.", "Regierung"),
        ("Das Gericht tagte. [Es] stellte fest, {es sei zu kalt}.", "Gericht"),
        ("Der Sundbund tagte in Aldersund. [Er] forderte {mehr Schiffe}.", "Sundbund"),
    ],
)
def test_bodies_have_the_gender_of_their_noun(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Die Fischer von Port Salm streiken. [Sie] fordern {mehr Lohn}.", "Fischer von Port Salm"),
        ("Vier Unbekannte kamen zum Hafen. [Diese] verlangten {Geld}.", "vier Unbekannte"),
        ("Mara Lindqvist (FPN) und Odo Quistrup reisten ab. [Sie] halten {das Eis für dünn}.",
         "Mara Lindqvist und Odo Quistrup"),
        ("Mara Lindqvist traf Odo Quistrup. [Beide] riefen {zum Frieden} auf.", "Mara Lindqvist und Odo Quistrup"),
        ("Mara Lindqvist mahnte die Demonstranten. Am Abend verlangten [sie], {man möge gehen}.", "Demonstranten"),
    ],
)  # fmt: skip
def test_a_verb_in_the_plural_means_several(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


def test_of_three_people_both_may_mean_any_two(names: Names) -> None:
    assert names("Mara Lindqvist, Ulf Brandt und Odo Quistrup kamen. [Beide] sagten, {es sei kalt}.") == [None]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ulf Brandt wird durch seinen Fahrer Odo Quistrup belastet. [Dieser] sagte, {es sei wahr}.", "Odo Quistrup"),
        ("Mara Lindqvist sang, während Tove Aasgard las. „Es ist kalt“, so [letztere].", "Tove Aasgard"),
        ("Ulf Brandt rief eine Beamtin. [Diese] sagte, {es sei kalt}.", None),
    ],
)
def test_a_demonstrative_means_the_one_named_last(names: Names, marked: str, name: str | None) -> None:
    found = names(marked)[-1]
    assert found == name if name else found != "Ulf Brandt"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Das Amt hat ein Gutachten, laut [dem] {das Eis dünn ist}, sagte Ulf Brandt.", None),
        ("Ulf Brandt erwähnte Gerüchte, nach [denen] {das Eis dünn ist}.", None),
        ("Am Hafen stand Ulf Brandt, [der] {das Eis für dünn} hielt.", "Ulf Brandt"),
    ],
)
def test_a_relative_pronoun_means_what_stands_before_its_comma_or_nobody(
    names: Names, marked: str, name: str | None
) -> None:
    assert names(marked) == [name]


def test_a_subject_is_nobody_else_in_its_clause(names: Names) -> None:
    marked = "Ulf Brandt flog zum Sund. Zusammen mit Odo Quistrup meldete [er], {das Eis sei dünn}."
    assert names(marked) == ["Ulf Brandt"]


def test_pronouns_in_between_keep_somebody_in_reach(names: Names) -> None:
    marked = (
        "Tilda Brandt schreibt Romane. Sie wohnt am Hafen. Dort ist es kalt. Sie liest viel. Das Eis ist dünn. "
        "Im Winter schläft sie. Die Tage sind kurz. [Sie] sagte, {es sei dunkel}."
    )
    assert names(marked) == ["Tilda Brandt"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Kim Sandvar, der am Hafen wohnt, traf Tilda Brandt. [Er] sagte, {es sei kalt}.", "Kim Sandvar"),
        ("Die Autorin Kim Sandvar traf Ulf Brandt. [Sie] sagte, {es sei kalt}.", "Kim Sandvar"),
    ],
)
def test_the_words_around_a_name_tell_the_gender(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


def test_somebody_named_only_behind_a_possessive_is_found(names: Names) -> None:
    marked = "Die [seiner Ansicht nach] {überflüssige Prüfung des Amtes} erzürnte Senator Ulf Brandt."
    assert names(marked) == ["Ulf Brandt"]


@pytest.mark.parametrize(("word", "name"), [("Wir", "Mara Lindqvist"), ("Sie", None)])
def test_in_direct_speech_wir_is_the_speaker_and_sie_the_listener(
    known: KnowledgeBase, word: str, name: str | None
) -> None:
    start = "Mara Lindqvist sagte: "
    words = "„Wir hoffen, es taut.“" if word == "Wir" else "„Nun hoffen Sie, es taut.“"
    text = start + words
    place, quote = text.index(word, len(start)), Span(len(start), len(text))
    outer, inner = quotations_of([Span(0, 14), Span(place, place + len(word))], [quote, Span(*_at(text, "es taut"))])
    made = [replace(outer, type=QuotationType.DIRECT), replace(inner, within=0)]
    _, links = attribute(analyse(article_of(text, published=None, post="")), made, known)
    assert (links[1].actor.name if links[1] else None) == name


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_whom_somebody_reports_directly_is_not_himself(known: KnowledgeBase) -> None:
    text = "Odo Quistrup fehlte. Lars Venn sagte: „Er meint, es taut.“"
    speakers = [Span(*_at(text, "Lars Venn")), Span(*_at(text, "Er"))]
    outer, inner = quotations_of(speakers, [Span(*_at(text, "„Er meint, es taut.“")), Span(*_at(text, "es taut"))])
    made = [replace(outer, type=QuotationType.DIRECT), replace(inner, within=0)]
    _, links = attribute(analyse(article_of(text, published=None, post="")), made, known)
    assert links[1] is not None
    assert links[1].actor.name == "Odo Quistrup"


def test_an_unnamed_actor_is_no_person(links: Callable[..., tuple[ActorLink | None, ...]]) -> None:
    (link,) = links("Ein Fischer stürzte. [Er] sagte, {das Eis sei dünn}.")
    assert link is not None
    assert (link.actor.kind, link.origin.rule) == (ActorKind.GROUP, "pronoun")
