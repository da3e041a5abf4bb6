"""Another text at the place of an article: which one counts, and that judgements and statements follow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from standpunkt.ledger import Ledger, StatementFilter, database
from standpunkt.ledger import tables as t
from standpunkt.records.judgements import ACTOR, NO, QUOTATION, value_of_spans
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import LINDQVIST, OEZER, article_called, statement_in
from tests.ledger.test_round_trip import fresh_ledger

WORDS = "man werde den Sund auf keinen Fall sperren"
TEXT = (
    "Nordmarks Außenministerin war am Montag in Aldersund. Mara Lindqvist sagte dem Sender NTR, "
    f"{WORDS}. Die Opposition verlangt eine Abstimmung. „Das Volk muss entscheiden“, sagte Kemal Özer am Abend."
)
TIME = "2031-05-09T10:00:00+00:00"
OTHER = (
    "Im Hafen von Aldersund brannte am Dienstag ein Schlepper. „Das Volk muss entscheiden“, stand an der Wand, "
    "und niemand wusste, wer es geschrieben hatte, denn es war dunkel und regnete seit Tagen ohne Unterlass."
)


def read(text: str, *quotes: str, source: str = "page.html", name: str = "page.html") -> ReadArticle:
    """The text as found at one address; the first quote is Lindqvist's, the others Özer's."""
    article = replace(article_called(name, text), source=source, url="https://kurier.example/sund")
    speakers = (LINDQVIST, *(OEZER for _ in quotes))
    found = (statement_in(article, quote, actor=who) for quote, who in zip(quotes, speakers, strict=False))
    return ReadArticle(article, tuple(found))


FIRST = read(TEXT, WORDS, "Das Volk muss entscheiden")
SOFT = WORDS.replace("auf keinen Fall", "vorerst nicht")
SECOND = read(TEXT.replace(WORDS, SOFT), SOFT, "Das Volk muss entscheiden")
THIRD = read(f"Neu am Morgen: Der Sund ist frei.\n\n{SECOND.article.text}", SOFT, "Das Volk muss entscheiden")


def state(ledger: Ledger) -> list[tuple[str, int, bool]]:
    """Each text at the address by its id, its number, and whether it counts."""
    return [(head.id, head.revision, head.counts) for head in ledger.view().revisions(FIRST.article.id)]


def put(ledger: Ledger, *texts: ReadArticle, recipe: str = "r") -> list[bool]:
    return [ledger.writer().put(text, recipe=recipe) for text in texts]


def ids(*texts: ReadArticle) -> list[str]:
    return [text.article.id for text in texts]


def test_another_text_at_the_same_address_takes_the_place_of_the_first(ledger: Ledger) -> None:
    assert put(ledger, FIRST, SECOND, THIRD) == [False, True, True]
    one, two, three = ids(FIRST, SECOND, THIRD)
    assert state(ledger) == [(one, 1, False), (two, 2, False), (three, 3, True)]
    assert {head.replaced_by for head in ledger.view().revisions(two)} == {None, three}


def test_the_same_text_again_changes_nothing(ledger: Ledger) -> None:
    put(ledger, FIRST, SECOND)
    before = state(ledger)
    assert put(ledger, SECOND, SECOND, recipe="other") == [False, False]
    assert state(ledger) == before


def test_an_old_text_read_anew_stays_old(ledger: Ledger) -> None:
    old, new = replace(FIRST, article=replace(FIRST.article, source="old.html")), SECOND
    assert put(ledger, old, new) == [False, True]
    assert put(ledger, old, new, old, recipe="other") == [False, False, False]
    assert state(ledger) == [(old.article.id, 1, False), (new.article.id, 2, True)]


def test_a_text_that_stands_in_the_file_again_counts_again(ledger: Ledger) -> None:
    assert put(ledger, FIRST, SECOND, THIRD) == [False, True, True]
    assert ledger.view().has_come_back(FIRST.article.id, FIRST.article.source)
    assert put(ledger, FIRST) == [True]
    assert not ledger.view().has_come_back(FIRST.article.id, FIRST.article.source)
    assert [(number, counts) for _, number, counts in state(ledger)] == [(1, True), (2, False), (3, False)]
    assert put(ledger, read(TEXT.replace("Montag", "Sonntag"), WORDS)) == [True]
    assert [number for _, number, _ in state(ledger)] == [1, 2, 3, 4]


def test_a_folder_with_both_texts_may_be_added_again_and_again(ledger: Ledger) -> None:
    first = replace(FIRST, article=replace(FIRST.article, source="mai/a.html"))
    second = replace(SECOND, article=replace(SECOND.article, source="mai/b.html"))
    assert [put(ledger, first, second) for _ in range(3)] == [[False, True], [False, False], [False, False]]
    assert not ledger.view().has_come_back(first.article.id, "kopie/a.html")


def test_another_article_at_the_same_place_is_no_revision(ledger: Ledger) -> None:
    assert put(ledger, FIRST, read(OTHER, "Das Volk muss entscheiden")) == [False, False]
    assert len(ledger.view().articles()) == 2
    assert all(head.revision == 1 and head.counts for head in ledger.view().articles())


def test_two_articles_at_one_place_have_revisions_of_their_own(ledger: Ledger) -> None:
    other = read(OTHER, "Das Volk muss entscheiden")
    corrected = read(OTHER.replace("Dienstag", "Mittwoch"), "Das Volk muss entscheiden")
    assert put(ledger, FIRST, other, SECOND, corrected) == [False, False, True, True]
    assert [len(ledger.view().revisions(article.article.id)) for article in (FIRST, other)] == [2, 2]


@pytest.mark.parametrize("key", ["page.html", "page"])
def test_a_name_means_the_text_that_counts(ledger: Ledger, key: str) -> None:
    put(ledger, FIRST, SECOND)
    found = ledger.view().article(key)
    assert found is not None
    assert found.id == SECOND.article.id
    assert ledger.view().article(FIRST.article.id) == FIRST.article


def subjects(ledger: Ledger, text: ReadArticle) -> list[str]:
    """What judgements call the statements of a text, in its order."""
    s = t.statement.c
    with database.reading(ledger._engine) as connection:
        return list(
            connection.scalars(select(s.subject).where(s.article == text.article.id).order_by(s.position)).all()
        )


def test_a_quotation_keeps_its_name_in_all_texts_however_often_they_are_read(ledger: Ledger) -> None:
    own = [statement.id for statement in FIRST.statements]
    put(ledger, FIRST, SECOND, THIRD, SECOND, FIRST, THIRD)
    assert [subjects(ledger, text) for text in (FIRST, SECOND, THIRD)] == [own, own, own]


def test_a_quotation_that_comes_back_is_the_one_it_was(ledger: Ledger) -> None:
    without = read(TEXT.replace(f" Mara Lindqvist sagte dem Sender NTR, {WORDS}.", ""), "Das Volk muss entscheiden")
    put(ledger, FIRST, without, THIRD)
    assert subjects(ledger, THIRD) == [statement.id for statement in FIRST.statements]


def test_a_new_quotation_has_a_name_of_its_own(ledger: Ledger) -> None:
    added = "sie sei zu Gesprächen mit allen Seiten bereit"
    longer = read(f"{TEXT} Sie fügte hinzu, {added}.", WORDS, "Das Volk muss entscheiden", added)
    put(ledger, FIRST, longer)
    assert subjects(ledger, longer) == [*(s.id for s in FIRST.statements), longer.statements[2].id]


def speakers(ledger: Ledger, text: ReadArticle) -> list[str]:
    found = ledger.view().statements(StatementFilter(article=text.article.id, counting=False))
    return [entry.statement.actor.actor.id if entry.statement.actor else "" for entry in found]


def judge(ledger: Ledger, field: str, value: str, *, of: ReadArticle = FIRST) -> None:
    ledger.writer().judge(of.statements[0].id, field, value, coder="jo", time=TIME)


def test_judgements_follow_a_quotation_into_the_next_texts_and_back(ledger: Ledger) -> None:
    put(ledger, FIRST)
    ledger.writer().judge(FIRST.statements[0].id, ACTOR, OEZER, coder="jo", time=TIME)
    for text in (SECOND, THIRD, SECOND, FIRST):
        put(ledger, text)
        assert speakers(ledger, text) == ["oezer", "oezer"]
    judge(ledger, "type", "Direct", of=THIRD)
    for text in (FIRST, SECOND, THIRD):
        found = ledger.view().statements(StatementFilter(article=text.article.id, counting=False))
        assert [entry.statement.quotation.type for entry in found] == ["Direct", "Indirect"]


def test_only_the_newest_text_counts(ledger: Ledger) -> None:
    put(ledger, FIRST, SECOND)
    counted = ledger.view().statements()
    assert {entry.article.id for entry in counted} == {SECOND.article.id}
    assert len(counted) == 2
    put(ledger, FIRST)
    assert {entry.article.id for entry in ledger.view().statements()} == {FIRST.article.id}


def test_what_a_person_said_is_no_quotation_does_not_count_in_a_text_that_came_back(ledger: Ledger) -> None:
    put(ledger, FIRST, SECOND)
    judge(ledger, QUOTATION, NO, of=SECOND)
    put(ledger, FIRST)
    assert [entry.statement.text for entry in ledger.view().statements()] == ["Das Volk muss entscheiden"]


def words(ledger: Ledger, text: ReadArticle) -> list[str]:
    """The words of all quotations of a text that count."""
    return [entry.statement.text for entry in ledger.view().statements(StatementFilter(article=text.article.id))]


def test_spans_that_were_judged_are_found_in_the_next_text(ledger: Ledger) -> None:
    put(ledger, FIRST)
    start = TEXT.index(WORDS) + 4
    judge(ledger, "quote", value_of_spans(FIRST.article.id, (Span(start, start + len(WORDS) - 4),)))
    fixed = WORDS.replace("keinen Fall", "keinem Fall")
    corrected = read(f"Neu am Morgen: Der Sund ist frei.\n\n{TEXT.replace(WORDS, fixed)}", fixed)
    put(ledger, corrected)
    assert words(ledger, corrected)[0] == fixed[4:]


def test_spans_whose_words_are_gone_are_the_machines_again_and_come_back_with_them(ledger: Ledger) -> None:
    put(ledger, FIRST)
    start = TEXT.index("auf keinen Fall")
    judge(ledger, "quote", value_of_spans(FIRST.article.id, (Span(start, start + 15),)))
    put(ledger, SECOND)
    assert words(ledger, SECOND)[0] == SOFT
    put(ledger, FIRST)
    assert words(ledger, FIRST)[0] == "auf keinen Fall"


def test_what_a_person_added_is_kept_as_long_as_its_words_are_there(ledger: Ledger) -> None:
    put(ledger, FIRST)
    by_hand = "Die Opposition verlangt eine Abstimmung"
    quotation = statement_in(FIRST.article, by_hand).quotation
    ledger.writer().add_statement(FIRST.article.id, quotation, coder="jo", time=TIME)
    put(ledger, SECOND, THIRD)
    assert by_hand in words(ledger, THIRD)
    without = read(TEXT.replace(f" {by_hand}.", ""), WORDS)
    put(ledger, without)
    assert words(ledger, without) == [WORDS]
    put(ledger, THIRD)
    assert by_hand in words(ledger, THIRD)


def test_a_judged_quotation_that_the_machine_does_not_find_in_the_next_text_is_kept(ledger: Ledger) -> None:
    put(ledger, FIRST)
    judge(ledger, "office", "Ministerin")
    missed = replace(THIRD, statements=THIRD.statements[1:])
    put(ledger, missed)
    found = ledger.view().statements(StatementFilter(article=missed.article.id))
    assert [(entry.found, entry.statement.text) for entry in found] == [(True, "Das Volk muss entscheiden")]
    near = read(TEXT.replace("Montag", "Dienstag"), WORDS, "Das Volk muss entscheiden")
    put(ledger, replace(near, statements=near.statements[1:]))
    found = ledger.view().statements(StatementFilter(article=near.article.id))
    assert next((entry.found, entry.statement.office) for entry in found) == (False, "Ministerin")


TEXTS = (FIRST, SECOND, THIRD, read(OTHER, "Das Volk muss entscheiden"))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(range(len(TEXTS))), st.sampled_from(["page.html", "old.html"])), max_size=7))
def test_whatever_is_added_in_whatever_order_one_text_of_each_article_counts(added: list[tuple[int, str]]) -> None:
    with fresh_ledger() as ledger:
        for number, (which, source) in enumerate(added):
            text = replace(TEXTS[which], article=replace(TEXTS[which].article, source=source))
            put(ledger, text)
            if number == 0:
                judge(ledger, "office", "Ministerin", of=text)
            view = ledger.view()
            before = [(head.id, head.revision, head.replaced_by) for head in view.articles()]
            families = {head.replaced_by or head.id for head in view.articles()}
            assert families == {head.id for head in view.articles() if head.counts}
            counted = {entry.article.id for entry in view.statements()}
            assert counted == families
            first = [entry.statement.office for entry in view.statements() if entry.statement.office == "Ministerin"]
            assert len(first) == 1
            assert put(ledger, text) == [False]
            assert [(head.id, head.revision, head.replaced_by) for head in view.articles()] == before
