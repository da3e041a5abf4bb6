"""Which statements a person should judge next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.learning import Candidate, learn, review
from standpunkt.ledger import Ledger
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import field_of
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from tests.learning.makers import BOOK, BY, RAILWAY, RULES, filled, judged, sayings
from tests.ledger.samples import LINDQVIST, OEZER, article_called, statement_in

BERG = Actor("berg", "Ida Berg", ActorKind.PERSON)
Line = tuple[str, Actor | None, Stance | None]


def story(ledger: Ledger, *lines: Line) -> dict[str, str]:
    """One article of such statements; gives their ids by their words."""
    text = " ".join(f"Man sagte, {words}." for words, _, _ in lines)
    article = article_called("bahn.txt", text)
    made = []
    for words, actor, stance in lines:
        statement = statement_in(article, words, actor=actor)
        start = statement.quotation.quote[0].start
        code = Code(RAILWAY, stance, (Span(start, start + len(words.split()[0])),), "", RULES) if stance else None
        made.append(replace(statement, codes=(code,) if code else ()))
    ledger.writer().put_codebook(BOOK)
    ledger.writer().put(ReadArticle(article, tuple(made)), recipe="r")
    return {statement.text: statement.id for statement in made}


def texts(found: tuple[Candidate, ...]) -> list[str]:
    return [one.entry.statement.text for one in found]


def test_what_the_rules_find_no_side_in_comes_before_what_they_are_clear_about(ledger: Ledger) -> None:
    story(
        ledger,
        ("Hafenbahn sei ein Segen", None, Stance.SUPPORT),
        ("Gleise lägen am Becken", None, Stance.NONE),
        ("Züge könne man erwägen", None, Stance.OPEN),
    )
    assert texts(review(ledger.view())) == [
        "Gleise lägen am Becken",
        "Züge könne man erwägen",
        "Hafenbahn sei ein Segen",
    ]


def test_an_actor_who_stands_on_both_sides_comes_before_one_who_stays(ledger: Ledger) -> None:
    story(
        ledger,
        ("Hafenbahn sei ein Segen", OEZER, Stance.SUPPORT),
        ("Schienen brauche Torvik", OEZER, Stance.SUPPORT),
        ("Gleise wolle sie nie", LINDQVIST, Stance.OPPOSE),
        ("Waggons begrüße sie", LINDQVIST, Stance.SUPPORT),
    )
    found = review(ledger.view())
    assert {*texts(found)[:2]} == {"Gleise wolle sie nie", "Waggons begrüße sie"}
    assert found[0].why == ("at odds", "thin")


def test_a_position_that_rests_on_one_statement_comes_before_one_with_many(ledger: Ledger) -> None:
    story(
        ledger,
        ("Hafenbahn sei ein Segen", OEZER, Stance.SUPPORT),
        ("Schienen brauche Torvik", OEZER, Stance.SUPPORT),
        ("Waggons begrüße sie", BERG, Stance.SUPPORT),
    )
    assert texts(review(ledger.view()))[0] == "Waggons begrüße sie"


def test_what_is_much_like_another_comes_after_what_is_new(ledger: Ledger) -> None:
    story(
        ledger,
        ("Hafenbahn messe neun Kilometer", None, Stance.NONE),
        ("Hafenbahn messe elf Kilometer", None, Stance.NONE),
        ("Weichen zähle jeder", None, Stance.NONE),
    )
    assert texts(review(ledger.view())).index("Weichen zähle jeder") == 1


def test_what_is_like_a_judged_one_comes_last_and_the_judged_one_never(ledger: Ledger) -> None:
    ids = story(
        ledger,
        ("Hafenbahn messe neun Kilometer", None, Stance.NONE),
        ("Hafenbahn messe elf Kilometer", None, Stance.NONE),
        ("Weichen zähle jeder", None, Stance.NONE),
        ("Signale seien bunt", None, Stance.NONE),
    )
    ledger.writer().judge(ids["Hafenbahn messe neun Kilometer"], field_of(RAILWAY), Stance.OPEN, **BY)
    found = texts(review(ledger.view()))
    assert found[-1] == "Hafenbahn messe elf Kilometer"
    assert "Hafenbahn messe neun Kilometer" not in found


def test_words_that_evoke_the_proposal_elsewhere_bring_what_the_rules_missed(ledger: Ledger) -> None:
    story(
        ledger,
        ("Hafenbahn sei ein Segen", None, Stance.SUPPORT),
        ("Hafenbahn messe neun Kilometer", None, Stance.NONE),
        ("eine Hafenbahn kenne niemand", None, None),
        ("das Wetter bleibe mild", None, None),
    )
    found = review(ledger.view())
    assert "das Wetter bleibe mild" not in texts(found)
    (missed,) = [one for one in found if one.stance is None]
    assert missed.entry.statement.text == "eine Hafenbahn kenne niemand"


def test_it_can_be_asked_for_one_proposal_and_few_statements(ledger: Ledger) -> None:
    filled(ledger, sayings(12))
    assert len(review(ledger.view(), limit=5)) == 5
    assert review(ledger.view(), proposal="ferry") == ()
    assert {one.proposal for one in review(ledger.view(), proposal=RAILWAY)} == {RAILWAY}
    assert review(ledger.view()) == review(ledger.view())


def test_once_something_was_learned_what_it_is_torn_on_comes_first(ledger: Ledger) -> None:
    pytest.importorskip("sklearn")
    said = sayings(70)
    ids = filled(ledger, said)
    judged(ledger, ids[:60], said[:60])
    mixed = [("Alles sei ein Glücksgriff, und ein Klotz am Bein", Stance.NONE)]
    (unsure,) = filled_again(ledger, mixed)
    learn(ledger)
    first = review(ledger.view())[0]
    assert first.entry.statement.id == unsure


def filled_again(ledger: Ledger, said: list[tuple[str, Stance]]) -> list[str]:
    article = article_called("neu.txt", f"Man sagte, {said[0][0]}.")
    statement = statement_in(article, said[0][0], actor=BERG)
    statement = replace(statement, codes=(Code(RAILWAY, said[0][1], (), "", RULES),))
    ledger.writer().put(ReadArticle(article, (statement,)), recipe="r")
    return [statement.id]
