"""What is put into the ledger comes back equal, whatever it is and in whatever order it came."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Article, Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, LINDQVIST, port_story
from tests.ledger.strategies import codebooks, knowledge_bases, read_articles

Content = tuple[tuple[Entry, ...], tuple[Article | None, ...], tuple[Actor, ...]]


@contextmanager
def fresh_ledger() -> Iterator[Ledger]:
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "l.db", create=True) as ledger:
        yield ledger


def content_of(ledger: Ledger) -> Content:
    view = ledger.view()
    articles = tuple(view.article(head.id) for head in view.articles())
    return view.statements(), articles, view.actors()


def test_an_article_comes_back_equal_with_all_its_statements(ledger: Ledger) -> None:
    read = port_story()
    ledger.writer().put(read, recipe="r1")
    assert ledger.view().article(read.article.id) == read.article
    assert tuple(entry.statement for entry in ledger.view().statements()) == read.statements
    assert ledger.view().recipe_of(read.article.id) == "r1"
    assert ledger.view().recipe_of("no such article") is None


def test_the_engine_is_remembered_until_another_one_is_told(ledger: Ledger) -> None:
    assert ledger.view().engine() is None
    for name in ("rules", "neural", "neural"):
        ledger.writer().put_engine(name)
        assert ledger.view().engine() == name


def test_the_model_is_remembered_with_its_engine_wherever_one_is(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ledger.view().model() is None
    monkeypatch.chdir(tmp_path)
    ledger.writer().put_engine("neural", model=Path("own"))
    assert (ledger.view().engine(), ledger.view().model()) == ("neural", tmp_path / "own")
    ledger.writer().put_engine("neural")
    assert (ledger.view().engine(), ledger.view().model()) == ("neural", None)


@settings(max_examples=40, deadline=None)
@given(read_articles())
def test_any_article_comes_back_equal(read: ReadArticle) -> None:
    with fresh_ledger() as ledger:
        ledger.writer().put(read, recipe="r")
        assert ledger.view().article(read.article.id) == read.article
        found = ledger.view().statements(StatementFilter(article=read.article.id))
        assert tuple(entry.statement for entry in found) == read.statements


@settings(max_examples=15, deadline=None)
@given(
    st.lists(read_articles(st.sampled_from(["x", "y", "z"])), max_size=3, unique_by=lambda r: r.article.id), st.data()
)
def test_the_content_depends_on_what_was_added_not_on_order_or_repetition(
    reads: list[ReadArticle], data: st.DataObject
) -> None:
    with fresh_ledger() as once, fresh_ledger() as again:
        for read in reads:
            once.writer().put(read, recipe="r")
        stale = data.draw(read_articles(st.sampled_from(["x", "y", "z"])))
        order = [*data.draw(st.permutations(reads)), *reads[:1]]
        for read in [*([stale] if stale.article.id in {r.article.id for r in reads} else []), *order]:
            again.writer().put(read, recipe="r")
        assert content_of(once) == content_of(again)
        assert once.view().counts() == again.view().counts()


def test_an_actor_whom_no_statement_names_any_more_is_gone(ledger: Ledger) -> None:
    read = port_story()
    ledger.writer().put(read, recipe="r1")
    ledger.writer().put(ReadArticle(read.article, read.statements[:1]), recipe="r2")
    assert [actor.name for actor in ledger.view().actors()] == ["Mara Lindqvist"]
    assert ledger.view().recipe_of(read.article.id) == "r2"


@settings(max_examples=15, deadline=None)
@given(codebooks)
def test_any_codebook_comes_back_equal(codebook: Codebook) -> None:
    with fresh_ledger() as ledger:
        assert ledger.view().codebook() is None
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put_codebook(codebook)
        assert ledger.view().codebook() == codebook


@settings(max_examples=15, deadline=None)
@given(knowledge_bases)
def test_any_knowledge_base_comes_back_equal(base: KnowledgeBase) -> None:
    with fresh_ledger() as ledger:
        assert ledger.view().knowledge() is None
        ledger.writer().put_knowledge(KNOWLEDGE)
        ledger.writer().put_knowledge(base)
        assert ledger.view().knowledge() == base
        assert ledger.view().actors() == ()


def test_what_was_added_stays_when_the_actor_file_changes_and_wins_over_it(ledger: Ledger) -> None:
    added = KnowledgeBase((replace(LINDQVIST, name="Mara Lindqvist-Berg"),), (), ())
    ledger.writer().put_added(added)
    for base in (KNOWLEDGE, replace(KNOWLEDGE, actors=())):
        ledger.writer().put_knowledge(base)
        assert ledger.view().added() == added
        assert ledger.view().knowledge() == base.joined(added)


def test_the_users_actors_stay_when_the_articles_that_name_them_are_replaced(ledger: Ledger) -> None:
    ledger.writer().put_knowledge(KNOWLEDGE)
    read = port_story()
    ledger.writer().put(read, recipe="r1")
    ledger.writer().put(ReadArticle(read.article, ()), recipe="r2")
    assert ledger.view().knowledge() == KNOWLEDGE


def test_the_same_rejection_is_kept_once(ledger: Ledger) -> None:
    empty = Rejection("leer.txt", "The file is empty.", "Give a file with text.")
    other = Rejection("leer.txt", "The file is unreadable.", "Make it readable.")
    for rejection in (empty, other, empty):
        ledger.writer().reject(rejection)
    assert ledger.view().rejections() == (empty, other)


def test_a_file_name_that_is_no_text_can_be_rejected(ledger: Ledger) -> None:
    ledger.writer().reject(Rejection("bad\udcff.txt", "It is unreadable.", "Rename it."))
    assert ledger.view().rejections()[0].source == "bad\\udcff.txt"


def test_counts_tell_how_much_there_is(ledger: Ledger) -> None:
    ledger.writer().put(port_story(), recipe="r")
    ledger.writer().put(port_story("zwei.txt"), recipe="r")
    counts = ledger.view().counts()
    assert (counts.articles, counts.statements, counts.actors, counts.codes, counts.rejections) == (2, 6, 2, 6, 0)
