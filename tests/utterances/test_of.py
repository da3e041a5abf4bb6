"""Which statements report one speech act."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.records.codes import Stance
from standpunkt.records.statements import OccasionKind
from standpunkt.utterances import of, with_copies
from tests.utterances.makers import acts, printed, telling, together

HARBOUR = "„Der Hafen bleibt geschlossen, bis die Reeder ihre Schulden bezahlt haben.“"
REPORTED = "der Hafen bleibe zu, bis die Reeder ihre Schulden bezahlt hätten"


def test_direct_and_indirect_speech_of_one_day_are_one_act() -> None:
    assert together(telling("a", HARBOUR), telling("b", REPORTED)) == {frozenset("ab")}


def test_another_sentence_of_the_same_day_is_another_act() -> None:
    other = telling("b", "„Meine Nachfolgerin soll jünger sein als ich.“")
    assert together(telling("a", HARBOUR), other) == {frozenset("a"), frozenset("b")}


def test_the_same_words_by_somebody_else_are_another_act() -> None:
    assert len(acts(telling("a", HARBOUR), telling("b", HARBOUR, actor="joris-vael"))) == 2


def test_what_nobody_known_said_stays_alone() -> None:
    assert len(acts(telling("a", HARBOUR, actor=None), telling("b", HARBOUR, actor=None))) == 2


def test_the_same_words_on_another_day_are_another_act() -> None:
    assert len(acts(telling("a", HARBOUR), telling("b", HARBOUR, said="2031-05-06"))) == 2


def test_a_day_lies_in_its_month() -> None:
    (act,) = acts(telling("a", HARBOUR, said="2031-05"), telling("b", REPORTED))
    assert (act.said, act.earliest, act.latest) == ("2031-05-07", date(2031, 5, 7), date(2031, 5, 7))


def test_days_that_contradict_each_other_are_not_joined_by_way_of_a_third_report() -> None:
    found = acts(
        telling("a", HARBOUR, said="2031-05-06"),
        telling("b", HARBOUR, said="2031-05-07"),
        telling("c", HARBOUR, said="2031-05"),
    )
    assert len(found) == 2
    assert not any({"a", "b"} <= set(act.statements) for act in found)


def test_one_of_two_days_is_no_day_between_them() -> None:
    assert len(acts(telling("a", HARBOUR, said="[2031-05-01,2031-05-08]"), telling("b", HARBOUR))) == 2


def test_what_was_printed_before_it_was_said_is_another_act() -> None:
    early = printed("a", published="2031-05-02")
    assert len(acts(telling("a", HARBOUR, said=None), telling("b", HARBOUR), articles=(early,))) == 2


def test_what_has_no_day_of_its_own_was_said_by_the_day_of_publication() -> None:
    (act,) = acts(telling("a", HARBOUR, said=None))
    assert (act.said, act.earliest, act.latest) == (None, date.min, date(2031, 5, 8))


def test_nothing_is_known_of_an_article_without_a_date() -> None:
    (act,) = acts(telling("a", HARBOUR, said=None), articles=(printed("a", published=None),))
    assert (act.earliest, act.latest) == (date.min, date.max)


def test_a_report_without_a_date_joins_the_one_with_a_day_by_its_words() -> None:
    undated = printed("a", published=None)
    (act,) = acts(telling("a", HARBOUR, said=None), telling("b", HARBOUR), articles=(undated,))
    assert act.latest == date(2031, 5, 7)
    assert act.statements == ("b", "a")


def test_short_words_of_months_ago_are_not_those_of_today() -> None:
    old = printed("a", published="2031-11-20")
    assert (
        len(acts(telling("a", "„Wir prüfen das.“", said=None), telling("b", "„Wir prüfen das.“"), articles=(old,))) == 2
    )


def test_a_word_that_denies_speaks_against_one_act() -> None:
    yes, no = "der Hafen werde am Freitag geöffnet", "der Hafen werde am Freitag nicht geöffnet"
    week = printed("b", published="2031-05-11")
    assert len(acts(telling("a", yes), telling("b", yes, said=None), articles=(week,))) == 1
    assert len(acts(telling("a", yes), telling("b", no, said=None), articles=(week,))) == 2


def test_codes_that_agree_join_what_few_words_join() -> None:
    short, long = "die Sperre komme", "„Wir haben lange gezögert. Nun wird der Sund gesperrt.“"
    code = (("closure", Stance.SUPPORT),)
    assert len(acts(telling("a", short, codes=code), telling("b", long, codes=code))) == 1


def test_the_first_to_print_it_comes_first_and_gives_its_id() -> None:
    late, early = printed("a", published="2031-05-09"), printed("b", outlet="Nordkurier", published="2031-05-08")
    (act,) = acts(telling("a", HARBOUR), telling("b", REPORTED), articles=(late, early))
    assert (act.id, act.statements, act.outlets) == ("ub", ("b", "a"), ("Nordkurier", "a"))


def test_on_one_day_the_outlet_it_was_said_to_comes_first() -> None:
    sender = printed("z", outlet="Radio Nord")
    (act,) = acts(telling("a", HARBOUR, via="Radio Nord"), telling("z", REPORTED), articles=(sender,))
    assert act.statements == ("z", "a")
    assert act.via == ("Radio Nord",)


def test_the_occasion_is_told_where_the_reports_agree() -> None:
    speech, debate = OccasionKind.SPEECH, OccasionKind.DEBATE
    assert acts(telling("a", HARBOUR, kind=speech), telling("b", HARBOUR))[0].kind is speech
    assert acts(telling("a", HARBOUR, kind=speech), telling("b", HARBOUR, kind=debate))[0].kind is None


def test_copies_and_articles_of_one_outlet_are_one_source() -> None:
    statements = [telling(key, HARBOUR) for key in "abcd"]
    articles = [printed("a"), printed("b", outlet="Nordkurier"), printed("c", outlet="Nordkurier"), printed("d")]
    (act,) = of(statements, articles)
    assert act.sources == 3
    (again,) = of(statements, articles, copies=[{"a", "b"}])
    assert again.sources == 2
    assert with_copies(act, {article.id: article for article in articles}, [{"a", "b"}]) == again


WORDS = "Hafen Reeder Schulden Brücke Zoll Winter Kohle Steuer Schule Fähre Deich Getreide Wahl Gericht Bahn".split()


@st.composite
def ledgers(draw: st.DrawFn) -> list[tuple[str, str | None]]:
    days = st.sampled_from(["2031-05-06", "2031-05-07", "2031-05", "2031-05-07/2031-05-09", None])
    texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
    return draw(st.lists(st.tuples(texts, days), max_size=12))


@given(ledgers())
def test_every_statement_is_in_one_utterance_whose_days_it_allows(told: list[tuple[str, str | None]]) -> None:
    statements = [telling(f"{place:02}", text, said=said) for place, (text, said) in enumerate(told)]
    found = acts(*statements)
    assert sorted(key for act in found for key in act.statements) == [statement.id for statement in statements]
    for act in found:
        assert act.earliest <= act.latest
        days = {s.occasion.said.edtf for s in statements if s.id in act.statements and s.occasion.said}
        assert not {"2031-05-06", "2031-05-07"} <= days


@given(ledgers(), st.integers())
def test_the_order_of_the_statements_does_not_matter(told: list[tuple[str, str | None]], seed: int) -> None:
    statements = [telling(f"{place:02}", text, said=said) for place, (text, said) in enumerate(told)]
    shuffled = statements.copy()
    Random(seed).shuffle(shuffled)
    assert acts(*shuffled) == acts(*statements)


@pytest.mark.parametrize("text", ["", "„“", "…", "und"])
def test_words_without_content_are_no_reason_to_join_or_to_fail(text: str) -> None:
    assert len(acts(telling("a", text), telling("b", text))) == 2
